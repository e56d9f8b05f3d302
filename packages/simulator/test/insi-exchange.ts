import { childElements, parseXml, textOf, type XmlElement } from "@segur-sdk/core/xml";
import { beforeAll } from "vitest";

import { createInsiService, type InsiService, type InsiServiceOptions } from "../src/insi/insi-service.js";
import type { SimulatorCredential } from "../src/pki/credential.js";
import { createSimulatorPki, type SimulatorPki } from "../src/pki/simulator-pki.js";
import { soapHeaders, traitsEnvelope, type TraitsMessage } from "./insi-messages.js";

export let pki: SimulatorPki;
let auto: SimulatorCredential;
export let dmp: SimulatorCredential;

beforeAll(async () => {
  pki = await createSimulatorPki();
  auto = await pki.credential("INSI-AUTO");
  dmp = await pki.credential("DMP-AUTH");
});

/** Posts an envelope in process, and flattens the answer by local names. */
export async function post(
  insi: InsiService,
  envelope: string,
  options: { headers?: Record<string, string>; credential?: SimulatorCredential } = {},
) {
  const response = await insi.handle({
    method: "POST",
    path: "/lps",
    headers: options.headers ?? soapHeaders(),
    body: Buffer.from(envelope),
    clientCertificate: (options.credential ?? auto).certificate,
  });
  const texts: Record<string, string[]> = {};
  const errors: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    if (element.name.local === "Erreur") errors.push(element);
    const children = childElements(element);
    if (children.length === 0) (texts[element.name.local] ??= []).push(textOf(element) ?? "");
    children.forEach(visit);
  };
  if (response.body.length > 0) visit(parseXml(response.body).root);
  return { ...response, texts, error: errors[0] };
}

export function traits(name: string, first: string, sex: string, date: string, place?: string): TraitsMessage {
  const lieu = place === undefined ? "" : `<LieuNaissance>${place}</LieuNaissance>`;
  return {
    traits: `<NomNaissance>${name}</NomNaissance><Prenom>${first}</Prenom><Sexe>${sex}</Sexe><DateNaissance>${date}</DateNaissance>${lieu}`,
  };
}

export async function outcome(message: TraitsMessage, options?: InsiServiceOptions) {
  const answer = await post(createInsiService(options), traitsEnvelope(message));
  return [answer.texts["CodeCR"]?.[0], answer.texts["NumIdentifiant"]?.[0], answer.texts["Cle"]?.[0]];
}
