import { createSecureContext } from "node:tls";

import type { TlsIdentity } from "@segur-sdk/core";
import type { SimulatorCredential, SimulatorPki, SimulatorServerTls } from "@segur-sdk/simulator";

/** A client of the simulated PKI. */
export function identityOf(pki: SimulatorPki, credential: SimulatorCredential): TlsIdentity {
  const { certificate, certificatePem, keyPem } = credential;
  return {
    id: certificate.fingerprint256,
    certificate,
    secureContext: createSecureContext({ cert: certificatePem, key: keyPem, ca: pki.trustPem, minVersion: "TLSv1.2" }),
  };
}

/** A server of the simulated PKI, which lets its clients in. */
export async function serverTls(pki: SimulatorPki): Promise<SimulatorServerTls> {
  const server = await pki.credential("SERVER");
  return { certificate: server.certificatePem, key: server.keyPem, clientAuthorities: [pki.trustPem] };
}
