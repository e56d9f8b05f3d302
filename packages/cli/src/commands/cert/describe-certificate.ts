import type { CertificateInspection, CertificateUse } from "@segur-sdk/certificates";
import type { Language } from "@segur-sdk/core";

const labels = {
  fr: {
    profile: "produit",
    because: "parce que",
    subject: "sujet",
    issuer: "émetteur",
    structure: "structure",
    valid: "valable",
    uses: "peut servir pour",
    none: "aucun des usages d'un certificat logiciel",
    serial: "série",
    test: "monde de test",
    to: "au",
  },
  en: {
    profile: "product",
    because: "because",
    subject: "subject",
    issuer: "issuer",
    structure: "structure",
    valid: "valid",
    uses: "may serve for",
    none: "none of the uses of a software certificate",
    serial: "serial",
    test: "test world",
    to: "to",
  },
} as const;

/** A certificate in a few lines that a person understands. */
export function describeCertificate(inspection: CertificateInspection, language: Language): string {
  const label = labels[language];
  const uses = Object.entries(inspection.uses).filter((entry): entry is [CertificateUse, boolean] => entry[1]);
  const date = (value: Date) => value.toISOString().slice(0, 10);
  const rows: readonly (readonly [string, string])[] = [
    [label.subject, inspection.subject],
    [label.profile, `${inspection.profile} (${inspection.confidence})${inspection.isTest ? `, ${label.test}` : ""}`],
    [label.because, inspection.reasons.join("; ")],
    ...(inspection.structure === undefined
      ? []
      : [[label.structure, `${inspection.structure.idNat} (${inspection.structure.type})`] as const]),
    [label.issuer, inspection.issuer],
    [label.valid, `${date(inspection.notBefore)} ${label.to} ${date(inspection.notAfter)}`],
    [label.uses, uses.length === 0 ? label.none : uses.map(([use]) => use).join(", ")],
    [label.serial, inspection.serialNumber],
    ["SHA-256", inspection.fingerprint256],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}\n`).join("");
}
