import type { LocalizedText } from "@segur-sdk/core";

import type { DirectoryMailbox } from "../directory-entry.js";
import { foldAddress, foldText } from "../fold-text.js";
import { nationalPersonId, nationalStructureId } from "../national-id.js";
import { type MailboxReason, mailboxReasons, type MailboxReasonCode } from "./mailbox-reasons.js";

/** Whom a mail is for, as the request of the exam tells. */
export interface MailboxRequest {
  /** Name expected; a mailbox of somebody else is never chosen. */
  readonly familyName: string;
  readonly givenName?: string;
  /** RPPS or national identifier. */
  readonly identifier?: string;
  /** Structure of the request: national form, FINESS or SIRET. */
  readonly structure?: string;
  /** Address written in the request or in the document. */
  readonly givenAddress?: string;
  /** What a user of the site chose before for this prescriber. */
  readonly remembered?: RememberedMailbox;
}

/** A choice made by a person. */
export interface RememberedMailbox {
  readonly address: string;
  /** The mailbox refused a mail since: somebody has to choose again. */
  readonly stale?: boolean;
}

/** What is known beside the request. */
export interface MailboxKnowledge {
  /** Entries of the directory for this person, this structure and this address, in any order, repeated or not. */
  readonly entries: readonly DirectoryMailbox[];
  /** Is this address in a domain of the white list? */
  readonly isAllowed: (address: string) => boolean;
}

/** A mailbox, how far it can be used, and why. */
export interface MailboxCandidate {
  readonly mailbox: DirectoryMailbox;
  /** `false`: may be offered to a person, never used by itself. */
  readonly automatic: boolean;
  readonly reasons: readonly MailboxReason[];
}

/** Where to send, or why nobody can say. */
export type MailboxChoice =
  | { readonly outcome: "chosen"; readonly mailbox: DirectoryMailbox; readonly candidates: readonly MailboxCandidate[] }
  /** A person has to choose: equal candidates, or none that is certain. */
  | { readonly outcome: "ask"; readonly question: LocalizedText; readonly candidates: readonly MailboxCandidate[] }
  | { readonly outcome: "none"; readonly question: LocalizedText; readonly candidates: readonly [] };

const questions = {
  none: {
    fr: "Aucune boîte MSSanté connue pour ce correspondant. Demandez-lui son adresse.",
    en: "No MSSanté mailbox is known for this correspondent. Ask them for their address.",
  },
  equal: {
    fr: "Plusieurs boîtes conviennent également. Choisissez celle du correspondant.",
    en: "Several mailboxes fit equally. Choose the correspondent's.",
  },
  uncertain: {
    fr: "Aucune boîte n'est certaine. Vérifiez avant de choisir.",
    en: "No mailbox is certain. Check before choosing.",
  },
} as const satisfies Record<string, LocalizedText>;

/**
 * Chooses the mailbox of a prescriber, with the reasons, and never guesses: one that is certain and alone at the best
 * place is chosen, anything else is asked.
 *
 * In order: what a user chose before, the address of the request when the directory knows it for this person or this
 * structure, a personal mailbox in this structure, a personal mailbox elsewhere in the holder's order of preference, the
 * mailbox of the structure.
 *
 * @see mssante.md D4
 * @example
 * ```ts
 * import { chooseMailbox, type Directory, type DirectoryMailbox } from "@segur-sdk/directory";
 *
 * function addressFor(directory: Directory<DirectoryMailbox>, rpps: string, familyName: string): string | undefined {
 *   const choice = chooseMailbox(
 *     { familyName, identifier: rpps },
 *     { entries: directory.ofPerson(rpps), isAllowed: (address) => address.endsWith(".mssante.fr") },
 *   );
 *   return choice.outcome === "chosen" ? choice.mailbox.address : undefined;
 * }
 * ```
 */
export function chooseMailbox(request: MailboxRequest, knowledge: MailboxKnowledge): MailboxChoice {
  const ranked = candidatesOf(request, knowledge).sort((a, b) => a.place - b.place);
  const candidates = ranked.map(({ candidate }) => candidate);
  const certain = ranked.filter(({ candidate }) => candidate.automatic);
  const [best] = certain;
  if (ranked.length === 0) return { outcome: "none", question: questions.none, candidates: [] };
  if (best === undefined) return { outcome: "ask", question: questions.uncertain, candidates };
  const equals = new Set(
    certain.filter(({ place }) => place === best.place).map(({ candidate }) => foldAddress(candidate.mailbox.address)),
  );
  if (equals.size > 1) return { outcome: "ask", question: questions.equal, candidates };
  return { outcome: "chosen", mailbox: best.candidate.mailbox, candidates };
}

interface Ranked {
  readonly place: number;
  readonly candidate: MailboxCandidate;
}

/** Best entry of each address. */
function candidatesOf(request: MailboxRequest, { entries, isAllowed }: MailboxKnowledge): Ranked[] {
  const best = new Map<string, Ranked>();
  for (const mailbox of entries) {
    if (!isAllowed(mailbox.address)) continue;
    const ranked = rank(mailbox, request);
    if (ranked === undefined) continue;
    const key = foldAddress(mailbox.address);
    const known = best.get(key);
    const better = known === undefined || score(ranked) < score(known);
    if (better) best.set(key, ranked);
  }
  // Neither what the request says nor what a user chose before is lost because no public file has it.
  for (const address of [request.remembered?.address, request.givenAddress]) {
    if (address === undefined || !isAllowed(address) || best.has(foldAddress(address))) continue;
    best.set(foldAddress(address), unknownAddress(address, request));
  }
  return [...best.values()];
}

function score({ place, candidate }: Ranked): number {
  return place + (candidate.automatic ? 0 : places.uncertain);
}

const places = { remembered: 0, given: 1, personHere: 2, person: 3, structure: 20, uncertain: 100 } as const;
const lowestPreference = 9;

function rank(mailbox: DirectoryMailbox, request: MailboxRequest): Ranked | undefined {
  const { person, structure, rank: preference = lowestPreference } = mailbox;
  const inStructure =
    request.structure !== undefined && structure?.nationalId === nationalStructureId(request.structure);
  const isHolder =
    person !== undefined &&
    (request.identifier === undefined || person.nationalId === nationalPersonId(request.identifier));
  const sameName = person === undefined || nameFits(person, request);
  // Without an identifier, a name alone designates nobody; nor does a personal mailbox whose holder is not told.
  const isOfStructure = person === undefined && mailbox.kind !== "PER";
  const designated =
    person === undefined ? inStructure && isOfStructure : isHolder && (request.identifier !== undefined || inStructure);
  const isGiven = same(mailbox.address, request.givenAddress);
  const isRemembered = same(mailbox.address, request.remembered?.address);
  if (!isHolder && !inStructure && !isGiven && !isRemembered) return undefined;
  if (person !== undefined && request.identifier !== undefined && !isHolder) return undefined;

  const codes: MailboxReasonCode[] = [];
  const stale = isRemembered && request.remembered?.stale === true;
  if (stale) codes.push("stale");
  if (isRemembered && !stale) codes.push("remembered");
  if (isGiven) codes.push("given-address");
  if (isOfStructure) codes.push("structure-mailbox");
  else if (person !== undefined) codes.push(inStructure ? "person-in-structure" : "person");
  if (mailbox.rank !== undefined) codes.push("preferred");
  if (!sameName) codes.push("other-name");
  if (!designated) codes.push("not-designated");
  if (mailbox.acceptsPaperless === false) codes.push("paperless-declined");

  const place =
    isRemembered && !stale
      ? places.remembered
      : isGiven && designated
        ? places.given
        : person === undefined
          ? places.structure
          : (inStructure ? places.personHere : places.person) + preference / (lowestPreference + 1);
  return {
    place,
    candidate: {
      mailbox,
      automatic: sameName && designated && !stale,
      reasons: codes.map((code) => ({ code, text: mailboxReasons[code] })),
    },
  };
}

function unknownAddress(address: string, { remembered, givenAddress }: MailboxRequest): Ranked {
  const isStale = same(address, remembered?.address) && remembered?.stale === true;
  const isRemembered = same(address, remembered?.address) && !isStale;
  const codes: MailboxReasonCode[] = [
    ...(isStale ? (["stale"] as const) : []),
    ...(isRemembered ? (["remembered"] as const) : []),
    ...(same(address, givenAddress) ? (["given-address"] as const) : []),
    "not-in-directory",
  ];
  return {
    place: (isRemembered ? places.remembered : places.given) + places.uncertain,
    candidate: {
      mailbox: {
        address,
        kind: "unknown",
        person: undefined,
        structure: undefined,
        acceptsPaperless: undefined,
        rank: undefined,
      },
      automatic: false,
      reasons: codes.map((code) => ({ code, text: mailboxReasons[code] })),
    },
  };
}

function same(address: string, other: string | undefined): boolean {
  return other !== undefined && foldAddress(address) === foldAddress(other);
}

function nameFits(
  person: { readonly familyName: string; readonly givenName: string },
  { familyName, givenName }: MailboxRequest,
): boolean {
  if (foldText(person.familyName) !== foldText(familyName)) return false;
  const expected = foldText(givenName ?? "");
  const found = foldText(person.givenName);
  return expected === "" || found === "" || found.startsWith(expected.charAt(0));
}
