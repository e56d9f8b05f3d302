import { isSegurError } from "@segur-sdk/core";
import { attributeOf, element, parseXml, serializeXml, textOf, xmlNamespace } from "@segur-sdk/core/xml";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { buildAddressing, messageIdOf } from "./addressing.js";
import { buildSoapEnvelope, readSoapAnswer } from "./envelope.js";

const demo = xmlNamespace("urn:demo", "d");
const uuid = "7368ba9a-ee80-4ceb-a083-000000000001";
const read = (xml: string) => readSoapAnswer(parseXml(xml).root);
const soap12 = 'xmlns:S="http://www.w3.org/2003/05/soap-envelope"';

describe("WS-Addressing", () => {
  it("INSi: Action and a MessageID in uuid:, no To (insi.md §6.3)", () => {
    const blocks = buildAddressing({ action: "urn:demo:ask", messageId: messageIdOf(uuid, "uuid") });
    expect(blocks.map(({ name }) => name.local)).toEqual(["Action", "MessageID"]);
    expect(blocks.map(textOf)).toEqual(["urn:demo:ask", `uuid:${uuid}`]);
  });

  it("DMP: MessageID in urn:uuid:, To and an anonymous ReplyTo (dmp.md B.2)", () => {
    const blocks = buildAddressing({
      action: "urn:demo:ask",
      messageId: messageIdOf(uuid, "urn:uuid"),
      to: "https://dmp.simu.test/repository",
      replyTo: "anonymous",
      mustUnderstand: true,
    });
    expect(blocks.map(({ name }) => name.local)).toEqual(["Action", "MessageID", "To", "ReplyTo"]);
    expect(blocks.map(textOf)).toEqual([
      "urn:demo:ask",
      `urn:uuid:${uuid}`,
      "https://dmp.simu.test/repository",
      "http://www.w3.org/2005/08/addressing/anonymous",
    ]);
    const soapNamespace = "http://www.w3.org/2003/05/soap-envelope";
    expect(blocks[0] && attributeOf(blocks[0], "mustUnderstand", soapNamespace)).toBe("true");
  });

  it.each(["", " ", "urn:a b", "urn:a\n"])("refuses %j", (action) => {
    expect(() => buildAddressing({ action, messageId: "uuid:1" })).toThrow(
      expect.objectContaining({ code: "ERR_SOAP_ADDRESSING" }),
    );
  });
});

describe("envelope", () => {
  it("is SOAP 1.2, header first", () => {
    const envelope = buildSoapEnvelope({ headers: [element(demo("H"), {})], body: element(demo("B"), {}, "x") });
    expect(serializeXml(envelope)).toBe(
      `<soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope"><soap:Header><d:H xmlns:d="urn:demo"></d:H></soap:Header><soap:Body><d:B xmlns:d="urn:demo">x</d:B></soap:Body></soap:Envelope>`,
    );
  });

  it("comes back as it was built", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z é&<>"']*$/), fc.nat(3), (text, count) => {
        const headers = Array.from({ length: count }, (_, index) => element(demo(`H${String(index)}`), {}, text));
        const answer = read(serializeXml(buildSoapEnvelope({ headers, body: element(demo("B"), {}, text) })));
        expect(answer.kind === "body" && textOf(answer.body)).toBe(text);
        expect(answer.headers.map(textOf)).toEqual(headers.map(textOf));
      }),
    );
  });

  it("is read whatever the prefixes, even two for the same namespace", () => {
    const answer = read(
      `<soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope"><env:Body xmlns:env="http://www.w3.org/2003/05/soap-envelope"><!-- x --> <R xmlns="urn:r"/></env:Body></soap:Envelope>`,
    );
    expect(answer).toMatchObject({ kind: "body", headers: [], body: { name: { namespace: "urn:r", local: "R" } } });
  });

  it.each([
    ["no envelope", "<html/>"],
    ["another namespace", '<Envelope xmlns="urn:x"><Body><R/></Body></Envelope>'],
    ["no body", `<S:Envelope ${soap12}/>`],
    ["an empty body", `<S:Envelope ${soap12}><S:Body> </S:Body></S:Envelope>`],
    ["two body elements", `<S:Envelope ${soap12}><S:Body><a/><b/></S:Body></S:Envelope>`],
    [
      "SOAP 1.1 without a fault",
      '<S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body><a/></S:Body></S:Envelope>',
    ],
  ])("refuses %s", (_, xml) => {
    expect(() => read(xml)).toThrow(expect.objectContaining({ code: "ERR_SOAP_ENVELOPE" }));
  });

  it("any well-formed document gives an answer or a SegurError", () => {
    const name = fc.constantFrom("S:Envelope", "S:Body", "S:Header", "S:Fault", "S:Code", "S:Subcode", "S:Value", "x");
    const { tree } = fc.letrec<{ tree: string; children: string[] }>((tie) => ({
      tree: fc.tuple(name, tie("children")).map(([tag, children]) => `<${tag}>${children.join("")}</${tag}>`),
      children: fc.array(fc.oneof({ depthSize: "small" }, fc.constant("t"), tie("tree")), { maxLength: 3 }),
    }));
    fc.assert(
      fc.property(tree, (xml) => {
        try {
          read(xml.replace(/^<([^>]+)>/, `<$1 ${soap12}>`));
        } catch (error) {
          expect(isSegurError(error)).toBe(true);
        }
      }),
    );
  });
});

describe("fault: a value, not an error", () => {
  it("gives code, subcodes, the French reason and the detail", () => {
    expect(
      read(
        `<S:Envelope ${soap12}><S:Body><S:Fault><S:Code><S:Value>S:Sender</S:Value><S:Subcode><S:Value xmlns:m="urn:siram">m:siram_100</S:Value><S:Subcode><S:Value>inner</S:Value></S:Subcode></S:Subcode></S:Code><S:Reason><S:Text xml:lang="en">no</S:Text><S:Text xml:lang="fr-FR"> non </S:Text></S:Reason><S:Detail><e code="desir_550" xmlns="urn:siram"/></S:Detail></S:Fault></S:Body></S:Envelope>`,
      ),
    ).toMatchObject({
      kind: "fault",
      fault: { code: "Sender", subcodes: ["siram_100", "inner"], reason: "non", detail: { name: { local: "Detail" } } },
    });
  });

  it("may be bare", () => {
    expect(read(`<S:Envelope ${soap12}><S:Body><S:Fault/></S:Body></S:Envelope>`)).toEqual({
      kind: "fault",
      headers: [],
      fault: { code: "", subcodes: [], reason: "" },
    });
  });

  it("is read in SOAP 1.1 too, which is how a server refuses the version", () => {
    expect(
      read(
        '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><e:Fault><faultcode>e:Client.Auth</faultcode><faultstring>no</faultstring><detail><x/></detail></e:Fault></e:Body></e:Envelope>',
      ),
    ).toMatchObject({ kind: "fault", fault: { code: "Sender", subcodes: ["Auth"], reason: "no", detail: {} } });
  });
});
