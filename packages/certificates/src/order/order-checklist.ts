import type { LocalizedText } from "@segur-sdk/core";

import type { CertificateItem } from "./certificate-item.js";
import type { OrderFinding } from "./order-finding.js";
import type { OrderApplicant, OrderChannel, OrderEntity, TechnicalAdministrator } from "./order-input.js";

/** Where a step stands: `blocked` when a finding must be corrected first. */
export type OrderStepState = "done" | "to-do" | "blocked";

/** One step of the procedure (certificates.md §9.1). */
export interface OrderStep {
  readonly code: OrderStepCode;
  readonly state: OrderStepState;
  /** References of the entities the step is for; empty when it is done once for the order. */
  readonly entities: readonly string[];
  readonly title: LocalizedText;
  /** Form or portal to use, when one is known. */
  readonly form?: string;
}

interface ChecklistSource {
  readonly environment: "production" | "test";
  readonly channel: OrderChannel;
  readonly applicant: OrderApplicant;
  readonly technicalAdministrators: readonly TechnicalAdministrator[];
  readonly entities: readonly OrderEntity[];
  readonly items: readonly CertificateItem[];
  readonly findings: readonly OrderFinding[];
}

const titles = {
  "structure-contract": {
    fr: "Signer le contrat de structure avec l'ANS (un par entité juridique ; multi-site : avec le FINESS juridique).",
    en: "Sign the contract of structure with the ANS (one for each legal entity; several sites: with the legal FINESS).",
  },
  "representative-card": {
    fr: "Obtenir la carte du représentant légal, ou désigner un mandataire (F502).",
    en: "Get the card of the legal representative, or name a proxy (F502).",
  },
  "administrator-card": {
    fr: "Obtenir la carte de chaque administrateur technique.",
    en: "Get the card of each technical administrator.",
  },
  "third-party": {
    fr: "Activer la structure tierce (éditeur, PFI) comme désignable, puis la faire désigner par chaque entité.",
    en: "Activate the third party (vendor, PFI) as one that may be designated, then have each entity designate it.",
  },
  declaration: {
    fr: "Déclarer les administrateurs techniques autorisés à commander les certificats, avec le dossier signé.",
    en: "Declare the technical administrators entitled to order the certificates, with the signed dossier.",
  },
  confirmation: {
    fr: "Recevoir le message de confirmation de l'ANS (numéro CAS-…) et vérifier structure, administrateur et usage.",
    en: "Receive the confirmation of the ANS (number CAS-…) and check structure, administrator and usage.",
  },
  request: {
    fr: "Demander chaque certificat sur la plateforme, offre ORG, avec la carte déclarée et le nom exact du plan.",
    en: "Request each certificate on the platform, offer ORG, with the declared card and the exact name of the plan.",
  },
  withdrawal: {
    fr: "Retirer chaque certificat ; garder le mot de passe et le code de révocation dans un coffre : perdus, il faut recommander.",
    en: "Fetch each certificate; keep its password and revocation code in a vault: once lost, a new request is needed.",
  },
  reconciliation: {
    fr: "Rapprocher les fichiers livrés du plan, puis les installer.",
    en: "Reconcile the delivered files with the plan, then install them.",
  },
  "insi-approval": {
    fr: "Faire l'auto-homologation INSi de la structure.",
    en: "Do the INSi self-approval of the structure.",
  },
  watch: {
    fr: "Surveiller les dates : certificats (3 ans) et cartes des administrateurs.",
    en: "Watch the dates: certificates (3 years) and cards of the administrators.",
  },
} as const satisfies Record<string, LocalizedText>;

/** Name of a step. */
export type OrderStepCode = keyof typeof titles;

const declarationForms: Readonly<Record<OrderChannel, string>> = {
  meshabilitations: "mesHabilitations",
  f413: "F413",
  f503: "F503",
  f414: "F414",
};

/** The procedure for this order, in its order, with the state that the dossier lets tell. */
export function orderChecklist(source: ChecklistSource): readonly OrderStep[] {
  const { entities, items, applicant, channel } = source;
  const ordering = entities.filter(({ ref }) => items.some((item) => item.entity === ref));
  const refs = ordering.map(({ ref }) => ref);
  const isThirdParty = applicant.kind !== "structure";
  const hasInsi = ordering.filter(({ uses }) => uses.some((use) => use.startsWith("INSI")));
  const contractState = (entity: OrderEntity) => (entity.contractNumber === undefined ? "to-do" : "done");
  const nextState = (entity: OrderEntity) => (isBlocked(entity, source) ? "blocked" : "to-do");
  return [
    ...byState("structure-contract", ordering, contractState),
    step("representative-card", "to-do", refs, "F101"),
    step("administrator-card", administratorState(source), [], source.environment === "test" ? "F414" : "F301"),
    ...(isThirdParty && channel === "meshabilitations" ? [step("third-party", "to-do", refs, "mesHabilitations")] : []),
    ...byState("declaration", ordering, nextState, declarationForms[channel]),
    step("confirmation", "to-do", refs),
    ...byState("request", ordering, nextState),
    step("withdrawal", "to-do", refs),
    step("reconciliation", "to-do", []),
    ...(hasInsi.length > 0
      ? [
          step(
            "insi-approval",
            "to-do",
            hasInsi.map(({ ref }) => ref),
          ),
        ]
      : []),
    step("watch", "to-do", []),
  ];
}

function step(code: OrderStepCode, state: OrderStepState, entities: readonly string[], form?: string): OrderStep {
  return { code, state, entities, title: titles[code], ...(form === undefined ? {} : { form }) };
}

/** One step for each state that the entities are in. */
function byState(
  code: OrderStepCode,
  entities: readonly OrderEntity[],
  stateOf: (entity: OrderEntity) => OrderStepState,
  form?: string,
): readonly OrderStep[] {
  return (["done", "to-do", "blocked"] as const).flatMap((state) => {
    const refs = entities.filter((entity) => stateOf(entity) === state).map(({ ref }) => ref);
    return refs.length === 0 ? [] : [step(code, state, refs, form)];
  });
}

/** An error of the entity, or of the whole order, stops its dossier; that of another entity does not. */
function isBlocked({ ref }: OrderEntity, { findings, entities }: ChecklistSource): boolean {
  const others = entities.filter((entity) => entity.ref !== ref);
  const isOfOther = ({ subject }: OrderFinding): boolean =>
    others.some((other) => subject === other.ref || subject.startsWith(`${other.ref}/`));
  return findings.some((finding) => finding.severity === "error" && !isOfOther(finding));
}

/** A card whose identifier is known is in hand. */
function administratorState({ technicalAdministrators, findings }: ChecklistSource): OrderStepState {
  if (findings.some(({ code }) => code === "ADMINISTRATOR_CARD_EXPIRED")) return "blocked";
  const all =
    technicalAdministrators.length > 0 && technicalAdministrators.every(({ card }) => card.personId !== undefined);
  return all ? "done" : "to-do";
}
