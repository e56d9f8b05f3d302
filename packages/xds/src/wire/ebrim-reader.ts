import { type CodedValue, SegurError } from "@segur-sdk/core";
import { attributeOf, hasName, type XmlElement } from "@segur-sdk/core/xml";

import type { Author, Xcn } from "../author.js";
import type { Cx } from "../cx.js";
import type { XdsTime } from "../document-entry.js";
import type { SourcePatientInfo } from "../source-patient-info.js";
import { parseDtm } from "./dtm.js";
import { documentIdentifier, documentScheme, rim, setIdentifier, setScheme, slotName } from "./ebrim-names.js";
import { addSlot, createMessageValues, localizedText, type MessageValues } from "./message-values.js";

/** A registry object opened for reading. */
export interface RegistryObject {
  readonly element: XmlElement;
  /** Where it stands, for errors: `documents[0].entry`. */
  readonly path: string;
  /** Values of a slot, trimmed, empty ones left out. */
  values(name: string): readonly string[];
  /** First value of a slot. */
  value(name: string): string | undefined;
  time(name: string): XdsTime | undefined;
  /** Names of the slots that carry the extra metadata `action`: senders make a URI of it or not. */
  actionSlots(): readonly string[];
  name(): string | undefined;
  description(): string | undefined;
  person(name: string): Xcn | undefined;
  /** The INS or a local number; absent when absent, refused when it is there and means nothing. */
  patient(value: string | undefined, field: string): Cx | undefined;
  sourcePatientInfo(): SourcePatientInfo | undefined;
  /**
   * Codes of a scheme. A classification without code says nothing and is left out, unless what it does not say matters.
   */
  coded(scheme: string, withoutCode?: "left out" | "refused"): readonly CodedValue[];
  authors(scheme: string): readonly Author[];
  identifier(scheme: string): string | undefined;
}

/**
 * Makes the function that opens the objects of one message, ExtrinsicObject or RegistryPackage: the parts of each are sorted
 * in one pass, for answers hold thousands.
 */
export function createObjectReader(): (object: XmlElement, path: string) => RegistryObject {
  const values = createMessageValues();
  return (object, path) => new OpenedObject(object, path, values);
}

class OpenedObject implements RegistryObject {
  readonly element: XmlElement;
  readonly path: string;
  readonly #slots = new Map<string, readonly string[]>();
  readonly #classifications = new Map<string, XmlElement[]>();
  readonly #identifiers = new Map<string, string | undefined>();
  readonly #read: MessageValues;

  constructor(object: XmlElement, path: string, read: MessageValues) {
    this.element = object;
    this.path = path;
    this.#read = read;
    for (const child of object.children) {
      if (typeof child === "string" || child.kind !== "element") continue;
      if (hasName(child, name.slot)) addSlot(this.#slots, child, read.slot);
      else if (hasName(child, name.classification)) this.#addClassification(child);
      else if (hasName(child, name.identifier)) {
        const scheme = schemeOf(child, "identificationScheme");
        if (!this.#identifiers.has(scheme)) this.#identifiers.set(scheme, attributeOf(child, "value")?.trim());
      }
    }
  }

  #addClassification(classification: XmlElement): void {
    const scheme = schemeOf(classification, "classificationScheme");
    const group = this.#classifications.get(scheme);
    if (group === undefined) this.#classifications.set(scheme, [classification]);
    else group.push(classification);
  }

  values(slot: string): readonly string[] {
    return this.#slots.get(slot) ?? none;
  }

  value(slot: string): string | undefined {
    return this.#slots.get(slot)?.[0];
  }

  time(slot: string): XdsTime | undefined {
    const value = this.value(slot);
    if (value === undefined) return undefined;
    const time = parseDtm(value);
    if (time === undefined) throw metadataError(`${this.path}.${slot}`, "DTM: YYYY[MM[DD[hh[mm[ss]]]]]");
    return time;
  }

  actionSlots(): readonly string[] {
    const found: string[] = [];
    for (const slot of this.#slots.keys()) if (actionSlot.test(slot)) found.push(slot);
    return found;
  }

  name(): string | undefined {
    return localizedText(this.element.children, name.name);
  }

  description(): string | undefined {
    return localizedText(this.element.children, name.description);
  }

  person(slot: string): Xcn | undefined {
    const value = this.value(slot);
    return value === undefined ? undefined : this.#read.xcn(value);
  }

  patient(value: string | undefined, field: string): Cx | undefined {
    if (value === undefined || value === "") return undefined;
    const cx = this.#read.cx(value);
    if (cx === undefined) throw metadataError(`${this.path}.${field}`, "CX: {id}^^^&{OID}&ISO^{type}");
    return cx;
  }

  sourcePatientInfo(): SourcePatientInfo | undefined {
    const lines = this.values(slotName.sourcePatientInfo);
    return lines.length === 0 ? undefined : this.#read.sourcePatientInfo(lines);
  }

  coded(scheme: string, withoutCode: "left out" | "refused" = "left out"): readonly CodedValue[] {
    const group = this.#classifications.get(scheme);
    if (group === undefined) return none;
    const values: CodedValue[] = [];
    for (const classification of group) {
      const code = attributeOf(classification, "nodeRepresentation")?.trim() ?? "";
      if (code !== "") {
        const { label, system } = this.#read.coding(classification.children);
        values.push({ code, label, system });
      } else if (withoutCode === "refused") {
        throw metadataError(`${this.path}.Classification`, "nodeRepresentation holds the code");
      }
    }
    return values;
  }

  authors(scheme: string): readonly Author[] {
    return this.#classifications.get(scheme)?.map(({ children }) => this.#read.author(children)) ?? none;
  }

  identifier(scheme: string): string | undefined {
    return this.#identifiers.get(scheme);
  }
}

/** The UUID of a scheme: its case means nothing (RFC 4122 §3), and nearly all write it in lower case. */
function schemeOf(of: XmlElement, attribute: string): string {
  const scheme = attributeOf(of, attribute) ?? "";
  return knownSchemes.has(scheme) ? scheme : scheme.toLowerCase();
}

const knownSchemes: ReadonlySet<string> = new Set([
  ...Object.values(documentScheme),
  ...Object.values(setScheme),
  ...[...Object.values(documentIdentifier), ...Object.values(setIdentifier)].map(({ scheme }) => scheme),
]);
const actionSlot = /(?:^|[:#])action$/;
const none: readonly never[] = [];
const name = {
  slot: rim("Slot"),
  classification: rim("Classification"),
  identifier: rim("ExternalIdentifier"),
  name: rim("Name"),
  description: rim("Description"),
} as const;

/** The metadata say something that cannot be understood. */
export function metadataError(field: string, rule: string): SegurError {
  return new SegurError("ERR_XDS_METADATA", { details: { field, rule, source: "IHE ITI TF-3 §4.2; ebRIM 3.0" } });
}
