import { isSegurError } from "@segur-sdk/core";
import { afterAll, beforeAll, expect, it } from "vitest";

import { applyMutation, type Mutation, readMutations } from "../../../../conformance/schematron/mutation-corpus.js";
import { describeShared, sharedIsPresent } from "../../../../conformance/shared.js";
import { readCda } from "../../src/index.js";
import { type CdaSchema, openCdaSchema } from "./cda-schema.js";

const mutations: readonly Mutation[] = sharedIsPresent ? readMutations() : [];
const bytesOf = (mutation: Mutation) => new TextEncoder().encode(applyMutation(mutation));

describeShared("The schema in use here gives the verdicts recorded with another engine", () => {
  let schema: CdaSchema;

  beforeAll(() => {
    schema = openCdaSchema();
  });

  afterAll(() => {
    schema.dispose();
  });

  it.each(mutations)("$id: $description", (mutation) => {
    expect(schema.errorsOf(bytesOf(mutation)).length === 0).toBe(mutation.expected.xsdValid);
  });
});

describeShared("The reader takes damaged headers as they are, and refuses a damaged PDF", () => {
  const damagedPdf = ["n1-b64-bad", "n1-no-repr", "n1-empty"];

  it.each(mutations)("$id: $description", (mutation) => {
    let code: string | undefined;
    try {
      readCda(bytesOf(mutation));
    } catch (error) {
      code = isSegurError(error) ? error.code : String(error);
    }
    expect(code).toBe(damagedPdf.includes(mutation.id) ? "ERR_CDA_BODY" : undefined);
  });
});
