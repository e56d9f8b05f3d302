import { createHash } from "node:crypto";

import { describe, expect, it } from "vitest";

import { derOf } from "../internal/der-writer.js";
import { buildOcspRequest, nonceOid } from "./ocsp-request.js";
import { readOcspResponse } from "./ocsp-response.js";
import { listEnd, listStart, makeAnswer, makeCertificate, type TestAnswerOptions } from "../../test/revocation-pki.js";

const ocspSigning = "1.3.6.1.5.5.7.3.9";
const authority = { ca: true, keyUsage: 0x06 } as const;
const issuer = makeCertificate({ commonName: "ISSUER", ...authority });
const homonym = makeCertificate({ commonName: "ISSUER", ...authority });
const leaf = makeCertificate({ commonName: "LEAF", issuer, serial: "5d5de25e00000007" });
const delegate = makeCertificate({ commonName: "OCSP", issuer, purposes: [ocspSigning] });
const at = new Date("2026-11-23T00:00:00Z");
const nonce = Buffer.alloc(16, 3);

const read = (options: TestAnswerOptions = {}, more: { at?: Date; nonce?: Uint8Array } = {}) =>
  readOcspResponse(makeAnswer(issuer, "5d5de25e00000007", options), {
    certificate: leaf.certificate,
    issuer: issuer.certificate,
    at,
    ...more,
  });
const refusal = (rule: string | RegExp) =>
  expect.objectContaining({
    code: "ERR_CERT_OCSP_INVALID",
    details: expect.objectContaining({ rule: expect.stringMatching(rule) as string }) as object,
  }) as Error;
const caught = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe("readOcspResponse", () => {
  it("reads good, revoked with its reason, and unknown, which is not good", () => {
    expect(read()).toMatchObject({ status: "good", source: "ocsp", thisUpdate: listStart, nextUpdate: listEnd });
    expect(read({ status: "revoked" })).toMatchObject({
      status: "revoked",
      reason: "keyCompromise",
      revokedAt: listStart,
    });
    expect(read({ status: "unknown" }).status).toBe("unknown");
  });

  it("accepts a delegated responder, named by its subject or its key", () => {
    const by = { signer: delegate, certificates: [delegate] };
    expect(read(by).status).toBe("good");
    expect(read({ ...by, byKey: true }).status).toBe("good");
  });

  it.each<[name: string, options: TestAnswerOptions]>([
    ["without the purpose OCSPSigning", { signer: makeCertificate({ commonName: "OCSP", issuer }) }],
    ["with any purpose", { signer: makeCertificate({ commonName: "OCSP", issuer, purposes: ["2.5.29.37.0"] }) }],
    [
      "made by a homonym of the issuer",
      { signer: makeCertificate({ commonName: "OCSP", issuer: homonym, purposes: [ocspSigning] }) },
    ],
    [
      "that has expired",
      {
        signer: makeCertificate({ commonName: "OCSP", issuer, purposes: [ocspSigning], to: new Date("2026-11-22") }),
      },
    ],
    ["that is the certificate itself", { signer: leaf }],
    ["that is a homonym of the issuer", { signer: homonym }],
  ])("refuses a responder %s", (_, options) => {
    const certificates = options.signer === undefined ? [] : [options.signer];
    expect(caught(() => read({ ...options, certificates }))).toEqual(refusal("not signed|not the responder's"));
  });

  it("refuses a responder that does not send its certificate", () => {
    expect(caught(() => read({ signer: delegate }))).toEqual(refusal("not signed"));
  });

  it("refuses an answer about another certificate", () => {
    expect(caught(() => read({ serial: "5d5de25e00000008" }))).toEqual(refusal("no single answer"));
  });

  it("allows five minutes before the beginning, and none after the end", () => {
    const beginning = (ms: number) => read({ thisUpdate: new Date(at.getTime() + ms) });
    expect(beginning(300_000).status).toBe("good");
    expect(caught(() => beginning(301_000))).toEqual(refusal("future"));
    expect(read({}, { at: listEnd }).status).toBe("good");
    expect(read({}, { at: new Date(listEnd.getTime() + 1) }).status).toBe("stale");
    expect(read({ status: "revoked" }, { at: new Date("2030-01-01") }).status).toBe("revoked");
  });

  it("believes an answer without an end for one day", () => {
    expect(read({ nextUpdate: null }).status).toBe("good");
    expect(read({ nextUpdate: null }, { at: new Date(at.getTime() + 1) }).status).toBe("stale");
  });

  it("accepts an answer without a nonce, refuses another's nonce", () => {
    const answering = (bytes: Uint8Array) => ({ extensions: [{ id: nonceOid, value: derOf(4, bytes) }] });
    expect(read({}, { nonce }).status).toBe("good");
    expect(read(answering(nonce), { nonce }).status).toBe("good");
    expect(caught(() => read(answering(Buffer.alloc(16, 4)), { nonce }))).toEqual(refusal("nonce"));
  });

  it("refuses an unknown critical extension", () => {
    const extensions = [{ id: "1.2.3", critical: true, value: derOf(5) }];
    expect(caught(() => read({ extensions }))).toEqual(refusal("critical"));
  });

  it("says why the responder refuses, and whether to try later", () => {
    const about = { certificate: leaf.certificate, issuer: issuer.certificate, at };
    const refused = (status: number) => caught(() => readOcspResponse(Buffer.from([0x30, 3, 0x0a, 1, status]), about));
    expect(refused(3)).toMatchObject({ retryable: true, details: { responseStatus: "tryLater" } });
    expect(refused(6)).toMatchObject({ retryable: false, details: { responseStatus: "unauthorized" } });
    expect(refused(9)).toMatchObject({ code: "ERR_CERT_OCSP_INVALID" });
  });

  it("refuses any changed byte of an answer", () => {
    const bytes = makeAnswer(issuer, "5d5de25e00000007");
    const about = { certificate: leaf.certificate, issuer: issuer.certificate, at };
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Uint8Array.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 0x01;
      expect(caught(() => readOcspResponse(changed, about))).toMatchObject({ code: "ERR_CERT_OCSP_INVALID" });
    }
  });
});

describe("buildOcspRequest", () => {
  it("names the certificate by SHA-1 of its issuer and serial number", () => {
    const request = Buffer.from(buildOcspRequest({ certificate: leaf.certificate, issuer: issuer.certificate }));
    const key = issuer.certificate.publicKey.export({ type: "spki", format: "der" }).subarray(26);
    expect(request.includes(createHash("sha1").update(key).digest())).toBe(true);
    expect(request.subarray(-10).toString("hex")).toBe("02085d5de25e00000007");
    const asked = { certificate: leaf.certificate, issuer: issuer.certificate, nonce };
    expect(Buffer.from(buildOcspRequest(asked)).includes(nonce)).toBe(true);
  });
});
