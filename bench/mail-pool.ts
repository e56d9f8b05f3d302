/**
 * Mails per second over pooled connections: the API LPS operator against nodemailer's own pool, with the same TLS context,
 * login, bytes, delivery reports and server, in turn in the same run.
 *
 *     pnpm run bench mail-pool
 *
 * Fails below 0.9 of nodemailer.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { performance } from "node:perf_hooks";
import { argv, cpuUsage, exit, stdout, versions } from "node:process";
import { createSecureContext } from "node:tls";

import { createSensitive } from "../packages/core/src/index.js";
import { type ComposedMail, createApiLpsOperator } from "../packages/mssante/src/index.js";
import { createSimulatorPki } from "../packages/simulator/src/index.js";

/** A size that a report with its PDF and its archive has, encoded. */
const mailBytes = 170_000;
const mailsPerRound = 120;
const rounds = 15;
const target = 0.9;
const mailbox = "ris@imagerie-fictive.test.mssante.fr";
const password = "same-for-both";

interface ServerFiles {
  readonly cert: string;
  readonly key: string;
  readonly ca: string;
}

interface NodemailerTransport {
  sendMail(mail: object): Promise<unknown>;
  close(): void;
}

/** Library of a package, which is none of the root's. */
function libraryOf(packageName: string, library: string): unknown {
  return createRequire(new URL(`../packages/${packageName}/package.json`, import.meta.url))(library);
}

/** The server, in a process of its own: what it costs is not counted, what it accepts is not read. */
async function serve(): Promise<void> {
  const [files] = (await once(process, "message")) as [ServerFiles];
  const { SMTPServer } = libraryOf("simulator", "smtp-server") as {
    SMTPServer: new (options: object) => {
      listen(port: number, host: string, done: () => void): void;
      server: { address(): AddressInfo };
    };
  };
  const server = new SMTPServer({
    ...files,
    requestCert: true,
    rejectUnauthorized: true,
    authMethods: ["PLAIN"],
    disableReverseLookup: true,
    size: 10_000_000,
    hideDSN: false,
    onAuth: (_auth: unknown, _session: unknown, done: (error: null, user: object) => void) => {
      done(null, { user: mailbox });
    },
    onData: (stream: NodeJS.ReadableStream, _session: unknown, done: () => void) => {
      stream.on("end", done).resume();
    },
  });
  server.listen(0, "127.0.0.1", () => process.send?.(server.server.address().port));
}

async function compare(): Promise<void> {
  const pki = await createSimulatorPki();
  const [ours, theirs] = [await pki.credential("MSS-AUTH"), await pki.credential("SERVER")];
  const child = fork(argv[1] ?? "", ["server"]);
  child.send({ cert: theirs.certificatePem, key: theirs.keyPem, ca: pki.trustPem } satisfies ServerFiles);
  const [port] = (await once(child, "message")) as [number];

  const secureContext = createSecureContext({ cert: ours.certificatePem, key: ours.keyPem, ca: pki.trustPem });
  const operator = createApiLpsOperator({
    mailbox,
    smtp: { host: "localhost", port },
    identity: { id: "bench", certificate: ours.certificate, secureContext },
    auth: { kind: "cert-plain", password: createSensitive(password) },
    maxConnections: 2,
    maxMessagesPerConnection: 100,
  });
  const nodemailer = libraryOf("mssante", "nodemailer") as { createTransport(options: object): NodemailerTransport };
  const transport = nodemailer.createTransport({
    pool: true,
    maxConnections: 2,
    maxMessages: 100,
    host: "localhost",
    port,
    requireTLS: true,
    tls: { secureContext, servername: "localhost" },
    auth: { type: "login", user: mailbox, pass: password },
    authMethod: "PLAIN",
  });

  const mails = Array.from({ length: mailsPerRound }, (_, number) => mailOf(number));
  const candidates = [
    {
      name: "nodemailer, pool: true",
      run: (mail: ComposedMail) =>
        transport.sendMail({
          envelope: {
            from: mail.from,
            to: [mail.to],
            dsn: {
              id: mail.envelopeId,
              return: "HDRS",
              notify: ["SUCCESS", "FAILURE", "DELAY"],
              recipient: `rfc822;${mail.to}`,
            },
          },
          raw: Buffer.from(mail.bytes),
        }),
      rates: [] as number[],
      cpu: [] as number[],
    },
    {
      name: "createApiLpsOperator",
      run: (mail: ComposedMail) => operator.send(mail),
      rates: [] as number[],
      cpu: [] as number[],
    },
  ];
  for (let round = -2; round < rounds; round += 1) {
    // Who goes first changes at each round.
    for (const { run, rates, cpu } of round % 2 === 0 ? candidates : [...candidates].reverse()) {
      const [from, used] = [performance.now(), cpuUsage()];
      await Promise.all(mails.map(run));
      const { user, system } = cpuUsage(used);
      if (round < 0) continue;
      rates.push((mailsPerRound * 1000) / (performance.now() - from));
      cpu.push((user + system) / 1000 / mailsPerRound);
    }
  }
  await operator.close();
  transport.close();
  child.kill();

  const [peer, own] = candidates.map(({ rates }) => median(rates));
  stdout.write(
    `\nMails of ${String(mailBytes / 1000)} kB over two pooled connections, STARTTLS with a client certificate\n` +
      `Node ${versions.node}, OpenSSL ${versions.openssl}; median of ${String(rounds)} rounds of ${String(mailsPerRound)}\n`,
  );
  for (const { name, rates, cpu } of candidates) {
    stdout.write(
      `  ${name.padEnd(32)} ${median(rates).toFixed(0).padStart(6)} mails/s  ${median(cpu).toFixed(2)} ms CPU\n`,
    );
  }
  const ratio = (own ?? 0) / (peer ?? Number.NaN);
  const holds = ratio >= target;
  stdout.write(
    `  ${holds ? "holds" : "MISSED"}: ${ratio.toFixed(2)} of nodemailer's pool, at least ${String(target)} wanted\n`,
  );
  exit(holds ? 0 : 1);
}

function mailOf(number: number): ComposedMail {
  const messageId = `<${String(number)}@imagerie-fictive.test.mssante.fr>`;
  const to = "nora.haddad@medecin.test.mssante.fr";
  const lines = Array.from(
    { length: mailBytes / 78 },
    () => "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ejAxMjM0",
  );
  return {
    messageId,
    envelopeId: String(number),
    from: mailbox,
    to,
    requestDeliveryReport: true,
    bytes: Buffer.from(`Message-ID: ${messageId}\r\nFrom: ${mailbox}\r\nTo: ${to}\r\n\r\n${lines.join("\r\n")}\r\n`),
    content: {
      senderLabel: "",
      subject: "",
      text: "",
      references: [],
      receipts: { delivery: true, read: false },
      headers: [],
      attachments: [],
      documentCodes: [],
    },
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

await (argv[2] === "server" ? serve() : compare());
