import { createHash } from "node:crypto";

import { parseOid } from "@segur-sdk/core";
import { describe, expect, it } from "vitest";

import { manifestEntryOf } from "./manifest-entry.js";

const uniqueId = parseOid("1.2.250.1.999.1.1.9001.4.1");
const digest = (text: string) => createHash("sha256").update(text).digest("base64");
const xml = (text: string) => manifestEntryOf({ uniqueId, mimeType: "text/xml", bytes: Buffer.from(text, "utf8") });

describe("digest of a document in the Manifest (dmp.md C.1)", () => {
  it("is that of the canonical form of an XML document, not of its bytes", () => {
    const entry = xml('<?xml version="1.0"?>\r\n<a b="2" a="1"/>\r\n');
    expect(entry).toEqual({ uniqueId, digestValue: digest('<a a="1" b="2"></a>'), canonical: true });
  });

  it("counts comments and instructions outside the root, one line feed each", () => {
    const canonical = "<?xml-stylesheet href='x.xsl'?>\n<!-- avant -->\n<a></a>\n<!-- après -->";
    expect(
      xml(`<?xml version="1.0"?><?xml-stylesheet href='x.xsl'?><!-- avant --><a/><!-- après -->`).digestValue,
    ).toBe(digest(canonical));
  });

  it("counts comments inside", () => {
    expect(xml("<a><!-- dedans --></a>").digestValue).not.toBe(xml("<a></a>").digestValue);
  });

  it("is that of the bytes of a binary document", () => {
    const bytes = Buffer.from("DICM\r\n--boundary\0", "latin1");
    const entry = manifestEntryOf({ uniqueId, mimeType: "application/dicom", bytes });
    expect(entry).toEqual({
      uniqueId,
      digestValue: createHash("sha256").update(bytes).digest("base64"),
      canonical: false,
    });
  });

  it.each(["<a>", "", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'])("refuses %j", (text) => {
    expect(() => xml(text)).toThrow(expect.objectContaining({ code: "ERR_DMP_DOCUMENT_UNREADABLE" }));
  });
});
