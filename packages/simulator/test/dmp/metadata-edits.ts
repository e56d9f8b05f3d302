import { documentId, setId, signatureId } from "./document-plan.js";

/** A change of the metadata of a message, which nothing signs. */
export type Edit = (body: string) => string;

/** Applies an edit to one object of the registry only. */
function inObject(id: string, edit: Edit): Edit {
  return (body) => {
    const start = body.search(new RegExp(`<(?:RegistryPackage|ExtrinsicObject) id="${id}"`));
    const end = body.indexOf(id === setId ? "</RegistryPackage>" : "</ExtrinsicObject>", start);
    return body.slice(0, start) + edit(body.slice(start, end)) + body.slice(end);
  };
}

/** Edits the submission set. */
export const inSet = (edit: Edit): Edit => inObject(setId, edit);
/** Edits the entry of the first document. */
export const inDocument = (edit: Edit): Edit => inObject(documentId, edit);
/** Edits the entry of the signature. */
export const inSignature = (edit: Edit): Edit => inObject(signatureId, edit);

/** Takes out the slot, classification or identifier that an expression finds. */
export function without(element: RegExp): Edit {
  return (text) => {
    if (!element.test(text)) throw new Error(`nothing to take out: ${String(element)}`);
    return text.replace(element, "");
  };
}

/** Finds a slot. */
export const slot = (name: string): RegExp => new RegExp(`<Slot name="${name}">.*?</Slot>`);
/** Finds the first classification under a scheme. */
export const coded = (scheme: string): RegExp =>
  new RegExp(`<Classification id="[^"]*" classificationScheme="urn:uuid:${scheme}.*?</Classification>`);
/** Finds the identifier under a scheme. */
export const identifier = (scheme: string): RegExp =>
  new RegExp(`<ExternalIdentifier id="[^"]*" identificationScheme="urn:uuid:${scheme}.*?</ExternalIdentifier>`);

/** Refusal of a compulsory metadata that is absent. */
export const missing = (name: string): string => `Champ vide ou manquant : Attribut ${name}`;
