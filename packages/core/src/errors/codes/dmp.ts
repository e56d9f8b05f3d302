import { dmpAnswerErrors } from "./dmp-answers.js";
import { dmpGuardErrors } from "./dmp-guards.js";

/** Codes of area DMP: guards first, then what the DMP answered. */
export const dmpErrors = { ...dmpGuardErrors, ...dmpAnswerErrors } as const;
