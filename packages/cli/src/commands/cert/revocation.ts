import type { X509Certificate } from "node:crypto";
import { resolve } from "node:path";

import {
  type CheckCredentialOptions,
  type CheckedCertificate,
  createRevocationChecker,
  igcSanteHosts,
  type RevocationMode,
} from "@segur-sdk/certificates";
import { createPublicDownload } from "@segur-sdk/transport";

import type { CliIo } from "../../cli-io.js";

export const revocationModes = ["off", "soft", "hard"] as const;

/** What the lists and the responder of the authority say, unless nothing is asked. */
export async function revocationOf(
  io: CliIo,
  checked: CheckedCertificate,
  asked: {
    readonly mode: RevocationMode;
    readonly trust: readonly X509Certificate[];
    readonly cacheDirectory: string | undefined;
    /** Hosts asked besides those of the IGC-Santé, e.g. the simulator's. */
    readonly hosts: readonly string[];
  },
): Promise<Pick<CheckCredentialOptions, "revocation">> {
  if (asked.mode === "off") return {};
  const download = createPublicDownload();
  const checker = createRevocationChecker({
    fetch: download.fetch,
    clock: io.clock,
    modes: { own: asked.mode },
    ...(asked.hosts.length === 0 ? {} : { allowedHosts: [...igcSanteHosts, ...asked.hosts] }),
    ...(asked.cacheDirectory === undefined ? {} : { cacheDirectory: resolve(io.cwd, asked.cacheDirectory) }),
  });
  try {
    const issuers = [...(checked.chain ?? []), ...asked.trust];
    return { revocation: await checker.check(checked.certificate, { issuers }) };
  } finally {
    await checker.close();
    await download.close();
  }
}
