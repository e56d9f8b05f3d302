import type { FacilityTypeCode, PostalAddress } from "@segur-sdk/core";

import { simulatorAddresses, simulatorDomains, simulatorSite } from "./actors.js";
import { dmpPath, simulatorHomologationNumber } from "./dmp/index.js";
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
  readonly insi: { readonly url: string };
  readonly dmp: { readonly url: string };
  readonly mssante: {
    readonly smtp: { readonly host: string; readonly port: number; readonly user: string };
    readonly imap: { readonly host: string; readonly port: number };
    readonly sender: { readonly kind: "applicative"; readonly address: string; readonly label: string };
    readonly contactAddress: string;
    readonly patientDomain: string;
    readonly allowedDomains: readonly string[];
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
  readonly ports: Omit<SimulatorPorts, "publication" | "directory">;
  /** UUID of the software installation. */
  readonly instance: string;
}

/** Puts the configuration together. */
export async function buildSimulatorConfig({ pki, ports, instance }: SimulatorConfigParts): Promise<SimulatorConfig> {
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
    insi: { url: `https://localhost:${ports.insi}${insiPath}` },
    dmp: { url: `https://localhost:${ports.dmp}${dmpPath}` },
    mssante: {
      smtp: { host: "localhost", port: ports.smtp, user: simulatorAddresses.reports },
      imap: { host: "localhost", port: ports.imap },
      sender: { kind: "applicative", address: simulatorAddresses.reports, label: name },
      contactAddress: simulatorAddresses.contact,
      patientDomain: simulatorDomains.patient,
      allowedDomains: simulatorDomains.professional,
      patientReplies: "closed",
    },
  };
}

function configCredential({ certificatePem, keyPem }: SimulatorCredential): SimulatorConfigCredential {
  return { certificate: { pem: certificatePem }, key: { pem: keyPem } };
}
