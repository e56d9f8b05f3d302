import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { isSegurError, type SegurError } from "@segur-sdk/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { loadSchemaPeer } from "./peer.js";
import { createSchemaJudge, type SchemaJudge } from "./index.js";

const xs = (content: string) =>
  `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:hl7-org:v3" xmlns="urn:hl7-org:v3" elementFormDefault="qualified">${content}</xs:schema>`;

const main = xs(`<xs:include schemaLocation="sub/types%20of%20id.xsd"/>
  <xs:element name="ClinicalDocument"><xs:complexType><xs:sequence>
    <xs:element name="id" type="Id" maxOccurs="unbounded"/><xs:any namespace="##other" processContents="lax" minOccurs="0"/>
  </xs:sequence></xs:complexType></xs:element>`);

const types = xs(`<xs:complexType name="Id"><xs:attribute name="root" use="required"><xs:simpleType>
    <xs:restriction base="xs:string"><xs:pattern value="[0-9.]+"/></xs:restriction></xs:simpleType></xs:attribute></xs:complexType>`);

let folder: string;
let judge: SchemaJudge;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "xsd-"));
  mkdirSync(join(folder, "kit/sub"), { recursive: true });
  writeFileSync(join(folder, "kit/CDA_extended.xsd"), main);
  writeFileSync(join(folder, "kit/sub/types of id.xsd"), types);
  writeFileSync(join(folder, "kit/broken.xsd"), xs(`<xs:element name="a" type="Gone"/>`));
  writeFileSync(join(folder, "kit/outside.xsd"), xs(`<xs:include schemaLocation="../secret.xsd"/>`));
  writeFileSync(join(folder, "kit/remote.xsd"), xs(`<xs:include schemaLocation="http://127.0.0.1:9/types.xsd"/>`));
  writeFileSync(join(folder, "secret.xsd"), types);
  judge = await createSchemaJudge({ folder: join(folder, "kit") });
});

afterAll(() => {
  judge.close();
  rmSync(folder, { recursive: true });
});

async function refusal(run: () => unknown): Promise<SegurError> {
  const error = await Promise.resolve()
    .then(run)
    .catch((caught: unknown) => caught);
  if (!isSegurError(error)) throw new Error("nothing refused");
  return error;
}

const document = (content: string) => `<ClinicalDocument xmlns="urn:hl7-org:v3">\n${content}\n</ClinicalDocument>`;

describe("A schema", () => {
  it("is found in its folder, with the files it includes", () => {
    expect(judge.file).toBe("CDA_extended.xsd");
  });

  it.each(["broken.xsd", "outside.xsd", "remote.xsd", "gone.xsd", "../secret.xsd"])("%s is refused", async (file) => {
    const error = await refusal(() => createSchemaJudge({ folder: join(folder, "kit"), file }));
    expect(error).toMatchObject({ code: "ERR_CDA_SCHEMA_INVALID", details: { file } });
  });

  it("is refused in a folder that has none, or that is not there", async () => {
    for (const name of ["kit/sub", "gone"]) {
      const error = await refusal(() => createSchemaJudge({ folder: join(folder, name) }));
      expect(error.code).toBe("ERR_CDA_SCHEMA_INVALID");
    }
  });

  it("needs libxml2-wasm, and says so", async () => {
    for (const load of [() => Promise.reject(new Error("Cannot find package")), () => Promise.resolve({})]) {
      expect(await refusal(() => loadSchemaPeer(load))).toMatchObject({
        code: "ERR_CDA_SCHEMA_PEER",
        details: { field: "libxml2-wasm", rule: "npm install libxml2-wasm@0.7.2" },
      });
    }
  });
});

describe("A document", () => {
  it("is valid", () => {
    expect(judge.judge(document(`<id root="1.2"/>`))).toEqual({ valid: true, findings: [] });
    const bytes = new TextEncoder().encode(document(`<id root="1.2"/>`));
    expect(judge.judge(bytes).valid).toBe(true);
  });

  it("is invalid, by line and path, without its values in the assertion", () => {
    const { valid, findings } = judge.judge(document(`<id root="1.2"/>\n<x:o xmlns:x="urn:x"/>\n<id root="NESSI"/>`));
    expect(valid).toBe(false);
    expect(findings.map(({ line, path, assertion }) => [line, path, assertion])).toEqual([
      [4, "/ClinicalDocument/id[2]", "Element 'id': This element is not expected."],
    ]);
    const value = judge.judge(document(`<id root="1.2"/>\n<id root="NESSI"/>`)).findings;
    expect(value.map(({ line, path }) => [line, path])).toContainEqual([3, "/ClinicalDocument/id[2]/@root"]);
    expect(value.some(({ message }) => message.includes("NESSI"))).toBe(true);
    expect(value.some(({ assertion }) => assertion.includes("NESSI"))).toBe(false);
  });

  it("is judged without the style sheet that carries it", () => {
    const wrapped = (root: string) =>
      `<x:stylesheet xmlns:x="urn:x" xmlns:c="urn:hl7-org:v3" version="1">\n<x:t/><c:ClinicalDocument><c:id root="${root}"/></c:ClinicalDocument></x:stylesheet>`;
    expect(judge.judge(wrapped("1.2")).valid).toBe(true);
    expect(judge.judge(wrapped("x")).findings[0]).toMatchObject({ line: 2, path: "/ClinicalDocument/id/@root" });
  });

  it("that is none is invalid", () => {
    expect(judge.judge("<a/>")).toMatchObject({ valid: false, findings: [{ path: "/a", line: 1 }] });
  });

  it("is read strictly", async () => {
    const code = async (input: string | Uint8Array, limits = {}) =>
      (await refusal(() => judge.judge(input, limits))).code;
    expect(await code(`<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>`)).toBe("ERR_XML_DOCTYPE");
    expect(await code("<a>")).toBe("ERR_XML_MALFORMED");
    expect(await code("<a/>", { maxBytes: 3 })).toBe("ERR_XML_LIMIT");
  });

  it("with its encoding declared, as bytes or as text", () => {
    const latin = `<?xml version="1.0" encoding="ISO-8859-1"?>${document(`<id root="1.2"/><x:é xmlns:x="urn:x"/>`)}`;
    expect(judge.judge(Buffer.from(latin, "latin1")).valid).toBe(true);
    expect(judge.judge(latin).valid).toBe(true);
  });

  it("with a text of more than ten million characters", () => {
    const large = document(`<id root="1.2"/><x:o xmlns:x="urn:x">${"A".repeat(10_500_000)}</x:o>`);
    expect(judge.judge(large).valid).toBe(true);
  });

  it("leaves no memory behind", async () => {
    const { diag } = await loadSchemaPeer();
    diag.configure({ enabled: true });
    for (const root of ["1.2", "x"]) judge.judge(document(`<id root="${root}"/>`));
    judge.judge(`<x:s xmlns:x="urn:x">${document(`<id root="1.2"/>`)}</x:s>`);
    const left: unknown = diag.report();
    diag.configure({ enabled: false });
    expect(left).toEqual({});
  });
});
