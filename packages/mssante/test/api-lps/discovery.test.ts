import type { FetchBytes } from "@segur-sdk/core";
import { describe, expect, it } from "vitest";

import { discoverMailServers, type DiscoverMailServersOptions, type SrvRecord } from "../../src/index.js";
import { failureOf } from "./lps-mail.js";

const domain = "radiologie-demo.test.mssante.fr";
const address = `secretariat@${domain}`;

const server = (
  element: string,
  type: string,
  host: string,
  port: number,
  authentication: string,
  socket = "STARTTLS",
) =>
  `<${element} type="${type}"><hostname>${host}</hostname><port>${String(port)}</port><socketType>${socket}</socketType>` +
  `<authentication>${authentication}</authentication><username>%EMAILADDRESS%</username></${element}>`;
const configuration = (...servers: readonly string[]) =>
  `<?xml version="1.0"?><clientConfig version="1.1"><emailProvider id="x">${servers.join("")}</emailProvider></clientConfig>`;
const sound = configuration(
  server("incomingServer", "imap", "imap-psc.demo.test", 143, "OAuth2"),
  server("incomingServer", "imap", "imap-cert.demo.test", 143, "TLS-client-cert"),
  server("outgoingServer", "smtp", "clear.demo.test", 25, "TLS-client-cert", "plain"),
  server("outgoingServer", "smtp", "smtp-psc.demo.test", 587, "OAuth2"),
  server("outgoingServer", "smtp", "smtp-cert.demo.test", 587, "TLS-client-cert"),
);

const noRecord = () => Promise.reject(Object.assign(new Error("none"), { code: "ENOTFOUND" }));
const answering =
  (body: string, status = 200, headers: Readonly<Record<string, string>> = {}): FetchBytes =>
  () =>
    Promise.resolve({ status, headers, body: Buffer.from(body) });
const discover = (options: Partial<DiscoverMailServersOptions>) =>
  discoverMailServers(address, {
    fetch: answering("", 404),
    resolveSrv: noRecord,
    trustSpace: { allowedDomains: [domain] },
    ...options,
  });
const record = (priority: number, name: string, port: number, weight = 100): SrvRecord => ({
  priority,
  weight,
  port,
  name,
});

describe("discovery of the servers of a mailbox (mssante.md C1.1)", () => {
  it("reads the autoconfiguration of the domain, without what is not STARTTLS", async () => {
    const asked: string[] = [];
    const found = await discover({
      fetch: (request) => {
        asked.push(request.url);
        return answering(sound)(request);
      },
    });
    expect(asked).toEqual([`https://autoconfig.${domain}/mail/config-v1.1.xml`]);
    expect(found.servers).toEqual({
      "cert-plain": {
        smtp: { host: "smtp-cert.demo.test", port: 587 },
        imap: { host: "imap-cert.demo.test", port: 143 },
      },
      "psc-xoauth2": {
        smtp: { host: "smtp-psc.demo.test", port: 587 },
        imap: { host: "imap-psc.demo.test", port: 143 },
      },
    });
    expect(found).toMatchObject({ srv: { outcome: "absent" }, differences: [] });
  });

  it("takes the priority of DNS for the way to log in, and says what differs", async () => {
    const found = await discover({
      fetch: answering(sound),
      resolveSrv: (name) =>
        Promise.resolve(
          name === `_submission._tcp.${domain}`
            ? [record(20, "OTHER-cert.demo.test.", 587), record(10, "smtp-psc.demo.test", 587), record(5, "no.test", 1)]
            : [record(20, "light.demo.test", 143, 1), record(20, "imap-cert.demo.test", 143, 9)],
        ),
    });
    expect(found.differences).toEqual(["cert-plain.smtp"]);
    expect(found.servers["cert-plain"]?.smtp?.host).toBe("smtp-cert.demo.test");
    expect(found.srv).toEqual({
      outcome: "found",
      servers: {
        "cert-plain": {
          smtp: { host: "other-cert.demo.test", port: 587 },
          imap: { host: "imap-cert.demo.test", port: 143 },
        },
        "psc-xoauth2": { smtp: { host: "smtp-psc.demo.test", port: 587 } },
      },
    });
  });

  it("asks nothing of a domain outside the white list", async () => {
    const never = () => Promise.reject(new Error("asked"));
    for (const other of ["x@evil.test", `x@sub.${domain}`, "x@patient.mssante.fr", "x"]) {
      const failure = await failureOf(
        discoverMailServers(other, { fetch: never, resolveSrv: never, trustSpace: { allowedDomains: [domain] } }),
      );
      expect(failure?.code).toBe("ERR_MSS_ADDRESS");
    }
  });

  it.each([
    ["to another domain", "https://evil.test/config", "redirection to another domain"],
    ["to a look-alike", `https://evil${domain}/config`, "redirection to another domain"],
    ["without TLS", `http://autoconfig.${domain}/x`, "redirection without HTTPS"],
    ["for ever", `https://autoconfig.${domain}/again`, "too many redirections"],
  ])("does not follow a redirection %s", async (_case, location, rule) => {
    const found = await discover({ fetch: answering("", 302, { location }) });
    expect(found.autoconfig).toEqual({ outcome: "failed", code: "ERR_MSS_DISCOVERY", rule });
  });

  it("follows a redirection inside the domain", async () => {
    const found = await discover({
      fetch: (request) =>
        request.url.includes("/mail/")
          ? answering("", 301, { location: `https://www.${domain}/c.xml` })(request)
          : answering(sound)(request),
    });
    expect(found.autoconfig.outcome).toBe("found");
  });

  it.each([
    ["a DOCTYPE", `<!DOCTYPE x [<!ENTITY a "b">]>${sound.slice(21)}`, "ERR_XML_DOCTYPE"],
    ["another document", "<html></html>", "ERR_MSS_DISCOVERY"],
    ["too much", `${sound}${" ".repeat(66_000)}`, "ERR_MSS_DISCOVERY"],
  ])("does not believe %s", async (_case, xml, code) => {
    expect((await discover({ fetch: answering(xml) })).autoconfig).toMatchObject({ outcome: "failed", code });
  });

  it("does not wait for a server that says nothing, nor hides a DNS that fails", async () => {
    const found = await discover({
      timeoutMs: 50,
      fetch: () => new Promise(() => undefined),
      resolveSrv: () => Promise.reject(Object.assign(new Error("x"), { code: "ETIMEOUT" })),
    });
    expect(found.autoconfig).toMatchObject({ outcome: "failed", rule: "an answer in 50 ms" });
    expect(found.srv).toMatchObject({ outcome: "failed", rule: "an answer of DNS" });
  });

  it("stops when asked", async () => {
    const signal = AbortSignal.abort();
    expect((await failureOf(discover({ signal, fetch: () => new Promise(() => undefined) })))?.code).toBe(
      "ERR_CORE_CANCELLED",
    );
  });
});
