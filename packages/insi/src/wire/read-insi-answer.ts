import { inspectMatriculeIns, isInsAuthority, SegurError, type Environment } from "@segur-sdk/core";
import { childrenNamed, hasName, textOf, type XmlElement, type XmlName } from "@segur-sdk/core/xml";
import type { DatedIns, InsiAnswer, InsiAnswerWarning, InsiOperation, InsiTraits } from "@segur-sdk/ins";

import { resultat } from "./namespaces.js";

/** A `RESULTAT` read: one person, nobody, several, or a code the contract does not know. */
export type InsiReply =
  | { readonly code: "00"; readonly answer: InsiAnswer }
  | { readonly code: "01" | "02" }
  | { readonly code: "unknown"; readonly received: string };

/** What is known of the call whose answer is read. */
export interface AnswerContext {
  readonly operation: InsiOperation;
  readonly environment: Environment;
  readonly receivedAt: Date;
}

/**
 * Reads the answer of both searches, tolerantly: names by namespace whatever the prefixes, children in any order, texts
 * trimmed, unknown elements left alone, a wrong control key kept as received. What stands twice where the schema has it
 * once counts as absent: of two, nobody knows which is the person's.
 *
 * @throws `SegurError` `ERR_INSI_ANSWER_UNREADABLE` when the root is not `RESULTAT`, the code is absent, or code 00
 * comes without a readable active INS. The element is named, never its value.
 * @see INSi_RESULTAT_INS.xsd; EXI REC 08
 */
export function readInsiAnswer(root: XmlElement, context: AnswerContext): InsiReply {
  if (!hasName(root, resultat("RESULTAT"))) throw unreadable("RESULTAT", "root of the answer");
  const code = valueOf(only(root, resultat("CR")), resultat("CodeCR"));
  switch (code) {
    case "00":
      return { code, answer: readIndividu(only(root, resultat("INDIVIDU")), context) };
    case "01":
    case "02":
      return { code };
    case undefined:
    case "":
      throw unreadable("CR/CodeCR", "present");
    default:
      return { code: "unknown", received: code.slice(0, 20) };
  }
}

function readIndividu(individu: XmlElement | undefined, context: AnswerContext): InsiAnswer {
  if (individu === undefined) throw unreadable("INDIVIDU", "present when the code is 00");
  const active = readDatedIns(only(individu, resultat("INSACTIF")));
  if (active === undefined) throw unreadable("INDIVIDU/INSACTIF", "a matricule and the OID of an INS authority");
  const past = childrenNamed(individu, resultat("INSHISTO")).map(readDatedIns);
  const history = past.filter((entry) => entry !== undefined);
  const warnings: readonly (InsiAnswerWarning | undefined)[] = [
    active.key === "wrong" ? "matricule-key" : undefined,
    active.key === "computed" ? "matricule-key-computed" : undefined,
    history.some(({ key }) => key !== "right") ? "history-key" : undefined,
    history.length < past.length ? "history-unreadable" : undefined,
  ];
  return {
    operation: context.operation,
    environment: context.environment,
    receivedAt: context.receivedAt.toISOString(),
    active: active.dated,
    history: history.map(({ dated }) => dated),
    traits: readTraits(only(individu, resultat("TIQ"))),
    warnings: warnings.filter((warning) => warning !== undefined),
  };
}

interface ReadIns {
  readonly dated: DatedIns;
  readonly key: "right" | "wrong" | "computed";
}

function readDatedIns(of: XmlElement | undefined): ReadIns | undefined {
  const oid = valueOf(of, resultat("OID")) ?? "";
  if (!isInsAuthority(oid)) return undefined;
  const id = only(of, resultat("IdIndividu"));
  const number = valueOf(id, resultat("NumIdentifiant")) ?? "";
  const key = valueOf(id, resultat("Cle")) ?? "";
  // Judged apart before they are joined: a short number and its key would pass for a number without key.
  if (!/^\d{6}[A-Za-z0-9]\d{6}$/u.test(number) || !/^(?:\d{2})?$/u.test(key)) return undefined;
  const inspection = inspectMatriculeIns(number + key, { authority: oid, origin: "insi-answer" });
  if (!inspection.valid) return undefined;
  const [from = "", to = ""] = [valueOf(of, resultat("DateDeb")), valueOf(of, resultat("DateFin"))];
  const dated: { -readonly [Field in keyof DatedIns]: DatedIns[Field] } = { ins: { matricule: inspection.value, oid } };
  if (from !== "") dated.from = from;
  if (to !== "") dated.to = to;
  return {
    dated,
    key: inspection.warnings.includes("KEY")
      ? "wrong"
      : inspection.warnings.includes("KEY_COMPUTED")
        ? "computed"
        : "right",
  };
}

const traitElements: readonly (readonly [keyof InsiTraits, XmlName])[] = [
  ["birthName", resultat("NomNaissance")],
  ["givenName", resultat("Prenom")],
  ["givenNamesList", resultat("ListePrenom")],
  ["sex", resultat("Sexe")],
  ["birthDate", resultat("DateNaissance")],
  ["birthPlace", resultat("LieuNaissance")],
];

function readTraits(tiq: XmlElement | undefined): InsiTraits {
  const traits: { -readonly [Trait in keyof InsiTraits]: InsiTraits[Trait] } = {};
  for (const [trait, name] of traitElements) {
    const value = valueOf(tiq, name);
    if (value !== undefined) traits[trait] = value;
  }
  return traits;
}

function valueOf(of: XmlElement | undefined, name: XmlName): string | undefined {
  return textOf(only(of, name))?.trim();
}

/** The child of this name, when there is one and one only. */
function only(of: XmlElement | undefined, name: XmlName): XmlElement | undefined {
  let found: XmlElement | undefined;
  for (const child of of?.children ?? []) {
    if (typeof child === "string" || child.kind !== "element" || !hasName(child, name)) continue;
    if (found !== undefined) return undefined;
    found = child;
  }
  return found;
}

function unreadable(field: string, rule: string): SegurError {
  return new SegurError("ERR_INSI_ANSWER_UNREADABLE", { details: { field, rule, source: "INSi_RESULTAT_INS.xsd" } });
}
