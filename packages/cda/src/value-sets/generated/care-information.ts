// Written by scripts/write-value-sets.ts: do not edit.
import { defineValueSet, type ValueSet } from "../value-set.js";

/**
 * What an imaging request says of the care of the patient.
 *
 * Source: JDV_InfoPriseEnCharge-CISIS (1.2.250.1.213.1.1.5.685), Agence du Numérique en Santé, revision of 2022-04-12; 5 codes.
 */
export const careInformation: ValueSet<"U83.71" | "MED-1124" | "Z74.0" | "MED-1125" | "MED-1123"> =
  /* @__PURE__ */ defineValueSet({
    oid: "1.2.250.1.213.1.1.5.685",
    name: "JDV_InfoPriseEnCharge-CISIS",
    revision: "2022-04-12",
    source: {
      origin: "ansforge/TestContenuCDA-3-0@7cd489b39368809df9bcf2cfef5e5d6354438a02",
      file: "jeuxDeValeurs/JDV_InfoPriseEnCharge_CISIS.xml",
      sha256: "d551c2417995e2e04c9da3f399e1e8a4fa1b102658a2556bb08c957f5d54c2fc",
    },
    system: "1.2.250.1.213.1.1.4.322",
    lines: `U83.71|Bactérie multirésistante [BMR]|2.16.840.1.113883.6.3
MED-1124|Patient nécessitant un accompagnement par un tiers
Z74.0|Besoin d'assistance du fait de mobilité restreinte|2.16.840.1.113883.6.3
MED-1125|Patient potentiellement non-coopérant (déficience mentale, etc.)
MED-1123|Patient porteur d'un germe à transmission aérienne`,
  });
