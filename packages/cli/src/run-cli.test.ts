import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { segur } from "../test/run-segur.js";

const run = (...args: readonly string[]) => segur(args);

describe("segur", () => {
  it("says what it does when asked, and exits 2 when told nothing", async () => {
    const help = await run("--help");
    expect(help.code).toBe(0);
    for (const name of ["demo", "simulate", "explain"]) expect(help.out).toContain(`segur ${name}`);
    expect((await run()).code).toBe(2);
  });

  it("helps in the language asked, on one command or all those of a group", async () => {
    expect((await run("-h", "--lang", "en")).out).toContain("plays a report's journey");
    const group = await run("ins", "--help");
    expect(group).toMatchObject({ code: 0, error: "" });
    for (const name of ["check", "resolve", "verify", "datamatrix"]) expect(group.out).toContain(`segur ins ${name}`);
    expect((await run("ins", "check", "-h")).out).toBe(
      "segur ins check <matricule> [--oid OID]\n    contrôle la composition et la clé d'un matricule INS\n",
    );
  });

  it.each([
    [["ins", "check"], "un argument manque", "an argument is missing"],
    [["ins", "check", "--bogus"], "option inconnue : --bogus", "unknown option: --bogus"],
    [["ins", "check", "1", "--oid"], "--oid attend une valeur", "--oid wants a value"],
    [["ins", "check", "1", "--json=x"], "--json ne prend pas de valeur", "--json takes no value"],
    [["cda", "read", "/none/x.xml"], "fichier ou dossier introuvable [ENOENT]", "no such file or folder [ENOENT]"],
    [["dmp", "submit", "package.json"], "--config : à donner", "--config: to give"],
    [["cert", "plan", "/"], "un fichier est attendu [EISDIR]", "where a file is expected [EISDIR]"],
    [["cert", "reconcile", "package.json", "."], "segur cert plan [PLAN]", "segur cert plan"],
  ])("says what is wrong with %j in words", async (args, french, english) => {
    const inFrench = await run(...args);
    expect(inFrench).toMatchObject({ code: 2, out: "" });
    expect(inFrench.error).toContain(french);
    expect(inFrench.error).toContain(`usage: segur ${args[0] ?? ""} ${args[1] ?? ""}`);
    expect((await run(...args, "--lang", "en")).error).toContain(english);
  });

  it("takes what it cannot write for a mistake of usage, and does not repeat its path", async () => {
    const { code, error } = await run("cert", "plan", "--template", "/dev/null/NESSI-RUTH");
    expect(code).toBe(2);
    expect(error).toMatch(/<file> : .*\[(?:ENOTDIR|ENOENT)\]/u);
    expect(error).not.toContain("NESSI");
  });

  it.each([
    ["what"],
    ["explain"],
    ["explain", "A", "B"],
    ["demo", "x"],
    ["demo", "--nope"],
    ["explain", "X", "--lang", "de"],
  ])("exits 2 on a usage it does not know: %j", async (...args) => {
    const { code, error, out } = await run(...args);
    expect(code).toBe(2);
    expect(error).not.toBe("");
    expect(out).toBe("");
  });

  it("explains a code, in the language asked, letter case aside", async () => {
    expect(await run("explain", "err_mss_too_large", "--lang", "en")).toMatchObject({ code: 0 });
    expect((await run("explain", "ERR_MSS_TOO_LARGE")).out).toContain("dépasse la taille");
    expect((await run("explain", "ERR_MSS_TOO_LARGE", "--lang", "en")).out).toContain(
      "larger than the operator accepts",
    );
  });

  it("explains a code to a machine", async () => {
    const { out } = await run("explain", "ERR_MSS_OUTCOME_UNKNOWN", "--json");
    expect(JSON.parse(out)).toMatchObject({ code: "ERR_MSS_OUTCOME_UNKNOWN", kind: "network", outcomeUnknown: true });
  });

  it("reads a JSON file that Windows PowerShell wrote, and says when a file is none", async () => {
    const folder = await mkdtemp(join(tmpdir(), "segur-json-"));
    const plan = join(folder, "order.json");
    await writeFile(plan, Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from("{}", "utf16le")]));
    expect((await run("cert", "plan", plan)).error).toContain("ERR_CERT_ORDER_INVALID");
    await writeFile(plan, "{");
    expect((await run("cert", "plan", plan)).error).toContain("ce n'est pas un fichier JSON lisible [JSON]");
    await rm(folder, { recursive: true });
  });

  it("proposes near codes for one it does not know", async () => {
    expect(await run("explain", "TOO_LARGE")).toMatchObject({
      code: 1,
      error: expect.stringContaining("ERR_MSS_TOO_LARGE") as string,
    });
  });
});
