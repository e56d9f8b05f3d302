import { X509Certificate } from "node:crypto";

import { SegurError } from "@segur-sdk/core";

import { findObjects, readAttribute, readOptionalAttribute } from "../token/token-objects.js";
import type { SessionContext } from "../token/token-session.js";
import { certificateRole, type CertificateRole } from "./certificate-role.js";

/** A certificate found on a token. */
export interface TokenCertificate {
  readonly certificate: X509Certificate;
  /** CKA_ID in hexadecimal: that of the private key of the same pair. */
  readonly id: string;
  readonly label: string;
  readonly role: CertificateRole;
}

/** The pair to sign with: by its role, or by its CKA_ID in hexadecimal. */
export type PairSelection = "signature" | "authentication" | { readonly id: string };

/** Last octet of CKA_ID on a CPx card (certificates.md §8.2): settles between certificates of one role. */
const cardId = { signature: "10", authentication: "20" } as const;

/** All certificates of the token, free of PIN. An object that is not an X.509 certificate is left out. */
export function readCertificates(context: SessionContext): readonly TokenCertificate[] {
  return findObjects(context, "certificate").flatMap((object) => {
    const certificate = parsed(readAttribute(context, object, "value"));
    if (certificate === undefined) return [];
    return [
      {
        certificate,
        id: readOptionalAttribute(context, object, "id").toString("hex"),
        label: readOptionalAttribute(context, object, "label").toString("utf8"),
        role: certificateRole(certificate),
      },
    ];
  });
}

/** The one certificate that is meant. */
export function selectCertificate(
  certificates: readonly TokenCertificate[],
  selection: PairSelection,
): TokenCertificate {
  const candidates = certificates.filter(({ id, role }) =>
    typeof selection === "string" ? role === selection : id === selection.id.toLowerCase(),
  );
  const preferred =
    typeof selection === "string" && candidates.length > 1
      ? candidates.filter(({ id }) => id.endsWith(cardId[selection]))
      : candidates;
  const [chosen, other] = preferred;
  const details = {
    field: "selection",
    ...(typeof selection === "string" ? { role: selection } : { id: selection.id }),
    source: "certificates.md §8.2",
  };
  if (candidates.length === 0) throw new SegurError("ERR_CERT_NO_CREDENTIAL", { details });
  if (chosen === undefined || other !== undefined) throw new SegurError("ERR_CERT_AMBIGUOUS", { details });
  return chosen;
}

function parsed(der: Buffer): X509Certificate | undefined {
  try {
    return new X509Certificate(der);
  } catch {
    return undefined;
  }
}
