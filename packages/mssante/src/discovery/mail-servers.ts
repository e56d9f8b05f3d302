import type { MailEndpoint } from "../api-lps/mail-endpoint.js";

/** How a front of the operator lets a mailbox in: each has servers of its own (mssante.md C1.1). */
export type FrontKind = "cert-plain" | "psc-xoauth2";

/** Servers of one front. */
export interface FrontServers {
  readonly smtp?: MailEndpoint;
  readonly imap?: MailEndpoint;
}

/** What a domain tells of its servers. */
export type MailServers = Readonly<Partial<Record<FrontKind, FrontServers>>>;

/** Where the two answers are not the same, e.g. `cert-plain.smtp`. */
export function differencesOf(one: MailServers, other: MailServers): readonly string[] {
  const differences: string[] = [];
  for (const front of ["cert-plain", "psc-xoauth2"] as const) {
    for (const protocol of ["smtp", "imap"] as const) {
      const [first, second] = [one[front]?.[protocol], other[front]?.[protocol]];
      // One that says nothing contradicts nobody.
      if (first === undefined || second === undefined) continue;
      if (first.host !== second.host || first.port !== second.port) differences.push(`${front}.${protocol}`);
    }
  }
  return differences;
}

/** The servers of the first, completed by those of the second. */
export function completed(first: MailServers, second: MailServers): MailServers {
  const front = (kind: FrontKind) => ({ ...second[kind], ...first[kind] });
  return { "cert-plain": front("cert-plain"), "psc-xoauth2": front("psc-xoauth2") };
}

/** A host name as DNS knows it (RFC 1123), in lower case; `undefined` for anything else, addresses included. */
export function hostNameOf(text: string): string | undefined {
  const name = text.trim().replace(/\.$/, "").toLowerCase();
  const isName =
    name.length <= 253 &&
    /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(name) &&
    !/\.[0-9]+$/.test(name);
  return isName ? name : undefined;
}

/** A port in decimal; `undefined` for anything else. */
export function portOf(text: string): number | undefined {
  const port = /^[0-9]{1,5}$/.test(text.trim()) ? Number(text) : 0;
  return port > 0 && port < 65_536 ? port : undefined;
}
