import type { CodedValue } from "@segur-sdk/core";
import type { XmlElement } from "@segur-sdk/core/xml";

import type { CdaIdentifier } from "./reading/coded.js";
import type { ReadAct, ReadAuthorization, ReadEncounter, ReadOrder, ReadRelatedDocument } from "./reading/context.js";
import type {
  ReadInformant,
  ReadInvolvement,
  ReadOrganisation,
  ReadParticipant,
  ReadPatient,
} from "./reading/people.js";
import type { ReadSection } from "./reading/section.js";
import type { SelfPresentation } from "./reading/self-presentation.js";

export type { CdaIdentifier } from "./reading/coded.js";

/** What the document carries. */
export type ReadBody =
  | { readonly kind: "pdf"; readonly pdf: Uint8Array }
  /** Text (in UTF-8), JPEG, TIFF, RTF… `mediaType` is what the document declares. */
  | { readonly kind: "other"; readonly mediaType: string; readonly content: Uint8Array }
  | { readonly kind: "structured"; readonly sections: readonly ReadSection[] }
  | { readonly kind: "absent" };

/**
 * Header and body of a document, read leniently: what is missing or not understood is absent, and nothing is corrected.
 */
export interface CdaReading {
  /** `FR`. */
  readonly realm?: string;
  readonly typeId?: CdaIdentifier;
  readonly templateIds: readonly CdaIdentifier[];
  readonly id?: CdaIdentifier;
  readonly setId?: CdaIdentifier;
  readonly version?: number;
  readonly replaces?: { readonly id: CdaIdentifier; readonly version?: number };
  /** Every related document, the one replaced included. */
  readonly relatedDocuments: readonly ReadRelatedDocument[];
  /** Document type. */
  readonly code?: CodedValue;
  /** Acts that the document type is specialised with. */
  readonly actCodes: readonly CodedValue[];
  readonly title?: string;
  /** ISO 8601, with offset only if the document has one: a zone is never guessed. */
  readonly createdAt?: string;
  readonly confidentiality?: CodedValue;
  readonly languageCode?: string;
  readonly patient: ReadPatient;
  readonly authors: readonly ReadParticipant[];
  readonly dataEnterer?: ReadParticipant;
  readonly informants: readonly ReadInformant[];
  readonly legalAuthenticator?: ReadParticipant;
  /** Who else attests the document. */
  readonly authenticators: readonly ReadParticipant[];
  readonly custodian?: ReadOrganisation;
  readonly recipients: readonly ReadParticipant[];
  /** Everyone else who took part, the requester included. */
  readonly participants: readonly ReadInvolvement[];
  /** The first participant of type `REF`. */
  readonly requester?: ReadParticipant;
  readonly orders: readonly ReadOrder[];
  readonly acts: readonly ReadAct[];
  readonly authorizations: readonly ReadAuthorization[];
  readonly encounter?: ReadEncounter;
  readonly body: ReadBody;
  /** How the document asks to be shown; absent when it does not. */
  readonly presentation?: SelfPresentation;
  /** The `ClinicalDocument` element, as read: everything is there, comments included. */
  readonly source: XmlElement;
}
