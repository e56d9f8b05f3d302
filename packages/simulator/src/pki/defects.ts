import type { CertificateProfile } from "./certificate-profiles.js";
import type { IssueRequest } from "./simulator-pki.js";
import type { ValidityPlan } from "./validity.js";

/** What can be wrong with a certificate issued on demand. */
export type CertificateDefect =
  "expired" | "not-yet-valid" | "wrong-common-name" | "unknown-authority" | "wrong-host" | "revoked";

type Defect = (plan: ValidityPlan, profile: CertificateProfile) => Partial<IssueRequest>;

/** Each defect as the change it makes to a sound request; `revoked` is a sound certificate, revoked after. */
export const certificateDefects: Readonly<Record<CertificateDefect, Defect>> = {
  expired: (plan) => ({ validity: plan.expired }),
  "not-yet-valid": (plan) => ({ validity: plan.notYetValid }),
  // INSi wants exactly INSI-AUTO or INSI-MANU: lower case is the classic ordering mistake.
  "wrong-common-name": (_, profile) => ({ commonName: profile === "serv-ssl" ? "autre.simu.test" : "insi-auto" }),
  "unknown-authority": () => ({ authority: "unknown" }),
  "wrong-host": () => ({ commonName: "ailleurs.simu.test", hosts: ["ailleurs.simu.test"] }),
  revoked: () => ({}),
};
