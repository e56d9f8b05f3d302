import type { CertificateItem } from "./certificate-item.js";
import { checkAdministrators } from "./check-administrators.js";
import { orderFinding, type OrderFinding } from "./order-finding.js";
import type { OrderApplicant, OrderChannel, OrderEntity, OrderInput, TechnicalAdministrator } from "./order-input.js";
import { orderChecklist, type OrderStep } from "./order-checklist.js";
import { planEntities } from "./plan-entities.js";
import { readOrderInput } from "./read-order-input.js";
import { withLines, type OrderSpreadsheet } from "./spreadsheet-lines.js";

/** The order worked out. Plain data: `JSON.stringify(plan)` is the file to keep and to reconcile against. */
export interface OrderPlan {
  readonly environment: "production" | "test";
  readonly channel: OrderChannel;
  readonly applicant: OrderApplicant;
  readonly technicalAdministrators: readonly TechnicalAdministrator[];
  readonly entities: readonly OrderEntity[];
  /** The certificates to order. */
  readonly items: readonly CertificateItem[];
  /** Everything to correct or to know, errors first. */
  readonly findings: readonly OrderFinding[];
  /** The procedure, step by step, with what is already done. */
  readonly checklist: readonly OrderStep[];
}

/** How an order is planned. */
export interface PlanOrderOptions {
  /** Day of the order: the cards of the administrators are checked against it. */
  readonly at: Date;
  /** The spreadsheet the entities were read from: findings then tell the line. */
  readonly spreadsheet?: OrderSpreadsheet;
}

const severities = ["error", "warning", "info"] as const;

/**
 * Works out which certificates to order, for whom and under which common name, and all that would go wrong.
 *
 * A site or a radiologist in error gets no certificate; the others are planned all the same.
 *
 * @throws SegurError `ERR_CERT_ORDER_INVALID` when the order is not of the type: `details.fields` lists why.
 * @see certificates.md §9; segur-requirements.md §4.15
 * @example
 * ```ts
 * import { planOrder, type OrderInput } from "@segur-sdk/certificates";
 *
 * const plan = (order: OrderInput, at: Date) =>
 *   planOrder(order, { at }).items.map(({ structureId, usage, commonName }) => `${structureId} ${usage} ${commonName}`);
 * ```
 */
export function planOrder(input: OrderInput, { at, spreadsheet }: PlanOrderOptions): OrderPlan {
  const order = readOrderInput(input);
  const { environment, applicant, technicalAdministrators, entities } = order;
  const channel = order.channel ?? (environment === "test" ? "f414" : "meshabilitations");
  const planned = planEntities(entities, { environment, ...order.options });
  const found = [...checkChannel(channel, environment), ...checkAdministrators(order, at), ...planned.findings];
  const all = spreadsheet === undefined ? found : unique([...spreadsheet.findings, ...withLines(found, spreadsheet)]);
  const findings = severities.flatMap((severity) => all.filter((finding) => finding.severity === severity));
  const known = { environment, channel, applicant, technicalAdministrators, entities };
  return {
    ...known,
    items: planned.items,
    findings,
    checklist: orderChecklist({ ...known, items: planned.items, findings }),
  };
}

function checkChannel(channel: OrderChannel, environment: "production" | "test"): readonly OrderFinding[] {
  const isTestForm = channel === "f414";
  if (isTestForm === (environment === "test")) return [];
  return [orderFinding("CHANNEL_ENVIRONMENT", { path: "channel", subject: "" })];
}

function unique(findings: readonly OrderFinding[]): readonly OrderFinding[] {
  const key = ({ code, path, about, line }: OrderFinding): string => [code, path, about, line].join("\n");
  return [...new Map(findings.map((finding) => [key(finding), finding])).values()];
}
