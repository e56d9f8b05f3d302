import { SegurError } from "@segur-sdk/core";

import type { PublicationAddresses } from "./certificate-profiles.js";

/**
 * Addresses of the authorities under a base address.
 *
 * Errors: `ERR_SIM_OPTION` when the base is not an HTTP address without path.
 *
 * @see authentic certificates: `/AC/<file>.cer`, `/CRL/<file>.crl`, the same list and its delta by LDAP.
 */
export function publicationAddresses(base: string): (file: string, commonName: string) => PublicationAddresses {
  if (!/^https?:\/\/[^/\s]+$/.test(base)) {
    throw new SegurError("ERR_SIM_OPTION", {
      details: { field: "publicationUrl", rule: "an http address without path, e.g. http://127.0.0.1:8080" },
    });
  }
  return (file, commonName) => {
    const entry = `CN=${commonName},OU=IGC-SANTE SIMU,OU=0002 999999998,O=SDK-SIMULATEUR,C=FR`;
    const directory = `ldap://annuaire-igc.simu.test/${entry.replaceAll(" ", "%20")}`;
    return {
      certificate: `${base}/AC/${file}.cer`,
      revocationList: `${base}/CRL/${file}.crl`,
      ldapList: `${directory}?certificaterevocationlist;binary?base?objectclass=pkiCa`,
      ldapDelta: `${directory}?deltarevocationlist;binary?base?objectClass=pkiCA`,
      ocsp: `${base}/ocsp`,
      policy: `${base}/PC%20SIMU`,
    };
  };
}
