import { errorCatalogue } from "@segur-sdk/core";
import { describe, expect, it } from "vitest";

import { declaredFailure, faultFailure, interpretRegistryErrors, refusalOfFault } from "./dmp-failure.js";
import { dmpMessageTable, findDmpMessage } from "./dmp-message-table.js";
import { retryClassOf } from "./retry-class.js";

const error = (code: string, context = "") => ({ code, context, severity: "error" as const });
const failed = (...codes: string[]) => {
  const refusal = interpretRegistryErrors(codes.map((code) => error(code)));
  return refusal.kind === "failed" ? refusal.error : undefined;
};

describe("codes of the DMP (dmp.md E.2)", () => {
  it.each([
    ["DMPClosed", "closed"],
    ["DMPAccessForbidden", "forbidden"],
    ["XDSUnknownPatientId", "absent"],
  ])("%s is an outcome: %s", (code, reason) => {
    expect(interpretRegistryErrors([error(code)])).toMatchObject({ kind: "refused", reason });
  });

  it.each([
    ["XDSRegistryMetadataError", "ERR_DMP_METADATA", "data-terminal"],
    ["XDSDuplicateUniqueIdInRegistry", "ERR_DMP_DUPLICATE", "duplicate"],
    ["XDSNonIdenticalHash", "ERR_DMP_NON_IDENTICAL", "data-terminal"],
    ["XDSRegistryBusy", "ERR_DMP_BUSY", "transient"],
    ["XDSRepositoryOutOfResources", "ERR_DMP_BUSY", "transient"],
    ["XDSRegistryNotAvailable", "ERR_DMP_BUSY", "transient"],
    ["XDSRepositoryError", "ERR_DMP_SERVICE_FAILURE", "transient"],
    ["XDSReplaceFailed", "ERR_DMP_TARGET_UNKNOWN", "data-terminal"],
    ["XDSMissingDocument", "ERR_DMP_PACKAGING", "data-terminal"],
    ["XDSPatientIdDoesNotMatch", "ERR_DMP_PATIENT_MISMATCH", "data-terminal"],
    ["DMPInvalidCertificate", "ERR_DMP_CERTIFICATE_REFUSED", "config-terminal"],
    ["DMPAccessDeniedByRightsService", "ERR_DMP_RIGHTS", "data-terminal"],
    ["DMPAccessDeniedByExcededThreshold", "ERR_DMP_THRESHOLD", "throttle"],
    ["DMPTooManyResult", "ERR_DMP_QUERY_REFUSED", "data-terminal"],
    ["DMPCodeInconnuDuSdk", "ERR_DMP_UNKNOWN_ERROR", "data-terminal"],
  ])("%s is %s, class %s", (official, code, retryClass) => {
    const failure = failed(official);
    expect(failure?.code).toBe(code);
    expect(failure?.official?.code).toBe(official);
    expect(failure && retryClassOf(failure)).toBe(retryClass);
  });

  it("lets the gravest of several errors decide, and lists them all", () => {
    const failure = failed("XDSRegistryBusy", "DMPClosed", "XDSRegistryMetadataError");
    expect(failure?.code).toBe("ERR_DMP_METADATA");
    expect(failure?.details["errors"]).toEqual(["XDSRegistryBusy", "DMPClosed", "XDSRegistryMetadataError"]);
    expect(interpretRegistryErrors([error("XDSRegistryBusy"), error("DMPClosed")]).kind).toBe("refused");
    expect(failed("XDSRegistryBusy", "XDSDuplicateUniqueIdInRegistry")?.code).toBe("ERR_DMP_DUPLICATE");
  });

  it("takes the warnings of a failure for its reason when it gives no other (dmp.md E.1)", () => {
    const warning = { ...error("DMPClosed"), severity: "warning" as const };
    expect(interpretRegistryErrors([warning])).toMatchObject({ kind: "refused", reason: "closed" });
  });

  it("does not let a warning decide", () => {
    const warning = { ...error("DMPClosed"), severity: "warning" as const };
    expect(interpretRegistryErrors([warning, error("XDSRegistryBusy")]).kind).toBe("failed");
  });

  it("refuses a failure without error", () => {
    expect(() => interpretRegistryErrors([])).toThrow(expect.objectContaining({ code: "ERR_DMP_ANSWER" }));
  });

  it("keeps the official text, patient data masked", () => {
    const refusal = interpretRegistryErrors([error("XDSRegistryMetadataError", "patient 277076322082910 refusé")]);
    expect(refusal.kind === "failed" && refusal.error.official?.text).toBe("patient [masqué] refusé");
  });

  it("adds the cause that the text reveals, without letting it decide", () => {
    const refusal = interpretRegistryErrors([error("XDSRegistryMetadataError", "PS et Structure non liés")]);
    expect(refusal).toMatchObject({ error: { code: "ERR_DMP_METADATA" } });
    expect(refusal.kind === "failed" && refusal.error.details["causeFr"]).toContain("activité");
  });
});

describe("faults of the DMP (dmp.md E.3)", () => {
  const fault = (reason: string, code = "Sender", ...subcodes: string[]) => ({ code, subcodes, reason });
  const context = { operation: "TD2.1a", writes: true };

  it.each(dmpMessageTable.map(({ fragment, code }) => [fragment, code] as const))("« %s » is %s", (text, code) => {
    expect(faultFailure(fault(`Refus : ${text} (détail)`), context).code).toBe(code);
  });

  it("believes the subcode first", () => {
    const failure = faultFailure(fault("Champ vide ou manquant", "Sender", "DMPInvalidCertificate"), context);
    expect(failure.code).toBe("ERR_DMP_CERTIFICATE_REFUSED");
    expect(failure.official).toEqual({ code: "DMPInvalidCertificate", text: "Champ vide ou manquant" });
    expect(retryClassOf(failure)).toBe("config-terminal");
  });

  it("believes the only code of a SOAP 1.1 fault, and decides nothing by its text then (dmp.md E.3)", () => {
    const refused = { code: "DMPInvalidCertificate", subcodes: [], reason: "Champ vide ou manquant" };
    expect(faultFailure(refused, context)).toMatchObject({
      code: "ERR_DMP_CERTIFICATE_REFUSED",
      official: { code: "DMPInvalidCertificate" },
    });
    expect(refusalOfFault({ ...refused, code: "DMPClosed" })).toMatchObject({ reason: "closed" });
    expect(refusalOfFault(refused)).toBeUndefined();
  });

  it("leaves the outcome unknown when the service fails in a transaction that writes", () => {
    expect(retryClassOf(faultFailure(fault("Erreur technique", "Receiver"), context))).toBe("unknown-outcome");
    const reading = { operation: "TD0.2", writes: false };
    expect(retryClassOf(faultFailure(fault("Erreur technique", "Receiver"), reading))).toBe("transient");
  });

  it("takes any other fault of the sender for a refused VIHF", () => {
    expect(faultFailure(fault("Texte inconnu"), context).code).toBe("ERR_DMP_VIHF_REFUSED");
  });

  it("finds a sentence whatever its case and its apostrophes", () => {
    expect(findDmpMessage("ERREUR D’AUTHENTIFICATION DE LA PERSONNE MORALE")?.code).toBe("ERR_DMP_STRUCTURE_REFUSED");
    expect(findDmpMessage("autre chose")).toBeUndefined();
  });

  it.each([
    ["Erreur d&apos;authentification de la personne morale", "ERR_DMP_STRUCTURE_REFUSED"],
    ["PS et Structure non li&amp;#233;s", "ERR_DMP_RIGHTS"],
    ["Aucune sp&amp;eacute;cialit&amp;eacute; dans le vihf", "ERR_DMP_SPECIALITY"],
    ["ne fait pas partie du domaine d&amp;amp;#x27;affinit&amp;amp;#xE9;", "ERR_DMP_METADATA"],
    ["PS et Structure non lie\u0301s", "ERR_DMP_RIGHTS"],
    ["PS et\u00a0Structure  non liés", "ERR_DMP_RIGHTS"],
  ])("finds a sentence that some layer escaped once more: %s", (text, code) => {
    expect(findDmpMessage(text)?.code).toBe(code);
  });

  it("uses catalogued codes only", () => {
    for (const { code } of dmpMessageTable) expect(errorCatalogue).toHaveProperty(code);
  });
});

describe("faults about the record", () => {
  it.each([
    ["DMPClosed", "closed"],
    ["DMPAccessForbidden", "forbidden"],
  ])("%s is a refusal: %s", (subcode, reason) => {
    expect(refusalOfFault({ code: "Sender", subcodes: [subcode], reason: "x" })).toEqual({
      outcome: "refused",
      reason,
      official: { code: subcode, text: "x" },
    });
  });

  it("lets the others be failures", () => {
    expect(refusalOfFault({ code: "Sender", subcodes: ["DMPInvalidCertificate"], reason: "" })).toBeUndefined();
  });
});

describe("errors declared by TD0.2", () => {
  it("are decided by code, then by text", () => {
    expect(declaredFailure({ code: "DMPAccessDeniedByRightsService", text: "" }, "TD0.2").code).toBe("ERR_DMP_RIGHTS");
    expect(declaredFailure({ code: "", text: "Structure introuvable ou Inactive" }, "TD0.2").code).toBe(
      "ERR_DMP_STRUCTURE_REFUSED",
    );
    expect(declaredFailure({ code: "X", text: "" }, "TD0.2").code).toBe("ERR_DMP_UNKNOWN_ERROR");
  });
});
