import { isSegurError } from "@segur-sdk/core";
import { describe, expect, it } from "vitest";

import { createIdirPort, createInsVerifier, type InsiOutcome } from "../src/index.js";
import { fault, found, nobody, ruth, several } from "./fixtures/answers.js";
import { bench, searched, secretary } from "./fixtures/client.js";
import { answer } from "./fixtures/scripted-http.js";

/** Draws of a small generator of our own: the same mutations at every run. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const encoder = new TextEncoder();
const pieces = [
  "<",
  ">",
  "&",
  "]]>",
  "<!--",
  "<![CDATA[",
  "</soap:Body>",
  "&lol;",
  "00",
  "01",
  '"',
  "\u0000",
  "\uFEFF",
  "é",
  "<a/>",
  ' xmlns="x"',
].map((piece) => encoder.encode(piece));

function mutate(source: Uint8Array, draw: (below: number) => number): Uint8Array {
  let bytes: Uint8Array = source;
  for (let count = 1 + draw(3); count > 0; count -= 1) {
    const at = draw(bytes.length + 1);
    const length = draw(30);
    const kind = draw(5);
    const inserted =
      kind === 0
        ? new Uint8Array()
        : kind === 1
          ? (pieces[draw(pieces.length)] ?? new Uint8Array())
          : kind === 2
            ? Uint8Array.of(draw(256))
            : bytes.slice(draw(bytes.length + 1)).slice(0, draw(60));
    bytes = Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at + (kind === 4 ? 0 : length))]);
  }
  return bytes;
}

const outcomes = new Set(["found", "to-confirm", "none", "several", "unusable", "pending"]);

/** An outcome of the list, or a `SegurError`: anything else is an escape. */
async function verdict(ask: () => Promise<Pick<InsiOutcome, "nextAction"> & { outcome: string }>): Promise<string> {
  try {
    const { outcome } = await ask();
    if (!outcomes.has(outcome)) throw new Error(outcome);
    return outcome;
  } catch (error) {
    if (!isSegurError(error)) throw error;
    return error.code;
  }
}

describe("hostile answers", () => {
  const rich = found({
    ...ruth,
    givenName: "RUTH",
    history:
      "<INSHISTO><IdIndividu><NumIdentifiant>2770763220829</NumIdentifiant><Cle>10</Cle></IdIndividu><OID>1.2.250.1.213.1.4.8</OID><DateDeb>2019-03-01</DateDeb></INSHISTO>",
  });
  const sources = [
    rich,
    found(),
    nobody,
    several,
    new TextDecoder().decode(fault("insi_102", "Receiver", "siram_40").body),
  ].map((text) => encoder.encode(text));

  // 10 000 in all, by quarters.
  it.each([1, 2, 3, 4])(
    "mutated answers, quarter %i: an outcome or a typed error, never an escape, never a false identity",
    async (quarter) => {
      const draw = generator(20_260_115 * quarter);
      const seen = new Map<string, number>();
      for (let run = 0; run < 2_500; run += 1) {
        const source = sources[run % sources.length] ?? new Uint8Array();
        const body = mutate(source, draw);
        const { insi } = bench([{ ...answer(""), body }], { retry: { maxAttempts: 1 } });
        const said = await verdict(async () => {
          const resolution = await insi.resolve(searched, { actor: secretary });
          if (resolution.outcome === "found") {
            // What a mutation cannot take away: an identity of the class of matricules, and the searched traits.
            expect(resolution.identity.ins.matricule).toMatch(/^[0-9A-Z]{15}$/u);
            expect(resolution.identity.traits).toMatchObject({ birthName: "NESSI", birthDate: "1977-07-14", sex: "F" });
          }
          return resolution;
        });
        seen.set(said, (seen.get(said) ?? 0) + 1);
      }
      // The mutations reach every layer, not the first one only.
      expect([...seen.keys()]).toEqual(
        expect.arrayContaining([
          "found",
          "none",
          "several",
          "pending",
          "ERR_SOAP_ANSWER_UNREADABLE",
          "ERR_INSI_ANSWER_UNREADABLE",
        ]),
      );
    },
  );

  it.each([
    ["an empty DOCTYPE", "<!DOCTYPE x>"],
    ["a DOCTYPE with entities", '<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'],
    ["an external DTD", '<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd">'],
  ])("refuses %s", async (_, doctype) => {
    const { insi } = bench([doctype + found()]);
    await expect(insi.resolve(searched, { actor: secretary })).rejects.toMatchObject({
      code: "ERR_SOAP_ANSWER_UNREADABLE",
    });
  });

  it.each([
    ["nested 100 000 times", found({ ...ruth, history: "<a>".repeat(100_000) + "</a>".repeat(100_000) })],
    ["with 50 000 INSHISTO", found({ ...ruth, history: "<INSHISTO/>".repeat(50_000) })],
    ["with a name of a million letters", found({ ...ruth, birthName: "A".repeat(1_000_000) })],
  ])("is not held up by an answer %s", async (_, text) => {
    const { insi } = bench([text]);
    await verdict(() => insi.resolve(searched, { actor: secretary }));
  });

  it("2 000 mutated verdicts: OK, KO, pending or a typed error", async () => {
    const draw = generator(42);
    const source = encoder.encode(
      '<soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope"><soap:Body><ru:RESULTAT xmlns:ru="http://www.cnamts.fr/INSiLot2/REPUnitaire"><ru:CR><ru:CodeCR>00</ru:CodeCR></ru:CR></ru:RESULTAT></soap:Body></soap:Envelope>',
    );
    for (let run = 0; run < 2_000; run += 1) {
      const { options } = bench([{ ...answer(""), body: mutate(source, draw) }]);
      const verifier = createInsVerifier({
        port: createIdirPort(options),
        environment: "simulator",
        clock: options.clock,
        retry: { maxAttempts: 1 },
      });
      const ins = { matricule: "277076322082910" as never, oid: "1.2.250.1.213.1.4.8" } as const;
      try {
        const { outcome } = await verifier.verifyReceived({ ins, traits: searched }, { actor: secretary });
        expect(["OK", "KO", "pending"]).toContain(outcome);
      } catch (error) {
        if (!isSegurError(error)) throw error;
      }
    }
  });
});
