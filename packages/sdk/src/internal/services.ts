import { createSoftwareSigner } from "@segur-sdk/certificates";
import type { DmpClientOptions } from "@segur-sdk/dmp";
import type { InsiClientOptions } from "@segur-sdk/insi";
import type { SmtpOperatorOptions } from "@segur-sdk/mssante";

import type { OpenedService } from "../open-service.js";
import type { Installation } from "./installation.js";
import { resolveSecret } from "./resolve-source.js";

/** INSi of an installation. */
export async function openInsiOf(installation: Installation): Promise<OpenedService<InsiClientOptions>> {
  const { config, common, site, software } = installation;
  const http = installation.httpFor("insi", await installation.tlsIdentity("insi", "insi-auto"));
  const options: InsiClientOptions = {
    ...common,
    http,
    endpoint: config.insi.url,
    environment: config.environment,
    issuer: site.id,
    software: { ...software, idam: await installation.secretOf("idam"), instance: config.software.instance },
  };
  return { options, close: () => http.close() };
}

/** The DMP of an installation. */
export async function openDmpOf(installation: Installation): Promise<OpenedService<DmpClientOptions>> {
  const { config, common, site, software } = installation;
  const tlsIdentity = await installation.tlsIdentity("dmpTls", "dmp-tls");
  const signer = createSoftwareSigner(await installation.credential("dmpSign", "dmp-sign"));
  const http = installation.httpFor("dmp", tlsIdentity);
  const options: DmpClientOptions = {
    ...common,
    http,
    tlsIdentity,
    endpoint: config.dmp.url,
    environment: config.environment,
    signer,
    software: { ...software, homologationNumber: await installation.secretOf("dmpHomologationNumber") },
    structure: site,
  };
  return { options, close: () => http.close() };
}

/** The mailbox that an installation sends from. */
export async function smtpOptionsOf(installation: Installation): Promise<SmtpOperatorOptions> {
  const { config, surroundings } = installation;
  const { host, port, user, password } = config.mssante.smtp;
  const identity = await installation.tlsIdentity("mssante", "mssante");
  const secret =
    password === undefined ? {} : { password: await resolveSecret(password, surroundings, "mssante.smtp.password") };
  return {
    host,
    identity,
    ...(port === undefined ? {} : { port }),
    ...(user === undefined ? {} : { login: { user, ...secret } }),
  };
}
