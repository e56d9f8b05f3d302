import { childElements, childNamed, textOf, type XmlElement } from "@segur-sdk/core/xml";

import { part } from "./namespaces.js";
import { childText } from "./read-answer.js";
import { addressesOf } from "./read-checkbox.js";

/** A file of an opened mail. */
interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One mail whole, as `open` gives it. */
export interface OpenedMail {
  readonly author: { readonly name: string; readonly address: string };
  /** Local date and time as written. */
  readonly sentAt: string;
  readonly signatories: readonly string[];
  readonly recipients: readonly string[];
  readonly title: string;
  readonly text: string;
  readonly files: readonly OpenedFile[];
  /** Number of files that the service announces, whether it gives them or not. */
  readonly announcedFiles: number;
  readonly messageId: string;
  readonly inReplyTo: string;
  readonly references: string;
  readonly replyTo: string;
}

/** Reads `<webiopen>`. */
export function readOpen(root: XmlElement): OpenedMail {
  const author = childNamed(root, part("author"));
  const files = childNamed(root, part("attachments"));
  const names = [childText(author, "firstname"), childText(author, "lastname")].filter((name) => name !== "");
  return {
    author: { name: names.join(" "), address: childText(author, "email") },
    sentAt: childText(root, "begindate"),
    signatories: addressesOf(childNamed(root, part("signatories"))),
    recipients: addressesOf(childNamed(root, part("recipients"))),
    title: childText(root, "title"),
    text: textOf(childNamed(root, part("content"))) ?? "",
    files: (files === undefined ? [] : childElements(files)).map(fileOf).filter(({ name }) => name !== ""),
    announcedFiles: Number.parseInt(childText(root, "nbattachments"), 10) || 0,
    messageId: childText(root, "message-id"),
    inReplyTo: childText(root, "inReplyTo"),
    references: childText(root, "references"),
    replyTo: childText(root, "replyTo"),
  };
}

function fileOf(file: XmlElement): OpenedFile {
  return { name: childText(file, "name"), bytes: Buffer.from(childText(file, "content"), "base64") };
}
