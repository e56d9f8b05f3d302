import type { Credential } from "@segur-sdk/certificates";
import { SegurError, type TlsIdentity } from "@segur-sdk/core";
import {
  createApiLpsOperator,
  createSmtpOperator,
  guardOperator,
  type GuardOperatorOptions,
  type MailOperator,
  type MssanteOperator,
  type TrustSpace,
} from "@segur-sdk/mssante";
import { createHttpTransport } from "@segur-sdk/transport";

import type { Installation } from "./installation.js";
import { resolveSecret } from "./resolve-source.js";
import { createWhiteListSource, type WhiteListSource } from "./white-list-source.js";

/** A mailbox opened with one certificate. */
export interface OpenedMailbox {
  /** Who hands mails over. */
  readonly mail: MailOperator;
  /** The same, when the mailbox can be read. */
  readonly operator: MssanteOperator | undefined;
}

/** What opens the mailbox of an installation: nothing has to be waited for when the certificate is replaced. */
export async function mailboxOpener(installation: Installation): Promise<(credential: Credential) => OpenedMailbox> {
  const { config, common, surroundings, revocation } = installation;
  const { smtp, imap, sender } = config.mssante;
  const secret =
    smtp.password === undefined
      ? {}
      : { password: await resolveSecret(smtp.password, surroundings, "mssante.smtp.password") };
  const server = { host: smtp.host, ...(smtp.port === undefined ? {} : { port: smtp.port }) };
  const checked = revocation.mail === undefined ? {} : { revocation: revocation.mail };
  // An operator that falls is not hammered by what waits (MSS/CONF.08).
  const guard: GuardOperatorOptions = {
    clock: common.clock,
    onChange(way, { state }) {
      common.logger[state === "closed" ? "info" : "warn"]({ name: "sdk.mail-circuit", fields: { way, state } });
    },
  };
  return (credential) => {
    const identity = installation.tlsIdentity(credential);
    if (imap === undefined) {
      const login = smtp.user === undefined ? {} : { login: { user: smtp.user, ...secret } };
      const mail = createSmtpOperator({ ...server, identity, ...checked, ...login });
      return { mail: guardOperator(mail, guard), operator: undefined };
    }
    const lps = createApiLpsOperator({
      mailbox: smtp.user ?? sender.address,
      smtp: server,
      imap: { host: imap.host, ...(imap.port === undefined ? {} : { port: imap.port }) },
      identity,
      ...checked,
      auth: { kind: "cert-plain", ...secret },
      clock: common.clock,
    });
    const operator = guardOperator(lps, guard);
    return { mail: operator, operator };
  };
}

/** Where the mails of an installation may go. */
export interface InstalledTrustSpace {
  readonly whiteList: WhiteListSource | undefined;
  /** Where a mail may go now. Throws when the white list cannot tell. */
  readonly trustSpace: () => Promise<TrustSpace>;
}

/** The white list and the domains of the configuration; `credential` is the certificate to show where the list is. */
export function trustSpaceOf(installation: Installation, credential: () => Credential): InstalledTrustSpace {
  const { allowedDomains, patientDomain } = installation.config.mssante;
  const whiteList = whiteListOf(installation, credential);
  return {
    whiteList,
    async trustSpace() {
      const listed = (await whiteList?.domains()) ?? [];
      return {
        allowedDomains: new Set([...listed, ...(allowedDomains ?? []).map((domain) => domain.toLowerCase())]),
        ...(patientDomain === undefined ? {} : { patientDomain }),
      };
    },
  };
}

function whiteListOf(installation: Installation, credential: () => Credential): WhiteListSource | undefined {
  const { config, common, surroundings, trust } = installation;
  const { whiteList } = config.mssante;
  if (whiteList === undefined) return undefined;
  const { source } = whiteList;
  return createWhiteListSource({
    ...common,
    config: whiteList,
    trust,
    fetch: () =>
      "file" in source
        ? surroundings.readFile(source.file)
        : download(source.url, installation.tlsIdentity(credential())),
  });
}

async function download(url: string, identity: TlsIdentity): Promise<Uint8Array> {
  const http = createHttpTransport({ identity, maxResponseBytes: 50_000_000 });
  try {
    const { status, body } = await http.send({ method: "GET", url, headers: { accept: "application/xml" } });
    if (status === 200) return body;
    throw new SegurError("ERR_SDK_WHITE_LIST_UNAVAILABLE", { details: { status } });
  } finally {
    await http.close();
  }
}
