import { readFileSync } from "node:fs";

import { createFixedClock, createSensitive } from "@segur-sdk/core";
import type { HttpRequest, HttpResponse } from "@segur-sdk/transport";
import { expect, it } from "vitest";

import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import { sampleMail } from "../../src/conformance/index.js";
import { createLifenOperator, operatorLosses } from "../../src/index.js";
import { addresses } from "../operators/memory-operator.js";

const sample = (name: string) => readFileSync(sharedPath(`reference/mssante/lifen/${name}`));
const asked = ({ body }: HttpRequest): unknown => JSON.parse(Buffer.from(body as Uint8Array).toString("utf8"));

/** A far side that answers with the samples, one after the other, and keeps what it was asked. */
function sampleServer(...answers: readonly (readonly [status: number, name: string])[]) {
  const requests: HttpRequest[] = [];
  const operator = createLifenOperator({
    http: {
      send(request): Promise<HttpResponse> {
        const [status = 500, name = ""] = answers[requests.length] ?? [];
        requests.push(request);
        return Promise.resolve({ status, headers: {}, body: sample(name) });
      },
      close: () => Promise.resolve(),
    },
    credentials: {
      clientId: "demo",
      clientSecret: createSensitive("demo"),
      audience: "https://post-prod.platform-apis/",
      databaseReference: "demo",
    },
    parameterMap: {
      recipient: { name: "r", type: "valueString" },
      subject: { name: "s", type: "valueString" },
      text: { name: "t", type: "valueString" },
      attachments: { name: "payload", type: "valueAttachment" },
    },
    clock: createFixedClock("2026-03-12T08:30:09Z"),
  });
  return { requests, operator };
}

describeShared("Lifen: the samples written from what third parties published (mssante.md C5)", () => {
  it("asks for a token, hands a mail over and reads its reference", async () => {
    const { requests, operator } = sampleServer([200, "token.response.json"], [201, "send-to-mss.response.json"]);
    const mail = await sampleMail({ from: addresses.from, to: addresses.to, sendId: "lifen" });
    const accepted = await operator.send(mail, { acceptLosses: operatorLosses });
    expect(accepted.operatorReference).toBe("00000000-0000-4000-8000-000000000001");
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "POST https://authentication.lifen.fr/v1/token",
      "POST https://api.lifen.fr/fhir/v3/CommunicationRequest/$send-to-mss",
    ]);
    expect(asked(requests[0]!)).toEqual(JSON.parse(sample("token.request.json").toString("utf8")));
    expect(requests[1]?.headers).toMatchObject({ authorization: "Bearer demo.demo.demo" });
  });

  it("follows a mail, and looks for a recipient", async () => {
    const { requests, operator } = sampleServer(
      [200, "token.response.json"],
      [200, "tracking.response.json"],
      [200, "tracking.response.json"],
    );
    expect(await operator.track("1")).toEqual([
      { status: "completed", address: "paul.orsini@medecin-demo.test.mssante.fr", sentAt: "2026-03-12T08:30:09Z" },
    ]);
    await operator.search({ identifier: "10000012343", count: 10 });
    expect(asked(requests[2]!)).toEqual(JSON.parse(sample("search-for-mss.request.json").toString("utf8")));
  });
});
