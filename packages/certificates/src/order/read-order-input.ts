import { SegurError } from "@segur-sdk/core";

import { defined } from "./defined.js";
import {
  inputNode,
  optionalChoice,
  optionalDay,
  optionalFlag,
  optionalList,
  optionalObject,
  optionalText,
  requiredChoice,
  requiredText,
  type InputNode,
} from "./input-reader.js";
import { legalForms, type LegalForm } from "./legal-forms.js";
import type {
  OrderApplicant,
  OrderEntity,
  OrderInput,
  OrderPerson,
  OrderPractitioner,
  OrderSite,
  TechnicalAdministrator,
} from "./order-input.js";
import { useLabels, type OrderUse } from "./order-uses.js";

const forms = Object.keys(legalForms) as [LegalForm, ...LegalForm[]];
const uses = Object.keys(useLabels) as [OrderUse, ...OrderUse[]];

/**
 * Reads an order dossier from JSON. Only the known fields are kept: what else the file holds, a PIN or a password by
 * mistake, goes no further. A value with the shape of a national health number is refused.
 *
 * Only shapes are checked here; what is missing or inconsistent for the ANS is a finding of `planOrder`.
 *
 * @throws SegurError `ERR_CERT_ORDER_INVALID`: `details.fields` lists every field that is missing or not of its type.
 * @see certificates.md §9.4
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { readOrderInput } from "@segur-sdk/certificates";
 *
 * const read = async (path: string) => readOrderInput(JSON.parse(await readFile(path, "utf8")));
 * ```
 */
export function readOrderInput(value: unknown): OrderInput {
  const node = inputNode(value);
  const order: OrderInput = {
    environment: requiredChoice(node, "environment", ["production", "test"]),
    ...defined({ channel: optionalChoice(node, "channel", ["meshabilitations", "f413", "f503", "f414"]) }),
    applicant: readApplicant(inputNode(node.fields["applicant"], "applicant", node.problems)),
    technicalAdministrators: optionalList(node, "technicalAdministrators", each(readAdministrator)),
    entities: optionalList(node, "entities", each(readEntity)),
    ...defined({
      options: optionalObject(node, "options", (options) =>
        defined({ shareAuthCli: optionalFlag(options, "shareAuthCli") }),
      ),
    }),
  };
  const [field, ...others] = node.problems;
  if (field === undefined) return order;
  throw new SegurError("ERR_CERT_ORDER_INVALID", {
    details: { field: field.slice(0, field.indexOf(":")), fields: [field, ...others], source: "certificates.md §9.4" },
  });
}

function each<T>(read: (node: InputNode) => T): (value: unknown, path: string, problems: string[]) => T {
  return (value, path, problems) => read(inputNode(value, path, problems));
}

/** The name of the field is the path of the element. */
function text(value: unknown, path: string, problems: string[]): string {
  return requiredText({ path: "", fields: { [path]: value }, problems }, path);
}

function readApplicant(node: InputNode): OrderApplicant {
  return {
    kind: requiredChoice(node, "kind", ["structure", "software-vendor", "pfi"]),
    name: requiredText(node, "name"),
    ...defined({
      structureId: optionalText(node, "structureId"),
      contact: optionalObject(node, "contact", readPerson),
    }),
  };
}

function readPerson(node: InputNode): OrderPerson {
  return {
    surname: requiredText(node, "surname"),
    ...defined({
      givenName: optionalText(node, "givenName"),
      role: optionalText(node, "role"),
      email: optionalText(node, "email"),
      phone: optionalText(node, "phone"),
    }),
  };
}

function readAdministrator(node: InputNode): TechnicalAdministrator {
  const card = inputNode(node.fields["card"], `${node.path}.card`, node.problems);
  return {
    surname: requiredText(node, "surname"),
    givenName: requiredText(node, "givenName"),
    ...defined({ email: optionalText(node, "email"), phone: optionalText(node, "phone") }),
    card: {
      type: requiredChoice(card, "type", ["CPS", "CPE", "CDE", "CPA", "CDA"]),
      ...defined({ personId: optionalText(card, "personId"), notAfter: optionalDay(card, "notAfter") }),
    },
  };
}

function readEntity(node: InputNode): OrderEntity {
  return {
    ref: requiredText(node, "ref"),
    legalForm: requiredChoice(node, "legalForm", forms),
    name: requiredText(node, "name"),
    ...defined({
      siren: optionalText(node, "siren"),
      finessEj: optionalText(node, "finessEj"),
      contractNumber: optionalText(node, "contractNumber"),
      legalRepresentative: optionalObject(node, "legalRepresentative", readPerson),
      certificateScope: optionalChoice(node, "certificateScope", ["entity", "site"]),
      commonNames: optionalObject(node, "commonNames", (names) =>
        defined({
          dmpAuth: optionalText(names, "dmpAuth"),
          dmpSign: optionalText(names, "dmpSign"),
          mssAuth: optionalText(names, "mssAuth"),
          psc: optionalText(names, "psc"),
        }),
      ),
    }),
    proxies: optionalList(node, "proxies", each(readPerson)),
    sites: optionalList(node, "sites", each(readSite)),
    practitioners: optionalList(node, "practitioners", each(readPractitioner)),
    uses: optionalList(node, "uses", (value, path, problems) =>
      requiredChoice({ path: "", fields: { [path]: value }, problems }, path, uses),
    ),
  };
}

function readSite(node: InputNode): OrderSite {
  return {
    ref: requiredText(node, "ref"),
    name: requiredText(node, "name"),
    ...defined({
      address: optionalText(node, "address"),
      postalCode: optionalText(node, "postalCode"),
      city: optionalText(node, "city"),
      departmentName: optionalText(node, "departmentName"),
      finessEg: optionalText(node, "finessEg"),
      siret: optionalText(node, "siret"),
    }),
  };
}

function readPractitioner(node: InputNode): OrderPractitioner {
  const sites = optionalList(node, "sites", text);
  return {
    ref: requiredText(node, "ref"),
    ...defined({
      surname: optionalText(node, "surname"),
      givenName: optionalText(node, "givenName"),
      rpps: optionalText(node, "rpps"),
      structureId: optionalText(node, "structureId"),
    }),
    ...(sites.length === 0 ? {} : { sites }),
  };
}
