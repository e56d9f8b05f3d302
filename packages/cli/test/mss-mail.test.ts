import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { createFixedClock } from "@segur-sdk/core";
import { type Simulator, startSimulator } from "@segur-sdk/simulator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { patientData, provisional, qualified, workFolder } from "./ins-identities.js";
import { now, segur } from "./run-segur.js";

const localIds = [{ system: "1.2.250.1.999.1.1.9001.2", value: "IPP0001234" }];
const folder = workFolder();
let sim: Simulator;
let counter = 0;

const run = (...args: readonly string[]) => segur(["mss", ...args], { cwd: folder.path() });
const compose = (...args: readonly string[]) =>
  run("compose", ...args, "--config", "segur.config.json", "--pdf", "report.pdf");
const text = async (name: string) => (await readFile(join(folder.path(), name))).toString("latin1");

async function putReport(name: string, fields: Readonly<Record<string, unknown>> = {}): Promise<void> {
  counter += 1;
  await folder.put(name, {
    id: `1.2.250.1.999.1.1.9001.4.${counter}`,
    setId: `1.2.250.1.999.1.1.9001.5.${counter}`,
    patient: qualified(),
    act: sim.samples.chestCt,
    validator: sim.actors.radiologist,
    requester: sim.actors.generalPractitioner,
    site: sim.site,
    ...fields,
  });
}

beforeAll(async () => {
  sim = await startSimulator({ clock: createFixedClock(now) });
  await folder.put("segur.config.json", sim.config());
  await folder.put("report.pdf", sim.samples.reportPdf);
  await putReport("report.json");
});
afterAll(() => sim.stop());

describe("segur mss compose", () => {
  it("writes a mail to the requester that its own lint finds right, for its owner alone", async () => {
    const { code, out, error } = await compose("report.json", "--out", "mail.eml", "--html");
    expect({ code, error }).toEqual({ code: 0, error: "" });
    expect(out).toMatch(/^mail\.eml: \d+ o, 1 document\(s\), <[0-9a-f-]{36}@/u);
    expect((await stat(join(folder.path(), "mail.eml"))).mode & 0o077).toBe(0);
    const linted = await run("lint", "mail.eml", "--sender", "applicative", "--lang", "en");
    expect(linted).toMatchObject({ code: 0, out: "mail.eml\n  nothing to say\n" });
  });

  it("writes to the patient, and to whom it is told", async () => {
    expect((await compose("report.json", "--to", "patient", "--out", "patient.eml", "--json")).code).toBe(0);
    expect(await text("patient.eml")).toMatch(/^To: 277076322082910@patient\./mu);
    const { code, out, error } = await compose("report.json", "--to", "x@gmail.example", "--out", "no.eml");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(error).toContain("[R8]");
    await expect(stat(join(folder.path(), "no.eml"))).rejects.toThrow();
  });

  it("says every rule that is broken, and nothing of the patient", async () => {
    await putReport("refused.json", {
      patient: { ...provisional, localIds },
      opposition: { patientMail: true },
      announcement: "required",
    });
    const { code, out } = await compose("refused.json", "--to", "patient", "--out", "no.eml", "--json");
    const { problems } = JSON.parse(out) as { problems: { rule: string }[] };
    expect(code).toBe(1);
    expect(problems.map(({ rule }) => rule)).toEqual(["ECO.2.2.6", "MSS/va1.20", "R7"]);
    expect(out).not.toMatch(patientData);
  });

  it("replaces and deletes, below the first mail", async () => {
    await putReport("second.json", {
      replaces: { id: "1.2.250.1.999.1.1.9001.4.1", setId: "1.2.250.1.999.1.1.9001.5.1", version: 1 },
    });
    const first = "<first@imagerie-fictive.test.mssante.fr>";
    expect((await compose("second.json", "--out", "second.eml", "--first-mail", first)).code).toBe(0);
    expect(await text("second.eml")).toContain(`In-Reply-To: ${first}`);
    expect((await compose("report.json", "--delete", "--out", "deleted.eml", "--first-mail", first)).code).toBe(0);
    expect(await text("deleted.eml")).toContain("est supprim");
    expect((await run("lint", "second.eml", "deleted.eml")).code).toBe(0);
  });

  it("asks for what it needs", async () => {
    expect((await compose("report.json")).code).toBe(2);
    expect((await run("compose", "report.json", "--out", "x.eml")).code).toBe(2);
    expect(
      (
        await run(
          "compose",
          "report.json",
          "report.json",
          "--out",
          "x.eml",
          "--config",
          "segur.config.json",
          "--pdf",
          "report.pdf",
        )
      ).code,
    ).toBe(2);
  });
});

describe("segur mss send", () => {
  it("hands the mail to the operator, and keeps what left", async () => {
    const args = [
      "report.json",
      "--config",
      "segur.config.json",
      "--pdf",
      "report.pdf",
      "--keep",
      "kept.eml",
      "--json",
    ];
    const { code, out, error } = await run("send", ...args);
    expect({ code, error }).toEqual({ code: 0, error: "" });
    const sent = JSON.parse(out) as { outcome: string; messageId: string };
    expect(sent.outcome).toBe("sent");
    const address = sim.actors.generalPractitioner.mssanteAddress ?? "";
    const received = sim.mailboxes.of(address);
    expect(received.map(({ messageId }) => messageId)).toContain(sent.messageId);
    expect(await text("kept.eml")).toContain(sent.messageId);
  });

  it("sends nothing that breaks a rule", async () => {
    const { code, error } = await run(
      "send",
      "report.json",
      "--config",
      "segur.config.json",
      "--pdf",
      "report.pdf",
      "--to",
      "x@y.fr",
      "--lang",
      "en",
    );
    expect(code).toBe(1);
    expect(error).toContain("not in the MSSanté trust space");
  });
});

describe("segur mss lint", () => {
  it("tells errors with their rule, and ends with 1", async () => {
    await compose("report.json", "--out", "right.eml");
    await writeFile(
      join(folder.path(), "wrong.eml"),
      (await text("right.eml")).replace(/^X-MSS-NIL: .*\r\n/mu, ""),
      "latin1",
    );
    const { code, out } = await run("lint", "wrong.eml", "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject([
      { file: "wrong.eml", findings: [{ rule: "ECO.2.4.3", field: "X-MSS-NIL" }] },
    ]);
  });

  it("judges an archive, and garbage", async () => {
    await writeFile(join(folder.path(), "archive.zip"), "PK\u0003\u0004 nothing else");
    const { code, out } = await run("lint", "archive.zip");
    expect(code).toBe(1);
    expect(out).toContain("ERR_XDS_XDM_NOT_ZIP");
    expect((await run("lint")).code).toBe(2);
  });
});
