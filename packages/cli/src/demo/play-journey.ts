import { systemClock, type Exchange, type LocalizedText } from "@segur-sdk/core";
import { settledStateOf } from "@segur-sdk/dispatch";
import { type Simulator, startSimulator } from "@segur-sdk/simulator";
import { createSegurClient, type SegurClient } from "segur-sdk";

import { collectMail } from "./collect-mail.js";
import type { JourneyRecord, JourneyStep, StepRecord } from "./journey-record.js";
import { stepTitles } from "./step-titles.js";

/** Told when a step starts and when it is over. */
export interface JourneyWatcher {
  started(step: JourneyStep, title: LocalizedText): void;
  ended(record: StepRecord): void;
}

/** Plays the journey of a report on the simulator, and gives everything that happened. */
export async function playJourney(watcher: JourneyWatcher): Promise<JourneyRecord> {
  const steps: StepRecord[] = [];
  const exchanges: Exchange[] = [];
  const startedAt = systemClock.now();
  const since = (from: Date) => systemClock.now().getTime() - from.getTime();

  const step = async <T>(name: JourneyStep, run: () => Promise<readonly [T, LocalizedText]>): Promise<T> => {
    const title = stepTitles[name];
    const from = systemClock.now();
    watcher.started(name, title);
    const [result, detail] = await run();
    finish(name, detail, from, since(from), true);
    return result;
  };
  const finish = (name: JourneyStep, detail: LocalizedText, from: Date, durationMs: number, succeeded: boolean) => {
    const startedAtMs = from.getTime() - startedAt.getTime();
    const record = { step: name, title: stepTitles[name], detail, startedAtMs, durationMs, succeeded };
    steps.push(record);
    watcher.ended(record);
  };

  const simulator = await step("simulator", async () => [await startSimulator(), simulatorDetail]);
  let segur: SegurClient | undefined;
  try {
    const client = await step("client", async () => [
      (segur = await createSegurClient(simulator.config(), { observer: (exchange) => exchanges.push(exchange) })),
      clientDetail,
    ]);
    const identity = await step("insi", async () => {
      const { patient } = simulator.samples;
      const answer = await client.insi.resolve(
        {
          birthName: patient.birthName,
          givenNames: patient.givenNames,
          birthDate: patient.birthDate,
          sex: patient.sex,
        },
        { actor: simulator.actors.secretary },
      );
      if (answer.outcome !== "found") throw new Error(answer.nextAction.fr);
      return [answer.identity, insiDetail] as const;
    });
    const patient = await step("identity", () =>
      Promise.resolve([
        client.ins.qualify(identity, { proof: "passport", checkedBy: "sec-042" }),
        qualifiedDetail,
      ] as const),
    );
    const { actors, samples } = simulator;
    const plan = await step("plan", async () => [
      await client.dispatch.reportValidated({
        patient,
        pdf: samples.reportPdf,
        act: samples.chestCt,
        validator: actors.radiologist,
        requester: actors.generalPractitioner,
      }),
      planDetail,
    ]);
    const deliveriesFrom = systemClock.now();
    for (const name of ["dmp", "professional", "patient"] as const) watcher.started(name, stepTitles[name]);
    const settled = await plan.settled();
    for (const destination of plan.destinations) {
      const name = destination.kind === "dmp" ? "dmp" : destination.kind === "mss-patient" ? "patient" : "professional";
      const succeeded = settledStateOf(destination.state) === "sent";
      const detail = succeeded ? deliveredDetails[name] : failureDetail(destination.error?.code ?? destination.state);
      finish(name, detail, deliveriesFrom, destination.since.getTime() - deliveriesFrom.getTime(), succeeded);
    }
    return {
      startedAt,
      durationMs: since(startedAt),
      steps,
      patient,
      proofLabel: { fr: "Passeport", en: "Passport" },
      validator: actors.radiologist,
      requester: actors.generalPractitioner,
      siteName: simulator.config().site.name,
      reportTitle: samples.chestCt.title,
      plan,
      destinations: plan.destinations,
      settled,
      exchanges,
      cda: documentStoredBy(simulator),
      pdf: samples.reportPdf,
      mails: simulator.mailboxes.all.map((mail) => collectMail(mail, simulator.config().mssante.patientDomain)),
    };
  } finally {
    await segur?.close();
    await simulator.stop();
  }
}

/** The document as the DMP holds it: what arrived, not what we believe we sent. */
function documentStoredBy(simulator: Simulator): Uint8Array {
  const document = simulator.dmp.documents.find(({ title }) => title !== "Source");
  return document?.bytes ?? new Uint8Array();
}

const simulatorDetail = {
  fr: "INSi, DMP, opérateur MSSanté et certificats jetables, sur cette machine",
  en: "INSi, DMP, MSSanté operator and throw-away certificates, on this machine",
};
const clientDetail = {
  fr: "configuration lue, quatre certificats vérifiés pour leur usage",
  en: "configuration read, four certificates checked for their use",
};
const insiDetail = {
  fr: "une identité trouvée par les traits, en TLS mutuel",
  en: "one identity found by traits, over mutual TLS",
};
const qualifiedDetail = {
  fr: "passeport contrôlé par sec-042 : récupérée, puis qualifiée",
  en: "passport checked by sec-042: retrieved, then qualified",
};
const planDetail = {
  fr: "CDA R2 N1 construit, destinations décidées",
  en: "CDA R2 N1 built, destinations decided",
};
const deliveredDetails = {
  dmp: {
    fr: "existence vérifiée (TD0.2), lot signé et accepté (TD2.1a)",
    en: "existence tested (TD0.2), signed set accepted (TD2.1a)",
  },
  professional: {
    fr: "message accepté, archive XDM et PDF/A joints",
    en: "mail accepted, XDM archive and PDF/A attached",
  },
  patient: { fr: "message accepté pour Mon espace santé", en: "mail accepted for Mon espace santé" },
} as const;

function failureDetail(code: string): LocalizedText {
  return { fr: `non envoyé (${code})`, en: `not sent (${code})` };
}
