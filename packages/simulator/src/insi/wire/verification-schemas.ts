import type { XmlNamespace } from "@segur-sdk/core/xml";

import { one, optional, repeated, sequenceType, valueType, type SchemaType } from "./schema.js";
import { anyString, pattern } from "./schema-values.js";
import { depositRequest, fetchRequest, unitRequest } from "./verification-names.js";

const text = valueType(anyString);

/** `IndividuVerifie`: the INS supplied and its traits. */
function verifiedType(names: XmlNamespace): SchemaType {
  return sequenceType([
    one(
      names("INSFourni"),
      sequenceType([
        one(
          names("IdIndividu"),
          sequenceType([
            one(names("NumIdentifiant"), valueType(pattern(/^\d{6}[A-Za-z0-9]\d{6}$/u))),
            optional(names("Cle"), valueType(pattern(/^\d{2}$/u))),
            optional(names("TypeMatricule"), text),
          ]),
        ),
        one(names("OID"), text),
      ]),
    ),
    one(
      names("TraitsIdentiteIndividu"),
      sequenceType([
        optional(names("NomNaissance"), text),
        optional(names("Prenom"), text),
        optional(names("ListePrenom"), text),
        optional(names("Sexe"), text),
        optional(names("DateNaissance"), text),
        optional(names("LieuNaissance"), text),
      ]),
    ),
  ]);
}

/** Request of WS_INS3. */
export const unitRequestType = sequenceType([one(unitRequest("IndividuVerifie"), verifiedType(unitRequest))]);

/** Request of WS_INS4. */
export const depositRequestType = sequenceType([
  repeated(
    depositRequest("Ligne"),
    sequenceType([
      one(depositRequest("Reference"), text),
      one(depositRequest("IndividuVerifie"), verifiedType(depositRequest)),
    ]),
  ),
]);

/** Request of WS_INS5. */
export const fetchRequestType = sequenceType([one(fetchRequest("IdLot"), text)]);
