import { beforeAll, describe, expect, it } from "vitest";

import { answerOf, references, registrySuccess } from "./fake-transport.js";
import { imagingReport, qualifiedPatient, radiologist } from "./fixtures.js";
import { openClient } from "./open-client.js";
import { makeCertificates, type DmpCertificates } from "./pki.js";

let certificates: DmpCertificates;
beforeAll(async () => {
  certificates = await makeCertificates();
});

const uuid = "urn:uuid:fe5287a2-ae6a-11eb-8f5d-000000000001";
const uniqueId = imagingReport().report.id;
const request = {
  uniqueId,
  patient: qualifiedPatient(),
  sender: radiologist,
  confirmedBy: "dr-017",
  existenceTest: "done",
} as const;

/** Answer of TD3.1b by another stack: prefixes of its own, namespaces declared where they are used. */
const answer = (objects: string, status = "urn:oasis:names:tc:ebxml-regrep:ResponseStatusType:Success") =>
  answerOf(
    `<ns4:AdhocQueryResponse xmlns:ns4="urn:oasis:names:tc:ebxml-regrep:xsd:query:3.0" status="${status}">${objects}</ns4:AdhocQueryResponse>`,
  );
const list = (objects: string) =>
  `<ns2:RegistryObjectList xmlns:ns2="urn:oasis:names:tc:ebxml-regrep:xsd:rim:3.0">${objects}</ns2:RegistryObjectList>`;
const entry = (id: string, status: string) =>
  `<ns2:ExtrinsicObject status="${status}" id="${id}"><ns2:ExternalIdentifier value="${uniqueId}" ` +
  'identificationScheme="urn:uuid:2e82c1f6-a085-4c72-9da3-8640a32e42ab"/></ns2:ExtrinsicObject>';
const approved = "urn:oasis:names:tc:ebxml-regrep:StatusType:Approved";
const partial = "urn:ihe:iti:2007:ResponseStatusType:PartialSuccess";
const busy =
  '<e:RegistryErrorList xmlns:e="urn:oasis:names:tc:ebxml-regrep:xsd:rs:3.0"><e:RegistryError errorCode="XDSRegistryBusy" codeContext="occupé"/></e:RegistryErrorList>';

describe("a registry that answers oddly to TD3.1b (dmp.md F.2)", () => {
  it("gives the whole entry: its id is the reference", async () => {
    const { dmp, http } = openClient(certificates, [answer(list(entry(uuid, approved))), registrySuccess]);
    expect(await dmp.delete(request)).toMatchObject({ outcome: "deleted" });
    expect(http.received[1]?.body).toContain(`targetObject="${uuid}"`);
  });

  it("gives the entry of a document that is deleted: it is absent", async () => {
    const { dmp } = openClient(certificates, [answer(list(entry(uuid, "urn:asip:ci-sis:2010:StatusType:Deleted")))]);
    expect(await dmp.delete(request)).toEqual({ outcome: "absent" });
  });

  it.each([
    ["a reference without id", list("<ns2:ObjectRef/>")],
    ["a reference of another namespace", list(`<ObjectRef id="${uuid}"/>`)],
    ["an object of another kind", list(`<ns2:RegistryObject id="${uuid}"/>`)],
    ["an entry without unique identifier", list(`<ns2:ExtrinsicObject id="${uuid}"/>`)],
  ])("never takes for deleted a document named by %s", async (_, objects) => {
    const { dmp, operations } = openClient(certificates, [answer(objects)]);
    await expect(dmp.delete(request)).rejects.toMatchObject({ code: "ERR_DMP_ANSWER" });
    expect(operations()).toEqual(["TD3.1b"]);
  });

  it("fails in part: what it gives counts, what it does not give is not absent", async () => {
    const found = openClient(certificates, [
      answer(busy + list(`<ns2:ObjectRef id="${uuid}"/>`), partial),
      registrySuccess,
    ]);
    expect(await found.dmp.delete(request)).toMatchObject({ outcome: "deleted" });
    const { dmp } = openClient(certificates, [answer(busy + list(""), partial)]);
    await expect(dmp.delete(request)).rejects.toMatchObject({ code: "ERR_DMP_BUSY" });
  });

  it("gives no list at all: the document is absent", async () => {
    for (const nothing of [answer(""), answer(list("")), references()]) {
      const { dmp } = openClient(certificates, [nothing]);
      expect(await dmp.delete(request)).toEqual({ outcome: "absent" });
    }
  });
});

describe("a registry that gives every version of the metadata (dmp.md F.4)", () => {
  const normal =
    '<ns2:Classification classificationScheme="urn:uuid:f4f85eac-e6cb-4883-b524-f2705394840f" nodeRepresentation="N">' +
    '<ns2:Slot name="codingScheme"><ns2:ValueList><ns2:Value>2.16.840.1.113883.5.25</ns2:Value></ns2:ValueList></ns2:Slot></ns2:Classification>';
  const version = (number: number, status: string) =>
    entry(`${uuid.slice(0, -1)}${String(number)}`, status).replace(
      /(<ns2:ExtrinsicObject )([^>]*>)/,
      `$1lid="${uuid}" $2<ns2:VersionInfo versionName="${String(number)}"/>${normal}`,
    );
  const deprecated = "urn:oasis:names:tc:ebxml-regrep:StatusType:Deprecated";
  const access = { mode: "reinforced", strongAuthentication: "APP_BROWSER_AUTH" } as const;
  const change = { ...request, visibility: { hiddenFromProfessionals: true } };

  it("changes the one in force", async () => {
    const versions = list(version(1, deprecated) + version(2, approved) + version(3, deprecated));
    const { dmp, http } = openClient(certificates, [answer(versions), registrySuccess], { access });
    expect(await dmp.changeVisibility(change)).toMatchObject({ outcome: "changed" });
    expect(http.received[1]?.body).toMatch(/name="PreviousVersion"><ValueList><Value>2</);
  });

  it("does not choose between two in force, nor between two that are not", async () => {
    for (const status of [approved, deprecated]) {
      const { dmp } = openClient(certificates, [answer(list(version(1, status) + version(2, status)))], { access });
      await expect(dmp.changeVisibility(change)).rejects.toMatchObject({
        code: "ERR_DMP_TARGET_AMBIGUOUS",
        details: { references: 2 },
      });
    }
  });
});
