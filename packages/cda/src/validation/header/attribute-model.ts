import type { ValueSet } from "../../value-sets/index.js";
import { isOid } from "../datatypes/written-forms.js";
import { type RuleText, ruleText } from "../validation-rule.js";

/** A rule on one attribute of an element; an absent attribute breaks only `REQUIRED` and `FIXED`. */
export interface AttributeModel {
  /** Last part of the rule id, e.g. `CODE-REQUIRED`. */
  readonly id: string;
  readonly name: string;
  readonly holds: (value: string | undefined) => boolean;
  /** Texts of the rule on the element of this path. */
  readonly text: (path: string) => RuleText;
  /** What it would have accepted, when that is a short list. */
  readonly expected?: readonly string[];
}

/** Attributes that must be there. */
export function required(...names: readonly string[]): readonly AttributeModel[] {
  return names.map((name) => ({
    id: `${name.toUpperCase()}-REQUIRED`,
    name,
    holds: (value) => value !== undefined,
    text: (path) =>
      ruleText(
        `${path} : l'attribut @${name} est obligatoire.`,
        `${path}: the attribute @${name} is mandatory.`,
        `Écrire @${name} ; un nullFlavor n'en tient pas lieu.`,
        `Write @${name}; a nullFlavor does not stand for it.`,
      ),
  }));
}

/** An attribute of one value only; it may be absent when `optional`. */
export function fixed(name: string, value: string, presence: "required" | "optional" = "required"): AttributeModel {
  return {
    id: `${name.toUpperCase()}-FIXED`,
    name,
    holds: (given) => given === value || (presence === "optional" && given === undefined),
    text: (path) =>
      ruleText(
        `${path} : l'attribut @${name} vaut « ${value} ».`,
        `${path}: the attribute @${name} is "${value}".`,
        `Écrire @${name}="${value}".`,
        `Write @${name}="${value}".`,
      ),
    expected: [value],
  };
}

/** An attribute whose value is one of a short list. */
export function among(
  name: string,
  values: readonly string[],
  presence: "required" | "optional" = "optional",
): AttributeModel {
  return {
    id: `${name.toUpperCase()}-VALUE`,
    name,
    holds: (given) => (given === undefined ? presence === "optional" : values.includes(given)),
    text: (path) =>
      ruleText(
        `${path} : l'attribut @${name} vaut une seule des valeurs ${values.join(", ")}.`,
        `${path}: the attribute @${name} is one of ${values.join(", ")}, and one only.`,
        `Écrire l'une de ces valeurs${presence === "optional" ? ", ou retirer l'attribut" : ""}.`,
        `Write one of these values${presence === "optional" ? ", or remove the attribute" : ""}.`,
      ),
    expected: values,
  };
}

/** A code of a value set; several codes separated by spaces are all of it. */
export function inSet(name: string, set: ValueSet): AttributeModel {
  return {
    id: `${name.toUpperCase()}-VALUESET`,
    name,
    holds: (given) =>
      given === undefined ||
      given
        .split(/[ \t\r\n]+/u)
        .filter((code) => code !== "")
        .every((code) => set.has(code)),
    text: (path) =>
      ruleText(
        `${path} : @${name} est un code du jeu de valeurs ${set.name} (${set.oid}), révision du ${set.revision}.`,
        `${path}: @${name} is a code of the value set ${set.name} (${set.oid}), revision of ${set.revision}.`,
        "Choisir un code du jeu de valeurs ; les codes retirés par une révision sont refusés.",
        "Choose a code of the value set; codes withdrawn by a revision are refused.",
      ),
    // Sets are decoded at first use: the codes are listed only when a finding asks for them.
    get expected() {
      return set.size <= 12 ? set.concepts.map(({ code }) => code) : [];
    },
  };
}

function form(name: string, id: string, holds: (value: string) => boolean, fr: string, en: string): AttributeModel {
  return {
    id: `${name.toUpperCase()}-${id}`,
    name,
    holds: (given) => given === undefined || holds(given),
    text: (path) =>
      ruleText(
        `${path} : @${name} ${fr}.`,
        `${path}: @${name} ${en}.`,
        `Corriger la forme de @${name}.`,
        `Correct the form of @${name}.`,
      ),
  };
}

/** The OID of a code system: neither UUID nor name. */
export const codeSystemOid = form("codeSystem", "OID", isOid, "est un OID", "is an OID");

/** One code, without white space. */
export function oneCode(name: string): AttributeModel {
  return form(name, "CODE", (value) => /^\S+$/u.test(value), "est un code sans espace", "is a code without space");
}

/** A date and time that begins with a year. */
export const startsWithYear = form(
  "value",
  "YEAR",
  (value) => /^[0-9]{4,14}/u.test(value),
  "commence par une année à quatre chiffres",
  "begins with a year of four digits",
);

/** A whole number as the rules of INT take it. */
export const wholeNumber = form(
  "value",
  "INTEGER",
  (value) => /^-?[1-9]\d*$|^\d*$/u.test(value),
  "est un entier sans signe superflu",
  "is an integer without a needless sign",
);

/** What a language code looks like; as the official test, anywhere in the value. */
export const languageCode = form(
  "code",
  "LANGUAGE",
  (value) => /[a-z]{2}-[A-Z]{2}/u.test(value),
  "est une langue et un pays, par exemple fr-FR",
  "is a language and a country, for instance fr-FR",
);
