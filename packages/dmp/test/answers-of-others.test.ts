import { createHash } from "node:crypto";

import { beforeAll, describe, expect, it } from "vitest";

import { answerOf } from "./fake-transport.js";
import { imagingReport, qualifiedPatient, radiologist } from "./fixtures.js";
import { openClient } from "./open-client.js";
import { makeCertificates, type DmpCertificates } from "./pki.js";

let certificates: DmpCertificates;
beforeAll(async () => {
  certificates = await makeCertificates();
});

const uniqueId = imagingReport().report.id;
const access = { mode: "reinforced", strongAuthentication: "APP_BROWSER_AUTH" } as const;
const options = { patient: qualifiedPatient(), actor: radiologist };
const namespaces =
  'xmlns:ns3="urn:oasis:names:tc:ebxml-regrep:xsd:rs:3.0" xmlns:ns5="urn:ihe:iti:xds-b:2007" xmlns:inc="http://www.w3.org/2004/08/xop/include"';
const status = "urn:oasis:names:tc:ebxml-regrep:ResponseStatusType";
const errors = (code: string, context: string) =>
  '<ns3:RegistryErrorList highestSeverity="urn:oasis:names:tc:ebxml-regrep:ErrorSeverityType:Error">' +
  `<ns3:RegistryError errorCode="${code}" codeContext="${context}" location="org.example.Registry" severity="urn:oasis:names:tc:ebxml-regrep:ErrorSeverityType:Error"/></ns3:RegistryErrorList>`;
const bare = (code: string, context = "") =>
  answerOf(
    `<ns3:RegistryResponse ${namespaces} status="${status}:Failure">${errors(code, context)}</ns3:RegistryResponse>`,
  );

describe("ITI-43 and ITI-18 answered by a bare RegistryResponse (dmp.md E.1, E.2)", () => {
  it.each([
    ["XDSDocumentUniqueIdError", "ERR_DMP_METADATA"],
    ["XDSRepositoryBusy", "ERR_DMP_BUSY"],
    ["DMPTooManyResult", "ERR_DMP_QUERY_REFUSED"],
  ])("%s is %s, in its own words", async (code, expected) => {
    const { dmp } = openClient(certificates, [bare(code, "Document inconnu"), bare(code, "Document inconnu")], {
      access,
    });
    const failure = { code: expected, official: { code, text: "Document inconnu" } };
    await expect(dmp.retrieve([{ uniqueId }], options)).rejects.toMatchObject(failure);
    const statuses = ["urn:oasis:names:tc:ebxml-regrep:StatusType:Approved"] as const;
    await expect(dmp.search({ query: "FindDocuments", statuses }, options)).rejects.toMatchObject(failure);
  });

  it("a closed record is a refusal, and the names of its text stay out of it", async () => {
    const { dmp } = openClient(
      certificates,
      [bare("DMPClosed", "Le DMP de NESSI RUTH (277076322082910) est ferm&amp;eacute;")],
      {
        access,
      },
    );
    expect(await dmp.retrieve([{ uniqueId }], options)).toEqual({
      outcome: "refused",
      reason: "closed",
      official: { code: "DMPClosed", text: "Le DMP de [masqué] ([masqué]) est fermé" },
    });
  });
});

const pdf = "%PDF-1.4\r\n\u00e2\u00e3\r\n--x\r\n";
const described = { uniqueId, size: pdf.length, hash: createHash("sha1").update(pdf, "latin1").digest("hex") };
const documentResponse = (content: string, id: string = uniqueId) =>
  `<ns5:DocumentResponse><ns5:HomeCommunityId>urn:oid:1.2.3</ns5:HomeCommunityId><ns5:RepositoryUniqueId>1.2.250.1.213.4.1.1.1.2</ns5:RepositoryUniqueId>` +
  `<ns5:DocumentUniqueId> ${id} </ns5:DocumentUniqueId><ns5:mimeType>application/pdf</ns5:mimeType><ns5:Document>${content}</ns5:Document></ns5:DocumentResponse>`;
const include = (href: string) => `\n <inc:Include href="${href}"/>\n`;
const retrieved = (documents: string, answerStatus = `${status}:Success`, list = "") =>
  answerOf(
    `<ns5:RetrieveDocumentSetResponse ${namespaces}><ns3:RegistryResponse status="${answerStatus}">${list}</ns3:RegistryResponse>${documents}</ns5:RetrieveDocumentSetResponse>`,
  );

/** A multipart answer. Its documents are ASCII, or base64: the fake transport writes UTF-8. */
function multipart(
  envelope: string,
  { contentId, lineEnd = "\r\n", encoding = "base64" }: { contentId: string; lineEnd?: string; encoding?: string },
) {
  const boundary = "MIMEBoundaryurn_uuid_A1B2";
  const content = Buffer.from(pdf, "latin1").toString("base64");
  const lines = [
    "This is a multipart message.",
    `--${boundary}`,
    'content-type: application/xop+xml; charset=UTF-8; type="application/soap+xml"',
    "content-transfer-encoding: 8bit",
    "content-id: <0.urn:uuid:A1B2@apache.org>",
    "",
    envelope,
    `--${boundary}`,
    "CONTENT-TYPE: application/pdf",
    `CONTENT-TRANSFER-ENCODING: ${encoding}`,
    `CONTENT-ID: ${contentId}`,
    "",
    content,
    `--${boundary}--`,
    "",
  ];
  const type = `Multipart/Related; boundary=${boundary}; type=application/xop+xml; start="<0.urn:uuid:A1B2@apache.org>"; start-info="application/soap+xml"`;
  return { envelope: lines.join(lineEnd), headers: { "content-type": type } };
}

describe("ITI-43 answered by other stacks (dmp.md F.3)", () => {
  const read = async (answer: Parameters<typeof openClient>[1] & object) => {
    const { dmp } = openClient(certificates, answer, { access });
    const outcome = await dmp.retrieve([described], options);
    const [document] = outcome.outcome === "retrieved" ? outcome.documents : [];
    return Buffer.from(document?.bytes ?? []).toString("latin1");
  };

  it.each([
    ["a reference as it is", "cid:1.urn:uuid:C3D4@apache.org", "<1.urn:uuid:C3D4@apache.org>"],
    ["a reference that is percent-encoded", "cid:1.urn%3Auuid%3AC3D4%40apache.org", "<1.urn:uuid:C3D4@apache.org>"],
    ["both percent-encoded, in other cases", "CID:1.urn%3auuid%3ac3d4@apache.org", "<1.urn%3Auuid%3AC3D4@apache.org>"],
  ])("%s, the part in base64", async (_, href, contentId) => {
    expect(await read([multipart(retrieved(documentResponse(include(href))), { contentId })])).toBe(pdf);
  });

  it("lines that end by LF alone", async () => {
    const envelope = retrieved(documentResponse(include("cid:d@x")));
    expect(await read([multipart(envelope, { contentId: "<d@x>", lineEnd: "\n" })])).toBe(pdf);
  });

  it("base64 in the envelope, folded, and no part", async () => {
    const base64 = Buffer.from(pdf, "latin1").toString("base64").replace(/.{8}/g, "$&\n  ");
    expect(await read([retrieved(documentResponse(base64))])).toBe(pdf);
  });

  it("a part that is missing or altered is never given", async () => {
    const other = retrieved(documentResponse(include("cid:other@x")));
    const altered = retrieved(documentResponse(Buffer.from("%PDF").toString("base64")));
    for (const answer of [multipart(other, { contentId: "<d@x>" }), altered]) {
      await expect(read([answer])).rejects.toMatchObject({ code: "ERR_DMP_RETRIEVED_ALTERED" });
    }
  });

  it("a partial success: what came, what did not, and why", async () => {
    const partial = "urn:ihe:iti:2007:ResponseStatusType:PartialSuccess";
    const base64 = Buffer.from(pdf, "latin1").toString("base64");
    const answer = retrieved(documentResponse(base64), partial, errors("XDSDocumentUniqueIdError", "inconnu"));
    const { dmp } = openClient(certificates, [answer], { access });
    expect(await dmp.retrieve([described, { uniqueId: "1.2.3" }], options)).toMatchObject({
      outcome: "retrieved",
      documents: [{ uniqueId, mimeType: "application/pdf" }],
      missing: ["1.2.3"],
      warnings: [{ code: "XDSDocumentUniqueIdError" }],
    });
  });
});

describe("faults of other stacks (SOAP 1.2 Part 1 §5.4)", () => {
  const fault = (content: string) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<env:Envelope xmlns:env="http://www.w3.org/2003/05/soap-envelope" xmlns:a="http://www.w3.org/2005/08/addressing">` +
    `<env:Header><a:Action env:mustUnderstand="1">http://www.w3.org/2005/08/addressing/soap/fault</a:Action><a:RelatesTo RelationshipType="http://www.w3.org/2005/08/addressing/reply">urn:uuid:0</a:RelatesTo></env:Header>` +
    `<env:Body>\n<env:Fault>${content}</env:Fault>\n</env:Body></env:Envelope>`;

  it.each([
    [
      "subcodes in subcodes, the deepest one of the DMP",
      '<env:Code><env:Value>env:Sender</env:Value><env:Subcode><env:Value>a:Other</env:Value><env:Subcode><env:Value xmlns:d="urn:dmp">\n d:DMPInvalidCertificate </env:Value></env:Subcode></env:Subcode></env:Code>' +
        '<env:Reason><env:Text xml:lang="en">Certificate</env:Text><env:Text xml:lang="fr">Certificat de NESSI</env:Text></env:Reason><env:Node>urn:n</env:Node><env:Role>urn:r</env:Role><env:Detail/>',
      {
        code: "ERR_DMP_CERTIFICATE_REFUSED",
        official: { code: "DMPInvalidCertificate", text: "Certificat de [masqué]" },
      },
    ],
    [
      "an addressing header that is missing",
      "<env:Code><env:Value>env:Sender</env:Value><env:Subcode><env:Value>a:MessageAddressingHeaderRequired</env:Value></env:Subcode></env:Code>" +
        '<env:Reason><env:Text xml:lang="en-US">A required header representing a Message Addressing Property is not present</env:Text></env:Reason>',
      { code: "ERR_DMP_ADDRESSING_REFUSED" },
    ],
    [
      "a sentence that was escaped twice",
      "<env:Code><env:Value>env:Receiver</env:Value></env:Code><env:Reason><env:Text>PS et Structure non li&amp;#233;s</env:Text></env:Reason>",
      { code: "ERR_DMP_RIGHTS", official: { text: "PS et Structure non liés" } },
    ],
  ])("%s", async (_, content, expected) => {
    const { dmp } = openClient(certificates, [fault(content)], { access });
    await expect(dmp.retrieve([described], options)).rejects.toMatchObject(expected);
  });
});
