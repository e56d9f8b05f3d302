import { type Clock, type IdGenerator, isSegurError, type SegurError } from "@segur-sdk/core";

import type { OperatorLoss } from "../operator/operator-capabilities.js";
import { operatorLosses } from "../operator/operator-losses.js";
import type { MssanteOperator, OperatorAccepted } from "../operator/mssante-operator.js";
import type { ComposedMail } from "../report-mail.js";
import type { ArrivedMail, BenchFault, OpenOptions, OperatorBench } from "./operator-bench.js";
import type { OperatorScenario } from "./operator-scenario.js";
import { sampleMail, type SampleChoices } from "./sample-mail.js";

/** A scenario and how it is played. */
export interface PlayableScenario extends OperatorScenario {
  readonly play: (play: ScenarioPlay) => Promise<void>;
}

/** Ends a scenario: the adapter does not do what it should. */
export class ScenarioFailure extends Error {}

/** Ends a scenario: the adapter declares that it does not do it, and says so when asked. */
export class ScenarioUnsupported extends Error {}

/** One playing of one scenario: its adapters, its mails, and what arrived since it began. */
export interface ScenarioPlay {
  readonly bench: OperatorBench;
  readonly clock: Clock;
  open(options?: OpenOptions): Promise<MssanteOperator>;
  /** An adapter and a mail for it, whose hand-over meets the trouble that is told. */
  ready(trouble?: BenchFault): Promise<{ readonly operator: MssanteOperator; readonly mail: ComposedMail }>;
  /** A mail of this scenario alone. */
  mail(choices?: Partial<Pick<SampleChoices, "to" | "content">>): Promise<ComposedMail>;
  /** Hands a mail over, every loss accepted. */
  send(operator: MssanteOperator, mail: ComposedMail, signal?: AbortSignal): Promise<OperatorAccepted>;
  /** The error that an attempt ends with; fails when it succeeds, or throws anything else. */
  failure(attempt: Promise<unknown>, wanted: string): Promise<SegurError>;
  /** What arrived since the scenario began. */
  arrived(): Promise<readonly ArrivedMail[]>;
  /** Closes the adapters. */
  end(): Promise<void>;
}

/** Losses that a caller may accept: files that do not leave are none of them. */
export const acceptable: readonly OperatorLoss[] = operatorLosses.filter((loss) => loss !== "attachments");

/** Begins the playing of a scenario. */
export async function beginPlay(bench: OperatorBench, clock: Clock, ids: IdGenerator): Promise<ScenarioPlay> {
  const opened: MssanteOperator[] = [];
  const before = (await bench.arrived()).length;
  const play: ScenarioPlay = {
    bench,
    clock,
    async ready(trouble) {
      const operator = await play.open();
      const mail = await play.mail();
      if (trouble !== undefined) await bench.inject(trouble);
      return { operator, mail };
    },
    async open(options) {
      const operator = await bench.open(options);
      opened.push(operator);
      return operator;
    },
    mail: (choices = {}) => sampleMail({ from: bench.from, to: bench.to, sendId: ids.uuid(), ...choices }),
    send: (operator, mail, signal) =>
      operator.send(mail, { acceptLosses: acceptable, ...(signal === undefined ? {} : { signal }) }),
    async failure(attempt, wanted) {
      const outcome = await attempt.then(
        () => "success",
        (error: unknown) => error,
      );
      if (outcome === "success") throw new ScenarioFailure(`${wanted} was expected, and the attempt succeeded`);
      if (!isSegurError(outcome)) throw new ScenarioFailure(`${wanted} was expected, not an error of another class`);
      return outcome;
    },
    arrived: async () => (await bench.arrived()).slice(before),
    async end() {
      await bench.heal();
      await Promise.all(opened.map((operator) => operator.close()));
    },
  };
  return play;
}

/** Fails the scenario unless the condition holds. */
export function expect(condition: boolean, reason: string): asserts condition {
  if (!condition) throw new ScenarioFailure(reason);
}

/** The one mail that arrived. */
export async function onlyArrival(play: ScenarioPlay): Promise<ArrivedMail> {
  const arrived = await play.arrived();
  const [mail] = arrived;
  expect(mail !== undefined && arrived.length === 1, `one mail was to arrive, and ${arrived.length} did`);
  return mail;
}

/** Fails when something left. */
export async function expectNothingArrived(play: ScenarioPlay): Promise<void> {
  const { length } = await play.arrived();
  expect(length === 0, `nothing was to leave, and ${length} mails arrived`);
}
