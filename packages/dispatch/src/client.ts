import { type Clock, type IdGenerator, insNature, type Professional } from "@segur-sdk/core";

import { decide } from "./decide.js";
import type { DispatchInputs, SiteRules } from "./dispatch-inputs.js";
import type { DispatchPorts, DispatchSubject } from "./dispatch-ports.js";
import { type PlannedDelivery, startPlan } from "./internal/start-plan.js";
import type { Plan } from "./plan.js";

/** Options of {@link createDispatch}. */
export interface DispatchOptions<Report extends DispatchSubject, Document> {
  readonly ports: DispatchPorts<Report, Document>;
  readonly clock: Clock;
  readonly ids: IdGenerator;
  readonly siteRules?: SiteRules;
}

/** Sends validated reports where they must go. */
export interface Dispatch<Report extends DispatchSubject> {
  /**
   * The radiologist has validated: builds the document, decides, and starts every delivery that may leave now.
   *
   * Throws, before anything leaves, when the document cannot be built.
   */
  reportValidated(report: Report, options?: { readonly signal?: AbortSignal }): Promise<Plan>;
}

/**
 * Creates the dispatcher over the services given as ports.
 *
 * @see segur-requirements.md §6 (DT-1, DT-3)
 */
export function createDispatch<Report extends DispatchSubject, Document>(
  options: DispatchOptions<Report, Document>,
): Dispatch<Report> {
  const { ports, clock, ids } = options;
  return {
    async reportValidated(report, { signal } = {}) {
      const decision = decide(inputsOf(report, options.siteRules ?? {}));
      const document = await ports.buildDocument(report);
      const professionals = professionalsOf(report);
      const since = clock.now();
      const planned: PlannedDelivery[] = [
        {
          destination: { kind: "dmp", ...decision.dmp, since },
          delivery: ports.toDmp(report, document, {
            visibility: decision.dmp.visibility,
            secretConnection: report.secretConnection ?? false,
          }),
        },
        ...decision.professionals.flatMap(({ index, ...decided }) => {
          const recipient = professionals[index];
          return recipient === undefined
            ? []
            : [
                {
                  destination: { kind: "mss-professional" as const, recipient, ...decided, since },
                  delivery: ports.toProfessional(report, document, recipient),
                },
              ];
        }),
        {
          destination: { kind: "mss-patient", ...decision.patient, since },
          delivery: ports.toPatient(report, document),
        },
      ];
      return startPlan({
        reportId: report.reportId ?? ids.uuid(),
        planned,
        clock,
        ...(signal === undefined ? {} : { signal }),
      });
    },
  };
}

function professionalsOf(report: DispatchSubject): readonly Professional[] {
  const all = [...(report.requester === undefined ? [] : [report.requester]), ...(report.recipients ?? [])];
  return all.filter((one, index) => all.findIndex((other) => other.id === one.id) === index);
}

function inputsOf(report: DispatchSubject, siteRules: SiteRules): DispatchInputs {
  const { ins, status } = report.patient;
  return {
    identityStatus: status,
    ...(ins === undefined ? {} : { matriculeNature: insNature(ins.oid) }),
    validated: true,
    announcement: report.announcement ?? "none",
    opposition: report.opposition ?? {},
    hold: report.hold ?? {},
    maskedToProfessionals: report.maskedToProfessionals ?? false,
    secretConnection: report.secretConnection ?? false,
    insideHospital: report.insideHospital ?? false,
    professionals: professionalsOf(report),
    siteRules,
  };
}
