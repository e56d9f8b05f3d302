import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { cdaDocument } from "../../xds/test/fixtures/fictitious-report.js";
import { segur } from "./run-segur.js";

const document = cdaDocument();
const text = new TextDecoder().decode(document.bytes);
const credential = { certificate: { file: "a.pem" }, key: { file: "a.key" } };
// Nothing of it is opened but the names of the site and of the software.
const config = {
  environment: "qualification",
  software: {
    name: "RIS-FICTIF",
    version: "1.0.0",
    oid: "1.2.250.1.999.1.1.9001",
    instance: "6f0a1c1e-0000-4000-8000-000000000001",
    idam: { env: "IDAM" },
    dmpHomologationNumber: { env: "DMP" },
    mssProductReference: "DEMO000001",
  },
  site: { id: "10B0999999", name: "Centre d'imagerie fictif", facilityType: "SA08", practiceSetting: "AMBULATOIRE" },
  trust: [{ file: "igc.pem" }],
  credentials: { insi: credential, dmpTls: credential, dmpSign: credential, mssante: credential },
  insi: { url: "https://insi.example/lps" },
  dmp: { url: "https://dmp.example/services" },
  mssante: {
    smtp: { host: "smtp.example" },
    sender: { kind: "applicative", address: "ris@imagerie.example", label: "Centre d'imagerie fictif" },
    contactAddress: "secretariat@imagerie.example",
    allowedDomains: ["medecin.example"],
  },
};

describe("segur xds and segur xdm", () => {
  let cwd: string;
  const run = (...args: readonly string[]) => segur(args, { cwd });

  beforeAll(async () => {
    cwd = await mkdtemp(join(tmpdir(), "segur-xds-"));
    await writeFile(join(cwd, "report.xml"), document.bytes);
    await writeFile(join(cwd, "bare.xml"), text.replace(/<legalAuthenticator>[\s\S]*<\/legalAuthenticator>/u, ""));
    await writeFile(join(cwd, "config.json"), JSON.stringify(config));
  });
  afterAll(() => rm(cwd, { recursive: true }));

  it("metadata: the entry as JSON, exit code 0 when nothing is missing", async () => {
    const { code, out, error } = await run("xds", "metadata", "report.xml");
    expect([code, error]).toEqual([0, ""]);
    expect(JSON.parse(out)).toMatchObject({
      documents: [
        {
          document: "report.xml",
          complete: true,
          entry: { uniqueId: "1.2.250.1.999.1.1.9001.4.2026030711200001", typeCode: { code: "18748-4" } },
          problems: [],
        },
      ],
    });
  });

  it("metadata: what the header does not say, exit code 1", async () => {
    const { code, out, error } = await run("xds", "metadata", "bare.xml", "--lang", "en");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      documents: [{ complete: false, problems: [{ field: "legalAuthenticator" }] }],
    });
    expect(error).toContain("legalAuthenticator: The document does not give its legal authenticator.");
    expect((await run("xds", "metadata", "bare.xml", "--json")).error).toBe("");
  });

  it("metadata: no file is a matter of usage, a file that is no CDA a refusal", async () => {
    expect((await run("xds", "metadata")).code).toBe(2);
    expect((await run("xds", "metadata", "config.json")).code).toBe(1);
  });

  it("build then read: the document comes back to the byte", async () => {
    const built = await run("xdm", "build", "report.xml", "--config", "config.json", "--out", "IHE_XDM.ZIP", "--json");
    expect([built.code, built.error]).toEqual([0, ""]);
    expect(JSON.parse(built.out)).toMatchObject({ file: "IHE_XDM.ZIP", documents: 1 });
    const read = await run("xdm", "read", "IHE_XDM.ZIP", "--out", "extracted", "--json");
    expect(read.code).toBe(0);
    expect(JSON.parse(read.out)).toMatchObject({
      warnings: [],
      submissions: [{ documents: [{ action: "new", bytes: { bytes: document.bytes.byteLength } }] }],
    });
    expect(await readFile(join(cwd, "extracted/SUBSET01/DOC00001.XML"))).toEqual(Buffer.from(document.bytes));
    for (const file of ["IHE_XDM.ZIP", "extracted/SUBSET01/DOC00001.XML"]) {
      expect((await stat(join(cwd, file))).mode & 0o077, file).toBe(0);
    }
    const told = await run("xdm", "read", "IHE_XDM.ZIP");
    expect(told.out).toContain("18748-4");
    // Nothing of the patient on the screen.
    expect(told.out).not.toMatch(/NESSI|277076322082910/u);
  });

  it("a time zone that nobody knows is a mistake of usage, even where the times need none", async () => {
    const zone = ["--time-zone", "Mars/Olympus"];
    expect((await run("xds", "metadata", "report.xml", ...zone)).code).toBe(2);
    expect((await run("xdm", "build", "report.xml", "--config", "config.json", "--out", "x.zip", ...zone)).code).toBe(
      2,
    );
  });

  it("build: a header that does not say enough, exit code 1 and nothing written", async () => {
    const { code, error } = await run("xdm", "build", "bare.xml", "--config", "config.json", "--out", "bare.zip");
    expect(code).toBe(1);
    expect(error).toContain("ERR_XDS_SUBMISSION_INVALID");
    expect((await run("xdm", "read", "bare.zip")).code).toBe(2);
    expect((await run("xdm", "build", "report.xml", "--out", "x.zip")).code).toBe(2);
    expect(
      (await run("xdm", "build", "report.xml", "--config", "config.json", "--out", "x.zip", "--action", "X")).code,
    ).toBe(2);
  });

  it("read: an archive that is refused, exit code 1, with its code", async () => {
    const archive = await readFile(join(cwd, "IHE_XDM.ZIP"));
    const damaged = Buffer.from(
      archive.toString("latin1").replace("scanner", "SCANNER").replace("Scanner", "SCANNER"),
      "latin1",
    );
    await writeFile(join(cwd, "damaged.zip"), damaged);
    const { code, out } = await run("xdm", "read", "damaged.zip", "--json");
    expect(code).toBe(1);
    expect(out).toContain("ERR_XDS_XDM_CRC");
  });
});
