/** The address of `rfc822; address`, in xtext or not, without the name that some write around it. */
export function recipientIn(field: string | undefined): string | undefined {
  if (field === undefined) return undefined;
  const text = field
    .replace(/^[^;]*;/u, "")
    .replace(/\+([0-9A-F]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return /[^\s<>;]+@[^\s<>;]+/u.exec(text)?.[0];
}
