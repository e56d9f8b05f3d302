import { type CdaRuleId, cdaRules, inspectPdf, readCda } from "@segur-sdk/cda";
import { inspectMatriculeIns, isInsAuthority, isSegurError, type Language } from "@segur-sdk/core";

import type { CdaFinding, CdaProfile } from "./document-verdict.js";

const patientId = "/ClinicalDocument/recordTarget/patientRole/id";
const body = "/ClinicalDocument/component/nonXMLBody/text";

/** Largest document judged: a PDF of 60 MB in it. */
export const maxBytes = 100_000_000;

/**
 * The rules of the SDK that hold for any clinical document, whatever its model: the PDF of a level 1, the key of the INS.
 * At the profile `official` they only warn.
 */
export function ownFindings(bytes: Uint8Array, profile: CdaProfile, language: Language): readonly CdaFinding[] {
  const broken = (rule: CdaRuleId, path: string): CdaFinding => {
    const { severity, message, source } = cdaRules[rule];
    const weighed = profile === "official" && severity === "error" ? "warning" : severity;
    return {
      source: "sdk",
      ruleSet: "sdk",
      ruleId: rule,
      severity: weighed,
      path,
      message: message[language],
      file: source,
    };
  };
  try {
    const { patient, body: read } = readCda(bytes, { maxBytes });
    return [
      ...(read.kind === "pdf" && !inspectPdf(read.pdf).isPdf ? [broken("SDK-N1-PDF", body)] : []),
      ...insRules(patient.ins).map((rule) => broken(rule, patientId)),
    ];
  } catch (error) {
    if (isSegurError(error, "ERR_CDA_BODY")) return [broken("SDK-N1-PDF", body)];
    throw error;
  }
}

function insRules(ins: { readonly matricule: string; readonly oid: string } | undefined): readonly CdaRuleId[] {
  if (ins === undefined || !isInsAuthority(ins.oid)) return [];
  const inspection = inspectMatriculeIns(ins.matricule, { authority: ins.oid });
  if (!inspection.valid) return ["SDK-INS-KEY"];
  return inspection.warnings.includes("KEY") ? ["SDK-INS-KEY-TEST"] : [];
}
