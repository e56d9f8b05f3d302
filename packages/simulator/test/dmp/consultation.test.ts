import { beforeAll, describe, expect, it } from "vitest";

import { type DmpService } from "../../src/dmp/index.js";
import { codes, colleague, consultationIn, first, masked, maskedId, patientId, status } from "./consultation-world.js";
import { documentId, reportPlan } from "./document-plan.js";
import { createDmpWorld, type DmpWorld, newDmp, ruth, textOf } from "./dmp-world.js";
import {
  identifiersIn,
  postPlain,
  queries,
  queryBody,
  referenceBody,
  retrievePlan,
  searchPlan,
} from "./plain-template.js";
import { refusalsOf } from "./send-feeding.js";
import { entryOf, metadataUpdate, statusUpdate, withCode, withoutCode } from "./update-template.js";
import { hl7Code, physician, roleAttribute } from "./vihf-template.js";

describe("consulting a record (reinforced indirect mode)", () => {
  let world: DmpWorld;
  const { fed, send } = consultationIn(() => world);

  beforeAll(async () => {
    world = await createDmpWorld();
  });

  describe("a document (TD3.2)", () => {
    it("comes back as it was fed, in a multipart", async () => {
      const dmp = await fed();
      const response = await send(dmp, retrievePlan([first]));
      expect(response.headers["content-type"]).toMatch(/^multipart\/related; type="application\/xop\+xml"/);
      const href = /href="cid:([^"]*)"/.exec(textOf(response))?.[1] ?? "";
      expect(textOf(response)).toContain(`Content-ID: <${decodeURIComponent(href)}>`);
      expect(Buffer.from(response.body).includes(Buffer.from(reportPlan().bytes))).toBe(true);
      expect(dmp.calls.at(-1)).toMatchObject({ operation: "TD3.2", answer: "Success" });
    });

    it.each([
      ["is unknown", ["1.2.3"], "Failure"],
      ["is masked", [masked], "Failure"],
      ["is unknown beside another", [first, "1.2.3"], "PartialSuccess"],
      ["is not named", [], "Failure"],
    ])("is refused, in a multipart, when it %s", async (_, uniqueIds, answer) => {
      const dmp = await fed();
      const response = await send(dmp, retrievePlan(uniqueIds, colleague));
      expect(response.headers["content-type"]).toContain("multipart/related");
      expect(dmp.calls.at(-1)).toMatchObject({ answer, refusals: [{ code: "XDSDocumentUniqueIdError" }] });
    });

    it("is of one repository", async () => {
      const dmp = await fed();
      const plan = retrievePlan([first]);
      await send(dmp, { ...plan, body: plan.body.replace("1.2.250.1.213.4.1.1.1.2", "1.2.250.1.213.4.1.1.1.9") });
      expect(codes(dmp)).toEqual(["XDSUnknownRepositoryId"]);
    });
  });

  describe("the visibility of a document (TD3.3a, TD3.3b)", () => {
    const nextId = "urn:uuid:448916fd-a342-49e9-9348-00000000aaaa";
    const entry = async (dmp: DmpService): Promise<string> =>
      entryOf(
        textOf(
          await send(
            dmp,
            searchPlan(queryBody(queries.getDocuments, "LeafClass", [["$XDSDocumentEntryUniqueId", `('${first}')`]])),
          ),
        ),
        nextId,
      );
    const mask = withCode("MASQUE_PS", "Masqué aux professionnels de santé");
    const hide = withCode("INVISIBLE_PATIENT", "Non visible par le patient");
    const update = async (dmp: DmpService, edit: (entry: string) => string, version = "1", serial = "901") => {
      await send(dmp, metadataUpdate(edit(await entry(dmp)), version, { serial, entryId: nextId }));
      return codes(dmp);
    };

    it("changes under another entryUUID and another version, and stays one document", async () => {
      const dmp = await fed();
      expect(await update(dmp, mask)).toEqual([]);
      expect(dmp.calls.at(-1)?.operation).toBe("TD3.3a");
      expect(dmp.registry.document(first)).toMatchObject({
        entryUuid: nextId,
        logicalId: documentId,
        version: 2,
        status: "approved",
        confidentialityCodes: ["N", "MASQUE_PS"],
      });
      expect(dmp.registry.versionsOf(first).map(({ version, status: state }) => [version, state])).toEqual([
        [1, "deprecated"],
        [2, "approved"],
      ]);
      expect(identifiersIn(await send(dmp, searchPlan()))).toEqual([nextId]);
      expect(dmp.registry.documents).toHaveLength(2);
    });

    it("may be taken back by an author: masked, then not", async () => {
      const dmp = await fed();
      await update(dmp, mask);
      const again = (text: string) => withoutCode("MASQUE_PS")(text).replaceAll("aaaa", "bbbb");
      await send(
        dmp,
        metadataUpdate(again(await entry(dmp)), "2", { serial: "902", entryId: nextId.replaceAll("aaaa", "bbbb") }),
      );
      expect(codes(dmp)).toEqual([]);
      expect(dmp.registry.document(first)).toMatchObject({ version: 3, confidentialityCodes: ["N"] });
    });

    it("gives several references when the former versions are told, and the old ones serve no more", async () => {
      const dmp = await fed({ formerVersions: true });
      await update(dmp, mask);
      expect(identifiersIn(await send(dmp, searchPlan()))).toEqual([documentId, nextId]);
      await postPlain(dmp, world, statusUpdate(documentId, ["approved", "deleted"], { serial: "903" }));
      expect(codes(dmp)).toEqual(["XDSMetadataUpdateError"]);
    });

    it.each<[string, (entry: string) => string, string, string]>([
      ["hides from the patient what he saw", hide, "1", "La visibilité est irréversible : INVISIBLE_PATIENT"],
      [
        "changes an author",
        (text) => text.replaceAll("^Camille^", "^CAMILLE^"),
        "1",
        "Les données d'un auteur ne peuvent pas être modifiées",
      ],
      [
        "changes the title",
        (text) => text.replace('value="CR de scanner"', 'value="Autre"'),
        "1",
        "Seule la confidentialité peut être modifiée",
      ],
      ["follows another version", mask, "2", "PreviousVersion n'est pas la version courante"],
      [
        "designates nothing",
        (text) => text.replace(/lid="[^"]*"/, 'lid="urn:uuid:0"'),
        "1",
        "Le lid ne désigne aucun document",
      ],
    ])("is not changed by an update that %s", async (_, edit, version, text) => {
      const dmp = await fed();
      await update(dmp, edit, version);
      expect(dmp.calls.at(-1)?.refusals[0]?.text).toBe(text);
      expect(dmp.registry.document(first)?.version).toBe(1);
    });

    it("is not changed under an identifier that serves already", async () => {
      const dmp = await fed();
      const same = (await entry(dmp)).replaceAll(nextId, maskedId);
      await send(dmp, metadataUpdate(mask(same), "1", { serial: "901", entryId: maskedId }));
      expect(codes(dmp)).toEqual(["XDSMetadataUpdateError"]);
    });

    it("shows to the patient what was hidden (TD3.3b), for ever", async () => {
      const dmp = newDmp(world);
      const patient = dmp.patients.find((one) => one.matricule === ruth);
      if (patient === undefined) throw new Error("RUTH is missing");
      dmp.setPatient({ ...patient, authorisation: "VALIDE" });
      await refusalsOf(dmp, world, {
        documents: [reportPlan(undefined, { confidentialityCodes: ["N", "INVISIBLE_PATIENT"] })],
      });
      expect(await update(dmp, withoutCode("INVISIBLE_PATIENT"))).toEqual([]);
      expect(dmp.calls.at(-1)?.operation).toBe("TD3.3b");
      expect(dmp.registry.visibilityOf(first)?.hiddenFromPatient).toBe(false);
    });

    it("is closed to the plain indirect mode", async () => {
      const dmp = await fed();
      const plan = metadataUpdate(mask(await entry(dmp)), "1", { serial: "901", entryId: nextId });
      await postPlain(dmp, world, plan);
      expect(codes(dmp)).toEqual(["DMPAccessDeniedByRightsService"]);
    });
  });

  describe("needs", () => {
    it("the authorisation of the patient, which a reference does not", async () => {
      const dmp = newDmp(world);
      await refusalsOf(dmp, world);
      for (const plan of [
        searchPlan(queryBody(queries.findDocuments, "LeafClass", [patientId, status])),
        retrievePlan([first]),
      ]) {
        await send(dmp, plan);
        expect(codes(dmp)).toEqual(["DMPAccessForbidden"]);
      }
      expect(identifiersIn(await send(dmp, searchPlan()))).toEqual([documentId]);
    });

    it("a mode that consults: the plain indirect mode gets references only", async () => {
      const dmp = await fed();
      for (const plan of [
        searchPlan(queryBody(queries.findDocuments, "ObjectRef", [patientId, status])),
        searchPlan(referenceBody().replace("ObjectRef", "LeafClass")),
        retrievePlan([first]),
      ]) {
        const response = await postPlain(dmp, world, plan);
        expect(response.status).toBe(200);
        expect(codes(dmp)).toEqual(["DMPAccessDeniedByRightsService"]);
      }
    });

    it("another doctor than the occupational physician", async () => {
      const dmp = await fed();
      const occupational = hl7Code("Role", "SM25", "1.2.250.1.71.4.2.5", "Médecine du travail (SM)");
      await send(dmp, retrievePlan([first], { attributes: { [roleAttribute]: [physician, occupational] } }));
      expect(codes(dmp)).toEqual(["DMPAccessDeniedByRightsService"]);
    });

    it("a VIHF of less than thirty seconds, that serves once (EX_AIR-040)", async () => {
      const dmp = await fed();
      await send(dmp, retrievePlan([first], { vihf: { issueInstant: "2026-03-09T11:19:30.000Z" } }));
      expect(dmp.calls.at(-1)?.refusals[0]?.text).toBe("Le VIHF est périmé");
      const once = retrievePlan([first], { vihf: { id: "_once" } });
      await send(dmp, once);
      await send(dmp, once);
      expect(dmp.calls.slice(-2).map(({ answer }) => answer)).toEqual(["Success", "fault"]);
      expect(dmp.calls.at(-1)?.refusals[0]?.text).toBe("Le VIHF a déjà été utilisé");
    });

    it("rights that a test may change", async () => {
      const open = { "TD3.2": { indirect: "yes", air: "yes", direct: "yes", cpe: "yes" } } as const;
      const dmp = await fed({ rights: open });
      await postPlain(dmp, world, retrievePlan([first]));
      expect(dmp.calls.at(-1)?.answer).toBe("Success");
    });
  });
});
