import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, expect, it } from "vitest";

import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import { buildXdmArchive, readXdmArchive } from "../../src/index.js";
import { readZip } from "../../src/xdm/zip-reader.js";
import { cdaDocument, site, software, submissionOf } from "../fixtures/fictitious-report.js";
import { schemaErrors } from "../../../../conformance/tools.js";

const xdm = (name: string) => readFileSync(sharedPath(`reference/mssante/xdm/${name}`));

describeShared("archives of the reference material", () => {
  const samples = [
    ["IHE_XDM.ZIP", "new"],
    ["IHE_XDM_remplacement.ZIP", "change"],
    ["IHE_XDM_suppression.ZIP", "delete"],
  ] as const;

  it.each(samples)("%s is read: %s", async (name, action) => {
    const { submissions, unreferenced, warnings } = await readXdmArchive(xdm(name));
    expect(submissions).toHaveLength(1);
    expect(submissions[0]?.documents).toMatchObject([{ action, path: "IHE_XDM/SUBSET01/DOC00001.XML" }]);
    expect(unreferenced).toEqual([]);
    expect(warnings).toEqual([]);
  });

  it("gives the metadata and the very bytes of the document", async () => {
    const { submissions } = await readXdmArchive(xdm("IHE_XDM.ZIP"));
    const { submissionSet, documents } = submissions[0]!;
    expect(xdm("expanded/IHE_XDM/SUBSET01/DOC00001.XML").equals(documents[0]!.bytes)).toBe(true);
    expect(submissionSet).toMatchObject({ id: "SubmissionSet01", sourceId: "1.2.250.1.999.1.1" });
    expect(documents[0]?.entry).toMatchObject({
      uniqueId: "1.2.250.1.999.1.1.8.1^CR2026000123",
      creationTime: "2026-03-12T08:25:00Z",
      size: 4702,
      uri: "DOC00001.XML",
      version: "1",
      patientId: { authority: "1.2.250.1.213.1.4.10", type: "NH" },
      healthcareFacilityTypeCode: { code: "SA09", label: "Exercice en société", system: "1.2.250.1.71.4.2.4" },
    });
  });

  it("is refused once a byte of the document has changed", async () => {
    const { files } = await readZip(xdm("IHE_XDM.ZIP"));
    expect(files.map(({ path }) => path)).toContain("IHE_XDM/SUBSET01/DOC00001.XML");
    const damaged = Buffer.from(xdm("IHE_XDM.ZIP"));
    const inDocument = damaged.lastIndexOf("DOC00001.XML", damaged.lastIndexOf("PK\u0001\u0002") - 1) + 200;
    damaged[inDocument] = damaged[inDocument]! ^ 0x01;
    await expect(readXdmArchive(damaged)).rejects.toMatchObject({ name: "SegurError" });
  });
});

describeShared("extra metadata action of the archives that the SDK writes", () => {
  /** The slot that says the action, and the element that bears it, as the metadata of an archive write them. */
  async function slotsOf(archive: Uint8Array): Promise<readonly string[]> {
    const { files } = await readZip(archive);
    const metadata = files.find(({ path }) => path.endsWith("METADATA.XML"))?.bytes ?? new Uint8Array();
    expect(schemaErrors(metadata, "reference/dmp/xsd/xds/ebRS30/lcm.xsd")).toBe("");
    // Prefixes are whoever's writes them.
    const text = Buffer.from(metadata)
      .toString("utf8")
      .replace(/<(\/?)\w+:/gu, "<$1");
    const objects = text.matchAll(/<(ExtrinsicObject|RegistryPackage)\b[\s\S]*?<\/\1>/gu);
    return [...objects].flatMap(([object, element = ""]) =>
      [...object.matchAll(/<Slot name="([^"]*action)">\s*<ValueList>\s*<Value>(\w)</gu)].map(
        ([, slot = "", value = ""]) => `${element} ${slot}=${value}`,
      ),
    );
  }
  const written = (options: { readonly action?: "C" | "D"; readonly actionSlot?: string }) =>
    buildXdmArchive({
      submission: submissionOf([cdaDocument()]),
      issuer: { organisation: site },
      application: software,
      ...options,
    });

  it.each([
    ["IHE_XDM.ZIP", {}],
    ["IHE_XDM_remplacement.ZIP", { action: "C" }],
    ["IHE_XDM_suppression.ZIP", { action: "D" }],
  ] as const)("is said as %s says it", async (sample, options) => {
    expect(await slotsOf(await written(options))).toEqual(await slotsOf(xdm(sample)));
  });

  it("has the name that the site gives it, and is read under it", async () => {
    const archive = await written({ action: "D", actionSlot: "urn:oid:1.2.250.1.213:action" });
    expect(await slotsOf(archive)).toEqual(["ExtrinsicObject urn:oid:1.2.250.1.213:action=D"]);
    expect((await readXdmArchive(archive)).submissions[0]?.documents[0]?.action).toBe("delete");
  });
});

describeShared("archive written by the SDK", () => {
  const folder = mkdtempSync(join(tmpdir(), "segur-xdm-"));
  const path = join(folder, "IHE_XDM.ZIP");
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  async function written(): Promise<string> {
    const archive = await buildXdmArchive({
      submission: submissionOf([cdaDocument()]),
      issuer: { organisation: site },
      application: software,
    });
    writeFileSync(path, archive);
    return path;
  }

  it("is accepted by unzip", async () => {
    const { status, stdout } = spawnSync("unzip", ["-t", await written()], { encoding: "utf8" });
    expect(stdout).toContain("No errors detected in compressed data");
    expect(status).toBe(0);
  });

  it("is accepted by the zipfile module of Python, without extra field nor other flag than UTF-8", async () => {
    const script = `import sys, zipfile
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
for i in z.infolist():
    assert not i.extra and not i.comment and i.compress_type == 0 and i.flag_bits == 0x800
    assert i.date_time == (1980, 1, 1, 0, 0, 0) and i.external_attr >> 16 == 0o100644
    print(i.filename)`;
    const { stdout, stderr } = spawnSync("python3", ["-c", script, await written()], { encoding: "utf8" });
    expect(stderr).toBe("");
    expect(stdout.trim().split("\n")).toEqual([
      "INDEX.HTM",
      "README.TXT",
      "IHE_XDM/SUBSET01/METADATA.XML",
      "IHE_XDM/SUBSET01/DOC00001.XML",
    ]);
  });

  it("holds metadata valid against lcm.xsd and an index that is well-formed XML", async () => {
    const { files } = await readZip(readFileSync(await written()));
    expect(schemaErrors(files[2]!.bytes, "reference/dmp/xsd/xds/ebRS30/lcm.xsd")).toBe("");
    const { status } = spawnSync("xmllint", ["--noout", "--nonet", "-"], { input: files[0]!.bytes });
    expect(status).toBe(0);
  });
});
