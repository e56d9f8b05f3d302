// /work/main/packages/core/src/identifiers/inspection.ts
import { describeIdentifierIssue, inspectStructIdNat } from "@segur-sdk/core";

const inspection = inspectStructIdNat("440000008");
if (!inspection.valid) console.log(describeIdentifierIssue(inspection.problem).fr, inspection.proposal);

export {};
