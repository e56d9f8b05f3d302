import { describe, expect, it } from "vitest";

import { createSensitive } from "../privacy/sensitive.js";
import { silentAudit } from "./audit-event.js";
import { createPatientPseudonym, serializeAuditEvent } from "./audit-line.js";

const at = new Date("2026-03-09T09:00:01.120Z");

describe("serializeAuditEvent", () => {
  it("writes one line, time first, in local time with its offset (SC.MSS/CONF.18)", () => {
    const line = serializeAuditEvent({
      type: "insi.call",
      at,
      actor: "sec-042",
      op: "traits",
      mode: "certificate",
      code: "00",
      durationMs: 412,
      patient: "p:9f3c",
      exchange: "x-01",
    });
    expect(line).not.toContain("\n");
    const { t, ...rest } = JSON.parse(line) as { t: string };
    expect(line.startsWith('{"t":"')).toBe(true);
    expect(t).toMatch(/^2026-03-0[89]T[0-9]{2}:[0-9]{2}:01\.120[+-][0-9]{2}:[0-9]{2}$/);
    expect(new Date(t)).toEqual(at);
    expect(rest).toEqual({
      type: "insi.call",
      actor: "sec-042",
      op: "traits",
      mode: "certificate",
      code: "00",
      durationMs: 412,
      patient: "p:9f3c",
      exchange: "x-01",
    });
  });
});

describe("createPatientPseudonym", () => {
  const pseudonym = createPatientPseudonym({ key: createSensitive("a secret of the site") });

  it("gives the same pseudonym for the same patient and the same key", () => {
    expect(pseudonym("777")).toMatch(/^p:[0-9a-f]{32}$/);
    expect(pseudonym("777")).toBe(createPatientPseudonym({ key: "a secret of the site" })("777"));
  });

  it("tells nothing without the key", () => {
    expect(pseudonym("777")).not.toBe(createPatientPseudonym({ key: "another secret of site" })("777"));
    expect(pseudonym("777")).not.toBe(pseudonym("778"));
  });

  it("refuses a key of less than 16 characters", () => {
    expect(() => createPatientPseudonym({ key: "short" })).toThrow(
      expect.objectContaining({ code: "ERR_CORE_SECRET_TOO_SHORT" }),
    );
  });
});

describe("silentAudit", () => {
  it("records nothing", () => {
    expect(silentAudit.record({ type: "ins.access", at, actor: "sec-042" })).toBeUndefined();
  });
});
