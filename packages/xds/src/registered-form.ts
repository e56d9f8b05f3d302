import type { XmlElement } from "@segur-sdk/core/xml";

/** An object as a registry wrote it: opaque, kept to be given back to the letter (see {@link createMetadataUpdate}). */
export type RegisteredForm = XmlElement;
