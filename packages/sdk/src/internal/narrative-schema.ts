import type { Narrative, NarrativeBlock, NarrativeInline } from "@segur-sdk/cda";
import { z } from "zod";

import { text } from "./report-values-schema.js";

const anchor = z
  .string()
  .regex(/^[A-Za-z_][\w.-]*$/u, "letters, digits, dot, underscore, dash; no digit first")
  .exactOptional();
const style = text.exactOptional();

// Narratives nest: each kind is looked up when it is met.
const inline: z.ZodType<NarrativeInline> = z.lazy(() =>
  z.union([
    z.string(),
    z.strictObject({ kind: z.literal("content"), children: z.array(inline), anchor, style }),
    z.strictObject({ kind: z.literal("lineBreak") }),
    z.strictObject({ kind: z.literal("link"), href: text, text }),
    z.strictObject({ kind: z.enum(["subscript", "superscript"]), text }),
    z.strictObject({ kind: z.literal("footnote"), children: z.array(inline), anchor }),
    z.strictObject({ kind: z.literal("footnoteReference"), footnote: text }),
    z.strictObject({ kind: z.literal("media"), media: text }),
  ]),
);
const paragraph = z.strictObject({ kind: z.literal("paragraph"), children: z.array(inline), anchor, style });
const list = z.strictObject({
  kind: z.literal("list"),
  ordered: z.boolean().exactOptional(),
  caption: z.string().exactOptional(),
  items: z.array(z.strictObject({ children: z.lazy(() => z.array(block)), anchor })).min(1),
});
const row = z.strictObject({
  cells: z
    .array(
      z.strictObject({
        heading: z.boolean().exactOptional(),
        children: z.array(z.union([inline, paragraph, list])),
        columns: z.int().positive().exactOptional(),
        rows: z.int().positive().exactOptional(),
        anchor,
      }),
    )
    .min(1),
  anchor,
});
const table = z.strictObject({
  kind: z.literal("table"),
  caption: z.string().exactOptional(),
  head: z.array(row).exactOptional(),
  rows: z.array(row).min(1),
  anchor,
});
const block: z.ZodType<NarrativeBlock> = z.union([inline, paragraph, list, table]);

/** What a section says to a reader. */
export const narrative: z.ZodType<Narrative> = z.union([z.string(), z.array(block)]);
