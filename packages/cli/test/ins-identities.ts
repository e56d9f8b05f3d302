import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { type Environment, parseMatriculeIns } from "@segur-sdk/core";
import {
  createIdentity,
  identityOfInsiAnswer,
  type InsiAnswer,
  qualify,
  type QualifiedIdentity,
  type RetrievedIdentity,
  type Traits,
} from "@segur-sdk/ins";
import { afterAll, beforeAll } from "vitest";

/** Test patient of the national sets. */
export const ruth: Traits = {
  birthName: "NESSI",
  givenNames: ["RUTH"],
  birthDate: "1977-07-14",
  sex: "F",
  birthPlace: "63220",
};

/** Whatever must not stand in an error, nor in the usage. */
export const patientData = /NESSI|RUTH|DE VINCI|2770763/i;

const at = new Date("2026-01-15T08:30:00Z");
const oid = "1.2.250.1.213.1.4.8";

const answer = (environment: Environment, givenNamesList: string): InsiAnswer => ({
  operation: "WS_INS2",
  environment,
  receivedAt: at.toISOString(),
  active: { ins: { matricule: parseMatriculeIns("277076322082910", { authority: oid }), oid } },
  history: [],
  traits: {
    birthName: "NESSI",
    givenNamesList,
    birthDate: "1977-07-14",
    sex: "F",
    birthPlace: "63220",
  },
  warnings: [],
});

export const provisional = createIdentity(ruth, { environment: "simulator", by: "sec-042", at });

export function retrieved(environment: Environment = "simulator", givenNames = "RUTH ISABELLE"): RetrievedIdentity {
  return identityOfInsiAnswer(ruth, answer(environment, givenNames), { decision: "human", by: "sec-042", at });
}

export function qualified(environment?: Environment, givenNames?: string): QualifiedIdentity {
  return qualify(retrieved(environment, givenNames), { proof: "passport", checkedBy: "sec-042", checkedAt: at });
}

/** A folder for the tests of a file, and how to put files there. */
export function workFolder() {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "segur-ins-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return {
    path: () => folder,
    put: async (name: string, content: unknown) => {
      const isBytes = typeof content === "string" || content instanceof Uint8Array;
      await writeFile(join(folder, name), isBytes ? content : JSON.stringify(content));
      return name;
    },
  };
}
