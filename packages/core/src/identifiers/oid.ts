import type { Branded } from "../branded.js";
import { accepted } from "./accepted.js";
import type { Inspection } from "./inspection.js";

/** An object identifier in dotted form, of at most 64 characters (the bound of HL7, XDS and DICOM). */
export type Oid = Branded<string, "Oid">;

// The first arc is 0, 1 or 2 and the second is below 40 under 0 and 1 (ITU-T X.660); no arc has a leading zero.
const dotted = /^(?:[01]\.[1-3]?[0-9]|2\.(?:0|[1-9][0-9]*))(?:\.(?:0|[1-9][0-9]*))*$/;

/** Tells whether a text is an OID of at most 64 characters; what is not a text is none. */
export function isOid(text: string): text is Oid {
  return typeof (text as unknown) === "string" && text.length <= 64 && dotted.test(text);
}

/**
 * Reads an OID.
 *
 * @throws {@link SegurError} `ERR_CORE_IDENTIFIER_INVALID` when the text is not an OID or is longer than 64 characters.
 * @see ITU-T X.660; HL7 V3 data types, OID; DICOM PS3.5 §9.1
 * @example
 * ```ts
 * import { parseOid } from "@segur-sdk/core";
 *
 * const accessionNumberIssuer = parseOid("1.2.250.1.999.1.1.1");
 * ```
 */
export function parseOid(text: string): Oid {
  return accepted(isOid(text) ? { valid: true, value: text, warnings: [] } : { valid: false, problem: "FORMAT" }, {
    name: "oid",
    rule: "dotted decimal arcs without leading zero, at most 64 characters",
    source: "ITU-T X.660; DICOM PS3.5 §9.1",
  });
}

/**
 * OID that stands for a UUID: `2.25.` and the UUID as a decimal number, at most 44 characters.
 *
 * @throws {@link SegurError} `ERR_CORE_IDENTIFIER_INVALID` when the text is not a UUID.
 * @see ITU-T X.667; DICOM PS3.5 §B.2
 * @example
 * ```ts
 * import { oidOfUuid } from "@segur-sdk/core";
 *
 * console.log(oidOfUuid("f81d4fae-7dec-11d0-a765-00a0c91e6bf6")); // 2.25.329800735698586629295641978511506172918
 * ```
 */
export function oidOfUuid(uuid: string): Oid {
  return accepted(inspectUuid(uuid), {
    name: "uuid",
    rule: "8-4-4-4-12 hexadecimal digits",
    source: "RFC 9562",
  });
}

function inspectUuid(uuid: string): Inspection<Oid> {
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(uuid)) return { valid: false, problem: "FORMAT" };
  return { valid: true, value: `2.25.${BigInt(`0x${uuid.replaceAll("-", "")}`).toString()}` as Oid, warnings: [] };
}
