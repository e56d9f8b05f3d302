import { readFileSync, readdirSync } from "node:fs";

import { childElements, parseXml, type XmlElement } from "@segur-sdk/core/xml";
import { expect, it } from "vitest";

import { describeShared, sharedIsPresent, sharedPath } from "../../../../conformance/shared.js";
import { readMtom, readSoapAnswer, writeMtom, xopContent, type MtomMessage } from "../../src/index.js";

const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(sharedPath(path)));
const contentTypeOf = (path: string): string =>
  /^content-type:\s*(.+)$/im.exec(readFileSync(sharedPath(path), "utf8"))?.[1]?.trim() ?? "";

/** Names of the files of a folder that end so, without that end. */
function namesIn(folder: string, end: string): readonly string[] {
  if (!sharedIsPresent) return ["absent"];
  return readdirSync(sharedPath(folder)).flatMap((name) => (name.endsWith(end) ? [name.slice(0, -end.length)] : []));
}

function read(path: string): Promise<MtomMessage> {
  return readMtom(contentTypeOf(`${path}.http-headers.txt`), bytesOf(`${path}.mime`));
}

/** Elements that hold an xop:Include, anywhere under this one. */
function withIncludes(of: XmlElement): readonly XmlElement[] {
  const children = childElements(of);
  return children.some(({ name }) => name.local === "Include") ? [of] : children.flatMap(withIncludes);
}

const feeding = "reference/dmp/messages/td2.1";

describeShared("official DMP messages, feeding (TD2.1)", () => {
  it.each(namesIn(feeding, ".mime"))("%s: envelope and documents come out byte for byte", async (name) => {
    const message = await read(`${feeding}/${name}`);
    // The file beside the message was given a final line break.
    const envelope = new TextDecoder().decode(bytesOf(`${feeding}/${name}.envelope.xml`)).trimEnd();
    expect(new TextDecoder().decode(message.root)).toBe(envelope);
    const documents = withIncludes(parseXml(message.root).root).map((of) => xopContent(of, message.parts));
    const expected = readdirSync(sharedPath(feeding))
      .filter((file) => file.startsWith(`${name}.doc`) || file === `${name}.xades.xml`)
      .map((file) => bytesOf(`${feeding}/${file}`));
    expect(documents).toEqual(expected);
  });

  it.each(namesIn(feeding, ".mime"))("%s: written again gives the same bytes and content type", async (name) => {
    const contentType = contentTypeOf(`${feeding}/${name}.http-headers.txt`);
    const message = await read(`${feeding}/${name}`);
    const again = writeMtom({
      root: message.root,
      action: /action="([^"]+)"/.exec(contentType)?.[1] ?? "",
      boundary: /boundary="([^"]+)"/.exec(contentType)?.[1] ?? "",
      rootContentId: /start="<([^>]+)>"/.exec(contentType)?.[1] ?? "",
      parts: Array.from(message.parts, ([contentId, { headers, body }]) => ({
        contentId,
        contentType: headers["content-type"] ?? "",
        body,
        length: body.length,
      })),
    });
    const chunks: Uint8Array[] = [];
    for await (const chunk of again.stream()) chunks.push(chunk);
    expect(again.contentType).toBe(contentType);
    expect(Buffer.concat(chunks).equals(bytesOf(`${feeding}/${name}.mime`))).toBe(true);
    expect(again.length).toBe(bytesOf(`${feeding}/${name}.mime`).length);
  });
});

describeShared("official DMP answers", () => {
  it("ITI-43: a document in a multipart answer", async () => {
    const message = await read("reference/dmp/messages/td3.2/td3.2-retrieve.response");
    const answer = readSoapAnswer(parseXml(message.root).root);
    expect(answer.kind).toBe("body");
    for (const of of withIncludes(parseXml(message.root).root)) {
      expect(xopContent(of, message.parts).length).toBeGreaterThan(0);
    }
  });

  it("ITI-43: a failure, and a fault, are multipart too", async () => {
    const failure = await read("reference/dmp/messages/td3.2/td3.2-retrieve.response-failure");
    expect(readSoapAnswer(parseXml(failure.root).root).kind).toBe("body");
    const fault = await read("reference/dmp/messages/errors/fault-in-multipart");
    expect(readSoapAnswer(parseXml(fault.root).root).kind).toBe("fault");
  });

  it.each(namesIn("reference/dmp/messages/errors", ".xml"))("%s is a fault if and only if its name says so", (name) => {
    const answer = readSoapAnswer(parseXml(bytesOf(`reference/dmp/messages/errors/${name}.xml`)).root);
    expect(answer.kind).toBe(name.startsWith("fault-") ? "fault" : "body");
    if (answer.kind === "fault") {
      expect(["Sender", "Receiver", "MustUnderstand"]).toContain(answer.fault.code);
      expect(answer.fault.reason).not.toBe("");
    }
  });
});

describeShared("official INSi answers", () => {
  it.each(namesIn("reference/insi/soap/response", ".xml"))("%s is read", (name) => {
    const answer = readSoapAnswer(parseXml(bytesOf(`reference/insi/soap/response/${name}.xml`)).root);
    if (name.startsWith("fault-")) {
      const [, siram = ""] = name.split("-");
      expect(answer).toMatchObject({ kind: "fault", fault: { subcodes: [siram.replace("siram", "siram_")] } });
    } else {
      expect(answer).toMatchObject({ kind: "body", body: { name: { local: "RESULTAT" } } });
    }
  });
});
