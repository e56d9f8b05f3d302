import { parseXml } from "@segur-sdk/core/xml";
import { describe, expect, it } from "vitest";

import { readRegistryResponse } from "./read-registry-response.js";

const rs = 'xmlns:rs="urn:oasis:names:tc:ebxml-regrep:xsd:rs:3.0"';
const status = "urn:oasis:names:tc:ebxml-regrep:ResponseStatusType";
const severity = "urn:oasis:names:tc:ebxml-regrep:ErrorSeverityType";
const read = (xml: string) => readRegistryResponse(parseXml(xml).root);

describe("readRegistryResponse", () => {
  it("reads a success", () => {
    expect(read(`<rs:RegistryResponse ${rs} status="${status}:Success"/>`)).toEqual({ status: "success", errors: [] });
  });

  it("reads a success with a warning", () => {
    const xml = `<x:RegistryResponse xmlns:x="urn:oasis:names:tc:ebxml-regrep:xsd:rs:3.0" requestId="urn:uuid:1"
      status="${status}:Success"><x:RegistryErrorList><x:RegistryError errorCode="XDSExtraMetadataNotSaved"
      codeContext="métadonnée ignorée" location="" severity="${severity}:Warning"/></x:RegistryErrorList></x:RegistryResponse>`;
    expect(read(xml)).toEqual({
      status: "success",
      requestId: "urn:uuid:1",
      errors: [{ code: "XDSExtraMetadataNotSaved", severity: "warning", context: "métadonnée ignorée" }],
    });
  });

  it("reads the errors of a failure, the text of the element standing for an absent context", () => {
    const xml = `<rs:RegistryResponse ${rs} status="${status}:Failure"><rs:RegistryErrorList>
      <rs:RegistryError errorCode="DMPClosed" codeContext="DMP fermé" location="registre" severity="${severity}:Error"/>
      <rs:RegistryError errorCode="XDSRegistryError"> détail </rs:RegistryError></rs:RegistryErrorList></rs:RegistryResponse>`;
    expect(read(xml)).toEqual({
      status: "failure",
      errors: [
        { code: "DMPClosed", severity: "error", context: "DMP fermé", location: "registre" },
        { code: "XDSRegistryError", severity: "error", context: "détail" },
      ],
    });
  });

  it("reads a partial success", () => {
    expect(
      read(`<rs:RegistryResponse ${rs} status="urn:ihe:iti:2007:ResponseStatusType:PartialSuccess"/>`).status,
    ).toBe("partial-success");
  });

  it.each([
    ["another element", `<rs:Other ${rs} status="${status}:Success"/>`],
    ["another namespace", `<RegistryResponse status="${status}:Success"/>`],
    ["no status", `<rs:RegistryResponse ${rs}/>`],
    ["an unknown status", `<rs:RegistryResponse ${rs} status="Success"/>`],
  ])("refuses %s", (_, xml) => {
    expect(() => read(xml)).toThrow(expect.objectContaining({ code: "ERR_XDS_RESPONSE" }));
  });
});
