import type { StructIdNat } from "@segur-sdk/core";

import type { OrderedUsage, OrderPurpose } from "./order-uses.js";

/** One certificate to order. */
export interface CertificateItem {
  /** Stable name of the item in the order: structure, usage and common name. */
  readonly id: string;
  /** Reference of the legal entity. */
  readonly entity: string;
  /** Reference of the site that carries it; absent when a radiologist or the entity does. */
  readonly site?: string;
  /** Reference of the radiologist who carries it. */
  readonly practitioner?: string;
  /** Goes into the OU of the certificate. */
  readonly structureId: StructIdNat;
  /** Only the offer ORG serves the DMP in indirect mode: a certificate of the offer PS has no OU. */
  readonly offer: "ORG";
  readonly usage: OrderedUsage;
  /** What is typed as *service applicatif* on the platform, and becomes the CN. */
  readonly commonName: string;
  readonly purpose: readonly OrderPurpose[];
  /** Name of the structure, O of the certificate. */
  readonly organisation: string;
  /** ST of the certificate, e.g. `Loire-Atlantique (44)`, when it is known. */
  readonly department?: string;
}
