import type { X509Certificate } from "node:crypto";

import type { DmpService } from "../../src/dmp/index.js";
import type { SimulatorResponse } from "../../src/http/simulator-http.js";
import type { SimulatorCard } from "../../src/pki/card.js";
import { type DmpWorld, escaped, type Posted, post, ruth, softwareOid } from "./dmp-world.js";
import { type AddressingPlan, addressingPlan, writeEnvelope } from "./envelope-template.js";
import { nameOf } from "./signature-template.js";
import {
  insCx,
  resourceIdAttribute,
  subjectIdAttribute,
  type VihfPlan,
  vihfPlan,
  writeUnsignedVihf,
  writeVihf,
} from "./vihf-template.js";

/** Who sends: a structure, a structure after a strong authentication, a card. */
export type SenderPlan = "indirect" | "air" | SimulatorCard;

/** A plain SOAP message of the tests. */
export interface PlainPlan {
  readonly service: Posted["service"];
  readonly action: string;
  readonly body: string;
  readonly sender?: SenderPlan;
  /** Patient of the VIHF; empty for a message about nobody. */
  readonly matricule?: string;
  readonly vihf?: Partial<VihfPlan>;
  readonly attributes?: VihfPlan["attributes"];
  readonly addressing?: Partial<AddressingPlan>;
}

let messages = 0;

/** Writes a plain SOAP message, under a MessageID and an assertion of its own. */
export function plainMessage(world: DmpWorld, plan: PlainPlan): Posted {
  const { service, action, body, matricule = ruth, sender = "indirect" } = plan;
  messages += 1;
  const serial = String(messages).padStart(12, "0");
  const own = { ...vihfOf(world, sender), id: `_5f0d1c2e-7a1b-4c3d-9e8f-${serial}` };
  const resourceId = matricule === "" ? [] : [insCx(matricule)];
  const attributes = { ...own.attributes, [resourceIdAttribute]: resourceId, ...plan.attributes };
  const vihf = { ...own, attributes, ...plan.vihf };
  const addressing = {
    ...addressingPlan(service),
    action,
    messageId: `urn:uuid:7368ba9a-ee80-4ceb-a083-${serial}`,
    ...plan.addressing,
  };
  const assertion = isCard(sender) && plan.vihf?.signer === undefined ? writeUnsignedVihf(vihf) : writeVihf(vihf);
  return {
    service,
    contentType: `application/soap+xml; charset=UTF-8; action="${action}"`,
    body: Buffer.from(writeEnvelope(addressing, assertion, body)),
  };
}

/** Posts a plain SOAP message with the certificate of its sender. */
export function postPlain(dmp: DmpService, world: DmpWorld, plan: PlainPlan): Promise<SimulatorResponse> {
  return post(dmp, plainMessage(world, plan), certificateOf(world, plan.sender));
}

/** TLS certificate of a sender. */
function certificateOf(world: DmpWorld, sender: SenderPlan = "indirect"): X509Certificate {
  return isCard(sender) ? sender.authentication.certificate : world.tls.certificate;
}

function isCard(sender: SenderPlan): sender is SimulatorCard {
  return typeof sender === "object";
}

/** The VIHF of a sender, by his mode. */
export function vihfOf(world: DmpWorld, sender: SenderPlan): VihfPlan {
  const plan = vihfPlan(world);
  if (sender === "indirect") return plan;
  if (sender === "air") {
    return {
      ...plan,
      contextDeclaration: "<saml2:AuthnContextDecl>APP_BROWSER_AUTH</saml2:AuthnContextDecl>",
      attributes: { ...plan.attributes, Authentification_mode: ["INDIRECTE_RENFORCEE"] },
    };
  }
  return {
    ...plan,
    signer: sender.signature,
    issuer: escaped(cardName(sender.authentication.certificate)),
    contextClass: "urn:oasis:names:tc:SAML:2.0:ac:classes:SmartcardPKI",
    attributes: { ...plan.attributes, Authentification_mode: ["DIRECTE"], [subjectIdAttribute]: [] },
  };
}

/** RFC 2253 name of a card: its person is one multi-valued RDN, with OIDs for what the RFC does not name. */
function cardName(certificate: X509Certificate): string {
  return nameOf(certificate.subject);
}

const rim = 'xmlns="urn:oasis:names:tc:ebxml-regrep:xsd:rim:3.0"';

/** Writes a stored query. */
export function queryBody(
  id: string,
  returnType: "LeafClass" | "ObjectRef",
  parameters: readonly (readonly [name: string, ...values: readonly string[]])[],
): string {
  const slots = parameters.map(
    ([name, ...values]) =>
      `<Slot name="${name}"><ValueList>${values.map((value) => `<Value>${value}</Value>`).join("")}</ValueList></Slot>`,
  );
  return (
    `<query:AdhocQueryRequest xmlns:query="urn:oasis:names:tc:ebxml-regrep:xsd:query:3.0" ${rim}>` +
    `<query:ResponseOption returnComposedObjects="true" returnType="${returnType}"/>` +
    `<AdhocQuery id="urn:uuid:${id}">${slots.join("")}</AdhocQuery></query:AdhocQueryRequest>`
  );
}

export const queries = {
  findDocuments: "14d4debf-8f97-4251-9a74-a90016b0af0d",
  findSubmissionSets: "f26abbcb-ac74-4422-8a30-edb644bbc1a9",
  getDocuments: "5c4f972b-d56b-40ac-a5fc-c8ca9b40b9d4",
  getAssociations: "a7ae438b-4bc2-4642-93e9-be891f7bb155",
  getSubmissionSetAndContents: "e8e3cb2c-e39c-46b9-99e4-c12f57260b83",
  findDocumentsByReferenceId: "12941a89-e02e-4be5-967c-ce4bfc8fe492",
} as const;

/** A search (TD3.1): by default the reference of the first report. */
export function searchPlan(body: string = referenceBody(), others: Partial<PlainPlan> = {}): PlainPlan {
  return { service: "registry", action: "urn:ihe:iti:2007:RegistryStoredQuery", body, ...others };
}

/** TD3.1b: the current entryUUID of a document. */
export function referenceBody(uniqueId = `${softwareOid}.4.1`): string {
  return queryBody(queries.getDocuments, "ObjectRef", [["$XDSDocumentEntryUniqueId", `('${uniqueId}')`]]);
}

/** Identifiers of the objects of an answer. */
export function identifiersIn(response: SimulatorResponse): readonly string[] {
  const text = Buffer.from(response.body).toString("utf8");
  return [...text.matchAll(/<(?:ObjectRef|ExtrinsicObject|RegistryPackage|Association)[^>]* id="([^"]*)"/g)].map(
    ([, id = ""]) => id,
  );
}

/** A consultation (TD3.2). */
export function retrievePlan(uniqueIds: readonly string[], others: Partial<PlainPlan> = {}): PlainPlan {
  const requests = uniqueIds.map(
    (id) =>
      `<DocumentRequest><RepositoryUniqueId>1.2.250.1.213.4.1.1.1.2</RepositoryUniqueId><DocumentUniqueId>${id}</DocumentUniqueId></DocumentRequest>`,
  );
  return {
    service: "repository",
    action: "urn:ihe:iti:2007:RetrieveDocumentSet",
    body: `<RetrieveDocumentSetRequest xmlns="urn:ihe:iti:xds-b:2007">${requests.join("")}</RetrieveDocumentSetRequest>`,
    ...others,
  };
}
