import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { renderCdaHtml } from "@segur-sdk/cda";
import type { Exchange, Language } from "@segur-sdk/core";

import { buildReportPage, type ReportFiles } from "../report/report-page.js";
import type { JourneyRecord } from "./journey-record.js";

/** A file of the output, by its path inside the folder. */
interface OutputFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

/** Writes everything that a journey exchanged, and the page that tells it. Gives the paths written. */
export async function writeOutput(
  record: JourneyRecord,
  folder: string,
  language: Language,
): Promise<readonly string[]> {
  const files: ReportFiles = {
    document: { xml: "document/cda.xml", html: "document/cda.html", pdf: "document/report.pdf" },
    exchanges: record.exchanges.map(exchangePaths),
    mails: record.mails.map(({ toPatient }, index) => {
      const name = `mails/${index + 1}-${toPatient ? "patient" : "professional"}`;
      return { message: `${name}.eml`, archive: `${name}-IHE_XDM.zip` };
    }),
  };
  const contents: OutputFile[] = [
    { path: "report.html", content: buildReportPage(record, files, language) },
    { path: "plan.txt", content: `${record.plan.explain(language)}\n` },
    { path: files.document.xml, content: record.cda },
    { path: files.document.html, content: renderCdaHtml(record.cda, { language }) },
    { path: files.document.pdf, content: record.pdf },
    ...record.exchanges.flatMap(({ request, response }, index) => {
      const paths = files.exchanges[index];
      return [
        ...(paths === undefined ? [] : [{ path: paths.request, content: request.body }]),
        ...(paths?.response === undefined || response === undefined
          ? []
          : [{ path: paths.response, content: response.body }]),
      ];
    }),
    ...record.mails.flatMap(({ bytes, archive }, index) => {
      const paths = files.mails[index];
      return paths === undefined
        ? []
        : [
            { path: paths.message, content: bytes },
            { path: paths.archive, content: archive },
          ];
    }),
  ];
  // Only what a former run wrote is removed: the folder may be anyone's.
  for (const own of ["document", "exchanges", "mails"]) await rm(join(folder, own), { recursive: true, force: true });
  for (const { path, content } of contents) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return contents.map(({ path }) => path);
}

function exchangePaths(exchange: Exchange, index: number): ReportFiles["exchanges"][number] {
  const name = `exchanges/${index + 1}-${exchange.service}-${exchange.operation.replace(/[^\w.]/g, "_")}`;
  const path = (side: string, contentType: string) => `${name}-${side}.${extensionOf(contentType)}`;
  return {
    request: path("request", exchange.request.contentType),
    ...(exchange.response === undefined ? {} : { response: path("response", exchange.response.contentType) }),
  };
}

function extensionOf(contentType: string): string {
  if (contentType.startsWith("multipart/")) return "mime";
  if (contentType.startsWith("message/")) return "eml";
  return contentType.includes("xml") ? "xml" : "txt";
}
