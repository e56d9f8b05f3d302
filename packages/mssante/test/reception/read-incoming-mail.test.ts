import { readXdmArchive } from "@segur-sdk/xds";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";

import { composeReportMail, readIncomingMail } from "../../src/index.js";
import { archiveOf, cdaDocument, newVersion, provisionalPatient, reportMail } from "../report-mails.js";

let source = "";
const read = (text: string) => readIncomingMail(Buffer.from(text, "latin1"));
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64").replace(/.{76}/gu, "$&\r\n");

beforeAll(async () => {
  source = Buffer.from((await composeReportMail(await reportMail())).bytes).toString("latin1");
});

/** A mail with one file, whatever the file. */
function mailWith(bytes: Uint8Array, headers: readonly string[] = [], name = "IHE_XDM.zip"): string {
  return [
    "From: <dr.y@medecin.test.mssante.fr>",
    "To: <cr@imagerie-fictive.test.mssante.fr>",
    "Message-ID: <1@medecin.test.mssante.fr>",
    ...headers,
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "Bonjour",
    "--b",
    `Content-Type: application/octet-stream; name="${name}"`,
    "Content-Transfer-Encoding: base64",
    "Content-Disposition: attachment",
    "",
    base64(bytes),
    "--b--",
    "",
  ].join("\r\n");
}

describe("what a received mail is (mssante.md A13)", () => {
  it("reads documents, their metadata and their patient", async () => {
    const mail = await read(source);
    expect(mail).toMatchObject({
      messageId: "<0b7e1c1e-6f0a-4c6e-9d0c-2f5a0f1f7a11@imagerie-fictive.test.mssante.fr>",
      from: "ris@imagerie-fictive.test.mssante.fr",
      title: "CR d'imagerie médicale NESSI RUTH 14/07/1977",
      origin: { kind: "professional" },
      isAutomatic: false,
      reportTo: ["ris@imagerie-fictive.test.mssante.fr"],
      content: {
        kind: "documents",
        patient: { ins: { matricule: "277076322082910", oid: "1.2.250.1.213.1.4.10" }, birthName: "NESSI" },
        reason: undefined,
      },
    });
    const { content } = mail;
    const bytes = content.kind === "documents" ? content.documents[0]?.document.bytes : undefined;
    expect(Buffer.from(cdaDocument().bytes).equals(bytes ?? Buffer.of())).toBe(true);
  });

  it("believes the attachment, not the subject", async () => {
    const archive = await archiveOf([cdaDocument()]);
    for (const subject of [
      "",
      "Subject: Bonjour",
      "Subject: [KO Integration systeme !][902] x",
      "Subject: Undelivered mail",
    ]) {
      const mail = await read(mailWith(archive, subject === "" ? [] : [subject], "pour vous.bin"));
      expect([subject, mail.content.kind]).toEqual([subject, "documents"]);
    }
    expect(
      (await read(source.replace(/application\/(?:zip|pdf)/gu, "text/plain").replace(/^UEsDB.*$/mu, "rien"))).content
        .kind,
    ).not.toBe("documents");
    const other = await read(mailWith(Buffer.from("PK\u0003\u0004 une autre archive"), [], "photos.zip"));
    expect(other.content.kind).toBe("message");
  });

  it("never takes the original inside a report for a document", async () => {
    const archive = await archiveOf([cdaDocument()]);
    const refusal = mailWith(archive, ["Subject: [KO Integration systeme !][902] x", "In-Reply-To: <sent@x.fr>"]);
    expect((await read(refusal)).content).toMatchObject({
      kind: "integration-refusal",
      events: [{ correlation: { messageId: "<sent@x.fr>" }, fact: { kind: "integration-failed" } }],
    });
    const forwarded = mailWith(Buffer.from(source, "latin1"), []).replace("application/octet-stream", "message/rfc822");
    expect((await read(forwarded)).content.kind).toBe("message");
  });

  it("keeps the mails of patients apart", async () => {
    const fromPatient = ["From: <277076322082910@patient.mssante.fr>", "Subject: Merci", "", "Merci", ""].join("\r\n");
    expect(await read(fromPatient)).toMatchObject({
      origin: { kind: "patient", matricule: "277076322082910" },
      content: { kind: "message" },
    });
    const documents = mailWith(await archiveOf([cdaDocument()])).replace(
      /^From: .*$/mu,
      "From: <277076322082910@patient.mssante.fr>",
    );
    expect((await read(documents)).content).toMatchObject({ reason: { code: "from-patient" } });
  });

  it("has no INS to believe when the metadata give none", async () => {
    const mail = await read(mailWith(await archiveOf([cdaDocument({ patient: provisionalPatient() })])));
    expect(mail.content).toMatchObject({ kind: "documents", patient: { ins: undefined } });
  });

  it("reads what the archive does: a replacement, a deletion", async () => {
    for (const [action, expected] of [
      ["C", "change"],
      ["D", "delete"],
    ] as const) {
      const { content } = await read(mailWith(await archiveOf([newVersion()], action)));
      expect(content).toMatchObject({ documents: [{ document: { action: expected } }] });
    }
  });

  it("refuses a header whose patient is not that of the metadata, with 904", async () => {
    const archive = Buffer.from(await archiveOf([cdaDocument()]));
    const { submissions } = await readXdmArchive(archive);
    expect(submissions).toHaveLength(1);
    // The metadata of one patient over the document of another: a man of the same name and day.
    const man = await archiveOf([cdaDocument()]);
    const text = Buffer.from(man).toString("latin1");
    const swapped = await rezipped(text, "PID-8|F", "PID-8|M");
    expect((await read(mailWith(swapped))).content).toMatchObject({
      kind: "refused-archive",
      reason: { code: "header-differs", errorCode: "904", outcome: "reject" },
    });
    const named = await rezipped(text, "PID-5|NESSI^RUTH^", "PID-5|NESSI^RHUT^");
    expect((await read(mailWith(named))).content).toMatchObject({ reason: { code: "header-differs" } });
  });

  it("reads a document whose media type is in another letter case (RFC 2045, 5.1)", async () => {
    const text = Buffer.from(await archiveOf([cdaDocument()])).toString("latin1");
    const other = await rezipped(text, 'mimeType="text/xml"', 'mimeType="Text/XML"');
    expect((await read(mailWith(other))).content).toMatchObject({ kind: "documents", reason: undefined });
    const swapped = await rezipped(Buffer.from(other).toString("latin1"), "PID-8|F", "PID-8|M");
    expect((await read(mailWith(swapped))).content).toMatchObject({ reason: { code: "header-differs" } });
  });

  it("refuses an archive that was altered, and several", async () => {
    const archive = Buffer.from(await archiveOf([cdaDocument()]));
    archive[archive.length - 400] = 0xff;
    expect((await read(mailWith(archive))).content).toMatchObject({
      kind: "refused-archive",
      reason: { outcome: "reject" },
    });
    const twice = mailWith(await archiveOf([cdaDocument()])).replace(
      /--b\r\nContent-Type: application[\s\S]*?(?=--b--)/u,
      "$&$&",
    );
    expect((await read(twice)).content).toMatchObject({ reason: { code: "several-archives" } });
  });

  it("gives the same digest whatever relays add", async () => {
    const { contentDigest } = await read(source);
    expect((await read(`Received: from x by y\r\n${source}`)).contentDigest).toBe(contentDigest);
    expect((await read(source.replace("Bonjour", "Bonsoir"))).contentDigest).not.toBe(contentDigest);
  });

  it("never fails on garbage, and says when a mail is too large", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect((await readIncomingMail(bytes)).content.kind).toMatch(/message|report/u);
      }),
      { numRuns: 50 },
    );
    await expect(readIncomingMail(new Uint8Array(20), { maxBytes: 10 })).rejects.toMatchObject({
      code: "ERR_MSS_TOO_LARGE",
    });
  });
});

/** The archive with words of its metadata changed for others of the same length, and its checksums made right again. */
async function rezipped(archive: string, from: string, to: string): Promise<Uint8Array> {
  expect(archive).toContain(from);
  expect(from).toHaveLength(to.length);
  const { zipParts } = await import("../../../xds/src/xdm/zip-writer.js");
  const { readZip } = await import("../../../xds/src/xdm/zip-reader.js");
  const { files } = await readZip(Buffer.from(archive, "latin1"));
  return Buffer.concat(
    zipParts(
      files.map(({ path, bytes }) => ({
        path,
        bytes: Buffer.from(Buffer.from(bytes).toString("latin1").replace(from, to), "latin1"),
      })),
    ),
  );
}
