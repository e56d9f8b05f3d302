import type { InsiPerson } from "./person.js";
import type { TraitsQuery, VitaleQuery } from "./wire/read-request.js";

/**
 * People who bear the traits asked for.
 *
 * The service's own algorithm is not public. Here: birth name (or a used name), sex and date strictly equal, first name
 * at the head of the list, birth place only when it is given. Several `Prenom` count as one, in their order.
 *
 * @see CNDA tests 2.03 to 2.08, whose outcomes follow.
 */
export function searchByTraits(people: readonly InsiPerson[], traits: TraitsQuery): readonly InsiPerson[] {
  const asked = wordsOf(traits.firstNames.join(" "));
  return people.filter(
    (person) =>
      [person.birthName, ...(person.usedNames ?? [])].includes(traits.birthName ?? "") &&
      person.sex === traits.sex &&
      person.birthDate === traits.birthDate &&
      headsOf(person.givenNames).includes(asked) &&
      isSamePlace(person.birthPlace, traits.birthPlace),
  );
}

/** People whose card this is: own or insured number, birth date as a card writes it, rank for twins. */
export function searchByVitale(people: readonly InsiPerson[], vitale: VitaleQuery): readonly InsiPerson[] {
  const sameCard = people.filter((person) =>
    vitale.number === undefined
      ? (person.insuredNumber ?? person.number) === vitale.insuredNumber
      : person.number === vitale.number,
  );
  const rank = Number(vitale.birthRank ?? "1") || 1;
  const sameDate = sameCard.filter((person) => cardDatesOf(person.birthDate).includes(vitale.birthDate ?? ""));
  const ranked = sameDate.length > 1 ? sameDate.slice(rank - 1, rank) : sameDate;
  return ranked.filter(
    (person) =>
      vitale.birthName === undefined || [person.birthName, ...(person.usedNames ?? [])].includes(vitale.birthName),
  );
}

/** `JEAN CHRISTOPHE PIERRE` has the heads `JEAN`, `JEAN CHRISTOPHE` and the whole (EXI ID 10). */
function headsOf(givenNames: string): readonly string[] {
  const names = givenNames.split(" ");
  return names.map((_, index) => wordsOf(names.slice(0, index + 1).join(" ")));
}

/** Hyphens and apostrophes count as spaces (EXI ID 10). */
export function wordsOf(names: string): string {
  return names
    .split(/[ '-]+/)
    .filter((word) => word !== "")
    .join(" ");
}

/** Test data name the same Corsican places by `20xxx` and by `2Axxx` or `2Bxxx`. */
export function isSamePlace(registered: string | undefined, asked: string | undefined): boolean {
  const commonCode = (place: string | undefined) => place?.replace(/^2[AB]/, "20");
  return asked === undefined || commonCode(registered) === commonCode(asked);
}

function cardDatesOf(isoDate: string): readonly string[] {
  const [year = "", month = "", day = ""] = isoDate.split("-");
  return [isoDate, `${day}${month}${year}`, `${year.slice(2)}${month}${day}`];
}
