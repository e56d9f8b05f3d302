import { readFileSync } from "node:fs";

import { attributeOf, childElements, parseXml, textOf, type XmlElement } from "@segur-sdk/core/xml";
import { expect, it } from "vitest";

import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import { buildAnnuaire, buildCheckbox, buildHello, buildOpen } from "../../src/medimail/wire/build-requests.js";
import { buildSend } from "../../src/medimail/wire/build-send.js";
import { medimailOperations } from "../../src/medimail/wire/medimail-operation.js";
import { readAnswer } from "../../src/medimail/wire/read-answer.js";
import { readCheckbox } from "../../src/medimail/wire/read-checkbox.js";
import { readOpen } from "../../src/medimail/wire/read-open.js";
import { readSend } from "../../src/medimail/wire/read-send.js";

const account = "radiologie-demo@radiologie-demo.test.mssante.fr";
const sample = (name: string) => readFileSync(sharedPath(`reference/mssante/medimail/${name}`));
const xsi = "http://www.w3.org/2001/XMLSchema-instance";

/** An element without what its writer is free to choose: prefixes, white space between elements, order of attributes. */
interface Plain {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | readonly Plain[];
}
function plain(of: XmlElement): Plain {
  const children = childElements(of);
  return {
    name: `{${of.name.namespace}}${of.name.local}`,
    attributes: Object.fromEntries(of.attributes.map(({ name, value }) => [`{${name.namespace}}${name.local}`, value])),
    content: children.length > 0 ? children.map(plain) : (textOf(of) ?? ""),
  };
}
const plainOf = (bytes: Uint8Array) => plain(parseXml(bytes).root);

/** The content of the published sample, as our composer would hold it. */
function sampleContent() {
  const call = childElements(childElements(parseXml(sample("02-send-request.xml")).root)[0]!)[0]!;
  const texts = Object.fromEntries(childElements(call).map((part) => [part.name.local, textOf(part) ?? ""]));
  const files = childElements(call).find(({ name }) => name.local === "attachments")!;
  const attachments = childElements(files)
    .filter((place) => childElements(place).length > 0)
    .map((place) => childElements(place).map((part) => textOf(part) ?? ""))
    .map(([fileName = "", content = ""]) => ({
      fileName,
      contentType: fileName.endsWith(".zip") ? ("application/zip" as const) : ("application/pdf" as const),
      bytes: Buffer.from(content, "base64"),
    }));
  return { texts, attachments };
}

describeShared("Medimail: the published contract and its samples (mssante.md C3)", () => {
  it("writes the requests of the samples", () => {
    expect(plainOf(buildHello(account))).toEqual(plainOf(sample("01-hello-request.xml")));
    expect(plainOf(buildOpen(account, "7001234"))).toEqual(plainOf(sample("04-open-request.xml")));
    const period = { begin: "2026-03-12T00:00:00", end: "2026-03-12T23:59:59" };
    expect(plainOf(buildCheckbox({ account, type: 2, ...period }))).toEqual(plainOf(sample("03-checkbox-request.xml")));
  });

  it("writes the send request of the sample, which informs a second address besides", () => {
    const { texts, attachments } = sampleContent();
    const built = buildSend(account, {
      to: texts["signatories"] ?? "",
      content: {
        senderLabel: "",
        subject: texts["title"] ?? "",
        text: texts["message"] ?? "",
        references: [],
        receipts: { delivery: false, read: true },
        headers: [
          ["X-MSS-NIL", "DEMO000001"],
          ["X-MSS-CODECDA", "18748-4"],
          ["X-MSS-INS", "O"],
        ],
        attachments,
        documentCodes: ["18748-4"],
      },
    });
    const text = sample("02-send-request.xml").toString("utf8");
    const withoutCopy = text.replace(/(<recipients [^>]*>)[^<]*/, "$1");
    expect(plainOf(built)).toEqual(plainOf(Buffer.from(withoutCopy)));
  });

  it("names operations, parts, actions and namespaces as the WSDL does", () => {
    // The file begins with an empty line and holds one broken character.
    const { root } = parseXml(new TextDecoder().decode(sample("medimail.wsdl")).trim());
    const named = (of: XmlElement, local: string) => childElements(of).filter(({ name }) => name.local === local);
    const messages = new Map(
      named(root, "message").map((message) => [
        attributeOf(message, "name") ?? "",
        named(message, "part").map((part) => [attributeOf(part, "name"), attributeOf(part, "type")]),
      ]),
    );
    const bindings = named(named(root, "binding")[0]!, "operation");
    const requests: Readonly<Record<string, Uint8Array>> = {
      hello: buildHello(account),
      annuaire: buildAnnuaire(account, "HADDAD"),
      send: buildSend(account, { to: "x@y.fr", content: { ...emptyContent } }),
      checkbox: buildCheckbox({ account, type: 3, begin: "2026-01-01T00:00:00", end: "2026-01-02T00:00:00" }),
      open: buildOpen(account, "1"),
    };
    for (const operation of Object.values(medimailOperations)) {
      const { name } = operation;
      const call = childElements(childElements(parseXml(requests[name]!).root)[0]!)[0]!;
      const parts = messages.get(name === "hello" ? "helloRequest" : name) ?? [];
      expect(childElements(call).map((part) => part.name.local)).toEqual(parts.map(([part]) => part));
      for (const [index, part] of childElements(call).entries()) {
        const type = attributeOf(part, "type", xsi);
        expect(type ?? attributeOf(part, "nil", xsi)).toBe(type === undefined ? "true" : parts[index]?.[1]);
      }
      expect(messages.get(`${name}Response`)?.[0]?.[0]).toBe(operation.result);
      const binding = bindings.find((one) => attributeOf(one, "name") === name)!;
      expect(attributeOf(named(binding, "operation")[0], "soapAction")).toBe(operation.soapAction);
      expect(attributeOf(named(named(binding, "input")[0]!, "body")[0], "namespace")).toBe(operation.namespace);
      expect(call.name.namespace).toBe(operation.namespace);
    }
  });

  it("reads the answers of the samples", () => {
    const { send, checkbox, open, hello } = medimailOperations;
    expect(childElements(readAnswer(hello, sample("01-hello-response.xml"))).map((one) => textOf(one))).toEqual([
      "ok",
      "1",
    ]);
    expect(readSend(readAnswer(send, sample("02-send-response.xml")))).toEqual({
      status: "sent",
      ignored: [],
      refs: ["7001234"],
    });
    expect(readSend(readAnswer(send, sample("02b-send-response-ignored.xml")))).toEqual({
      status: "sent",
      ignored: ["lea.vidal@medecin-demo.test.mssante.fr"],
      refs: ["7001235", "7001236"],
    });
    const list = readAnswer(checkbox, sample("03-checkbox-response.xml"));
    expect(readCheckbox(list, "outputs")).toEqual([]);
    expect(readCheckbox(list, "inputs")).toEqual([
      {
        ref: "7001240",
        createdAt: "2026-03-12 14:02:11",
        title: "Lu : XDM/1.0/DDM+CR d'imagerie médicale DURAND CAMILLE 14/07/1985",
        signatories: [account],
        recipients: [],
      },
    ]);
    const mail = readOpen(readAnswer(open, sample("04-open-response.xml")));
    expect(mail).toMatchObject({
      author: { name: "RADIOLOGIE DEMO", address: account },
      signatories: ["paul.orsini@medecin-demo.test.mssante.fr"],
      messageId: "<7001234.demo@medimail-demo.test.mssante.fr>",
      replyTo: account,
      announcedFiles: 1,
    });
    const { attachments } = sampleContent();
    expect(Buffer.compare(mail.files[0]!.bytes, attachments[0]!.bytes)).toBe(0);
  });

  it.each([
    ["90-error-in-return.xml", { code: "ERR_MSS_NO_MAILBOX", official: { code: "12", text: "Destinataire inconnu" } }],
    ["91-fault-certificat-inconnu.xml", { code: "ERR_MSS_CREDENTIAL", official: { code: "Client" } }],
  ])("%s is %j", (name, expected) => {
    let thrown: unknown;
    try {
      readAnswer(medimailOperations.send, sample(name), new Set());
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject(expected);
  });
});

const emptyContent = {
  senderLabel: "",
  subject: "",
  text: "",
  references: [],
  receipts: { delivery: false, read: false },
  headers: [],
  attachments: [],
  documentCodes: [],
} as const;
