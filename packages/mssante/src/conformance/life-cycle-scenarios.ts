import type { SegurError } from "@segur-sdk/core";

import { samplePatient } from "./sample-mail.js";
import {
  expect,
  expectNothingArrived,
  onlyArrival,
  ScenarioUnsupported,
  type PlayableScenario,
} from "./scenario-play.js";

/** Parallel hand-overs of the scenario of that name. */
const parallel = 5;

/** Checking, cancelling, closing, sending in parallel; and what errors may say. */
export const lifeCycleScenarios: readonly PlayableScenario[] = [
  {
    id: "capabilities.literal",
    title: {
      fr: "Les capacités sont des données, les mêmes à chaque ouverture",
      en: "Capabilities are data, the same at every opening",
    },
    source: "mssante.md C2",
    needs: [],
    async play(play) {
      const [one, other] = [await play.open(), await play.open()];
      const written = (value: unknown) =>
        JSON.stringify(value, (_, field: unknown) => (typeof field === "function" ? "function" : field));
      expect(written(one.capabilities) === written(other.capabilities), "the capabilities change from one to the next");
      expect(!written(one.capabilities).includes('"function"'), "the capabilities hold a function");
      expect(one.id !== "", "the operator has no name");
    },
  },
  {
    id: "check.good",
    title: { fr: "La vérification aboutit et n'envoie rien", en: "The check succeeds and sends nothing" },
    source: "mssante.md C2, check",
    needs: [],
    async play(play) {
      const { ready, steps } = await (await play.open()).check();
      expect(ready && steps.length > 0 && steps.every(({ ok }) => ok), "a good operator is told not to be ready");
      await expectNothingArrived(play);
    },
  },
  {
    id: "check.refused-credential",
    title: {
      fr: "Un certificat refusé se voit à la vérification",
      en: "A refused credential shows in the check",
    },
    source: "mssante.md A12, C3; F5",
    needs: ["refused-credential"],
    async play(play) {
      const { ready, steps } = await (await play.open({ credential: "refused" })).check();
      const last = steps.at(-1);
      expect(!ready && last?.ok === false, "an operator that refuses us is told to be ready");
      expect(last.code === "ERR_MSS_CREDENTIAL", `ERR_MSS_CREDENTIAL was expected, not ${last.code ?? "no code"}`);
    },
  },
  {
    id: "send.refused-credential",
    title: { fr: "Un certificat refusé n'envoie rien", en: "A refused credential sends nothing" },
    source: "mssante.md A12; F5",
    needs: ["refused-credential"],
    async play(play) {
      const operator = await play.open({ credential: "refused" });
      const error = await play.failure(play.send(operator, await play.mail()), "ERR_MSS_CREDENTIAL");
      expect(error.code === "ERR_MSS_CREDENTIAL", `ERR_MSS_CREDENTIAL was expected, not ${error.code}`);
      await expectNothingArrived(play);
    },
  },
  {
    id: "abort.before",
    title: { fr: "Annulé avant de commencer : rien ne part", en: "Cancelled before it begins: nothing leaves" },
    source: "engineering.md B5",
    needs: [],
    async play(play) {
      const operator = await play.open();
      const error = await play.failure(
        play.send(operator, await play.mail(), AbortSignal.abort()),
        "ERR_CORE_CANCELLED",
      );
      expect(error.code === "ERR_CORE_CANCELLED", `ERR_CORE_CANCELLED was expected, not ${error.code}`);
      await expectNothingArrived(play);
    },
  },
  {
    id: "abort.during",
    title: {
      fr: "Annulé pendant l'attente : fini aussitôt, et jamais « non parti » si le message l'est",
      en: "Cancelled while waiting: over at once, and never told unsent when the mail left",
    },
    source: "engineering.md B5; mssante.md A11",
    needs: ["stall"],
    async play(play) {
      const { operator, mail } = await play.ready("stall");
      const cancel = new AbortController();
      const attempt = play.failure(play.send(operator, mail, cancel.signal), "ERR_CORE_CANCELLED");
      await play.clock.sleep(60);
      cancel.abort();
      const error = await attempt;
      const { length } = await play.arrived();
      expect(length === 0 || error.outcomeUnknown, "the mail arrived, and its outcome is told as known");
    },
  },
  {
    id: "close.idempotent",
    title: { fr: "Se ferme, et se ferme encore", en: "Closes, and closes again" },
    source: "engineering.md B5",
    needs: [],
    async play(play) {
      const operator = await play.open();
      await play.send(operator, await play.mail());
      await operator.close();
      await operator.close();
      await onlyArrival(play);
    },
  },
  {
    id: "close.during",
    title: {
      fr: "Fermé pendant l'attente : la remise en cours finit, par une erreur juste",
      en: "Closed while waiting: the hand-over under way ends, by the right error",
    },
    source: "MailOperator.close",
    needs: ["stall"],
    async play(play) {
      const { operator, mail } = await play.ready("stall");
      const attempt = play.failure(play.send(operator, mail), "ERR_MSS_UNREACHABLE or ERR_MSS_OUTCOME_UNKNOWN");
      await play.clock.sleep(60);
      await operator.close();
      const error = await attempt;
      const { length } = await play.arrived();
      expect(
        error.code === "ERR_MSS_OUTCOME_UNKNOWN" || (error.code === "ERR_MSS_UNREACHABLE" && length === 0),
        `ERR_MSS_UNREACHABLE or, once taken, ERR_MSS_OUTCOME_UNKNOWN was expected, not ${error.code}`,
      );
    },
  },
  {
    id: "concurrency.no-mixture",
    title: {
      fr: "Cinq remises en parallèle : cinq messages, sans mélange",
      en: "Five hand-overs in parallel: five mails, nothing mixed",
    },
    source: "mssante.md A3 R1; F11",
    needs: [],
    async play(play) {
      const operator = await play.open();
      const mails = await Promise.all(
        Array.from({ length: parallel }, (_, index) => play.mail({ content: { text: `Message ${index}\n` } })),
      );
      const answers = await Promise.all(mails.map((mail) => play.send(operator, mail)));
      expect(new Set(answers).size === parallel, "two hand-overs were given the same answer");
      const arrived = await play.arrived();
      expect(arrived.length === parallel, `${parallel} mails were to arrive, and ${arrived.length} did`);
      for (const { content } of mails) {
        const found = arrived.filter(({ text }) => text?.trim() === content.text.trim());
        const pdf = content.attachments.at(-1);
        expect(
          found.length === 1 &&
            found[0]?.attachments.some(({ bytes }) => Buffer.compare(bytes, pdf?.bytes ?? Buffer.of()) === 0) === true,
          "a text arrived with the files of another mail",
        );
      }
    },
  },
  {
    id: "privacy.errors",
    title: {
      fr: "Aucune erreur ne nomme le patient ni le destinataire",
      en: "No error names the patient or the recipient",
    },
    source: "mssante.md A2, A14; F12",
    needs: [],
    async play(play) {
      const { operator, mail } = await play.ready();
      const faults = play.bench.faults.filter((fault) => fault !== "stall");
      if (faults.length === 0) throw new ScenarioUnsupported("the bench makes no trouble");
      const secrets = [mail.to, ...Object.values(samplePatient), play.bench.patient?.split("@")[0]];
      for (const fault of faults) {
        await play.bench.inject(fault);
        const error = await play.failure(play.send(operator, mail), "an error");
        const told = everythingIn(error);
        expect(
          !secrets.some((secret) => secret !== undefined && told.includes(secret)),
          `the error of ${fault} holds an address, a name or a date of birth`,
        );
        await play.bench.heal();
      }
    },
  },
];

/** What a log of the error would show, causes included. */
function everythingIn(error: SegurError): string {
  const texts: string[] = [];
  let current: unknown = error;
  for (let depth = 0; depth < 6 && current instanceof Error; depth += 1) {
    texts.push(current.message, JSON.stringify(current));
    current = current.cause;
  }
  return texts.join("\n");
}
