import { parseInsAuthority, parseMatriculeIns, SegurError } from "@segur-sdk/core";
import { type Identity, restoreIdentity, type Traits } from "@segur-sdk/ins";
import type { InsToVerify } from "@segur-sdk/insi";

import type { CliIo } from "../../cli-io.js";
import { UsageError } from "../../command.js";
import { readInput } from "../read-input.js";
import { readJson } from "../read-json.js";

/**
 * What a file says of a patient:
 * - a stored identity, which has a `status`;
 * - an INS and its traits, e.g. what `datamatrix decode --json` prints;
 * - mere traits.
 */
export type PatientFile =
  | { readonly kind: "identity"; readonly identity: Identity }
  | { readonly kind: "ins"; readonly received: InsToVerify }
  | { readonly kind: "traits"; readonly traits: Traits };

/**
 * Reads a file about a patient. Its name may hold the patient's: it is not repeated.
 *
 * @throws `SegurError` `ERR_INS_IDENTITY_INVALID` with the damaged fields, `ERR_CORE_MATRICULE_KEY`,
 * `ERR_CORE_IDENTIFIER_INVALID`. Mere traits are judged by those who use them.
 */
export async function readPatientFile(io: CliIo, path: string): Promise<PatientFile> {
  const value = await unnamed("<identity.json>", path, () => readJson(io, path));
  if (!isRecord(value)) throw malformed("", "traits, an INS and its traits, or a stored identity");
  if ("status" in value) return { kind: "identity", identity: restoreIdentity(value) };
  if (!("traits" in value)) return { kind: "traits", traits: traitsOf(value) };
  if (!isRecord(value["traits"])) throw malformed("traits", "an object");
  const traits = traitsOf(value["traits"]);
  const { ins } = value;
  if (ins === undefined) return { kind: "traits", traits };
  if (!isRecord(ins)) throw malformed("ins", "a matricule and its OID");
  const { matricule, oid } = ins;
  if (typeof oid !== "string") throw malformed("ins.oid", "text");
  if (typeof matricule !== "string") throw malformed("ins.matricule", "text");
  const authority = parseInsAuthority(oid);
  return {
    kind: "ins",
    received: { ins: { matricule: parseMatriculeIns(matricule, { authority }), oid: authority }, traits },
  };
}

/** Bytes of a file about a patient, whose name is not repeated. */
export function readPatientBytes(io: CliIo, path: string, placeholder: string): Promise<Uint8Array> {
  return unnamed(placeholder, path, () => readInput(io, path));
}

async function unnamed<T>(placeholder: string, path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof UsageError ? new UsageError(error.message.replaceAll(path, placeholder)) : error;
  }
}

// The file was written by hand or by another program: those who use the traits judge each of them, whatever its type.
function traitsOf(value: Readonly<Record<string, unknown>>): Traits {
  const names = ["birthName", "givenNames", "birthDate", "sex", "birthPlace", "usedName", "usedGivenName"];
  return Object.fromEntries(
    names.flatMap((name) => (value[name] === undefined ? [] : [[name, value[name]]])),
  ) as unknown as Traits;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function malformed(field: string, rule: string): SegurError {
  return new SegurError("ERR_INS_IDENTITY_INVALID", { details: { field, rule } });
}
