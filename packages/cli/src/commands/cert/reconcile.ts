import { type CertificateItem, type OrderPlan, type Reconciliation, reconcile } from "@segur-sdk/certificates";
import type { Language } from "@segur-sdk/core";

import { type Command, UsageError } from "../../command.js";
import { readOptions } from "../../common-options.js";
import { readJson } from "../read-json.js";
import { passwordOptions, readPassword } from "../read-password.js";
import { expandFolders, readableCertificatesOf, type UnreadableFile, unreadableLines } from "./certificate-files.js";

const texts = {
  fr: {
    missing: "manque",
    unexpected: "non commandé",
    complete: "Tout est là.",
    incomplete: "La livraison est incomplète.",
  },
  en: {
    missing: "missing",
    unexpected: "not ordered",
    complete: "All is there.",
    incomplete: "The delivery is incomplete.",
  },
} as const;

/** `segur cert reconcile`: ticks a plan off against the files received; exit code 1 when something is missing or wrong. */
export const certReconcileCommand: Command = {
  name: "reconcile",
  usage: "segur cert reconcile <plan.json> <file|folder…> [--password-env VAR | --password-file F]",
  summary: {
    fr: "pointe les certificats reçus sur la liste de ceux commandés",
    en: "ticks the certificates received off the list of those ordered",
  },
  async run(args, io) {
    const options = readOptions(args, passwordOptions);
    const [planFile, ...paths] = options.positionals;
    if (planFile === undefined || paths.length === 0) throw new UsageError("");
    const plan = await readJson(io, planFile);
    if (!isPlan(plan)) throw new UsageError(`${planFile}: PLAN`);
    const files = await expandFolders(io, paths);
    const { certificates, unreadable } = await readableCertificatesOf(io, files, await readPassword(io, options));
    // A file mostly brings its authorities along: only what was made for somebody is held against the plan.
    const leaves = certificates.filter(({ certificate }) => !certificate.ca);
    const result = { ...reconcile(plan, leaves, { at: io.clock.now() }), unreadable };
    io.out(options.json ? `${JSON.stringify(result, null, 2)}\n` : lines(result, options.language));
    return isWhole(result) ? 0 : 1;
  },
};

function isPlan(value: unknown): value is Pick<OrderPlan, "environment" | "items"> {
  return (
    typeof value === "object" &&
    value !== null &&
    "items" in value &&
    Array.isArray(value.items) &&
    "environment" in value
  );
}

type Delivery = Reconciliation & { readonly unreadable: readonly UnreadableFile[] };

/** A file that was not read may hold a certificate that nobody ordered: it is not passed over. */
function isWhole({ complete, wrong, unreadable }: Delivery): boolean {
  return complete && wrong.length === 0 && unreadable.length === 0;
}

function lines(result: Delivery, language: Language): string {
  const text = texts[language];
  const name = ({ structureId, usage, commonName }: CertificateItem) => `${structureId} ${usage} ${commonName}`;
  return [
    ...result.items.map(({ item, delivered }) =>
      delivered === undefined ? `  - ${name(item)}  ${text.missing}` : `  ✓ ${name(item)}  ${delivered.file ?? ""}`,
    ),
    ...result.wrong.map(
      ({ delivered, reasons }) =>
        `  ✗ ${delivered.file ?? delivered.fingerprint256}  ${reasons.map(({ message }) => message[language]).join(" ")}`,
    ),
    ...result.unexpected.map(({ file, fingerprint256 }) => `  ? ${file ?? fingerprint256}  ${text.unexpected}`),
    ...unreadableLines(result.unreadable, language),
    isWhole(result) ? text.complete : text.incomplete,
    "",
  ].join("\n");
}
