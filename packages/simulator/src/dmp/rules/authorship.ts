import type { Sender } from "../authenticate.js";
import { metadataProblem, missingField, type RegistryProblem } from "../refusal.js";
import { authorsOf, type RegistryObject, slotValues, type SubmittedAuthor } from "../registry-object.js";
import { isCodedText, readXcnId, readXonId } from "../values/hl7-values.js";
import { setSchemes } from "../xds-schemes.js";

const automate = "AUTOMATE";

/** What is wrong with the form of the authors of a set or of an entry (dmp.md B.6.1). */
export function problemsOfAuthors(object: RegistryObject, scheme: string): readonly RegistryProblem[] {
  const authors = authorsOf(object, scheme);
  return authors.length === 0
    ? [missingField("author", object.id)]
    : authors.flatMap((author) => problemsOfAuthor(author, object.id));
}

function problemsOfAuthor(author: SubmittedAuthor, location: string): readonly RegistryProblem[] {
  const found: RegistryProblem[] = [];
  const check = (name: string, values: readonly string[], accepts: (value: string) => boolean): void => {
    if (values.length === 0) found.push(missingField(name, location));
    else if (!values.every(accepts)) found.push(metadataProblem(`Le format de ${name} est incorrect`, location));
  };
  check("authorInstitution", author.institutions, (value) => readXonId(value) !== undefined);
  check("authorPerson", author.persons, (value) => readXcnId(value) !== undefined);
  check("authorSpecialty", author.specialties, isCodedText);
  return found;
}

/** The rule of the author, direct mode: the professional is an author or the legal authenticator of each document. */
export function problemsOfDirectAuthor(
  documents: readonly RegistryObject[],
  entryAuthorScheme: string,
  { nameId }: Sender,
): readonly RegistryProblem[] {
  const persons = (entry: RegistryObject): readonly string[] => [
    ...authorsOf(entry, entryAuthorScheme).flatMap((author) => author.persons),
    ...slotValues(entry, "legalAuthenticator"),
  ];
  return documents
    .filter((entry) => !persons(entry).map(readXcnId).includes(nameId))
    .map((entry) => metadataProblem("Aucun auteur du document ne correspond à l'utilisateur du VIHF", entry.id));
}

/**
 * The rule of the author, indirect mode and CPE: the authenticated structure is among the institutions of each entry and of the
 * set, and the person of the VIHF is the author of the set, unless an automatic processing sends.
 *
 * @see dmp.md B.7 (EX_2.1-1140)
 */
export function problemsOfSender(
  set: RegistryObject,
  entries: readonly RegistryObject[],
  entryAuthorScheme: string,
  sender: Sender,
): readonly RegistryProblem[] {
  const unrelated = [
    { object: set, scheme: setSchemes.author },
    ...entries.map((object) => ({ object, scheme: entryAuthorScheme })),
  ].filter(({ object, scheme }) => !institutionsOf(object, scheme).includes(sender.structureId));
  const found = unrelated.map(({ object }) =>
    metadataProblem("Aucun AuthorInstitution ne correspond à l'utilisateur du VIHF", object.id),
  );
  const persons = authorsOf(set, setSchemes.author).flatMap((author) => author.persons.map(readXcnId));
  const automatic = sender.roles[0]?.code === automate;
  if (!automatic && !persons.includes(sender.nameId)) {
    found.push(metadataProblem("L'auteur du lot ne correspond pas à l'utilisateur du VIHF", set.id));
  }
  return found;
}

function institutionsOf(object: RegistryObject, scheme: string): readonly (string | undefined)[] {
  return authorsOf(object, scheme).flatMap((author) => author.institutions.map(readXonId));
}
