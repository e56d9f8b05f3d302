// Written by scripts/write-value-sets.ts: do not edit.
import { defineValueSet, type ValueSet } from "../value-set.js";

/**
 * Classes of role of a participant.
 *
 * Source: JDV_J141-RoleClass-CISIS (1.2.250.1.213.1.1.5.588), Agence du Numérique en Santé, revision of 2021-03-26; 2 codes.
 */
export const roleClasses: ValueSet<"PROV" | "AGNT"> = /* @__PURE__ */ defineValueSet({
  oid: "1.2.250.1.213.1.1.5.588",
  name: "JDV_J141-RoleClass-CISIS",
  revision: "2021-03-26",
  source: {
    origin: "ansforge/TestContenuCDA-3-0@7cd489b39368809df9bcf2cfef5e5d6354438a02",
    file: "jeuxDeValeurs/JDV_J141_RoleClass_CISIS.xml",
    sha256: "f36e0a6074ca748ad3f00f511306cecfa0c4287b89e09cad241bf6db70c8d0f9",
  },
  system: "2.16.840.1.113883.5.110",
  lines: `PROV|Professionnel de santé
AGNT|Professionnel caractérisé par son rôle`,
});
