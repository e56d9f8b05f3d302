import { inspect } from "node:util";

import { createFixedClock } from "@segur-sdk/core";
import { createSimulatorPki, type SimulatorPki } from "@segur-sdk/simulator";
import { afterEach, beforeAll, describe, expect, it } from "vitest";

import { type ApiLpsOperatorOptions, createApiLpsOperator, type MssanteOperator } from "../../src/index.js";
import { failureOf, identityOf, mailbox, mailNumber, recipient } from "./lps-mail.js";
import { type ScriptedSmtp, startScriptedSmtp } from "./scripted-smtp.js";
import { startTlsFront } from "./starttls-front.js";

let pki: SimulatorPki;
let server: ScriptedSmtp | undefined;
let operator: MssanteOperator | undefined;

beforeAll(async () => {
  pki = await createSimulatorPki();
});

afterEach(async () => {
  await operator?.close();
  await server?.close();
});

const ordinary = ["PIPELINING", "SIZE 100000", "DSN", "AUTH PLAIN XOAUTH2", "ENHANCEDSTATUSCODES"];

async function start(options: Partial<ApiLpsOperatorOptions> = {}, ehlo: readonly string[] | ScriptedSmtp = ordinary) {
  const started = "port" in ehlo ? ehlo : await startScriptedSmtp(pki, ehlo);
  server = started;
  const made = createApiLpsOperator({
    mailbox,
    smtp: { host: "localhost", port: started.port },
    identity: identityOf(pki, await pki.credential("MSS-AUTH")),
    timeouts: { connectMs: 2_000, silenceMs: 2_000 },
    ...options,
  });
  operator = made;
  return { server: started, operator: made };
}

/** Commands of a session without the opening. */
const mailCommands = (commands: readonly string[] | undefined) =>
  (commands ?? []).filter((one) => !/^(?:EHLO|AUTH|QUIT)/.test(one)).map((one) => one.split(/[ :]/)[0]);
/** What happens on the other side of the loopback takes a moment. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

describe("connections shared by the sends (mssante.md C7)", () => {
  it("one connection serves the mails of one after the other, then is renewed", async () => {
    const { server, operator } = await start({ maxMessagesPerConnection: 3 });
    for (let number = 0; number < 4; number += 1) await operator.send(mailNumber(number));
    expect(server.sessions.map((commands) => mailCommands(commands).filter((one) => one === "MAIL").length)).toEqual([
      3, 1,
    ]);
    expect(server.mails).toHaveLength(4);
  });

  it("no more connections than allowed, the sends above wait their turn", async () => {
    const { server, operator } = await start({ maxConnections: 2 });
    const sent = await Promise.all(Array.from({ length: 9 }, (_, number) => operator.send(mailNumber(number))));
    expect(sent.map(({ messageId }) => messageId)).toEqual(
      Array.from({ length: 9 }, (_, number) => mailNumber(number).messageId),
    );
    expect(server.sessions).toHaveLength(2);
  });

  it("PLAIN is sent with the address and an empty password", async () => {
    const { server, operator } = await start();
    await operator.send(mailNumber(0));
    expect(server.sessions[0]?.[1]).toBe(`AUTH PLAIN ${Buffer.from(`\0${mailbox}\0`).toString("base64")}`);
  });

  it("a send that waits can be abandoned; one that runs too", async () => {
    const { server, operator } = await start({ maxConnections: 1 });
    server.script((command) => (command.startsWith("MAIL") ? "silence" : undefined));
    const [running, waiting] = [new AbortController(), new AbortController()];
    const first = failureOf(operator.send(mailNumber(0), { signal: running.signal }));
    const second = failureOf(operator.send(mailNumber(1), { signal: waiting.signal }));
    await settled();
    waiting.abort();
    expect((await second)?.code).toBe("ERR_CORE_CANCELLED");
    running.abort();
    expect((await first)?.code).toBe("ERR_CORE_CANCELLED");
    server.script(() => undefined);
    expect(await operator.send(mailNumber(2))).toMatchObject({ losses: [] });
  });

  it("close ends what runs and what waits", async () => {
    const { server, operator } = await start({ maxConnections: 1 });
    server.script((command) => (command === "DATA" ? "silence" : undefined));
    const sends = [0, 1].map((number) => failureOf(operator.send(mailNumber(number))));
    await settled();
    await operator.close();
    expect((await Promise.all(sends)).map((one) => one?.code)).toEqual(["ERR_MSS_UNREACHABLE", "ERR_MSS_UNREACHABLE"]);
  });
});

describe("a connection that died while it was kept (mssante.md A11)", () => {
  it("and told so is not used", async () => {
    const { server, operator } = await start();
    await operator.send(mailNumber(0));
    server.tellAll("421 4.4.2 idle for too long");
    await settled();
    await operator.send(mailNumber(1));
    expect(server.sessions).toHaveLength(2);
    expect(mailCommands(server.sessions[0])).toEqual(["MAIL", "RCPT", "DATA", "."]);
  });

  it.each([
    ["cut at MAIL FROM", "drop"],
    ["closed by 421 at MAIL FROM", "421 4.4.2 closing"],
    ["logged out", "530 5.7.0 log in first"],
  ])("%s is replaced once, without a second mail", async (_case, answer) => {
    const { server, operator } = await start({}, ["SIZE 100000", "AUTH PLAIN"]);
    await operator.send(mailNumber(0));
    server.script((command, session) => (session === 0 && command.startsWith("MAIL") ? answer : undefined));
    await operator.send(mailNumber(1));
    expect(server.mails).toHaveLength(2);
    expect(server.sessions).toHaveLength(2);
  });

  it("is replaced once only", async () => {
    const { server, operator } = await start();
    await operator.send(mailNumber(0));
    server.script((command) => (command.startsWith("MAIL") ? "drop" : undefined));
    expect(await failureOf(operator.send(mailNumber(1)))).toMatchObject({ code: "ERR_MSS_UNREACHABLE" });
    expect(server.sessions).toHaveLength(2);
  });

  it("is tried before use when it stayed idle, and left when it does not answer", async () => {
    const clock = createFixedClock("2026-03-12T08:00:00Z");
    const { server, operator } = await start({ clock, timeouts: { connectMs: 200, silenceMs: 2_000 } });
    await operator.send(mailNumber(0));
    clock.advance(6_000);
    await operator.send(mailNumber(1));
    expect(mailCommands(server.sessions[0])).toContain("RSET");
    clock.advance(6_000);
    server.script((command, session) => (session === 0 && command === "RSET" ? "silence" : undefined));
    await operator.send(mailNumber(2));
    expect(server.sessions).toHaveLength(2);
    expect(server.mails).toHaveLength(3);
  });

  it.each([
    ["after DATA", "DATA", "ERR_MSS_UNREACHABLE", false, 1],
    ["after the final dot", ".", "ERR_MSS_OUTCOME_UNKNOWN", true, 2],
  ] as const)("is not replaced when it dies %s", async (_case, at, code, outcomeUnknown, taken) => {
    const { server, operator } = await start({}, ["SIZE 100000", "AUTH PLAIN"]);
    await operator.send(mailNumber(0));
    let played = false;
    server.script((command) => {
      if (command !== at || played) return undefined;
      played = at === ".";
      return "drop";
    });
    expect(await failureOf(operator.send(mailNumber(1)))).toMatchObject({ code, outcomeUnknown });
    expect(server.mails).toHaveLength(taken);
  });
});

describe("what the server says (mssante.md A8, A12)", () => {
  it("a mail over the SIZE announced, or over that of the profile, does not leave", async () => {
    const { server, operator } = await start();
    expect(await failureOf(operator.send(mailNumber(0, 200_000)))).toMatchObject({
      code: "ERR_MSS_TOO_LARGE",
      retryable: false,
      details: { maxBytes: 100_000 },
    });
    expect(mailCommands(server.sessions[0])).toEqual([]);
    const { server: other, operator: small } = await start({ maxMessageBytes: 50 });
    expect(await failureOf(small.send(mailNumber(0)))).toMatchObject({ code: "ERR_MSS_TOO_LARGE" });
    expect(other.sessions).toHaveLength(0);
  });

  it("a server that announces a size and refuses it is believed at the second word", async () => {
    const { server, operator } = await start();
    server.script((command) => (command === "." ? "552 5.3.4 too big after all" : undefined));
    expect(await failureOf(operator.send(mailNumber(0)))).toMatchObject({
      code: "ERR_MSS_TOO_LARGE",
      outcomeUnknown: false,
    });
  });

  it("a server that stalls after the final dot leaves the outcome unknown", async () => {
    const { server, operator } = await start({ timeouts: { connectMs: 2_000, silenceMs: 200 } });
    server.script((command) => (command === "." ? "silence" : undefined));
    expect(await failureOf(operator.send(mailNumber(0)))).toMatchObject({ code: "ERR_MSS_OUTCOME_UNKNOWN" });
  });

  it("421 at the greeting of TLS is transient", async () => {
    const { server, operator } = await start();
    server.script((command) => (command.startsWith("EHLO") ? "421 4.3.2 too many connections" : undefined));
    expect(await failureOf(operator.send(mailNumber(0)))).toMatchObject({ code: "ERR_MSS_TRANSIENT", retryable: true });
  });

  it("says that a mail has eight bits, where the server takes them (RFC 6152)", async () => {
    const body = async (bytes: Uint8Array, ehlo: readonly string[]) => {
      const { server, operator } = await start({}, ehlo);
      await operator.send({ ...mailNumber(0), bytes });
      return /BODY=\S+/u.exec(server.sessions[0]?.find((one) => one.startsWith("MAIL")) ?? "")?.[0];
    };
    const { bytes } = mailNumber(0);
    const eightBits = Buffer.concat([bytes, Buffer.from("\xe9t\xe9\r\n", "latin1")]);
    expect(await body(eightBits, [...ordinary, "8BITMIME"])).toBe("BODY=8BITMIME");
    expect(await body(eightBits, ordinary)).toBeUndefined();
    expect(await body(bytes, [...ordinary, "8BITMIME"])).toBeUndefined();
  });

  it("delivery reports are asked with ENVID and ORCPT, without ORCPT, or not at all", async () => {
    const asked = async (options: Partial<ApiLpsOperatorOptions>) => {
      const { server, operator } = await start(options);
      const { deliveryReportAsked } = await operator.send(mailNumber(5));
      const commands = server.sessions[0] ?? [];
      return [deliveryReportAsked, ...commands.filter((one) => /^(?:MAIL|RCPT)/.test(one))];
    };
    const from = `MAIL FROM:<${mailbox}> SIZE=${String(mailNumber(5).bytes.length)}`;
    const to = `RCPT TO:<${recipient}>`;
    expect(await asked({})).toEqual([
      true,
      `${from} RET=HDRS ENVID=0005`,
      `${to} NOTIFY=SUCCESS,FAILURE,DELAY ORCPT=rfc822;${recipient}`,
    ]);
    expect(await asked({ dsn: { orcpt: false } })).toEqual([
      true,
      `${from} RET=HDRS ENVID=0005`,
      `${to} NOTIFY=SUCCESS,FAILURE,DELAY`,
    ]);
    expect(await asked({ dsn: { enabled: false } })).toEqual([false, from, to]);
  });

  it.each(["501 5.5.4 no", "503 5.5.1 no", "555 5.5.4 no"])(
    "%s on their parameters: once more without",
    async (answer) => {
      const { server, operator } = await start();
      server.script((command) => (command.includes("NOTIFY=") ? answer : undefined));
      expect(await operator.send(mailNumber(0))).toMatchObject({ deliveryReportAsked: false });
      expect(server.mails).toHaveLength(1);
      server.script((command) => (command.startsWith("RCPT") ? answer : undefined));
      expect(await failureOf(operator.send(mailNumber(1)))).toMatchObject({ code: "ERR_MSS_REFUSED" });
    },
  );

  it("what came in clear behind the answer to STARTTLS is dropped", async () => {
    const { server } = await start();
    const front = await startTlsFront(server.port, "250-localhost\r\n250 AUTH LOGIN\r\n");
    const other = await start({ smtp: { host: "localhost", port: front.port } }, server);
    // Bytes put there are not seen, or break the handshake; never are they an answer.
    const failure = await failureOf(other.operator.send(mailNumber(0)));
    expect([undefined, "ERR_MSS_TLS", "ERR_MSS_UNREACHABLE"]).toContain(failure?.code);
    expect(front.heard.join("")).not.toMatch(/MAIL|AUTH/);
    front.close();
  });
});

describe("Pro Santé Connect (mssante.md C1.3)", () => {
  const saslOf = (command: string | undefined) => Buffer.from((command ?? "").split(" ")[2] ?? "", "base64").toString();

  it("a token is asked at the opening and before each mail on a kept connection", async () => {
    let asked = 0;
    const { server, operator } = await start({
      auth: { kind: "psc-xoauth2", getAccessToken: () => Promise.resolve(`jeton-${String((asked += 1))}`) },
    });
    await operator.send(mailNumber(0));
    expect(asked).toBe(1);
    expect(saslOf(server.sessions[0]?.[1])).toBe(`user=${mailbox}\u0001auth=Bearer jeton-1\u0001\u0001`);
    await operator.send(mailNumber(1));
    expect(asked).toBe(2);
    expect(server.sessions).toHaveLength(1);
  });

  it("a refused token takes an empty line, is renewed once, then no insisting", async () => {
    const asked: boolean[] = [];
    const token = "eyJhbGciOiJSUzI1NiJ9.secret.signature";
    const { server, operator } = await start({
      auth: {
        kind: "psc-xoauth2",
        getAccessToken: ({ refused }) => {
          asked.push(refused);
          return Promise.resolve(token);
        },
      },
    });
    server.script((command) =>
      command.startsWith("AUTH")
        ? `334 ${Buffer.from('{"status":"401"}').toString("base64")}`
        : command === ""
          ? "535 5.7.8 token refused"
          : undefined,
    );
    const failure = await failureOf(operator.send(mailNumber(0)));
    expect(failure).toMatchObject({ code: "ERR_MSS_CREDENTIAL", retryable: false });
    expect(asked).toEqual([false, true]);
    expect(server.sessions).toHaveLength(1);
    expect(server.sessions[0]?.map((one) => one.split(" ")[0])).toEqual(["EHLO", "AUTH", "", "AUTH", ""]);
    const shown = inspect(failure, { depth: 9, showHidden: true });
    expect(shown).not.toContain("secret");
    expect(shown).not.toContain(Buffer.from(token).toString("base64").slice(4, 20));
  });

  it("a session of the professional that is over ends the connections", async () => {
    let isOver = false;
    const { server, operator } = await start({
      auth: {
        kind: "psc-xoauth2",
        getAccessToken: () =>
          isOver ? Promise.reject(new Error("refresh of secret failed")) : Promise.resolve("jeton"),
      },
    });
    await operator.send(mailNumber(0));
    isOver = true;
    const failure = await failureOf(operator.send(mailNumber(1)));
    expect(failure?.code).toBe("ERR_MSS_CREDENTIAL");
    expect(inspect(failure, { depth: 9 })).not.toContain("secret");
    await settled();
    expect(server.mails).toHaveLength(1);
    isOver = false;
    await operator.send(mailNumber(2));
    expect(server.sessions).toHaveLength(2);
  });
});
