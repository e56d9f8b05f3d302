import type { Language } from "@segur-sdk/core";
import { deliveredDocumentsOf, type DeliveryOutcome, type FrozenSubmission, officialText } from "@segur-sdk/dmp";

import type { CliIo } from "../../cli-io.js";
import type { ExitCode } from "../../command.js";
import type { ReadOptions } from "../../common-options.js";
import { writeOut } from "../ins/insi-options.js";

const texts = {
  fr: {
    accepted: "déposé",
    confirmed: "déjà déposé, présence confirmée",
    closed: "refusé : le DMP est fermé",
    absent: "refusé : pas de DMP",
    forbidden: "refusé : opposition du patient ou accès bloqué",
  },
  en: {
    accepted: "delivered",
    confirmed: "already there, presence confirmed",
    closed: "refused: the DMP is closed",
    absent: "refused: no DMP",
    forbidden: "refused: the patient opposes it or blocked the access",
  },
} as const;

/** Why a record refused, in the user's tongue. */
export function refusalText(reason: "closed" | "absent" | "forbidden", language: Language): string {
  return texts[language][reason];
}

/** Prints what became of a delivery, and writes what is to be kept of it with `--out`; exit code 1 for a refusal. */
export async function printDelivery(
  io: CliIo,
  read: ReadOptions,
  frozen: FrozenSubmission,
  outcome: DeliveryOutcome,
): Promise<ExitCode> {
  const delivered = outcome.outcome === "delivered" ? deliveredDocumentsOf(frozen) : [];
  // What is printed is kept: terminals, journals.
  const warnings = outcome.warnings.map((warning) => ({ ...warning, context: officialText(warning.context) }));
  if (read.json) {
    io.out(
      `${JSON.stringify({ ...outcome, warnings, documentIds: frozen.documentIds, submission: frozen.uniqueId }, null, 2)}\n`,
    );
  } else {
    const what =
      outcome.outcome === "delivered" ? texts[read.language][outcome.by] : texts[read.language][outcome.reason];
    io.out(frozen.documentIds.map((id) => `${id}: ${what}\n`).join(""));
    for (const { code, context } of warnings) io.error(`! ${code} ${context}\n`);
  }
  // Last: the document is in the record, and whoever asked knows it even when nothing can be written.
  const out = read.text("out");
  if (out !== undefined && delivered.length > 0) await writeOut(io, out, `${JSON.stringify(delivered, null, 2)}\n`);
  return outcome.outcome === "delivered" ? 0 : 1;
}
