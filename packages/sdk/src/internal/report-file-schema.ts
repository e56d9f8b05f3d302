import { z } from "zod";

import type { ReportFile } from "../report-file.js";
import { reportSectionsSchema } from "./report-sections-schema.js";
import {
  codedValue,
  instant,
  moment,
  oid,
  professional,
  structIdNat,
  text,
  validator,
} from "./report-values-schema.js";

const issuedNumber = z.strictObject({ value: text, issuer: oid });
const act = z.strictObject({
  title: text,
  code: codedValue,
  modality: codedValue,
  regions: z.array(codedValue),
  ccam: codedValue.exactOptional(),
  studyInstanceUid: oid,
  accessionNumber: issuedNumber,
  order: issuedNumber.exactOptional(),
  startedAt: instant,
  endedAt: instant.exactOptional(),
  requestedAt: moment.exactOptional(),
  performer: professional.exactOptional(),
});

const address = z.strictObject({ street: text, postalCode: text, city: text });
const site = z.strictObject({
  id: structIdNat,
  name: text,
  facilityType: z.templateLiteral(["SA", z.number()]),
  practiceSetting: text,
  address: address.exactOptional(),
  phone: text.exactOptional(),
});

/** The identity as the software stored it: judged whole by the reader of identities, not here. */
const storedIdentity = z.looseObject({ status: z.enum(["PROVISOIRE", "RECUPEREE", "VALIDEE", "QUALIFIEE"]) });

const yes = z.boolean().exactOptional();

/** What a report file must be; unknown keys are refused, so that a typing error is not silently ignored. */
export const reportFileSchema = z.strictObject({
  reportId: text.exactOptional(),
  patient: storedIdentity,
  act: z.union([act, z.array(act).min(1)]),
  validator,
  coAuthors: z.array(professional).exactOptional(),
  requester: professional.exactOptional(),
  recipients: z.array(professional).exactOptional(),
  site,
  id: oid.exactOptional(),
  setId: oid.exactOptional(),
  replaces: z.strictObject({ id: oid, setId: oid, version: z.int().min(1) }).exactOptional(),
  title: text.exactOptional(),
  createdAt: instant.exactOptional(),
  validatedAt: instant.exactOptional(),
  confidentiality: z.enum(["N", "R", "V"]).exactOptional(),
  encounter: z
    .strictObject({
      code: z.enum(["IMP", "EMER", "AMB", "FLD", "HH", "VR", "EXTERNE", "SEANCE"]),
      startedAt: instant.exactOptional(),
      endedAt: instant.exactOptional(),
    })
    .exactOptional(),
  recordNumber: text.exactOptional(),
  announcement: z.enum(["none", "required", "done"]).exactOptional(),
  opposition: z
    .strictObject({
      dmp: yes,
      patientMail: yes,
      professionals: z.union([z.literal("all"), z.array(text)]).exactOptional(),
    })
    .exactOptional(),
  hold: z.strictObject({ dmp: yes, professionals: yes, patient: yes }).exactOptional(),
  maskedToProfessionals: yes,
  secretConnection: yes,
  insideHospital: yes,
  body: reportSectionsSchema.exactOptional(),
}) satisfies z.ZodType<Omit<ReportFile, "patient">>;
