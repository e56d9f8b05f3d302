import { describe, expect, it } from "vitest";

import { answerAutoconfig, autoconfigPath, srvRecordsOf } from "../../src/mssante/autoconfig.js";

const servers = { domains: ["un.test.mssante.fr", "deux.test.mssante.fr"], imapPort: 143, smtpPort: 587 };
const ask = (host: string, query = "") => {
  const { status, body } = answerAutoconfig(servers, {
    method: "GET",
    path: `${autoconfigPath}${query}`,
    headers: { host },
    body: new Uint8Array(),
    clientCertificate: undefined,
  });
  return { status, xml: String(body) };
};

describe("autoconfiguration", () => {
  it.each([
    ["autoconfig.deux.test.mssante.fr", "", "deux.test.mssante.fr"],
    ["localhost:1234", "", "un.test.mssante.fr"],
    ["localhost", "?emailaddress=a@deux.test.mssante.fr", "deux.test.mssante.fr"],
  ])("of %s%s: %s", (host, query, domain) => {
    const { xml } = ask(host, query);
    expect(xml).toContain(`<domain>${domain}</domain>`);
    expect([...xml.matchAll(/<port>(\d+)<\/port>/gu)].map(([, port]) => port)).toEqual(["143", "143", "587", "587"]);
  });

  it("knows its own domains only", () => {
    expect(ask("autoconfig.ailleurs.example").status).toBe(404);
  });

  it("has records whose priority tells the way to log in", () => {
    expect(srvRecordsOf(servers, "_imap._tcp.un.test.mssante.fr")).toEqual([
      { priority: 10, weight: 100, port: 143, name: "localhost" },
      { priority: 20, weight: 100, port: 143, name: "localhost" },
    ]);
    expect(srvRecordsOf(servers, "_submission._tcp.deux.test.mssante.fr.")[1]?.port).toBe(587);
    expect(srvRecordsOf(servers, "_imap._tcp.ailleurs.example")).toEqual([]);
  });
});
