import type { X509Certificate } from "node:crypto";

import {
  assertCredential,
  inspectCertificate,
  type CheckCredentialOptions,
  type CheckedCertificate,
} from "@segur-sdk/certificates";

/** What a certificate is admitted for: nothing that changes while the software runs, but the date of each check. */
type Purpose = Pick<CheckCredentialOptions, "for" | "structure" | "environment">;

/**
 * `assertCredential` for one purpose. A certificate does not change: once it was admitted, its dates are all that is looked
 * at before each message; a renewed one is judged anew.
 *
 * @throws SegurError `ERR_CERT_…`, from the function that it gives.
 * @see certificates.md §5.1
 */
export function createCredentialGuard(purpose: Purpose): (checked: CheckedCertificate, at: Date) => void {
  const admitted = new WeakMap<X509Certificate, { readonly notBefore: Date; readonly notAfter: Date }>();
  return (checked, at) => {
    const { certificate } = checked;
    const dates = admitted.get(certificate);
    if (dates !== undefined && at >= dates.notBefore && at <= dates.notAfter) return;
    assertCredential(checked, { ...purpose, at });
    const { notBefore, notAfter } = inspectCertificate(certificate);
    admitted.set(certificate, { notBefore, notAfter });
  };
}
