import { revealText, SegurError, type Sensitive } from "@segur-sdk/core";

/** The software as the CNDA authorised it: content of the context LPS of every call. */
export interface InsiSoftware {
  /** Authorisation number given by the CNDA (IDAM), 12 characters. */
  readonly idam: Sensitive<string> | string;
  /** Version as declared to the CNDA. */
  readonly version: string;
  /** UUID of this installation of the software; stable. */
  readonly instance: string;
  /** Name of the software; sent as `urn:lps:<name>:<version>`, spaces as `_`. */
  readonly name: string;
}

/** What the context LPS says of the software. */
export interface SoftwareContext {
  readonly idam: string;
  readonly version: string;
  readonly instance: string;
  /** `urn:lps:<name>:<version>`. */
  readonly urn: string;
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/**
 * Reads the software once and for all.
 *
 * @throws `SegurError` `ERR_INSI_OPTIONS` naming the field that is empty or malformed.
 */
export function softwareContextOf(software: InsiSoftware): SoftwareContext {
  const context: SoftwareContext = {
    idam: revealText(software.idam).trim(),
    version: software.version.trim(),
    instance: software.instance.trim(),
    urn: `urn:lps:${software.name.trim().replace(/\s+/gu, "_")}:${software.version.trim()}`,
  };
  if (!/^\S+$/u.test(context.idam)) throw wrong("software.idam", "the authorisation number of the CNDA");
  if (context.version === "") throw wrong("software.version", "the version declared to the CNDA");
  if (software.name.trim() === "") throw wrong("software.name", "the name of the software");
  if (!uuid.test(context.instance)) throw wrong("software.instance", "the UUID of this installation");
  return context;
}

function wrong(field: string, rule: string): SegurError {
  return new SegurError("ERR_INSI_OPTIONS", { details: { field, rule, source: "ROOT_ctxlps_CTXLPS_V01_00.xsd" } });
}
