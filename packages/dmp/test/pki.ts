import { createFixedClock } from "@segur-sdk/core";
import { loadPem, type Credential } from "@segur-sdk/certificates";
import { createSimulatorPki } from "@segur-sdk/simulator";

import { now, structure } from "./fixtures.js";

/** Certificates of the fictitious structure, made at run time. */
export interface DmpCertificates {
  /** ORG AUTH_CLI. */
  readonly auth: Credential;
  /** ORG SIGN. */
  readonly sign: Credential;
  /** ORG SIGN of another structure. */
  readonly otherStructure: Credential;
  readonly expired: Credential;
}

export async function makeCertificates(): Promise<DmpCertificates> {
  const holder = { id: structure.id, name: "CENTRE D'IMAGERIE FICTIF", department: "Rhône (69)" };
  const pki = await createSimulatorPki({ clock: createFixedClock(now), holder });
  const load = ({ certificatePem, keyPem, chain }: Awaited<ReturnType<typeof pki.credential>>): Credential =>
    loadPem({ certificate: certificatePem, key: keyPem, chain: chain.map(String) });
  const sign = { profile: "org-sign", commonName: "sign.imagerie-fictive.example" } as const;
  return {
    auth: load(await pki.credential("DMP-AUTH")),
    sign: load(await pki.issue(sign)),
    otherStructure: load(await pki.issue({ ...sign, holder: { ...holder, id: "399999999800019" } })),
    expired: load(
      await pki.issue({
        ...sign,
        validity: { notBefore: new Date("2020-01-01T00:00:00Z"), notAfter: new Date("2023-01-01T00:00:00Z") },
      }),
    ),
  };
}
