import type { X509Certificate } from "node:crypto";

import {
  assertNotRevoked,
  createRevocationChecker,
  type Credential,
  igcSanteHosts,
  type RevocationChecker,
  type RevocationMode,
  type RevocationReport,
  type RevocationUse,
  revocationVerdict,
} from "@segur-sdk/certificates";
import { type Clock, type Logger, SegurError } from "@segur-sdk/core";
import { createPublicDownload, type JudgeServer } from "@segur-sdk/transport";

import type { ConfigRevocation } from "../segur-config.js";
import { errorWithDetails } from "./error-with-details.js";

/** Asks about revocation as the configuration wants it, and never longer than it says. */
export interface RevocationGuard {
  /** For the transport of a service; `undefined` when nothing is to be asked. */
  serverJudge(service: "insi" | "dmp"): JudgeServer | undefined;
  /** For the mail operator; `undefined` when nothing is to be asked. */
  readonly mail: Pick<RevocationChecker, "check"> | undefined;
  /** One's own certificate and those above it. */
  own(credential: Credential): Promise<RevocationReport>;
  /** Stops the downloads. */
  close(): Promise<void>;
}

/** What a guard is made of. */
export interface RevocationGuardOptions {
  readonly config: ConfigRevocation;
  /** Completes the chain of a server that sends its certificate alone. */
  readonly trust: readonly X509Certificate[];
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Nothing is downloaded before the first question. */
export function createRevocationGuard({ config, trust, clock, logger }: RevocationGuardOptions): RevocationGuard {
  const { own = "soft", insi = "soft", dmp = "soft", mssante = "hard", waitSeconds = 5 } = config;
  const modes: Readonly<Record<RevocationUse, RevocationMode>> = {
    own,
    "insi-server": insi,
    "dmp-server": dmp,
    "mssante-server": mssante,
  };
  const download = createPublicDownload({ timeoutMs: waitSeconds * 1_000 });
  const { cacheDirectory, allowedHosts = [] } = config;
  const checker = createRevocationChecker({
    fetch: download.fetch,
    clock,
    logger,
    modes,
    allowedHosts: [...igcSanteHosts, ...allowedHosts],
    ...(cacheDirectory === undefined ? {} : { cacheDirectory }),
  });

  const check: RevocationChecker["check"] = async (certificate, { issuers, use = "own", signal }) => {
    const late = AbortSignal.timeout(waitSeconds * 1_000);
    try {
      const report = await checker.check(certificate, {
        issuers: [...issuers, ...trust],
        use,
        signal: signal === undefined ? late : AbortSignal.any([late, signal]),
      });
      return warned(use, report);
    } catch (error) {
      if (!late.aborted || signal?.aborted === true) throw error;
      // The download goes on: a later question finds its answer.
      return warned(use, tooLate(certificate, modes[use]));
    }
  };

  /** A doubt that lasts is told once, not at each connection. */
  const doubts = new Map<RevocationUse, string>();
  const warned = (use: RevocationUse, report: RevocationReport): RevocationReport => {
    const { verdict, problems = [] } = report;
    const doubt = verdict?.severity === "warning" ? verdict.code : "";
    if (doubt !== "" && doubts.get(use) !== doubt) {
      logger.warn({ name: "sdk.revocation-doubt", fields: { use, code: doubt, problems: problems.join(" ") } });
    }
    doubts.set(use, doubt);
    return report;
  };

  return {
    serverJudge(service) {
      const use = `${service}-server` as const;
      if (modes[use] === "off") return undefined;
      return async (certificate, issuers) => {
        const report = await check(certificate, { issuers, use });
        assertServerNotRevoked(report, `${service}.url`);
      };
    },
    mail: mssante === "off" ? undefined : { check },
    own: ({ certificate, chain }) => check(certificate, { issuers: chain, use: "own" }),
    async close() {
      await checker.close();
      await download.close();
    },
  };
}

function assertServerNotRevoked(report: RevocationReport, field: string): void {
  const where = { field, source: "segur.config.json" };
  try {
    assertNotRevoked(report, report.mode);
  } catch (error) {
    const told = errorWithDetails(error, where);
    if (report.status !== "revoked") throw told;
    // Its own code: nothing that the site does to its certificates would change it.
    throw new SegurError("ERR_HTTP_SERVER_CERTIFICATE_REVOKED", {
      details: { ...where, reason: report.reason, certificate: report.certificate },
      outcomeUnknown: false,
      cause: told,
    });
  }
}

/** Nothing came in the time that was given. */
function tooLate(certificate: X509Certificate, mode: RevocationMode): RevocationReport {
  const status = {
    status: "unknown",
    source: "none",
    certificate: certificate.fingerprint256,
    depth: 0,
    problems: ["ERR_CERT_FETCH"],
  } as const;
  const verdict = revocationVerdict(status, mode);
  return { ...status, mode, path: [status], ...(verdict === undefined ? {} : { verdict }) };
}
