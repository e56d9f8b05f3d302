import { SegurError, type Environment, type Ins } from "@segur-sdk/core";
import { html } from "@segur-sdk/core/html";
import type { QualifiedIdentity } from "@segur-sdk/ins";

import { assertPatient } from "../guards/patient.js";

/** Pages of the Web-PS that a software may open. */
export const webPsPages = [
  "TableauDeBord",
  "DossierPatient",
  "GestionDMPPatient",
  "Documents",
  "ParcoursDeSoins",
  "HistoriqueAcces",
  "VolontesEtDroits",
  "CarnetVaccination",
  "Parametrages",
] as const;

/** One page of the Web-PS. */
export type WebPsPage = (typeof webPsPages)[number];

/**
 * Addresses of the Web-PS, by how the professional logs in to it.
 *
 * @see PDT-INF-547; dmp.md G
 */
export const webPsEndpoints = {
  production: {
    card: "https://wps-cps.dmp.monespacesante.fr",
    proSanteConnect: "https://wps-psc.dmp.monespacesante.fr",
  },
  homologation: {
    card: "https://wps-cps.dev1.dmp.gouv.fr",
    proSanteConnect: "https://wps-psc.dev1.dmp.gouv.fr",
  },
} as const;

/** A page to open, of a patient or of none. */
export interface WebPsTarget {
  /** Address of the Web-PS, without path; see {@link webPsEndpoints}. */
  readonly base: string;
  readonly page: WebPsPage;
  /** Absent: a page that is about no patient, e.g. the dashboard. */
  readonly patient?: QualifiedIdentity;
  /** Required with a patient: the OID of the INS is that of the environment. */
  readonly environment?: Environment;
}

/**
 * A form that a browser posts by itself. Only for the professional's own browser: its fields name the patient.
 */
export interface WebPsForm {
  readonly action: string;
  readonly method: "POST";
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * TD0.9 with a card: the address to open in the browser where the card is. The INS stands in it: never in a log.
 *
 * @throws SegurError `ERR_INS_NOT_QUALIFIED`, `ERR_DMP_NIA`, `ERR_DMP_WEB_PS`.
 * @see dmp.md F.6; RIS.DMP.04, RIS.DMP.05
 * @example
 * ```ts
 * import { webPsEndpoints, webPsUrl } from "@segur-sdk/dmp";
 *
 * const dashboard = webPsUrl({ base: webPsEndpoints.homologation.card, page: "TableauDeBord" });
 * // https://wps-cps.dev1.dmp.gouv.fr/AccesDirect/TableauDeBord
 * ```
 */
export function webPsUrl(target: WebPsTarget): string {
  const ins = insOf(target);
  const path = ["AccesDirect", target.page, ...(ins === undefined ? [] : [ins.matricule, ins.oid])];
  return `${baseOf(target)}/${path.join("/")}`;
}

/**
 * TD0.9 with Pro Santé Connect: a form, so that the INS is not in the address.
 *
 * @throws SegurError as {@link webPsUrl}.
 * @see dmp.md F.6: names of the hidden fields `INS`, `typeINS`
 */
export function webPsForm(target: WebPsTarget): WebPsForm {
  const ins = insOf(target);
  const fields: Readonly<Record<string, string>> = ins === undefined ? {} : { INS: ins.matricule, typeINS: ins.oid };
  return { action: `${baseOf(target)}/AccesDirect/${target.page}`, method: "POST", fields };
}

/**
 * TD0.10: a form that carries the answer of the structure's own strong authentication, through its proxy.
 *
 * @param options - `base`: address of the proxy; `samlResponse`: base64 of the SAML response.
 * @throws SegurError `ERR_DMP_WEB_PS`.
 * @see dmp.md F.6, A.7
 */
export function webPsReinforcedForm(options: { readonly base: string; readonly samlResponse: string }): WebPsForm {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(options.samlResponse)) throw refused("samlResponse", "base64");
  return {
    action: `${baseOf(options)}/AccesIndirecteRenforcee/TableauDeBord`,
    method: "POST",
    fields: { SAMLResponse: options.samlResponse },
  };
}

/**
 * A page that posts a form as soon as it is opened; without script the user presses the button.
 *
 * The one line of script has no data in it; a page under a content security policy gives its `nonce`.
 */
export function webPsFormPage(form: WebPsForm, options: { readonly nonce?: string } = {}): string {
  const fields = Object.entries(form.fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  );
  const nonce = options.nonce === undefined ? "" : html` nonce="${options.nonce}"`;
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="referrer" content="no-referrer" />
        <title>Mon espace santé</title>
      </head>
      <body>
        <form action="${form.action}" method="post">
          ${fields}
          <button>Ouvrir le DMP</button>
        </form>
        <script${nonce}>
          document.forms[0].submit();
        </script>
      </body>
    </html>`.markup;
}

function insOf({ patient, environment }: WebPsTarget): Ins | undefined {
  if (patient === undefined) return undefined;
  if (environment === undefined) throw refused("environment", "needed with a patient");
  return assertPatient(patient, environment);
}

function baseOf({ base }: { readonly base: string }): string {
  const url = URL.canParse(base) ? new URL(base) : undefined;
  if (url?.protocol !== "https:" || url.search !== "" || url.hash !== "" || url.username !== "") {
    throw refused("base", "an https address");
  }
  return base.replace(/\/+$/, "");
}

function refused(field: string, rule: string): SegurError {
  return new SegurError("ERR_DMP_WEB_PS", { details: { field, rule, source: "dmp.md F.6" } });
}
