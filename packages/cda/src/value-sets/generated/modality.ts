// Written by scripts/write-value-sets.ts: do not edit.
import { defineValueSet, type ValueSet } from "../value-set.js";

/**
 * DICOM modalities of acquisition.
 *
 * Source: JDV_ModaliteAcquisition-CISIS (1.2.250.1.213.1.1.5.618), Agence du Numérique en Santé, revision of 2021-04-19; 49 codes.
 */
export const modalities: ValueSet<
  | "AR"
  | "BDUS"
  | "BI"
  | "BMD"
  | "CR"
  | "CT"
  | "DG"
  | "DMS"
  | "DX"
  | "ECG"
  | "EEG"
  | "EMG"
  | "EOG"
  | "EPS"
  | "ES"
  | "GM"
  | "HD"
  | "IO"
  | "IVOCT"
  | "IVUS"
  | "KER"
  | "LEN"
  | "LS"
  | "MG"
  | "MR"
  | "NM"
  | "OAM"
  | "OCT"
  | "OP"
  | "OPM"
  | "OPT"
  | "OPTBSV"
  | "OPTENF"
  | "OPV"
  | "OSS"
  | "POS"
  | "PT"
  | "PX"
  | "RESP"
  | "RF"
  | "RG"
  | "RTIMAGE"
  | "SM"
  | "SRF"
  | "TG"
  | "US"
  | "VA"
  | "XA"
  | "XC"
> = /* @__PURE__ */ defineValueSet({
  oid: "1.2.250.1.213.1.1.5.618",
  name: "JDV_ModaliteAcquisition-CISIS",
  revision: "2021-04-19",
  source: {
    origin: "ansforge/TestContenuCDA-3-0@7cd489b39368809df9bcf2cfef5e5d6354438a02",
    file: "jeuxDeValeurs/JDV_ModaliteAcquisition_CISIS.xml",
    sha256: "5d46a944beadfc8b016c386faaccde6fcdd8165659b07511ece64a9f4a1b51a5",
  },
  system: "1.2.840.10008.2.16.4",
  lines: `AR|Autoréfraction
BDUS|Échodensitométrie osseuse
BI|Imagerie biomagnétique
BMD|Ostéodensitométrie
CR|Radiographie assistée par ordinateur
CT|Tomodensitométrie
DG|Diaphanographie
DMS|Dermoscopie
DX|Radiographie numérique
ECG|Électrocardiographie
EEG|Électroencéphalographie
EMG|Électromyographie
EOG|Électrooculographie
EPS|Électrophysiologie cardiaque
ES|Endoscopie
GM|Microscopie générale
HD|Onde hémodynamique
IO|Radiographie intrabuccale
IVOCT|Tomographie par cohérence optique intravasculaire
IVUS|Ultrasonore intravasculaire
KER|Kératométrie
LEN|Lensométrie
LS|Scan laser
MG|Mammographie
MR|Résonance magnétique
NM|Médecine nucléaire
OAM|Mesures axiales ophtalmiques
OCT|Tomographie à cohérence optique
OP|Photographique ophtalmique
OPM|Cartographie ophtalmique
OPT|Tomographie ophtalmique
OPTBSV|Tomographie ophtalmique B-scan analyse de volume
OPTENF|Tomographie ophtalmique en face
OPV|Champ visuel ophtalmique
OSS|Scanner optique de surface
POS|Détecteur de position
PT|TEP : Tomographie par émission de positons
PX|Panaromique X-Ray
RESP|Onde respiratoire
RF|Radio-fluoroscopie
RG|Imagerie radiographique
RTIMAGE|Image RT
SM|Microscopie à lames
SRF|Réfraction subjective
TG|Thermographie
US|Échographie
VA|Acuité visuelle
XA|Angiographie X-Ray
XC|Caméra de photographie externe`,
});
