import type { CertificateHolder } from "./distinguished-name.js";
import type { IssueRequest } from "./issue-leaf.js";

/** Certificates that a structure holds. */
export type StructureCertificateName = "INSI-AUTO" | "INSI-MANU" | "DMP-AUTH" | "DMP-SIGN" | "MSS-AUTH";

/** Certificates the simulated structure and services hold. */
export type SimulatorCertificateName = StructureCertificateName | "SERVER";

/** Structure printed on the sample reports, under a fictional FINESS of its department. */
export const defaultHolder: CertificateHolder = {
  id: "1440000008",
  name: "CENTRE D'IMAGERIE FICTIF",
  department: "Loire-Atlantique (44)",
};

/**
 * Three radiologists of one SCM: each practises personally, so that each has certificates, by RPPS-rang.
 *
 * The first is the radiologist of the sample reports.
 */
export const simulatorScm = [
  { id: "410100001014001", name: "CABINET DR RADIOLOGUE CAMILLE", department: "Loire-Atlantique (44)" },
  { id: "410100001030001", name: "CABINET DR IMAGE SACHA", department: "Loire-Atlantique (44)" },
  { id: "410100001048001", name: "CABINET DR CLICHÉ DOMINIQUE", department: "Loire-Atlantique (44)" },
] as const satisfies readonly CertificateHolder[];

const operator: CertificateHolder = { id: "399999999800019", name: "OPERATEUR SIMULE", department: "Paris (75)" };

/** Names under which a simulated server is reached. */
const serverHosts = ["localhost", "127.0.0.1", "*.simu.test"] as const;

/** What each named certificate is. */
export const namedCertificates: Readonly<Record<SimulatorCertificateName, IssueRequest>> = {
  "INSI-AUTO": { profile: "org-auth-cli", commonName: "INSI-AUTO" },
  "INSI-MANU": { profile: "org-auth-cli", commonName: "INSI-MANU" },
  "DMP-AUTH": { profile: "org-auth-cli", commonName: "DMP-AUTH" },
  "DMP-SIGN": { profile: "org-sign", commonName: "DMP-SIGN" },
  "MSS-AUTH": { profile: "org-auth-cli", commonName: "MSS-AUTH" },
  SERVER: { profile: "serv-ssl", commonName: "localhost", holder: operator, hosts: serverHosts },
};
