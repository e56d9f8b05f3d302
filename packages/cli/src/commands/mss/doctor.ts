import { createTlsIdentity, openCredential } from "@segur-sdk/certificates";
import { errorCatalogue, isSegurError, type Language, type SegurError } from "@segur-sdk/core";
import {
  createApiLpsOperator,
  type DiscoveryAnswer,
  type MailDiscovery,
  mailizProfile,
  medimailProfile,
  type MssanteOperator,
  operatorFromProfile,
  type OperatorHealth,
  type OperatorProfile,
  readOperatorProfile,
} from "@segur-sdk/mssante";
import { createPublicDownload } from "@segur-sdk/transport";

import type { CliIo } from "../../cli-io.js";
import { type Command, UsageError } from "../../command.js";
import { readOptions, type ReadOptions } from "../../common-options.js";
import { readInput } from "../read-input.js";
import { readJson } from "../read-json.js";
import { passwordOptions, readPassword } from "../read-password.js";
import { trustedDomains } from "./trusted-domains.js";

const texts = {
  fr: {
    autoconfig: "autoconfiguration",
    srv: "enregistrements DNS SRV",
    found: "trouvée",
    absent: "absente",
    failed: "refusée",
    differs: "l'autoconfiguration et DNS diffèrent, l'opérateur doit en être averti",
    ready: "La boîte est prête.",
    notReady: "La boîte n'est pas prête.",
  },
  en: {
    autoconfig: "autoconfiguration",
    srv: "DNS SRV records",
    found: "found",
    absent: "absent",
    failed: "refused",
    differs: "autoconfiguration and DNS differ, the operator should be told",
    ready: "The mailbox is ready.",
    notReady: "The mailbox is not ready.",
  },
} as const;

const steps: Readonly<Record<string, Record<Language, string>>> = {
  connect: { fr: "SMTP : connexion", en: "SMTP: connection" },
  tls: { fr: "SMTP : TLS et certificats", en: "SMTP: TLS and certificates" },
  login: { fr: "SMTP : authentification", en: "SMTP: authentication" },
  "imap-connect": { fr: "IMAP : connexion", en: "IMAP: connection" },
  "imap-tls": { fr: "IMAP : TLS et certificats", en: "IMAP: TLS and certificates" },
  "imap-login": { fr: "IMAP : authentification", en: "IMAP: authentication" },
  mailbox: { fr: "boîte de réception", en: "inbox" },
};

/** `segur mss doctor`: every step from the address to the mailbox, nothing sent; exit code 1 when one fails. */
export const mssDoctorCommand: Command = {
  name: "doctor",
  usage:
    "segur mss doctor <address> --credential FILE… --ca FILE… [--profile mailiz|medimail|FILE] [--smtp HOST[:PORT]] " +
    "[--imap HOST[:PORT]] [--whitelist LIST.xml | --domain D…] [--token-env VAR] [--password-env VAR | --password-file F]",
  summary: {
    fr: "essaie une boîte : serveurs, TLS, authentification, boîte de réception ; n'envoie rien",
    en: "tries a mailbox: servers, TLS, authentication, inbox; sends nothing",
  },
  async run(args, io) {
    const options = readOptions(args, {
      ...passwordOptions,
      credential: { type: "string", multiple: true },
      ca: { type: "string", multiple: true },
      profile: { type: "string" },
      smtp: { type: "string" },
      imap: { type: "string" },
      whitelist: { type: "string" },
      domain: { type: "string", multiple: true },
      "token-env": { type: "string" },
    });
    const [address, ...others] = options.positionals;
    if (address === undefined || others.length > 0) throw new UsageError("");
    let discovery: MailDiscovery | undefined;
    let health: OperatorHealth | undefined;
    let failure: SegurError | undefined;
    try {
      const operator = await openOperator(address, io, options, (found) => (discovery = found));
      try {
        health = await operator.check(io.signal === undefined ? {} : { signal: io.signal });
      } finally {
        await operator.close();
      }
    } catch (error) {
      if (!isSegurError(error)) throw error;
      failure = error;
    }
    const ready = health?.ready === true;
    if (options.json) {
      const report = {
        address,
        ready,
        discovery: discovery ?? null,
        steps: health?.steps ?? [],
        failure: failure ?? null,
      };
      io.out(`${JSON.stringify(report, null, 2)}\n`);
    } else {
      io.out(`${address}\n${discoveryLines(discovery, options.language)}${healthLines(health, options.language)}`);
      if (failure !== undefined) io.out(`  ✗ ${failure.userMessage[options.language]} ${labelOf(failure)}\n`);
      io.out(`${texts[options.language][ready ? "ready" : "notReady"]}\n`);
    }
    return ready ? 0 : 1;
  },
};

async function openOperator(
  address: string,
  io: CliIo,
  options: ReadOptions,
  onDiscovery: (found: MailDiscovery) => void,
): Promise<MssanteOperator> {
  const [smtp, imap] = [serverOf(options, "smtp"), serverOf(options, "imap")];
  const profile = await profileOf(io, options);
  const common = { mailbox: address, identity: await identityOf(io, options), clock: io.clock };
  const token = tokenOf(io, options);
  if (smtp !== undefined && profile === undefined) {
    const auth = token === undefined ? {} : { auth: { kind: "psc-xoauth2", getAccessToken: token } as const };
    return createApiLpsOperator({ ...common, ...auth, smtp, ...(imap === undefined ? {} : { imap }) });
  }
  const download = createPublicDownload({ timeoutMs: 5_000 });
  try {
    return await operatorFromProfile(
      {
        ...(profile ?? { ...mailizProfile, id: "api-lps", auth: token === undefined ? "cert-plain" : "psc-xoauth2" }),
        ...(smtp === undefined ? {} : { smtp: { port: 587, ...smtp } }),
        ...(imap === undefined ? {} : { imap: { port: 143, ...imap } }),
      },
      {
        ...common,
        onDiscovery,
        discovery: {
          fetch: download.fetch,
          trustSpace: { allowedDomains: await trustedDomains(io, options) },
          ...(io.signal === undefined ? {} : { signal: io.signal }),
        },
        ...(token === undefined ? {} : { getAccessToken: token }),
      },
    );
  } finally {
    await download.close();
  }
}

async function identityOf(io: CliIo, options: ReadOptions) {
  const [files, authorities] = [options.texts("credential"), options.texts("ca")];
  if (files.length === 0 || authorities.length === 0) throw new UsageError("--credential --ca");
  const read = (names: readonly string[]) => Promise.all(names.map((name) => readInput(io, name)));
  const passphrase = await readPassword(io, options);
  const credential = await openCredential(await read(files), passphrase === undefined ? {} : { passphrase });
  const trust = (await read(authorities)).map((bytes) => Buffer.from(bytes).toString("latin1"));
  return createTlsIdentity(credential, { trust });
}

async function profileOf(io: CliIo, options: ReadOptions): Promise<OperatorProfile | undefined> {
  const name = options.text("profile");
  if (name === undefined) return undefined;
  const known = [mailizProfile, medimailProfile].find(({ id }) => id === name);
  return known ?? readOperatorProfile(await readJson(io, name));
}

function serverOf(options: ReadOptions, name: "smtp" | "imap") {
  const text = options.text(name);
  if (text === undefined) return undefined;
  const [, host, port] = /^([^:/\s]+)(?::([0-9]{1,5}))?$/.exec(text) ?? [];
  if (host === undefined) throw new UsageError(`--${name} HOST[:PORT]`);
  return { host, ...(port === undefined ? {} : { port: Number(port) }) };
}

function tokenOf(io: CliIo, options: ReadOptions) {
  const variable = options.text("token-env");
  if (variable === undefined) return undefined;
  const token = io.env[variable];
  if (token === undefined) throw new UsageError(`--token-env ${variable} ?`);
  return () => Promise.resolve(token);
}

function discoveryLines(discovery: MailDiscovery | undefined, language: Language): string {
  if (discovery === undefined) return "";
  const text = texts[language];
  const line = (name: string, answer: DiscoveryAnswer) => {
    const mark = { found: "✓", absent: "-", failed: "✗" }[answer.outcome];
    const why = answer.outcome === "failed" ? ` (${[answer.code, answer.rule].filter(Boolean).join(", ")})` : "";
    return `  ${mark} ${name} ${text[answer.outcome]}${why}\n`;
  };
  const { autoconfig, srv, differences } = discovery;
  const differs = differences.length === 0 ? "" : `  ! ${text.differs} (${differences.join(", ")})\n`;
  return line(text.autoconfig, autoconfig) + line(text.srv, srv) + differs;
}

function healthLines(health: OperatorHealth | undefined, language: Language): string {
  return (health?.steps ?? [])
    .map(({ name, ok, durationMs, code }) => {
      const label = steps[name]?.[language] ?? name;
      if (ok) return `  ✓ ${label} (${String(durationMs)} ms)\n`;
      const entry = Object.entries(errorCatalogue).find(([known]) => known === code)?.[1];
      return `  ✗ ${label} [${code ?? ""}]\n    ${entry?.userMessage[language] ?? ""}\n`;
    })
    .join("");
}

function labelOf({ code, details }: SegurError): string {
  const about = [details.field, details.rule].filter((one) => one !== undefined).join(", ");
  return about === "" ? `[${code}]` : `[${code}] (${about})`;
}
