/** Requests of the INSi contract written by hand, as text: no client package has a part in them. */

export interface TraitsMessage {
  readonly traits?: string;
  readonly idam?: string;
  readonly sender?: string | undefined;
  readonly messageId?: string;
  readonly bamId?: string;
  readonly lpsId?: string;
  readonly security?: string;
  readonly extraHeader?: string;
  readonly action?: string;
  readonly body?: string;
}

const uuids = {
  message: "uuid:7a1b7d0e-3f0d-4b62-8f2e-9f1d2c3b4a55",
  bam: "0b7e1c1e-6f0a-4c6e-9d0c-2f5a0f1f7a11",
  lps: "5f4f8a52-7cf5-4a4c-8a7b-1c7a9c0f2b22",
};

const traitsAction = "urn:ServiceIdentiteCertifiee:1.0.0:rechercherInsAvecTraitsIdentite";
export const vitaleAction = "urn:ServiceIdentiteCertifiee:1.0.0:rechercherInsAvecCarteVitale";

export const ruth =
  "<NomNaissance>NESSI</NomNaissance><Prenom>RUTH</Prenom><Sexe>F</Sexe><DateNaissance>1977-07-14</DateNaissance>";

export function contextBam(message: TraitsMessage = {}): string {
  const sender = "sender" in message ? message.sender : "1440000008";
  return [
    '<bam:ContexteBAM xmlns:bam="urn:siram:bam:ctxbam" Nature="CTXBAM" Version="01_02">',
    `<bam:Id>${message.bamId ?? uuids.bam}</bam:Id><bam:Temps>2026-01-15T08:30:00.000Z</bam:Temps>`,
    sender === undefined ? "" : `<bam:Emetteur>${sender}</bam:Emetteur>`,
    "<bam:COUVERTURE/></bam:ContexteBAM>",
  ].join("");
}

export function contextLps(message: TraitsMessage = {}): string {
  const sender = "sender" in message ? message.sender : "1440000008";
  return [
    '<lps:ContexteLPS xmlns:lps="urn:siram:lps:ctxlps" Nature="CTXLPS" Version="01_00">',
    `<lps:Id>${message.lpsId ?? uuids.lps}</lps:Id><lps:Temps>2026-01-15T08:30:00.000Z</lps:Temps>`,
    sender === undefined ? "" : `<lps:Emetteur>${sender}</lps:Emetteur>`,
    `<lps:LPS><lps:IDAM R="4">${message.idam ?? "TST00TS00TS0"}</lps:IDAM><lps:Version>3.2</lps:Version>`,
    "<lps:Instance>c0a8012e-1111-4222-8333-444455556666</lps:Instance><lps:Nom>urn:lps:EXAMPLE_RIS:3.2</lps:Nom></lps:LPS>",
    "</lps:ContexteLPS>",
  ].join("");
}

/** A whole WS_INS2 envelope; `traits` are the children of RECSANSVITALE. */
export function traitsEnvelope(message: TraitsMessage = {}): string {
  const action = message.action ?? traitsAction;
  const body =
    message.body ?? `<RECSANSVITALE xmlns="http://www.cnamts.fr/INSiRecSans">${message.traits ?? ruth}</RECSANSVITALE>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope" xmlns:wsa="http://www.w3.org/2005/08/addressing">',
    `<soap:Header>${contextBam(message)}${contextLps(message)}<wsa:Action>${action}</wsa:Action>`,
    `<wsa:MessageID>${message.messageId ?? uuids.message}</wsa:MessageID>${message.security ?? ""}${message.extraHeader ?? ""}</soap:Header>`,
    `<soap:Body>${body}</soap:Body></soap:Envelope>`,
  ].join("");
}

/** A whole WS_INS1 envelope; `vitale` are the children of RECVITALE. */
export function vitaleEnvelope(vitale: string): string {
  return traitsEnvelope({
    action: vitaleAction,
    body: `<RECVITALE xmlns="http://www.cnamts.fr/INSiRecVit">${vitale}</RECVITALE>`,
  });
}

export function soapHeaders(action = traitsAction): Record<string, string> {
  return { "content-type": `application/soap+xml; charset=utf-8; action="${action}"` };
}
