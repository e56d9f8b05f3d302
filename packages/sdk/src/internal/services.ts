import { createSoftwareSigner } from "@segur-sdk/certificates";
import type { DmpClientOptions } from "@segur-sdk/dmp";
import type { InsiClientOptions } from "@segur-sdk/insi";

import type { OpenedService } from "../open-service.js";
import type { Installation } from "./installation.js";

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
