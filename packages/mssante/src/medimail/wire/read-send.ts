import { childrenNamed, childNamed, textOf, type XmlElement } from "@segur-sdk/core/xml";

import { part } from "./namespaces.js";
import { childText } from "./read-answer.js";

/** What `send` answers. */
export interface SendAnswer {
  /** `sent` when the mail was taken. */
  readonly status: string;
  /** Recipients left out although the status is `sent`. */
  readonly ignored: readonly string[];
  /** References of the mail at the operator, one for each recipient. */
  readonly refs: readonly string[];
}

/** Reads `<webisend>`. */
export function readSend(root: XmlElement): SendAnswer {
  const refs = childNamed(root, part("refs"));
  return {
    status: childText(root, "status"),
    ignored: childText(root, "ignore")
      .split(";")
      .map((address) => address.trim())
      .filter((address) => address !== ""),
    refs: (refs === undefined ? [] : childrenNamed(refs, part("mss")))
      .map((ref) => (textOf(ref) ?? "").trim())
      .filter((ref) => ref !== ""),
  };
}
