import { legalForms, type LegalForm } from "./legal-forms.js";
import { useRequests, type OrderUse } from "./order-uses.js";
import { foldText } from "./spreadsheet-columns.js";

const formAliases: Readonly<Record<string, LegalForm>> = {
  "entreprise individuelle": "EI",
  "cabinet individuel": "EI",
  libéral: "EI",
  "cabinet libéral": "EI",
  "médecin libéral": "EI",
  "profession libérale": "EI",
  "société civile de moyens": "SCM",
  "société en participation": "SEP",
  "association de fait": "ASSOCIATION_FAIT",
  "exercice en commun": "ASSOCIATION_FAIT",
  SEL: "SELARL",
  SELURL: "SELARL",
  SELEURL: "SELARL",
  SELARLU: "SELARL",
  "société d'exercice libéral à responsabilité limitée": "SELARL",
  SELASU: "SELAS",
  "société d'exercice libéral par actions simplifiée": "SELAS",
  "société d'exercice libéral à forme anonyme": "SELAFA",
  "société civile professionnelle": "SCP",
  "association loi 1901": "ASSOCIATION",
  hôpital: "PUBLIC_HOSPITAL",
  "hôpital public": "PUBLIC_HOSPITAL",
  "centre hospitalier": "PUBLIC_HOSPITAL",
  CH: "PUBLIC_HOSPITAL",
  CHU: "PUBLIC_HOSPITAL",
  CHR: "PUBLIC_HOSPITAL",
  CHRU: "PUBLIC_HOSPITAL",
  "centre hospitalier universitaire": "PUBLIC_HOSPITAL",
  "centre hospitalier régional": "PUBLIC_HOSPITAL",
  "établissement public de santé": "PUBLIC_HOSPITAL",
  "groupement d'intérêt économique": "GIE",
  "groupement de coopération sanitaire": "GCS",
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
  (Object.keys(legalForms) as LegalForm[]).flatMap((form): readonly (readonly [string, LegalForm])[] => {
    const { fr, en } = legalForms[form].label;
    return [form, fr, en, withoutRemark(fr), withoutRemark(en)].map((name) => [name, form]);
  }),
  formAliases,
);
/** Short names that begin the names of companies: `SELARL de radiologie`. */
const shortForm = /^\s*(EI|SCM|SEP|SELARL|SELAS|SELAFA|SCP|GIE|GCS)\b/i;
const uses = folded(
  (Object.keys(useRequests) as OrderUse[]).map((use): readonly [string, readonly OrderUse[]] => [use, [use]]),
  useAliases,
);

/** The legal form that a cell names, a remark in brackets aside. */
export function legalFormOf(text: string): LegalForm | undefined {
  const begin = shortForm.exec(text)?.[1];
  return (
    forms.get(foldText(text)) ??
    forms.get(foldText(withoutRemark(text))) ??
    (begin === undefined ? undefined : forms.get(foldText(begin)))
  );
}

function withoutRemark(text: string): string {
  return text.replace(/\([^()]*\)/g, "");
}

/** The uses that a cell lists, e.g. `INSi auto ; DMP ; MSSanté`; `undefined` when one of them is unknown. */
export function usesOf(text: string): readonly OrderUse[] | undefined {
  const listed = text.split(/[;,/+|\n]/).filter((one) => one.trim() !== "");
  const found = listed.map((one) => uses.get(foldText(one)));
  if (found.includes(undefined)) return undefined;
  return [...new Set(found.flatMap((one) => one ?? []))];
}
