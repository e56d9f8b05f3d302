import { parseOid, parseStructIdNat } from "@segur-sdk/core";
import { z } from "zod";

import type { SegurConfig } from "../segur-config.js";

const text = z.string().min(1);
const source = z.union([
  z.strictObject({ file: text }),
  z.strictObject({ pem: text }),
  z.strictObject({ base64: text }),
]);
const secret = z.union([
  z.strictObject({ env: text }),
  z.strictObject({ file: text }),
  z.strictObject({ value: text }),
]);
const credential = z.union([
  z.strictObject({ certificate: source, key: source, passphrase: secret.optional() }),
  z.strictObject({ pkcs12: source, passphrase: secret }),
]);
const httpsUrl = z.url({ protocol: /^https$/ });
const mail = z.string().regex(/^[^@\s]+@[^@\s]+$/);

/** True when a parser of `core` accepts the text. */
function accepts(parse: (value: string) => unknown): (value: string) => boolean {
  return (value) => {
    try {
      parse(value);
      return true;
    } catch {
      return false;
    }
  };
}

const sender = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("applicative"), address: mail, label: text }),
  z.strictObject({ kind: z.literal("organisational"), address: mail, label: text }),
  z.strictObject({
    kind: z.literal("personal"),
    address: mail,
    title: text.optional(),
    givenName: text,
    familyName: text,
    entity: text.optional(),
  }),
]);

const revocationMode = z.enum(["off", "soft", "hard"]);

const certificates = z.strictObject({
  lookEverySeconds: z.number().min(0).optional(),
  remindersFile: text.optional(),
  revocation: z
    .strictObject({
      own: revocationMode.optional(),
      insi: revocationMode.optional(),
      dmp: revocationMode.optional(),
      mssante: revocationMode.optional(),
      cacheDirectory: text.optional(),
      allowedHosts: z.array(text).optional(),
      waitSeconds: z.number().positive().max(120).optional(),
    })
    .optional(),
});

const directory = z
  .strictObject({
    index: z.strictObject({ folder: text }).optional(),
    api: z
      .strictObject({ key: secret, url: httpsUrl.optional(), authorities: z.enum(["public", "trust"]).optional() })
      .optional(),
  })
  .refine(({ index, api }) => index !== undefined || api !== undefined, { message: "an index, an API, or both" });

/** What `segur.config.json` must be; unknown keys are refused, so that a typing error is not silently ignored. */
export const configSchema = z
  .strictObject({
    environment: z.enum(["simulator", "qualification", "production"]),
    timeZone: text.optional(),
    software: z.strictObject({
      name: text,
      version: text,
      oid: text.refine(accepts(parseOid), { message: "not an OID" }),
      instance: z.uuid(),
      idam: secret,
      dmpHomologationNumber: secret,
      mssProductReference: text,
    }),
    site: z.strictObject({
      id: text.refine(accepts(parseStructIdNat), { message: "not a Struct_IdNat (prefix and number)" }),
      name: text,
      facilityType: z.templateLiteral(["SA", z.number()]),
      practiceSetting: text,
      address: z.strictObject({ street: text, postalCode: text, city: text }).optional(),
      phone: text.optional(),
    }),
    trust: z.array(source).min(1),
    credentials: z.strictObject({ insi: credential, dmpTls: credential, dmpSign: credential, mssante: credential }),
    certificates: certificates.optional(),
    insi: z.strictObject({ url: httpsUrl }),
    dmp: z.strictObject({ url: httpsUrl }),
    mssante: z.strictObject({
      smtp: z.strictObject({
        host: text,
        port: z.int().min(1).max(65_535).optional(),
        user: text.optional(),
        password: secret.optional(),
      }),
      imap: z.strictObject({ host: text, port: z.int().min(1).max(65_535).optional() }).optional(),
      sender,
      contactAddress: mail.optional(),
      patientDomain: text.optional(),
      allowedDomains: z.array(text).optional(),
      whiteList: z
        .strictObject({
          source: z.union([z.strictObject({ file: text }), z.strictObject({ url: httpsUrl })]),
          signer: text.optional(),
          refreshHours: z.number().positive().optional(),
          oldDays: z.number().positive().optional(),
          expiredDays: z.number().positive().optional(),
        })
        .optional(),
      patientReplies: z.enum(["closed", "open"]).optional(),
      maxMessageBytes: z.int().positive().optional(),
    }),
    directory: directory.optional(),
    dispatch: z
      .strictObject({
        mailMaskedReports: z.boolean().optional(),
        mailInsideHospital: z.boolean().optional(),
        mailToNia: z.boolean().optional(),
      })
      .optional(),
  })
  .refine((config) => config.mssante.sender.kind !== "applicative" || config.mssante.contactAddress !== undefined, {
    path: ["mssante", "contactAddress"],
    message: "compulsory with an applicative sender (ECO.2.2.5)",
  })
  .refine(({ mssante }) => mssante.allowedDomains !== undefined || mssante.whiteList !== undefined, {
    path: ["mssante", "whiteList"],
    message: "a white list, or a list of allowed domains",
  })
  .refine(
    ({ environment, mssante }) =>
      environment !== "production" || mssante.allowedDomains === undefined || mssante.whiteList === undefined,
    { path: ["mssante", "allowedDomains"], message: "in production the white list stands alone" },
  )
  .refine(({ environment, certificates: of }) => environment !== "production" || of?.revocation?.mssante !== "off", {
    path: ["certificates", "revocation", "mssante"],
    message: "in production the certificate of the mail operator is checked (MSS.06, CONF.22): soft or hard",
  })
  .refine((config) => config.environment === "simulator" || !holdsClearSecret(config), {
    path: ["software"],
    message: "a secret in clear ({ value }) is accepted with the simulator only: use { env } or { file }",
  }) satisfies z.ZodType<SegurConfig>;

/** Looks for `{ value: … }`, which only secrets use. */
function holdsClearSecret(node: unknown): boolean {
  if (typeof node !== "object" || node === null) return false;
  return "value" in node || Object.values(node).some(holdsClearSecret);
}
