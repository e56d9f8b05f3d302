import { isOid, parseOid, parsePsIdNat, parseStructIdNat } from "@segur-sdk/core";
import { z } from "zod";

export const text = z.string().min(1);

/** A text that a parser of `core` accepts, and its value; the message never repeats the text. */
function identifier<Value>(parse: (value: string) => Value, message: string) {
  return text.transform((value, context): Value => {
    try {
      return parse(value);
    } catch {
      context.issues.push({ code: "custom", message, input: "" });
      return z.NEVER;
    }
  });
}

export const oid = identifier(parseOid, "not an OID");
const psIdNat = identifier(parsePsIdNat, "not a PS_IdNat (prefix and number)");
export const structIdNat = identifier(parseStructIdNat, "not a Struct_IdNat (prefix and number)");

/** Identifier of a section or an entry: an OID or a UUID, and an extension. */
export const cdaIdentifier = z.strictObject({
  root: text.refine((root) => isOid(root) || /^[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}$/iu.test(root), {
    message: "neither an OID nor a UUID",
  }),
  extension: text.exactOptional(),
});

/** ISO 8601 with offset; what builds the document judges its precision. */
export const instant = z.string().regex(/^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/u, "an instant with offset");
/** A day, or an instant with offset. */
export const moment = z.union([z.iso.date(), instant]);

const code = { code: text, label: z.string(), system: text } as const;
export const codedValue = z.strictObject(code);

/** Words of an entry, or the place of the narrative that says them. */
export const entryText = z.union([z.string(), z.strictObject({ anchor: text })]);
export const codedText = z.strictObject({ ...code, text: entryText.exactOptional() });

export const quantity = z.strictObject({
  value: z.string().regex(/^-?\d+(?:\.\d+)?$/u, "a decimal number"),
  unit: text,
});

const names = {
  id: psIdNat,
  familyName: text,
  givenName: text,
  civility: z.enum(["M", "MME"]).exactOptional(),
  title: z.enum(["DR", "PR", "MC", "MG", "PC", "PG"]).exactOptional(),
} as const;
export const namedProfessional = z.strictObject(names);
const author = { ...names, professionCode: text, specialityCode: text.exactOptional() } as const;
export const sectionAuthor = z.strictObject(author);
const whole = { ...author, mssanteAddress: text.exactOptional() } as const;
export const professional = z.strictObject(whole);
export const validator = z.strictObject({
  ...whole,
  login: z
    .strictObject({
      at: instant,
      method: z.enum(["password", "password-protected-transport", "smartcard", "x509", "unspecified"]),
    })
    .exactOptional(),
});
