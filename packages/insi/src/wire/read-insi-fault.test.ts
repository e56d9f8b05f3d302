import { parseXml } from "@segur-sdk/core/xml";
import { readSoapAnswer } from "@segur-sdk/transport";
import { describe, expect, it } from "vitest";

import { fault } from "../../test/fixtures/answers.js";
import { readInsiFault, type InsiFault } from "./read-insi-fault.js";

function read(...of: Parameters<typeof fault>): InsiFault {
  const answer = readSoapAnswer(parseXml(fault(...of).body).root);
  if (answer.kind === "body") throw new Error("not a fault");
  return readInsiFault(answer.fault);
}

describe("fault of INSi", () => {
  it("compares codes without case", () => {
    expect(read("INSI_28")).toEqual({
      role: "Sender",
      siram: "siram_100",
      code: "insi_28",
      severity: "erreur",
      label: "Libellé technique.",
      reason: "Phrase.",
    });
  });

  it("reads a fault without detail", () => {
    expect(read(undefined, "Receiver", "siram_40")).toEqual({ role: "Receiver", siram: "siram_40", reason: "Phrase." });
  });
});
