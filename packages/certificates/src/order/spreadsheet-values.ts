import { legalForms, type LegalForm } from "./legal-forms.js";
import { useRequests, type OrderUse } from "./order-uses.js";
import { foldText } from "./spreadsheet-columns.js";

const formAliases: Readonly<Record<string, LegalForm>> = {
  "entreprise individuelle": "EI",
  "exercice individuel": "EI",
  libéral: "EI",
  "société civile de moyens": "SCM",
  "société en participation": "SEP",
  "association de fait": "ASSOCIATION_FAIT",
  "exercice en commun": "ASSOCIATION_FAIT",
  SEL: "SELARL",
  "société civile professionnelle": "SCP",
  "association loi 1901": "ASSOCIATION",
  hôpital: "PUBLIC_HOSPITAL",
  "hôpital public": "PUBLIC_HOSPITAL",
  "centre hospitalier": "PUBLIC_HOSPITAL",
  CH: "PUBLIC_HOSPITAL",
  CHU: "PUBLIC_HOSPITAL",
  "établissement public de santé": "PUBLIC_HOSPITAL",
  "clinique privée": "CLINIC",
  clinique: "CLINIC",
  "centre de santé": "HEALTH_CENTRE",
  éditeur: "VENDOR",
  PFI: "VENDOR",
  autre: "OTHER",
};

const useAliases: Readonly<Record<string, readonly OrderUse[]>> = {
  INSi: ["INSI_AUTO", "INSI_MANU"],
  "INS-AUTO": ["INSI_AUTO"],
  "INSi automatique": ["INSI_AUTO"],
  "INS-MANU": ["INSI_MANU"],
  "INSi manuel": ["INSI_MANU"],
  DMP: ["DMP_FEED"],
  "alimentation DMP": ["DMP_FEED"],
  AIR: ["DMP_AIR"],
  MSS: ["MSS_APPLICATION_MAILBOX"],
  MSSanté: ["MSS_APPLICATION_MAILBOX"],
  "boîte applicative": ["MSS_APPLICATION_MAILBOX"],
  "Pro Santé Connect": ["PSC"],
};

function folded<T>(own: readonly (readonly [string, T])[], aliases: Readonly<Record<string, T>>): Map<string, T> {
  return new Map([...own, ...Object.entries(aliases)].map(([name, value]): [string, T] => [foldText(name), value]));
}

const forms = folded(
  (Object.keys(legalForms) as LegalForm[]).map((form) => [form, form] as const),
  formAliases,
);
const uses = folded(
  (Object.keys(useRequests) as OrderUse[]).map((use): readonly [string, readonly OrderUse[]] => [use, [use]]),
  useAliases,
);

/** The legal form that a cell names. */
export function legalFormOf(text: string): LegalForm | undefined {
  return forms.get(foldText(text));
}

/** The uses that a cell lists, e.g. `INSi auto ; DMP ; MSSanté`; `undefined` when one of them is unknown. */
export function usesOf(text: string): readonly OrderUse[] | undefined {
  const listed = text.split(/[;,/+|\n]/).filter((one) => one.trim() !== "");
  const found = listed.map((one) => uses.get(foldText(one)));
  if (found.includes(undefined)) return undefined;
  return [...new Set(found.flatMap((one) => one ?? []))];
}
