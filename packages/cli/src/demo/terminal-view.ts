import type { Language, LocalizedText } from "@segur-sdk/core";

import type { CliIo } from "../cli-io.js";
import { formatDuration, formatSize } from "../report/quantities.js";
import type { JourneyRecord, StepRecord } from "./journey-record.js";
import type { JourneyWatcher } from "./play-journey.js";
import { stepTitles } from "./step-titles.js";

const titleWidth = Math.max(...Object.values(stepTitles).flatMap(({ fr, en }) => [fr.length, en.length]));

interface Paint {
  readonly strong: (text: string) => string;
  readonly soft: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
}

/** The journey as a person watches it. */
export function createTerminalView(
  io: CliIo,
  language: Language,
): JourneyWatcher & { end(record: JourneyRecord, folder: string): void } {
  const paint = paintFor(io.isTerminal);
  io.out(`\n  ${paint.strong(heading[language])}\n  ${paint.soft(warning[language])}\n\n`);
  return {
    started(_step, title) {
      // Several steps may run together: only the last started is shown as under way.
      if (io.isTerminal) io.out(`\r\x1b[2K  ${paint.soft("…")} ${title[language]}`);
    },
    ended(step) {
      io.out(`${io.isTerminal ? "\r\x1b[2K" : ""}${line(step, paint, language)}\n`);
    },
    end(record, folder) {
      const plan = record.plan
        .explain(language)
        .split("\n")
        .map((text) => `  ${text.startsWith("  ") ? paint.soft(text) : text}`)
        .join("\n");
      io.out(`\n  ${paint.strong(planHeading[language])}\n${plan}\n\n`);
      io.out(`  ${paint.strong(exchangeHeading[language])}\n${exchangeLines(record, language)}\n\n`);
      io.out(`  ${paint.good("→")} ${folder}/report.html\n\n`);
    },
  };
}

function line({ title, detail, durationMs, succeeded }: StepRecord, paint: Paint, language: Language): string {
  const mark = succeeded ? paint.good("✔") : paint.bad("✘");
  const time = formatDuration(durationMs, language).padStart(7);
  return `  ${mark} ${paint.strong(title[language].padEnd(titleWidth))}  ${paint.soft(time)}  ${detail[language]}`;
}

function exchangeLines({ exchanges, durationMs }: JourneyRecord, language: Language): string {
  const rows = exchanges.map(({ service, operation, request, response, durationMs: time }) => {
    const sizes = `${formatSize(request.body.length, language)} → ${response === undefined ? "—" : formatSize(response.body.length, language)}`;
    return `  ${`${service} ${operation}`.padEnd(titleWidth + 2)}  ${formatDuration(time, language).padStart(7)}  ${sizes}`;
  });
  return [
    ...rows,
    `  ${total[language].padEnd(titleWidth + 2)}  ${formatDuration(durationMs, language).padStart(7)}`,
  ].join("\n");
}

const heading: LocalizedText = { fr: "Le voyage d'un compte rendu", en: "A report's journey" };
const warning: LocalizedText = {
  fr: "services simulés, personnes et numéros fictifs",
  en: "simulated services, fictitious people and numbers",
};
const planHeading: LocalizedText = { fr: "Le plan, et pourquoi", en: "The plan, and why" };
const exchangeHeading: LocalizedText = { fr: "Ce qui a été échangé", en: "What was exchanged" };
const total: LocalizedText = { fr: "en tout", en: "in all" };

function paintFor(isTerminal: boolean): Paint {
  const style = (code: number) => (text: string) => (isTerminal ? `\x1b[${code}m${text}\x1b[0m` : text);
  return { strong: style(1), soft: style(2), good: style(32), bad: style(31) };
}
