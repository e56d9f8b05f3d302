import { SegurError } from "@segur-sdk/core";
import {
  childNamed,
  childrenNamed,
  hasName,
  textOf,
  xmlNamespace,
  type XmlElement,
  type XmlNamespace,
} from "@segur-sdk/core/xml";

import type { IdirContract, IdirMessage } from "../verification/idir-contract.js";
import type { LotDeposit, LotFetch, PortAnswer, Verdict } from "../verification/verification-port.js";

/** An answer before the identifier of its message is joined to it. */
export type WithoutMessage<T extends PortAnswer> = T extends unknown ? Omit<T, "messageId"> : never;

/** Reads the answer of WS_INS3. Throws `ERR_INSI_ANSWER_UNREADABLE` for what is no verdict. */
export function readUnitVerdict(
  root: XmlElement,
  contract: IdirContract,
): { readonly code: string; readonly verdict: Verdict } {
  const names = rootNames(root, contract.messages.unitAnswer);
  const code = codeOf(root, names, contract);
  return { code, verdict: verdictOf(code, contract) };
}

/** Reads the answer of WS_INS4. Throws `ERR_INSI_ANSWER_UNREADABLE` without an identifier of lot or a delay. */
export function readLotDeposit(root: XmlElement, contract: IdirContract): WithoutMessage<LotDeposit> {
  const names = rootNames(root, contract.messages.depositAnswer);
  const code = codeOf(root, names, contract);
  const lotId = textOf(childNamed(root, names(contract.elements.lotId)))?.trim() ?? "";
  if (code !== contract.codes.ok || lotId === "") throw unreadable(contract.elements.lotId, "an identifier of lot");
  return { code, lotId, waitMs: delayOf(root, names, contract) };
}

/** Reads the answer of WS_INS5. Throws `ERR_INSI_ANSWER_UNREADABLE` for a code that is none of the contract. */
export function readLotFetch(root: XmlElement, contract: IdirContract): WithoutMessage<LotFetch> {
  const { elements, codes, messages } = contract;
  const names = rootNames(root, messages.fetchAnswer);
  const code = codeOf(root, names, contract);
  if (code === codes.running) return { state: "running", code, waitMs: delayOf(root, names, contract) };
  if (code === codes.unknownLot) return { state: "unknown", code };
  if (code !== codes.ok) throw unreadable(elements.code, "a code of the contract");
  const verdicts = childrenNamed(root, names(elements.line)).map((line): [string, Verdict] => {
    const reference = textOf(childNamed(line, names(elements.reference)))?.trim() ?? "";
    return [reference, verdictOf(codeOf(line, names, contract), contract)];
  });
  return { state: "done", code, verdicts: new Map(verdicts) };
}

function rootNames(root: XmlElement, { namespace, root: local }: IdirMessage): XmlNamespace {
  const names = xmlNamespace(namespace);
  if (!hasName(root, names(local))) throw unreadable(local, "root of the answer");
  return names;
}

function codeOf(of: XmlElement, names: XmlNamespace, { elements }: IdirContract): string {
  const code = textOf(childNamed(of, names(elements.report), names(elements.code)))?.trim() ?? "";
  if (code === "") throw unreadable(elements.code, "present");
  return code.slice(0, 20);
}

function verdictOf(code: string, { codes, elements }: IdirContract): Verdict {
  if (code === codes.ok) return "OK";
  if (code === codes.ko) return "KO";
  throw unreadable(elements.code, "a verdict");
}

/** Longest delay believed: a wrong one must not put a lot to sleep for ever. */
const longestDelayMs = 24 * 3_600_000;

function delayOf(of: XmlElement, names: XmlNamespace, { elements }: IdirContract): number {
  const text = textOf(childNamed(of, names(elements.delay)))?.trim() ?? "";
  const [, hours = "0", minutes = "0", seconds = "0"] =
    /^PT(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})(?:\.\d+)?S)?$/u.exec(text) ?? [];
  const isDuration = text.startsWith("PT") && text.length > 2;
  const total = /^\d{1,6}$/u.test(text) ? Number(text) : (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  if ((!isDuration && !/^\d{1,6}$/u.test(text)) || total <= 0) throw unreadable(elements.delay, "a delay");
  return Math.min(total * 1000, longestDelayMs);
}

function unreadable(field: string, rule: string): SegurError {
  return new SegurError("ERR_INSI_ANSWER_UNREADABLE", { details: { field, rule, source: "IDIR, as described" } });
}
