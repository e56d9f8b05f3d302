import { isSegurError } from "@segur-sdk/core";
import {
  attributeOf,
  childElements,
  childNamed,
  childrenNamed,
  hasName,
  parseXml,
  textOf,
  type XmlElement,
  type XmlName,
} from "@segur-sdk/core/xml";

import { bam, lps, recSans, recVit, saml, soap, soapNamespace, wsa, wsse } from "./namespaces.js";
import {
  addressingUriType,
  contextBamType,
  contextLpsType,
  endpointType,
  recSansType,
  recVitType,
} from "./request-schemas.js";
import { readDepositRequest, readFetchRequest, readUnitRequest, type VerificationQuery } from "./read-verification.js";
import { schemaProblem, type SchemaType } from "./schema.js";
import { depositRequest, fetchRequest, unitRequest, verificationActions } from "./verification-names.js";
import { depositRequestType, fetchRequestType, unitRequestType } from "./verification-schemas.js";

/** Operations of the search contract, and of the verification contract as modelled. */
export type InsiOperation = "WS_INS1" | "WS_INS2" | "WS_INS3" | "WS_INS4" | "WS_INS5";

/** Traits of a WS_INS2 request, as written; absent elements are `undefined`. */
export interface TraitsQuery {
  readonly birthName: string | undefined;
  readonly firstNames: readonly string[];
  readonly sex: string | undefined;
  readonly birthDate: string | undefined;
  readonly birthPlace: string | undefined;
}

/** Card data of a WS_INS1 request, as written. */
export interface VitaleQuery {
  /** Number of the patient, without key. */
  readonly number: string | undefined;
  /** Number of the insured person, without key. */
  readonly insuredNumber: string | undefined;
  readonly birthName: string | undefined;
  readonly birthDate: string | undefined;
  readonly birthRank: string | undefined;
}

/** One of the two context headers. */
interface RequestContext {
  readonly id: string;
  readonly time: string;
  readonly sender: string | undefined;
}

/** What the software says of itself. */
interface RequestSoftware {
  readonly idam: string | undefined;
  readonly idamRole: string | undefined;
  readonly version: string | undefined;
  readonly instance: string | undefined;
  readonly name: string | undefined;
}

/** A request that the schemas accept. */
export interface InsiRequest {
  readonly messageId: string;
  readonly bam: RequestContext;
  readonly lps: RequestContext;
  readonly software: RequestSoftware;
  /** Assertions of the mode of cards, which has its own host: the professional's, then the carte Vitale's. */
  readonly assertions: readonly XmlElement[];
  readonly query:
    | { readonly operation: "WS_INS2"; readonly traits: TraitsQuery }
    | { readonly operation: "WS_INS1"; readonly vitale: VitaleQuery }
    | VerificationQuery;
}

/** Why a message is not a request of the contract: answered by a fault without detail. */
export interface InsiRefusal {
  readonly code: "Sender" | "MustUnderstand";
  /** For the developer who reads the simulator's record; the wire does not carry it. */
  readonly rule: string;
}

/** Reads a message of the search contract. */
export function readInsiRequest(body: Uint8Array, contentType: string): InsiRequest | InsiRefusal {
  const media = /^application\/soap\+xml\s*(?:;|$)/i.test(contentType);
  if (!media) return sender("Content-Type: application/soap+xml expected (SOAP 1.2)");
  let root: XmlElement;
  try {
    root = parseXml(body).root;
  } catch (error) {
    return sender(isSegurError(error) ? error.code : "not XML");
  }
  return readEnvelope(root, /;\s*action="?([^";]*)"?/i.exec(contentType)?.[1]);
}

/** Tells a refusal from a request. */
export function isRefusal(read: InsiRequest | InsiRefusal): read is InsiRefusal {
  return "rule" in read;
}

function readEnvelope(root: XmlElement, action: string | undefined): InsiRequest | InsiRefusal {
  const parts = childElements(root);
  const body = parts.at(-1);
  const header = parts.length === 2 ? parts[0] : undefined;
  const sound = hasName(root, soap("Envelope")) && body !== undefined && hasName(body, soap("Body"));
  if (!sound || parts.length > 2 || (header !== undefined && !hasName(header, soap("Header")))) {
    return sender("Envelope: SOAP 1.2, one Header then one Body expected");
  }
  const payload = childElements(body);
  const [query] = payload;
  if (query === undefined || payload.length > 1) return sender("Body: exactly one element expected");
  return readParts(header === undefined ? [] : childElements(header), query, action);
}

interface OperationContract {
  readonly root: XmlName;
  readonly type: SchemaType;
  readonly action: string;
  readonly read: (query: XmlElement) => InsiRequest["query"];
}

const operations: readonly OperationContract[] = [
  {
    root: recSans("RECSANSVITALE"),
    type: recSansType,
    action: "urn:ServiceIdentiteCertifiee:1.0.0:rechercherInsAvecTraitsIdentite",
    read: (query) => ({ operation: "WS_INS2", traits: traitsOf(query) }),
  },
  {
    root: recVit("RECVITALE"),
    type: recVitType,
    action: "urn:ServiceIdentiteCertifiee:1.0.0:rechercherInsAvecCarteVitale",
    read: (query) => ({ operation: "WS_INS1", vitale: vitaleOf(query) }),
  },
  {
    root: unitRequest("VERIFICATION"),
    type: unitRequestType,
    action: verificationActions.WS_INS3,
    read: readUnitRequest,
  },
  {
    root: depositRequest("LOT"),
    type: depositRequestType,
    action: verificationActions.WS_INS4,
    read: readDepositRequest,
  },
  {
    root: fetchRequest("DEMANDE"),
    type: fetchRequestType,
    action: verificationActions.WS_INS5,
    read: readFetchRequest,
  },
];

function readParts(
  blocks: readonly XmlElement[],
  query: XmlElement,
  httpAction: string | undefined,
): InsiRequest | InsiRefusal {
  const headerProblem = headerRefusal(blocks);
  if (headerProblem !== undefined) return headerProblem;
  const contract = operations.find(({ root }) => hasName(query, root));
  if (contract === undefined) return sender(`Body: ${query.name.local} is no operation of the contract`);
  const queryProblem = schemaProblem(query, contract.type);
  if (queryProblem !== undefined) return sender(queryProblem);
  const action = textOf(block(blocks, wsa("Action")))?.trim();
  if (action !== contract.action || (httpAction !== undefined && httpAction !== action)) {
    return sender("Action: header, Content-Type and Body must name the same operation");
  }
  const bamBlock = block(blocks, bam("ContexteBAM"));
  const lpsBlock = block(blocks, lps("ContexteLPS"));
  const software = childNamed(lpsBlock, lps("LPS"));
  return {
    messageId: textOf(block(blocks, wsa("MessageID")))?.trim() ?? "",
    bam: contextOf(bamBlock, bam),
    lps: contextOf(lpsBlock, lps),
    software: {
      idam: textOf(childNamed(software, lps("IDAM"))),
      idamRole: attributeOf(childNamed(software, lps("IDAM")), "R"),
      version: textOf(childNamed(software, lps("Version"))),
      instance: textOf(childNamed(software, lps("Instance"))),
      name: textOf(childNamed(software, lps("Nom"))),
    },
    assertions: blocks.filter((each) => hasName(each, wsse("Security"))).flatMap((each) => childElements(each)),
    query: contract.read(query),
  };
}

const headerContract = [
  { name: bam("ContexteBAM"), required: true, type: contextBamType },
  { name: lps("ContexteLPS"), required: true, type: contextLpsType },
  { name: wsa("Action"), required: true, type: addressingUriType },
  { name: wsa("MessageID"), required: true, type: addressingUriType },
  { name: wsa("To"), required: false, type: addressingUriType },
  { name: wsa("ReplyTo"), required: false, type: endpointType },
] as const;

function headerRefusal(blocks: readonly XmlElement[]): InsiRefusal | undefined {
  for (const { name, required, type } of headerContract) {
    const found = blocks.filter((candidate) => hasName(candidate, name));
    if (found.length > 1) return sender(`Header/${name.local}: once at most`);
    const problem = found[0] === undefined ? required && `Header/${name.local}: missing` : blockProblem(found[0], type);
    if (typeof problem === "string") return sender(problem);
  }
  const security = block(blocks, wsse("Security"));
  // Security.xsd wants at least one assertion; in mutual TLS the block is left out.
  if (security !== undefined && !holdsAssertionsOnly(security)) return sender("Header/Security: Assertion expected");
  const known = [...headerContract.map(({ name }) => name), wsse("Security")];
  const stranger = blocks.find(
    (candidate) => !known.some((name) => hasName(candidate, name)) && isCompulsory(candidate),
  );
  return stranger === undefined ? undefined : { code: "MustUnderstand", rule: `Header/${stranger.name.local}` };
}

function holdsAssertionsOnly(security: XmlElement): boolean {
  const children = childElements(security);
  return children.length > 0 && children.every((child) => hasName(child, saml("Assertion")));
}

// SOAP puts its own attributes (mustUnderstand, role, relay) on any block, whatever the block's schema.
function blockProblem(found: XmlElement, type: SchemaType): string | undefined {
  const attributes = found.attributes.filter(({ name }) => name.namespace !== soapNamespace);
  return schemaProblem({ ...found, attributes }, type);
}

function isCompulsory(candidate: XmlElement): boolean {
  return ["true", "1"].includes(attributeOf(candidate, "mustUnderstand", soapNamespace)?.trim() ?? "");
}

function block(blocks: readonly XmlElement[], name: XmlName): XmlElement | undefined {
  return blocks.find((candidate) => hasName(candidate, name));
}

function contextOf(of: XmlElement | undefined, names: (local: string) => XmlName): RequestContext {
  return {
    id: textOf(childNamed(of, names("Id"))) ?? "",
    time: textOf(childNamed(of, names("Temps"))) ?? "",
    sender: textOf(childNamed(of, names("Emetteur"))),
  };
}

function traitsOf(query: XmlElement): TraitsQuery {
  return {
    birthName: textOf(childNamed(query, recSans("NomNaissance"))),
    firstNames: childrenNamed(query, recSans("Prenom")).map((element) => textOf(element) ?? ""),
    sex: textOf(childNamed(query, recSans("Sexe"))),
    birthDate: textOf(childNamed(query, recSans("DateNaissance"))),
    birthPlace: textOf(childNamed(query, recSans("LieuNaissance"))),
  };
}

function vitaleOf(query: XmlElement): VitaleQuery {
  return {
    number: textOf(childNamed(query, recVit("MatriculeIndividu"), recVit("NumIdentifiant"))),
    insuredNumber: textOf(childNamed(query, recVit("MatriculeOD"), recVit("NumIdentifiant"))),
    birthName: textOf(childNamed(query, recVit("NomNaissance"))),
    birthDate: textOf(childNamed(query, recVit("DateNaissance"))),
    birthRank: textOf(childNamed(query, recVit("RangNaissance"))),
  };
}

function sender(rule: string): InsiRefusal {
  return { code: "Sender", rule };
}
