/** Namespace and root of one message. */
export interface IdirMessage {
  readonly namespace: string;
  readonly root: string;
}

/**
 * Description of the verification contract (IDIR): everything about its wire that the public documents do not say.
 *
 * @see CONTRAT_IDIR_EXP, which GIE SESAM-Vitale gives to the vendors it has under contract
 */
export interface IdirContract {
  /** SOAP actions of WS_INS3, WS_INS4 and WS_INS5. */
  readonly actions: { readonly unit: string; readonly deposit: string; readonly fetch: string };
  readonly messages: {
    readonly unitRequest: IdirMessage;
    readonly unitAnswer: IdirMessage;
    readonly depositRequest: IdirMessage;
    readonly depositAnswer: IdirMessage;
    readonly fetchRequest: IdirMessage;
    readonly fetchAnswer: IdirMessage;
  };
  /** Local names of the elements inside the messages. */
  readonly elements: {
    /** The person verified, its INS and its traits. */
    readonly individual: string;
    readonly suppliedIns: string;
    readonly traits: string;
    /** A line of a lot, and what tells it from the others. */
    readonly line: string;
    readonly reference: string;
    /** Report of an answer or of a line, and its code. */
    readonly report: string;
    readonly code: string;
    readonly lotId: string;
    /** `xsd:duration` or a number of seconds. */
    readonly delay: string;
  };
  /** Codes of the reports. */
  readonly codes: { readonly ok: string; readonly ko: string; readonly running: string; readonly unknownLot: string };
}

const lot2 = "http://www.cnamts.fr/INSiLot2";
const service = "urn:ServiceIdentiteCertifiee:1.0.1";

/**
 * The contract as modelled for the simulator. Seen in the editors' kit: the root namespace of the unit answer, and the
 * names `IndividuVerifie`, `INSFourni`, `TraitsIdentiteIndividu`. Everything else is ours and is not what the national
 * service speaks: outside the simulator {@link createIdirPort} refuses it.
 */
export const modelledIdirContract: IdirContract = {
  actions: {
    unit: `${service}:verifierIns`,
    deposit: `${service}:deposerLotIns`,
    fetch: `${service}:recupererLotIns`,
  },
  messages: {
    unitRequest: { namespace: `${lot2}/VERUnitaire`, root: "VERIFICATION" },
    unitAnswer: { namespace: `${lot2}/REPUnitaire`, root: "RESULTAT" },
    depositRequest: { namespace: `${lot2}/DEPLot`, root: "LOT" },
    depositAnswer: { namespace: `${lot2}/REPDepot`, root: "DEPOT" },
    fetchRequest: { namespace: `${lot2}/RECLot`, root: "DEMANDE" },
    fetchAnswer: { namespace: `${lot2}/REPLot`, root: "RESULTATLOT" },
  },
  elements: {
    individual: "IndividuVerifie",
    suppliedIns: "INSFourni",
    traits: "TraitsIdentiteIndividu",
    line: "Ligne",
    reference: "Reference",
    report: "CR",
    code: "CodeCR",
    lotId: "IdLot",
    delay: "Delai",
  },
  codes: { ok: "00", ko: "01", running: "02", unknownLot: "03" },
};
