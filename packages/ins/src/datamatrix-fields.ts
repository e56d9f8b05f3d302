/** Fields of the message of an INS datamatrix. */
export type DatamatrixFieldName = "matricule" | "oid" | "givenNames" | "birthName" | "sex" | "birthDate" | "birthPlace";

/** A field of the message: its identifier, its length, and what its value may be. */
export interface DatamatrixField {
  readonly id: string;
  readonly name: DatamatrixFieldName;
  readonly minLength: number;
  readonly maxLength: number;
  readonly mandatory: boolean;
  readonly accepts: RegExp;
  /**
   * Where the next field begins when its separator was lost, in a value that cannot hold it: names have no digit and
   * an OID no letter.
   */
  readonly nextField?: RegExp;
}

const names = { minLength: 1, maxLength: 100, mandatory: true, accepts: /^[A-Z'][A-Z' -]*$/u } as const;

/**
 * The fields in the order they are written.
 *
 * @see ANS, Format datamatrix INS v2.2 (26/09/2023)
 */
export const datamatrixFields: readonly DatamatrixField[] = [
  {
    id: "S1",
    name: "matricule",
    minLength: 15,
    maxLength: 15,
    mandatory: true,
    accepts: /^[0-9]{6}[0-9AB][0-9]{8}$/u,
  },
  {
    id: "S2",
    name: "oid",
    minLength: 19,
    maxLength: 20,
    mandatory: true,
    accepts: /^[0-9]+(?:\.[0-9]+)+$/u,
    nextField: /[A-Z]/gu,
  },
  { id: "S3", name: "givenNames", ...names, nextField: /S[0-9]/gu },
  { id: "S4", name: "birthName", ...names, nextField: /S[0-9]/gu },
  { id: "S5", name: "sex", minLength: 1, maxLength: 1, mandatory: true, accepts: /^[MF]$/u },
  {
    id: "S6",
    name: "birthDate",
    minLength: 10,
    maxLength: 10,
    mandatory: true,
    accepts: /^(?:\d{2}-\d{2}-\d{4}|\d{4}-\d{2}-\d{2})$/u,
  },
  {
    id: "S7",
    name: "birthPlace",
    minLength: 5,
    maxLength: 5,
    mandatory: false,
    accepts: /^(?:\d{5}|2[AB]\d{3})$/u,
  },
];

/** GS, ASCII 29: ends a field of variable length that is neither full nor the last. */
export const groupSeparator = "\u001d";

/** `IS`, version `01`, then the 22 characters of a 2D-Doc header that an INS datamatrix leaves at zero. */
export const datamatrixHeader = `IS01${"0".repeat(22)}`;

/** Where the texts of this format come from, for errors. */
export const datamatrixSource = "ANS, Format datamatrix INS v2.2";
