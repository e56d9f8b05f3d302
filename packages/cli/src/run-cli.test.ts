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

  it("proposes near codes for one it does not know", async () => {
    expect(await run("explain", "TOO_LARGE")).toMatchObject({
      code: 1,
      error: expect.stringContaining("ERR_MSS_TOO_LARGE") as string,
    });
  });
});
