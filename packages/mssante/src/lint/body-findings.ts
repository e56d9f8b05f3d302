import type { Problem } from "@segur-sdk/core";

import { mailProblem } from "../mail-rules.js";
import { classifyAddress } from "../mss-address.js";
import { type MimePart, valuesOf } from "../wire/read-mime-structure.js";
import { plainTextOf } from "../wire/plain-text-of-html.js";
import type { LintedMail } from "./lint-mail.js";

/** The text of the mail: charset, order of its forms, closing notice, what a change says (mssante.md A4, A5, A7). */
export function bodyFindings(linted: LintedMail): readonly Problem[] {
  const { mail } = linted;
  return [...formFindings(mail.structure), ...sameWords(linted), ...noticeFindings(linted), ...changeFindings(linted)];
}

function formFindings(root: MimePart): readonly Problem[] {
  const problems: Problem[] = [];
  const texts = partsOf(root).filter(({ type, fields }) => type.startsWith("text/") && !isFile(fields));
  for (const { type, parameters } of texts) {
    const charset = parameters.get("charset")?.toLowerCase() ?? "us-ascii";
    if (!["utf-8", "utf8", "us-ascii"].includes(charset)) problems.push(mailProblem("ECO.2.2.3", `body ${type}`));
  }
  const [first] = texts;
  const hasHtml = texts.some(({ type }) => type === "text/html");
  const alternative = partsOf(root).find(({ type }) => type === "multipart/alternative");
  const order = alternative?.parts.map(({ type }) => type) ?? [];
  const isWrongOrder = order.length > 0 && (order[0] !== "text/plain" || !order.includes("text/html"));
  if (first === undefined || isWrongOrder || (hasHtml && alternative === undefined)) {
    problems.push(mailProblem("ECO.2.2.4", "body"));
  }
  return problems;
}

function partsOf(part: MimePart): readonly MimePart[] {
  return [part, ...part.parts.flatMap(partsOf)];
}

function isFile(fields: MimePart["fields"]): boolean {
  return /^\s*attachment/iu.test(valuesOf({ fields }, "content-disposition")[0] ?? "");
}

function sameWords({ mail: { text, html } }: LintedMail): readonly Problem[] {
  if (text === undefined || html === undefined) return [];
  const words = (one: string) =>
    one
      .split(/[\s\u00a0]+/u)
      .filter((word) => word !== "")
      .join(" ");
  if (words(text) === words(plainTextOf(html))) return [];
  return [mailProblem("ECO.2.2.4", "body", { severity: "warning" })];
}

function noticeFindings({ mail, options }: LintedMail): readonly Problem[] {
  if (options.sender !== "applicative") return [];
  const [reply] = mail.replyTo;
  const [from] = mail.from;
  const isReachable =
    reply !== undefined &&
    reply.toLowerCase() !== from?.toLowerCase() &&
    classifyAddress(reply, options.trustSpace ?? { allowedDomains: [] }).kind !== "patient";
  const problems = isReachable ? [] : [mailProblem("ECO.2.2.5", "Reply-To")];
  // The notice is free: what can be told is that it ends the text, with the address that answers reach.
  const lines = (mail.text ?? "").trimEnd().split(/\r?\n/u).slice(-6).join(" ").toLowerCase();
  const isSaid = reply !== undefined && lines.includes(reply.toLowerCase()) && lines.includes("automati");
  return isSaid ? problems : [...problems, mailProblem("ECO.2.2.5", "body")];
}

function changeFindings({ mail, archive }: LintedMail): readonly Problem[] {
  const actions = archive?.documents.map(({ document }) => document.action) ?? [];
  const text = (mail.text ?? "")
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
  const problems: Problem[] = [];
  if (actions.includes("change") && !/remplac|annul|corrig|modifi/u.test(text)) {
    problems.push(mailProblem("MSS/va1.02", "body", { severity: "warning" }));
  }
  if (actions.includes("delete") && !/supprim|retir|annul|efface/u.test(text)) {
    problems.push(mailProblem("MSS/va1.02", "body", { severity: "warning" }));
  }
  for (const { document, reading } of archive?.documents ?? []) {
    const hasTarget = reading === undefined || reading.relatedDocuments.length > 0;
    if (document.action === "change" && !hasTarget) {
      problems.push(mailProblem("MSS/va1.02", "archive", { severity: "warning" }));
    }
  }
  return problems;
}
