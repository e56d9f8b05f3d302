import { type FetchBytes, type FetchResponse, SegurError } from "@segur-sdk/core";

import { maxAutoconfigBytes } from "./read-autoconfig.js";

const maxRedirects = 3;

/**
 * The configuration that a domain publishes; `undefined` when it publishes none.
 *
 * @throws SegurError `ERR_MSS_DISCOVERY` with the rule: another domain, no HTTPS, too long, a status that is no answer.
 */
export async function fetchAutoconfig(
  domain: string,
  fetch: FetchBytes,
  signal: AbortSignal,
): Promise<Uint8Array | undefined> {
  let url = new URL(`https://autoconfig.${domain}/mail/config-v1.1.xml`);
  for (let redirects = 0; ; redirects += 1) {
    const answer = await fetch({ url: url.href, method: "GET", maxBytes: maxAutoconfigBytes, signal });
    if (answer.status === 200) return bodyOf(answer);
    if (answer.status === 404 || answer.status === 410) return undefined;
    const location = answer.headers["location"];
    if (answer.status < 300 || answer.status > 399 || location === undefined) {
      throw refused(`status ${String(answer.status)}`);
    }
    if (redirects === maxRedirects) throw refused("too many redirections");
    url = insideDomain(location, url, domain);
  }
}

/** The domain was typed by a person: its answer must not send the client elsewhere (mssante.md C1.1). */
function insideDomain(location: string, from: URL, domain: string): URL {
  const to = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
  if (to?.protocol !== "https:") throw refused("redirection without HTTPS");
  if (to.username !== "" || to.password !== "") throw refused("redirection with a password");
  if (to.hostname !== domain && !to.hostname.endsWith(`.${domain}`)) throw refused("redirection to another domain");
  return to;
}

async function bodyOf({ body }: FetchResponse): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body instanceof Uint8Array ? [body] : body) {
    length += chunk.length;
    if (length > maxAutoconfigBytes) throw refused(`more than ${String(maxAutoconfigBytes)} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function refused(rule: string): SegurError {
  return new SegurError("ERR_MSS_DISCOVERY", { details: { rule } });
}
