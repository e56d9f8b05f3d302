import { z } from "zod";

import type { ReportSections } from "../report-file.js";
import { narrative } from "./narrative-schema.js";
import {
  cdaIdentifier,
  codedText,
  codedValue,
  entryText,
  instant,
  moment,
  namedProfessional,
  oid,
  quantity,
  sectionAuthor,
  text,
} from "./report-values-schema.js";

const section = { id: cdaIdentifier.exactOptional(), title: text.exactOptional() } as const;
const textSection = z.strictObject({ ...section, narrative });
const entrySection = { ...section, narrative: narrative.exactOptional() } as const;
const entry = { id: cdaIdentifier.exactOptional(), at: moment.exactOptional() } as const;
const words = { text: entryText.exactOptional() } as const;

const dose = z.union([
  z.strictObject({ ...quantity.shape, ...words }),
  z.strictObject({ low: quantity.exactOptional(), high: quantity.exactOptional(), ...words }),
]);
const product = z.strictObject({
  name: text.exactOptional(),
  cis: codedValue.exactOptional(),
  codes: z.array(codedValue).exactOptional(),
  ...words,
  lotNumber: text.exactOptional(),
});
const administration = {
  ...entry,
  product,
  ...words,
  route: codedValue.exactOptional(),
  comment: entryText.exactOptional(),
} as const;

const historyItem = z.strictObject({
  ...entry,
  value: z.union([codedText, z.strictObject({ text: entryText })]),
  ...words,
  site: codedText.exactOptional(),
});
const clinicalInformation = z.strictObject({
  ...entrySection,
  request: textSection,
  history: z.strictObject({
    ...entrySection,
    medical: z.array(historyItem),
    surgical: z.array(historyItem),
    contraindications: z.array(
      z.strictObject({ ...entry, value: codedText, ...words, site: codedText.exactOptional() }),
    ),
  }),
});

const technique = z.strictObject({
  ...entry,
  code: codedText,
  ccam: codedValue.exactOptional(),
  description: entryText.exactOptional(),
  modalities: z.array(codedText),
  site: codedText.extend({ laterality: codedText.exactOptional() }),
  parameters: entryText.exactOptional(),
});
const radiationExposure = z.strictObject({
  ...entrySection,
  authorization: z.strictObject({
    id: cdaIdentifier.exactOptional(),
    professional: namedProfessional,
    ...words,
  }),
  pregnancy: z.strictObject({ ...entry, status: codedText }),
  doses: z.array(z.strictObject({ ...entry, code: codedValue, quantity, site: codedText, ...words })).exactOptional(),
  radiopharmaceuticals: z.array(z.strictObject({ ...administration, activity: dose.exactOptional() })).exactOptional(),
});
const objectCatalog = z.strictObject({
  ...entrySection,
  studies: z.array(
    z.strictObject({
      uid: oid,
      at: instant,
      series: z.strictObject({
        uid: oid,
        modality: codedText,
        at: moment.exactOptional(),
        object: z.strictObject({
          uid: oid,
          sopClass: codedText,
          viewingUrl: z.url().exactOptional(),
          at: moment.exactOptional(),
        }),
      }),
    }),
  ),
});
const examination = z.strictObject({
  ...entrySection,
  techniques: z.array(technique),
  products: z
    .array(z.strictObject({ ...administration, dose: dose.exactOptional(), rate: quantity.exactOptional() }))
    .exactOptional(),
  complications: textSection.exactOptional(),
  radiationExposure: radiationExposure.exactOptional(),
  objectCatalog,
});
const device = z.strictObject({
  id: cdaIdentifier.exactOptional(),
  category: codedText,
  ...words,
  from: moment,
  to: moment.exactOptional(),
  udi: cdaIdentifier.exactOptional(),
});
const attachedDocument = z.strictObject({
  ...entry,
  title: entryText,
  pdf: z.base64().transform((content): Uint8Array => new Uint8Array(Buffer.from(content, "base64"))),
  typeId: cdaIdentifier.exactOptional(),
  mediaId: text.exactOptional(),
});

/** Sections of a report of level 3; unknown keys are refused, so that a typing error is not silently ignored. */
export const reportSectionsSchema = z.strictObject({
  addendum: z.strictObject({ ...textSection.shape, author: sectionAuthor, at: instant }).exactOptional(),
  clinicalInformation,
  examinations: z.array(examination),
  devices: z.strictObject({ ...entrySection, devices: z.array(device) }).exactOptional(),
  results: textSection.exactOptional(),
  earlierResults: textSection.exactOptional(),
  comparison: textSection.exactOptional(),
  conclusion: textSection,
  comment: textSection.exactOptional(),
  attachments: z.strictObject({ ...entrySection, documents: z.array(attachedDocument) }).exactOptional(),
  patientEducation: z
    .strictObject({
      ...entrySection,
      information: z.strictObject({ ...entry, text: entryText }),
    })
    .exactOptional(),
}) satisfies z.ZodType<ReportSections>;
