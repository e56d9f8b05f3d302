import type { X509Certificate } from "node:crypto";

import type { LocalizedText } from "@segur-sdk/core";

import { inspectCertificate, type CertificateInspection } from "../inspect-certificate.js";
import type { CertificateProfile } from "../guess-profile.js";
import type { CertificateItem } from "./certificate-item.js";
import type { OrderedUsage } from "./order-uses.js";
import type { OrderPlan } from "./plan-order.js";
import { foldText } from "./spreadsheet-columns.js";
import { mismatchTexts, type DeliveryMismatch } from "./reconcile-texts.js";

/** A certificate received; the name of its file lets people find it again. */
export interface DeliveredCertificate {
  readonly certificate: X509Certificate;
  readonly file?: string;
}

/** What is kept of a certificate received. */
export interface DeliverySummary {
  readonly file?: string;
  readonly structureId?: string;
  readonly commonName?: string;
  readonly profile: CertificateProfile;
  /** SHA-256, colon separated; tells two files of the same certificate. */
  readonly fingerprint256: string;
  /** ISO dates. */
  readonly notBefore: string;
  readonly notAfter: string;
}

/** An item of the plan and its certificate, when it came. */
export interface ReconciledItem {
  readonly item: CertificateItem;
  readonly delivered?: DeliverySummary;
}

/** One reason for which a certificate does not do. */
export interface DeliveryMismatchReason {
  readonly code: DeliveryMismatch;
  readonly message: LocalizedText;
}

/** A certificate that does not do, why, and the item it was probably meant for. */
export interface WrongDelivery {
  readonly delivered: DeliverySummary;
  readonly reasons: readonly DeliveryMismatchReason[];
  readonly item?: CertificateItem;
}

/** The plan held against what was delivered. Plain data. */
export interface Reconciliation {
  readonly complete: boolean;
  /** Every item of the plan, in its order. */
  readonly items: readonly ReconciledItem[];
  readonly missing: readonly CertificateItem[];
  /** Certificates near an item that they do not satisfy, or that may not serve. */
  readonly wrong: readonly WrongDelivery[];
  /** Certificates that nothing in the plan resembles. */
  readonly unexpected: readonly DeliverySummary[];
}

const usageByProfile: Readonly<Partial<Record<CertificateProfile, OrderedUsage>>> = {
  ORG_AUTH_CLI: "AUTH_CLI",
  ORG_SIGN: "SIGN",
};

interface Delivery {
  readonly summary: DeliverySummary;
  readonly inspection: CertificateInspection;
  readonly usage: OrderedUsage | undefined;
}

/**
 * Ticks the items of a plan off against the certificates delivered: same OU, same CN, same usage, and fit to serve. Of two
 * certificates for one item, the one that lasts longest is kept. The name of a file proves nothing and is only repeated.
 *
 * @throws SegurError `ERR_CERT_PARSE` when a certificate has a malformed subject or extension.
 * @see certificates.md §9.4 (e)
 * @example
 * ```ts
 * import { X509Certificate } from "node:crypto";
 * import { readFile } from "node:fs/promises";
 * import { reconcile, type OrderPlan } from "@segur-sdk/certificates";
 *
 * const missing = async (plan: OrderPlan, files: readonly string[], at: Date) => {
 *   const read = async (file: string) => ({ file, certificate: new X509Certificate(await readFile(file)) });
 *   return reconcile(plan, await Promise.all(files.map(read)), { at }).missing;
 * };
 * ```
 */
export function reconcile(
  plan: Pick<OrderPlan, "environment" | "items">,
  delivered: readonly (X509Certificate | DeliveredCertificate)[],
  { at }: { readonly at: Date },
): Reconciliation {
  const kept = new Map<string, Delivery>();
  const wrong: WrongDelivery[] = [];
  const unexpected: DeliverySummary[] = [];
  const others: { readonly delivery: Delivery; readonly unfit: readonly DeliveryMismatch[] }[] = [];
  for (const delivery of delivered.map(describe)) {
    const item = plan.items.find((one) => differences(one, delivery).length === 0);
    const unfit = unfitness(delivery, plan.environment, at);
    if (item === undefined || unfit.length > 0) {
      others.push({ delivery, unfit });
      continue;
    }
    const other = kept.get(item.id);
    const isBetter = other === undefined || delivery.summary.notAfter > other.summary.notAfter;
    if (isBetter) kept.set(item.id, delivery);
    const left = isBetter ? other : delivery;
    if (left !== undefined) wrong.push(wrongDelivery(left, ["DUPLICATE"], item));
  }
  const missing = plan.items.filter(({ id }) => !kept.has(id));
  for (const { delivery, unfit } of others) {
    const nearest = nearestItem(missing, delivery) ?? nearestItem(plan.items, delivery);
    const reasons = [...(nearest === undefined ? [] : differences(nearest, delivery)), ...unfit];
    // A certificate of another offer is worth a reason even when it resembles nothing.
    const isSpeaking = nearest !== undefined || reasons.includes("OFFER") || reasons.includes("NO_STRUCTURE");
    if (isSpeaking) wrong.push(wrongDelivery(delivery, reasons, nearest));
    else unexpected.push(delivery.summary);
  }
  const items = plan.items.map((item) => {
    const one = kept.get(item.id);
    return { item, ...(one === undefined ? {} : { delivered: one.summary }) };
  });
  return { complete: missing.length === 0, items, missing, wrong, unexpected };
}

function describe(one: X509Certificate | DeliveredCertificate): Delivery {
  const { certificate, file } = "certificate" in one ? one : { certificate: one, file: undefined };
  const inspection = inspectCertificate(certificate);
  const { structureId, commonName, profile, fingerprint256 } = inspection;
  const summary = {
    ...(file === undefined ? {} : { file }),
    ...(structureId === undefined ? {} : { structureId }),
    // The CN of a card is the identifier of a person.
    ...(commonName === undefined || profile.startsWith("CPS") ? {} : { commonName }),
    profile,
    fingerprint256,
    notBefore: inspection.notBefore.toISOString(),
    notAfter: inspection.notAfter.toISOString(),
  };
  return { summary, inspection, usage: usageByProfile[profile] };
}

/**
 * The item that agrees on two of structure, name and usage at least; none when the certificate resembles nothing of the
 * plan. Of several, the one whose name differs by its punctuation only (`INSI AUTO`), else the first.
 */
function nearestItem(items: readonly CertificateItem[], delivery: Delivery): CertificateItem | undefined {
  const near = items.filter((item) => differences(item, delivery).length <= 1);
  const exact = near.find((item) => differences(item, delivery).length === 0);
  const name = foldText(delivery.inspection.commonName ?? "");
  return exact ?? near.find((item) => foldText(item.commonName) === name) ?? near[0];
}

function differences(item: CertificateItem, { inspection, usage }: Delivery): readonly DeliveryMismatch[] {
  return [
    ...(item.structureId === inspection.structureId ? [] : (["STRUCTURE"] as const)),
    ...(item.commonName === inspection.commonName ? [] : (["COMMON_NAME"] as const)),
    ...(item.usage === usage ? [] : (["USAGE"] as const)),
  ];
}

/** Why a certificate could not serve, whatever the item. */
function unfitness(
  { inspection }: Delivery,
  environment: "production" | "test",
  at: Date,
): readonly DeliveryMismatch[] {
  const { profile, structureId, isTest, notBefore, notAfter } = inspection;
  return [
    ...(profile === "ORG_AUTH_CLI" || profile === "ORG_SIGN" ? [] : (["OFFER"] as const)),
    ...(structureId === undefined ? (["NO_STRUCTURE"] as const) : []),
    ...(isTest === (environment === "test") ? [] : (["ENVIRONMENT"] as const)),
    ...(at < notBefore ? (["NOT_YET_VALID"] as const) : []),
    ...(at > notAfter ? (["EXPIRED"] as const) : []),
  ];
}

function wrongDelivery(
  { summary }: Delivery,
  codes: readonly DeliveryMismatch[],
  item: CertificateItem | undefined,
): WrongDelivery {
  const reasons = codes.map((code) => ({ code, message: mismatchTexts[code] }));
  return { delivered: summary, reasons, ...(item === undefined ? {} : { item }) };
}
