/** One ebRIM Slot. */
export interface Slot {
  readonly name: string;
  readonly values: readonly string[];
}

/** One ebRIM Classification: the class of an object, a coded metadata or an author. */
export interface Classification {
  readonly id: string;
  readonly scheme: string;
  readonly node: string;
  readonly classifiedObject: string;
  readonly nodeRepresentation: string | undefined;
  readonly slots: readonly Slot[];
  readonly label: string | undefined;
}

/** One ebRIM ExternalIdentifier. */
export interface ExternalIdentifier {
  readonly id: string;
  readonly scheme: string;
  readonly registryObject: string;
  readonly value: string;
  readonly name: string | undefined;
}

/** A submission set or a document entry, as ebRIM carries it. */
export interface RegistryObject {
  readonly id: string;
  /** Logical identifier: the same for every version of an entry; absent in a first submission. */
  readonly lid: string | undefined;
  readonly mimeType: string | undefined;
  readonly objectType: string | undefined;
  /** Local names of the children, in order. */
  readonly childNames: readonly string[];
  readonly slots: readonly Slot[];
  readonly title: string | undefined;
  /** Comments (`rim:Description`). */
  readonly description: string | undefined;
  /** `rim:VersionInfo`: the version that the sender believes current. */
  readonly versionName: string | undefined;
  readonly classifications: readonly Classification[];
  readonly identifiers: readonly ExternalIdentifier[];
}

/** One ebRIM Association. */
export interface Association {
  readonly id: string;
  readonly type: string;
  readonly objectType: string | undefined;
  readonly source: string;
  readonly target: string;
  readonly slots: readonly Slot[];
}

/** One `xdsb:Document`: where its bytes are. */
export interface DocumentReference {
  /** Identifier of the entry it belongs to. */
  readonly id: string;
  /** Content-ID of the MIME part, percent-decoded; undefined when the bytes are not an XOP include. */
  readonly contentId: string | undefined;
}

/** The registry objects of a request, by kind. */
export interface RegistryObjects {
  readonly sets: readonly RegistryObject[];
  readonly entries: readonly RegistryObject[];
  readonly associations: readonly Association[];
  /** Local names of the registry objects of any other kind. */
  readonly others: readonly string[];
}

/** An ITI-41 request as it is written: nothing is judged here. */
export interface SubmissionRequest extends RegistryObjects {
  readonly documents: readonly DocumentReference[];
}

/** An author: the four slots of its classification. */
export interface SubmittedAuthor {
  readonly institutions: readonly string[];
  readonly persons: readonly string[];
  readonly roles: readonly string[];
  readonly specialties: readonly string[];
}

/** Values of a slot; none when it is absent. */
export function slotValues(of: { readonly slots: readonly Slot[] }, name: string): readonly string[] {
  return of.slots.find((slot) => slot.name === name)?.values ?? [];
}

/** Classifications under a scheme. */
export function classificationsOf(of: RegistryObject, scheme: string): readonly Classification[] {
  return of.classifications.filter((one) => one.scheme === scheme);
}

/** Values of the external identifiers under a scheme. */
export function identifiersOf(of: RegistryObject, scheme: string): readonly string[] {
  return of.identifiers.filter((one) => one.scheme === scheme).map((one) => one.value);
}

/** Authors of an object, under the author scheme of its kind. */
export function authorsOf(of: RegistryObject, scheme: string): readonly SubmittedAuthor[] {
  return classificationsOf(of, scheme).map((one) => ({
    institutions: slotValues(one, "authorInstitution"),
    persons: slotValues(one, "authorPerson"),
    roles: slotValues(one, "authorRole"),
    specialties: slotValues(one, "authorSpecialty"),
  }));
}
