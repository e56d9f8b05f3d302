import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { encodeInsDatamatrix } from "@segur-sdk/ins";
import { describe, expect, it } from "vitest";

import { patientData, provisional, qualified, retrieved, ruth, workFolder } from "./ins-identities.js";
import { segur } from "./run-segur.js";

const folder = workFolder();
const run = (...args: readonly string[]) => segur(["ins", ...args], { cwd: folder.path() });

describe("segur ins", () => {
  it("is listed in the help, one line a command", async () => {
    const { out } = await segur(["--help"]);
    for (const name of ["check", "resolve", "verify", "datamatrix"]) expect(out).toContain(`segur ins ${name}`);
  });

  it.each([
    [],
    ["277076322082910"],
    ["check"],
    ["check", "--oid"],
    ["check", "--277076322082910"],
    ["resolve"],
    ["resolve", "nessi-ruth.json"],
    ["resolve", "277076322082910", "--config", "segur.config.json"],
    ["resolve", "nessi-ruth.json", "more", "--config", "segur.config.json"],
    ["resolve", "nessi-ruth.json", "--config", "segur.config.json", "--by", " "],
    ["verify", "nessi-ruth.json"],
    ["datamatrix"],
    ["datamatrix", "277076322082910"],
    ["datamatrix", "print", "nessi-ruth.json"],
    ["datamatrix", "encode"],
    ["datamatrix", "encode", "nessi-ruth.json"],
    ["datamatrix", "encode", "nessi-ruth.json", "--out", "nessi-ruth.gif"],
    ["datamatrix", "encode", "nessi-ruth.json", "--date-order", "american"],
    ["datamatrix", "decode", "IS010000000000000000000000S1277076322082910"],
    ["datamatrix", "decode", "nessi-ruth.txt", "--out", "nessi-ruth.svg"],
  ])("exits 2 on %j, with the usage of the part called and nothing that was typed", async (...args) => {
    const { code, error, out } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(error).toContain("usage: segur ins");
    expect(error).not.toMatch(patientData);
  });
});

describe("segur ins check (RIS.INS.08)", () => {
  it.each([["277076322082910"], ["2 77 07 63 220 829 10"], ["297022a02077878"], ["160012B02077713"]])(
    "accepts %s",
    async (matricule) => {
      const { code, error, out } = await run("check", matricule);
      expect({ code, error }).toEqual({ code: 0, error: "" });
      expect(out).toContain("Ce matricule est bien formé.");
      expect(out).toContain("NIR, production");
      expect(out.replace(/\s/g, "")).not.toContain("2770763220829");
    },
  );

  it("takes it in groups, as people read it aloud", async () => {
    const { code, out } = await run("check", ..."2 77 07 63 220 829 10".split(" "), "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      accepted: true,
      matricule: "277076322082910",
      nature: "NIR",
      register: "production",
      findings: [{ severity: "info", code: "SPACES" }],
    });
  });

  it.each([
    ["277076322082911", "KEY"],
    ["277076322082", "FORMAT"],
    ["2770763220829", "KEY_MISSING"],
    ["9770763220829AA", "FORMAT"],
  ])("exits 1 on %s: %s", async (matricule, problem) => {
    const { code, out, error } = await run("check", matricule, "--json", "--lang", "en");
    expect({ code, error }).toEqual({ code: 1, error: "" });
    expect(JSON.parse(out)).toMatchObject({ accepted: false, findings: [{ severity: "error", code: problem }] });
    expect(out).not.toContain(matricule);
  });

  it("gives the key that is missing, in the tongue asked, without the matricule", async () => {
    const { out } = await run("check", "2770763220829", "--lang", "en");
    expect(out).toContain("The computed key is 10.");
    expect(out).toContain("This matricule is refused.");
    expect(out).not.toContain("2770763220829");
  });

  it.each(["1.2.250.1.213.1.4.10", "1.2.250.1.213.1.4.11"])(
    "warns of a wrong key under the test authority %s, and exits 0",
    async (oid) => {
      const { code, out } = await run("check", "277076322082911", "--oid", oid, "--json");
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({ accepted: true, oid, findings: [{ severity: "warning", code: "KEY" }] });
    },
  );

  it("tells a NIA by its authority, and refuses the wrong key of one", async () => {
    const nia = ["--oid", "1.2.250.1.213.1.4.9", "--lang", "en"];
    expect((await run("check", "109076322088835", ...nia)).out).toContain("NIA, production");
    expect((await run("check", "109076322088836", ...nia)).code).toBe(1);
  });

  it.each(["1.2.250.1.213.1.4.2", "2.25", ".8"])("refuses the authority %s with its code", async (oid) => {
    const said = await run("check", "277076322082910", "--oid", oid);
    expect(said).toMatchObject({ code: 1, out: "" });
    expect(said.error).toContain("ERR_CORE_IDENTIFIER_INVALID");
    expect(said.error).not.toMatch(patientData);
  });
});

describe("segur ins datamatrix (RIS.INS.54)", () => {
  const payload = encodeInsDatamatrix(qualified());

  it("writes the payload of a qualified identity, and reads it back", async () => {
    await folder.put("patient.json", qualified());
    const written = await run("datamatrix", "encode", "patient.json");
    expect(written).toEqual({ code: 0, error: "", out: `${payload}\n` });
    await folder.put("scanned.txt", written.out);
    const read = await run("datamatrix", "decode", "scanned.txt", "--json");
    expect(read.code).toBe(0);
    expect(JSON.parse(read.out)).toMatchObject({
      ins: { matricule: "277076322082910", oid: "1.2.250.1.213.1.4.10" },
      traits: { birthName: "NESSI", givenNames: ["RUTH", "ISABELLE"], birthDate: "1977-07-14", sex: "F" },
      dateOrder: "day-first",
      warnings: [],
    });
  });

  it("writes the other date order, and to a machine", async () => {
    await folder.put("patient.json", qualified());
    const { out } = await run("datamatrix", "encode", "patient.json", "--date-order", "iso", "--json");
    expect(JSON.parse(out)).toEqual({ payload: encodeInsDatamatrix(qualified(), { dateOrder: "iso" }) });
  });

  it.each([
    ["récupérée", retrieved()],
    ["provisoire", provisional],
    ["mere traits", ruth],
    ["an INS and its traits", { ins: qualified().ins, traits: ruth }],
    ["a status that nothing justifies", { ...provisional, status: "QUALIFIEE" }],
  ])("is refused unless qualified (RIS.INS.37): %s", async (_, content) => {
    await folder.put("other.json", content);
    const { code, out, error } = await run("datamatrix", "encode", "other.json");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(error).toMatch(/ERR_INS_(?:NOT_QUALIFIED|IDENTITY_INVALID)/);
    expect(error).not.toMatch(patientData);
  });

  it.each([["[]"], ["3"], ["null"], ['{"traits": 1}'], ['{"ins": 1, "traits": {}}'], ['{"ins": {}, "traits": {}}']])(
    "refuses %s with a code that names the field",
    async (content) => {
      await folder.put("odd.json", content);
      const said = await run("datamatrix", "encode", "odd.json", "--json");
      expect(said).toMatchObject({ code: 1, error: "" });
      expect(JSON.parse(said.out)).toMatchObject({ error: { code: expect.stringMatching(/^ERR_INS_/) as string } });
    },
  );

  it("shows what was scanned, says what was odd, and that nothing signs it", async () => {
    await folder.put("scanned.txt", payload.replaceAll("\u001d", ""));
    const { code, out } = await run("datamatrix", "decode", "scanned.txt");
    expect(code).toBe(0);
    expect(out).toMatch(/nom de naissance +NESSI/);
    expect(out).toContain("Un séparateur manque");
    expect(out).toContain("Rien ne signe ce code");
    expect((await run("datamatrix", "decode", "scanned.txt", "--lang", "en")).out).toContain("Nothing signs this code");
  });

  it.each([["QR of something else"], [payload.slice(0, 50)], [payload.replace("82910", "82911").replace(".10", ".8")]])(
    "refuses what is no datamatrix of the INS, and does not repeat it",
    async (content) => {
      await folder.put("scanned.txt", content);
      const { code, out, error } = await run("datamatrix", "decode", "scanned.txt");
      expect({ code, out }).toEqual({ code: 1, out: "" });
      expect(error).toContain("ERR_INS_DATAMATRIX_UNREADABLE");
      expect(error).not.toMatch(patientData);
    },
  );

  describe("drawn by the module that the user installs", () => {
    const install = async (source: string) => {
      const home = join(folder.path(), "node_modules/bwip-js");
      await mkdir(home, { recursive: true });
      await writeFile(join(home, "package.json"), JSON.stringify({ name: "bwip-js", main: "index.cjs" }));
      await writeFile(join(home, "index.cjs"), source);
    };

    it("says what to install when it is missing", async () => {
      await folder.put("patient.json", qualified());
      const { code, error } = await run("datamatrix", "encode", "patient.json", "--out", "patient.svg");
      expect(code).toBe(2);
      expect(error).toContain("npm install bwip-js");
    });

    it("draws SVG and PNG, and never for an identity that is not qualified", async () => {
      // The finder pattern of a symbol of 10 modules, and nothing inside.
      await install(
        `exports.raw = ({ bcid, text }) => {
          if (bcid !== "datamatrix" || !text.startsWith("IS01")) throw new Error("asked otherwise");
          const dark = (r, c) => c === 0 || r === 9 || (r === 0 ? c % 2 === 0 : c === 9 && r % 2 === 1);
          return [{ pixx: 10, pixy: 10, pixs: Array.from({ length: 100 }, (_, i) => Number(dark(Math.floor(i / 10), i % 10))) }];
        };`,
      );
      await folder.put("patient.json", qualified());
      const svg = await run("datamatrix", "encode", "patient.json", "--out", "patient.svg");
      expect(svg).toEqual({ code: 0, error: "", out: "" });
      expect(await readFile(join(folder.path(), "patient.svg"), "utf8")).toMatch(
        /^<svg .*INS à scanner<\/text><\/svg>$/,
      );
      const png = await run("datamatrix", "encode", "patient.json", "--out", "patient.PNG", "--json");
      expect(JSON.parse(png.out)).toEqual({ payload, format: "png" });
      const bytes = await readFile(join(folder.path(), "patient.PNG"));
      expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
      await folder.put("other.json", retrieved());
      expect((await run("datamatrix", "encode", "other.json", "--out", "other.svg")).code).toBe(1);
    });
  });
});
