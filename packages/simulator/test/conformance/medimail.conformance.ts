import { readFileSync } from "node:fs";

import { childElements, parseXml, textOf, type XmlElement } from "@segur-sdk/core/xml";
import { expect, it } from "vitest";

import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import { createMedimailService, medimailPath } from "../../src/index.js";

const account = "radiologie-demo@radiologie-demo.test.mssante.fr";
const sample = (name: string) => readFileSync(sharedPath(`reference/mssante/medimail/${name}`));

/** The document that a result part holds as a string. */
function innerOf(answer: Uint8Array): XmlElement {
  const response = childElements(childElements(parseXml(answer).root)[0]!)[0]!;
  return parseXml(textOf(childElements(response)[0]) ?? "").root;
}

/** Names of the elements, in their order: what they say is each service's own. */
function shape(of: XmlElement): unknown {
  const children = childElements(of);
  return children.length === 0 ? of.name.local : [of.name.local, ...children.map(shape)];
}

describeShared("the simulated Medimail answers the published requests as the published answers do", () => {
  // Called in process there is no certificate: the account of no name.
  const service = createMedimailService({
    accounts: [
      { address: account, certificateName: "", lastName: "RADIOLOGIE DEMO" },
      {
        address: "paul.orsini@medecin-demo.test.mssante.fr",
        certificateName: "x",
        firstName: "Paul",
        lastName: "ORSINI",
      },
    ],
    clock: { now: () => new Date("2026-03-12T13:02:11Z"), sleep: () => Promise.resolve() },
  });
  const ask = async (name: string) =>
    service.handle({
      method: "POST",
      path: medimailPath,
      headers: {},
      body: sample(name),
      clientCertificate: undefined,
    });

  it("hello", async () => {
    const { body } = await ask("01-hello-request.xml");
    expect(shape(innerOf(body))).toEqual(shape(innerOf(sample("01-hello-response.xml"))));
  });

  it("send, to two main recipients and one informed", async () => {
    const { body } = await ask("02-send-request.xml");
    expect(shape(innerOf(body))).toEqual(shape(innerOf(sample("02-send-response.xml"))));
    const mail = service.mails.at(-1)!;
    expect(mail.signatories).toHaveLength(2);
    expect(mail.recipients).toEqual(["secretariat@hopital-demo.test.mssante.fr"]);
    expect(mail.files.map(({ name }) => name)).toEqual([
      "IHE_XDM.zip",
      "20260312_CR d'imagerie médicale_DURAND_CAMILLE.pdf",
    ]);
    expect(mail.fields).toEqual({
      accuseReception: "1",
      codecda: "18748-4",
      ins: "O",
      loinc: "18748-4",
      nil: "DEMO000001",
    });
  });

  it("checkbox of what was received, and open", async () => {
    service.deliver({
      author: "paul.orsini@medecin-demo.test.mssante.fr",
      to: account,
      title: "Lu : XDM/1.0/DDM+CR d'imagerie médicale DURAND CAMILLE 14/07/1985",
      message: "Lu.",
    });
    const { body } = await ask("03-checkbox-request.xml");
    expect(shape(innerOf(body))).toEqual(shape(innerOf(sample("03-checkbox-response.xml"))));
    expect(textOf(innerOf(body))).toContain("2026-03-12 14:02:11");
    const opened = await ask("04-open-request.xml");
    const names = childElements(innerOf(opened.body)).map(({ name }) => name.local);
    expect(names).toEqual(childElements(innerOf(sample("04-open-response.xml"))).map(({ name }) => name.local));
  });
});
