import { matriculeKey } from "@segur-sdk/core";
import { attributeOf } from "@segur-sdk/core/xml";
import { describe, expect, it } from "vitest";

import { createInsiService } from "../src/insi/insi-service.js";
import { nationalTestPeople } from "../src/insi/people.js";
import { post } from "./insi-exchange.js";
import { soapHeaders, traitsEnvelope, vitaleAction, vitaleEnvelope } from "./insi-messages.js";

describe("the record of requests", () => {
  it("says who asked, what was answered, and has nothing to remark on a sound request", async () => {
    const insi = createInsiService();
    await post(insi, traitsEnvelope());
    expect(insi.requests[0]).toMatchObject({
      operation: "WS_INS2",
      certificateName: "INSI-AUTO",
      answer: "00",
      remarks: [],
    });
  });

  it.each([
    ["Emetteur absent", { sender: undefined }, "Emetteur is given"],
    ["Emetteur of another structure", { sender: "10B0152872" }, "Emetteur is the structure"],
    ["same Id in both contexts", { bamId: "5f4f8a52-7cf5-4a4c-8a7b-1c7a9c0f2b22" }, "each context has a new Id"],
    ["bare MessageID", { messageId: "7a1b7d0e-3f0d-4b62-8f2e-9f1d2c3b4a55" }, "MessageID is `uuid:`"],
  ] as const)("remarks: %s", async (_, message, rule) => {
    const insi = createInsiService();
    await post(insi, traitsEnvelope(message));
    expect(insi.requests[0]?.remarks.map((remark) => remark.rule)).toEqual([expect.stringContaining(rule)]);
  });

  it("remarks identifiers used twice", async () => {
    const insi = createInsiService();
    await post(insi, traitsEnvelope());
    await post(insi, traitsEnvelope());
    expect(insi.requests[1]?.remarks.map((remark) => remark.rule)).toEqual([
      "each context has a new Id at each call",
      "each request has a new MessageID",
    ]);
  });
});

describe("scripted faults", () => {
  it("plays an injected answer n times, then the service again", async () => {
    const insi = createInsiService();
    insi.inject("<injected/>", 2);
    const bodies = [];
    for (let call = 0; call < 3; call += 1)
      bodies.push(Buffer.from((await post(insi, traitsEnvelope())).body).toString());
    expect(bodies.map((body) => body === "<injected/>")).toEqual([true, true, false]);
    expect(insi.requests.map(({ answer }) => answer)).toEqual(["injected", "injected", "00"]);
  });

  it("plays a fault by its code, known or not", async () => {
    const insi = createInsiService({
      faults: [
        { fault: { kind: "soap-fault", code: "insi_102" } },
        { fault: { kind: "soap-fault", code: "insi_199" } },
        { fault: { kind: "soap-fault", code: "desir_999" } },
      ],
    });
    const answers = [];
    for (let call = 0; call < 3; call += 1) {
      const { texts, error } = await post(insi, traitsEnvelope());
      answers.push([attributeOf(error, "code"), texts["Value"]?.map((value) => value.split(":")[1])]);
    }
    expect(answers).toEqual([
      ["insi_102", ["Receiver", "siram_40"]],
      ["insi_199", ["Receiver", "siram_40"]],
      ["desir_999", ["Sender", "siram_100"]],
    ]);
  });

  it("plays an outage with Retry-After, and only for the operation named", async () => {
    const insi = createInsiService({
      faults: [{ on: "WS_INS1", fault: { kind: "http", status: 503, retryAfterSeconds: 7 } }],
    });
    expect((await post(insi, traitsEnvelope())).status).toBe(200);
    const envelope = vitaleEnvelope("<DateNaissance>14071977</DateNaissance>");
    const outage = await post(insi, envelope, { headers: soapHeaders(vitaleAction) });
    expect([outage.status, outage.headers["retry-after"], outage.body.length]).toEqual([503, "7", 0]);
  });

  it("keeps the true answer under a connection fault or a delay", async () => {
    const insi = createInsiService({
      faults: [{ fault: { kind: "truncate", bytes: 10 } }, { fault: { kind: "delay", ms: 5 } }],
    });
    const truncated = await post(insi, traitsEnvelope());
    expect([truncated.fault, truncated.texts["CodeCR"]]).toEqual([{ kind: "truncate", bytes: 10 }, ["00"]]);
    expect((await post(insi, traitsEnvelope())).delayMs).toBe(5);
  });
});

describe("the people shipped", () => {
  it("have right keys, save those published wrong", () => {
    const wrong = nationalTestPeople.filter(({ number, key }) => matriculeKey(number) !== key);
    expect(wrong.map(({ birthName }) => birthName)).toEqual(["HERMANN"]);
  });
});
