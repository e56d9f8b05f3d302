import { isSegurError } from "@segur-sdk/core";
import { describe, expect, it } from "vitest";

import { loadPeers } from "./peers.js";

describe("The peers", () => {
  it.each(["fontoxpath", "slimdom"])("say what to install when %s is absent", async (absent) => {
    const error = await loadPeers((name) =>
      name === absent ? Promise.reject(new Error("Cannot find package")) : import(name),
    ).catch((caught: unknown) => caught);
    expect(isSegurError(error, "ERR_CDA_SCHEMATRON_PEER")).toBe(true);
    expect(error).toMatchObject({
      details: { field: absent, rule: "npm install fontoxpath@3.34.0 slimdom@4.3.5" },
    });
  });

  it("are refused when they are something else", async () => {
    await expect(loadPeers(() => Promise.resolve({}))).rejects.toMatchObject({ code: "ERR_CDA_SCHEMATRON_PEER" });
  });
});
