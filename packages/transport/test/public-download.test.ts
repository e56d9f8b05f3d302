import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import type { FetchRequest } from "@segur-sdk/core";
import { afterEach, describe, expect, it } from "vitest";

import { createPublicDownload } from "../src/index.js";

const opened: Server[] = [];

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  opened.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

async function download(request: Partial<FetchRequest> & { readonly url: string }) {
  const way = createPublicDownload({ timeoutMs: 2_000, silenceMs: 300 });
  try {
    const { status, headers, body } = await way.fetch({ method: "GET", maxBytes: 1_000, ...request });
    const chunks: Uint8Array[] = [];
    for await (const chunk of body) chunks.push(chunk);
    return { status, headers, text: Buffer.concat(chunks).toString("latin1") };
  } finally {
    await way.close();
  }
}

afterEach(() => {
  for (const server of opened.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

describe("createPublicDownload", () => {
  it("posts a body and gives back status, headers and bytes", async () => {
    const url = await serve((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        response.setHeader("etag", '"1"');
        response.end(
          `${request.method ?? ""} ${request.headers["content-type"] ?? ""} ${Buffer.concat(chunks).toString()}`,
        );
      });
    });
    const body = Buffer.from("question");
    const answer = await download({ url, method: "POST", body, contentType: "application/ocsp-request" });
    expect(answer).toMatchObject({ status: 200, text: "POST application/ocsp-request question" });
    expect(answer.headers["etag"]).toBe('"1"');
  });

  it("gives back a redirection and a failure as they are", async () => {
    const url = await serve((request, response) => {
      response.writeHead(request.url === "/moved" ? 302 : 503, { location: "http://192.0.2.1/" }).end();
    });
    expect((await download({ url: `${url}/moved` })).status).toBe(302);
    expect((await download({ url })).status).toBe(503);
  });

  it("refuses an answer that is too large, while it arrives", async () => {
    const url = await serve((_, response) => {
      response.write("x".repeat(1_001));
    });
    await expect(download({ url })).rejects.toMatchObject({ code: "ERR_HTTP_RESPONSE_TOO_LARGE" });
  });

  it("ends a silent answer, a cut one and one that nobody waits for any more", async () => {
    const silent = await serve((_, response) => {
      response.write("x");
    });
    await expect(download({ url: silent })).rejects.toMatchObject({ kind: "network" });
    const cut = await serve((_, response) => {
      response.writeHead(200, { "content-length": "10" }).write("x", () => response.destroy());
    });
    await expect(download({ url: cut })).rejects.toMatchObject({ name: "SegurError" });
    await expect(download({ url: silent, signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: "ERR_CORE_CANCELLED",
    });
  });

  it.each(["ldap://annuaire-igc.esante.gouv.fr/", "file:///etc/passwd", "http://user:secret@127.0.0.1/", "nothing"])(
    "refuses the address %s",
    async (url) => {
      await expect(download({ url })).rejects.toMatchObject({ code: "ERR_HTTP_URL_REFUSED" });
    },
  );
});
