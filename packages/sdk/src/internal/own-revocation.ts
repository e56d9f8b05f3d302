import { assertNotRevoked, type Credential, type RevocationReport } from "@segur-sdk/certificates";
import type { Clock } from "@segur-sdk/core";

import type { RevocationGuard } from "./revocation-guard.js";

/** What is known of the revocation of one's own certificates. */
export interface OwnRevocation {
  /** What was last learnt; absent until it was asked. */
  known(credential: Credential): RevocationReport | undefined;
  /** Never asked, or too long ago. */
  isDue(credential: Credential): boolean;
  /** Asks the authorities; several who ask at the same time share the answer. */
  ask(credential: Credential): Promise<RevocationReport>;
}

/** Lists are published daily and kept by the checker: asking it more often costs nothing. */
const askEveryMs = 3_600_000;

interface Learnt {
  readonly report: RevocationReport;
  readonly at: number;
}

/** Remembers what the authorities said of each certificate; `onRevoked` is told once of each one that is. */
export function createOwnRevocation(options: {
  readonly guard: Pick<RevocationGuard, "own">;
  readonly clock: Clock;
  readonly onRevoked: (credential: Credential, report: RevocationReport) => void;
}): OwnRevocation {
  const { guard, clock, onRevoked } = options;
  const learnt = new Map<string, Learnt>();
  const asking = new Map<string, Promise<RevocationReport>>();
  const idOf = ({ certificate }: Credential): string => certificate.fingerprint256;

  async function question(credential: Credential): Promise<RevocationReport> {
    const before = learnt.get(idOf(credential))?.report;
    const report = await guard.own(credential);
    learnt.set(idOf(credential), { report, at: clock.now().getTime() });
    if (report.verdict?.code === "ERR_CERT_REVOKED" && before?.status !== "revoked") onRevoked(credential, report);
    return report;
  }

  return {
    known: (credential) => learnt.get(idOf(credential))?.report,
    isDue(credential) {
      const last = learnt.get(idOf(credential));
      return last === undefined || clock.now().getTime() - last.at >= askEveryMs;
    },
    ask(credential) {
      const id = idOf(credential);
      const asked = asking.get(id) ?? question(credential).finally(() => asking.delete(id));
      asking.set(id, asked);
      return asked;
    },
  };
}

/** The error that a report stands for; `undefined` when the certificate may be used. */
export function refusalOf(report: RevocationReport): unknown {
  try {
    assertNotRevoked(report, report.mode);
    return undefined;
  } catch (error) {
    return error;
  }
}
