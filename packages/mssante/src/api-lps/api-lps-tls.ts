import { SegurError, type TlsRules } from "@segur-sdk/core";
import type { TLSSocket } from "node:tls";

/** Which TLS sessions an API LPS client accepts. */
export interface ApiLpsTlsOptions {
  /** Wave of the référentiel: wave 1 knows TLS 1.2 with four suites, wave 2 adds two DHE suites and TLS 1.3. Default 2. */
  readonly wave?: 1 | 2;
  /** Default `TLSv1.2`. */
  readonly minVersion?: TlsRules["minVersion"];
  /** Default `TLSv1.3`; of wave 1, always `TLSv1.2`. */
  readonly maxVersion?: TlsRules["maxVersion"];
}

/** mssante.md C1.2: C030, C02F, C028, C027. */
const waveOneSuites = [
  "ECDHE-RSA-AES256-GCM-SHA384",
  "ECDHE-RSA-AES128-GCM-SHA256",
  "ECDHE-RSA-AES256-SHA384",
  "ECDHE-RSA-AES128-SHA256",
];
/** mssante.md C1.2: 009F, 009E. */
const waveTwoSuites = ["DHE-RSA-AES256-GCM-SHA384", "DHE-RSA-AES128-GCM-SHA256"];
/** TLS 1.3 is allowed without naming suites: the two with the ciphers of the list for 1.2. */
const tls13Suites = ["TLS_AES_256_GCM_SHA384", "TLS_AES_128_GCM_SHA256"];

/** mssante.md C1.2: at least 256 bits on a curve, 2048 in a field. */
const groups = ["P-256", "P-384", "P-521"];
/** X25519 is not offered, for it counts 253; an identity that offers it all the same is as strong, and not refused. */
const minCurveBits = 253;
/** Smallest Diffie-Hellman group, in bits. */
export const minFieldBits = 2048;

/** The suites, groups and versions that the API LPS allows, best first (mssante.md C1.2). */
export function apiLpsTlsRules(options: ApiLpsTlsOptions = {}): TlsRules {
  const isFirst = options.wave === 1;
  const suites = isFirst ? waveOneSuites : [...tls13Suites, ...waveOneSuites, ...waveTwoSuites];
  return {
    ciphers: suites.join(":"),
    groups: groups.join(":"),
    minVersion: isFirst ? "TLSv1.2" : (options.minVersion ?? "TLSv1.2"),
    maxVersion: isFirst ? "TLSv1.2" : (options.maxVersion ?? "TLSv1.3"),
  };
}

/**
 * Refuses a session outside the rules, whatever context it was opened with.
 *
 * @throws SegurError `ERR_MSS_TLS` with the version, the suite or the group in `details.rule`.
 */
export function assertTlsSession(socket: TLSSocket, rules: TlsRules): void {
  const refuse = (rule: string) => {
    throw new SegurError("ERR_MSS_TLS", { details: { rule, source: "MSSante, API LPS: TLS" } });
  };
  const version = socket.getProtocol() ?? "";
  // The names of the versions sort in their order.
  if (version < rules.minVersion || version > rules.maxVersion) refuse(`version ${version}`);
  const { name } = socket.getCipher();
  if (!rules.ciphers.split(":").includes(name)) refuse(`suite ${name}`);
  const key = socket.getEphemeralKeyInfo();
  if (key === null || !("size" in key)) return;
  const least = key.type === "DH" ? minFieldBits : minCurveBits;
  if (key.size < least) refuse(`group of ${String(key.size)} bits`);
}
