import { type CdaValidationRule, rule, ruleText, severities } from "../validation-rule.js";
import { documentModel } from "./document.js";
import type { ElementModel } from "./element-model.js";

/** An element of the model with the rules that come of it. */
export interface BoundElement {
  readonly model: ElementModel;
  readonly required: CdaValidationRule | undefined;
  readonly repeated: CdaValidationRule | undefined;
  readonly type: CdaValidationRule | undefined;
  readonly attributes: readonly CdaValidationRule[];
  readonly checks: readonly CdaValidationRule[];
  readonly choice: CdaValidationRule | undefined;
  /** What is said of a child that the model does not name; absent where the official model is open. */
  readonly closed: CdaValidationRule | undefined;
  readonly children: readonly BoundElement[];
}

const reference = "CI-SIS Structuration minimale des documents de santé";

const closed = rule(
  "SM-CLOSED",
  "strucmin",
  reference,
  ruleText(
    "Élément hors du modèle du CI-SIS à cette place ou avec ce contenu ; il est toléré.",
    "Element outside the CI-SIS model at this place or with this content; it is tolerated.",
    "Vérifier le nom, le code ou l'identifiant de l'élément, ou le retirer.",
    "Check the name, the code or the identifier of the element, or remove it.",
  ),
  severities.advice,
);

const typeId = rule(
  "SDK-TYPEID",
  "sdk",
  `${reference}, typeId`,
  ruleText(
    "typeId n'est pas celui de CDA R2 : les règles officielles de l'en-tête ne se déclenchent pas.",
    "typeId is not that of CDA R2: the official rules of the header do not fire.",
    'Écrire typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040".',
    'Write typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040".',
  ),
  severities.own,
);

let bound: { readonly document: BoundElement; readonly typeId: CdaValidationRule } | undefined;

/** The model of the header with its rules, made at first use. */
export function boundHeader(): { readonly document: BoundElement; readonly typeId: CdaValidationRule } {
  return (bound ??= { document: bind(documentModel, "SM", "ClinicalDocument"), typeId });
}

/** Every rule of the header, each once. */
export function headerRules(): readonly CdaValidationRule[] {
  const rules = new Map([closed, typeId].map((one) => [one.id, one]));
  const collect = (of: BoundElement): void => {
    for (const one of [of.required, of.repeated, of.type, of.choice, ...of.attributes, ...of.checks]) {
      if (one !== undefined && !rules.has(one.id)) rules.set(one.id, one);
    }
    of.children.forEach(collect);
  };
  collect(boundHeader().document);
  return [...rules.values()];
}

function bind(model: ElementModel, id: string, path: string): BoundElement {
  const make = (last: string, text: Parameters<typeof rule>[3]): CdaValidationRule =>
    rule(`${id}-${last}`, "strucmin", `${reference}, ${path}`, text);
  return {
    model,
    required: model.min === undefined ? undefined : make("REQUIRED", requiredText(path, model)),
    repeated: model.max === undefined ? undefined : make("REPEATED", repeatedText(path, model)),
    type:
      model.datatype === undefined || model.datatype === "ANY"
        ? undefined
        : make("TYPE", typeText(path, model.datatype)),
    attributes: (model.attributes ?? []).map((one) => make(one.id, one.text(path))),
    checks: (model.checks ?? []).map((one) => make(one.id, one.text)),
    choice: model.choice === undefined ? undefined : make("CHOICE", choiceText(path, model.choice)),
    closed: model.children === undefined ? undefined : closed,
    children: (model.children ?? []).map((child) =>
      bind(child, child.id ?? `${id}-${idOf(child.name)}`, `${path}/${child.name}`),
    ),
  };
}

function idOf(name: string): string {
  return name.slice(name.indexOf(":") + 1).toUpperCase();
}

function requiredText(path: string, { where, counted = where, min = 1 }: ElementModel) {
  const label = path + (counted?.label ?? "");
  return ruleText(
    `${label} est obligatoire (au moins ${String(min)}).`,
    `${label} is mandatory (at least ${String(min)}).`,
    "Ajouter l'élément, ou le rendre conforme à la condition entre crochets.",
    "Add the element, or make it meet the condition in brackets.",
  );
}

function repeatedText(path: string, { where, counted = where, max = 1 }: ElementModel) {
  const label = path + (counted?.label ?? "");
  return ruleText(
    `${label} figure au plus ${String(max)} fois.`,
    `${label} stands at most ${String(max)} times.`,
    "Retirer les occurrences en trop.",
    "Remove the extra occurrences.",
  );
}

function typeText(path: string, datatype: string) {
  return ruleText(
    `${path} : xsi:type, s'il est écrit, vaut ${datatype}.`,
    `${path}: xsi:type, when written, is ${datatype}.`,
    "Retirer xsi:type ou le corriger.",
    "Remove xsi:type or correct it.",
  );
}

function choiceText(path: string, { names, required }: { names: readonly string[]; required: boolean }) {
  const list = names.join(", ");
  return ruleText(
    `${path} : ${required ? "un et un seul" : "un seul au plus"} des éléments ${list}.`,
    `${path}: ${required ? "one and only one" : "at most one"} of the elements ${list}.`,
    "N'écrire que l'un d'eux.",
    "Write one of them only.",
  );
}
