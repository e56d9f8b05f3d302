import { attribute, type CdaNode, childrenOf } from "../cda-node.js";
import { datatypeCheck, type DatatypeCheck } from "./datatype-check.js";
import { readTimestamp } from "./timestamp.js";
import { tsChecks } from "./ts.js";

const boundaries = ["low", "center", "high", "width"];

function boundValue(node: CdaNode, name: string): string | undefined {
  return childrenOf(node, name)
    .map((one) => attribute(one, "value"))
    .find((value) => value !== undefined);
}

function has(node: CdaNode, ...names: readonly string[]): boolean {
  return node.children.some(({ name }) => names.includes(name));
}

function isContradictoryInside(node: CdaNode): boolean {
  return isContradictory(node) || node.children.some(isContradictoryInside);
}

function isContradictory(node: CdaNode): boolean {
  return (
    attribute(node, "nullFlavor") !== undefined &&
    (attribute(node, "value") !== undefined || attribute(node, "unit") !== undefined || has(node, ...boundaries))
  );
}

/** Intervals of time (IVL_TS), where the official rules give an element this datatype. */
export const ivlTsChecks: readonly DatatypeCheck[] = [
  ...tsChecks,
  datatypeCheck(
    "IVL_TS-NULL",
    [
      "Un intervalle nul n'a ni valeur ni borne ; une borne nulle n'a pas de valeur.",
      "A null interval has neither value nor bound; a null bound has no value.",
      "Retirer le nullFlavor ou la valeur.",
      "Remove the nullFlavor or the value.",
    ],
    (node) => !isContradictoryInside(node),
  ),
  datatypeCheck(
    "IVL_TS-FORM",
    [
      "Un intervalle s'écrit par @value, par low et high, par un centre, ou par une borne et une durée : une seule façon.",
      "An interval is written by @value, by low and high, by a centre, or by a bound and a width: one way only.",
      "Garder low et high, ou @value seule.",
      "Keep low and high, or @value alone.",
    ],
    (node) =>
      !(attribute(node, "value") !== undefined && node.children.length > 0) &&
      !(has(node, "center") && has(node, "low", "high", "width")) &&
      !(has(node, "width") && has(node, "low") && has(node, "high")) &&
      !node.children.some((one) => attribute(one, "updateMode") !== undefined),
  ),
  datatypeCheck(
    "IVL_TS-EQUAL",
    [
      "Le début et la fin d'un intervalle diffèrent.",
      "The start and the end of an interval differ.",
      "Écrire la seule borne connue, ou deux instants différents.",
      "Write the only bound known, or two different instants.",
    ],
    (node) => {
      const low = boundValue(node, "low");
      return low === undefined || low !== boundValue(node, "high");
    },
  ),
  datatypeCheck(
    "IVL_TS-INFINITE",
    [
      "Le début n'est pas l'infini (PINF), ni la fin l'infini passé (NINF).",
      "The start is not infinity (PINF), nor the end past infinity (NINF).",
      "Corriger le nullFlavor de la borne.",
      "Correct the nullFlavor of the bound.",
    ],
    (node) =>
      !childrenOf(node, "low").some((one) => attribute(one, "nullFlavor") === "PINF") &&
      !childrenOf(node, "high").some((one) => attribute(one, "nullFlavor") === "NINF"),
  ),
  datatypeCheck(
    "IVL_TS-WIDTH",
    [
      "Une durée a une valeur et une unité de temps UCUM (us, ms, s, min, h, d, wk, mo, a).",
      "A width has a value and a UCUM unit of time (us, ms, s, min, h, d, wk, mo, a).",
      "Corriger l'unité ou la valeur de width.",
      "Correct the unit or the value of width.",
    ],
    (node) =>
      childrenOf(node, "width").every((width) => {
        const unit = attribute(width, "unit");
        return (
          /^(us|ms|s|min|h|d|wk|mo|a|)$/u.test(unit ?? "") &&
          !(unit !== undefined && attribute(width, "value") === undefined) &&
          childrenOf(width, "translation").length === 0
        );
      }),
  ),
  datatypeCheck(
    "IVL_TS-BOUND",
    [
      "Chaque borne existe dans le calendrier ; son décalage horaire, s'il est écrit, a quatre chiffres.",
      "Each bound exists in the calendar; its offset, when written, has four digits.",
      "Écrire AAAAMMJJHHMMSS+0100.",
      "Write YYYYMMDDHHMMSS+0100.",
    ],
    (node) =>
      ["low", "center", "high"].every((name) => {
        const value = boundValue(node, name);
        return value === undefined || readTimestamp(value, "whole") !== undefined;
      }),
  ),
  datatypeCheck(
    "IVL_TS-ORDER",
    ["Le début précède la fin.", "The start comes before the end.", "Corriger low ou high.", "Correct low or high."],
    (node) => {
      const low = readTimestamp(boundValue(node, "low") ?? "", "whole");
      const high = readTimestamp(boundValue(node, "high") ?? "", "whole");
      return low === undefined || high === undefined || low.instant <= high.instant;
    },
  ),
];
