import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";

import {
  createFileExpiryState,
  createMemoryExpiryState,
  expiryCalendar,
  type ExpiryEvent,
  type ExpiryItem,
  expiryOfCertificate,
  remindExpiry,
  watchExpiry,
} from "@segur-sdk/certificates";

import { type Command, UsageError } from "../../command.js";
import { readOptions } from "../../common-options.js";
import { passwordOptions, readPassword } from "../read-password.js";
import { expandFolders, readableCertificatesOf, type UnreadableFile, unreadableLines } from "./certificate-files.js";

/** `segur cert watch`: reminders before the end of certificates. */
export const certWatchCommand: Command = {
  name: "watch",
  usage:
    "segur cert watch <file|folder…> [--once] [--state FILE] [--calendar FILE.ics] [--every HOURS] " +
    "[--password-env VAR | --password-file F]",
  summary: {
    fr: "rappelle la fin des certificats à 90, 60, 30, 14, 7 et 1 jours, et en fait un calendrier",
    en: "reminds of the end of certificates at 90, 60, 30, 14, 7 and 1 days, and makes a calendar of it",
  },
  async run(args, io) {
    const options = readOptions(args, {
      ...passwordOptions,
      once: { type: "boolean" },
      state: { type: "string" },
      calendar: { type: "string" },
      every: { type: "string" },
    });
    const { language, json, positionals } = options;
    const hours = Number(options.text("every") ?? "6");
    if (positionals.length === 0 || !(hours > 0)) throw new UsageError("");
    const password = await readPassword(io, options);
    const read = async (): Promise<{ items: readonly ExpiryItem[]; unreadable: readonly UnreadableFile[] }> => {
      const files = await expandFolders(io, positionals);
      const { certificates, unreadable } = await readableCertificatesOf(io, files, password);
      const items = certificates.map(({ certificate }) => expiryOfCertificate(certificate));
      return { items: [...new Map(items.map((item) => [item.id, item])).values()], unreadable };
    };
    const { unreadable, ...first } = await read();
    let { items } = first;
    // What is not watched must be known: on the error output, so that the events stay one a line.
    if (unreadable.length > 0) io.error(`${unreadableLines(unreadable, language).join("\n")}\n`);
    const calendar = options.text("calendar");
    if (calendar !== undefined) {
      await writeFile(resolve(io.cwd, calendar), expiryCalendar(items, { at: io.clock.now(), language }));
    }
    const stateFile = options.text("state");
    const reminder = {
      clock: io.clock,
      state: stateFile === undefined ? createMemoryExpiryState() : createFileExpiryState(resolve(io.cwd, stateFile)),
      on: ({ type, item, daysLeft, severity, message }: ExpiryEvent) => {
        io.out(
          json
            ? `${JSON.stringify({ type, item, daysLeft, severity, message })}\n`
            : `${severity === "critical" ? "✗" : "!"} ${message[language]}\n`,
        );
      },
    };
    if (options.has("once")) {
      const given = await remindExpiry({ ...reminder, items });
      return unreadable.length > 0 || given.some(({ severity }) => severity === "critical") ? 1 : 0;
    }
    await watchExpiry({
      ...reminder,
      // The files are read again at each round: a certificate that was replaced is not spoken of any more.
      // When they cannot be, those known last are still watched.
      items: async () => ({ items } = await read().catch(() => ({ items }))).items,
      everyMs: hours * 3_600_000,
      ...(io.signal === undefined ? {} : { signal: io.signal }),
    });
    return 0;
  },
};
