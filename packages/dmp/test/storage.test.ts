import { isSegurError } from "@segur-sdk/core";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";

import {
  defaultFormats,
  restoreFrozenSubmission,
  serializeFrozenSubmission,
  type DocumentSource,
  type FrozenSubmission,
} from "../src/index.js";
import { registrySuccess } from "./fake-transport.js";
import { imagingReport, kosBytes, kosEntry, qualifiedPatient, radiologist } from "./fixtures.js";
import { openClient } from "./open-client.js";
import { makeCertificates, type DmpCertificates } from "./pki.js";

let certificates: DmpCertificates;
let frozen: FrozenSubmission;
let stored: string;
const formats = [...defaultFormats, "1.2.840.10008.5.1.4.1.1.88.59"];
const source: DocumentSource = {
  size: kosBytes.length,
  reference: "kos/55",
  open: async function* () {
    yield await Promise.resolve(kosBytes);
  },
};

beforeAll(async () => {
  certificates = await makeCertificates();
  const { dmp } = openClient(certificates, [], { formats });
  const documents = [imagingReport(), { entry: kosEntry(), content: source }];
  frozen = await dmp.prepare({ documents, patient: qualifiedPatient(), sender: radiologist });
  stored = serializeFrozenSubmission(frozen);
});

const registryObjects = (body: string) => /<lcm:SubmitObjectsRequest.*<\/lcm:SubmitObjectsRequest>/s.exec(body)?.[0];
const openSource = () => source;

describe("a stored submission", () => {
  it("is the same once restored: same bytes, identifiers and signature on the wire", async () => {
    const sent = async (submission: FrozenSubmission) => {
      const { dmp, http } = openClient(certificates, [registrySuccess], { formats });
      await dmp.submit(submission);
      const body = http.received[0]?.body ?? "";
      return [
        registryObjects(body),
        body
          .split("--uuid:")
          .slice(2)
          .map((part) => part.slice(part.indexOf("\r\n\r\n"))),
      ];
    };
    expect(await sent(restoreFrozenSubmission(stored, { openSource }))).toEqual(await sent(frozen));
    expect(serializeFrozenSubmission(restoreFrozenSubmission(stored, { openSource }))).toBe(stored);
  });

  it("wants to be told how its sources are opened again", () => {
    expect(() => restoreFrozenSubmission(stored)).toThrow(
      expect.objectContaining({ code: "ERR_DMP_SUBMISSION_UNREADABLE" }),
    );
  });

  it("sends nothing when the store changed a byte, or when the source did", async () => {
    const { dmp, http } = openClient(certificates, [registrySuccess], { formats });
    const [document] = frozen.submission.documents;
    const base64 = Buffer.from(document?.bytes ?? []).toString("base64");
    const damaged = stored.replace(base64, `${base64.startsWith("A") ? "B" : "A"}${base64.slice(1)}`);
    const other = {
      open: async function* () {
        yield await Promise.resolve(Uint8Array.of(1));
      },
    };
    for (const restored of [
      restoreFrozenSubmission(damaged, { openSource }),
      restoreFrozenSubmission(stored, { openSource: () => other }),
    ]) {
      await expect(dmp.submit(restored)).rejects.toMatchObject({ code: "ERR_DMP_SUBMISSION_ALTERED" });
    }
    expect(http.received).toEqual([]);
  });

  it.each([
    ["another version", (text: string) => text.replace("frozen-submission/1", "frozen-submission/9")],
    ["no document", (text: string) => text.replace('"documents":[', '"documents":[],"others":[')],
    ["bytes that are not base64", (text: string) => text.replace('"base64":"', '"base64":"?')],
    ["another environment", (text: string) => text.replace('"simulator"', '"recette"')],
    ["no sender", (text: string) => text.replace('"sender":{', '"sender":null,"was":{')],
    ["another text", () => "{}"],
    ["no JSON", () => "NESSI RUTH 277076322082910"],
  ])("is refused with %s, and the patient is not named", (_, change) => {
    const error = caught(() => restoreFrozenSubmission(change(stored), { openSource }));
    expect(error).toMatchObject({ code: "ERR_DMP_SUBMISSION_UNREADABLE" });
    expect(JSON.stringify(error) + String(error)).not.toMatch(/NESSI|RUTH|277076322082910/);
  });

  it("never fails otherwise, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.nat(stored.length - 1).map((at) => stored.slice(0, at)),
        ),
        (text) => {
          const error = caught(() => restoreFrozenSubmission(text, { openSource }));
          expect(isSegurError(error, "ERR_DMP_SUBMISSION_UNREADABLE")).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});

function caught(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}
