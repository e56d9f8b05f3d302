import { element, type XmlElement, type XmlNamespace } from "@segur-sdk/core/xml";

import { wrapInEnvelope } from "./build-answer.js";
import type { AnswerStyle } from "./answer-style.js";
import { depositAnswer, fetchAnswer, unitAnswer } from "./verification-names.js";

/** Verdict on an INS and its traits. */
export type Verdict = "OK" | "KO";

/** Code of a verdict. */
export const verdictCodes: Readonly<Record<Verdict, string>> = { OK: "00", KO: "01" };

/** Answer of WS_INS3. */
export function buildUnitAnswer(verdict: Verdict, style: AnswerStyle): string {
  return wrapInEnvelope(element(unitAnswer("RESULTAT"), {}, report(unitAnswer, verdictCodes[verdict])), style);
}

/** Answer of WS_INS4: the lot is taken, its result is to be asked for after the delay. */
export function buildDepositAnswer(lotId: string, delaySeconds: number, style: AnswerStyle): string {
  const content = element(
    depositAnswer("DEPOT"),
    {},
    report(depositAnswer, "00"),
    element(depositAnswer("IdLot"), {}, lotId),
    delay(depositAnswer, delaySeconds),
  );
  return wrapInEnvelope(content, style);
}

/** Answer of WS_INS5 while the lot is being worked on, or for a lot nobody knows: 02 with a new delay, 03. */
export function buildUnfinishedLot(
  unfinished: { readonly code: "02"; readonly delaySeconds: number } | { readonly code: "03" },
  style: AnswerStyle,
): string {
  const content = element(
    fetchAnswer("RESULTATLOT"),
    {},
    report(fetchAnswer, unfinished.code),
    unfinished.code === "02" && delay(fetchAnswer, unfinished.delaySeconds),
  );
  return wrapInEnvelope(content, style);
}

/** Answer of WS_INS5 with the verdict of each line. */
export function buildLotResult(
  lines: readonly { readonly reference: string; readonly verdict: Verdict }[],
  style: AnswerStyle,
): string {
  const content = element(
    fetchAnswer("RESULTATLOT"),
    {},
    report(fetchAnswer, "00"),
    lines.map(({ reference, verdict }) =>
      element(
        fetchAnswer("Ligne"),
        {},
        element(fetchAnswer("Reference"), {}, reference),
        report(fetchAnswer, verdictCodes[verdict]),
      ),
    ),
  );
  return wrapInEnvelope(content, style);
}

const labels: Readonly<Record<string, string>> = {
  "00": "OK",
  "01": "KO",
  "02": "Traitement en cours",
  "03": "Lot inconnu",
};

function report(names: XmlNamespace, code: string): XmlElement {
  return element(
    names("CR"),
    {},
    element(names("CodeCR"), {}, code),
    element(names("LibelleCR"), {}, labels[code] ?? ""),
  );
}

/** As `xsd:duration`. */
function delay(names: XmlNamespace, seconds: number): XmlElement {
  return element(names("Delai"), {}, `PT${String(seconds)}S`);
}
