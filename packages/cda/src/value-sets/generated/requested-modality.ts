// Written by scripts/write-value-sets.ts: do not edit.
import { defineValueSet, type ValueSet } from "../value-set.js";

/**
 * Modalities of an imaging request.
 *
 * Source: JDV_Modalite_demandeActeImagerie-CISIS (1.2.250.1.213.1.1.5.660), Agence du Numérique en Santé, revision of 2021-12-16; 11 codes.
 */
export const requestedModalities: ValueSet<
  "MED-1126" | "MED-1127" | "MG" | "MED-1128" | "MED-1129" | "CT" | "MR" | "C63334" | "OT" | "NM" | "PT"
> = /* @__PURE__ */ defineValueSet({
  oid: "1.2.250.1.213.1.1.5.660",
  name: "JDV_Modalite_demandeActeImagerie-CISIS",
  revision: "2021-12-16",
  source: {
    origin: "ansforge/TestContenuCDA-3-0@7cd489b39368809df9bcf2cfef5e5d6354438a02",
    file: "jeuxDeValeurs/JDV_Modalite_demandeActeImagerie_CISIS.xml",
    sha256: "f1fa0b99fdefbe228755ba8799837fc8ff8aa0fad0b32aca75fe4778f46fd335",
  },
  system: "1.2.840.10008.2.16.4",
  lines: `MED-1126|Radiographie sans contraste|1.2.250.1.213.1.1.4.322
MED-1127|Radiographie avec contraste|1.2.250.1.213.1.1.4.322
MG|Mammographie
MED-1128|Échographie sans contraste|1.2.250.1.213.1.1.4.322
MED-1129|Échographie avec contraste|1.2.250.1.213.1.1.4.322
CT|Scanner/TDM
MR|IRM
C63334|Radiologie interventionnelle|2.16.840.1.113883.3.26.1.1
OT|Autre technique d'imagerie
NM|Scintigraphie
PT|TEP : Tomographie par émission de positons`,
});
