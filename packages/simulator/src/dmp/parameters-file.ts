import type { SimulatorResponse } from "../http/simulator-http.js";
import type { VisibilityParameters } from "./rules/visibility.js";

/** National parameters of the DMP, as its parameters file tells them (dmp.md G). */
export interface DmpParameters extends VisibilityParameters {
  /** `production`. Default `false`. */
  readonly production?: boolean;
  /** `fonctions-gestion-mineurs`. Default `true`. */
  readonly minorsFunctions?: boolean;
}

/** Path of the parameters file, as on the national host: it redirects to the file itself (EX_GEN-1540). */
export const dmpParametersPath = "/web/dmp/documents/param-lps";
const filePath = `${dmpParametersPath}/parametres.xml`;

/**
 * Answers a request of the parameters file: a redirection, then the file; undefined for another path.
 *
 * The structure of the file is not published: this one, `parametre` elements with `nom` and `valeur`, is the simulator's.
 */
export function parametersFileAnswer(path: string, parameters: DmpParameters): SimulatorResponse | undefined {
  if (path === dmpParametersPath) return { status: 302, headers: { location: filePath }, body: new Uint8Array() };
  if (path !== filePath) return undefined;
  const values: Readonly<Record<string, string>> = {
    production: String(parameters.production ?? false),
    "fonctions-gestion-mineurs": String(parameters.minorsFunctions ?? true),
    "age-majorite": String(parameters.ageOfMajority),
    "cumul-invisible_patient-masque_ps": String(parameters.hiddenFromAllAllowed),
  };
  const lines = Object.entries(values).map(([name, value]) => `  <parametre nom="${name}" valeur="${value}"/>`);
  const body = ['<?xml version="1.0" encoding="UTF-8"?>', "<parametres-lps>", ...lines, "</parametres-lps>", ""].join(
    "\n",
  );
  return {
    status: 200,
    headers: { "content-type": "application/xml; charset=UTF-8" },
    body: Buffer.from(body, "utf8"),
  };
}
