import { buildEnvelope, simplePart } from "./build-envelope.js";
import { medimailOperations } from "./medimail-operation.js";

/** `hello`: is the account known, with this certificate? */
export function buildHello(account: string): Uint8Array {
  return buildEnvelope(medimailOperations.hello, [simplePart("name", account)]);
}

/** What `checkbox` lists. */
export interface CheckboxQuery {
  readonly account: string;
  /** `2` received, `3` sent (mssante.md C3). */
  readonly type: 2 | 3;
  /** Local date and time, `YYYY-MM-DDTHH:mm:ss`, without zone. */
  readonly begin: string;
  readonly end: string;
}

/** `checkbox`: the mails of a period. */
export function buildCheckbox({ account, type, begin, end }: CheckboxQuery): Uint8Array {
  return buildEnvelope(medimailOperations.checkbox, [
    simplePart("acount", account),
    simplePart("type", String(type), "int"),
    simplePart("begindate", begin, "dateTime"),
    simplePart("enddate", end, "dateTime"),
  ]);
}

/** `open`: one mail whole. */
export function buildOpen(account: string, ref: string): Uint8Array {
  return buildEnvelope(medimailOperations.open, [simplePart("acount", account), simplePart("ref", ref)]);
}

/** `annuaire`: a search in the operator's own directory. */
export function buildAnnuaire(account: string, search: string): Uint8Array {
  return buildEnvelope(medimailOperations.annuaire, [simplePart("acount", account), simplePart("search", search)]);
}
