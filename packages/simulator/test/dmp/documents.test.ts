import { createFixedClock } from "@segur-sdk/core";
import { beforeAll, describe, expect, it } from "vitest";

import type { DmpService } from "../../src/dmp/index.js";
import { documentId, reportPlan } from "./document-plan.js";
import { createDmpWorld, type DmpWorld, newDmp, now, post, ruth, softwareOid, swap } from "./dmp-world.js";
import { contentIdOf } from "./ebrim-template.js";
import { boundary, feeding, type FeedingChanges } from "./feeding-template.js";
import { refusalCodesOf, refusalsOf } from "./send-feeding.js";
import { confidentialityAttribute } from "./vihf-template.js";

const minor = "217016322099272";

describe("the documents of a feeding (TD2.1)", () => {
  let world: DmpWorld;

  beforeAll(async () => {
    world = await createDmpWorld();
  });

  const send = (dmp: DmpService, changes?: FeedingChanges) => refusalsOf(dmp, world, changes);
  const codesOf = (dmp: DmpService, changes?: FeedingChanges) => refusalCodesOf(dmp, world, changes);

  describe("visibility", () => {
    const visible = (...confidentialityCodes: readonly string[]): FeedingChanges => ({
      documents: [reportPlan(undefined, { confidentialityCodes })],
    });
    const secret = {
      attributes: { [confidentialityAttribute]: ["INVISIBLE_REPRESENTANTS_LEGAUX^1.2.250.1.213.1.1.4.13"] },
    };

    it.each<[string, FeedingChanges]>([
      ["hidden from the patient (2.1-060)", visible("N", "INVISIBLE_PATIENT")],
      ["masked to professionals (2.1-050)", visible("N", "MASQUE_PS")],
      [
        "of a minor, hidden from the representatives",
        { ...visible("N", "INVISIBLE_REPRESENTANTS_LEGAUX"), matricule: minor },
      ],
      [
        "of a minor, in secret connection",
        { ...visible("N", "INVISIBLE_REPRESENTANTS_LEGAUX"), ...secret, matricule: minor },
      ],
    ])("may be %s", async (_, changes) => {
      expect(await send(newDmp(world), changes)).toEqual([]);
    });

    it.each<[string, FeedingChanges, string]>([
      ["without N", visible("MASQUE_PS"), "Le code de confidentialité N est attendu en premier"],
      ["with N last", visible("MASQUE_PS", "N"), "Le code de confidentialité N est attendu en premier"],
      ["with a code twice", visible("N", "MASQUE_PS", "MASQUE_PS"), "Code de confidentialité en double"],
      ["hidden from everyone", visible("N", "INVISIBLE_PATIENT", "MASQUE_PS"), "Un document ne peut être à la fois"],
      [
        "hidden from the representatives of an adult",
        visible("N", "INVISIBLE_REPRESENTANTS_LEGAUX"),
        "Seul un document d'un patient mineur",
      ],
      ["open to representatives in secret connection", { ...secret, matricule: minor }, "En connexion secrète"],
    ])("may not be %s", async (_, changes, text) => {
      expect(await send(newDmp(world), changes)).toEqual([
        { code: "XDSRegistryMetadataError", text: expect.stringContaining(text) as string },
      ]);
    });

    it("follows the national parameters", async () => {
      const parameters = { ageOfMajority: 18, hiddenFromAllAllowed: true };
      expect(await send(newDmp(world, { parameters }), visible("N", "INVISIBLE_PATIENT", "MASQUE_PS"))).toEqual([]);
    });

    it("counts majority to the day", async () => {
      const changes = { ...visible("N", "INVISIBLE_REPRESENTANTS_LEGAUX"), matricule: "1".repeat(15) };
      const born = (birthDate: string) =>
        newDmp(world, {
          clock: createFixedClock(now),
          patients: [
            { matricule: "1".repeat(15), birthName: "A", givenNames: "B", birthDate, sex: "F", record: "active" },
          ],
        });
      expect(await codesOf(born("2008-03-10"), changes)).toEqual([]);
      expect(await codesOf(born("2008-03-09"), changes)).toEqual(["XDSRegistryMetadataError"]);
    });
  });

  describe("the content of a document", () => {
    const edited = (edit: (cda: string) => string): FeedingChanges => ({
      documents: [reportPlan(undefined, { edit })],
    });
    const patient = (matricule: string, root = "1.2.250.1.213.1.4.10") =>
      swap(
        "<component>",
        `<recordTarget><patientRole><id extension="${matricule}" root="${root}"></id></patientRole></recordTarget><component>`,
      );

    it.each<[string, (cda: string) => string, string, string]>([
      [
        "another identifier",
        swap(`root="${softwareOid}.4.1"`, `root="${softwareOid}.4.2"`),
        "XDSInvalidDocumentContent",
        "L'id du CDA n'est pas le uniqueId",
      ],
      [
        "an extension in its identifier",
        swap(`<id root`, `<id extension="1" root`),
        "XDSInvalidDocumentContent",
        "L'id du CDA n'est pas le uniqueId",
      ],
      ["another type", swap("18748-4", "11502-2"), "XDSInvalidDocumentContent", "Le code du CDA n'est pas le typeCode"],
      [
        "a body that is no PDF",
        swap("application/pdf", "text/rtf"),
        "XDSInvalidDocumentContent",
        "Le corps du CDA n'est pas celui que dit le formatCode",
      ],
      [
        "another patient",
        patient("255069999999934"),
        "XDSPatientIdDoesNotMatch",
        "Le patient du CDA n'est pas celui du lot de soumission",
      ],
      [
        "the patient under another authority",
        patient(ruth, "1.2.250.1.213.1.4.8"),
        "XDSPatientIdDoesNotMatch",
        "Le patient du CDA n'est pas celui du lot de soumission",
      ],
      [
        "another root",
        (cda) => cda.replaceAll("ClinicalDocument", "Document"),
        "XDSInvalidDocumentContent",
        "Le document n'est pas un CDA",
      ],
      ["broken XML", swap("</title>", ""), "XDSInvalidDocumentContent", "Le document n'est pas un XML bien formé"],
      [
        "a DOCTYPE",
        (cda) => `<!DOCTYPE ClinicalDocument>${cda}`,
        "XDSInvalidDocumentContent",
        "Le document n'est pas un XML bien formé",
      ],
    ])("is refused with %s", async (_, edit, code, text) => {
      expect(await send(newDmp(world), edited(edit))).toEqual([{ code, text }]);
    });

    it("may name the patient", async () => {
      expect(await send(newDmp(world), edited(patient(ruth)))).toEqual([]);
    });

    it("goes with its format: a KOS is DICOM", async () => {
      const editBody = (body: string): string => body.replace('mimeType="text/xml"', 'mimeType="application/dicom"');
      expect(await codesOf(newDmp(world), { editBody })).toContain("XDSInvalidDocumentContent");
    });
  });

  describe("the parts of the message", () => {
    const without = (contentId: string): FeedingChanges => ({
      editParts: (parts) => parts.filter((part) => part.contentId !== contentId),
    });

    it.each<[string, FeedingChanges, string]>([
      ["a document described and not sent", without(contentIdOf(0)), "XDSMissingDocument"],
      [
        "a part that nothing describes",
        { editParts: (parts) => [...parts, { contentId: "more@x", bytes: Buffer.from("x") }] },
        "XDSMissingDocumentMetadata",
      ],
      [
        "a document that is not an XOP include",
        { editBody: (body) => body.replace(/<xop:Include[^>]*>/, "AAAA") },
        "XDSMissingDocument",
      ],
      [
        "a document without entry",
        { editBody: swap(`<xdsb:Document id="${documentId}">`, '<xdsb:Document id="other">') },
        "XDSMissingDocument",
      ],
      ["a reference that is malformed", { editBody: swap("cid:doc-1", "cid:%zz") }, "XDSMissingDocument"],
      ["a part used twice", { editBody: swap(`cid:doc-1`, `cid:doc-2`) }, "XDSMissingDocumentMetadata"],
      [
        "no signature",
        { editBody: (body) => body.replaceAll("urn:oid:1.3.6.1.4.1.19376.1.2.1.1.1", "31") },
        "XDSMissingDocument",
      ],
      [
        "one entry only",
        { editBody: (body) => body.replace(/<ExtrinsicObject .*?<\/ExtrinsicObject>/, "") },
        "XDSMissingDocumentMetadata",
      ],
    ])("are refused with %s", async (_, changes, code) => {
      expect(await codesOf(newDmp(world), changes)).toContain(code);
    });

    const fault = async (message: { readonly contentType?: string; readonly body?: Uint8Array }) => {
      const dmp = newDmp(world);
      const response = await post(dmp, { ...feeding(world), ...message }, world.tls.certificate);
      expect(response.status).toBe(500);
      return dmp.calls[0]?.refusals[0]?.text;
    };

    it("are MTOM with XOP (EX_2.1-1260)", async () => {
      expect(await fault({ contentType: "application/soap+xml" })).toBe("MTOM avec XOP obligatoire");
      const attachments = `multipart/related; type="text/xml"; boundary="${boundary}"`;
      expect(await fault({ contentType: attachments })).toBe("MTOM avec XOP obligatoire");
    });

    it("are raw bytes under an XOP root in UTF-8", async () => {
      const body = Buffer.from(feeding(world).body).toString("latin1");
      const edit = (from: string, to: string) => ({ body: Buffer.from(swap(from, to)(body), "latin1") });
      expect(await fault(edit("Transfer-Encoding: binary", "Transfer-Encoding: base64"))).toBe(
        "Message illisible : partie MIME",
      );
      expect(await fault(edit("charset=UTF-8", "charset=ISO-8859-1"))).toBe("Message illisible : partie MIME");
      expect(await fault(edit("application/xop+xml; ch", "text/xml; ch"))).toBe("Message illisible : partie MIME");
    });

    it("end with the last delimiter", async () => {
      const body = feeding(world).body;
      expect(await fault({ body: body.subarray(0, body.length - 10) })).toBe(
        "Message illisible : multipart sans délimiteur final",
      );
    });
  });
});
