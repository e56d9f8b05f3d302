import { attribute, atPath, type CdaNode, childrenOf, descendantsNamed, remembered } from "../cda-node.js";
import type { RuleText } from "../validation-rule.js";
import { ruleText } from "../validation-rule.js";
import { hasTemplate } from "./document-index.js";

/** A check of a section or an entry. */
export interface BodyCheck {
  /** Last part of the rule id. */
  readonly id: string;
  /** Texts of the rule, for the section or entry of this label. */
  readonly text: (label: string) => RuleText;
  readonly holds: (node: CdaNode, document: CdaNode) => boolean;
}

/** LOINC, SNOMED CT, DICOM and ANS code systems of the body. */
export const loinc = "2.16.840.1.113883.6.1";
export const snomed = "2.16.840.1.113883.6.96";
export const dicom = "1.2.840.10008.2.16.4";
export const taAsip = "1.2.250.1.213.1.1.4.322";

/** How many: least and greatest number. */
export interface Count {
  readonly min?: number;
  readonly max?: number;
}
export const exactlyOne: Count = { min: 1, max: 1 };
export const atLeastOne: Count = { min: 1 };
export const atMostOne: Count = { max: 1 };

function within({ min = 0, max = Infinity }: Count, count: number): boolean {
  return count >= min && count <= max;
}

function timesIn({ min = 0, max }: Count): readonly [fr: string, en: string] {
  if (max === undefined) return [`au moins ${String(min)} fois`, `at least ${String(min)} time(s)`];
  if (min === max) return [`exactement ${String(max)} fois`, `exactly ${String(max)} time(s)`];
  return [`au plus ${String(max)} fois`, `at most ${String(max)} time(s)`];
}

/** A check written in place. */
export function check(
  id: string,
  texts: readonly [fr: string, en: string, fixFr: string, fixEn: string],
  holds: BodyCheck["holds"],
): BodyCheck {
  const [fr, en, fixFr, fixEn] = texts;
  return { id, text: (label) => ruleText(`${label} : ${fr}`, `${label}: ${en}`, fixFr, fixEn), holds };
}

/** Number of the elements at a path, e.g. `consumable/manufacturedProduct`; those that `where` means. */
export function counts(path: string, times: Count, where?: (node: CdaNode) => boolean): BodyCheck {
  const [fr, en] = timesIn(times);
  return check(
    idOf(path),
    [`${path} figure ${fr}.`, `${path} stands ${en}.`, `Écrire ${path} ${fr}.`, `Write ${path} ${en}.`],
    (node) => within(times, atPath(node, path).filter(where ?? (() => true)).length),
  );
}

function idOf(path: string): string {
  return path.split("/").join("-").replace("ps3-20:", "").toUpperCase();
}

/** The elements of these paths are there. */
export function has(...paths: readonly string[]): readonly BodyCheck[] {
  return paths.map((path) => counts(path, atLeastOne));
}

/** Number of the sections or entries of a template anywhere below. */
export function below(element: string, template: string, label: string, times: Count, code?: string): BodyCheck {
  const [fr, en] = timesIn(times);
  const what = `${label} (${element}, ${template}${code === undefined ? "" : `, code ${code}`})`;
  return check(
    `HAS-${label.toUpperCase()}`,
    [`contient ${what} ${fr}.`, `holds ${what} ${en}.`, `Écrire ${label} ${fr}.`, `Write ${label} ${en}.`],
    (node) => within(times, found(node, element, template, code).length),
  );
}

/** Elements of a name and template anywhere below, of a code when one is given. */
export function found(node: CdaNode, element: string, template: string, code?: string): readonly CdaNode[] {
  return descendantsNamed(node, element).filter(
    (one) =>
      hasTemplate(one, template) &&
      (code === undefined || childrenOf(one, "code").some((of) => attribute(of, "code") === code)),
  );
}

/** True when an element has a child `code` of this code and code system. */
export function isCoded(node: CdaNode, code: string, system: string): boolean {
  return childrenOf(node, "code").some(
    (one) => attribute(one, "code") === code && attribute(one, "codeSystem") === system,
  );
}

/** The code of the section or entry. */
export function coded(code: string, system: string): BodyCheck {
  return check(
    "CODE",
    [
      `code vaut ${code} de la terminologie ${system}.`,
      `code is ${code} of the code system ${system}.`,
      `Écrire code="${code}" codeSystem="${system}".`,
      `Write code="${code}" codeSystem="${system}".`,
    ],
    (node) => isCoded(node, code, system),
  );
}

/** The templateIds that go together. */
export function templated(...roots: readonly string[]): BodyCheck {
  return check(
    "TEMPLATEID",
    [
      `les templateId ${roots.join(" et ")} figurent ensemble.`,
      `the templateIds ${roots.join(" and ")} stand together.`,
      "Ajouter le templateId qui manque.",
      "Add the missing templateId.",
    ],
    (node) => roots.every((root) => hasTemplate(node, root)),
  );
}

/** The number of templateIds, when no other is admitted. */
export function templateCount(times: Count, id = "TEMPLATEID-COUNT"): BodyCheck {
  const [fr, en] = timesIn(times);
  return check(
    id,
    [
      `templateId figure ${fr}.`,
      `templateId stands ${en}.`,
      "Ne garder que les templateId du modèle.",
      "Keep only the templateIds of the model.",
    ],
    (node) => within(times, childrenOf(node, "templateId").length),
  );
}

const hasSections = remembered((node) => childrenOf(node, "section").length > 0);

/** The template is borne by a section, or beside one. */
export const amongSections: BodyCheck = check(
  "SECTION",
  [
    "le modèle est celui d'une section.",
    "the model is that of a section.",
    "Porter le templateId par un élément section.",
    "Bear the templateId on a section element.",
  ],
  (node) => node.parent !== undefined && hasSections(node.parent),
);

/** The kind of clinical statement, and its classCode and moodCode (`true`: any, but written). */
export function statement(
  element: string,
  classCode?: string | true,
  moodCode?: string | true | readonly string[],
): BodyCheck {
  const admits = (wanted: string | true | readonly string[] | undefined, given: string | undefined): boolean => {
    if (wanted === undefined) return true;
    if (wanted === true) return given !== undefined;
    return given !== undefined && (typeof wanted === "string" ? wanted === given : wanted.includes(given));
  };
  const say = (name: string, wanted: string | true | readonly string[] | undefined): string =>
    wanted === undefined ? "" : ` @${name}${wanted === true ? "" : `=${String(wanted)}`}`;
  const what = `${element}${say("classCode", classCode)}${say("moodCode", moodCode)}`;
  return check(
    "STATEMENT",
    [
      `l'élément est ${what}.`,
      `the element is ${what}.`,
      "Corriger l'élément ou ses attributs classCode et moodCode.",
      "Correct the element or its attributes classCode and moodCode.",
    ],
    (node) =>
      node.name === element &&
      admits(classCode, attribute(node, "classCode")) &&
      admits(moodCode, attribute(node, "moodCode")),
  );
}

/** The status is `completed`. */
export const completed: BodyCheck = check(
  "STATUSCODE-COMPLETED",
  [
    "statusCode vaut completed.",
    "statusCode is completed.",
    'Écrire statusCode code="completed".',
    'Write statusCode code="completed".',
  ],
  (node) => childrenOf(node, "statusCode").some((one) => attribute(one, "code") === "completed"),
);
