import type { CodedValue, LocalLogin, Signer } from "@segur-sdk/core";
import { element, withAttribute, type XmlElement } from "@segur-sdk/core/xml";
import { signEnveloped } from "@segur-sdk/core/xml-signature";
import { formatCx, insCx, visibilityCode } from "@segur-sdk/xds";

import type { DmpMode, Vihf, VihfPurpose } from "../vihf.js";
import { hl7, saml2, xsi } from "./namespaces.js";

const x509SubjectName = "urn:oasis:names:tc:SAML:1.1:nameid-format:X509SubjectName";
const facilityTypes = "1.2.250.1.71.4.2.4";

/** Authentication contexts of SAML 2.0: they must say how the user really logged in (dmp.md D.1). */
const contextClasses: Readonly<Record<LocalLogin["method"], string>> = {
  password: "Password",
  "password-protected-transport": "PasswordProtectedTransport",
  smartcard: "SmartcardPKI",
  x509: "X509",
  unspecified: "unspecified",
};

/** Words of the authentication mode (dmp.md D.2). */
const modes: Readonly<Record<DmpMode, string>> = {
  indirect: "INDIRECTE",
  reinforced: "INDIRECTE_RENFORCEE",
  direct: "DIRECTE",
};

/** Modes of access (dmp.md D.4); the codes of regulation and break-glass are to be verified. */
const purposes: Readonly<Record<VihfPurpose, Pick<CodedValue, "code" | "label">>> = {
  normal: { code: "normal", label: "Accès normal" },
  regulation: { code: "centre_15", label: "Accès Centre 15" },
  "break-glass": { code: "bris_de_glace", label: "Accès bris de glace" },
};

/**
 * Builds a VIHF, ready for {@link signVihf}.
 *
 * @see dmp.md D.1 to D.4, A.7; ANS, référentiel CI-SIS VIHF
 */
export function buildVihf(vihf: Vihf): XmlElement {
  return element(
    saml2("Assertion"),
    { ID: vihf.id, IssueInstant: vihf.issuedAt.toISOString(), Version: "2.0" },
    element(saml2("Issuer"), { Format: x509SubjectName }, vihf.issuer),
    element(saml2("Subject"), {}, element(saml2("NameID"), {}, vihf.subject.nameId)),
    buildConditions(vihf),
    buildAuthnStatement(vihf),
    element(saml2("AttributeStatement"), {}, buildAttributes(vihf)),
  );
}

// Never an audience: AudienceRestriction must not be filled (dmp.md D.1).
function buildConditions({ issuedAt, expiresAt }: Vihf): readonly XmlElement[] {
  if (expiresAt === undefined) return [];
  const life = { NotBefore: issuedAt.toISOString(), NotOnOrAfter: expiresAt.toISOString() };
  return [element(saml2("Conditions"), life)];
}

function buildAuthnStatement({ mode, subject: { login }, strongAuthentication }: Vihf): XmlElement {
  // The card is the authentication of the direct mode, however its session was opened.
  const contextClass = mode === "direct" ? contextClasses.smartcard : contextClasses[login.method];
  return element(
    saml2("AuthnStatement"),
    { AuthnInstant: new Date(login.at).toISOString() },
    element(
      saml2("AuthnContext"),
      {},
      element(saml2("AuthnContextClassRef"), {}, `urn:oasis:names:tc:SAML:2.0:ac:classes:${contextClass}`),
      mode === "reinforced" && strongAuthentication !== undefined
        ? [element(saml2("AuthnContextDecl"), {}, strongAuthentication)]
        : [],
    ),
  );
}

/**
 * Signs a VIHF: the signature stands directly after the issuer, as the SAML schema wants it.
 *
 * @see dmp.md D.1; SAML 2.0 Core §5.4
 */
export function signVihf(assertion: XmlElement, signer: Signer): Promise<XmlElement> {
  return signEnveloped(assertion, { signer, idAttribute: "ID", position: 1 });
}

function buildAttributes(vihf: Vihf): readonly XmlElement[] {
  const { subject, structure, software } = vihf;
  const hidden = visibilityCode.hiddenFromLegalRepresentatives;
  return [
    attribute("Identifiant_Structure", structure.id),
    attribute("Secteur_Activite", `${structure.facilityType}^${facilityTypes}`),
    // The card names its holder: the free text is for users whom the structure alone knows.
    ...(vihf.mode === "direct" ? [] : [attribute("urn:oasis:names:tc:xspa:1.0:subject:subject-id", subject.label)]),
    attribute("urn:oasis:names:tc:xacml:2.0:subject:role", ...subject.roles.map(buildRole)),
    attribute("VIHF_Version", vihf.version),
    attribute(vihf.modeAttribute, modes[vihf.mode]),
    ...(vihf.patient === undefined
      ? []
      : [attribute("urn:oasis:names:tc:xacml:2.0:resource:resource-id", formatCx(insCx(vihf.patient)))]),
    // "Ressource" with a double s, as the specification writes it.
    attribute("Ressource_URN", "urn:dmp"),
    attribute("urn:oasis:names:tc:xspa:1.0:subject:purposeofuse", buildPurpose(vihf.purpose)),
    ...(vihf.secretConnection
      ? [
          attribute(
            "urn:oasis:names:tc:xspa:1.0:resource:patient:hl7:confidentiality-code",
            `${hidden.code}^${hidden.system}`,
          ),
        ]
      : []),
    attribute("LPS_ID", software.oid),
    attribute("LPS_Nom", software.name),
    attribute("LPS_Version", software.version),
    attribute("LPS_ID_HOMOLOGATION_DMP", software.homologationNumber.reveal()),
  ];
}

function attribute(name: string, ...values: readonly (string | XmlElement)[]): XmlElement {
  return element(
    saml2("Attribute"),
    { Name: name },
    values.map((value) => element(saml2("AttributeValue"), {}, value)),
  );
}

function buildRole(role: CodedValue): XmlElement {
  const attributes = { code: role.code, codeSystem: role.system, displayName: role.label };
  return withAttribute(element(hl7("Role"), attributes), xsi("type"), "CE");
}

function buildPurpose(purpose: VihfPurpose): XmlElement {
  const { code, label } = purposes[purpose];
  const attributes = {
    code,
    codeSystem: "1.2.250.1.213.1.1.4.248",
    codeSystemName: "mode acces VIHF 2.0",
    displayName: label,
  };
  return withAttribute(element(hl7("PurposeOfUse"), attributes), xsi("type"), "CE");
}
