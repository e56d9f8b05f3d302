import { civilities, professionalTitles, type ValueSet } from "../../value-sets/index.js";
import { atPath, textInside } from "../cda-node.js";
import { ruleText } from "../validation-rule.js";
import { el, type ElementCondition, type ElementModel, type OwnCheck, withChild } from "./element-model.js";

/** The name of a person of the header other than the patient, by default one with a family name. */
export function personName(model: Partial<ElementModel> = {}): ElementModel {
  return el("name", {
    id: "SM-NAME",
    where: withChild("family"),
    datatype: "PN",
    children: [
      el("family", { min: 1, max: 1 }),
      el("given", { max: 1 }),
      el("prefix", { max: 1 }),
      el("suffix", { max: 1 }),
    ],
    ...model,
  });
}

/** A person: exactly one name that has a family name. */
export function person(name: string, where: ElementCondition = withChild("family")): ElementModel {
  return el(name, { max: 1, children: [personName({ where, min: 1, max: 1 })] });
}

function titles(part: "prefix" | "suffix", set: ValueSet, paths: readonly string[]): OwnCheck {
  const what = part === "prefix" ? "civilité" : "titre";
  const english = part === "prefix" ? "civility" : "title";
  return {
    id: part.toUpperCase(),
    text: ruleText(
      `${part} est une ${what} de ${set.name} (${set.concepts.map(({ code }) => code).join(", ")}).`.replace(
        "une titre",
        "un titre",
      ),
      `${part} is a ${english} of ${set.name} (${set.concepts.map(({ code }) => code).join(", ")}).`,
      "Écrire la civilité (M, MME) dans prefix et le titre (DR, PR…) dans suffix, sans autre texte.",
      "Write the civility (M, MME) in prefix and the title (DR, PR…) in suffix, without other text.",
    ),
    holds: (node) => paths.flatMap((path) => atPath(node, `${path}/${part}`)).every((one) => set.has(textInside(one))),
  };
}

/** Civilities and titles of the names at these paths. */
export function titlesAt(...paths: readonly string[]): readonly OwnCheck[] {
  return [titles("prefix", civilities, paths), titles("suffix", professionalTitles, paths)];
}
