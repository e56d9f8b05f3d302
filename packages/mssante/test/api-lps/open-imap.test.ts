import { type AddressInfo, createServer, type Server, type Socket } from "node:net";

import { createSimulatorPki, type SimulatorPki } from "@segur-sdk/simulator";
import fc from "fast-check";
import { afterEach, beforeAll, describe, expect, it } from "vitest";

import { apiLpsTlsRules } from "../../src/index.js";
import { openImap } from "../../src/internal/open-imap.js";
import { failureOf, identityOf, mailbox } from "./lps-mail.js";

let pki: SimulatorPki;
let server: Server | undefined;
const sockets = new Set<Socket>();

beforeAll(async () => {
  pki = await createSimulatorPki();
});
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  server?.close();
});

/** A server in clear that greets, then answers every line as told; what it heard. */
async function clearServer(greeting: string, answer: (line: string) => string) {
  const heard: string[] = [];
  const started = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
    socket.write(greeting);
    socket.on("data", (data) => {
      heard.push(data.toString("latin1"));
      socket.write(answer(data.toString("latin1")));
    });
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  return { port: (started.address() as AddressInfo).port, heard };
}

const open = async (port: number, silenceMs = 200) =>
  failureOf(
    openImap({
      endpoint: { host: "localhost", port },
      identity: identityOf(pki, await pki.credential("MSS-AUTH")),
      tls: apiLpsTlsRules(),
      connectMs: 1_000,
      silenceMs,
      login: { mechanism: "PLAIN", mailbox },
    }),
  );

describe("IMAP before the handshake (mssante.md C1.2)", () => {
  it.each([
    ["refuses STARTTLS", "* OK hello\r\n", "s1 BAD what?\r\n", "ERR_MSS_TLS"],
    ["claims that we are logged in", "* PREAUTH hello\r\n", "s1 OK\r\n", "ERR_MSS_TLS"],
    ["says goodbye", "* BYE later\r\n", "", "ERR_MSS_TLS"],
    ["puts an answer behind that of STARTTLS", "* OK hello\r\n", "s1 OK go\r\ns2 OK you are in\r\n", "ERR_MSS_TLS"],
    ["is not there for TLS", "* OK hello\r\n", "s1 UNAVAILABLE\r\n", "ERR_MSS_TLS"],
    ["speaks no TLS after all", "* OK hello\r\n", "s1 OK go\r\n", "ERR_MSS_"],
    ["never ends a line", `* OK ${"a".repeat(70_000)}`, "", "ERR_MSS_UNREACHABLE"],
    ["says nothing", "", "", "ERR_MSS_UNREACHABLE"],
  ])("a server that %s hears neither login nor password", async (_case, greeting, answer, code) => {
    const { port, heard } = await clearServer(greeting, (line) => (line.startsWith("s1 ") ? answer : "nonsense\r\n"));
    expect((await open(port))?.code).toContain(code);
    expect(heard.join("")).not.toMatch(/AUTHENTICATE|LOGIN/);
  });

  it("whatever the server says, there is an error of the SDK, and soon", async () => {
    let said = Buffer.alloc(0);
    const { port, heard } = await clearServer("", () => "");
    server?.on("connection", (socket: Socket) => socket.end(said));
    const line = fc.oneof(
      fc.constantFrom("* OK hi", "s1 OK", "s1 NO", "+ ", "* BYE", "s2 OK", "\0", "* PREAUTH"),
      fc.string({ maxLength: 20 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 6 }), async (lines) => {
        said = Buffer.from(lines.join("\r\n"), "latin1");
        expect((await open(port, 500))?.code).toMatch(/^ERR_MSS_/);
      }),
      { numRuns: 30 },
    );
    expect(heard.join("")).not.toContain("AUTHENTICATE");
  });
});
