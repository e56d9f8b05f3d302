// /work/main/packages/core/src/identifiers/matricule-ins.ts
import { parseMatriculeIns } from "@segur-sdk/core";

const matricule = parseMatriculeIns("2 97 02 2A 020 778 78", { authority: "1.2.250.1.213.1.4.8" });

export {};
