import type { Language } from "@segur-sdk/core";

/** A size for a person: `52,5 ko`. */
export function formatSize(bytes: number, language: Language): string {
  const unit = language === "fr" ? "ko" : "kB";
  if (bytes < 1000) return `${bytes} ${language === "fr" ? "o" : "B"}`;
  return `${(bytes / 1000).toLocaleString(language, { maximumFractionDigits: bytes < 100_000 ? 1 : 0 })} ${unit}`;
}

/** A duration for a person: `45 ms`, `1,2 s`. */
export function formatDuration(ms: number, language: Language): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  return `${(ms / 1000).toLocaleString(language, { maximumFractionDigits: 1, minimumFractionDigits: 1 })} s`;
}
