import { element, serializeXml, xmlNamespace, type XmlElement } from "@segur-sdk/core/xml";

import type { CdaFinding, DocumentVerdict, ValidationRun } from "./document-verdict.js";

const junit = xmlNamespace("");

/** Verdicts as JUnit XML: a suite a document, a case a layer or rule set; warnings do not fail a case. */
export function junitReport({ documents }: ValidationRun): string {
  const suites = documents.map(suiteOf);
  const failing = suites.map(({ failures }) => failures);
  const root = element(
    junit("testsuites"),
    {
      name: "segur cda validate",
      tests: String(sum(suites.map(({ tests }) => tests))),
      failures: String(sum(failing)),
      errors: "0",
    },
    suites.map(({ suite }) => suite),
  );
  return `${serializeXml(root, { declaration: true })}\n`;
}

function suiteOf(verdict: DocumentVerdict) {
  const names = verdict.ruleSets.map(({ name }) => name);
  const findingsOf = (name: string) => verdict.findings.filter(({ ruleSet }) => ruleSet === name);
  const failures = names.filter((name) => findingsOf(name).some(isError)).length;
  const suite = element(
    junit("testsuite"),
    { name: verdict.document, tests: String(names.length), failures: String(failures), errors: "0", skipped: "0" },
    names.map((name) => caseOf(verdict.document, name, findingsOf(name))),
  );
  return { suite, tests: names.length, failures };
}

function caseOf(document: string, name: string, findings: readonly CdaFinding[]): XmlElement {
  const errors = findings.filter(isError);
  const others = findings.filter((finding) => !isError(finding));
  const [first] = errors;
  return element(
    junit("testcase"),
    { classname: document, name },
    first && element(junit("failure"), { message: first.message, type: first.ruleId }, errors.map(lineOf).join("\n")),
    others.length > 0 && element(junit("system-out"), {}, others.map(lineOf).join("\n")),
  );
}

function lineOf({ severity, path, line, message, ruleId, file }: CdaFinding): string {
  const where = line === undefined ? path : `${path} (${line})`;
  return `${severity} ${where}: ${message} [${ruleId}${file === "" ? "" : `, ${file}`}]`;
}

function isError({ severity }: CdaFinding): boolean {
  return severity === "error";
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
