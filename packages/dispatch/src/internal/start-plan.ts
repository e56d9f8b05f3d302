import { type Clock, isSegurError, type LocalizedText, SegurError } from "@segur-sdk/core";

import type { Destination, DestinationReceipt } from "../destination.js";
import { type DestinationState, settledStateOf } from "../destination-state.js";
import type { Delivery } from "../dispatch-ports.js";
import { explainDestinations } from "../explain-plan.js";
import type { Plan, SettledPlan } from "../plan.js";
import { stateAfterFailure } from "../state-after-failure.js";

/** A destination, and how to reach it. */
export interface PlannedDelivery {
  destination: Destination;
  readonly delivery: Delivery;
}

/** Starts every delivery that is ready, and gives the plan that follows them. */
export function startPlan(options: {
  readonly reportId: string;
  readonly planned: readonly PlannedDelivery[];
  readonly clock: Clock;
  readonly signal?: AbortSignal;
}): Plan {
  const { reportId, planned, clock, signal } = options;

  const deliver = async (entry: PlannedDelivery): Promise<void> => {
    const { error, ...destination } = entry.destination;
    const moveTo = (change: Partial<Pick<Destination, "state" | "reasons" | "reference" | "error">>) => {
      entry.destination = { ...destination, ...change, since: clock.now() };
    };
    moveTo({ state: "SENDING" });
    try {
      const outcome = await entry.delivery.attempt(signal === undefined ? {} : { signal });
      if (outcome.outcome === "skipped") {
        const reason = { rule: "DT-1.11", text: skipText(outcome.reason) };
        moveTo({ state: "SKIPPED", reasons: [...destination.reasons, reason] });
      } else {
        moveTo({ state: "SENT", ...(outcome.reference === undefined ? {} : { reference: outcome.reference }) });
      }
    } catch (thrown) {
      const failure = isSegurError(thrown) ? thrown : new SegurError("ERR_DISPATCH_BUG", { cause: thrown });
      moveTo({ state: stateAfterFailure(failure), error: failure });
    }
  };

  const settledNow = (): SettledPlan => {
    const statesOf = (kind: Destination["kind"]) =>
      planned
        .filter(({ destination }) => destination.kind === kind)
        .map(({ destination }) => settledStateOf(destination.state));
    return {
      dmp: statesOf("dmp")[0] ?? "skipped",
      professionals: statesOf("mss-professional"),
      patient: statesOf("mss-patient")[0] ?? "skipped",
    };
  };

  const deliverThose = async (states: readonly DestinationState[]): Promise<SettledPlan> => {
    await Promise.all(planned.filter(({ destination }) => states.includes(destination.state)).map(deliver));
    return settledNow();
  };

  let underWay = deliverThose(["READY"]);
  const destinations = () => planned.map(({ destination }) => destination);
  return {
    reportId,
    get destinations() {
      return destinations();
    },
    explain: (language) => explainDestinations(destinations(), language),
    settled: async () => {
      await underWay;
      return settledNow();
    },
    retry() {
      underWay = underWay.then(() => deliverThose(["WAITING_RETRY", "WAITING_CONFIG"]));
      return underWay;
    },
    acknowledge(reference, receipt) {
      const entry = planned.find(({ destination }) => destination.reference === reference);
      if (entry === undefined) return false;
      const state = stateAfterReceipt[receipt.fact];
      entry.destination = { ...entry.destination, state, receipt, since: clock.now() };
      return true;
    },
  };
}

/** A receipt that reports no delivery changes nothing; a failure after a delivery is for somebody to look at. */
const stateAfterReceipt: Readonly<Record<DestinationReceipt["fact"], DestinationState>> = {
  relayed: "SENT",
  delivered: "ACKNOWLEDGED",
  deleted: "ACKNOWLEDGED",
  forwarded: "ACKNOWLEDGED",
  read: "ACKNOWLEDGED",
  integrated: "ACKNOWLEDGED",
  undeliverable: "FAILED",
  "integration-failed": "FAILED",
};

function skipText(reason: string): LocalizedText {
  switch (reason) {
    case "DMP_ABSENT":
      return { fr: "Le patient n'a pas de DMP (DMP_ABSENT).", en: "The patient has no DMP (DMP_ABSENT)." };
    case "DMP_CLOSED":
      return { fr: "Le DMP du patient est fermé (DMP_CLOSED).", en: "The patient's DMP is closed (DMP_CLOSED)." };
    case "DMP_OPPOSED":
      return {
        fr: "Le patient s'oppose à l'alimentation de son DMP (DMP_OPPOSED).",
        en: "The patient opposes the feeding of the DMP (DMP_OPPOSED).",
      };
    default:
      return { fr: `Le service a écarté l'envoi (${reason}).`, en: `The service set the sending aside (${reason}).` };
  }
}
