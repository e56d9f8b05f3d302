import { readFileSync } from "node:fs";

import { childElements, serializeExclusive, type XmlElement } from "@segur-sdk/core/xml";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";

import { sharedPath } from "../../../../conformance/shared.js";

/** Header blocks and body child, each alone: there is no schema of the envelope here. */
export function partsOf(envelope: XmlElement): readonly XmlElement[] {
  return childElements(envelope).flatMap((part) => childElements(part));
}

/** Validates each part, alone, against the official schemas; files only, no network. Throws for the first that is wrong. */
export function validateParts(parts: readonly XmlElement[]): void {
  xmlRegisterFsInputProviders();
  const url = sharedPath("reference/insi/wsdl/all.xsd");
  const schema = XmlDocument.fromBuffer(readFileSync(url), { url });
  const validator = XsdValidator.fromDoc(schema);
  try {
    for (const part of parts) {
      const document = XmlDocument.fromString(serializeExclusive(part));
      try {
        validator.validate(document);
      } finally {
        document.dispose();
      }
    }
  } finally {
    validator.dispose();
    schema.dispose();
  }
}
