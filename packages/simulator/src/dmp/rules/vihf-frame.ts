import { inspectPsIdNat } from "@segur-sdk/core";

import { type DistinguishedName, isNameText } from "../certificate/distinguished-name.js";
import type { Vihf } from "../wire/read-vihf.js";

/** What the frame of a VIHF is judged against. */
export interface VihfFrameContext {
  readonly now: Date;
  readonly toleranceMs: number;
  /** Subject of the certificate that signed it. */
  readonly signer: DistinguishedName;
}

const subjectNameFormat = "urn:oasis:names:tc:SAML:1.1:nameid-format:X509SubjectName";
const contextClass =
  /^urn:oasis:names:tc:SAML:2\.0:ac:classes:(?:Password|PasswordProtectedTransport|TLSClient|X509|SmartcardPKI|unspecified)$/;
const instant = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?Z$/;

/**
 * First fault of the SAML frame of a VIHF, in French; undefined when there is none.
 *
 * @see dmp.md D.1, D.6
 */
export function refusalOfVihfFrame(vihf: Vihf, context: VihfFrameContext): string | undefined {
  if (vihf.samlVersion !== "2.0" || !/^[A-Za-z_][\w.-]*$/.test(vihf.id))
    return "Le VIHF n'est pas une assertion SAML 2.0";
  if (vihf.issuerFormat !== subjectNameFormat || !isNameText(vihf.issuer, context.signer)) {
    return "L'émetteur du VIHF n'est pas le titulaire du certificat de signature";
  }
  if (vihf.hasSubjectConfirmation || vihf.hasAudience) return "SubjectConfirmation et Audience ne sont pas attendus";
  if (!inspectPsIdNat(vihf.nameId).valid) return "Le champ NameID est incorrect";
  if (!contextClass.test(vihf.authnContextClass)) return "Le champ AuthnContextClassRef est incorrect";
  return refusalOfInstants(vihf, context);
}

function refusalOfInstants(vihf: Vihf, { now, toleranceMs }: VihfFrameContext): string | undefined {
  const written = [vihf.issueInstant, vihf.authnInstant, vihf.notBefore, vihf.notOnOrAfter];
  if (written.some((one) => one !== undefined && !isInstant(one))) return "Une date du VIHF est incorrecte";
  const at = now.getTime();
  const issued = Date.parse(vihf.issueInstant);
  const opens = vihf.notBefore === undefined ? issued : Date.parse(vihf.notBefore);
  const closes = vihf.notOnOrAfter === undefined ? issued + toleranceMs : Date.parse(vihf.notOnOrAfter);
  if (Math.abs(at - issued) > toleranceMs || at < opens - toleranceMs || at > closes) return "Le VIHF est périmé";
  if (Date.parse(vihf.authnInstant) > issued + toleranceMs) return "Le champ AuthnInstant est incorrect";
  return undefined;
}

function isInstant(text: string): boolean {
  return instant.test(text) && !Number.isNaN(Date.parse(text));
}
