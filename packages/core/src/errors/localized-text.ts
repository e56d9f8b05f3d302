/** Languages of the messages meant for people. */
export type Language = "fr" | "en";

/** A sentence for a person, in both languages. */
export interface LocalizedText {
  readonly fr: string;
  readonly en: string;
}
