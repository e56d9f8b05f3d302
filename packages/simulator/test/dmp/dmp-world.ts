import type { X509Certificate } from "node:crypto";

import { createFixedClock, createSeededIds } from "@segur-sdk/core";

import {
  createDmpService,
  dmpPath,
  type DmpService,
  type DmpServiceOptions,
  simulatorHomologationNumber,
} from "../../src/dmp/index.js";
import type { SimulatorRequest, SimulatorResponse } from "../../src/http/simulator-http.js";
import type { SimulatorCredential } from "../../src/pki/credential.js";
import { createSimulatorPki, type SimulatorPki } from "../../src/pki/simulator-pki.js";
import { defaultHolder } from "../../src/pki/structures.js";

/** Instant at which every test happens. */
export const now = "2026-03-09T11:20:10.000Z";
/** Structure of the certificates. */
export const structureId = defaultHolder.id;
export const homologationNumber = simulatorHomologationNumber;
/** NESSI RUTH, whose record is active. */
export const ruth = "277076322082910";
/** Root of the identifiers of the software under test. */
export const softwareOid = "1.2.250.1.999.1.1.9001";
const host = "localhost:8443";

/** A throw-away PKI, and what a sender holds of it. */
export interface DmpWorld {
  readonly pki: SimulatorPki;
  readonly tls: SimulatorCredential;
  readonly seal: SimulatorCredential;
}

/** Makes the world of a test file: keys take a second. */
export async function createDmpWorld(): Promise<DmpWorld> {
  const pki = await createSimulatorPki({ clock: createFixedClock(now) });
  const [tls, seal] = await Promise.all([pki.credential("DMP-AUTH"), pki.credential("DMP-SIGN")]);
  return { pki, tls, seal };
}

/** A DMP that trusts the world's PKI, at a fixed instant. */
export function newDmp({ pki }: DmpWorld, options: Partial<DmpServiceOptions> = {}): DmpService {
  return createDmpService({
    trust: [pki.organisations, pki.root],
    clock: createFixedClock(now),
    ids: createSeededIds("dmp"),
    ...options,
  });
}

/** A message ready to be posted. */
export interface Posted {
  readonly service: "patients" | "repository" | "registry" | "habilitations" | "patientsSpecific";
  readonly contentType: string;
  readonly body: Uint8Array;
}

/** Posts a message with the world's TLS certificate, or another. */
export function post(
  dmp: DmpService,
  message: Posted,
  clientCertificate: X509Certificate | undefined,
  request: Partial<SimulatorRequest> = {},
): Promise<SimulatorResponse> {
  return dmp.handle({
    method: "POST",
    path: `${dmpPath}/${message.service}`,
    headers: { "content-type": message.contentType, host },
    body: message.body,
    clientCertificate,
    ...request,
  });
}

/** The URL that a message says it calls. */
export function urlOf(service: Posted["service"]): string {
  return `https://${host}${dmpPath}/${service}`;
}

/** Replaces a text that must be there: a mutation that changes nothing would prove nothing. */
export function swap(from: string, to: string): (text: string) => string {
  return (text) => {
    if (!text.includes(from)) throw new Error(`nothing to replace: ${from}`);
    return text.replace(from, to);
  };
}

/** Escapes a text for an attribute or a content. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** Text of an answer. */
export function textOf(response: SimulatorResponse): string {
  return Buffer.from(response.body).toString("utf8");
}
