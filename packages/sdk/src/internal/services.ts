import { createSoftwareSigner, type Credential } from "@segur-sdk/certificates";
import type { DmpClientOptions } from "@segur-sdk/dmp";
import type { InsiClientOptions } from "@segur-sdk/insi";
import type { HttpTransport } from "@segur-sdk/transport";

import type { OpenedService } from "../open-service.js";
import type { Installation } from "./installation.js";

/** The options of the client of INSi over a transport. */
export async function insiOptions(installation: Installation, http: HttpTransport): Promise<InsiClientOptions> {
  const { config, common, site, software } = installation;
  return {
    ...common,
    http,
    endpoint: config.insi.url,
    environment: config.environment,
    issuer: site.id,
    software: { ...software, idam: await installation.secretOf("idam"), instance: config.software.instance },
  };
}

/** INSi of an installation, with the certificate that it has now. */
export async function openInsiOf(installation: Installation): Promise<OpenedService<InsiClientOptions>> {
  const http = installation.httpFor("insi", installation.tlsIdentity(await installation.credential("insi")));
  return { options: await insiOptions(installation, http), close: () => closeAll(http, installation) };
}

/** The two certificates of the DMP: they go together. */
interface DmpCredentials {
  readonly tls: Credential;
  readonly sign: Credential;
}

/** Opens the DMP with a pair of certificates. */
export type DmpOpener = (credentials: DmpCredentials) => {
  readonly options: DmpClientOptions;
  readonly http: HttpTransport;
};

/** What opens the DMP of an installation: nothing has to be waited for when a certificate is replaced. */
export async function dmpOpener(installation: Installation): Promise<DmpOpener> {
  const { config, common, site, software } = installation;
  const homologationNumber = await installation.secretOf("dmpHomologationNumber");
  return ({ tls, sign }) => {
    const tlsIdentity = installation.tlsIdentity(tls);
    const http = installation.httpFor("dmp", tlsIdentity);
    const options: DmpClientOptions = {
      ...common,
      http,
      tlsIdentity,
      endpoint: config.dmp.url,
      environment: config.environment,
      signer: createSoftwareSigner(sign),
      software: { ...software, homologationNumber },
      structure: site,
    };
    return { options, http };
  };
}

/** The DMP of an installation, with the certificates that it has now. */
export async function openDmpOf(installation: Installation): Promise<OpenedService<DmpClientOptions>> {
  const open = await dmpOpener(installation);
  const tls = await installation.credential("dmpTls");
  const { options, http } = open({ tls, sign: await installation.credential("dmpSign") });
  return { options, close: () => closeAll(http, installation) };
}

async function closeAll(...opened: readonly { close(): Promise<void> }[]): Promise<void> {
  await Promise.all(opened.map((one) => one.close()));
}
