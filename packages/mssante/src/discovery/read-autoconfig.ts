import { SegurError } from "@segur-sdk/core";
import { attributeOf, childElements, parseXml, textOf, type XmlElement } from "@segur-sdk/core/xml";

import { type FrontKind, hostNameOf, type MailServers, portOf } from "./mail-servers.js";

/** Largest configuration read, in bytes (mssante.md C1.1). */
export const maxAutoconfigBytes = 64 * 1024;

/**
 * The servers that a Mozilla configuration 1.1 tells: those with STARTTLS, whose user is the address, by the two ways to log
 * in of the API LPS. Of two servers for the same use the first counts; others are no servers of ours.
 *
 * @throws SegurError `ERR_XML_…` when it is not XML, `ERR_MSS_DISCOVERY` when it is no configuration.
 */
export function readAutoconfig(xml: Uint8Array): MailServers {
  const { root } = parseXml(xml, { maxBytes: maxAutoconfigBytes });
  const provider = root.name.local === "clientConfig" ? named(root, "emailProvider")[0] : undefined;
  if (provider === undefined) {
    throw new SegurError("ERR_MSS_DISCOVERY", { details: { rule: "clientConfig/emailProvider expected" } });
  }
  const servers: Record<FrontKind, { smtp?: ServerOf; imap?: ServerOf }> = {
    "cert-plain": {},
    "psc-xoauth2": {},
  };
  for (const [element, type, protocol] of [
    ["incomingServer", "imap", "imap"],
    ["outgoingServer", "smtp", "smtp"],
  ] as const) {
    for (const server of named(provider, element)) {
      const read = readServer(server, type);
      if (read !== undefined) servers[read.front][protocol] ??= read.endpoint;
    }
  }
  return servers;
}

interface ServerOf {
  readonly host: string;
  readonly port: number;
}

/** Values of `authentication` for the two fronts; those of the operators are not published (mssante.md C1.1, inferred). */
const fronts: Readonly<Record<string, FrontKind>> = {
  oauth2: "psc-xoauth2",
  "tls-client-cert": "cert-plain",
  "client-certificate": "cert-plain",
};

function readServer(server: XmlElement, type: string): { front: FrontKind; endpoint: ServerOf } | undefined {
  const text = (name: string) => (textOf(named(server, name)[0]) ?? "").trim();
  const front = named(server, "authentication")
    .map((authentication) => fronts[(textOf(authentication) ?? "").trim().toLowerCase()])
    .find((known) => known !== undefined);
  const host = hostNameOf(text("hostname"));
  const port = portOf(text("port"));
  const isOurs =
    attributeOf(server, "type") === type &&
    text("socketType").toUpperCase() === "STARTTLS" &&
    ["%EMAILADDRESS%", ""].includes(text("username").toUpperCase());
  if (!isOurs || front === undefined || host === undefined || port === undefined) return undefined;
  return { front, endpoint: { host, port } };
}

function named(of: XmlElement, local: string): readonly XmlElement[] {
  return childElements(of).filter(({ name }) => name.local === local);
}
