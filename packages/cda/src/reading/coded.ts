import type { XmlElement } from "@segur-sdk/core/xml";

/** An identifier as CDA writes it. */
export interface CdaIdentifier {
  /** OID or UUID. */
  readonly root: string;
  readonly extension?: string;
}

/** A text of an entry: its own words, or a place of the narrative. */
export interface ReadText {
  /** The words, when the entry holds them. */
  readonly text?: string;
  /** What `reference` points to, as written: `#acte-01` for a place of the narrative, or a URL. Never followed. */
  readonly reference?: string;
  readonly mediaType?: string;
}

/** A coded value of an entry: like `CodedValue`, but everything may be missing, and nothing is lost. */
export interface ReadCode {
  readonly code?: string;
  /** Code system (OID). */
  readonly system?: string;
  readonly systemName?: string;
  readonly systemVersion?: string;
  readonly label?: string;
  /** Why there is no code, e.g. `UNK`. */
  readonly nullFlavor?: string;
  readonly originalText?: ReadText;
  readonly translations?: readonly ReadCode[];
  readonly qualifiers?: readonly ReadQualifier[];
}

/** A precision on a code, e.g. a side or a modality. */
export interface ReadQualifier {
  readonly name?: ReadCode;
  readonly value?: ReadCode;
}

/** A time or an interval. Moments are ISO 8601, as precise as written, with offset only if the document has one. */
export interface ReadMoment {
  readonly at?: string;
  readonly start?: string;
  readonly end?: string;
  /** Length of an interval. */
  readonly width?: ReadQuantity;
  /** Period of what is repeated. */
  readonly period?: ReadQuantity;
  readonly nullFlavor?: string;
  /** Data type written in the document when it is none of TS and IVL_TS, e.g. `PIVL_TS`, whose tree says the rest. */
  readonly datatype?: string;
  readonly source?: XmlElement;
}

/** A quantity. `value` is the text of the document: no digit is added or lost. */
export interface ReadQuantity {
  readonly value?: string;
  /** UCUM unit. */
  readonly unit?: string;
  readonly nullFlavor?: string;
  readonly translations?: readonly ReadCode[];
}

/** A range of quantities. */
export interface ReadRange {
  readonly low?: ReadQuantity;
  readonly high?: ReadQuantity;
  readonly center?: ReadQuantity;
  readonly width?: ReadQuantity;
}

/** A file inside a document, not decoded: see `decodeMedia`. */
export interface ReadMedia {
  /** As the document declares it: nothing says that the bytes are so. */
  readonly mediaType?: string;
  /** `B64` or `TXT`. */
  readonly representation?: string;
  /** Compression declared, e.g. `DF`. */
  readonly compression?: string;
  /** Where the file is, when it is not in the document. Never followed. */
  readonly reference?: string;
  /** The text as written; empty when there is only a reference. */
  readonly encoded: string;
}

/** The value of an observation, by data type. */
export type ReadValue =
  | { readonly kind: "code"; readonly datatype: string; readonly code: ReadCode }
  | { readonly kind: "quantity"; readonly datatype: string; readonly quantity: ReadQuantity }
  | { readonly kind: "range"; readonly datatype: string; readonly range: ReadRange }
  | {
      readonly kind: "ratio";
      readonly datatype: string;
      readonly numerator?: ReadQuantity;
      readonly denominator?: ReadQuantity;
    }
  | { readonly kind: "text"; readonly datatype: string; readonly text: ReadText }
  | { readonly kind: "boolean"; readonly datatype: string; readonly value: boolean }
  | { readonly kind: "moment"; readonly datatype: string; readonly moment: ReadMoment }
  | { readonly kind: "identifier"; readonly datatype: string; readonly id: CdaIdentifier }
  | { readonly kind: "media"; readonly datatype: string; readonly media: ReadMedia }
  | { readonly kind: "absent"; readonly datatype: string; readonly nullFlavor: string }
  | { readonly kind: "other"; readonly datatype: string; readonly source: XmlElement };
