import { SegurError } from "@segur-sdk/core";

import { hostNameOf } from "../discovery/mail-servers.js";
import type { OperatorProfile } from "./operator-profile.js";

/** Reads one value at its path. */
type Read<T> = (value: unknown, path: string) => T;
type Shape = Readonly<Record<string, Read<unknown>>>;
/** What a shape reads; keys that may be absent are given as `optional`. */
type Told<S extends Shape> = { readonly [Key in keyof S]: ReturnType<S[Key]> };

/**
 * Reads a profile from JSON. Strict: a key that is not known, or a value of another kind, is refused with its path. What
 * is not told takes the value of mssante.md C7.
 *
 * @throws SegurError `ERR_MSS_PROFILE` with the path in `details.field` and what is expected in `details.rule`.
 * @example
 * ```ts
 * import { readOperatorProfile } from "@segur-sdk/mssante";
 *
 * const profile = readOperatorProfile({
 *   id: "operateur-demo",
 *   label: "Opérateur démo",
 *   kind: "api-lps",
 *   discovery: "none",
 *   smtp: { host: "smtp-cert.operateur-demo.test" },
 *   imap: { host: "imap-cert.operateur-demo.test" },
 * });
 * console.log(profile.smtp?.port, profile.maxConnections); // 587 2
 * ```
 */
export function readOperatorProfile(json: unknown): OperatorProfile {
  const read = profile(json, "");
  const { smtp, imap, discovery } = read;
  if (discovery === "none" && smtp === undefined) throw refused("smtp", "told when discovery is none");
  return {
    id: read.id,
    label: read.label,
    kind: read.kind,
    ...(smtp === undefined ? {} : { smtp }),
    ...(imap === undefined ? {} : { imap }),
    discovery,
    auth: read.auth,
    plainPassword: read.plainPassword,
    folders: present(read.folders),
    sentCopy: read.sentCopy,
    acknowledgeBy: read.acknowledgeBy,
    dsn: read.dsn,
    maxMessageBytes: read.maxMessageBytes,
    maxConnections: read.maxConnections,
    maxMessagesPerConnection: read.maxMessagesPerConnection,
    tls: {
      ...(read.tls.wave === undefined ? {} : { wave: read.tls.wave }),
      ...(read.tls.min === undefined ? {} : { minVersion: read.tls.min }),
      ...(read.tls.max === undefined ? {} : { maxVersion: read.tls.max }),
    },
  };
}

const text =
  (pattern: RegExp, rule: string): Read<string> =>
  (value, path) => {
    if (typeof value !== "string" || !pattern.test(value)) throw refused(path, rule);
    return value;
  };
const oneOf =
  <const T extends string | number>(...values: readonly T[]): Read<T> =>
  (value, path) => {
    const found = values.find((one) => one === value);
    if (found === undefined) throw refused(path, `one of ${values.join(", ")}`);
    return found;
  };
const integer =
  (least: number, most: number): Read<number> =>
  (value, path) => {
    if (typeof value !== "number" || !Number.isInteger(value) || value < least || value > most) {
      throw refused(path, `an integer from ${String(least)} to ${String(most)}`);
    }
    return value;
  };
const boolean: Read<boolean> = (value, path) => {
  if (typeof value !== "boolean") throw refused(path, "true or false");
  return value;
};
const host: Read<string> = (value, path) => {
  const name = typeof value === "string" ? hostNameOf(value) : undefined;
  if (name === undefined) throw refused(path, "a host name");
  return name;
};
const or =
  <T, const D>(read: Read<T>, absent: D): Read<T | D> =>
  (value, path) =>
    value === undefined ? absent : read(value, path);
const optional = <T>(read: Read<T>): Read<T | undefined> => or(read, undefined);

const object =
  <S extends Shape>(shape: S): Read<Told<S>> =>
  (value, path) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw refused(path, "an object");
    const given = value as Readonly<Record<string, unknown>>;
    const at = (key: string) => (path === "" ? key : `${path}.${key}`);
    for (const key of Object.keys(given)) {
      if (!Object.hasOwn(shape, key)) throw refused(at(key), `no such key; known: ${Object.keys(shape).join(", ")}`);
    }
    return Object.fromEntries(Object.entries(shape).map(([key, read]) => [key, read(given[key], at(key))])) as Told<S>;
  };

const line = text(/^[^\p{Cc}]{1,200}$/u, "a text of one line");
const folder = optional(line);
const version = optional(oneOf("TLSv1.2", "TLSv1.3"));
const server = (port: number) => optional(object({ host, port: or(integer(1, 65_535), port) }));
const acknowledgeBy: Read<OperatorProfile["acknowledgeBy"]> = (value, path) => {
  const {
    kind,
    flag,
    folder: to,
  } = object({
    kind: oneOf("flag", "move", "none"),
    flag: optional(text(/^\\?[A-Za-z$][A-Za-z0-9$_-]{0,63}$/, "an IMAP flag")),
    folder: optional(line),
  })(value, path);
  if (kind === "none") return { kind };
  if (kind === "move") return { kind, folder: line(to, `${path}.folder`) };
  // RFC 9051 §2.3.2: this flag deletes.
  if (flag?.toLowerCase() === "\\deleted") throw refused(`${path}.flag`, "nothing is deleted");
  return { kind, flag: flag ?? "\\Seen" };
};

const profile = object({
  id: text(/^[a-z0-9][a-z0-9-]{0,63}$/, "lower case letters, digits and hyphens"),
  label: line,
  kind: oneOf("api-lps"),
  smtp: server(587),
  imap: server(143),
  discovery: or(oneOf("autoconfig", "srv", "none"), "autoconfig"),
  auth: or(oneOf("cert-plain", "psc-xoauth2"), "cert-plain"),
  plainPassword: or(text(/^[^\0]{0,200}$/, "a text without NUL"), ""),
  folders: or(object({ inbox: folder, sent: folder, drafts: folder, trash: folder }), {}),
  sentCopy: or(oneOf("client", "operator", "none"), "client"),
  acknowledgeBy: or(acknowledgeBy, { kind: "flag", flag: "\\Seen" } as const),
  dsn: or(object({ enabled: or(boolean, true), orcpt: or(boolean, true) }), { enabled: true, orcpt: true }),
  maxMessageBytes: or(integer(1, 100_000_000), 10_000_000),
  maxConnections: or(integer(1, 50), 2),
  maxMessagesPerConnection: or(integer(1, 10_000), 100),
  tls: or(object({ wave: optional(oneOf(1, 2)), min: version, max: version }), {
    wave: undefined,
    min: undefined,
    max: undefined,
  }),
});

/** The same without the keys that hold nothing. */
function present<T extends object>(of: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as never;
}

function refused(field: string, rule: string): SegurError {
  return new SegurError("ERR_MSS_PROFILE", { details: { field, rule } });
}
