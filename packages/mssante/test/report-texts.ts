import { readReceipt, type ReceiptEvent } from "../src/index.js";

/** Message-ID of the send that the reports of the tests are about. */
export const original = "<5f1c-1@ris.test.mssante.fr>";

/** The bytes of a mail. */
export function bytesOf(lines: readonly string[], end = "\r\n"): Uint8Array {
  return new TextEncoder().encode(lines.join(end));
}

/** A report whose machine part is of this type. */
export function report(type: string, fields: readonly string[], more: readonly string[] = []): readonly string[] {
  return [
    "From: <robot@hopital.test.mssante.fr>",
    "Subject: report",
    "Message-ID: <report-1@hopital.test.mssante.fr>",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "text for people",
    "--b",
    `Content-Type: ${type}`,
    "",
    ...fields,
    "",
    ...more,
    "--b--",
    "",
  ];
}

/** A disposition notification. */
export const mdn = (fields: readonly string[], more: readonly string[] = []) =>
  report("message/disposition-notification", fields, more);

/** A delivery report. */
export const dsn = (fields: readonly string[], more: readonly string[] = []) =>
  report("message/delivery-status", fields, more);

/** What a mail says of a send. */
export async function eventsOf(lines: readonly string[], end?: string): Promise<readonly ReceiptEvent[]> {
  const receipt = await readReceipt(bytesOf(lines, end));
  return "events" in receipt ? receipt.events : [];
}
