import { imapString } from "../imap-text.js";
import { buildEnvelope } from "./build-envelope.js";
import { headerNamed, readParameters } from "./header-lines.js";
import type { MimePart, Range } from "./mime-part.js";

/** `BODYSTRUCTURE` of a message, or `BODY` without the extension data (RFC 3501 §7.4.2). */
export function buildBodyStructure(bytes: Buffer, part: MimePart, extended: boolean): string {
  const extension = extended ? extensionOf(part) : "";
  if (part.parts.length > 0) {
    const children = part.parts.map((child) => buildBodyStructure(bytes, child, extended)).join("");
    const parameters = extended ? ` ${parametersOf(part.parameters)}` : "";
    return `(${children} ${imapString(part.subtype)}${parameters}${extension})`;
  }
  const encoding = headerNamed(part.headers, "content-transfer-encoding")?.toUpperCase() ?? "7BIT";
  const fields = [
    imapString(part.type),
    imapString(part.subtype),
    parametersOf(part.parameters),
    imapString(headerNamed(part.headers, "content-id")),
    imapString(headerNamed(part.headers, "content-description")),
    imapString(encoding),
    String(part.body.end - part.body.start),
  ];
  if (part.message !== undefined) {
    fields.push(
      buildEnvelope(part.message),
      buildBodyStructure(bytes, part.message, extended),
      String(linesOf(bytes, part.body)),
    );
  } else if (part.type === "TEXT") {
    fields.push(String(linesOf(bytes, part.body)));
  }
  const digest = extended ? ` ${imapString(headerNamed(part.headers, "content-md5"))}` : "";
  return `(${fields.join(" ")}${digest}${extension})`;
}

/** Disposition, language, location. */
function extensionOf({ headers }: MimePart): string {
  const disposition = headerNamed(headers, "content-disposition");
  const language = headerNamed(headers, "content-language");
  const told = disposition === undefined ? undefined : readParameters(disposition);
  return [
    "",
    told === undefined ? "NIL" : `(${imapString(told.value.toUpperCase())} ${parametersOf(told.parameters)})`,
    imapString(language),
    imapString(headerNamed(headers, "content-location")),
  ].join(" ");
}

function parametersOf(parameters: MimePart["parameters"]): string {
  if (parameters.length === 0) return "NIL";
  return `(${parameters.map(([name, value]) => `${imapString(name.toUpperCase())} ${imapString(value)}`).join(" ")})`;
}

function linesOf(bytes: Buffer, { start, end }: Range): number {
  let lines = 0;
  for (let at = bytes.indexOf(0x0a, start); at >= 0 && at < end; at = bytes.indexOf(0x0a, at + 1)) lines += 1;
  return lines;
}
