import type { MedimailAccount, MedimailMail } from "./medimail-mail.js";
import { wallClock } from "./wall-clock.js";
import { escaped, tag } from "./write-answer.js";

/** How a list without mails is written: both are seen. */
export type EmptyList = "empty-element" | "empty-kvp";

/** What `send` answers. */
export function webisend(mail: MedimailMail, ignored: readonly string[]): string {
  return tag(
    "webisend",
    tag("status", "sent"),
    tag("author", escaped(mail.author)),
    tag("signatories", escaped(mail.signatories.join(";"))),
    tag("ignore", escaped(ignored.join(";"))),
    tag("title", escaped(mail.title)),
    tag("refs", tag("mss", mail.ref)),
  );
}

/** What `checkbox` answers. */
export function webicheckbox(answer: {
  readonly account: MedimailAccount;
  readonly begin: string;
  readonly end: string;
  readonly inputs: readonly MedimailMail[];
  readonly outputs: readonly MedimailMail[];
  readonly accounts: readonly MedimailAccount[];
  readonly emptyList: EmptyList;
}): string {
  const list = (name: string, mails: readonly MedimailMail[]) =>
    tag(
      name,
      ...(mails.length === 0 && answer.emptyList === "empty-kvp" ? ["<kvp/>"] : []),
      ...mails.map((mail) => line(mail, answer.accounts)),
    );
  return tag(
    "webicheckbox",
    tag("status", "ok"),
    tag("user", escaped(answer.account.address)),
    tag("begindate", answer.begin),
    tag("enddate", answer.end),
    list("inputs", answer.inputs),
    list("outputs", answer.outputs),
  );
}

/** What `open` answers. */
export function webiopen(mail: MedimailMail, caller: MedimailAccount, accounts: readonly MedimailAccount[]): string {
  const files = mail.files.map(({ name, content }) =>
    tag("attachment", tag("name", escaped(name)), tag("content", Buffer.from(content).toString("base64"))),
  );
  const field = (name: string) => escaped(mail.fields[name] ?? "");
  return tag(
    "webiopen",
    tag("status", "open"),
    tag("call", escaped(caller.address)),
    tag("author", ...person(mail.author, accounts)),
    tag("begindate", wallClock(mail.createdAt)),
    tag("enddate"),
    tag("signatories", ...mail.signatories.map((address) => tag("signatory", ...person(address, accounts)))),
    tag("recipients", ...mail.recipients.map((address) => tag("recipient", ...person(address, accounts)))),
    tag("title", escaped(mail.title)),
    tag("content", escaped(mail.message)),
    tag("nbattachments", String(mail.files.length)),
    tag("attachments", ...files),
    tag("message-id", escaped(mail.messageId)),
    tag("inReplyTo", field("inReplyTo")),
    tag("references", field("mailReferences")),
    tag("replyTo", field("replyTo")),
  );
}

function line(mail: MedimailMail, accounts: readonly MedimailAccount[]): string {
  return tag(
    "kvp",
    tag("ref", mail.ref),
    tag("author", ...person(mail.author, accounts)),
    tag("dtcreate", wallClock(mail.createdAt)),
    tag("signatories", ...mail.signatories.map((address) => tag("signatory", ...person(address, accounts)))),
    tag("recipients", ...mail.recipients.map((address) => tag("recipient", ...person(address, accounts)))),
    tag("title", escaped(mail.title)),
  );
}

function person(address: string, accounts: readonly MedimailAccount[]): readonly string[] {
  const known = accounts.find((account) => account.address.toLowerCase() === address.toLowerCase());
  return [
    tag("firstname", escaped(known?.firstName ?? "")),
    tag("lastname", escaped(known?.lastName ?? "")),
    tag("email", escaped(address)),
  ];
}
