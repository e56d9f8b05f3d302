import { noticeFinding, type Finding } from "../finding.js";
import { publicKeyOf } from "../issuer-candidates.js";
import type { Check } from "./check.js";

/** Read, write or execute by the group or by others. */
const othersMask = 0o077;

/** DUPLICATE: the same certificate twice, or one key in two certificates (a renewal should come with a new key). */
export function checkDuplicate({ checked, options }: Check): readonly Finding[] {
  const { certificate } = checked;
  return (options.others ?? []).flatMap((other) => {
    const details = { about: other.fingerprint256 };
    if (other.fingerprint256 === certificate.fingerprint256) {
      return [noticeFinding("DUPLICATE", { rule: "the same certificate is installed twice", ...details })];
    }
    if (!publicKeyOf(other).equals(publicKeyOf(certificate))) return [];
    return [noticeFinding("DUPLICATE", { rule: "the same key is in two certificates", ...details })];
  });
}

/** PERMISSIONS: the key file is for its owner only (certificates.md §4.4). */
export function checkPermissions({ options: { file } }: Check): readonly Finding[] {
  if (file === undefined) return [];
  const path = file.path === undefined ? {} : { path: file.path };
  const findings: Finding[] = [];
  if ((file.mode & othersMask) !== 0) {
    const mode = (file.mode & 0o777).toString(8).padStart(4, "0");
    findings.push(noticeFinding("PERMISSIONS", { rule: "mode 0600", mode, ...path }));
  }
  if (file.uid !== undefined && file.expectedUid !== undefined && file.uid !== file.expectedUid) {
    findings.push(noticeFinding("PERMISSIONS", { rule: "owned by the account of the software", ...path }));
  }
  return findings;
}
