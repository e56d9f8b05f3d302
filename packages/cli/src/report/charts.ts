import type { Exchange, Language } from "@segur-sdk/core";
import { html, type Html } from "@segur-sdk/core/html";

import type { StepRecord } from "../demo/journey-record.js";
import { formatDuration, formatSize } from "./quantities.js";
import type { ReportWords } from "./report-texts.js";

const width = 720;
const labelWidth = 190;
const barHeight = 18;

/** When each step ran, on one axis of time. */
export function timelineChart(steps: readonly StepRecord[], totalMs: number, language: Language): Html {
  const row = 30;
  const scale = (width - labelWidth - 70) / Math.max(totalMs, 1);
  const bars = steps.map((step, index) => {
    const x = labelWidth + step.startedAtMs * scale;
    const length = Math.max(step.durationMs * scale, 3);
    const y = index * row;
    return html`<g>
      <text x="${labelWidth - 10}" y="${y + 14}" text-anchor="end">${step.title[language]}</text>
      <rect
        x="${x.toFixed(1)}"
        y="${y}"
        width="${length.toFixed(1)}"
        height="${barHeight}"
        rx="4"
        class="${step.succeeded ? "ok" : "ko"}"
      />
      <text x="${(x + length + 6).toFixed(1)}" y="${y + 14}" class="figure"
        >${formatDuration(step.durationMs, language)}</text
      >
    </g>`;
  });
  const height = steps.length * row;
  return html`<svg
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label="${steps.map((step) => `${step.title[language]} ${formatDuration(step.durationMs, language)}`).join(", ")}"
  >
    ${bars}
  </svg>`;
}

/** How many bytes each exchange sent and received. */
export function sizeChart(exchanges: readonly Exchange[], words: ReportWords, language: Language): Html {
  const row = 52;
  const largest = Math.max(
    1,
    ...exchanges.flatMap(({ request, response }) => [request.body.length, response?.body.length ?? 0]),
  );
  const scale = (width - labelWidth - 90) / largest;
  const bar = (y: number, bytes: number, kind: string) =>
    html`<rect
        x="${labelWidth}"
        y="${y}"
        width="${Math.max(bytes * scale, 2).toFixed(1)}"
        height="${barHeight}"
        rx="4"
        class="${kind}"
      />
      <text x="${(labelWidth + Math.max(bytes * scale, 2) + 6).toFixed(1)}" y="${y + 14}" class="figure"
        >${formatSize(bytes, language)}</text
      >`;
  const rows = exchanges.map(
    (exchange, index) =>
      html`<g>
        <text x="${labelWidth - 10}" y="${index * row + 24}" text-anchor="end">${serviceLabel(exchange)}</text>
        ${bar(index * row, exchange.request.body.length, "sent")}
        ${bar(index * row + barHeight + 3, exchange.response?.body.length ?? 0, "received")}
      </g>`,
  );
  return html`<svg viewBox="0 0 ${width} ${exchanges.length * row}" role="img" aria-label="${words.exchanges}">
      ${rows}
    </svg>
    <p class="legend">
      <span class="key sent"></span> ${words.sent} <span class="key received"></span> ${words.received}
    </p>`;
}

/** Name of a service and its operation, for a person. */
export function serviceLabel({ service, operation }: Exchange): string {
  const names = { insi: "INSi", dmp: "DMP", mssante: "MSSanté" } as const;
  return `${names[service]} ${operation}`;
}
