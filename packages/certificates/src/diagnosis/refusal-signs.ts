import { isSegurError } from "@segur-sdk/core";

import { refusalRows, type RefusalRow } from "./refusal-rows.js";

/** A refusal as it reached the caller. */
export type Refusal =
  /** Code and text of the service, e.g. `soap:DMPInvalidCertificate`. */
  | { readonly official: { readonly code: string; readonly text?: string } }
  /** Anything thrown: a `SegurError`, or an error of Node, undici or OpenSSL. */
  | Error;

/** What is looked at to recognise a refusal. */
interface RefusalSigns {
  readonly official?: string;
  readonly text: string;
  readonly codes: ReadonlySet<string>;
  /** Code of the SDK, which has already weighed the circumstances. */
  readonly error?: string;
}

const maxCauses = 10;

/** The first row of the table that a refusal fits; absent when it is not about certificates. */
export function rowOf(refusal: Refusal): RefusalRow | undefined {
  const signs = signsOf(refusal);
  return refusalRows.find((row) => fits(row, signs));
}

function fits(row: RefusalRow, signs: RefusalSigns): boolean {
  const { official, text, codes = [], errors = [] } = row;
  return (
    errors.some((error) => error === signs.error) ||
    (official !== undefined && official === signs.official) ||
    (text !== undefined && signs.text.includes(text)) ||
    codes.some((code) => signs.codes.has(code))
  );
}

function signsOf(refusal: Refusal): RefusalSigns {
  if (!(refusal instanceof Error)) return officialSigns(refusal.official);
  const links = causesOf(refusal);
  const error = links.find((link) => isSegurError(link));
  if (error?.official !== undefined) return { ...officialSigns(error.official), error: error.code };
  const codes = new Set(links.flatMap(codesOf).map(plainCode));
  if (error === undefined) return { text: links.map(({ message }) => message.toLowerCase()).join("\n"), codes };
  // A connection lost while in use is no refusal: only the transport knows whether it was a new one.
  for (const cut of ["UND_ERR_SOCKET", "ECONNRESET"]) codes.delete(cut);
  return { text: "", codes, error: error.code };
}

function officialSigns(official: { readonly code: string; readonly text?: string }): RefusalSigns {
  const code = official.code.slice(official.code.lastIndexOf(":") + 1).toLowerCase();
  return { official: code, text: (official.text ?? "").toLowerCase(), codes: new Set() };
}

function causesOf(error: Error): readonly Error[] {
  const links: Error[] = [];
  let link: unknown = error;
  while (link instanceof Error && links.length < maxCauses) {
    links.push(link);
    link = link.cause;
  }
  return links;
}

/** The code of an error, and the one the transport found in what it classified. */
function codesOf(error: Error): readonly string[] {
  const reason = isSegurError(error) ? error.details["reason"] : undefined;
  const code: unknown = "code" in error ? error.code : undefined;
  return [code, reason].filter((each) => typeof each === "string");
}

/** OpenSSL names an alert after the protocol that had it first, and newer versions otherwise: only the alert matters. */
function plainCode(code: string): string {
  return code.replace(/^ERR_SSL_(?:(?:SSLV3|TLSV1|TLSV13|SSL\/TLS|TLS)_)?/, "");
}
