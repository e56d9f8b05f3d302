import { insAuthorityOf, SegurError, type Environment } from "@segur-sdk/core";
import {
  birthDateKind,
  firstGivenName,
  givenNamesList,
  insForEmission,
  isQualified,
  type Identity,
  type IdentityAttribute,
  type IdentityStatus,
  type Sex,
} from "@segur-sdk/ins";

import {
  usualSeparators,
  type Er7Field,
  type Er7Repetition,
  type Er7Segment,
  type Er7Separators,
} from "../er7-message.js";
import { buildSegment } from "./build-er7.js";

/** Options of {@link buildPid}. */
export interface BuildPidOptions {
  /** Environment of the peer. Default: that of the identity; another one is refused. */
  readonly environment?: Environment;
  /** Names of the local authorities (CX-4.1), by OID. */
  readonly authorityNames?: Readonly<Record<string, string>>;
  /** Default `|^~\&`. */
  readonly separators?: Er7Separators;
}

/**
 * Writes an identity as the PID of PAM France. The INS goes only with a qualified identity, as `insForEmission` writes it;
 * PID-32 says `VALI` of a qualified or validated identity, `PROV` of the others, then the attributes.
 *
 * @throws `SegurError` `ERR_INS_ENVIRONMENT`, `ERR_INS_OID_ENVIRONMENT`; `ERR_HL7_VALUE` for a birth date that no
 * calendar has.
 * @see PAM France 2.11.2 §6.6; RIS.INS.37
 * @example
 * ```ts
 * import { buildPid } from "@segur-sdk/hl7v2";
 * import type { Identity } from "@segur-sdk/ins";
 *
 * const pidOf = (patient: Identity) => buildPid(patient, { authorityNames: { "1.2.250.1.999.7": "CIM" } });
 * ```
 */
export function buildPid(identity: Identity, options: BuildPidOptions = {}): Er7Segment {
  const { separators = usualSeparators } = options;
  const { traits } = identity;
  if (birthDateKind(traits.birthDate) !== "civil") {
    throw new SegurError("ERR_HL7_VALUE", {
      details: { field: "PID-7", rule: "a date that exists", source: "EXI ID 12" },
    });
  }
  return buildSegment(
    "PID",
    {
      1: "1",
      3: identifiersOf(identity, options),
      5: namesOf(identity),
      7: traits.birthDate.replaceAll("-", ""),
      8: sexes[traits.sex],
      11: birthPlaceOf(traits.birthPlace),
      32: [[[statuses[identity.status]]], ...identity.attributes.map((attribute) => [[attributes[attribute]]])],
    },
    separators,
  );
}

const sexes: Readonly<Record<Sex, string>> = { M: "M", F: "F", I: "U" };

/** HL7v2 has neither QUAL nor RECUP (PAM.fr 6.6.15). */
const statuses: Readonly<Record<IdentityStatus, string>> = {
  PROVISOIRE: "PROV",
  RECUPEREE: "PROV",
  VALIDEE: "VALI",
  QUALIFIEE: "VALI",
};

const attributes: Readonly<Record<IdentityAttribute, string>> = { HOMONYME: "HOMA", DOUTEUSE: "DOUT", FICTIVE: "FICT" };

function identifiersOf(identity: Identity, { environment, authorityNames = {} }: BuildPidOptions): Er7Field {
  const local = identity.localIds.map(({ system, value }): Er7Repetition => {
    const name = Object.hasOwn(authorityNames, system) ? (authorityNames[system] ?? "") : "";
    return [[value], [], [], [name, system, "ISO"], ["PI"]];
  });
  if (!isQualified(identity)) return local;
  const { matricule, oid } = insForEmission(identity, environment);
  return [...local, [[matricule], [], [], [insAuthorityOf(oid).hl7Namespace, oid, "ISO"], ["INS"]]];
}

function namesOf({ traits }: Identity): Er7Field {
  const { birthName, usedName = "", usedGivenName = "" } = traits;
  const birth = [[birthName], [firstGivenName(traits)], [givenNamesList(traits)], [], [], [], ["L"]];
  if (usedName === "" && usedGivenName === "") return [birth];
  return [birth, [[usedName], [usedGivenName], [], [], [], [], ["D"]]];
}

function birthPlaceOf(code: string | undefined): Er7Field {
  if (code === undefined) return [];
  // The COG of a country begins with 99: the country itself has no other code here.
  const country = code.startsWith("99") ? [] : ["FRA"];
  return [[[], [], [], [], [], country, ["BDL"], [], [code]]];
}
