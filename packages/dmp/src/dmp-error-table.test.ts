import { SegurError } from "@segur-sdk/core";
import { describe, expect, it } from "vitest";

import { dmpErrorTable } from "./dmp-error-table.js";
import { faultFailure, interpretRegistryErrors } from "./dmp-failure.js";
import { dmpMessageTable } from "./dmp-message-table.js";
import { retryClassOf } from "./retry-class.js";

/** Codes of dmp.md E.2, in its order, with the reaction that it wants. */
const codes: readonly (readonly [code: string, reaction: string])[] = [
  ["DMPClosed", "patient-terminal"],
  ["DMPAccessForbidden", "patient-terminal"],
  ["DMPAccessDeniedByRightsService", "data-terminal"],
  ["DMPAccessDeniedByExcededThreshold", "throttle"],
  ["DMPTooManyResult", "data-terminal"],
  ["DMPInvalidCertificate", "config-terminal"],
  ["DMPIdentityCertificationFailure", "config-terminal"],
  ["DMPFragmentCVAError", "data-terminal"],
  ["DMPPatientAccessAlreadyExists", "data-terminal"],
  ["DMPPatientAccessOTPAlreadyExists", "data-terminal"],
  ["DMPOk", "done"],
  ["XDSRegistryMetadataError", "data-terminal"],
  ["XDSRepositoryMetadataError", "data-terminal"],
  ["XDSDocumentUniqueIdError", "data-terminal"],
  ["XDSDuplicateUniqueIdInRegistry", "duplicate"],
  ["XDSNonIdenticalHash", "data-terminal"],
  ["XDSUnknownPatientId", "patient-terminal"],
  ["XDSPatientIdDoesNotMatch", "data-terminal"],
  ["XDSReplaceFailed", "data-terminal"],
  ["XDSUnresolvedReferenceException", "data-terminal"],
  ["XDSInvalidDocumentContent", "data-terminal"],
  ["XDSMissingDocument", "data-terminal"],
  ["XDSMissingDocumentMetadata", "data-terminal"],
  ["XDSExtraMetadataNotSaved", "done"],
  ["XDSRegistryBusy", "transient"],
  ["XDSRepositoryBusy", "transient"],
  ["XDSRegistryOutOfResources", "transient"],
  ["XDSRepositoryOutOfResources", "transient"],
  ["XDSRegistryError", "transient"],
  ["XDSRepositoryError", "transient"],
  ["XDSRegistryNotAvailable", "transient"],
  ["XDSStoredQueryMissingParam", "data-terminal"],
  ["XDSStoredQueryParamNumber", "data-terminal"],
  ["XDSUnknownStoredQuery", "data-terminal"],
  ["XDSTooManyResults", "data-terminal"],
  ["XDSMetadataUpdateError", "data-terminal"],
  ["XDSMetadataVersionError", "data-terminal"],
];

/** Sentences of dmp.md E.3, in its order. */
const sentences = [
  "Erreur d'authentification de la personne morale",
  "Aucun AuthorInstitution ne correspond à l'utilisateur du VIHF",
  "Structure introuvable ou Inactive",
  "PS et Structure non liés",
  "PS 8999 NON_ELLIGIBLE",
  "Aucune spécialité dans le vihf",
  "Le champ Resource_id est incorrect",
  "Le code X ne fait pas partie du domaine d'affinité",
  "Le champ 'sourcePatientInfo PID5' est obligatoire",
  "Champ vide ou manquant : Attribut format",
  "parameterName=$XDSDocumentEntryPatientId; Le format du paramètre est incorrect",
  "A required header representing a Message Addressing Property is not present",
  "Not a valid signature certificate",
];

describe("every code of dmp.md E.2", () => {
  it("has its row, and there is no other", () => {
    expect(Object.keys(dmpErrorTable).sort()).toEqual(codes.map(([code]) => code).sort());
  });

  it.each(codes)("%s: %s", (code, reaction) => {
    const row = dmpErrorTable[code];
    expect(row?.done === undefined ? row?.retry : "done").toBe(reaction);
    for (const words of [row?.meaning, row?.hint]) {
      expect(words?.fr).toMatch(/^\P{Ll}.{10,}\.$/u);
      expect(words?.en).toMatch(/^\P{Ll}.{10,}\.$/u);
    }
  });

  it("has exactly one of outcome, failure and thing done", () => {
    for (const [code, { refusal, code: failure, done }] of Object.entries(dmpErrorTable)) {
      expect(
        [refusal, failure, done].filter((each) => each !== undefined),
        code,
      ).toHaveLength(1);
    }
  });

  it("announces the retry class that the failure has", () => {
    for (const { code, retry } of Object.values(dmpErrorTable)) {
      if (code !== undefined) expect(retryClassOf(new SegurError(code))).toBe(retry);
    }
  });

  it("puts meaning and hint in the error", () => {
    const refusal = interpretRegistryErrors([{ code: "XDSMissingDocument", context: "", severity: "error" }]);
    expect(refusal.kind === "failed" && refusal.error.details).toMatchObject({
      causeFr: "Une métadonnée n'a pas de document.",
      hintFr: "Défaut du logiciel : transmettez l'échange à l'éditeur.",
    });
  });

  it.each(["constructor", "__proto__", "toString"])("takes %s for a code that is in no table", (code) => {
    const refusal = interpretRegistryErrors([{ code, context: "", severity: "error" }]);
    expect(refusal.kind === "failed" && refusal.error.code).toBe("ERR_DMP_UNKNOWN_ERROR");
  });
});

describe("every sentence of dmp.md E.3", () => {
  it.each(sentences)("« %s » has its cause, its hint and its retry class", (sentence) => {
    const failure = faultFailure(
      { code: "Sender", subcodes: [], reason: sentence },
      { operation: "TD2.1a", writes: true },
    );
    const row = dmpMessageTable.find(({ fragment }) => sentence.toLowerCase().includes(fragment.toLowerCase()));
    expect(failure.code).toBe(row?.code);
    expect(retryClassOf(failure)).toBe(row?.retry);
    expect(failure.details).toMatchObject({
      causeFr: row?.cause.fr,
      causeEn: row?.cause.en,
      hintFr: row?.hint.fr,
      hintEn: row?.hint.en,
    });
  });

  it("has rows for these only, and for the sentence of E.2", () => {
    expect(dmpMessageTable).toHaveLength(sentences.length + 1);
    expect(dmpMessageTable.map(({ fragment }) => fragment)).toContain(
      "Les données d'un auteur ne peuvent pas être modifiées",
    );
  });
});
