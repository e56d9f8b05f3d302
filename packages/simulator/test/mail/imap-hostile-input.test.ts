import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { readFetchItems } from "../../src/mssante/imap/fetch-item.js";
import { readValues } from "../../src/mssante/imap/imap-value.js";
import { readMessageSet } from "../../src/mssante/imap/message-set.js";
import { readAddressList } from "../../src/mssante/imap/wire/address-list.js";
import { buildBodyStructure } from "../../src/mssante/imap/wire/build-body-structure.js";
import { buildEnvelope } from "../../src/mssante/imap/wire/build-envelope.js";
import { readMimePart } from "../../src/mssante/imap/wire/mime-part.js";
import type { SecureMail } from "../../src/mssante/secure-mail.js";
import { createMailWorld, type MailWorld, reportMail } from "./mail-world.js";

describe("whatever is written", () => {
  const words = fc.string({ unit: fc.constantFrom(...Array.from(' ()[]<>{}"\\+*:,.;=-\r\n@aB1')), maxLength: 60 });

  it("arguments, sets, items and addresses are read or refused", () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(() => [
          readValues([text]),
          readMessageSet(text, 5),
          readFetchItems([text], true),
          readAddressList(text),
        ]).not.toThrow();
      }),
    );
  });

  it("a message has a structure and an envelope", () => {
    const message = Buffer.from(reportMail());
    fc.assert(
      fc.property(fc.nat(message.length - 1), fc.uint8Array({ maxLength: 12 }), (start, bytes) => {
        const mutated = Buffer.concat([message.subarray(0, start), bytes, message.subarray(start + bytes.length)]);
        const part = readMimePart(mutated);
        expect(buildBodyStructure(mutated, part, true)).toMatch(/^\(.*\)$/su);
        expect(buildEnvelope(part)).toMatch(/^\(.*\)$/su);
      }),
    );
  });

  it("parts nested without end are not followed", () => {
    const nested = "Content-Type: message/rfc822\r\n\r\n".repeat(5000);
    expect(readMimePart(Buffer.from(nested)).type).toBe("MESSAGE");
  });
});

describe("a client that does not keep to the rules", () => {
  let world: MailWorld;
  let mail: SecureMail;

  beforeAll(async () => {
    world = await createMailWorld();
    mail = await world.start();
  });

  afterAll(() => mail.close());

  it.each([
    ["an unknown command", "FAIRE", /^BAD /u],
    ["no command", "", /^\* BAD |^BAD /u],
    ["a list that does not end", "STATUS INBOX (", /^BAD /u],
    ["a literal that is announced too large", "APPEND INBOX {999999999}", /^NO \[TOOBIG\]/u],
  ])("%s", async (_, command, answer) => {
    const imap = await world.imapOf(mail);
    imap.write(`a ${command}\r\n`);
    expect((await imap.until(/(?:a|\*) (?:BAD|NO)[^\n]*\n/u)).replace(/^a /u, "")).toMatch(answer);
    expect(await imap.say("NOOP")).toMatch(/^OK /u);
    imap.close();
  });

  it.each([
    ["a line without end", "a".repeat(70_000)],
    ["a literal too large that is not announced", "a APPEND INBOX {999999999+}\r\n"],
  ])("%s: the connection ends", async (_, text) => {
    const imap = await world.imapOf(mail);
    imap.write(text);
    await expect(imap.until(/never/u)).rejects.toThrow();
    imap.close();
  });
});
