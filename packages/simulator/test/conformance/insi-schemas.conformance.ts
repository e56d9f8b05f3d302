import {
  childElements,
  hasName,
  parseXml,
  serializeXml,
  textOf,
  type XmlElement,
  type XmlName,
  type XmlNode,
} from "@segur-sdk/core/xml";
import { beforeAll, expect, it } from "vitest";

import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import { createInsiService } from "../../src/insi/insi-service.js";
import { nationalTestPeople } from "../../src/insi/people.js";
import {
  addressingUriType,
  contextBamType,
  contextLpsType,
  endpointType,
  recSansType,
  recVitType,
} from "../../src/insi/wire/request-schemas.js";
import { schemaProblem, type SchemaType } from "../../src/insi/wire/schema.js";
import { createSimulatorPki } from "../../src/pki/simulator-pki.js";
import { contextBam, contextLps, ruth, soapHeaders, traitsEnvelope } from "../insi-messages.js";
import { xmllintVerdicts } from "./xmllint.js";

const schema = sharedPath("reference/insi/wsdl/all.xsd");

const fullBam = contextBam().replace(
  "<bam:COUVERTURE/>",
  [
    "<bam:DateRef>2026-01-15T08:30:00+01:00</bam:DateRef><bam:COUVERTURE><bam:GrandRegime>01</bam:GrandRegime>",
    "<bam:Organisme>631</bam:Organisme><bam:CodeCentre>0000</bam:CodeCentre>",
    "<bam:ASSURE><bam:Id><bam:Num>2770763220829</bam:Num><bam:Cle>10</bam:Cle></bam:Id></bam:ASSURE>",
    "<bam:BENEFICIAIRE><bam:Nir><bam:Num>2770763220829</bam:Num><bam:Cle>10</bam:Cle><bam:DateCertification>2020-02-29</bam:DateCertification></bam:Nir>",
    "<bam:DateNai>1977-07-14</bam:DateNai><bam:Rang>1</bam:Rang><bam:Porteur>1</bam:Porteur></bam:BENEFICIAIRE></bam:COUVERTURE>",
  ].join(""),
);
const matricule = "<NumIdentifiant>2770763220829</NumIdentifiant><Cle>10</Cle><TypeMatricule>NIR</TypeMatricule>";
const wsa = 'xmlns:wsa="http://www.w3.org/2005/08/addressing"';

const parts: readonly { readonly name: string; readonly xml: string; readonly type: SchemaType }[] = [
  { name: "ContexteBAM", xml: fullBam, type: contextBamType },
  { name: "ContexteLPS", xml: contextLps(), type: contextLpsType },
  {
    name: "RECSANSVITALE",
    xml: `<RECSANSVITALE xmlns="http://www.cnamts.fr/INSiRecSans">${ruth}<LieuNaissance>63220</LieuNaissance></RECSANSVITALE>`,
    type: recSansType,
  },
  {
    name: "RECVITALE",
    xml: `<RECVITALE xmlns="http://www.cnamts.fr/INSiRecVit"><MatriculeIndividu>${matricule}</MatriculeIndividu><MatriculeOD>${matricule}</MatriculeOD><NomNaissance>NESSI</NomNaissance><DateNaissance>14071977</DateNaissance><RangNaissance>1</RangNaissance></RECVITALE>`,
    type: recVitType,
  },
  {
    name: "MessageID",
    xml: `<wsa:MessageID ${wsa}>uuid:7a1b7d0e-3f0d-4b62-8f2e-9f1d2c3b4a55</wsa:MessageID>`,
    type: addressingUriType,
  },
  {
    name: "ReplyTo",
    xml: `<wsa:ReplyTo ${wsa}><wsa:Address>http://www.w3.org/2005/08/addressing/anonymous</wsa:Address></wsa:ReplyTo>`,
    type: endpointType,
  },
];

const texts = [
  "", " ", "x", "0", "+12", "1.5", "12", "2770763220829", "277072A220829", "27707a3220829", "277076322082", "10", "1",
  "1977-07-14", "1977-00-00", "1977-02-29", "2020-02-29", "14071977", "2020-02-29Z", "0000-01-01",
  "2026-01-15T08:30:00Z", "2026-01-15T08:30:00.5+14:00", "2026-01-15T08:30:00+14:01", "2026-01-15T24:00:00", "2026-01-15T24:00:01",
  "2026-01-15T08:60:00", "2026-01-15T08:30", "2026-02-30T08:30:00", "a%zz", "a#b#c", "CTXBAM", "CTXLPS",
]; // prettier-ignore

/** Every tree that differs from `of` by one change, at any depth. */
function* mutations(of: XmlElement): Generator<XmlElement> {
  const with_ = (children: readonly XmlNode[]): XmlElement => ({ ...of, children });
  const foreign: XmlElement = {
    kind: "element",
    name: { namespace: "urn:other", prefix: "o", local: "Autre" },
    attributes: [],
    children: [],
    declarations: [],
  };
  const attribute = (namespace: string, prefix: string, local: string) => ({
    ...of,
    attributes: [...of.attributes, { name: { namespace, prefix, local }, value: "x" }],
  });
  yield attribute("", "", "inconnu");
  yield attribute("urn:other", "o", "inconnu");
  yield attribute("http://www.w3.org/2001/XMLSchema-instance", "xsi", "schemaLocation");
  for (const gone of of.attributes) yield { ...of, attributes: of.attributes.filter((one) => one !== gone) };
  for (const changed of of.attributes) {
    for (const value of texts)
      yield { ...of, attributes: of.attributes.map((one) => (one === changed ? { ...one, value } : one)) };
  }
  yield with_([...of.children, foreign]);
  yield with_([foreign, ...of.children]);
  yield with_([...of.children, "texte"]);
  // libxml2 does not collapse white space around dates, as XML Schema wants it: schema-values.test.ts shows that we do.
  if (childElements(of).length > 0) yield with_([...of.children, " \n "]);
  if (childElements(of).length === 0) for (const text of texts) yield with_([text]);
  for (const [index, child] of of.children.entries()) {
    if (typeof child === "string" || child.kind !== "element") continue;
    const replace = (...by: readonly XmlNode[]) =>
      with_([...of.children.slice(0, index), ...by, ...of.children.slice(index + 1)]);
    yield replace();
    yield replace(child, child);
    yield replace({ ...child, name: { ...child.name, local: `${child.name.local}X` } });
    yield replace({ ...child, name: { ...child.name, namespace: "urn:other", prefix: "o" } });
    const next = of.children[index + 1];
    if (next !== undefined) yield with_([...of.children.slice(0, index), next, child, ...of.children.slice(index + 2)]);
    for (const changed of mutations(child)) yield replace(changed);
  }
}

describeShared("INSi requests: native checks against the official schemas", () => {
  it.each(parts)("$name: same verdict as xmllint on every one-change mutation", ({ xml, type }) => {
    const base = parseXml(xml).root;
    const trees = [base, ...mutations(base)];
    const documents = trees.map((tree) => serializeXml(tree));
    const official = xmllintVerdicts(schema, documents);
    const disagreements = trees.flatMap((tree, index) => {
      const problem = schemaProblem(parseXml(documents[index] ?? "").root, type);
      const verdict = official[index];
      return verdict?.valid === (problem === undefined)
        ? []
        : [`${serializeXml(tree)}\n  ours: ${problem ?? "valid"}\n  official: ${verdict?.output ?? "?"}`];
    });
    expect(disagreements).toEqual([]);
    expect(official[0]?.valid).toBe(true);
    expect(official.filter(({ valid }) => valid).length).toBeGreaterThan(1);
    expect(official.filter(({ valid }) => !valid).length).toBeGreaterThan(10);
  });
});

describeShared("INSi answers against the official schemas", () => {
  let certificate: Awaited<ReturnType<Awaited<ReturnType<typeof createSimulatorPki>>["credential"]>>["certificate"];
  beforeAll(async () => {
    certificate = (await (await createSimulatorPki()).credential("INSI-AUTO")).certificate;
  });

  const answer = async (insi: ReturnType<typeof createInsiService>, envelope: string) => {
    const { body } = await insi.handle({
      method: "POST",
      path: "/lps",
      headers: soapHeaders(),
      body: Buffer.from(envelope),
      clientCertificate: certificate,
    });
    return parseXml(body).root;
  };
  const find = (of: XmlElement, name: XmlName): XmlElement | undefined =>
    hasName(of, name)
      ? of
      : childElements(of)
          .map((child) => find(child, name))
          .find((found) => found !== undefined);
  const result = { namespace: "http://www.cnamts.fr/INSiResultat", prefix: "", local: "RESULTAT" };
  const error = { namespace: "urn:siram", prefix: "", local: "Erreur" };

  it("every person shipped, nobody and several give a valid RESULTAT, in every style of prefixes", async () => {
    const insi = createInsiService();
    const searches = nationalTestPeople.map(
      ({ birthName, givenNames, sex, birthDate, birthPlace }) =>
        `<NomNaissance>${birthName.replace("'", "&apos;")}</NomNaissance><Prenom>${givenNames}</Prenom><Sexe>${sex}</Sexe><DateNaissance>${birthDate}</DateNaissance>${birthPlace === undefined ? "" : `<LieuNaissance>${birthPlace}</LieuNaissance>`}`,
    );
    searches.push(
      ruth.replace("NESSI", "PERSONNE"),
      ruth.replace("NESSI", "PERSONNE"),
      ruth.replace("NESSI", "PERSONNE"),
    );
    const several =
      "<NomNaissance>DE VINCI</NomNaissance><Prenom>LEONARDO</Prenom><Sexe>M</Sexe><DateNaissance>2014-02-01</DateNaissance>";
    searches.push(several, several, several);
    const documents: string[] = [];
    for (const traits of searches) {
      const found = find(await answer(insi, traitsEnvelope({ traits })), result);
      documents.push(found === undefined ? "<none/>" : serializeXml(found));
    }
    expect(insi.requests.filter(({ answer: code }) => code === "00")).toHaveLength(nationalTestPeople.length);
    expect(xmllintVerdicts(schema, documents).filter(({ valid }) => !valid)).toEqual([]);
  });

  it("faults carry a valid Erreur, save the live severity `fatal` that the schema does not list", async () => {
    const codes = ["desir_550", "desir_560", "desir_620", "insi_20", "insi_24", "insi_28", "insi_101", "insi_102"];
    const documents: string[] = [];
    for (const code of codes) {
      const insi = createInsiService({ faults: [{ fault: { kind: "soap-fault", code } }] });
      const found = find(await answer(insi, traitsEnvelope()), error);
      expect(textOf(found)).not.toBe("");
      documents.push(found === undefined ? "<none/>" : serializeXml(found));
    }
    const invalid = xmllintVerdicts(schema, documents)
      .map(({ valid }, index) => (valid ? "" : codes[index]))
      .filter(Boolean);
    expect(invalid).toEqual(["insi_101", "insi_102"]);
  });
});
