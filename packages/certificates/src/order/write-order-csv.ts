import type { Language } from "@segur-sdk/core";

import type { CertificateItem } from "./certificate-item.js";
import { purposeLabels } from "./order-uses.js";
import type { OrderPlan } from "./plan-order.js";
import { writeCsv } from "./write-csv.js";

/** What of a plan is written. */
export interface OrderCsvOptions {
  /** Reference of the only entity to write: one file for each dossier. All by default. */
  readonly entity?: string;
  /** Language of the purposes. Default `en`; the headers are always those of certificates.md §9.4. */
  readonly language?: Language;
}

const headers = ["entity", "site", "practitioner", "struct_id", "offer", "usage", "cn", "purpose"];

/**
 * Writes the certificates of a plan as CSV, one line each: UTF-8 with BOM, `;`, CRLF, cells guarded against formulas.
 *
 * @see certificates.md §9.4
 * @example
 * ```ts
 * import { writeFile } from "node:fs/promises";
 * import { writeOrderCsv, type OrderPlan } from "@segur-sdk/certificates";
 *
 * const save = async (plan: OrderPlan) => {
 *   for (const { ref } of plan.entities) await writeFile(`${ref}.csv`, writeOrderCsv(plan, { entity: ref, language: "fr" }));
 * };
 * ```
 */
export function writeOrderCsv(plan: OrderPlan, options: OrderCsvOptions = {}): Uint8Array {
  const items = plan.items.filter(({ entity }) => options.entity === undefined || entity === options.entity);
  return writeCsv([headers, ...items.map((item) => row(item, options.language ?? "en"))]);
}

function row(item: CertificateItem, language: Language): readonly string[] {
  return [
    item.entity,
    item.site ?? "",
    item.practitioner ?? "",
    item.structureId,
    item.offer,
    item.usage,
    item.commonName,
    item.purpose.map((purpose) => purposeLabels[purpose][language]).join(" + "),
  ];
}
