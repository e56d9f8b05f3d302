import { readFileSync } from "node:fs";

import { ParseOption, XmlDocument, XmlValidateError, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";

import { sharedPath } from "../../../../conformance/shared.js";

/** The official XSD set, compiled by libxml2. */
export interface CdaSchema {
  /** Messages of the schema; empty when the document is valid. */
  errorsOf(bytes: Uint8Array): readonly string[];
  dispose(): void;
}

/** Compiles the official schema; about one second. */
export function openCdaSchema(): CdaSchema {
  xmlRegisterFsInputProviders();
  const path = sharedPath("reference/cda/TestContenuCDA-3-0/infrastructure/cda/CDA_extended.xsd");
  const schema = XmlDocument.fromBuffer(readFileSync(path), { url: path });
  const validator = XsdValidator.fromDoc(schema);
  return {
    errorsOf(bytes) {
      const document = XmlDocument.fromBuffer(bytes, { option: ParseOption.XML_PARSE_HUGE });
      try {
        validator.validate(document);
        return [];
      } catch (error) {
        if (error instanceof XmlValidateError) return error.details.map(({ message }) => message);
        throw error;
      } finally {
        document.dispose();
      }
    },
    dispose() {
      validator.dispose();
      schema.dispose();
    },
  };
}
