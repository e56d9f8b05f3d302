/** Templates of the imaging report: the standard's root and that of the CI-SIS. */
export const sections = {
  addendum: { standard: "1.2.840.10008.9.6", french: "1.2.250.1.213.1.1.2.210" },
  clinicalInformation: { standard: "1.2.840.10008.9.2", french: "1.2.250.1.213.1.1.2.205" },
  request: { standard: "1.2.840.10008.9.7", french: "1.2.250.1.213.1.1.2.211" },
  history: { standard: "2.16.840.1.113883.10.20.22.2.39", french: "1.2.250.1.213.1.1.2.213" },
  act: { standard: "1.2.840.10008.9.3", french: "1.2.250.1.213.1.1.2.206" },
  complications: { standard: "2.16.840.1.113883.10.20.22.2.37", french: "1.2.250.1.213.1.1.2.214" },
  radiation: { standard: "1.2.840.10008.9.8", french: "1.2.250.1.213.1.1.2.215" },
  catalogue: { standard: "2.16.840.1.113883.10.20.6.1.1", french: "1.2.250.1.213.1.1.2.217" },
  devices: { standard: "1.3.6.1.4.1.19376.1.5.3.1.1.5.3.5", french: "1.2.250.1.213.1.1.2.1" },
  results: { standard: "2.16.840.1.113883.10.20.6.1.2", french: "1.2.250.1.213.1.1.2.208" },
  otherResults: { standard: "1.3.6.1.4.1.19376.1.5.3.1.3.27", french: "1.2.250.1.213.1.1.2.150" },
  comparison: { standard: "1.2.840.10008.9.4", french: "1.2.250.1.213.1.1.2.207" },
  conclusion: { standard: "1.2.840.10008.9.5", french: "1.2.250.1.213.1.1.2.209" },
  education: { standard: "1.3.6.1.4.1.19376.1.5.3.1.1.9.39", french: "1.2.250.1.213.1.1.2.107" },
} as const;

/** Sections that the CI-SIS alone defines. */
export const frenchSections = {
  comment: "1.2.250.1.213.1.1.2.73",
  attachments: "1.2.250.1.213.1.1.2.37",
  pdfCopy: "1.2.250.1.213.1.1.2.243",
} as const;

/** Templates of the entries: the standard's root and that of the CI-SIS. */
export const entries = {
  observation: { standard: "2.16.840.1.113883.10.20.6.2.13", french: "1.2.250.1.213.1.1.3.150" },
  technique: { standard: "1.2.840.10008.9.14", french: "1.2.250.1.213.1.1.3.153" },
  comment: { standard: "1.3.6.1.4.1.19376.1.5.3.1.4.2", french: "1.2.250.1.213.1.1.3.32" },
  product: { standard: "1.2.840.10008.9.13", french: "1.2.250.1.213.1.1.3.151" },
  quantity: { standard: "2.16.840.1.113883.10.20.6.2.14", french: "1.2.250.1.213.1.1.3.154" },
  study: { standard: "1.2.840.10008.9.16", french: "1.2.250.1.213.1.1.3.155" },
  series: { standard: "1.2.840.10008.9.17", french: "1.2.250.1.213.1.1.3.156" },
  object: { standard: "1.2.840.10008.9.18", french: "1.2.250.1.213.1.1.3.157" },
  simpleObservation: { standard: "1.3.6.1.4.1.19376.1.5.3.1.4.13", french: "1.2.250.1.213.1.1.3.48" },
} as const;

/** Entries that the CI-SIS alone defines. */
export const frenchEntries = {
  exposure: "1.2.250.1.213.1.1.3.165",
  radiopharmaceutical: "1.2.250.1.213.1.1.3.173",
  device: "1.2.250.1.213.1.1.3.20",
  attachment: "1.2.250.1.213.1.1.3.18",
  attachmentType: "1.2.250.1.213.1.1.3.48.18",
} as const;
