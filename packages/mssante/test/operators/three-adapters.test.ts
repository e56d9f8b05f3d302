import { createSimulatorPki } from "@segur-sdk/simulator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { sampleMail, type ArrivedMail, type OperatorBench } from "../../src/conformance/index.js";
import type { ComposedMail, MssanteOperator, OperatorLoss } from "../../src/index.js";
import { startLifen } from "../lifen/lifen-bench.js";
import { startMedimail } from "../medimail/medimail-bench.js";
import { startApiLps } from "./api-lps-bench.js";
import { addresses } from "./memory-operator.js";

interface Adapter {
  readonly name: string;
  readonly operator: MssanteOperator;
  readonly arrived: () => Promise<ArrivedMail | undefined>;
  /** Written by hand from the table of mssante.md C2, not asked of the code. */
  readonly losses: readonly OperatorLoss[];
}

describe("the same mail through three adapters (mssante.md C2, F13)", () => {
  const running: { close(): Promise<void> }[] = [];
  let adapters: readonly Adapter[];
  let mail: ComposedMail;
  const trustHeaders = ({ headers }: ArrivedMail) =>
    headers
      .filter(([name]) => /^x-mss-/i.test(name))
      .map(([name, value]) => `${name.toUpperCase()}: ${value}`)
      .sort();

  beforeAll(async () => {
    const pki = await createSimulatorPki();
    const [lps, medimail, lifen] = await Promise.all([startApiLps(pki), startMedimail(pki), startLifen(pki)]);
    running.push(lps, medimail, lifen);
    const last = async ({ bench }: { readonly bench: OperatorBench }) => (await bench.arrived()).at(-1);
    adapters = [
      {
        name: "API LPS",
        operator: lps.open(),
        arrived: () => last(lps),
        losses: [],
      },
      {
        name: "Medimail",
        operator: await medimail.open(),
        arrived: () => last(medimail),
        losses: ["message-id", "sender-label", "delivery-receipt"],
      },
      {
        name: "Lifen",
        operator: lifen.open(),
        arrived: () => last(lifen),
        losses: ["message-id", "sender-label", "delivery-receipt", "read-receipt"],
      },
    ];
    mail = await sampleMail({ from: addresses.from, to: addresses.to, sendId: "three" });
  });
  afterAll(async () => {
    await Promise.all(adapters.map(({ operator }) => operator.close()));
    await Promise.all(running.map((one) => one.close()));
  });

  it("names each loss before anything leaves", async () => {
    for (const { operator, losses, arrived, name } of adapters.filter((one) => one.losses.length > 0)) {
      await expect(operator.send(mail), name).rejects.toMatchObject({ code: "ERR_MSS_LOSS", details: { losses } });
      expect(await arrived(), name).toBeUndefined();
    }
  });

  it("carries the same subject, text, headers, and the archive byte for byte", async () => {
    const archive = mail.content.attachments[0];
    for (const { operator, losses, arrived, name } of adapters) {
      expect((await operator.send(mail, { acceptLosses: losses })).losses, name).toEqual(losses);
      const there = (await arrived())!;
      expect(there.to, name).toEqual([addresses.to]);
      expect(there.subject, name).toBe("XDM/1.0/DDM+CR d'imagerie médicale NESSI RUTH 14/07/1977");
      expect(there.text?.replace(/\r\n/g, "\n").trimEnd(), name).toBe(mail.content.text.trimEnd());
      expect(trustHeaders(there), name).toEqual(["X-MSS-CODECDA: 18748-4", "X-MSS-INS: O", "X-MSS-NIL: DEMO000001"]);
      expect(there.replyTo, name).toBe("secretariat@imagerie-fictive.test.mssante.fr");
      expect(
        there.attachments.map(({ fileName }) => fileName),
        name,
      ).toEqual(mail.content.attachments.map(({ fileName }) => fileName));
      expect(Buffer.compare(there.attachments[0]!.bytes, archive!.bytes), name).toBe(0);
    }
  });

  it("closes the exchange with a patient through API LPS alone: FIN is a loss for the others (F10)", async () => {
    const closed = await sampleMail({
      from: addresses.from,
      to: addresses.to,
      sendId: "fin",
      content: { headers: [...mail.content.headers, ["X-MSS-MES", "FIN"]] },
    });
    const [lps, ...others] = adapters;
    await lps!.operator.send(closed);
    expect(trustHeaders((await lps!.arrived())!)).toContain("X-MSS-MES: FIN");
    for (const { operator, losses, name } of others) {
      await expect(operator.send(closed, { acceptLosses: losses }), name).rejects.toMatchObject({
        code: "ERR_MSS_LOSS",
        details: { losses: ["x-mss-mes"] },
      });
    }
  });
});
