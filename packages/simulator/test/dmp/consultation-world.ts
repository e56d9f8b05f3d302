import { expect } from "vitest";

import type { DmpService, DmpServiceOptions } from "../../src/dmp/index.js";
import { documentId, reportPlan } from "./document-plan.js";
import { type DmpWorld, newDmp, ruth, softwareOid } from "./dmp-world.js";
import { identifiersIn, type PlainPlan, postPlain, queries, queryBody, searchPlan } from "./plain-template.js";
import { refusalsOf } from "./send-feeding.js";
import { statusUrns } from "./update-template.js";
import { insCx } from "./vihf-template.js";

/** UniqueId of the report that everybody may see. */
export const first = `${softwareOid}.4.1`;
/** UniqueId of the one that is masked to professionals. */
export const masked = `${softwareOid}.4.2`;
/** Its identifier in the registry. */
export const maskedId = documentId.replace(/.$/, "2");
export const approved = `('${statusUrns.approved}')`;

/** Parameters of a stored query. */
export type Parameters = readonly (readonly [string, ...(readonly string[])])[];

export const patientId = ["$XDSDocumentEntryPatientId", `'${insCx(ruth)}'`] as const;
export const status = ["$XDSDocumentEntryStatus", approved] as const;
/** A colleague: not the author of what is masked. */
export const colleague = { vihf: { nameId: "810100001030" } };

/** Codes of the refusals of the last call. */
export const codes = (dmp: DmpService) => dmp.calls.at(-1)?.refusals.map((refusal) => refusal.code);

/** What consultation tests do in one world. */
export function consultationIn(world: () => DmpWorld) {
  /** A record that the patient opened, with a report, and another masked to professionals. */
  const fed = async (options: Partial<DmpServiceOptions> = {}): Promise<DmpService> => {
    const dmp = newDmp(world(), options);
    const patient = dmp.patients.find((one) => one.matricule === ruth);
    if (patient === undefined) throw new Error("RUTH is missing");
    dmp.setPatient({ ...patient, authorisation: "VALIDE" });
    await refusalsOf(dmp, world(), {
      documents: [
        reportPlan(),
        reportPlan(masked, {
          entryId: maskedId,
          confidentialityCodes: ["N", "MASQUE_PS"],
          title: "CR masqué",
        }),
      ],
    });
    expect(dmp.calls.at(-1)?.answer).toBe("Success");
    return dmp;
  };
  const send = (dmp: DmpService, plan: PlainPlan) => postPlain(dmp, world(), { sender: "air", ...plan });
  const find = async (dmp: DmpService, parameters: Parameters, returnType: "ObjectRef" | "LeafClass" = "ObjectRef") =>
    identifiersIn(await send(dmp, searchPlan(queryBody(queries.findDocuments, returnType, parameters))));
  return { fed, send, find };
}
