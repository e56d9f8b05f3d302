/** What one request by traits carries: normalised values, exactly one given name element. */
export interface TraitsQuery {
  readonly birthName: string;
  /** One given name, or all of them separated by a space. */
  readonly givenName: string;
  readonly sex: "M" | "F";
  /** `AAAA-MM-JJ`. */
  readonly birthDate: string;
  /** COG. */
  readonly birthPlace?: string;
}
