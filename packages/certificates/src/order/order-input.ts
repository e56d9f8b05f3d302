import type { LegalForm } from "./legal-forms.js";
import type { OrderUse } from "./order-uses.js";

/** How the technical administrators are declared to the ANS (certificates.md §9.1). */
export type OrderChannel = "meshabilitations" | "f413" | "f503" | "f414";

/** Kind of card of a technical administrator. */
export type AdministratorCardKind = "CPS" | "CPE" | "CDE" | "CPA" | "CDA";

/** All that is known of an order of certificates, before any rule is applied. Never holds a PIN, a password or an INS. */
export interface OrderInput {
  readonly environment: "production" | "test";
  /** Default: `meshabilitations` in production, `f414` in test. */
  readonly channel?: OrderChannel;
  readonly applicant: OrderApplicant;
  readonly technicalAdministrators: readonly TechnicalAdministrator[];
  readonly entities: readonly OrderEntity[];
  readonly options?: OrderOptions;
}

/** Choices that hold for the whole order. */
export interface OrderOptions {
  /** One AUTH_CLI certificate for the DMP and the application mailbox. Default `true`: only INSi demands its own. */
  readonly shareAuthCli?: boolean;
}

/** Who asks: the structure itself, or a third party it designates (software vendor, PFI). */
export interface OrderApplicant {
  readonly kind: "structure" | "software-vendor" | "pfi";
  readonly name: string;
  /** Struct_IdNat; a vendor or a PFI is named by `3` + SIRET. */
  readonly structureId?: string;
  /** Person who fills the form. */
  readonly contact?: OrderPerson;
}

/** A person of the dossier: representative, proxy, contact. */
export interface OrderPerson {
  readonly surname: string;
  readonly givenName?: string;
  /** Function in the structure, e.g. `gérante`. */
  readonly role?: string;
  readonly email?: string;
  readonly phone?: string;
}

/** Person entitled to request, withdraw and revoke the certificates, with a card. */
export interface TechnicalAdministrator {
  readonly surname: string;
  readonly givenName: string;
  readonly email?: string;
  readonly phone?: string;
  readonly card: {
    readonly type: AdministratorCardKind;
    /** PS_IdNat printed on the card, e.g. `599999999800019/CPAT0001`. */
    readonly personId?: string;
    /** Last day of the card, AAAA-MM-JJ. */
    readonly notAfter?: string;
  };
}

/** A legal entity: one dossier, one contract with the ANS. A group is several entities. */
export interface OrderEntity {
  /** Short name chosen by the caller, unique in the order; every finding names it. */
  readonly ref: string;
  readonly legalForm: LegalForm;
  readonly name: string;
  readonly siren?: string;
  /** FINESS of the legal entity (EJ), 9 characters, without the prefix 1. */
  readonly finessEj?: string;
  /** Number of the contract with the ANS, once signed. */
  readonly contractNumber?: string;
  readonly legalRepresentative?: OrderPerson;
  readonly proxies: readonly OrderPerson[];
  readonly sites: readonly OrderSite[];
  readonly practitioners: readonly OrderPractitioner[];
  readonly uses: readonly OrderUse[];
  /** Overrides what the legal form suggests: one set for the entity (EJ), or one for each site. */
  readonly certificateScope?: "entity" | "site";
  /** Common names other than the usual ones; `psc` has no default, it is the client identifier given by the ANS. */
  readonly commonNames?: OrderCommonNames;
}

/** Common names chosen by the structure; those of INSi are imposed. */
export interface OrderCommonNames {
  readonly dmpAuth?: string;
  readonly dmpSign?: string;
  readonly mssAuth?: string;
  readonly psc?: string;
}

/** A place where the entity practises. */
export interface OrderSite {
  readonly ref: string;
  readonly name: string;
  readonly address?: string;
  readonly postalCode?: string;
  readonly city?: string;
  /** As it goes into the certificate (ST), e.g. `Loire-Atlantique (44)`; found from the postal code when absent. */
  readonly departmentName?: string;
  /** FINESS of the site (EG), 9 characters. */
  readonly finessEg?: string;
  readonly siret?: string;
}

/** A radiologist. */
export interface OrderPractitioner {
  readonly ref: string;
  /** 11 digits. */
  readonly rpps?: string;
  readonly surname?: string;
  readonly givenName?: string;
  /** Struct_IdNat of the practice: `4` + RPPS + rank of 3 digits. */
  readonly structureId?: string;
  /** References of the sites where the person practises. */
  readonly sites?: readonly string[];
}
