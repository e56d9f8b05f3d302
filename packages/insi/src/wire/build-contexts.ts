import { element, type XmlElement } from "@segur-sdk/core/xml";

import type { SoftwareContext } from "../software.js";
import type { VitaleNir, VitaleQuery } from "../vitale-data.js";
import { bam, lps } from "./namespaces.js";

/** What both context blocks say of one call. */
export interface CallContext {
  /** New UUID for each call and each context: the CNDA refuses repeated ones. */
  readonly bamId: string;
  readonly lpsId: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Emetteur: the structure of the client certificate (its OU), or the national identifier of the card's holder. */
  readonly issuer: string;
  readonly software: SoftwareContext;
}

/**
 * ContexteBAM. The coverage is empty for a search by traits; for a carte Vitale it holds the insured person and the
 * beneficiary.
 *
 * @see ROOT_ctxbam_CTXBAM_V01_02.xsd
 */
export function buildContexteBam(context: CallContext, card?: VitaleQuery): XmlElement {
  return element(
    bam("ContexteBAM"),
    { Nature: "CTXBAM", Version: "01_02" },
    element(bam("Id"), {}, context.bamId),
    element(bam("Temps"), {}, context.at),
    element(bam("Emetteur"), {}, context.issuer),
    element(bam("COUVERTURE"), {}, ...(card === undefined ? [] : coverageOf(card))),
  );
}

function coverageOf(card: VitaleQuery): readonly (XmlElement | undefined)[] {
  return [
    leaf("GrandRegime", card.scheme),
    leaf("Organisme", card.fund),
    leaf("CodeCentre", card.centre),
    card.insured && element(bam("ASSURE"), {}, element(bam("Id"), {}, ...nirOf(card.insured))),
    element(
      bam("BENEFICIAIRE"),
      {},
      card.individual && element(bam("Nir"), {}, ...nirOf(card.individual)),
      leaf("DateNai", card.isoBirthDate),
      leaf("Rang", String(card.birthRank)),
    ),
  ];
}

function nirOf({ number, key }: VitaleNir): readonly (XmlElement | undefined)[] {
  return [leaf("Num", number), leaf("Cle", key)];
}

function leaf(name: string, value: string | undefined): XmlElement | undefined {
  return value === undefined ? undefined : element(bam(name), {}, value);
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
    element(lps("Temps"), {}, context.at),
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
