import { describe, expect, it } from "vitest";

import { dmpMessageTable } from "./dmp-message-table.js";
import { officialCode, officialText } from "./official-text.js";

describe("text of the DMP in an error (dmp.md G: NIR and names are never logged)", () => {
  it.each([
    ["Le patient NESSI RUTH né le 14/07/1977 est inconnu", "Le patient [masqué] né le [masqué] est inconnu"],
    ["Le patient Ruth Nessi, 277076322082910, refuse", "Le patient [masqué], refuse"],
    ["patient 2 77 07 63 220 829 10 refusé", "patient [masqué] refusé"],
    ["patient &#50;77076322082910 refusé", "patient [masqué] refusé"],
    ["patient N&amp;Eacute;SSI refusé", "patient [masqué] refusé"],
    ["patient NE\u0301SSI refusé", "patient [masqué] refusé"],
    ["valeur PID-5|NESSI^RUTH^RUTH ISABELLE^^^^L incorrecte", "valeur [masqué]"],
    ["auteur 810100001014^RADIOLOGUE^Camille^^^ inconnu", "auteur [masqué] inconnu"],
    ["auteur ^RADIOLOGUE DE LA TOUR^Camille inconnu", "auteur [masqué] inconnu"],
    ["née le 1er août 1977, ou le 14 juillet 1977", "née le [masqué], ou le [masqué]"],
    ["né en 1977-07-14 ou 19770714", "né en [masqué] ou [masqué]"],
    ["dossier de D'ARTAGNAN, DE LA TOUR-NOIRE", "dossier de [masqué]"],
    ["NESSI est inconnue", "[masqué] est inconnue"],
    ["Ruth NESSI est inconnue", "[masqué] est inconnue"],
    ["NESSI, Ruth Isabelle : inconnue", "[masqué] : inconnue"],
    ["Nom : Nessi", "Nom : [masqué]"],
    ["Refus de Ruth Nessi pour ce document", "Refus de [masqué] pour ce document"],
    ["M. Nessi a fermé son DMP", "M. [masqué] a fermé son DMP"],
  ])("%s", (text, expected) => {
    expect(officialText(text)).toBe(expected);
  });

  it.each([
    ...dmpMessageTable.map(({ fragment }) => fragment),
    "Habilitation insuffisante",
    "Duplicate Unique Id",
    "Timeout calling the Registry: Connection refused",
    "Connexion refusée par MongoDB",
    "Document Cannot Be Replaced",
    "Le certificat ACI-EL-ORG est révoqué",
    "Le champ 'sourcePatientInfo PID5' est obligatoire",
    "Champ vide ou manquant : Document 1, Attribut format",
    "parameterName=$XDSDocumentEntryPatientId; Le format du paramètre est incorrect",
    "L'INS et l'OID 1.2.250.1.213.1.4.10 ne correspondent pas au VIHF",
    "PS 810100001014 NON_ELLIGIBLE",
    "La valeur Médecin - Radio-diagnostic (SM) ne fait pas partie du domaine d'affinité",
    "Erreur technique : java.lang.NullPointerException at fr.gouv.dmp.Registry.find(Registry.java:42)",
    "uniqueId déjà présent : 1.2.250.1.999.1.1.9001.4.2026091909582801",
    "",
  ])("leaves what names nobody: %s", (text) => {
    expect(officialText(text)).toBe(text);
  });

  it("is bounded, whatever comes", () => {
    for (const text of ["&", "A^", "PID-5|", "É'", "NESSI ", "&amp;"]) {
      expect(officialText(text.repeat(200_000)).length).toBeLessThanOrEqual(2_000);
    }
  });

  it("treats a sentence in the place of a code as a sentence", () => {
    expect(officialCode("XDSRegistryError")).toBe("XDSRegistryError");
    expect(officialCode("patient NESSI inconnu")).toBe("patient [masqué] inconnu");
    expect(officialCode("277076322082910")).toBe("[masqué]");
  });
});
