import type { DocumentIndex } from "../body/document-index.js";
import { atPath, attribute, type CdaNode, childrenOf } from "../cda-node.js";
import { readTimestamp } from "../datatypes/timestamp.js";
import { type OwnRule, ownRule, writtenIn } from "./own-rule.js";

const toTheSecond = ["effectiveTime", "author/time", "legalAuthenticator/time", "authenticator/time"];
const offset = /[+-]\d{4}$/u;

function valued(nodes: readonly CdaNode[], wrong: (value: string) => boolean): readonly CdaNode[] {
  return nodes.filter((node) => {
    const value = attribute(node, "value");
    return value !== undefined && wrong(value);
  });
}

/** Elements that say when: the times themselves and their bounds. */
function times(index: DocumentIndex): readonly CdaNode[] {
  const own = [...index.named("effectiveTime"), ...index.named("time")];
  return own.flatMap((node) => [node, ...childrenOf(node, "low"), ...childrenOf(node, "high")]);
}

/** Rules on dates and times. */
export const timeRules: readonly OwnRule[] = [
  ownRule(
    "SM-TIME",
    writtenIn.minimalStructure("effectiveTime, author/time, legalAuthenticator/time, authenticator/time"),
    [
      "La date et l'heure sont données à la seconde, avec le décalage horaire.",
      "Date and time are given to the second, with the offset.",
      "Écrire AAAAMMJJHHMMSS+ZZZZ.",
      "Write YYYYMMDDHHMMSS+ZZZZ.",
    ],
    ({ index: { document } }) =>
      valued(
        toTheSecond.flatMap((path) => atPath(document, path)),
        (value) => !/^\d{14}(\.\d+)?[+-]\d{4}$/u.test(value),
      ),
  ),
  ownRule(
    "SM-ACT-TIME",
    writtenIn.minimalStructure("serviceEvent/effectiveTime"),
    [
      "La date de l'acte est donnée à la minute au moins, avec le décalage horaire.",
      "The date of the act is given to the minute at least, with the offset.",
      "Écrire AAAAMMJJHHMM+ZZZZ.",
      "Write YYYYMMDDHHMM+ZZZZ.",
    ],
    ({ index: { document } }) =>
      valued(
        ["low", "high"].flatMap((bound) => atPath(document, `documentationOf/serviceEvent/effectiveTime/${bound}`)),
        (value) => !/^\d{12}(\d\d(\.\d+)?)?[+-]\d{4}$/u.test(value),
      ),
  ),
  ownRule(
    "TS-ZONE",
    writtenIn.minimalStructure("horodatages"),
    [
      "Une date qui porte une heure porte aussi le décalage horaire.",
      "A date that bears an hour bears the offset too.",
      "Ajouter le décalage, par exemple +0100.",
      "Add the offset, for instance +0100.",
    ],
    ({ index }) => valued(times(index), (value) => /^\d{9,14}/u.test(value) && !offset.test(value)),
  ),
  ownRule(
    "TS-FRACTION",
    writtenIn.minimalStructure("horodatages"),
    [
      "Les fractions de seconde sont acceptées par le schéma mais pas par tous les récepteurs.",
      "Fractions of a second are accepted by the schema but not by every receiver.",
      "Arrondir à la seconde.",
      "Round to the second.",
    ],
    ({ index }) => valued(times(index), (value) => value.includes(".")),
    "advice",
  ),
  ownRule(
    "ACT-INTERVAL",
    writtenIn.minimalStructure("serviceEvent/effectiveTime"),
    [
      "L'acte ne finit pas avant d'avoir commencé.",
      "The act does not end before it started.",
      "Corriger low ou high.",
      "Correct low or high.",
    ],
    ({ index: { document } }) =>
      atPath(document, "documentationOf/serviceEvent/effectiveTime").filter((time) => {
        const bound = (name: string) => attribute(childrenOf(time, name)[0] ?? time, "value") ?? "";
        const [low, high] = [readTimestamp(bound("low")), readTimestamp(bound("high"))];
        return low !== undefined && high !== undefined && low.instant > high.instant;
      }),
  ),
];
