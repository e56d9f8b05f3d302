/** Span of time a certificate covers. */
export interface Validity {
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/** Dates every certificate of one PKI is made from. */
export interface ValidityPlan {
  readonly leaf: Validity;
  readonly authority: Validity;
  readonly expired: Validity;
  readonly notYetValid: Validity;
}

const day = 86_400_000;

/**
 * Plans dates that hold for both clocks: TLS judges by the machine's time whatever clock the simulator is given.
 *
 * A leaf lasts exactly three years, as on the authentic certificates, unless the clocks are further apart than that.
 */
export function planValidity(simulated: Date, machine: Date): ValidityPlan {
  const earliest = toSecond(Math.min(simulated.getTime(), machine.getTime()) - day);
  const latest = toSecond(Math.max(simulated.getTime(), machine.getTime()));
  const leafEnd = Math.max(yearsAfter(earliest, 3), latest + 365 * day);
  return {
    leaf: span(earliest, leafEnd),
    authority: span(earliest - day, yearsAfter(leafEnd, 17)),
    expired: span(yearsAfter(earliest, -3), earliest),
    notYetValid: span(latest + day, yearsAfter(latest + day, 3)),
  };
}

function span(from: number, to: number): Validity {
  return { notBefore: new Date(from), notAfter: new Date(to) };
}

function toSecond(ms: number): number {
  return Math.floor(ms / 1000) * 1000;
}

function yearsAfter(ms: number, years: number): number {
  const date = new Date(ms);
  return date.setUTCFullYear(date.getUTCFullYear() + years);
}
