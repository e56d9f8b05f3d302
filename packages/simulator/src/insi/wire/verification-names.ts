import { xmlNamespace } from "@segur-sdk/core/xml";

/**
 * Names of the verification contract (IDIR) as the simulator models it. The public contract is not known: only the root
 * namespace of the unit answer and the names inside `IndividuVerifie` were seen, the rest is the simulator's own.
 */
const base = "http://www.cnamts.fr/INSiLot2";

/** Request of the unit verification, WS_INS3. */
export const unitRequest = xmlNamespace(`${base}/VERUnitaire`, "vu");
/** Answer of the unit verification; its namespace was seen in the editors' kit. */
export const unitAnswer = xmlNamespace(`${base}/REPUnitaire`, "ru");
/** Request of the deposit of a lot, WS_INS4. */
export const depositRequest = xmlNamespace(`${base}/DEPLot`, "dl");
/** Answer of the deposit. */
export const depositAnswer = xmlNamespace(`${base}/REPDepot`, "rd");
/** Request of the result of a lot, WS_INS5. */
export const fetchRequest = xmlNamespace(`${base}/RECLot`, "fl");
/** Answer with the result of a lot. */
export const fetchAnswer = xmlNamespace(`${base}/REPLot`, "rl");

/** Actions of the modelled contract. */
export const verificationActions = {
  WS_INS3: "urn:ServiceIdentiteCertifiee:1.0.1:verifierIns",
  WS_INS4: "urn:ServiceIdentiteCertifiee:1.0.1:deposerLotIns",
  WS_INS5: "urn:ServiceIdentiteCertifiee:1.0.1:recupererLotIns",
} as const;
