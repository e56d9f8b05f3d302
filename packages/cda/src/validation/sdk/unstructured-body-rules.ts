import { inspectPdf, type PdfInspection } from "../../pdf/inspect-pdf.js";
import { atPath, attribute, type CdaNode, childrenOf, textInside } from "../cda-node.js";
import { type JudgedDocument, type OwnRule, ownRule, writtenIn } from "./own-rule.js";

/** Media types of an unstructured body that have a format code. */
const mediaTypes = ["application/pdf", "text/plain", "image/jpeg", "image/tiff", "text/rtf"];
const reference = writtenIn.minimalStructure("nonXMLBody");

function texts({ index: { document } }: JudgedDocument): readonly CdaNode[] {
  return atPath(document, "component/nonXMLBody/text");
}

/** A file within a document: the body of level 1, a file attached to level 3. */
function files(judged: JudgedDocument): readonly CdaNode[] {
  return [
    ...texts(judged),
    ...judged.index.named("observationMedia").flatMap((one) => childrenOf(one, "value")),
  ].filter((one) => attribute(one, "nullFlavor") === undefined);
}

function encoded(node: CdaNode): string {
  return textInside(node).replace(/[ \t\r\n]+/gu, "");
}

function isEncoded(text: string): boolean {
  return text !== "" && text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/u.test(text);
}

function pdfs(judged: JudgedDocument): readonly { readonly node: CdaNode; readonly said: PdfInspection }[] {
  return files(judged)
    .filter((node) => attribute(node, "mediaType") === "application/pdf" && isEncoded(encoded(node)))
    .map((node) => ({ node, said: inspectPdf(Buffer.from(encoded(node), "base64")) }));
}

/** Rules on the file of level 1 and on files attached: no official rule looks inside. */
export const fileRules: readonly OwnRule[] = [
  ownRule(
    "N1-MEDIATYPE",
    reference,
    [
      `Le corps non structuré dit son type : application/pdf pour un compte rendu d'imagerie, sinon l'un de ${mediaTypes.join(", ")}.`,
      `The unstructured body says its type: application/pdf for an imaging report, else one of ${mediaTypes.join(", ")}.`,
      'Écrire text mediaType="application/pdf" representation="B64".',
      'Write text mediaType="application/pdf" representation="B64".',
    ],
    (judged) => {
      const admitted = judged.documentType === "imaging-report" ? ["application/pdf"] : mediaTypes;
      return texts(judged).filter((one) => !admitted.includes(attribute(one, "mediaType") ?? ""));
    },
  ),
  ownRule(
    "N1-BASE64",
    reference,
    [
      'Le fichier est écrit en base64 strict, avec representation="B64", et n\'est pas vide.',
      'The file is written in strict base64, with representation="B64", and is not empty.',
      "Encoder les octets du fichier en base64, sans autre caractère.",
      "Encode the bytes of the file in base64, without any other character.",
    ],
    (judged) =>
      files(judged)
        .filter((one) => !(attribute(one, "mediaType") ?? "").startsWith("text/plain"))
        .filter((one) => attribute(one, "representation") !== "B64" || !isEncoded(encoded(one))),
  ),
  ownRule(
    "N1-PDF",
    reference,
    [
      "Le fichier annoncé comme PDF en est un, complet (%PDF- au début, %%EOF à la fin).",
      "The file announced as PDF is one, complete (%PDF- at the start, %%EOF at the end).",
      "Joindre le PDF entier, et lui seul.",
      "Attach the whole PDF, and it alone.",
    ],
    (judged) =>
      pdfs(judged)
        .filter(({ said }) => !said.isPdf)
        .map(({ node }) => node),
  ),
  ownRule(
    "N1-PDFA",
    `${reference}; ISO 19005-1`,
    [
      "Le PDF ne se déclare pas PDF/A-1.",
      "The PDF does not declare itself PDF/A-1.",
      "Produire un PDF/A-1 ; le DMP l'attend.",
      "Produce a PDF/A-1; the DMP expects it.",
    ],
    (judged) =>
      pdfs(judged)
        .filter(({ said }) => said.isPdf && said.pdfA?.part !== 1)
        .map(({ node }) => node),
    "advice",
  ),
  ownRule(
    "SM-BODY-LANGUAGE",
    writtenIn.minimalStructure("nonXMLBody/languageCode"),
    [
      "La langue du corps n'est écrite que si elle diffère de celle de l'en-tête.",
      "The language of the body is written only when it differs from that of the header.",
      "Retirer nonXMLBody/languageCode.",
      "Remove nonXMLBody/languageCode.",
    ],
    ({ index: { document } }) => {
      const header = childrenOf(document, "languageCode").map((one) => attribute(one, "code"));
      return atPath(document, "component/nonXMLBody/languageCode").filter((one) =>
        header.includes(attribute(one, "code")),
      );
    },
    "own",
  ),
];
