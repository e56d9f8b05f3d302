import type { Professional } from "@segur-sdk/core";

/** A professional as a section names its author. A `Professional` is one; what is not listed is not written. */
export type SectionAuthor = Pick<
  Professional,
  "id" | "familyName" | "givenName" | "professionCode" | "specialityCode" | "civility" | "title"
>;

/** A professional of whom only identifier and names are told. */
export type NamedProfessional = Pick<Professional, "id" | "familyName" | "givenName" | "civility" | "title">;
