import { createRequire } from "node:module";

type Events = "opentag" | "closetag" | "text" | "comment" | "processinginstruction" | "cdata" | "error";
interface BareParser {
  on(event: Events, handler: (data: unknown) => void): void;
  write(text: string): BareParser;
  close(): void;
}
type BareParserClass = new (options: { readonly position: boolean }) => BareParser;

/**
 * The bare events of saxes: a document decoded, checked as saxes checks it, and thrown away; gives how many events it
 * tells of. saxes is the judge of the tests of core and is resolved from there, by the place of the bench that asks
 * (`import.meta.url`): support is bundled into the bench and has no place of its own.
 */
export function createBareEvents(bench: string): (bytes: Uint8Array) => number {
  const core = createRequire(new URL("../packages/core/package.json", bench));
  const { SaxesParser } = core("saxes") as { readonly SaxesParser: BareParserClass };
  return (bytes) => {
    let count = 0;
    const parser = new SaxesParser({ position: false });
    for (const event of ["opentag", "closetag", "text", "comment", "processinginstruction", "cdata"] as const) {
      parser.on(event, () => {
        count++;
      });
    }
    parser.on("error", (error) => {
      throw error;
    });
    parser.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8")).close();
    return count;
  };
}
