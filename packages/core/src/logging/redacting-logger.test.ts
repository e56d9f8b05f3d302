import { describe, expect, it } from "vitest";

import { createSensitive } from "../privacy/sensitive.js";
import { silentLogger, type LogEvent, type LogLevel, type LogValue } from "./logger.js";
import { createRedactingLogger } from "./redacting-logger.js";

function recording(minimumLevel?: LogLevel) {
  const lines: [LogLevel, LogEvent][] = [];
  const write = (level: LogLevel, event: LogEvent) => lines.push([level, event]);
  return { lines, logger: createRedactingLogger({ write, ...(minimumLevel === undefined ? {} : { minimumLevel }) }) };
}

describe("createRedactingLogger", () => {
  it("masks by name and by look, and leaves the rest", () => {
    const { lines, logger } = recording();
    logger.warn({
      name: "insi.call",
      fields: {
        birthName: "NESSI",
        note: "asked for 279035121518989",
        number: 279035121518989,
        durationMs: 1_700_000_000_000,
        ok: true,
        absent: undefined,
        list: ["a", "279035121518989"],
      },
    });
    expect(lines).toEqual([
      [
        "warn",
        {
          name: "insi.call",
          fields: {
            birthName: "[masqué]",
            note: "asked for [masqué]",
            number: "[masqué]",
            durationMs: 1_700_000_000_000,
            ok: true,
            absent: undefined,
            list: ["a", "[masqué]"],
          },
        },
      ],
    ]);
  });

  it("drops what is below the minimum level, info by default", () => {
    const usual = recording();
    const verbose = recording("debug");
    const quiet = recording("error");
    for (const { logger } of [usual, verbose, quiet]) {
      for (const level of ["debug", "info", "warn", "error"] as const) logger[level]({ name: "a.b", fields: {} });
    }
    expect([usual, verbose, quiet].map(({ lines }) => lines.map(([level]) => level))).toEqual([
      ["info", "warn", "error"],
      ["debug", "info", "warn", "error"],
      ["error"],
    ]);
  });

  it("lets no object through, even from callers without types", () => {
    const { lines, logger } = recording();
    const patient: unknown = { birthPlace: "63220", deep: { note: "NESSI" } };
    const secret: unknown = createSensitive("horse");
    logger.info({
      name: "a.b",
      fields: { who: patient as LogValue, what: secret as LogValue, none: null as unknown as LogValue },
    });
    expect(lines[0]?.[1].fields).toEqual({ who: "[object]", what: "[masqué]", none: "[object]" });
  });

  it("has a silent sibling", () => {
    for (const level of ["debug", "info", "warn", "error"] as const) {
      expect(() => {
        silentLogger[level]({ name: "a.b", fields: {} });
      }).not.toThrow();
    }
  });
});
