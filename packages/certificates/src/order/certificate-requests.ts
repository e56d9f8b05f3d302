import { legalForms } from "./legal-forms.js";
import { fieldOf, orderFinding, type OrderFinding, type OrderPlace } from "./order-finding.js";
import type { OrderCommonNames, OrderEntity, OrderOptions } from "./order-input.js";
import { useRequests, type OrderedUsage, type OrderPurpose, type UseRequest } from "./order-uses.js";

/** A certificate that every holder of the entity needs. */
interface CertificateRequest {
  readonly usage: OrderedUsage;
  readonly commonName: string;
  readonly purpose: readonly OrderPurpose[];
}

/** The requests of an entity, and what is wrong in its common names. */
export interface RequestsResult {
  readonly requests: readonly CertificateRequest[];
  readonly findings: readonly OrderFinding[];
}

interface NameRule {
  readonly fixed?: string;
  readonly chosen?: keyof OrderCommonNames;
  readonly usual?: string;
}

/** Common name by purpose: INSi imposes its own and refuses any other (DESIR_560); PSC uses the client identifier. */
const names: Readonly<Record<OrderPurpose, NameRule>> = {
  "insi-automatic": { fixed: "INSI-AUTO" },
  "insi-manual": { fixed: "INSI-MANU" },
  "dmp-connection": { chosen: "dmpAuth", usual: "DMP-AUTH" },
  "dmp-signature": { chosen: "dmpSign", usual: "DMP-SIGN" },
  "mss-mailbox": { chosen: "mssAuth", usual: "MSS-AUTH" },
  psc: { chosen: "psc" },
};

/** Capitals without accent (certificates.md §9.4); the client identifier of PSC is written as the ANS gave it. */
const allowedName = /^[A-Z0-9][A-Z0-9 ._-]{0,63}$/;
const allowedClientId = /^[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}$/;

/** The certificates that the uses of an entity ask for, each once. */
export function certificateRequests(
  entity: OrderEntity,
  place: OrderPlace,
  options: OrderOptions = {},
): RequestsResult {
  const findings: OrderFinding[] = [];
  const wanted = new Map<OrderPurpose, UseRequest>();
  for (const request of entity.uses.flatMap((use) => useRequests[use])) wanted.set(request.purpose, request);
  if (wanted.has("mss-mailbox") && legalForms[entity.legalForm].scope === "practitioner") {
    findings.push(orderFinding("PERSONAL_MAILBOX", fieldOf(place, "uses")));
  }
  const isShared = options.shareAuthCli !== false && wanted.has("dmp-connection") && wanted.delete("mss-mailbox");
  const requests = [...wanted.values()].flatMap(({ usage, purpose }) => {
    const commonName = nameFor(purpose, entity.commonNames ?? {});
    const problem = nameProblem(purpose, commonName);
    if (problem !== undefined) findings.push(orderFinding(problem, nameField(place, purpose)));
    if (commonName === undefined || problem !== undefined) return [];
    const also: readonly OrderPurpose[] = isShared && purpose === "dmp-connection" ? ["mss-mailbox"] : [];
    return [{ usage, commonName, purpose: [purpose, ...also] }];
  });
  return { requests, findings };
}

function nameFor(purpose: OrderPurpose, chosen: OrderCommonNames): string | undefined {
  const rule = names[purpose];
  return rule.fixed ?? (rule.chosen === undefined ? undefined : chosen[rule.chosen]) ?? rule.usual;
}

function nameProblem(
  purpose: OrderPurpose,
  name: string | undefined,
): "PSC_CLIENT_ID_MISSING" | "COMMON_NAME" | "COMMON_NAME_RESERVED" | undefined {
  if (name === undefined) return "PSC_CLIENT_ID_MISSING";
  if (names[purpose].fixed !== undefined) return undefined;
  if (!(purpose === "psc" ? allowedClientId : allowedName).test(name)) return "COMMON_NAME";
  return /^INSI-(?:AUTO|MANU)$/i.test(name) ? "COMMON_NAME_RESERVED" : undefined;
}

function nameField(place: OrderPlace, purpose: OrderPurpose): OrderPlace {
  return fieldOf(place, `commonNames.${names[purpose].chosen ?? purpose}`);
}
