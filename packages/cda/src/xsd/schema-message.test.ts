import { describe, expect, it } from "vitest";

import { readSchemaMessage } from "./schema-message.js";

const hl7 = "{urn:hl7-org:v3}";

describe("Messages of libxml2, without the values of the document", () => {
  it.each([
    [
      `Element '${hl7}id', attribute 'root': 'NESSI' is not a valid value of the union type '${hl7}uid'.\n`,
      "Element 'id', attribute 'root': The value is not valid for the union type 'uid'.",
    ],
    [
      `Element '${hl7}time', attribute 'value': [facet 'pattern'] The value 'O'BRIEN is not accepted' is not accepted by the pattern '[0-9]{1,8}'.`,
      "Element 'time', attribute 'value': The value is not accepted by the pattern '[0-9]{1,8}'.",
    ],
    [
      `Element '${hl7}a', attribute 'b': [facet 'enumeration'] The value 'NESSI' is not an element of the set {'X', 'Y'}.`,
      "Element 'a', attribute 'b': The value is not an element of the set {'X', 'Y'}.",
    ],
    [
      `Element '${hl7}title': This element is not expected. Expected is one of ( ${hl7}id, ##other{urn:x}*, {urn:ihe:pharm:medication}* ).`,
      "Element 'title': This element is not expected. Expected is one of ( id, ##other*, * ).",
    ],
    [
      `Element '${hl7}x', attribute 'y': The attribute 'y' is not allowed.`,
      "Element 'x', attribute 'y': The attribute 'y' is not allowed.",
    ],
    [`Element '${hl7}x': Some new form that quotes 'NESSI'.`, "Element 'x': refused by the schema."],
    [`Opening and ending tag mismatch: NESSI line 1 and a`, "The schema refuses the document."],
  ])("%s", (message, assertion) => {
    expect(readSchemaMessage(message).assertion).toBe(assertion);
  });
});
