import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { request } from "node:http";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { throughTunnel } from "./tunnel.js";

describe("throughTunnel", () => {
  const service = "https://service.example:1443/si-dmp-server/v2/services?wsdl=1";
  const hosts: (string | undefined)[] = [];
  const server = createServer((incoming, answer) => {
    hosts.push(incoming.headers.host);
    answer.end(incoming.url);
  });

  beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
  afterAll(() => {
    server.close();
  });

  it("sends to the tunnel what the service must receive: path, query and its own host", async () => {
    const { url, originalHost } = throughTunnel(service, { port: (server.address() as AddressInfo).port });
    const body = await new Promise<string>((resolve, reject) => {
      request(url, { headers: { host: originalHost } }, (answer) => {
        answer.setEncoding("utf8").on("data", resolve);
      })
        .on("error", reject)
        .end();
    });
    expect(body).toBe("/si-dmp-server/v2/services?wsdl=1");
    expect(hosts).toEqual(["service.example:1443"]);
  });

  it("writes an IPv6 address as a URL wants it", () => {
    expect(throughTunnel(service, { host: "::1", port: 8443 }).url).toMatch(/^http:\/\/\[::1\]:8443\/si-dmp/);
  });

  it.each(["http://service.example/", "https://user:secret@service.example/", "service.example", ""])(
    "refuses %s",
    (url) => {
      expect(() => throughTunnel(url, { port: 8443 })).toThrow(
        expect.objectContaining({ code: "ERR_HTTP_URL_REFUSED" }),
      );
    },
  );
});
