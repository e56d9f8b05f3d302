import type { SimulatorRequest, SimulatorResponse } from "../http/simulator-http.js";

/** Path of the configuration of mail clients. */
export const autoconfigPath = "/mail/config-v1.1.xml";

/** Where the servers of the simulated domain are. */
export interface AutoconfigServers {
  /** Domains that are served. */
  readonly domains: readonly string[];
  readonly imapPort: number;
  readonly smtpPort: number;
}

/**
 * The configuration of a domain: `https://autoconfig.<domain>/mail/config-v1.1.xml`. The domain is that of the host asked, or
 * of `emailaddress`; on `localhost`, the first one.
 *
 * @see ECO.1.1.9; Mozilla clientConfig 1.1; mssante.md C1.1
 */
export function answerAutoconfig(servers: AutoconfigServers, { path, headers }: SimulatorRequest): SimulatorResponse {
  const { searchParams } = new URL(path, "https://localhost");
  const host = (headers["host"] ?? "").replace(/:\d+$/u, "").toLowerCase();
  const asked = searchParams.get("emailaddress")?.split("@")[1] ?? host.replace(/^autoconfig\./u, "");
  const domain = asked === "localhost" || asked === "127.0.0.1" ? servers.domains[0] : asked;
  if (domain === undefined || !servers.domains.includes(domain)) {
    return { status: 404, headers: { "content-type": "text/plain" }, body: Buffer.from("Domaine inconnu") };
  }
  return { status: 200, headers: { "content-type": "text/xml" }, body: Buffer.from(configOf(domain, servers), "utf8") };
}

/** A record as `node:dns` gives it. */
export interface SrvRecord {
  readonly priority: number;
  readonly weight: number;
  readonly port: number;
  readonly name: string;
}

/**
 * Stands for the DNS: the records of `_submission._tcp.<domain>` and `_imap._tcp.<domain>`. The priority tells the way to log
 * in: 10 a token, 20 a certificate. Empty for any other name.
 */
export function srvRecordsOf({ domains, imapPort, smtpPort }: AutoconfigServers, name: string): readonly SrvRecord[] {
  const [, service, domain = ""] = /^_(submission|imap)\._tcp\.(.+?)\.?$/u.exec(name.toLowerCase()) ?? [];
  if (service === undefined || !domains.includes(domain)) return [];
  const port = service === "imap" ? imapPort : smtpPort;
  return [10, 20].map((priority) => ({ priority, weight: 100, port, name: "localhost" }));
}

function configOf(domain: string, { imapPort, smtpPort }: AutoconfigServers): string {
  const server = (name: string, type: string, port: number, authentication: string) =>
    [
      `    <${name} type="${type}">`,
      "      <hostname>localhost</hostname>",
      `      <port>${port}</port>`,
      "      <socketType>STARTTLS</socketType>",
      `      <authentication>${authentication}</authentication>`,
      "      <username>%EMAILADDRESS%</username>",
      `    </${name}>`,
    ].join("\n");
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<clientConfig version="1.1">',
    `  <emailProvider id="${domain}">`,
    `    <domain>${domain}</domain>`,
    "    <displayName>Operateur MSSante simule</displayName>",
    "    <displayShortName>Simulateur</displayShortName>",
    ...["OAuth2", "TLS-client-cert"].map((way) => server("incomingServer", "imap", imapPort, way)),
    ...["OAuth2", "TLS-client-cert"].map((way) => server("outgoingServer", "smtp", smtpPort, way)),
    "  </emailProvider>",
    "</clientConfig>",
    "",
  ].join("\n");
}
