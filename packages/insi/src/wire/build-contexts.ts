import type { StructIdNat } from "@segur-sdk/core";
import { element, type XmlElement } from "@segur-sdk/core/xml";

import type { SoftwareContext } from "../software.js";
import { bam, lps } from "./namespaces.js";

/** What both context blocks say of one call. */
export interface CallContext {
  /** New UUID for each call and each context: the CNDA refuses repeated ones. */
  readonly bamId: string;
  readonly lpsId: string;
  readonly at: Date;
  /** Emetteur: in mutual TLS, the structure of the client certificate (its OU). */
  readonly issuer: StructIdNat;
  readonly software: SoftwareContext;
}

/**
 * ContexteBAM of a search by traits: the coverage is empty.
 *
 * @see ROOT_ctxbam_CTXBAM_V01_02.xsd
 */
export function buildContexteBam(context: CallContext): XmlElement {
  return element(
    bam("ContexteBAM"),
    { Nature: "CTXBAM", Version: "01_02" },
    element(bam("Id"), {}, context.bamId),
    element(bam("Temps"), {}, context.at.toISOString()),
    element(bam("Emetteur"), {}, context.issuer),
    element(bam("COUVERTURE"), {}),
  );
}

/**
 * ContexteLPS: the software and its installation.
 *
 * @see ROOT_ctxlps_CTXLPS_V01_00.xsd
 */
export function buildContexteLps(context: CallContext): XmlElement {
  const { software } = context;
  return element(
    lps("ContexteLPS"),
    { Nature: "CTXLPS", Version: "01_00" },
    element(lps("Id"), {}, context.lpsId),
    element(lps("Temps"), {}, context.at.toISOString()),
    element(lps("Emetteur"), {}, context.issuer),
    element(
      lps("LPS"),
      {},
      element(lps("IDAM"), { R: "4" }, software.idam),
      element(lps("Version"), {}, software.version),
      element(lps("Instance"), {}, software.instance),
      element(lps("Nom"), {}, software.urn),
    ),
  );
}
