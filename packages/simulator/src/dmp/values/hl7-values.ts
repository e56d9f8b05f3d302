/** A patient identifier in CX form. */
export interface PatientCx {
  readonly matricule: string;
  /** OID of the assigning authority. */
  readonly authority: string;
}

/** OID of the test INS (NIR): the only one that the test DMP admits (dmp.md B.6.1). */
export const testInsOid = "1.2.250.1.213.1.4.10";

/**
 * Reads `{matricule}^^^&{oid}&ISO^NH`. The effective date that official samples append (`^^20100907`) is tolerated.
 *
 * @see dmp.md B.6.1
 */
export function readInsCx(text: string): PatientCx | undefined {
  const match = /^([0-9]{6}[0-9AB][0-9]{8})\^\^\^&([0-9.]+)&ISO\^NH(?:\^\^[0-9]{8})?$/.exec(text);
  const [, matricule, authority] = match ?? [];
  return matricule === undefined || authority === undefined ? undefined : { matricule, authority };
}

/** True for `{id}^^^&{oid}&ISO^PI`, the local identifier, or for the INS itself. */
export function isSourcePatientId(text: string): boolean {
  return /^[^&^|]+\^\^\^&[0-9.]+&ISO\^PI$/.test(text) || readInsCx(text) !== undefined;
}

/** Identifier of a person in XCN form (professional, internal user or automate); undefined when malformed. */
export function readXcnId(text: string): string | undefined {
  const parts = text.split("^");
  const [id = "", family = ""] = parts;
  const authority = /^&[0-9.]+&ISO$/.test(parts[8] ?? "");
  const typed = /^[DU]$/.test(parts[9] ?? "") && (parts[12] ?? "") !== "";
  return id !== "" && family !== "" && authority && typed && parts.length === 13 ? id : undefined;
}

/** Identifier of a structure in XON form: `{name}^^^^^&1.2.250.1.71.4.2.2&ISO^IDNST^^^{Struct_IdNat}`. */
export function readXonId(text: string): string | undefined {
  const parts = text.split("^");
  const [name = ""] = parts;
  const id = parts[9] ?? "";
  const typed = parts[5] === "&1.2.250.1.71.4.2.2&ISO" && parts[6] === "IDNST";
  return name !== "" && id !== "" && typed && parts.length === 10 ? id : undefined;
}

/** True for an author's specialty or role: `{code}^{label}^{OID}`. */
export function isCodedText(text: string): boolean {
  return /^[^&^|]+\^[^&^|]+\^[0-9.]+$/.test(text);
}

/**
 * The instant of a UTC time of XDS, `AAAA[MM[JJ[hh[mm[ss]]]]]`; undefined when it has another form or no such day exists.
 *
 * An offset is not admitted: XDS times are UTC (ITI TF-3 §4.2.3.1.6).
 */
export function readDtm(text: string): Date | undefined {
  if (!/^[0-9]{4}(?:[0-9]{2}){0,5}$/.test(text)) return undefined;
  const digits = text + "00000101000000".slice(text.length);
  const [year = "", month = "", day = "", hour = "", minute = "", second = ""] =
    /^(.{4})(..)(..)(..)(..)(..)$/.exec(digits)?.slice(1) ?? [];
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const instant = new Date(iso);
  return Number.isNaN(instant.getTime()) || instant.toISOString() !== iso ? undefined : instant;
}

/** A UTC time of HL7, 14 digits. */
export function formatDtm(instant: Date): string {
  return instant.toISOString().replace(/[-:T]/g, "").slice(0, 14);
}
