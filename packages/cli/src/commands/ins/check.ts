import {
  describeIdentifierIssue,
  type IdentifierProblem,
  type IdentifierWarning,
  type InsAuthority,
  insAuthorityOf,
  inspectMatriculeIns,
  type Language,
  parseInsAuthority,
} from "@segur-sdk/core";

import { type Command, UsageError } from "../../command.js";
import { readOptions } from "../../common-options.js";
import { findingLines } from "../print-findings.js";

const productionNir = "1.2.250.1.213.1.4.8";
const texts = {
  fr: {
    accepted: "Ce matricule est bien formé.",
    refused: "Ce matricule est refusé.",
    key: "La clé calculée est",
    register: { production: "production", test: "test", demonstration: "démonstration" },
  },
  en: {
    accepted: "This matricule is well formed.",
    refused: "This matricule is refused.",
    key: "The computed key is",
    register: { production: "production", test: "test", demonstration: "demonstration" },
  },
} as const;

/** `segur ins check`: is this matricule well formed? Exit code 1 when not. The matricule is never printed for a person. */
export const insCheckCommand: Command = {
  name: "check",
  usage: "segur ins check <matricule> [--oid OID]",
  summary: {
    fr: "contrôle la composition et la clé d'un matricule INS",
    en: "checks the composition and the key of an INS matricule",
  },
  run(args, io) {
    const { language, json, positionals, text } = readOptions(args, { oid: { type: "string" } });
    // Spaces may come from the way a matricule is read aloud: "2 97 02 2A 020 778 78".
    if (positionals.length === 0) throw new UsageError("");
    const authority = insAuthorityOf(parseInsAuthority(text("oid") ?? productionNir));
    const inspection = inspectMatriculeIns(positionals.join(" "), { authority: authority.oid });
    const report = {
      accepted: inspection.valid,
      oid: authority.oid,
      nature: authority.nature,
      register: authority.register,
      ...(inspection.valid ? { matricule: inspection.value } : {}),
      ...(!inspection.valid && inspection.proposal !== undefined ? { key: inspection.proposal.slice(13) } : {}),
      findings: inspection.valid
        ? inspection.warnings.map(warningOf)
        : [{ severity: "error", code: inspection.problem, message: describeIdentifierIssue(inspection.problem) }],
    };
    if (json) io.out(`${JSON.stringify(report, null, 2)}\n`);
    else io.out(described(report, authority, language));
    return Promise.resolve(report.accepted ? 0 : 1);
  },
};

interface CheckReport {
  readonly accepted: boolean;
  /** Key that thirteen characters call for. */
  readonly key?: string;
  readonly findings: readonly Finding[];
}

interface Finding {
  readonly severity: string;
  readonly code: IdentifierWarning | IdentifierProblem;
  readonly message: ReturnType<typeof describeIdentifierIssue>;
}

/** What was tidied up is told, what is doubtful is warned of. */
function warningOf(code: IdentifierWarning): Finding {
  const severity = code === "SPACES" || code === "CASE" ? "info" : "warning";
  return { severity, code, message: describeIdentifierIssue(code) };
}

function described(report: CheckReport, { oid, nature, register }: InsAuthority, language: Language): string {
  const text = texts[language];
  return [
    `${nature}, ${text.register[register]} (${oid})\n`,
    findingLines(report.findings, language),
    ...(report.key === undefined ? [] : [`  ${text.key} ${report.key}.\n`]),
    `${report.accepted ? text.accepted : text.refused}\n`,
  ].join("");
}
