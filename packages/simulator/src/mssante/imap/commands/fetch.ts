import type { StoredMail } from "../../mail-folder.js";
import { bad, ok } from "../completion.js";
import type { ImapCommand } from "../imap-command.js";
import { imapDateTime } from "../imap-text.js";
import { textOf, textsOf } from "../imap-value.js";
import { flagsOf } from "../selected-folder.js";
import { buildBodyStructure } from "../wire/build-body-structure.js";
import { buildEnvelope } from "../wire/build-envelope.js";
import { bytesOfSection } from "../wire/body-section.js";
import { type BodyItem, type FetchItem, readFetchItems } from "../fetch-item.js";
import { type MimePart, readMimePart } from "../wire/mime-part.js";

/** RFC 3501 §6.4.5. */
export const fetch: ImapCommand = {
  when: "selected",
  keepsNumbers: true,
  run({ selected, tell }, [set, wanted], { byUid }) {
    const numbered = selected?.of(textOf(set) ?? "", byUid);
    const items = readFetchItems(textsOf(wanted), byUid);
    if (selected === undefined || numbered === undefined || items === undefined) return bad("FETCH set items");
    const reads = items.some((item) => typeof item !== "string" && !item.peek) && !selected.readOnly;
    for (const { mail, number } of numbered) {
      if (mail.removed) continue;
      const isNews = reads && !mail.flags.has("\\Seen");
      if (isNews) mail.flags.add("\\Seen");
      const told = isNews && !items.includes("FLAGS") ? [...items, "FLAGS" as const] : items;
      tell(`* ${number} FETCH (`, ...answersOf(mail, told), ")");
      if (told.includes("FLAGS")) selected.told(mail);
    }
    if (reads) selected.folder.touch();
    return ok("Done");
  },
};

function answersOf(mail: StoredMail, items: readonly FetchItem[]): readonly (string | Uint8Array)[] {
  let message: { readonly bytes: Buffer; readonly root: MimePart } | undefined;
  const read = () => {
    const bytes = mail.content();
    return (message ??= { bytes, root: readMimePart(bytes) });
  };
  return items.flatMap((item, index) => {
    const space = index === 0 ? "" : " ";
    if (typeof item !== "string") return [space, ...sectionOf(read(), item)];
    return [`${space}${item} `, valueOf(mail, item, read)];
  });
}

function valueOf(
  mail: StoredMail,
  item: Extract<FetchItem, string>,
  read: () => { readonly bytes: Buffer; readonly root: MimePart },
): string {
  switch (item) {
    case "UID":
      return String(mail.uid);
    case "FLAGS":
      return `(${flagsOf(mail)})`;
    case "INTERNALDATE":
      return imapDateTime(mail.internalDate);
    case "RFC822.SIZE":
      return String(mail.size);
    case "ENVELOPE":
      return buildEnvelope(read().root);
    case "BODYSTRUCTURE":
    case "BODY":
      return buildBodyStructure(read().bytes, read().root, item === "BODYSTRUCTURE");
  }
}

function sectionOf(
  { bytes, root }: { readonly bytes: Buffer; readonly root: MimePart },
  { name, section, partial }: BodyItem,
): readonly (string | Uint8Array)[] {
  const whole = bytesOfSection(bytes, root, section);
  if (whole === undefined) return [`${name} NIL`];
  const cut = partial === undefined ? whole : whole.subarray(partial.offset, partial.offset + partial.count);
  const origin = partial === undefined ? "" : `<${partial.offset}>`;
  return [`${name}${origin} {${cut.length}}\r\n`, cut];
}
