import { isSegurError, type LogEvent, type Logger, silentLogger } from "@segur-sdk/core";
import { composeReportMail } from "@segur-sdk/mssante";
import { startSimulator } from "@segur-sdk/simulator";
import { describe, expect, it } from "vitest";

import { reportMail } from "../../mssante/test/report-mails.js";
import { createSegurClient } from "../src/index.js";

describe("the secure mail of an installation (MSS/CONF.08)", () => {
  it("is left alone once its operator fell, and the log says so", async () => {
    const simulator = await startSimulator();
    const events: LogEvent[] = [];
    const logger: Logger = { ...silentLogger, warn: (event) => events.push(event) };
    const segur = await createSegurClient(simulator.config(), { logger });
    try {
      const mail = {
        ...(await composeReportMail(await reportMail())),
        from: simulator.config().mssante.sender.address,
      };
      const fault = { kind: "reply", code: 421, text: "4.3.2 Service shutting down" } as const;
      simulator.mssante.faults.add({ on: "CONNECT", times: 5, fault });
      const codes: unknown[] = [];
      for (let time = 0; time < 7; time += 1) {
        codes.push(
          await segur.mail.send(mail).then(
            () => "sent",
            (error: unknown) => (isSegurError(error) ? error.code : error),
          ),
        );
      }
      expect(codes).toEqual([
        ...Array<string>(5).fill("ERR_MSS_TRANSIENT"),
        "ERR_MSS_CIRCUIT_OPEN",
        "ERR_MSS_CIRCUIT_OPEN",
      ]);
      expect(events.filter(({ name }) => name === "sdk.mail-circuit").map(({ fields }) => fields)).toEqual([
        { way: "sending", state: "open" },
      ]);
    } finally {
      await segur.close();
      await simulator.stop();
    }
  });
});
