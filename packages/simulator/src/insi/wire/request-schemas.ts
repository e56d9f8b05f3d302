import { bam, lps, recSans, recVit, wsa } from "./namespaces.js";
import { one, optional, repeated, sequenceType, valueType, type SchemaType } from "./schema.js";
import { anyString, anyUri, date, dateTime, integer, pattern } from "./schema-values.js";

const text = valueType(anyString);
const instant = valueType(dateTime);
const nir = valueType(pattern(/^\p{Nd}{6}[AB0-9]\p{Nd}{6}$/u));
const nirKey = valueType(pattern(/^\p{Nd}{2}$/u));

/** ContexteBAM of `ROOT_ctxbam_CTXBAM_V01_02.xsd`. */
export const contextBamType: SchemaType = sequenceType(
  [
    one(bam("Id"), text),
    one(bam("Temps"), instant),
    optional(bam("Emetteur"), text),
    optional(bam("DateRef"), instant),
    one(
      bam("COUVERTURE"),
      sequenceType([
        optional(bam("GrandRegime"), text),
        optional(bam("Organisme"), text),
        optional(bam("CodeCentre"), text),
        optional(
          bam("ASSURE"),
          sequenceType([optional(bam("Id"), sequenceType([optional(bam("Num"), nir), optional(bam("Cle"), nirKey)]))]),
        ),
        optional(
          bam("BENEFICIAIRE"),
          sequenceType([
            optional(
              bam("Nir"),
              sequenceType([
                optional(bam("Num"), nir),
                optional(bam("Cle"), nirKey),
                optional(bam("DateCertification"), valueType(date)),
              ]),
            ),
            optional(bam("DateNai"), valueType(pattern(/^\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}$/u))),
            optional(bam("Rang"), valueType(integer)),
            optional(bam("Porteur"), valueType(pattern(/^\p{Nd}$/u))),
          ]),
        ),
      ]),
    ),
  ],
  [
    { local: "Nature", required: false, accepts: pattern(/^CTXBAM$/) },
    { local: "Version", required: true, accepts: anyString },
  ],
);

/** ContexteLPS of `ROOT_ctxlps_CTXLPS_V01_00.xsd`. */
export const contextLpsType: SchemaType = sequenceType(
  [
    one(lps("Id"), text),
    one(lps("Temps"), instant),
    optional(lps("Emetteur"), text),
    optional(
      lps("LPS"),
      sequenceType([
        optional(lps("IDAM"), valueType(anyString, [{ local: "R", required: false, accepts: anyString }])),
        optional(lps("Version"), text),
        optional(lps("Instance"), text),
        optional(lps("Nom"), text),
      ]),
    ),
  ],
  [
    { local: "Nature", required: false, accepts: pattern(/^CTXLPS$/) },
    { local: "Version", required: true, accepts: anyString },
  ],
);

/** RECSANSVITALE of `INSi_RECSANS_INS.xsd`. */
export const recSansType: SchemaType = sequenceType([
  optional(recSans("NomNaissance"), text),
  repeated(recSans("Prenom"), text),
  optional(recSans("Sexe"), text),
  optional(recSans("DateNaissance"), text),
  optional(recSans("LieuNaissance"), text),
]);

const vitaleMatricule = sequenceType([
  optional(recVit("NumIdentifiant"), text),
  optional(recVit("Cle"), text),
  optional(recVit("TypeMatricule"), text),
]);

/** RECVITALE of `INSi_RECVITALE_INS.xsd`. */
export const recVitType: SchemaType = sequenceType([
  optional(recVit("MatriculeIndividu"), vitaleMatricule),
  optional(recVit("MatriculeOD"), vitaleMatricule),
  optional(recVit("NomNaissance"), text),
  optional(recVit("DateNaissance"), text),
  optional(recVit("RangNaissance"), text),
]);

/** AttributedURIType of `ws-addr.xsd`. */
export const addressingUriType: SchemaType = { kind: "value", accepts: anyUri, attributes: [], open: true };

/** EndpointReferenceType of `ws-addr.xsd`. */
export const endpointType: SchemaType = {
  kind: "sequence",
  particles: [
    one(wsa("Address"), addressingUriType),
    optional(wsa("ReferenceParameters"), { kind: "any" }),
    optional(wsa("Metadata"), { kind: "any" }),
  ],
  attributes: [],
  open: true,
};
