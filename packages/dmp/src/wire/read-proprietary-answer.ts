import { SegurError } from "@segur-sdk/core";
import { childElements, textOf, type XmlElement } from "@segur-sdk/core/xml";

/** What every answer of a proprietary service says of itself. */
export interface ProprietaryAnswer {
  readonly output: XmlElement;
  /** `DMPOk`, or the code of what went wrong. */
  readonly status: string;
  /** Text for people. */
  readonly context: string;
}

/**
 * Opens an answer of TD0.3 or TD0.4. Names are matched without their namespace: servers bind these answers to different
 * ones.
 *
 * @throws SegurError `ERR_DMP_ANSWER`.
 * @see dmp.md F.5
 */
export function readProprietaryAnswer(root: XmlElement, name: string): ProprietaryAnswer {
  const output = local(root, "output");
  const status = output === undefined ? undefined : localText(output, "status");
  if (root.name.local !== name || output === undefined || status === undefined) {
    throw new SegurError("ERR_DMP_ANSWER", { details: { rule: `${name}/output/status`, source: "dmp.md F.5" } });
  }
  return { output, status, context: localText(output, "context") ?? "" };
}

/** First child of a local name, whatever its namespace. */
export function local(of: XmlElement, name: string): XmlElement | undefined {
  return childElements(of).find((child) => child.name.local === name);
}

/** Text of the first child of a local name; absent when it is empty. */
export function localText(of: XmlElement, name: string): string | undefined {
  const text = textOf(local(of, name))?.trim();
  return text === "" ? undefined : text;
}
