import { isSegurError } from "@segur-sdk/core";

import type { InboundItem, MailCursor, MssanteOperator, ReceiveOptions } from "../operator/mssante-operator.js";
import { expect, ScenarioUnsupported, type PlayableScenario, type ScenarioPlay } from "./scenario-play.js";

/** What arrives is given oldest first, at least once, and again until it is acknowledged. */
export const receptionScenarios: readonly PlayableScenario[] = [
  {
    id: "receive.declared",
    title: {
      fr: "Ce qui ne se lit pas le dit",
      en: "An operator that gives nothing to read says so",
    },
    source: "MssanteOperator.receive",
    needs: [],
    async play(play) {
      const operator = await play.open();
      if (operator.capabilities.receive !== "none") return;
      const error = await play.failure(itemsOf(operator), "ERR_MSS_UNSUPPORTED");
      expect(error.code === "ERR_MSS_UNSUPPORTED", `ERR_MSS_UNSUPPORTED was expected, not ${error.code}`);
      throw new ScenarioUnsupported("declared to give nothing to read, and says so");
    },
  },
  {
    id: "receive.mail",
    title: { fr: "Un message reçu est donné, lisible", en: "A received mail is given, and can be read" },
    source: "mssante.md A13",
    needs: ["deliver"],
    async play(play) {
      const operator = await reader(play);
      const after = await pointNow(operator);
      await deliver(play, "un");
      const items = await itemsOf(operator, after);
      expect(items.length === 1 && textOf(items[0]).includes("lettre un"), "the mail that arrived is not given");
    },
  },
  {
    id: "receive.order-and-cursor",
    title: {
      fr: "Le plus ancien d'abord ; la lecture reprend après le repère",
      en: "Oldest first; reading goes on after the cursor",
    },
    source: "mssante.md A13; C2, events",
    needs: ["deliver"],
    async play(play) {
      const operator = await reader(play);
      const start = await pointNow(operator);
      for (const name of ["un", "deux", "trois"]) await deliver(play, name);
      const first = await itemsOf(operator, start, { limit: 2 });
      expect(first.length === 2, `two mails were asked, and ${first.length} given`);
      const rest = await itemsOf(operator, first.at(-1)?.cursor);
      const names = [...first, ...rest].map((item) => /lettre (un|deux|trois)/.exec(textOf(item))?.[1]);
      expect(names.join(" ") === "un deux trois", `un deux trois was expected, not ${names.join(" ")}`);
    },
  },
  {
    id: "receive.at-least-once",
    title: {
      fr: "Sans confirmation, un autre lecteur relit : rien ne se perd à l'arrêt",
      en: "Without acknowledgement another reader reads again: a crash loses nothing",
    },
    source: "mssante.md A13, never delete before durable storage",
    needs: ["deliver"],
    async play(play) {
      const operator = await reader(play);
      const start = await pointNow(operator);
      await deliver(play, "un");
      await itemsOf(operator, start);
      await operator.close();
      const again = await itemsOf(await play.open(), start);
      expect(
        again.some((item) => textOf(item).includes("lettre un")),
        "what was read and not acknowledged is lost",
      );
    },
  },
  {
    id: "receive.acknowledged",
    title: {
      fr: "Ce qui est confirmé n'est plus donné après le repère",
      en: "What is acknowledged is not given again after the cursor",
    },
    source: "MssanteOperator.acknowledge",
    needs: ["deliver"],
    async play(play) {
      const operator = await reader(play);
      const start = await pointNow(operator);
      for (const name of ["un", "deux"]) await deliver(play, name);
      const [first] = await itemsOf(operator, start, { limit: 1 });
      expect(first !== undefined, "the mail that arrived is not given");
      await operator.acknowledge(first.cursor);
      const rest = await itemsOf(await play.open(), first.cursor);
      const names = rest.map((item) => /lettre (un|deux)/.exec(textOf(item))?.[1]);
      expect(names.join(" ") === "deux", `deux was expected, not ${names.join(" ")}`);
    },
  },
  {
    id: "receive.late",
    title: {
      fr: "Ce qui arrive après le repère est donné",
      en: "What arrives after the cursor is given",
    },
    source: "mssante.md A13",
    needs: ["deliver"],
    async play(play) {
      const operator = await reader(play);
      const start = await pointNow(operator);
      await deliver(play, "un");
      const [first] = await itemsOf(operator, start);
      await deliver(play, "deux");
      const [second] = await itemsOf(operator, first?.cursor);
      expect(second !== undefined && textOf(second).includes("lettre deux"), "a mail that arrived later is not given");
    },
  },
  {
    id: "receive.too-large",
    title: {
      fr: "Un message trop volumineux est dit, avec son repère, et n'arrête pas la lecture",
      en: "A mail too large is told, with its cursor, and does not stop the reading",
    },
    source: "ReceiveOptions.maxMessageBytes",
    needs: ["deliver"],
    async play(play) {
      const operator = await reader(play);
      const start = await pointNow(operator);
      await play.bench.deliver?.({
        from: play.bench.to,
        subject: "grande",
        text: `lettre un\n${"x ".repeat(20_000)}\n`,
      });
      await deliver(play, "deux");
      const error = await play.failure(itemsOf(operator, start, { maxMessageBytes: 20_000 }), "ERR_MSS_TOO_LARGE");
      expect(isSegurError(error, "ERR_MSS_TOO_LARGE"), `ERR_MSS_TOO_LARGE was expected, not ${error.code}`);
      const cursor = error.details["cursor"];
      expect(typeof cursor === "string", "the error does not give the cursor of the mail");
      const [next] = await itemsOf(operator, cursor as MailCursor);
      expect(next !== undefined && textOf(next).includes("lettre deux"), "the mail after the large one is not given");
    },
  },
];

async function reader(play: ScenarioPlay): Promise<MssanteOperator> {
  const operator = await play.open();
  if (operator.capabilities.receive === "none") throw new ScenarioUnsupported("declared to give nothing to read");
  return operator;
}

/** The cursor of the last item there is: scenarios share a mailbox. */
async function pointNow(operator: MssanteOperator): Promise<MailCursor | undefined> {
  return (await itemsOf(operator)).at(-1)?.cursor;
}

async function itemsOf(
  operator: MssanteOperator,
  after?: MailCursor,
  options: Omit<ReceiveOptions, "after"> = {},
): Promise<readonly InboundItem[]> {
  const items: InboundItem[] = [];
  for await (const item of operator.receive({ ...options, ...(after === undefined ? {} : { after }) }))
    items.push(item);
  return items;
}

async function deliver({ bench }: ScenarioPlay, name: string): Promise<void> {
  await bench.deliver?.({ from: bench.to, subject: `Réponse ${name}`, text: `Voici la lettre ${name}.\n` });
}

function textOf(item: InboundItem | undefined): string {
  return item?.kind === "mail" ? Buffer.from(item.bytes).toString("utf8") : "";
}
