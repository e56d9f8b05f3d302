import type { CodedValue } from "@segur-sdk/core";

const system = "1.2.250.1.213.1.1.4.1";

/**
 * Class of each document type that an imaging software sends.
 *
 * Source: classes of JDV_J57-ClassCode-DMP (1.2.250.1.213.1.1.5.6), ANS, version 20230922120000; pair `18748-4` → `31`
 * of the CI-SIS volet IMG-CR-IMG, §4.1. A working client (DRIMbox) writes `10`: the table may be replaced, see
 * `DocumentEntryOptions.classCodes`.
 */
export const classCodes: Readonly<Record<string, CodedValue>> = {
  "18748-4": { code: "31", label: "Imagerie médicale", system },
  "IMG-KOS": { code: "31", label: "Imagerie médicale", system },
  "55115-0": { code: "42", label: "Prescription", system },
};
