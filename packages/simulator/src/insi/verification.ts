import type { Clock } from "@segur-sdk/core";

import type { InsiPerson } from "./person.js";
import { traitsFault, type FieldFaultCode } from "./field-rules.js";
import { isSamePlace, wordsOf } from "./search.js";
import type { Verdict } from "./wire/build-verification.js";
import type { LotLine, SuppliedIns } from "./wire/read-verification.js";

/** A lot of verifications that the service took. */
export interface InsiLot {
  readonly id: string;
  readonly lines: readonly LotLine[];
  readonly depositedAt: Date;
}

/** What asking for the result of a lot gives. */
type LotState =
  | { readonly state: "unknown" }
  | { readonly state: "running"; readonly delaySeconds: number }
  | { readonly state: "done"; readonly lines: readonly { readonly reference: string; readonly verdict: Verdict }[] };

/** The verification side of the service (WS_INS3, 4, 5), as modelled: its contract is not public. */
export interface VerificationDesk {
  /** Code of the field rule that an item breaks; the items of a lot follow the rules of the unit call. */
  fault(supplied: SuppliedIns): FieldFaultCode | undefined;
  verify(supplied: SuppliedIns): Verdict;
  /** Takes a lot; a deposit made twice is two lots. */
  deposit(lines: readonly LotLine[]): { readonly id: string; readonly delaySeconds: number };
  fetch(lotId: string): LotState;
  readonly lots: readonly InsiLot[];
}

interface OpenLot extends InsiLot {
  /** Delays already announced. */
  announced: number;
  dueAt: number;
}

/**
 * Opens the verification desk. A lot is ready after every delay of the list was announced and waited for: asking too soon
 * says how long is left, asking in time announces the next one.
 *
 * @see Delays observed by an integrator: 60 s, then 180 s twice
 */
export function openVerificationDesk(
  people: readonly InsiPerson[],
  { clock, delaysSeconds }: { readonly clock: Clock; readonly delaysSeconds: readonly number[] },
): VerificationDesk {
  const lots: OpenLot[] = [];

  function announce(lot: OpenLot): number {
    const seconds = delaysSeconds[lot.announced] ?? 0;
    lot.announced += 1;
    lot.dueAt = clock.now().getTime() + seconds * 1000;
    return seconds;
  }

  return {
    lots,
    fault: (supplied) =>
      traitsFault({ ...supplied, firstNames: supplied.givenNames === undefined ? [] : [supplied.givenNames] }),
    verify: (supplied) => verdictOn(people, supplied),
    deposit(lines) {
      const id = `LOT-${String(lots.length + 1).padStart(6, "0")}`;
      const lot: OpenLot = { id, lines, depositedAt: clock.now(), announced: 0, dueAt: 0 };
      lots.push(lot);
      return { id, delaySeconds: announce(lot) };
    },
    fetch(lotId) {
      const lot = lots.find(({ id }) => id === lotId);
      if (lot === undefined) return { state: "unknown" };
      const left = lot.dueAt - clock.now().getTime();
      if (left > 0) return { state: "running", delaySeconds: Math.ceil(left / 1000) };
      if (lot.announced < delaysSeconds.length) return { state: "running", delaySeconds: announce(lot) };
      const judged = lot.lines.map(({ reference, supplied }) => ({ reference, verdict: verdictOn(people, supplied) }));
      return { state: "done", lines: judged };
    },
  };
}

/** OK when somebody bears this active INS and all these traits; on KO no identity is given back. */
function verdictOn(people: readonly InsiPerson[], supplied: SuppliedIns): Verdict {
  const holds = people.some(
    (person) =>
      person.number === supplied.number &&
      (supplied.key === undefined || person.key === supplied.key) &&
      registerOf(person.oid ?? production) === registerOf(supplied.oid) &&
      person.birthName === supplied.birthName &&
      wordsOf(person.givenNames) === wordsOf(supplied.givenNames ?? "") &&
      person.sex === supplied.sex &&
      person.birthDate === supplied.birthDate &&
      isSamePlace(person.birthPlace, supplied.birthPlace),
  );
  return holds ? "OK" : "KO";
}

/** NIR of test documents. */
const test = "1.2.250.1.213.1.4.10";
const production = "1.2.250.1.213.1.4.8";

/** The NIR of production and that of test are one register here: test documents bear `.10` for whom INSi knows by `.8`. */
function registerOf(oid: string | undefined): string | undefined {
  return oid === test ? production : oid;
}
