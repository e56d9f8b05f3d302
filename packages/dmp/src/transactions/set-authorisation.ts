import { element, type XmlElement } from "@segur-sdk/core/xml";
import type { QualifiedIdentity } from "@segur-sdk/ins";

import type { DmpActor } from "../dmp-actor.js";
import { declaredFailure, refusalOfCode } from "../dmp-failure.js";
import type { DmpRefusal } from "../dmp-refusal.js";
import type { DmpSession } from "../dmp-session.js";
import { assertPatient } from "../guards/patient.js";
import { dmpActions } from "../wire/build-dmp-envelope.js";
import { habilitations } from "../wire/namespaces.js";
import { readProprietaryAnswer } from "../wire/read-proprietary-answer.js";
import { runTransaction } from "./run-transaction.js";

/** Options of a change of authorisation. */
export interface SetAuthorisationOptions {
  readonly patient: QualifiedIdentity;
  /** The professional who is authorised: himself, never a team (EX_0.3-1030). */
  readonly actor: DmpActor;
  readonly action: "add" | "remove";
  /** Declares him attending doctor as well. Default `false`. */
  readonly attendingDoctor?: boolean;
  readonly secretConnection?: boolean;
  readonly signal?: AbortSignal;
}

/** What became of it; adding one that exists is done too. */
export type AuthorisationOutcome = { readonly outcome: "done"; readonly context: string } | DmpRefusal;

/** TD0.3. */
export function setAuthorisation(session: DmpSession, options: SetAuthorisationOptions): Promise<AuthorisationOutcome> {
  const { patient, actor, secretConnection = false, signal } = options;
  return runTransaction<AuthorisationOutcome>(session, {
    operation: "TD0.3",
    service: "habilitations",
    action: dmpActions.setAuthorisation,
    actor,
    patient: assertPatient(patient, session.options.environment),
    secretConnection,
    timeoutMs: session.options.timeouts?.registryMs ?? 60_000,
    signal,
    compose: () => ({ body: buildSetAuthorisation(options), read: readAuthorisation }),
  });
}

function buildSetAuthorisation({ action, attendingDoctor }: SetAuthorisationOptions): XmlElement {
  return element(
    habilitations("setAuthorization"),
    {},
    element(habilitations("action"), {}, action === "add" ? "AJOUT" : "SUPPRESSION"),
    attendingDoctor === true ? [element(habilitations("role"), {}, "MEDECIN_TRAITANT")] : [],
  );
}

function readAuthorisation(body: XmlElement): AuthorisationOutcome {
  const { status, context } = readProprietaryAnswer(body, "setAuthorizationResponse");
  if (status === "DMPOk") return { outcome: "done", context };
  const reason = refusalOfCode(status);
  if (reason !== undefined) return { outcome: "refused", reason, official: { code: status } };
  throw declaredFailure({ code: status, text: context }, "TD0.3");
}
