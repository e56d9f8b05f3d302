import type { FacilityTypeCode, PostalAddress } from "@segur-sdk/core";

import { simulatorAddresses, simulatorDomains, simulatorSite } from "./actors.js";
import { dmpPath, simulatorHomologationNumber } from "./dmp/index.js";
import type { SimulatedDirectory } from "./directory/simulated-directory.js";
import type { SimulatedWhiteList } from "./directory/white-list/white-list.js";
import { insiPath, simulatorIdam } from "./insi/insi-service.js";
import type { SimulatorCredential } from "./pki/credential.js";
import { pemOf } from "./pki/credential.js";
import type { SimulatorPki } from "./pki/simulator-pki.js";
import { simulatorSoftwareOid } from "./samples.js";

/** PEM text inside the configuration. */
export interface SimulatorPem {
  readonly pem: string;
}

/** A secret in clear: the simulator's secrets protect nothing. */
export interface SimulatorSecret {
  readonly value: string;
}

/** A certificate and its key. */
export interface SimulatorConfigCredential {
  readonly certificate: SimulatorPem;
  readonly key: SimulatorPem;
}

/** The `segur.config.json` that reaches a running simulator: plain JSON, of the same shape as the production file. */
export interface SimulatorConfig {
  readonly environment: "simulator";
  readonly software: {
    readonly name: string;
    readonly version: string;
    readonly oid: string;
    readonly instance: string;
    readonly idam: SimulatorSecret;
    readonly dmpHomologationNumber: SimulatorSecret;
    readonly mssProductReference: string;
  };
  readonly site: {
    readonly id: string;
    readonly name: string;
    readonly facilityType: FacilityTypeCode;
    readonly practiceSetting: string;
    readonly address?: PostalAddress;
    readonly phone?: string;
  };
  readonly trust: readonly SimulatorPem[];
  readonly credentials: {
    readonly insi: SimulatorConfigCredential;
    readonly dmpTls: SimulatorConfigCredential;
    readonly dmpSign: SimulatorConfigCredential;
    readonly mssante: SimulatorConfigCredential;
  };
  readonly certificates: {
    readonly revocation: {
      /** Where the lists of this PKI are; those of a PKI made elsewhere cannot be had, and nothing is asked of them. */
      readonly allowedHosts?: readonly string[];
      readonly mssante?: "soft";
      /** The authorities share the thread of the software that asks them: a busy machine makes it wait. */
      readonly waitSeconds: number;
    };
  };
  readonly insi: { readonly url: string };
  readonly dmp: { readonly url: string };
  readonly directory: {
    readonly api: { readonly key: SimulatorSecret; readonly url: string; readonly authorities: "trust" };
  };
  readonly mssante: {
    readonly smtp: { readonly host: string; readonly port: number; readonly user: string };
    readonly imap: { readonly host: string; readonly port: number };
    readonly sender: { readonly kind: "applicative"; readonly address: string; readonly label: string };
    readonly contactAddress: string;
    readonly patientDomain: string;
    readonly whiteList: { readonly source: { readonly url: string }; readonly signer: string };
    readonly patientReplies: "closed";
  };
}

/** Where the services of a running simulator are. */
export interface SimulatorPorts {
  readonly insi: number;
  readonly dmp: number;
  readonly smtp: number;
  readonly imap: number;
  /** The directory, the white list and the configuration of mail clients: no client certificate. */
  readonly directory: number;
  /** Plain HTTP: revocation lists and authorities. */
  readonly publication: number;
}

/** What the configuration is made of. */
export interface SimulatorConfigParts {
  readonly pki: SimulatorPki;
  readonly ports: Omit<SimulatorPorts, "directory">;
  /** Does the publication server serve the lists of this PKI? */
  readonly isPublished: boolean;
  readonly whiteList: Pick<SimulatedWhiteList, "url" | "signer">;
  readonly directory: Pick<SimulatedDirectory, "url" | "apiKey">;
  /** UUID of the software installation. */
  readonly instance: string;
}

/** Puts the configuration together. */
export async function buildSimulatorConfig(parts: SimulatorConfigParts): Promise<SimulatorConfig> {
  const { pki, ports, instance, isPublished, whiteList, directory } = parts;
  const { id, name, facilityType, practiceSetting, address, phone } = simulatorSite;
  return {
    environment: "simulator",
    software: {
      name: "RIS-FICTIF",
      version: "1.0.0",
      oid: simulatorSoftwareOid,
      instance,
      idam: { value: simulatorIdam },
      dmpHomologationNumber: { value: simulatorHomologationNumber },
      mssProductReference: "RIS-FICTIF-0001",
    },
    site: {
      id,
      name,
      facilityType,
      practiceSetting,
      ...(address === undefined ? {} : { address }),
      ...(phone === undefined ? {} : { phone }),
    },
    trust: [{ pem: pemOf(pki.root) }, { pem: pemOf(pki.organisations) }],
    credentials: {
      insi: configCredential(await pki.credential("INSI-AUTO")),
      dmpTls: configCredential(await pki.credential("DMP-AUTH")),
      dmpSign: configCredential(await pki.credential("DMP-SIGN")),
      mssante: configCredential(await pki.credential("MSS-AUTH")),
    },
    certificates: {
      revocation: isPublished
        ? { allowedHosts: [`127.0.0.1:${ports.publication}`], waitSeconds: 60 }
        : { mssante: "soft", waitSeconds: 60 },
    },
    insi: { url: `https://localhost:${ports.insi}${insiPath}` },
    dmp: { url: `https://localhost:${ports.dmp}${dmpPath}` },
    directory: { api: { key: { value: directory.apiKey }, url: directory.url, authorities: "trust" } },
    mssante: {
      smtp: { host: "localhost", port: ports.smtp, user: simulatorAddresses.reports },
      imap: { host: "localhost", port: ports.imap },
      sender: { kind: "applicative", address: simulatorAddresses.reports, label: name },
      contactAddress: simulatorAddresses.contact,
      patientDomain: simulatorDomains.patient,
      whiteList: { source: { url: whiteList.url }, signer: whiteList.signer },
      patientReplies: "closed",
    },
  };
}

function configCredential({ certificatePem, keyPem }: SimulatorCredential): SimulatorConfigCredential {
  return { certificate: { pem: certificatePem }, key: { pem: keyPem } };
}
