import { attributeOf, childElements, type XmlElement } from "@segur-sdk/core/xml";

import type { ReadCode, ReadMoment, ReadValue } from "../reading/coded.js";
import type {
  ReadReferenceRange,
  ReadRelation,
  ReadRole,
  ReadStatement,
  ReadStatementPerson,
  StatementKind,
} from "../reading/statement.js";
import type { CdaIdentifier } from "../reading/coded.js";
import { hl7 } from "./cda-names.js";
import { readAmount, readCode, readMedia, readMoment, readReferringText } from "./read-datatype.js";
import { readProduct } from "./read-product.js";
import { readRole, readStatementPerson } from "./read-role.js";
import { readValue } from "./read-value.js";
import { booleanOf, child, filled, present, readIdentifier } from "./read-values.js";

const kinds: ReadonlySet<string> = new Set<StatementKind>([
  "act",
  "encounter",
  "observation",
  "observationMedia",
  "organizer",
  "procedure",
  "regionOfInterest",
  "substanceAdministration",
  "supply",
]);
const cdaNamespace = hl7("act").namespace;

function isStatement(of: XmlElement): boolean {
  return of.name.namespace === cdaNamespace && kinds.has(of.name.local);
}

/** The clinical statement of an entry or of a relation. */
export function statementIn(of: XmlElement): XmlElement | undefined {
  return childElements(of).find(isStatement);
}

/** What stands in an entry or in a relation beside its statement. */
export function besideStatement(of: XmlElement): readonly XmlElement[] {
  const statement = statementIn(of);
  return childElements(of).filter((element) => element !== statement);
}

/** What one pass over the children of a statement gathers. */
interface Parts {
  readonly templateIds: CdaIdentifier[];
  readonly ids: CdaIdentifier[];
  readonly times: ReadMoment[];
  readonly values: ReadValue[];
  readonly interpretations: ReadCode[];
  readonly methods: ReadCode[];
  readonly targetSites: ReadCode[];
  readonly approachSites: ReadCode[];
  readonly people: ReadStatementPerson[];
  readonly participants: ReadRole[];
  readonly relations: ReadRelation[];
  readonly referenceRanges: ReadReferenceRange[];
  readonly unknown: XmlElement[];
  readonly single: { -readonly [K in keyof SingleParts]: SingleParts[K] };
}

type SingleParts = Pick<
  ReadStatement,
  "code" | "text" | "status" | "priority" | "route" | "dose" | "rate" | "quantity" | "repeat" | "product" | "media"
>;

/** A clinical statement and all those below it; the depth is that which the XML reader bounds. */
export function readStatement(of: XmlElement): ReadStatement {
  const parts = gatherParts(of);
  const { single } = parts;
  return present<ReadStatement>({
    kind: of.name.local as StatementKind,
    classCode: attributeOf(of, "classCode"),
    mood: attributeOf(of, "moodCode"),
    negated: booleanOf(attributeOf(of, "negationInd")),
    anchor: attributeOf(of, "ID"),
    templateIds: parts.templateIds,
    ids: parts.ids,
    code: single.code,
    text: single.text,
    status: single.status,
    times: parts.times,
    priority: single.priority,
    values: parts.values,
    interpretations: filled(parts.interpretations),
    methods: filled(parts.methods),
    targetSites: filled(parts.targetSites),
    approachSites: filled(parts.approachSites),
    route: single.route,
    dose: single.dose,
    rate: single.rate,
    quantity: single.quantity,
    repeat: single.repeat,
    product: single.product,
    people: filled(parts.people),
    participants: filled(parts.participants),
    relations: parts.relations,
    referenceRanges: filled(parts.referenceRanges),
    media: single.media,
    unknown: parts.unknown,
    source: of,
  });
}

function gatherParts(of: XmlElement): Parts {
  const parts: Parts = {
    templateIds: [],
    ids: [],
    times: [],
    values: [],
    interpretations: [],
    methods: [],
    targetSites: [],
    approachSites: [],
    people: [],
    participants: [],
    relations: [],
    referenceRanges: [],
    unknown: [],
    single: {},
  };
  const media = of.name.local === "observationMedia";
  for (const node of of.children) {
    if (typeof node === "string" || node.kind !== "element") continue;
    if (node.name.namespace !== cdaNamespace || !gather(node, media, parts)) parts.unknown.push(node);
  }
  return parts;
}

/** Puts a child where it belongs; false when the model has no place for it. */
function gather(node: XmlElement, media: boolean, into: Parts): boolean {
  switch (node.name.local) {
    case "templateId":
      return add(into.templateIds, readIdentifier(node));
    case "id":
      return add(into.ids, readIdentifier(node));
    case "effectiveTime":
      return add(into.times, readMoment(node));
    case "value":
      if (media) return set(into.single, "media", readMedia(node));
      return add(into.values, readValue(node));
    case "interpretationCode":
      return add(into.interpretations, readCode(node));
    case "methodCode":
      return add(into.methods, readCode(node));
    case "targetSiteCode":
      return add(into.targetSites, readCode(node));
    case "approachSiteCode":
      return add(into.approachSites, readCode(node));
    case "author":
    case "performer":
    case "informant":
      return add(into.people, readStatementPerson(node, node.name.local));
    case "participant":
      return add(into.participants, readRole(node));
    case "entryRelationship":
    case "component":
      into.unknown.push(...(statementIn(node) === undefined ? [] : besideStatement(node)));
      return add(into.relations, readRelation(node, node.name.local));
    case "referenceRange":
      return add(into.referenceRanges, readReferenceRange(node));
    case "code":
      return set(into.single, "code", readCode(node));
    case "text":
      return set(into.single, "text", readReferringText(node));
    case "statusCode":
      return set(into.single, "status", attributeOf(node, "code"));
    case "priorityCode":
      return set(into.single, "priority", readCode(node));
    case "routeCode":
      return set(into.single, "route", readCode(node));
    case "doseQuantity":
      return set(into.single, "dose", readAmount(node));
    case "rateQuantity":
      return set(into.single, "rate", readAmount(node));
    case "quantity":
      return set(into.single, "quantity", readAmount(node));
    case "repeatNumber":
      return set(into.single, "repeat", readAmount(node));
    case "consumable":
    case "product":
      return set(into.single, "product", readProduct(child(node, "manufacturedProduct")));
    default:
      return false;
  }
}

function add<T>(list: T[], value: T | undefined): boolean {
  if (value === undefined) return false;
  list.push(value);
  return true;
}

/** The first one counts; what repeats it is kept apart. */
function set<K extends keyof SingleParts>(into: Parts["single"], name: K, value: SingleParts[K] | undefined): boolean {
  if (value === undefined || into[name] !== undefined) return false;
  into[name] = value;
  return true;
}

function readRelation(of: XmlElement, via: ReadRelation["via"]): ReadRelation | undefined {
  const statement = statementIn(of);
  if (statement === undefined) return undefined;
  return present<ReadRelation>({
    via,
    type: attributeOf(of, "typeCode"),
    inverted: booleanOf(attributeOf(of, "inversionInd")),
    statement: readStatement(statement),
  });
}

function readReferenceRange(of: XmlElement): ReadReferenceRange {
  const range = child(of, "observationRange");
  const text = child(range, "text");
  const value = child(range, "value");
  const interpretation = child(range, "interpretationCode");
  return present<ReadReferenceRange>({
    text: text && readReferringText(text),
    value: value && readValue(value),
    interpretation: interpretation && readCode(interpretation),
  });
}
