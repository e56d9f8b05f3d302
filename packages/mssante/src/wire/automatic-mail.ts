import { withoutComments } from "./header-comments.js";

/**
 * Was a mail made by software? `Auto-Submitted` says so; older automatic answers say it in words of their own.
 *
 * @param value - The first value of a header, by its name in lower case.
 * @see RFC 3834, 2 and 5; `Precedence` is of before it
 */
export function isAutomaticMail(value: (name: string) => string | undefined): boolean {
  const submitted =
    withoutComments(value("auto-submitted") ?? "")
      .split(";")[0]
      ?.trim()
      .toLowerCase() ?? "";
  if (submitted !== "" && submitted !== "no") return true;
  const precedence = withoutComments(value("precedence") ?? "")
    .trim()
    .toLowerCase();
  if (["bulk", "junk", "list", "auto_reply"].includes(precedence)) return true;
  return ["x-autoreply", "x-autorespond", "x-failed-recipients"].some((name) => value(name) !== undefined);
}
