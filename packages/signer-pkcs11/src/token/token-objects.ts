import { attribute, objectClass } from "../cryptoki/cryptoki-values.js";
import type { Pkcs11Attribute, Pkcs11Handle } from "../cryptoki/pkcs11-binding.js";
import type { SessionContext } from "./token-session.js";

/** A card holds about forty objects, an HSM may hold thousands: more than these are not looked at. */
const maxObjects = 4096;
const batch = 64;

/** Objects of a class that have these attributes. Private ones are left out, without an error, before login. */
export function findObjects(
  { library, session }: SessionContext,
  kind: keyof typeof objectClass,
  ...having: readonly Pkcs11Attribute[]
): readonly Pkcs11Handle[] {
  const found: Pkcs11Handle[] = [];
  library.C_FindObjectsInit(session, [{ type: attribute.class, value: objectClass[kind] }, ...having]);
  try {
    for (let next = batch; next === batch && found.length < maxObjects;) {
      const handles = library.C_FindObjects(session, batch);
      found.push(...handles);
      next = handles.length;
    }
  } finally {
    library.C_FindObjectsFinal(session);
  }
  return found;
}

/** Value of an attribute; empty when the object has none. */
export function readAttribute(
  { library, session }: SessionContext,
  object: Pkcs11Handle,
  name: "id" | "label" | "value",
): Buffer {
  // pkcs11js answers a missing attribute by an error or by an empty value, as the module does.
  const [result] = library.C_GetAttributeValue(session, object, [{ type: attribute[name] }]);
  return result?.value ?? Buffer.alloc(0);
}

/** Same, for attributes that are optional in PKCS#11 and that some modules refuse to be asked. */
export function readOptionalAttribute(context: SessionContext, object: Pkcs11Handle, name: "id" | "label"): Buffer {
  try {
    return readAttribute(context, object, name);
  } catch {
    return Buffer.alloc(0);
  }
}
