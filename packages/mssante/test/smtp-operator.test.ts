import { createServer, type Server } from "node:net";
import { createSecureContext } from "node:tls";

import type { TlsIdentity } from "@segur-sdk/core";
import { createSimulatorPki, type SimulatorPki, startSmtpOperator, type SmtpOperator } from "@segur-sdk/simulator";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { type ComposedMail, createSmtpOperator, type SmtpOperatorOptions } from "../src/index.js";

type Credential = Awaited<ReturnType<SimulatorPki["credential"]>>;

const sender = "comptes-rendus@imagerie-fictive.test.mssante.fr";
const recipient = "nora.haddad@medecin.test.mssante.fr";
const mail: ComposedMail = {
  messageId: "<0001@imagerie-fictive.test.mssante.fr>",
  envelopeId: "0001",
  from: sender,
  to: recipient,
  requestDeliveryReport: true,
  bytes: Buffer.from(
    `Message-ID: <0001@imagerie-fictive.test.mssante.fr>\r\nFrom: ${sender}\r\nTo: ${recipient}\r\nSubject: essai\r\n\r\n.point\r\nfin\r\n`,
  ),
  content: {
    senderLabel: "",
    subject: "essai",
    text: ".point\nfin\n",
    references: [],
    receipts: { delivery: true, read: false },
    headers: [],
    attachments: [],
    documentCodes: [],
  },
};

describe("API LPS: SMTP with STARTTLS and a client certificate (mssante.md C1)", () => {
  let pki: SimulatorPki;
  let operator: SmtpOperator;
  let identity: TlsIdentity;

  const identityOf = ({ certificate, certificatePem, keyPem }: Credential): TlsIdentity => ({
    id: certificate.fingerprint256,
    certificate,
    secureContext: createSecureContext({ cert: certificatePem, key: keyPem, ca: pki.trustPem, minVersion: "TLSv1.2" }),
  });
  const start = async (server: Credential): Promise<SmtpOperator> =>
    startSmtpOperator({
      tls: {
        certificate: server.certificatePem,
        key: server.keyPem,
        clientAuthorities: [pki.trustPem],
        revocationLists: [pki.revocationList("root"), pki.revocationList("organisations")],
      },
      port: 0,
      senders: [sender],
      domains: ["medecin.test.mssante.fr", "imagerie-fictive.test.mssante.fr"],
      patientDomain: "patient.mssante.fr",
    });
  const clientOf = (options: Partial<SmtpOperatorOptions> = {}) =>
    createSmtpOperator({
      host: "localhost",
      port: operator.port,
      identity,
      login: { user: sender },
      timeouts: { connectMs: 5_000, silenceMs: 5_000 },
      ...options,
    });
  const codeOf = async (promise: Promise<unknown>) => {
    const error = await promise.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    return error as { code: string; retryable: boolean; outcomeUnknown: boolean } | undefined;
  };

  beforeAll(async () => {
    pki = await createSimulatorPki();
    identity = identityOf(await pki.credential("MSS-AUTH"));
    operator = await start(await pki.credential("SERVER"));
  });

  afterAll(() => operator.close());

  afterEach(() => {
    operator.faults.clear();
  });

  it("hands the very bytes over, and asks for delivery reports", async () => {
    const accepted = await clientOf().send(mail);
    expect(accepted).toMatchObject({ messageId: mail.messageId, deliveryReportAsked: true });
    expect(accepted.response).toMatch(/^250 /);
    const received = operator.mailboxes.of(recipient).at(-1);
    expect(Buffer.from(received?.bytes ?? []).equals(mail.bytes)).toBe(true);
    expect(received?.envelope).toMatchObject({ from: sender, envelopeId: "0001", returned: "HDRS" });
    expect(received?.envelope.recipients[0]?.notify).toEqual(["SUCCESS", "FAILURE", "DELAY"]);
  });

  it.each([
    [{ on: "MAIL", fault: { kind: "reply", code: 451, text: "4.3.0 later" } }, "ERR_MSS_TRANSIENT", true, false],
    [{ on: "RCPT", fault: { kind: "reply", code: 550, text: "5.1.1 unknown" } }, "ERR_MSS_NO_MAILBOX", false, false],
    [{ on: "RCPT", fault: { kind: "reply", code: 552, text: "5.2.2 full" } }, "ERR_MSS_MAILBOX_FULL", true, false],
    [{ on: "DATA", fault: { kind: "reply", code: 554, text: "5.7.1 policy" } }, "ERR_MSS_REFUSED", false, false],
    [{ on: "RCPT", fault: { kind: "drop" } }, "ERR_MSS_UNREACHABLE", true, false],
    [{ on: "DOT", fault: { kind: "drop" } }, "ERR_MSS_OUTCOME_UNKNOWN", true, true],
  ] as const)("%j is %s", async (fault, code, retryable, outcomeUnknown) => {
    operator.faults.add(fault);
    expect(await codeOf(clientOf().send(mail))).toMatchObject({ code, retryable, outcomeUnknown });
  });

  it("sends again without report parameters to a server that refuses them", async () => {
    operator.faults.add({ on: "MAIL", fault: { kind: "reply", code: 555, text: "5.5.4 unsupported" } });
    expect(await clientOf().send(mail)).toMatchObject({ deliveryReportAsked: false });
  });

  it("refuses a recipient outside the operator's space for good", async () => {
    const before = operator.mailboxes.all.length;
    expect(await codeOf(clientOf().send({ ...mail, to: "x@ailleurs.example" }))).toMatchObject({ retryable: false });
    expect(operator.mailboxes.all).toHaveLength(before);
  });

  it("does not send to a server whose authority is unknown", async () => {
    const stranger = await start(await pki.defective("unknown-authority", "serv-ssl"));
    expect(await codeOf(clientOf({ port: stranger.port }).send(mail))).toMatchObject({ code: "ERR_MSS_TLS" });
    expect(stranger.mailboxes.all).toHaveLength(0);
    await stranger.close();
  });

  it.each(["expired", "wrong-host"] as const)("does not send to a server whose certificate is %s", async (defect) => {
    const server = await start(await pki.defective(defect, "serv-ssl"));
    expect(await codeOf(clientOf({ port: server.port }).send(mail))).toMatchObject({ code: "ERR_MSS_TLS" });
    expect(server.mailboxes.all).toHaveLength(0);
    await server.close();
  });

  it.each(["expired", "unknown-authority", "revoked"] as const)(
    "is refused with a client certificate that is %s",
    async (defect) => {
      const defective = await pki.defective(defect);
      const server = await start(await pki.credential("SERVER"));
      const before = server.mailboxes.all.length;
      const client = clientOf({ port: server.port, identity: identityOf(defective) });
      const error = await codeOf(client.send(mail));
      expect(["ERR_MSS_CREDENTIAL", "ERR_MSS_UNREACHABLE"]).toContain(error?.code);
      expect(error?.outcomeUnknown).toBe(false);
      expect(server.mailboxes.all).toHaveLength(before);
      await server.close();
    },
  );

  it("never goes on in clear with a server without STARTTLS", async () => {
    const heard: string[] = [];
    const plain: Server = createServer((socket) => {
      socket.write("220 plain ESMTP\r\n");
      socket.on("data", (data) => {
        heard.push(data.toString("latin1"));
        socket.write(/^EHLO/i.test(data.toString("latin1")) ? "250-plain\r\n250 SIZE 1000000\r\n" : "502 5.5.1 no\r\n");
      });
      socket.on("error", () => undefined);
    });
    await new Promise<void>((resolve) => plain.listen(0, "localhost", resolve));
    const address = plain.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    expect(await codeOf(clientOf({ port }).send(mail))).toMatchObject({ code: "ERR_MSS_TLS" });
    expect(heard.join("")).not.toMatch(/MAIL FROM|DATA|AUTH/);
    await new Promise((resolve) => plain.close(resolve));
  });

  it("says that nothing listens", async () => {
    expect(await codeOf(clientOf({ port: 1 }).send(mail))).toMatchObject({
      code: "ERR_MSS_UNREACHABLE",
      retryable: true,
    });
  });

  it("stops when asked", async () => {
    operator.faults.add({ on: "MAIL", fault: { kind: "stall", ms: 3_000 } });
    const controller = new AbortController();
    const sending = codeOf(clientOf().send(mail, { signal: controller.signal }));
    setTimeout(() => {
      controller.abort();
    }, 300);
    expect((await sending)?.code).toBe("ERR_CORE_CANCELLED");
  });
});
