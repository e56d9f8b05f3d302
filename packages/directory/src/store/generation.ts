/** What is in service: which file, of which day, and what of it was kept. */
export interface Generation {
  /** Name of the extraction, e.g. `PS_LibreAcces_Personne_activite`. */
  readonly kind: string;
  /** Name of the file imported. */
  readonly file: string;
  /** When the directory made it, from the name of the file: `AAAA-MM-JJTHH:MM`, local time; absent when the name does not say. */
  readonly publishedAt?: string;
  /** SHA-256 of the text, in hexadecimal. */
  readonly sha256: string;
  readonly rows: number;
  /** Lines left out: not as many columns as the header, or without what makes a row. */
  readonly brokenLines: number;
  /** Numbers, counted from 1 with the header, of the first hundred of them. */
  readonly firstBrokenLines: readonly number[];
  readonly importedAt: string;
}

/** When an extraction was made, as its name tells: `…_202603120813.txt`. */
export function publishedAtOf(file: string): string | undefined {
  const [, year, month, day, hour, minute] = /_(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})\.\w+$/u.exec(file) ?? [];
  return year === undefined ? undefined : `${year}-${month ?? ""}-${day ?? ""}T${hour ?? ""}:${minute ?? ""}`;
}
