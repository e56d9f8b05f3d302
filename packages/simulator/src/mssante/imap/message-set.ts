/** Numbers of messages: sequence numbers or UIDs (RFC 3501 §9, sequence-set). */
export type MessageSet = (number: number) => boolean;

/** Reads a set such as `1:3,7,9:*`; `*` is the highest number there is. `undefined` when it is not one. */
export function readMessageSet(text: string, highest: number): MessageSet | undefined {
  if (!/^(?:\d+|\*)(?::(?:\d+|\*))?(?:,(?:\d+|\*)(?::(?:\d+|\*))?)*$/u.test(text)) return undefined;
  const ranges = text.split(",").map((range) => {
    const [from = "", to = from] = range.split(":");
    const ends = [from, to].map((end) => (end === "*" ? highest : Number(end)));
    return [Math.min(...ends), Math.max(...ends)] as const;
  });
  return (number) => ranges.some(([from, to]) => number >= from && number <= to);
}
