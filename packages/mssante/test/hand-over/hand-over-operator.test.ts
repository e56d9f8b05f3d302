import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { sampleMail } from "../../src/conformance/index.js";
import {
  operatorLosses,
  type ComposedMail,
  type MailAttachment,
  type MailContent,
  type MailCursor,
} from "../../src/index.js";
import { addresses } from "../operators/memory-operator.js";
import { handOverFarSide } from "./hand-over-bench.js";

/** The matricule of the fictitious patient RUTH NESSI. */
const matricule = "279035121518989";
const options = { acceptLosses: operatorLosses };

const pdf = (text: string, fileName = "cr.pdf"): MailAttachment => ({
  fileName,
  contentType: "application/pdf",
  bytes: Buffer.from(text, "latin1"),
});
const archiveNaming = (text: string): MailAttachment => ({
  fileName: "IHE_XDM.zip",
  contentType: "application/zip",
  bytes: Buffer.from(`PK<id extension="${text}" root="1.2.250.1.213.1.4.8"/>`),
});
/** A page as generators write it: deflated, its line cut between letters. */
const deflatedPage = (content: string) =>
  Buffer.concat([
    Buffer.from("%PDF-1.4\n1 0 obj << /Filter /FlateDecode >> stream\n"),
    deflateSync(Buffer.from(content, "latin1")),
    Buffer.from("\nendstream endobj\n%%EOF"),
  ]).toString("latin1");

describe("hand-over by a folder: a hook, not an integration (mssante.md C6)", () => {
  let far: ReturnType<typeof handOverFarSide>;
  const mail = (sendId: string, content?: Partial<MailContent>, to: string = addresses.to) =>
    sampleMail({ from: addresses.from, to, sendId, ...(content === undefined ? {} : { content }) });
  beforeEach(() => {
    far = handOverFarSide();
  });
  afterEach(() => far.close());

  it("writes one whole file, without the archive nor what announces it", async () => {
    const sent = await mail("one");
    const accepted = await far.open().send(sent, options);
    expect(far.files().map((file) => file.split("/").at(-1))).toEqual([accepted.operatorReference]);
    const text = readFileSync(far.files()[0] ?? "", "latin1");
    expect(text).toContain(`Message-ID: ${sent.messageId}`);
    expect(text).toContain("X-MSS-NIL: DEMO000001");
    expect(text).not.toMatch(/IHE_XDM|X-MSS-INS|X-MSS-CODECDA|XDM\/1/);
    expect(text).not.toMatch(/(?<!\r)\n/);
    expect(readdirSync(far.outbox).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("names the archive among the losses, and leaves nothing when it is not accepted", async () => {
    const acceptLosses = operatorLosses.filter((loss) => loss !== "archive");
    await expect(far.open().send(await mail("loss"), { acceptLosses })).rejects.toMatchObject({
      code: "ERR_MSS_LOSS",
      details: { losses: ["archive"] },
    });
    expect(far.files()).toEqual([]);
  });

  const ways: readonly (readonly [where: string, field: string, content: Partial<MailContent>])[] = [
    ["in the subject", "subject", { subject: `CR ${matricule}` }],
    ["in the text, laid out as on a card", "text", { text: "INS : 2 79 03 51 215 189 89\n" }],
    ["in a header", "headers", { headers: [["X-MSS-NIL", matricule]] }],
    ["in the name of a file", "attachments", { attachments: [pdf("%PDF-1.4", `${matricule}.pdf`)] }],
    ["in the clear of a PDF", "attachments", { attachments: [pdf(`%PDF-1.4\n(${matricule}) Tj`)] }],
    ["in the deflated text of a PDF", "attachments", { attachments: [pdf(deflatedPage(`BT (${matricule}) Tj ET`))] }],
    [
      "cut by kerning, its key apart, when the archive names it",
      "attachments",
      {
        attachments: [
          archiveNaming(matricule),
          pdf(deflatedPage("BT [(27903) -12 (512151) 4 (89)] TJ (cle 89) Tj ET")),
        ],
      },
    ],
    [
      "in hexadecimal strings of two bytes, when the archive names it",
      "attachments",
      {
        attachments: [
          archiveNaming(matricule),
          pdf(deflatedPage(`<${Buffer.from(matricule, "utf16le").swap16().toString("hex")}> Tj`)),
        ],
      },
    ],
  ];
  it.each(ways)("stops a matricule %s", async (_, field, content) => {
    await expect(far.open().send(await mail("ins", content), options)).rejects.toMatchObject({
      code: "ERR_MSS_PREFLIGHT",
      details: { field, rule: "no INS leaves by the hand-over" },
    });
    expect(far.files()).toEqual([]);
  });

  it("does not take any number for a matricule", async () => {
    const numbers = [
      archiveNaming(matricule),
      pdf(`%PDF-1.4\n(179035121518989 1773304207000 10100001014 1.2.250.1.213) Tj`),
    ];
    await far.open().send(await mail("numbers", { attachments: numbers }), options);
    expect(far.files()).toHaveLength(1);
  });

  it("hands over the PDF that the site made without the INS, and looks into it too", async () => {
    const content = { attachments: [archiveNaming(matricule), pdf(`(${matricule})`)] };
    const send = async (id: string, made: MailAttachment) =>
      far.open({ pdfWithoutIns: () => made }).send(await mail(id, content), options);
    await send("made", pdf("%PDF-1.4 sans INS"));
    expect(readFileSync(far.files()[0] ?? "", "latin1")).toContain(Buffer.from("%PDF-1.4 sans INS").toString("base64"));
    await expect(send("not made", pdf(`(${matricule})`))).rejects.toMatchObject({ code: "ERR_MSS_PREFLIGHT" });
    await expect(send("archive", archiveNaming("x"))).rejects.toMatchObject({ details: { field: "attachments" } });
  });

  it("takes no patient", async () => {
    const toPatient = await mail("patient", undefined, addresses.patient);
    await expect(far.open().send(toPatient, options)).rejects.toMatchObject({ code: "ERR_MSS_UNSUPPORTED" });
  });

  it("never doubles a recipient reached by another operator", async () => {
    const reached = far.open({ isReachedOtherwise: ({ to }: ComposedMail) => to === addresses.to });
    await expect(reached.send(await mail("double"), options)).rejects.toMatchObject({
      code: "ERR_MSS_PREFLIGHT",
      details: { field: "to", rule: "one channel for each recipient" },
    });
    expect(far.files()).toEqual([]);
  });

  it("never writes a mail again, taken away or not, by this adapter or the next", async () => {
    const sent = await mail("again");
    const [one, two] = await Promise.all([far.open().send(sent, options), far.open().send(sent, options)]);
    expect(one.operatorReference).toBe(two.operatorReference);
    expect(far.files()).toHaveLength(1);
    rmSync(far.files()[0] ?? "");
    expect(await far.open().send(sent, options)).toMatchObject({ response: "handed over before" });
    expect(far.files()).toEqual([]);
    expect(await far.open().findSent(sent)).toBe("present");
  });

  it("knows after a crash whether the mail was handed over", async () => {
    const sent = await mail("crash");
    const accepted = await far.open().send(sent, options);
    const name = accepted.operatorReference ?? "";
    const temporary = join(far.outbox, `.${name.replace(".eml", ".tmp")}`);
    // Killed just before the change of name: the mark is there, and the file under its first name.
    renameSync(join(far.outbox, name), temporary);
    expect(await far.open().findSent(sent)).toBe("absent");
    await far.open().send(sent, options);
    expect(existsSync(temporary)).toBe(false);
    expect(far.files()).toHaveLength(1);
  });

  it("does not make an outbox that is away", async () => {
    const operator = far.open();
    rmSync(far.outbox, { recursive: true });
    await expect(operator.send(await mail("away"), options)).rejects.toMatchObject({
      code: "ERR_MSS_UNREACHABLE",
      retryable: true,
      details: { reason: "ENOENT" },
    });
    expect(existsSync(far.outbox)).toBe(false);
    expect(await operator.check()).toMatchObject({ ready: false, steps: [{ name: "outbox", ok: false }] });
  });

  it("puts aside what is acknowledged, and ignores what is being written", async () => {
    await far.bench.deliver?.({ from: addresses.to, subject: "Lu", text: "Lu.\n" });
    writeFileSync(join(far.inbox, ".0002.eml"), "en cours");
    const operator = far.open();
    const cursors: MailCursor[] = [];
    for await (const item of operator.receive()) cursors.push(item.cursor);
    expect(cursors).toHaveLength(1);
    await operator.acknowledge(cursors[0]!);
    expect(readdirSync(far.inbox).sort()).toEqual([".0002.eml", ".acknowledged"]);
    await expect(operator.acknowledge("folder1 x" as MailCursor)).rejects.toMatchObject({ code: "ERR_MSS_CURSOR" });
  });
});
