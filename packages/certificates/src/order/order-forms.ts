import { SegurError, type LocalizedText } from "@segur-sdk/core";

import { formF413 } from "./form-f413.js";
import { formF414 } from "./form-f414.js";
import { inputNode, optionalList, requiredChoice, requiredText, type InputNode } from "./input-reader.js";
import { formSources } from "./form-sources.js";
import type { FormField, OrderForm } from "./order-form.js";

/** The forms that declare technical administrators, by channel; mesHabilitations asks on line for what F413 asks on paper. */
export const orderForms: Readonly<Record<"f413" | "f414", OrderForm>> = { f413: formF413, f414: formF414 };

/**
 * Reads a form corrected by a user, from JSON of the shape of `orderForms.f413`.
 *
 * @throws SegurError `ERR_CERT_ORDER_INVALID`: `details.fields` lists every field that is missing or unknown.
 * @example
 * ```ts
 * import { readOrderForm, renderOrderDossier, type OrderPlan } from "@segur-sdk/certificates";
 *
 * const render = (plan: OrderPlan, corrected: string) =>
 *   renderOrderDossier(plan, { language: "fr", form: readOrderForm(JSON.parse(corrected)) });
 * ```
 */
export function readOrderForm(value: unknown): OrderForm {
  const node = inputNode(value);
  const version = node.fields["version"] === undefined ? undefined : requiredText(node, "version");
  const form: OrderForm = {
    id: requiredText(node, "id"),
    title: readLabel(node, "title"),
    ...(version === undefined ? {} : { version }),
    sections: optionalList(node, "sections", (section, path, problems) => {
      const at = inputNode(section, path, problems);
      return {
        title: readLabel(at, "title"),
        fields: optionalList(at, "fields", (field, fieldPath) => readField(inputNode(field, fieldPath, problems))),
      };
    }),
  };
  if (node.problems.length === 0) return form;
  throw new SegurError("ERR_CERT_ORDER_INVALID", { details: { field: "form", fields: [...node.problems] } });
}

function readField(node: InputNode): FormField {
  return {
    label: readLabel(node, "label"),
    status: requiredChoice(node, "status", ["known", "probable", "unknown"]),
    source: requiredChoice(node, "source", formSources),
  };
}

function readLabel(node: InputNode, name: string): LocalizedText {
  const label = inputNode(node.fields[name], node.path === "" ? name : `${node.path}.${name}`, node.problems);
  return { fr: requiredText(label, "fr"), en: requiredText(label, "en") };
}
