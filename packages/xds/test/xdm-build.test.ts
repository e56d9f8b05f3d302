import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";

import { describe, expect, it } from "vitest";

import { buildXdmArchive, buildXdmArchiveParts, readXdmArchive, type XdmArchiveOptions } from "../src/index.js";
import { readZip } from "../src/xdm/zip-reader.js";
import { zipParts } from "../src/xdm/zip-writer.js";
import { cdaDocument, provisionalPatient, site, software, submissionOf } from "./fixtures/fictitious-report.js";

const submission = submissionOf([cdaDocument()]);
const options: XdmArchiveOptions = {
  submission,
  issuer: { organisation: site, name: "Dr Camille RADIOLOGUE" },
  application: { ...software, vendor: "Éditeur fictif" },
};

async function filesOf(archive: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const { files } = await readZip(archive);
  return new Map(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
}

describe("buildXdmArchive", () => {
  it("lays files out as ITI-32 wants, in a fixed order", async () => {
    expect([...(await filesOf(await buildXdmArchive(options))).keys()]).toEqual([
      "INDEX.HTM",
      "README.TXT",
      "IHE_XDM/SUBSET01/METADATA.XML",
      "IHE_XDM/SUBSET01/DOC00001.XML",
    ]);
  });

  it("is deterministic, in every time zone", async () => {
    const first = Buffer.from(await buildXdmArchive(options));
    expect(first.equals(await buildXdmArchive(options))).toBe(true);
    // The DOS date of each entry is the first of January 1980.
    expect(first.readUInt16LE(10)).toBe(0);
    expect(first.readUInt16LE(12)).toBe(0x0021);
  });

  it.each(["UTC", "Pacific/Kiritimati", "America/St_Johns"])("gives the same bytes to a process in %s", (TZ) => {
    const script = [
      "const { zipParts } = await import(process.argv[1]);",
      'const { createHash } = await import("node:crypto");',
      'const zip = Buffer.concat(zipParts([{ path: "INDEX.HTM", bytes: new TextEncoder().encode("<html/>") }]));',
      'process.stdout.write(createHash("sha256").update(zip).digest("hex"));',
    ].join("\n");
    const writer = new URL("../src/xdm/zip-writer.ts", import.meta.url).href;
    const args = ["--import", "tsx", "--conditions=@segur-sdk/source", "--input-type=module", "-e", script, writer];
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", env: { ...process.env, TZ } });
    const here = Buffer.concat(zipParts([{ path: "INDEX.HTM", bytes: new TextEncoder().encode("<html/>") }]));
    expect(stdout, stderr).toBe(createHash("sha256").update(here).digest("hex"));
  });

  it("comes in pieces too: the same bytes, and the documents themselves, not copies", async () => {
    const parts = await buildXdmArchiveParts(options);
    expect(Buffer.concat(parts).equals(await buildXdmArchive(options))).toBe(true);
    expect(parts).toContain(submission.documents[0]!.bytes);
  });

  it("stores the very bytes of the document", async () => {
    const archive = Buffer.from(await buildXdmArchive(options));
    expect(archive.includes(Buffer.from(submission.documents[0]!.bytes))).toBe(true);
  });

  it("writes README.TXT in ASCII with CR LF", async () => {
    const readme = (await filesOf(await buildXdmArchive(options))).get("README.TXT")!;
    expect(readme).toMatch(/^[\x20-\x7e\r\n]*$/);
    expect(readme.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(readme.split("\r\n")).toEqual(
      expect.arrayContaining([
        "  Nom        : Dr Camille RADIOLOGUE",
        "  Organisme  : Centre d'imagerie fictif",
        "  Adresse    : 12 rue des Eveques, 44000 NANTES",
        "  Telephone  : +33240000000",
        "  Nom        : RIS-FICTIF",
        "  Editeur    : Editeur fictif",
      ]),
    );
  });

  it("escapes what the site is called, and lets nobody add a line to README.TXT", async () => {
    const organisation = { ...site, name: "A<script>&\r\nB" };
    const files = await filesOf(await buildXdmArchive({ ...options, issuer: { organisation } }));
    expect(files.get("INDEX.HTM")).toContain("A&lt;script&gt;&amp;  B");
    expect(files.get("README.TXT")).toContain("  Organisme  : A<script>&  B\r\n");
  });

  it("puts no patient data in README.TXT and INDEX.HTM", async () => {
    const files = await filesOf(await buildXdmArchive(options));
    const { patient } = cdaDocument().report;
    for (const name of ["README.TXT", "INDEX.HTM"]) {
      const found = [
        patient.traits.birthName,
        patient.traits.givenNames[0]!,
        patient.ins!.matricule,
        "IPP0001234",
      ].filter((trait) => files.get(name)?.includes(trait) ?? true);
      expect(found).toHaveLength(0);
    }
  });

  it("gives each file its name, hash and size, and the version of the document", async () => {
    const metadata = (await filesOf(await buildXdmArchive(options))).get("IHE_XDM/SUBSET01/METADATA.XML")!;
    const { hash, size } = submission.documents[0]!.entry;
    expect(metadata).toContain('<Slot name="URI"><ValueList><Value>DOC00001.XML</Value>');
    expect(metadata).toContain(`<Value>${hash}</Value>`);
    expect(metadata).toContain(`<Slot name="size"><ValueList><Value>${String(size)}</Value>`);
    expect(metadata).toContain('<VersionInfo versionName="1">');
  });

  it("announces a replacement or a deletion in the slot that is asked for", async () => {
    const replaced = await readXdmArchive(await buildXdmArchive({ ...options, action: "C" }));
    expect(replaced.submissions[0]?.documents[0]?.action).toBe("change");
    const deleted = await buildXdmArchive({ ...options, action: "D", actionSlot: "urn:oid:1.2.250.1.999:action" });
    expect((await readXdmArchive(deleted)).submissions[0]?.documents[0]?.action).toBe("delete");
  });

  it("goes without INS for an identity that is not qualified", async () => {
    const unqualified = submissionOf([cdaDocument({ patient: provisionalPatient() })]);
    const archive = await buildXdmArchive({ ...options, submission: unqualified });
    expect(Buffer.from(archive).includes("1.2.250.1.213.1.4.")).toBe(false);
    expect((await readXdmArchive(archive)).warnings).toEqual([]);
  });

  it("refuses the documents of two patients", async () => {
    const [document] = submission.documents;
    const other = { ...document!, id: "urn:uuid:2", entry: { ...document!.entry, patientId: { id: "1", type: "NH" } } };
    await expect(
      buildXdmArchive({ ...options, submission: { ...submission, documents: [document!, other] } }),
    ).rejects.toMatchObject({ code: "ERR_XDS_SUBMISSION_INVALID" });
  });
});
