import { isSegurError } from "@segur-sdk/core";
import { parseXml } from "@segur-sdk/core/xml";
import { describe, expect, it } from "vitest";

import { readSubmissionOutcome } from "./read-submission-outcome.js";

const response = (status: string, ...errors: string[]) =>
  parseXml(
    `<rs:RegistryResponse xmlns:rs="urn:oasis:names:tc:ebxml-regrep:xsd:rs:3.0" status="${status}">` +
      `<rs:RegistryErrorList>${errors.join("")}</rs:RegistryErrorList></rs:RegistryResponse>`,
  ).root;
const status = (name: string) => `urn:oasis:names:tc:ebxml-regrep:ResponseStatusType:${name}`;
const error = (code: string, severity = "Error") =>
  `<rs:RegistryError errorCode="${code}" codeContext="texte" severity="urn:oasis:names:tc:ebxml-regrep:ErrorSeverityType:${severity}"/>`;

describe("answer of TD2.1 (dmp.md E.1)", () => {
  it("reads a success", () => {
    expect(readSubmissionOutcome(response(status("Success")))).toEqual({ outcome: "accepted", warnings: [] });
  });

  it("reads a success with warnings as registered", () => {
    const outcome = readSubmissionOutcome(response(status("Success"), error("XDSExtraMetadataNotSaved", "Warning")));
    expect(outcome).toMatchObject({
      outcome: "accepted-with-warnings",
      warnings: [{ code: "XDSExtraMetadataNotSaved" }],
    });
  });

  it("reads a closed record as an outcome", () => {
    expect(readSubmissionOutcome(response(status("Failure"), error("DMPClosed")))).toEqual({
      outcome: "refused",
      reason: "closed",
      official: { code: "DMPClosed", text: "texte" },
      warnings: [],
    });
  });

  it("throws the failure of a code", () => {
    expect(() => readSubmissionOutcome(response(status("Failure"), error("XDSRegistryBusy")))).toThrow(
      expect.objectContaining({ code: "ERR_DMP_BUSY", retryable: true, outcomeUnknown: false }),
    );
  });

  it.each([
    ["another element", parseXml("<a/>").root],
    ["an unknown status", response("urn:x")],
    ["a partial success", response("urn:ihe:iti:2007:ResponseStatusType:PartialSuccess")],
  ])("leaves the outcome unknown for %s", (_, root) => {
    expect(() => readSubmissionOutcome(root)).toThrow(
      expect.objectContaining({ code: "ERR_DMP_ANSWER", outcomeUnknown: true }),
    );
  });

  it("throws nothing but SegurError", () => {
    try {
      readSubmissionOutcome(response(status("Failure")));
      expect.unreachable();
    } catch (caught) {
      expect(isSegurError(caught, "ERR_DMP_ANSWER")).toBe(true);
    }
  });
});
