import type { X509Certificate } from "node:crypto";

import type { SimulatorServerTls } from "./http/tls-context.js";
import { pemOf } from "./pki/credential.js";
import type { SimulatorPki } from "./pki/simulator-pki.js";

/** TLS of every service: the same server certificate, and the revocation lists of the moment. */
export async function serverTls(pki: SimulatorPki): Promise<() => SimulatorServerTls> {
  const { certificatePem, keyPem } = await pki.credential("SERVER");
  return () => ({
    certificate: certificatePem,
    key: keyPem,
    clientAuthorities: [pemOf(pki.root), pemOf(pki.organisations)],
    revocationLists: [pki.revocationList("root"), pki.revocationList("organisations")],
  });
}

/** The same, which also lets in the cards of these authorities, nearest first. */
export function withPersons(
  tls: SimulatorServerTls,
  persons: readonly X509Certificate[],
  pki: SimulatorPki,
): SimulatorServerTls {
  const lists = pki
    .published()
    .filter(({ certificate }) => persons.some((person) => person.raw.equals(certificate.raw)))
    .map((authority) => authority.revocationList());
  return {
    ...tls,
    clientAuthorities: [...tls.clientAuthorities, ...persons.map(pemOf)],
    revocationLists: [...(tls.revocationLists ?? []), ...lists],
  };
}
