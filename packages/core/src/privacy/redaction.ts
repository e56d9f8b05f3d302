import { masked } from "./sensitive.js";

/**
 * What is recognised by its look. Each expression is linear: no repetition inside another one over the same characters.
 *
 * A structure identifier of 15 digits looks like a matricule and is masked too: better one identifier too many.
 */
const patterns: readonly RegExp[] = [
  // PEM blocks, keys above all; one cut before its end is masked up to the end of the text.
  /-----BEGIN [A-Z0-9 ]{1,40}-----[\s\S]*?(?:-----END [A-Z0-9 ]{1,40}-----|$)/g,
  // Mail addresses of patients: their local part is the matricule (mssante.md, espace de santé).
  /[^\s@<>"',;]{1,128}@(?:[A-Za-z0-9-]{1,63}\.){0,5}patient\.[A-Za-z0-9.-]{1,200}/gi,
  // Matricule with or without its key, in one block…
  /(?<![0-9A-Za-z])[1-478][0-9]{5}[0-9AB][0-9]{6}(?:[0-9]{2})?(?![0-9A-Za-z])/gi,
  // … or laid out as on a card: 2 79 03 51 215 189 89.
  /(?<![0-9A-Za-z])[1-478][ .\u00a0-]{1,2}[0-9]{2}[ .\u00a0-]{1,2}[0-9]{2}[ .\u00a0-]{1,2}[0-9][0-9AB][ .\u00a0-]{1,2}[0-9]{3}[ .\u00a0-]{1,2}[0-9]{3}(?:[ .\u00a0/-]{1,3}[0-9]{2})?(?![0-9A-Za-z])/gi,
];

/** Fields masked whatever they hold, in lower case and without separators. */
const maskedFields: ReadonlySet<string> = new Set(
  [
    "matricule matriculeins ins nir nia numerosecuritesociale ssn",
    "traits identity patientname name familyname birthname usedname givenname givennames usedgivenname firstname firstnames lastname",
    "nom nomnaissance nomutilise prenom prenoms prenomutilise listeprenom",
    "birthdate datenaissance birthplace lieunaissance sex sexe phone telephone email patientaddress",
    "password motdepasse passphrase pin secret token accesstoken idtoken refreshtoken authorization cookie setcookie",
    "privatekey key pkcs12 p12 pfx idam homologationnumber dmphomologationnumber",
  ].flatMap((line) => line.split(" ")),
);

/**
 * Masks in a text whatever looks like a matricule, a patient's mail address or a PEM block.
 *
 * It is a safety net under the rule "never log patient data", not a licence to log it: a name in free text is not seen.
 *
 * @example
 * ```ts
 * import { redactText } from "@segur-sdk/core";
 *
 * console.log(redactText("to 279035121518989@patient.mssante.fr")); // to [masqué]
 * ```
 */
export function redactText(text: string): string {
  return patterns.reduce((current, pattern) => current.replace(pattern, masked), text);
}

/** Tells whether a field of this name is masked whatever its value: `birthName`, `pass_phrase`, `Authorization`… */
export function isMaskedField(name: string): boolean {
  return maskedFields.has(name.replace(/[^A-Za-z0-9]/g, "").toLowerCase());
}
