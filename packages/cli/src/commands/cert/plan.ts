import { mkdir, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";

import {
  formatOrderFinding,
  type OrderInput,
  type OrderPlan,
  orderSpreadsheetTemplate,
  planOrder,
  readOrderInput,
  readOrderSpreadsheet,
  renderOrderDossier,
  writeOrderCsv,
} from "@segur-sdk/certificates";

import type { CliIo } from "../../cli-io.js";
import { type Command, type ExitCode, UsageError } from "../../command.js";
import { readOptions, type ReadOptions } from "../../common-options.js";
import { findingMark } from "../print-findings.js";
import { readInput } from "../read-input.js";
import { readJson } from "../read-json.js";

const texts = {
  fr: { certificates: "certificats à commander", written: "écrit dans" },
  en: { certificates: "certificates to order", written: "written in" },
} as const;

/** `segur cert plan`: which certificates to order, for whom, under which name; exit code 1 when something is wrong. */
export const certPlanCommand: Command = {
  name: "plan",
  usage: "segur cert plan <order.json | sites.csv> [--sites sites.csv] [--out DIR] | --template FILE.csv",
  summary: {
    fr: "établit la liste des certificats à commander et le dossier à signer",
    en: "works out the certificates to order and the dossier to sign",
  },
  async run(args, io) {
    const options = readOptions(args, {
      sites: { type: "string" },
      out: { type: "string" },
      template: { type: "string" },
    });
    const template = options.text("template");
    if (template !== undefined) {
      await writeFile(resolve(io.cwd, template), orderSpreadsheetTemplate());
      return 0;
    }
    const plan = await planFrom(io, options);
    const out = options.text("out");
    if (out !== undefined) await writePlan(io, plan, out, options);
    return show(io, plan, out, options);
  },
};

async function planFrom(io: CliIo, options: ReadOptions): Promise<OrderPlan> {
  const [file, ...others] = options.positionals;
  if (file === undefined || others.length > 0) throw new UsageError("");
  const isSpreadsheet = /\.(?:csv|tsv|txt)$/i.test(file);
  const sites = isSpreadsheet ? file : options.text("sites");
  // A spreadsheet alone names neither applicant nor administrators: the plan says what is missing.
  const order: OrderInput = isSpreadsheet
    ? {
        environment: "production",
        applicant: { kind: "structure", name: "" },
        technicalAdministrators: [],
        entities: [],
      }
    : readOrderInput(await readJson(io, file));
  const at = io.clock.now();
  if (sites === undefined) return planOrder(order, { at });
  const spreadsheet = readOrderSpreadsheet(await readInput(io, sites), { environment: order.environment });
  const applicant =
    order.applicant.name === ""
      ? { ...order.applicant, name: spreadsheet.entities[0]?.name ?? basename(sites) }
      : order.applicant;
  const entities = [...order.entities, ...spreadsheet.entities];
  return planOrder({ ...order, applicant, entities }, { at, spreadsheet });
}

async function writePlan(io: CliIo, plan: OrderPlan, out: string, { language }: ReadOptions): Promise<void> {
  const folder = resolve(io.cwd, out);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "plan.json"), `${JSON.stringify(plan, null, 2)}\n`);
  await writeFile(join(folder, "certificates.csv"), writeOrderCsv(plan));
  for (const { ref } of plan.entities) {
    const file = join(folder, `dossier-${ref.replace(/[^A-Za-z0-9_-]+/g, "-")}.html`);
    await writeFile(file, renderOrderDossier(plan, { language, entity: ref }));
  }
}

function show(io: CliIo, plan: OrderPlan, out: string | undefined, { json, language }: ReadOptions): ExitCode {
  if (json) io.out(`${JSON.stringify(plan, null, 2)}\n`);
  else {
    const text = texts[language];
    io.out(`${String(plan.items.length)} ${text.certificates}\n`);
    for (const { structureId, usage, commonName } of plan.items) {
      io.out(`  ${structureId.padEnd(16)} ${usage.padEnd(9)} ${commonName}\n`);
    }
    for (const finding of plan.findings) {
      io.out(`  ${findingMark(finding.severity)} ${formatOrderFinding(finding, language)}\n`);
    }
    if (out !== undefined) io.out(`${text.written} ${out}\n`);
  }
  return plan.findings.some(({ severity }) => severity === "error") ? 1 : 0;
}
