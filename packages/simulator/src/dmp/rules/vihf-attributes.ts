import { inspectStructIdNat, isOid } from "@segur-sdk/core";

import { healthcareFacilityTypeCodes } from "../value-sets/healthcare-facility-type-code.js";
import type { Vihf, VihfValue } from "../wire/read-vihf.js";

/** Names of the attributes of a VIHF (dmp.md D.2). */
export const vihfAttribute = {
  structure: "Identifiant_Structure",
  sector: "Secteur_Activite",
  subjectId: "urn:oasis:names:tc:xspa:1.0:subject:subject-id",
  role: "urn:oasis:names:tc:xacml:2.0:subject:role",
  version: "VIHF_Version",
  resourceId: "urn:oasis:names:tc:xacml:2.0:resource:resource-id",
  resourceUrn: "Ressource_URN",
  purpose: "urn:oasis:names:tc:xspa:1.0:subject:purposeofuse",
  confidentiality: "urn:oasis:names:tc:xspa:1.0:resource:patient:hl7:confidentiality-code",
  lpsId: "LPS_ID",
  lpsName: "LPS_Nom",
  lpsVersion: "LPS_Version",
  homologation: "LPS_ID_HOMOLOGATION_DMP",
} as const;

/** Both spellings are seen in working clients. */
const modeNames = ["Authentification_mode", "Authentification_Mode"] as const;
const secretConnection = "INVISIBLE_REPRESENTANTS_LEGAUX^1.2.250.1.213.1.1.4.13";

interface AttributeRule {
  readonly name: string;
  /** What a refusal calls it. */
  readonly label: string;
  /** May be left out: always, or in direct mode. */
  readonly optional?: boolean | "direct";
  readonly accepts: (text: string) => boolean;
}

const filled = (text: string): boolean => text.trim() !== "";

const rules: readonly AttributeRule[] = [
  { name: vihfAttribute.structure, label: "Identifiant_Structure", accepts: (id) => inspectStructIdNat(id).valid },
  { name: vihfAttribute.sector, label: "Secteur_Activite", accepts: isSector },
  { name: vihfAttribute.subjectId, label: "subject-id", optional: "direct", accepts: filled },
  { name: vihfAttribute.version, label: "VIHF_Version", accepts: (version) => /^[34]\.0$/.test(version) },
  { name: vihfAttribute.resourceId, label: "Resource_id", optional: true, accepts: filled },
  { name: vihfAttribute.resourceUrn, label: "Ressource_URN", accepts: (urn) => urn === "urn:dmp" },
  {
    name: vihfAttribute.confidentiality,
    label: "confidentiality-code",
    optional: true,
    accepts: (code) => code === secretConnection,
  },
  { name: vihfAttribute.lpsId, label: "LPS_ID", optional: true, accepts: isOid },
  { name: vihfAttribute.lpsName, label: "LPS_Nom", accepts: filled },
  { name: vihfAttribute.lpsVersion, label: "LPS_Version", accepts: filled },
  { name: vihfAttribute.homologation, label: "LPS_ID_HOMOLOGATION_DMP", accepts: filled },
];

/** Modes of authentication, as a VIHF writes them (dmp.md A.2). */
export type VihfMode = "DIRECTE" | "INDIRECTE" | "INDIRECTE_RENFORCEE";

/**
 * First fault of the attributes that hold one text, and of the mode and purpose; undefined when there is none.
 *
 * The patient may be left out here: only some transactions are about nobody.
 *
 * @param modes those that the certificate of the connection allows: a card is direct, a software certificate is not
 */
export function refusalOfVihfAttributes(vihf: Vihf, modes: readonly VihfMode[]): string | undefined {
  for (const rule of rules) {
    const values = vihf.attributes.get(rule.name) ?? [];
    const [value] = values;
    const optional = rule.optional === "direct" ? modes.includes("DIRECTE") : rule.optional === true;
    if (value === undefined && optional) continue;
    if (value === undefined) return `Le champ ${rule.label} est obligatoire`;
    if (values.length > 1 || !rule.accepts(value.text)) return `Le champ ${rule.label} est incorrect`;
  }
  const written = modesOf(vihf);
  if (written.length === 0) return "Le champ Authentification_mode est obligatoire";
  if (written.length > 1 || !modes.some((mode) => mode === written[0]?.text)) {
    return "Le champ Authentification_mode est incorrect";
  }
  const purposes = vihf.attributes.get(vihfAttribute.purpose) ?? [];
  return purposes.length === 1 && isNormalAccess(purposes[0]) ? undefined : "Le champ purposeofuse est incorrect";
}

function modesOf(vihf: Vihf): readonly VihfValue[] {
  return modeNames.flatMap((name) => vihf.attributes.get(name) ?? []);
}

/** Mode of authentication, as written. */
export function vihfMode(vihf: Vihf): string {
  return modesOf(vihf)[0]?.text ?? "";
}

/** The only text of an attribute; empty when it is absent. */
export function vihfText(vihf: Vihf, name: string): string {
  return vihf.attributes.get(name)?.[0]?.text ?? "";
}

function isSector(text: string): boolean {
  const [code = "", system = "", ...rest] = text.split("^");
  return rest.length === 0 && healthcareFacilityTypeCodes.find(code, system) !== undefined;
}

/** Regulation and break-glass are other rights: they read, they do not feed. */
function isNormalAccess(value: VihfValue | undefined): boolean {
  const coded = value?.coded;
  return coded?.element === "PurposeOfUse" && coded.code === "normal" && coded.system === "1.2.250.1.213.1.1.4.248";
}
