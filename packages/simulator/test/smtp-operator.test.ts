import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { startSmtpOperator, type SmtpOperator, type SmtpOperatorOptions } from "../src/mssante/smtp-operator.js";
import { pemOf, type SimulatorCredential } from "../src/pki/credential.js";
import { createSimulatorPki, type SimulatorPki } from "../src/pki/simulator-pki.js";
import { doctor, patient, reportMail, reports as sender } from "./mail/mail-world.js";
import { rawSmtp, type RawSmtp } from "./raw-smtp.js";

let pki: SimulatorPki;
let operator: SmtpOperator;
let credential: SimulatorCredential;

async function tls() {
  const server = await pki.credential("SERVER");
  return {
    certificate: server.certificatePem,
    key: server.keyPem,
    clientAuthorities: [pemOf(pki.root), pemOf(pki.organisations)],
    revocationLists: [pki.revocationList("root"), pki.revocationList("organisations")],
  };
}

async function start(options: Partial<SmtpOperatorOptions> = {}): Promise<SmtpOperator> {
  return startSmtpOperator({
    tls: await tls(),
    senders: [sender, "secretariat@imagerie-fictive.test.mssante.fr"],
    domains: ["imagerie-fictive.test.mssante.fr", "medecin.test.mssante.fr"],
    patientDomain: "patient.mssante.fr",
    ...options,
  });
}

beforeAll(async () => {
  pki = await createSimulatorPki();
  credential = await pki.credential("MSS-AUTH");
  operator = await start();
});

beforeEach(() => {
  operator.faults.clear();
});

afterAll(() => operator.close());

async function session(
  of: SmtpOperator = operator,
  client: SimulatorCredential | undefined = credential,
): Promise<RawSmtp> {
  const smtp = await rawSmtp(of.port);
  await smtp.say("EHLO ris.example");
  await smtp.secure(pki.trustPem, client);
  await smtp.say("EHLO ris.example");
  return smtp;
}

const message = reportMail();

/** Dot-stuffing of RFC 5321 §4.5.2. */
const data = (text: string): string => `${text.replace(/^\./gm, "..")}.`;

async function submit(smtp: RawSmtp, to = doctor, text = message, mailArgs = "", rcptArgs = ""): Promise<string> {
  await smtp.say(`MAIL FROM:<${sender}>${mailArgs}`);
  const accepted = await smtp.say(`RCPT TO:<${to}>${rcptArgs}`);
  if (!accepted.startsWith("250")) return accepted;
  await smtp.say("DATA");
  return smtp.say(data(text));
}

describe("TLS", () => {
  it("announces STARTTLS in clear, then SIZE and DSN", async () => {
    const smtp = await rawSmtp(operator.port);
    expect(await smtp.say("EHLO ris.example")).toContain("STARTTLS");
    await smtp.secure(pki.trustPem, credential);
    const secured = await smtp.say("EHLO ris.example");
    expect(secured).toContain("SIZE 10000000");
    expect(secured).toContain("DSN");
    expect(secured).toContain("AUTH PLAIN");
    expect(secured).not.toContain("STARTTLS");
    smtp.close();
  });

  it("takes no mail in clear", async () => {
    const smtp = await rawSmtp(operator.port);
    await smtp.say("EHLO ris.example");
    expect(await smtp.say(`MAIL FROM:<${sender}>`)).toMatch(/^530 5\.7\.0 /);
    smtp.close();
  });

  it.each(["none", "expired", "not-yet-valid", "unknown-authority", "revoked"] as const)(
    "refuses client certificate: %s",
    async (defect) => {
      const of = defect === "revoked" ? await start() : operator;
      const client = defect === "none" ? undefined : await pki.defective(defect);
      if (defect === "revoked") of.setTls(await tls());
      const smtp = await rawSmtp(of.port);
      await smtp.say("EHLO ris.example");
      const secured = smtp.secure(pki.trustPem, client).then(() => smtp.say("EHLO ris.example"));
      await expect(secured).rejects.toThrow();
      smtp.close();
      if (of !== operator) await of.close();
    },
  );
});

describe("who may send, and to whom", () => {
  it.each([
    ["a mailbox of another operator", "camille@ailleurs.mssante.fr", /^550 5\.7\.1 /],
    ["an unknown mailbox of the domain", "inconnu@imagerie-fictive.test.mssante.fr", /^550 5\.7\.1 /],
    // RFC 8098, 3: a report that a client sends has none.
    ["the null sender", "", /^250 /],
    ["capitals", sender.toUpperCase(), /^250 /],
  ])("MAIL FROM: %s", async (_, from, reply) => {
    const smtp = await session();
    expect(await smtp.say(`MAIL FROM:<${from}>`)).toMatch(reply);
    smtp.close();
  });

  it.each([
    ["a doctor", doctor, /^250 /],
    ["a patient", patient, /^250 /],
    ["a patient of Corsica", "160012B02077713@patient.mssante.fr", /^250 /],
    ["a patient without key", "2770763220829@patient.mssante.fr", /^550 5\.1\.1 /],
    ["a patient by name", "ruth.nessi@patient.mssante.fr", /^550 5\.1\.1 /],
    ["outside the trust space", "nora.haddad@example.com", /^550 5\.7\.1 /],
    ["a domain that only ends alike", "a@eviltest.mssante.fr", /^550 5\.7\.1 /],
    ["a sub-domain that is not listed", "a@x.medecin.test.mssante.fr", /^550 5\.7\.1 /],
    ["domain in capitals", "nora.haddad@MEDECIN.TEST.MSSANTE.FR", /^250 /],
  ])("RCPT TO: %s", async (_, to, reply) => {
    const smtp = await session();
    await smtp.say(`MAIL FROM:<${sender}>`);
    expect(await smtp.say(`RCPT TO:<${to}>`)).toMatch(reply);
    smtp.close();
  });
});

describe("SASL PLAIN", () => {
  const plain = (login: string, password = "") =>
    `AUTH PLAIN ${Buffer.from(`\0${login}\0${password}`).toString("base64")}`;

  it("takes a mailbox with any password, even an empty one, and holds it to its own address", async () => {
    const smtp = await session();
    expect(await smtp.say(plain(sender))).toMatch(/^235 /);
    expect(await smtp.say("MAIL FROM:<secretariat@imagerie-fictive.test.mssante.fr>")).toMatch(/^553 5\.7\.1 /);
    expect(await smtp.say(`MAIL FROM:<${sender}>`)).toMatch(/^250 /);
    smtp.close();
  });

  it("refuses an unknown mailbox", async () => {
    const smtp = await session();
    expect(await smtp.say(plain("inconnu@example.com", "x"))).toMatch(/^535 5\.7\.8 /);
    smtp.close();
  });

  it("can be required", async () => {
    const strict = await start({ login: "required" });
    const smtp = await session(strict);
    expect(await smtp.say(`MAIL FROM:<${sender}>`)).toMatch(/^530 /);
    await smtp.say(plain(sender, "secret"));
    expect(await submit(smtp)).toMatch(/^250 /);
    smtp.close();
    await strict.close();
  });
});

describe("what was received", () => {
  it("is kept byte for byte, with its envelope, its certificate and its parts", async () => {
    const own = await start();
    const smtp = await session(own);
    const dotted = message.replace("Compte rendu", ".\r\n..\r\nCompte rendu");
    const reply = await submit(
      smtp,
      doctor,
      dotted,
      " RET=HDRS ENVID=envoi-1",
      ` NOTIFY=SUCCESS,FAILURE,DELAY ORCPT=rfc822;${doctor}`,
    );
    expect(reply).toMatch(/^250 /);
    smtp.close();
    const [mail] = own.mailboxes.of(doctor.toUpperCase());
    expect(Buffer.from(mail?.bytes ?? []).toString("utf8")).toBe(dotted);
    expect(mail).toMatchObject({
      envelope: {
        from: sender,
        recipients: [
          { address: doctor, notify: ["SUCCESS", "FAILURE", "DELAY"], originalRecipient: `rfc822;${doctor}` },
        ],
        envelopeId: "envoi-1",
        returned: "HDRS",
      },
      certificateName: "MSS-AUTH",
      tlsVersion: "TLSv1.3",
      messageId: "<a1@imagerie-fictive.test.mssante.fr>",
      subject: "XDM/1.0/DDM+CR d'imagerie médicale NESSI RUTH",
      text: ".\n..\nCompte rendu validé.\n",
      attachments: [{ fileName: "IHE_XDM.zip", contentType: "application/zip" }],
    });
    expect(mail?.headers).toContainEqual({ name: "X-MSS-NIL", value: "0001" });
    expect(Buffer.from(mail?.attachments[0]?.content ?? []).toString("latin1", 0, 4)).toBe("PK\u0005\u0006");
    expect(own.mailboxes.of(patient)).toEqual([]);
    expect(own.mailboxes.all).toHaveLength(1);
    await own.close();
  });

  it("over the announced size is refused, at MAIL when said, after DATA when not", async () => {
    const small = await start({ maxMessageBytes: 500 });
    const smtp = await session(small);
    expect(await smtp.say(`MAIL FROM:<${sender}> SIZE=501`)).toMatch(/^552 5\.3\.4 /);
    expect(await submit(smtp)).toMatch(/^552 5\.3\.4 /);
    expect(small.mailboxes.all).toEqual([]);
    smtp.close();
    await small.close();
  });

  it("without DSN when the operator does not announce it", async () => {
    const plain = await start({ announcesReports: false });
    const smtp = await session(plain);
    expect(await smtp.say("EHLO ris.example")).not.toContain("DSN");
    smtp.close();
    await plain.close();
  });
});

describe("scripted faults", () => {
  it.each([
    ["MAIL", { kind: "reply", code: 451, text: "4.3.0 Try again later" }, /^451 4\.3\.0 /],
    ["RCPT", { kind: "reply", code: 452, text: "4.2.2 Mailbox full" }, /^452 4\.2\.2 /],
    ["DATA", { kind: "reply", code: 554, text: "5.7.1 Refused" }, /^554 5\.7\.1 /],
    ["DOT", { kind: "reply", code: 450, text: "4.2.1 Busy" }, /^450 4\.2\.1 /],
  ] as const)("%s: the reply asked for", async (on, fault, reply) => {
    const smtp = await session();
    operator.faults.add({ on, fault });
    const answer = on === "MAIL" ? await smtp.say(`MAIL FROM:<${sender}>`) : await submit(smtp);
    expect(answer).toMatch(reply);
    smtp.close();
  });

  it.each([
    ["MAIL", 0],
    ["RCPT", 0],
    ["DATA", 0],
    ["DOT", 1],
  ] as const)("%s: cut; mails delivered: %i", async (on, delivered) => {
    const own = await start({ faults: [{ on, fault: { kind: "drop" } }] });
    const smtp = await session(own);
    await expect(submit(smtp)).rejects.toThrow();
    expect(own.mailboxes.all).toHaveLength(delivered);
    await own.close();
  });

  it("TLS: cut after the handshake", async () => {
    operator.faults.add({ on: "TLS", fault: { kind: "drop" } });
    await expect(session()).rejects.toThrow();
  });

  it("stall: silence, then cut; closing the operator does not wait for it", async () => {
    const own = await start({
      faults: [
        { on: "MAIL", fault: { kind: "stall", ms: 10 } },
        { on: "MAIL", fault: { kind: "stall", ms: 60_000 } },
      ],
    });
    await expect((await session(own)).say(`MAIL FROM:<${sender}>`)).rejects.toThrow();
    const pending = (await session(own)).say(`MAIL FROM:<${sender}>`);
    await own.close();
    expect(await pending).toMatch(/^421 /);
  });
});
