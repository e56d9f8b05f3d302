import { gzipSync } from "node:zlib";

import { isSegurError } from "@segur-sdk/core";
import type { HttpResponse } from "@segur-sdk/transport";
import { describe, expect, it } from "vitest";

import { planSearch, type InsiReply } from "../src/index.js";
import { bench, searched, secretary } from "./fixtures/client.js";

// Answers that nobody recorded: written from the WSDL, the schemas and the rules of XML, SOAP and HTTP.
const soap12 = "http://www.w3.org/2003/05/soap-envelope";
const soap11 = "http://schemas.xmlsoap.org/soap/envelope/";
const insi = 'xmlns:q="http://www.cnamts.fr/INSiResultat"';
const [step] = planSearch(searched);
if (step === undefined) throw new Error("nothing to search");

const id = (number: string, key: string) =>
  `<q:IdIndividu><q:NumIdentifiant>${number}</q:NumIdentifiant><q:Cle>${key}</q:Cle></q:IdIndividu>`;
const nir = "<q:OID>1.2.250.1.213.1.4.8</q:OID>";
const active = `<q:INSACTIF>${id("2770763220829", "10")}${nir}</q:INSACTIF>`;
const traits =
  "<q:TIQ><q:NomNaissance>NESSI</q:NomNaissance><q:ListePrenom>RUTH ISABELLE</q:ListePrenom><q:Sexe>F</q:Sexe>" +
  "<q:DateNaissance>1977-07-14</q:DateNaissance><q:LieuNaissance>63220</q:LieuNaissance></q:TIQ>";

function envelope(content: string, version = soap12): string {
  return `<E:Envelope xmlns:E="${version}"><E:Header/><E:Body>${content}</E:Body></E:Envelope>`;
}

function resultOf(individu: string, cr = "<q:CR><q:CodeCR>00</q:CodeCR><q:LibelleCR/></q:CR>"): string {
  return envelope(`<q:RESULTAT ${insi}>${cr}${individu}</q:RESULTAT>`);
}

const personOf = (content: string) => resultOf(`<q:INDIVIDU>${content}</q:INDIVIDU>`);
const usual = personOf(active + traits);

function http(body: string | Uint8Array, contentType = "application/soap+xml", status = 200): HttpResponse {
  return { status, headers: { "content-type": contentType }, body: Buffer.from(body) };
}

/** The reply, or the code of the failure: thrown, or that of a pending search. */
async function replyTo(answer: HttpResponse): Promise<InsiReply | string> {
  const client = bench([answer], { retry: { maxAttempts: 1 } });
  try {
    const made = await client.insi.search(step!, { actor: secretary });
    return made.outcome === "answered" ? made.reply : `pending ${made.error.code}`;
  } catch (error) {
    if (isSegurError(error)) return error.code;
    throw error;
  }
}

async function personIn(text: string): Promise<InsiReply | string> {
  return replyTo(http(text));
}

const usualReply = {
  code: "00",
  answer: {
    active: { ins: { matricule: "277076322082910", oid: "1.2.250.1.213.1.4.8" } },
    traits: { birthName: "NESSI", givenNamesList: "RUTH ISABELLE", sex: "F", birthDate: "1977-07-14" },
    history: [],
    warnings: [],
  },
};

const plain = usual.replaceAll(/<(\/?)q:/gu, "<$1").replace(insi, insi.replace(":q", ""));
const multipart = `--b\r\nContent-Type: application/xop+xml\r\n\r\n${usual}\r\n--b--\r\n`;

describe("the same person, written otherwise", () => {
  it.each<readonly [string, HttpResponse]>([
    ["with the prefixes of a stranger", http(usual)],
    ["in default namespaces", http(plain.replaceAll("E:", "").replace("xmlns:E", "xmlns"))],
    [
      "with its namespace on each element",
      http(plain.replace("<CR>", '<CR xmlns="http://www.cnamts.fr/INSiResultat">')),
    ],
    ["indented", http(usual.replaceAll("><", ">\n\t  <").replaceAll(/>([A-Z\d][^<]*)</gu, ">\r\n $1\n <"))],
    [
      "with comments and instructions",
      http(`<?xml version="1.0"?><!-- - --><?p x?>${usual.replaceAll("10<", "1<!-- 7 -->0<")}`),
    ],
    ["with CDATA and references", http(usual.replace("NESSI", "<![CDATA[NES]]>&#83;&#x49;"))],
    [
      "among elements of tomorrow",
      http(usual.replaceAll("<q:OID>", '<q:Futur a="b"><q:OID>9</q:OID></q:Futur><x:OID xmlns:x="urn:x"/><q:OID>')),
    ],
    ["with a byte order mark", http(`\uFEFF${usual}`)],
    ["in UTF-16", http(Buffer.from(`\uFEFF${usual}`, "utf16le"), "application/soap+xml; charset=utf-16")],
    [
      "in Latin-1, which its declaration says",
      http(
        Buffer.from(
          `<?xml version="1.0" encoding="ISO-8859-1"?>${usual.replace("<q:LibelleCR/>", "<q:LibelleCR>Trouvée</q:LibelleCR>")}`,
          "latin1",
        ),
      ),
    ],
    ["in UTF-8, whatever HTTP says", http(usual, "text/xml; charset=iso-8859-1")],
    ["without a content type", http(usual, "")],
    ["in several parts", http(multipart, 'multipart/related; type="application/xop+xml"; boundary=b')],
  ])("%s", async (_, answer) => {
    expect(await replyTo(answer)).toMatchObject(usualReply);
  });
});

describe("what an answer holds", () => {
  it("several historical INS, with or without their dates, nil or empty", async () => {
    const nil = 'xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"';
    const past =
      `<q:INSHISTO>${id("2090763220834", "39")}${nir}<q:DateDeb>2019-03-01</q:DateDeb><q:DateFin ${nil}/></q:INSHISTO>` +
      `<q:INSHISTO>${id("2770763220829", "10")}${nir}<q:DateDeb/></q:INSHISTO>`;
    expect(await personIn(personOf(active + past + traits))).toMatchObject({
      answer: {
        history: [
          { ins: { matricule: "209076322083439", oid: "1.2.250.1.213.1.4.8" }, from: "2019-03-01" },
          { ins: { matricule: "277076322082910", oid: "1.2.250.1.213.1.4.8" } },
        ],
        warnings: [],
      },
    });
    const reply = await personIn(personOf(active + past + traits));
    expect(JSON.stringify(reply)).not.toMatch(/"(?:from|to)":""/u);
  });

  it("traits with accents, composed or not, compare as the same", async () => {
    for (const form of ["NFC", "NFD"] as const) {
      const accented = usual.replace("NESSI", "NÈSSI".normalize(form)).replace("RUTH ", "RÛTH ".normalize(form));
      const { insi: client } = bench([accented]);
      const { outcome } = await client.resolve(searched, { actor: secretary });
      expect(outcome).toBe("found");
    }
  });

  it.each([
    ["two persons", resultOf(`<q:INDIVIDU>${active}${traits}</q:INDIVIDU>`.repeat(2))],
    ["two active INS", personOf(active + active.replace("2770763220829", "2090763220834") + traits)],
    [
      "two matricules in one INS",
      usual.replace("<q:Cle>", "<q:NumIdentifiant>2090763220834</q:NumIdentifiant><q:Cle>"),
    ],
    ["two authorities", usual.replace(nir, nir + nir)],
    ["two codes", usual.replace("<q:CodeCR>", "<q:CodeCR>01</q:CodeCR><q:CodeCR>")],
    [
      "two reports",
      resultOf(`<q:INDIVIDU>${active}${traits}</q:INDIVIDU>`, "<q:CR><q:CodeCR>00</q:CodeCR></q:CR>".repeat(2)),
    ],
  ])("never %s, of which nobody knows the right one", async (_, text) => {
    expect(await personIn(text)).toBe("ERR_INSI_ANSWER_UNREADABLE");
  });

  it("no birth name when it holds two, hence nothing to apply", async () => {
    const { insi: client } = bench([
      usual.replace("<q:NomNaissance>", "<q:NomNaissance>X</q:NomNaissance><q:NomNaissance>"),
    ]);
    const resolution = await client.resolve(searched, { actor: secretary });
    expect(resolution).toMatchObject({ outcome: "unusable", reasons: [{ code: "ERR_INS_ANSWER_EMPTY_TRAIT" }] });
  });
});

const erreur = (code: string) => `<s:Erreur xmlns:s="urn:siram" severite="fatal" code="${code}">x</s:Erreur>`;
const fault12 = (role: string, code: string) =>
  envelope(
    `<E:Fault><E:Code><E:Value>E:${role}</E:Value></E:Code><E:Reason><E:Text xml:lang="en">x</E:Text></E:Reason><E:Detail>${erreur(code)}</E:Detail></E:Fault>`,
  );
const fault11 = (role: string, detail: string) =>
  envelope(
    `<E:Fault><faultcode>E:${role}</faultcode><faultstring>x</faultstring><detail>${detail}</detail></E:Fault>`,
    soap11,
  );

describe("no person", () => {
  it.each<readonly [string, HttpResponse, string]>([
    ["a fault of SOAP 1.2", http(fault12("Sender", "DESIR_550"), "", 500), "ERR_INSI_SOFTWARE"],
    ["the same with status 200", http(fault12("Sender", "desir_550")), "ERR_INSI_SOFTWARE"],
    ["a technical one", http(fault12("Receiver", "insi_199"), "", 500), "pending ERR_INSI_UNAVAILABLE"],
    ["a fault of SOAP 1.1", http(fault11("Client", erreur("insi_28")), "text/xml", 500), "ERR_INSI_REQUEST_REFUSED"],
    ["one of the server, without detail", http(fault11("Server", ""), "text/xml", 500), "pending ERR_INSI_UNAVAILABLE"],
    ["a result in SOAP 1.1", http(usual.replace(soap12, soap11)), "ERR_SOAP_ANSWER_UNREADABLE"],
    ["HTML with status 500", http("<html><p>Oops", "text/html", 500), "pending ERR_HTTP_STATUS_SERVER_ERROR"],
    ["HTML with status 503", http("<html/>", "text/html", 503), "pending ERR_HTTP_STATUS_UNAVAILABLE"],
    ["HTML with status 403", http("<html/>", "text/html", 403), "ERR_HTTP_STATUS_UNAUTHORIZED"],
    ["HTML with status 200", http("<html><body/></html>", "text/html"), "ERR_SOAP_ANSWER_UNREADABLE"],
    ["nothing", http(""), "ERR_SOAP_ANSWER_UNREADABLE"],
    ["nothing, with status 202", http("", "", 202), "ERR_SOAP_ANSWER_UNREADABLE"],
    ["compressed bytes, which nobody asked for", http(gzipSync(usual)), "ERR_SOAP_ANSWER_UNREADABLE"],
    ["a part of an envelope", http(usual.slice(0, -30)), "ERR_SOAP_ANSWER_UNREADABLE"],
    ["two envelopes", http(usual + usual), "ERR_SOAP_ANSWER_UNREADABLE"],
    ["two bodies in one", http(envelope(`<q:RESULTAT ${insi}/>`.repeat(2))), "ERR_SOAP_ANSWER_UNREADABLE"],
    ["an empty body", http(envelope("")), "ERR_SOAP_ANSWER_UNREADABLE"],
    [
      "Latin-1 that says UTF-8",
      http(Buffer.from(usual.replace("NESSI", "NÉSSI"), "latin1")),
      "ERR_SOAP_ANSWER_UNREADABLE",
    ],
    [
      "parts without their end",
      http(multipart.slice(0, -8), "multipart/related; boundary=b"),
      "ERR_SOAP_ANSWER_UNREADABLE",
    ],
    ["parts without a boundary", http(multipart, "multipart/related"), "ERR_SOAP_ANSWER_UNREADABLE"],
    ["an empty result", http(envelope(`<q:RESULTAT ${insi}/>`)), "ERR_INSI_ANSWER_UNREADABLE"],
  ])("%s", async (_, answer, outcome) => {
    expect(await replyTo(answer)).toBe(outcome);
  });
});
