import type { CdaFinding, ValidationRun } from "./document-verdict.js";

const levels = { error: "error", warning: "warning", info: "note" } as const;

/** Verdicts as SARIF 2.1.0, which forges show beside the code. */
export function sarifReport({ documents, missingRuleFiles }: ValidationRun): string {
  const findings = documents.flatMap(({ findings: found, document }) =>
    found.map((finding) => ({ document, finding })),
  );
  const ids = [...new Set(findings.map(({ finding }) => idOf(finding)))];
  const first = new Map(findings.toReversed().map(({ finding }) => [idOf(finding), finding]));
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "segur cda validate",
            rules: ids.map((id) => ({ id, properties: { file: first.get(id)?.file, source: first.get(id)?.source } })),
          },
        },
        invocations: [
          {
            executionSuccessful: true,
            toolConfigurationNotifications: missingRuleFiles.map((file) => ({
              level: "warning",
              message: { text: `Missing rule file: ${file}` },
            })),
          },
        ],
        results: findings.map(({ document, finding }) => ({
          ruleId: idOf(finding),
          ruleIndex: ids.indexOf(idOf(finding)),
          level: levels[finding.severity],
          message: { text: finding.message === "" ? idOf(finding) : finding.message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: uriOf(document) },
                ...(finding.line === undefined ? {} : { region: { startLine: finding.line } }),
              },
              logicalLocations: [{ fullyQualifiedName: finding.path, kind: "element" }],
            },
          ],
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function idOf({ ruleSet, ruleId }: CdaFinding): string {
  return `${ruleSet}/${ruleId}`;
}

function uriOf(path: string): string {
  return path.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
}
