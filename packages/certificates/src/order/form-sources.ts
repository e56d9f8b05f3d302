import type { Language } from "@segur-sdk/core";

import { legalForms } from "./legal-forms.js";
import type { OrderEntity, OrderPerson } from "./order-input.js";
import type { OrderPlan } from "./plan-order.js";

/** What of an order may fill a box of a form. */
export const formSources = [
  "entity.name",
  "entity.legalForm",
  "entity.identifier",
  "entity.siren",
  "entity.finessEj",
  "entity.contractNumber",
  "entity.address",
  "entity.postalCode",
  "entity.city",
  "representative.surname",
  "representative.givenName",
  "representative.role",
  "representative.phone",
  "representative.email",
  "applicant.name",
  "applicant.structureId",
  "contact.surname",
  "contact.givenName",
  "contact.role",
  "contact.phone",
  "contact.email",
  "administrators",
  "offer",
  "usages",
  "blank",
  "signature",
] as const;

/** Name of a value of the order. */
export type FormSource = (typeof formSources)[number];

/** The entity whose form is filled, in its order. */
export interface FormContext {
  readonly entity: OrderEntity;
  readonly plan: OrderPlan;
  readonly language: Language;
}

type Fill = (context: FormContext) => string | undefined;

const contact = ({ entity, plan }: FormContext): OrderPerson | undefined =>
  plan.applicant.contact ?? (plan.applicant.kind === "structure" ? entity.legalRepresentative : undefined);

/** How each box is filled; the absent value is a line to write on. */
const fills: Readonly<Record<Exclude<FormSource, "administrators" | "usages" | "blank" | "signature">, Fill>> = {
  "entity.name": ({ entity }) => entity.name,
  "entity.legalForm": ({ entity, language }) => legalForms[entity.legalForm].label[language],
  "entity.identifier": identifierOf,
  "entity.siren": ({ entity }) => entity.siren,
  "entity.finessEj": ({ entity }) => entity.finessEj,
  "entity.contractNumber": ({ entity }) => entity.contractNumber,
  "entity.address": ({ entity }) => entity.sites[0]?.address,
  "entity.postalCode": ({ entity }) => entity.sites[0]?.postalCode,
  "entity.city": ({ entity }) => entity.sites[0]?.city,
  "representative.surname": ({ entity }) => entity.legalRepresentative?.surname,
  "representative.givenName": ({ entity }) => entity.legalRepresentative?.givenName,
  "representative.role": ({ entity }) => entity.legalRepresentative?.role,
  "representative.phone": ({ entity }) => entity.legalRepresentative?.phone,
  "representative.email": ({ entity }) => entity.legalRepresentative?.email,
  "applicant.name": ({ plan }) => plan.applicant.name,
  "applicant.structureId": ({ plan }) => plan.applicant.structureId,
  "contact.surname": (context) => contact(context)?.surname,
  "contact.givenName": (context) => contact(context)?.givenName,
  "contact.role": (context) => contact(context)?.role,
  "contact.phone": (context) => contact(context)?.phone,
  "contact.email": (context) => contact(context)?.email,
  offer: () => "ORG",
};

/** The text that fills a box; `undefined` leaves a line to write on. */
export function formValue(source: FormSource, context: FormContext): string | undefined {
  const { entity, plan } = context;
  if (source === "administrators" || source === "blank" || source === "signature") return undefined;
  if (source === "usages") {
    const usages = plan.items.filter((item) => item.entity === entity.ref).map(({ usage }) => usage);
    return usages.length === 0 ? undefined : [...new Set(usages)].join(", ");
  }
  return fills[source](context);
}

/** Numbers that the certificates carry, bare as F414 asks but for the RPPS-rang; else what names the entity. */
function identifierOf({ entity, plan }: FormContext): string | undefined {
  const carried = plan.items.filter((item) => item.entity === entity.ref).map(({ structureId }) => structureId);
  const numbers = [...new Set(carried)].map((id) => (id.startsWith("4") ? id : id.slice(1)));
  return numbers.length > 0 ? numbers.join(", ") : (entity.finessEj ?? entity.siren ?? entity.sites[0]?.siret);
}
