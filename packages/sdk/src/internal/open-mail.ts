import { SegurError, type TlsIdentity } from "@segur-sdk/core";
import {
  createApiLpsOperator,
  createSmtpOperator,
  type MailOperator,
  type MssanteOperator,
  type TrustSpace,
} from "@segur-sdk/mssante";
import { createHttpTransport } from "@segur-sdk/transport";

import type { Installation } from "./installation.js";
import { resolveSecret } from "./resolve-source.js";
import { createWhiteListSource, type WhiteListSource } from "./white-list-source.js";

/** The mail of an installation: who hands it over, who reads it, and where it may go. */
export interface OpenedMail {
  readonly mail: MailOperator;
  /** The same, when the mailbox can be read. */
  readonly operator: MssanteOperator | undefined;
  readonly whiteList: WhiteListSource | undefined;
  /** Where a mail may go now. Throws when the white list cannot tell. */
  readonly trustSpace: () => Promise<TrustSpace>;
}

/** Opens the mailbox that an installation sends from: by the whole API LPS when it has an IMAP server, else SMTP alone. */
export async function openMailOf(installation: Installation): Promise<OpenedMail> {
  const { config, common, surroundings } = installation;
  const { smtp, imap, sender, allowedDomains, patientDomain } = config.mssante;
  const identity = await installation.tlsIdentity("mssante", "mssante");
  const secret =
    smtp.password === undefined
      ? {}
      : { password: await resolveSecret(smtp.password, surroundings, "mssante.smtp.password") };
  const server = { host: smtp.host, ...(smtp.port === undefined ? {} : { port: smtp.port }) };
  const operator =
    imap === undefined
      ? undefined
      : createApiLpsOperator({
          mailbox: smtp.user ?? sender.address,
          smtp: server,
          imap: { host: imap.host, ...(imap.port === undefined ? {} : { port: imap.port }) },
          identity,
          auth: { kind: "cert-plain", ...secret },
          clock: common.clock,
        });
  const whiteList = whiteListOf(installation, identity);
  return {
    mail:
      operator ??
      createSmtpOperator({
        ...server,
        identity,
        ...(smtp.user === undefined ? {} : { login: { user: smtp.user, ...secret } }),
      }),
    operator,
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

function whiteListOf(
  { config, common, surroundings, trust }: Installation,
  identity: TlsIdentity,
): WhiteListSource | undefined {
  const { whiteList } = config.mssante;
  if (whiteList === undefined) return undefined;
  const { source } = whiteList;
  return createWhiteListSource({
    ...common,
    config: whiteList,
    trust,
    fetch: () => ("file" in source ? surroundings.readFile(source.file) : download(source.url, identity)),
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
