import { isSegurError, SegurError } from "@segur-sdk/core";
import { childElements, parseXml, textOf, type XmlElement } from "@segur-sdk/core/xml";

import { defaultDmpParameters, type DmpParameters } from "./dmp-parameters.js";

const limits = { maxBytes: 1024 * 1024, maxDepth: 32 };

/**
 * Reads the parameters file. Its structure is not published: each parameter is looked for by its name, as an element, an
 * attribute or the text of one, and its value beside it; what is not found keeps its prudent value.
 *
 * @throws SegurError `ERR_DMP_PARAMETERS` when the file is not XML, holds none of the parameters, or a value makes no sense.
 * @see dmp.md G; CNDA EX_GEN-1540
 */
export function readDmpParameters(bytes: Uint8Array): DmpParameters {
  const root = rootOf(bytes);
  const production = flag(root, "production");
  const minorsManaged = flag(root, "fonctions-gestion-mineurs");
  const hidden = flag(root, "cumul-invisible_patient-masque_ps");
  const ageOfMajority = age(root, "age-majorite");
  if ([production, minorsManaged, hidden, ageOfMajority].every((each) => each === undefined)) {
    throw unreadable("none of the known parameters");
  }
  return {
    ...(production === undefined ? {} : { production }),
    minorsManaged: minorsManaged ?? defaultDmpParameters.minorsManaged,
    ageOfMajority: ageOfMajority ?? defaultDmpParameters.ageOfMajority,
    hiddenFromPatientAndProfessionals: hidden ?? defaultDmpParameters.hiddenFromPatientAndProfessionals,
  };
}

function flag(root: XmlElement, name: string): boolean | undefined {
  const text = valueOf(root, name)?.toLowerCase();
  if (text === undefined) return undefined;
  if (["true", "1", "oui", "o", "vrai"].includes(text)) return true;
  if (["false", "0", "non", "n", "faux"].includes(text)) return false;
  throw unreadable(`${name}: true or false`);
}

function age(root: XmlElement, name: string): number | undefined {
  const text = valueOf(root, name);
  if (text === undefined) return undefined;
  const years = Number(text);
  if (!/^[0-9]{1,2}$/.test(text) || years < 15 || years > 25) throw unreadable(`${name}: an age`);
  return years;
}

/** The value beside a name, wherever the name stands. */
function valueOf(of: XmlElement, name: string): string | undefined {
  const isName = (text: string | undefined): boolean => text?.trim().toLowerCase() === name;
  const named =
    isName(of.name.local) ||
    of.attributes.some(({ value }) => isName(value)) ||
    childElements(of).some((child) => childElements(child).length === 0 && isName(textOf(child)));
  if (named) {
    const value = ownValue(of, name);
    if (value !== undefined) return value;
  }
  for (const child of childElements(of)) {
    const value = valueOf(child, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

function ownValue(of: XmlElement, name: string): string | undefined {
  const attribute = of.attributes.find((each) => /^(?:value|valeur|val)$/i.test(each.name.local));
  const children = childElements(of);
  const child = children.find((each) => /^(?:value|valeur|val)$/i.test(each.name.local));
  const text = attribute?.value ?? textOf(child) ?? (children.length === 0 ? textOf(of) : undefined);
  const trimmed = text?.trim();
  return trimmed === undefined || trimmed === "" || trimmed.toLowerCase() === name ? undefined : trimmed;
}

function rootOf(bytes: Uint8Array): XmlElement {
  try {
    return parseXml(bytes, limits).root;
  } catch (cause) {
    if (!isSegurError(cause)) throw cause;
    throw unreadable("an XML document", cause);
  }
}

function unreadable(rule: string, cause?: SegurError): SegurError {
  return new SegurError("ERR_DMP_PARAMETERS", {
    details: { rule, source: "CNDA EX_GEN-1540" },
    ...(cause === undefined ? {} : { cause }),
  });
}
