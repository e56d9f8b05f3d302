import { createFixedClock, type FixedClock, isSegurError, type LogEvent, silentLogger } from "@segur-sdk/core";
import { type Simulator, startSimulator } from "@segur-sdk/simulator";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { createSegurClient, type SegurClient, type SegurConfig, type ValidatedReport } from "../src/index.js";
import { sampleReport } from "./sample-report.js";

const dayMs = 86_400_000;

describe("the white list of an installation", () => {
  let simulator: Simulator;
  let report: ValidatedReport;
  let config: SegurConfig;
  let clock: FixedClock;
  let warnings: LogEvent[];
  let segur: SegurClient;

  beforeAll(async () => {
    simulator = await startSimulator();
    // The clock of these tests outruns that of the authority: its lists would be out of date.
    config = {
      ...simulator.config(),
      certificates: { revocation: { mssante: "off", insi: "off", dmp: "off", own: "off" } },
    };
    const client = await createSegurClient(simulator.config());
    report = { ...(await sampleReport(simulator, client)), hold: { dmp: true, patient: true } };
    await client.close();
  });

  afterAll(() => simulator.stop());

  beforeEach(async () => {
    simulator.whiteList.faults.clear();
    simulator.whiteList.publish({});
    clock = createFixedClock(new Date().toISOString());
    warnings = [];
    segur = await open();
    return () => segur.close();
  });

  const open = (changes: Partial<NonNullable<SegurConfig["mssante"]["whiteList"]>> = {}, base = config) =>
    createSegurClient(
      { ...base, mssante: { ...base.mssante, whiteList: { ...whiteListOf(base), ...changes } } },
      { clock, logger: { ...silentLogger, warn: (event) => warnings.push(event) } },
    );

  function whiteListOf({ mssante: { whiteList } }: SegurConfig) {
    if (whiteList === undefined) throw new Error("this configuration names a white list");
    return whiteList;
  }

  const send = async (client = segur) => {
    const plan = await client.dispatch.reportValidated(report);
    await plan.settled();
    return plan.destinations.find(({ kind }) => kind === "mss-professional");
  };

  it("says where mails may go", async () => {
    expect((await segur.mail.whiteList())?.list.domains.has("medecin.test.mssante.fr")).toBe(true);
    expect((await send())?.state).toBe("SENT");
    expect(warnings).toEqual([]);
  });

  it("keeps out what it does not name, and lets in what the configuration adds", async () => {
    simulator.whiteList.publish({ without: ["medecin.test.mssante.fr"] });
    expect(await send()).toMatchObject({ state: "FAILED" });
    const mssante = { ...config.mssante, allowedDomains: ["medecin.test.mssante.fr"] };
    const wider = await open({}, { ...config, mssante });
    expect((await send(wider))?.state).toBe("SENT");
    await wider.close();
  });

  it("that cannot be read, or believed, makes mails wait, and leaves in service the one before", async () => {
    simulator.whiteList.faults.add({ on: "white-list", fault: { kind: "http", status: 503 } });
    expect(await send()).toMatchObject({ state: "WAITING_RETRY", error: { code: "ERR_SDK_WHITE_LIST_UNAVAILABLE" } });
    simulator.whiteList.publish({ defect: "altered" });
    clock.advance(dayMs);
    expect(await send()).toMatchObject({
      state: "WAITING_RETRY",
      error: { details: { reason: "ERR_XML_SIGNATURE_INVALID" } },
    });
  });

  it("is read again from time to time; one that is not to be believed does not replace it", async () => {
    const first = await segur.mail.whiteList();
    simulator.whiteList.publish({ defect: "other-signer" });
    expect((await segur.mail.whiteList())?.list).toBe(first?.list);
    clock.advance(dayMs);
    expect((await segur.mail.whiteList())?.list).toBe(first?.list);
    expect(warnings.map(({ name }) => name)).toEqual(["sdk.white-list-not-renewed"]);
    simulator.whiteList.publish({ domains: ["nouveau.test.mssante.fr"] });
    clock.advance(dayMs);
    expect((await segur.mail.whiteList())?.list.domains.has("nouveau.test.mssante.fr")).toBe(true);
  });

  it("is warned of when old, and lets nothing leave by itself when too old", async () => {
    clock.advance(10 * dayMs);
    expect((await send())?.state).toBe("SENT");
    expect(warnings).toMatchObject([{ name: "sdk.white-list-old", fields: { state: "old", days: 10 } }]);
    clock.advance(80 * dayMs);
    expect(await send()).toMatchObject({ state: "WAITING_CONFIG", error: { code: "ERR_SDK_WHITE_LIST_EXPIRED" } });
    expect((await segur.mail.whiteList())?.age.state).toBe("expired");
    const patient = await open({ expiredDays: 120 });
    expect((await send(patient))?.state).toBe("SENT");
    await patient.close();
  });

  it("may be a file", async () => {
    const xml = Buffer.from(await simulator.whiteList.xml());
    const client = await createSegurClient(
      {
        ...config,
        mssante: { ...config.mssante, whiteList: { ...whiteListOf(config), source: { file: "liste.xml" } } },
      },
      { surroundings: { readFile: () => Promise.resolve(xml), variable: () => undefined } },
    );
    expect((await client.mail.whiteList())?.list.entries).toBeGreaterThan(2);
    await client.close();
  });

  it("is compulsory where no domain is named, and stands alone in production", async () => {
    const { whiteList: _, ...mssante } = config.mssante;
    const refusal: unknown = await createSegurClient({ ...config, mssante }).catch((error: unknown) => error);
    expect(isSegurError(refusal, "ERR_SDK_CONFIG_INVALID") && refusal.details.field).toBe("mssante.whiteList");
  });
});
