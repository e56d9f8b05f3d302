import type { Language, LocalizedText } from "@segur-sdk/core";

/** One thing to say of an input, whatever the package that says it. */
export interface PrintableFinding {
  readonly severity: string;
  readonly code: string;
  readonly message: LocalizedText;
  /** What it is about, e.g. a field or a line. */
  readonly about?: string;
}

const ranks = ["error", "critical", "warning", "info"];
const marks: Readonly<Record<string, string>> = { error: "✗", critical: "!", warning: "!", info: "i" };

/** The sign that stands before a finding. */
export function findingMark(severity: string): string {
  return marks[severity] ?? "-";
}

/** Findings as lines, worst first; empty when there is nothing to say. */
export function findingLines(findings: readonly PrintableFinding[], language: Language): string {
  return findings
    .toSorted((a, b) => ranks.indexOf(a.severity) - ranks.indexOf(b.severity))
    .map(({ severity, code, message, about }) => {
      const subject = about === undefined ? "" : `${about}${language === "fr" ? " : " : ": "}`;
      return `  ${findingMark(severity)} ${subject}${message[language]} [${code}]\n`;
    })
    .join("");
}
