import { createSeededIds, parseOid } from "@segur-sdk/core";
import { describe, expect, it } from "vitest";

import { cdaDocument, provisionalPatient, submissionOf } from "../test/fixtures/fictitious-report.js";
import { addSignatureEntry } from "./create-submission.js";
import { rootedUniqueId } from "./rooted-unique-id.js";
import { confidentialityCodesOf } from "./visibility.js";
import { assertSubmission } from "./validation/validate-submission.js";

const uuid = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe("createSubmission", () => {
  it("is deterministic: the same identifiers for the same generator", () => {
    expect(submissionOf([cdaDocument()])).toEqual(submissionOf([cdaDocument()]));
    expect(submissionOf([cdaDocument()], { seed: "other" })).not.toEqual(submissionOf([cdaDocument()]));
  });

  it("names set and documents by UUID, and identifies the set by an OID of its own", () => {
    const { submissionSet, documents } = submissionOf([cdaDocument()]);
    expect(submissionSet.id).toMatch(uuid);
    expect(documents[0]?.id).toMatch(uuid);
    expect(submissionSet.uniqueId).toMatch(/^2\.25\.\d+$/);
    expect(submissionSet).toMatchObject({
      sourceId: "1.2.250.1.999.1.1.9001",
      submissionTime: "2026-03-07T10:21:00Z",
      contentTypeCode: { code: "07" },
      patientId: { authority: "1.2.250.1.213.1.4.10" },
      title: "CR d'imagerie médicale - Scanner thoracique sans injection",
    });
  });

  it("makes each document a member of the set", () => {
    const { submissionSet, documents, associations } = submissionOf([cdaDocument()]);
    expect(associations).toEqual([
      {
        id: expect.stringMatching(uuid) as string,
        type: "urn:oasis:names:tc:ebxml-regrep:AssociationType:HasMember",
        source: submissionSet.id,
        target: documents[0]?.id,
        submissionSetStatus: "Original",
      },
    ]);
  });

  it("links a new version to the entryUUID of the one it replaces", () => {
    const replaces = "urn:uuid:fe5287a2-ae6a-11eb-8f5d-000000000001";
    const { documents, associations } = submissionOf([cdaDocument()], { replaces });
    expect(associations[1]).toMatchObject({
      type: "urn:ihe:iti:2007:AssociationType:RPLC",
      source: documents[0]?.id,
      target: replaces,
    });
  });

  it("gives no patient to the set when the identity is not qualified", () => {
    expect(submissionOf([cdaDocument({ patient: provisionalPatient() })]).submissionSet).not.toHaveProperty(
      "patientId",
    );
  });
});

describe("addSignatureEntry", () => {
  it("adds a member that signs the set, hidden from everybody, and stays valid", () => {
    const submission = submissionOf([cdaDocument()]);
    const document = submission.documents[0]!;
    const entry = {
      ...document.entry,
      uniqueId: parseOid("1.2.250.1.999.1.1.9001.1.1"),
      confidentialityCodes: confidentialityCodesOf({ hiddenFromProfessionals: true, hiddenFromPatient: true }),
    };
    const signed = addSignatureEntry(submission, { entry, bytes: document.bytes, ids: createSeededIds("signature") });
    const signature = signed.documents[1]!;
    expect(
      signed.associations.slice(1).map(({ type, source, target }) => [type.split(":").at(-1), source, target]),
    ).toEqual([
      ["HasMember", submission.submissionSet.id, signature.id],
      ["signs", signature.id, submission.submissionSet.id],
    ]);
    expect(submission.documents).toHaveLength(1);
    expect(() => {
      assertSubmission(signed, { profile: "dmp" });
    }).not.toThrow();
  });
});

describe("rootedUniqueId", () => {
  const root = parseOid("1.2.250.1.999.1.1.9001");

  it("adds arc, UTC second and counter to the root", () => {
    const at = new Date("2026-09-19T09:58:28.884Z");
    expect(rootedUniqueId({ root, arc: 4, at, counter: 1 })).toBe("1.2.250.1.999.1.1.9001.4.20260919095828.1");
  });

  it("refuses more than 64 characters", () => {
    const long = parseOid("1.2.250.1.999.1.1.9001.123456789.123456789");
    expect(() => rootedUniqueId({ root: long, arc: 4, at: new Date(0), counter: 1e9 })).toThrow(
      expect.objectContaining({ code: "ERR_CORE_IDENTIFIER_INVALID" }),
    );
  });
});
