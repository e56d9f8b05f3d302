import type { Organisation, SoftwareInstallation } from "@segur-sdk/core";

/** Who makes the archive; appears in README.TXT and INDEX.HTM, for a person who opens it by hand. */
export interface XdmIssuer {
  readonly organisation: Organisation;
  /** Person or service, e.g. `Dr Camille RADIOLOGUE`. */
  readonly name?: string;
}

/** The software that makes the archive. */
export type XdmApplication = Pick<SoftwareInstallation, "name" | "version"> & {
  /** Vendor of the software. */
  readonly vendor?: string;
};

/**
 * README.TXT: who wrote, with what, and what to do. No patient data; ASCII and CR LF, for any reader there is.
 *
 * @see IHE ITI TF-2 §3.32.4.1.2.2; mssante.md B2
 */
export function buildReadme(issuer: XdmIssuer, application: XdmApplication, paths: readonly string[]): string {
  const { organisation } = issuer;
  const address = organisation.address;
  const lines = [
    ...heading("Emetteur"),
    ...field("Nom", issuer.name),
    ...field("Organisme", organisation.name),
    ...field("Adresse", address && `${address.street}, ${address.postalCode} ${address.city}`),
    ...field("Telephone", organisation.phone),
    "",
    ...heading("Application de l'emetteur"),
    ...field("Nom", application.name),
    ...field("Version", application.version),
    ...field("Editeur", application.vendor),
    "",
    ...heading("Instructions"),
    "  Consultez les documents recus dans votre logiciel de professionnel de sante,",
    "  ou ouvrez le fichier PDF joint au courriel.",
    "",
    ...heading("Arborescence"),
    ...paths.map((path) => `  ${path}`),
  ];
  return lines.map((line) => `${ascii(line)}\r\n`).join("");
}

function heading(title: string): readonly string[] {
  return [title, "=".repeat(title.length)];
}

function field(name: string, value: string | undefined): readonly string[] {
  return value === undefined || value === "" ? [] : [`  ${name.padEnd(11)}: ${value}`];
}

function ascii(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return text
    .replace(/[œŒ]/g, (letter) => (letter === "œ" ? "oe" : "OE"))
    .replace(/[æÆ]/g, (letter) => (letter === "æ" ? "ae" : "AE"))
    .replace(/[’‘]/g, "'")
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .replace(/[^\x20-\x7e]/gu, (character) => (/\p{Control}/u.test(character) ? " " : "?"));
}
