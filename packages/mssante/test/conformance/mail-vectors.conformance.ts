import { readdirSync, readFileSync } from "node:fs";

import { expect, it } from "vitest";

import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import {
  classifyAddress,
  lintArchive,
  lintMail,
  type LintMailOptions,
  mailboxLabel,
  type MailSender,
  mailSubject,
  pdfFileName,
  preflight,
} from "../../src/index.js";
import { cdaDocument, professional, provisionalPatient, qualifiedPatient, reportMail } from "../report-mails.js";

const vectors = (name: string) =>
  JSON.parse(readFileSync(sharedPath(`reference/mssante/vectors/${name}.json`), "utf8")) as unknown;

describeShared("vectors of the reference", () => {
  it("subject", () => {
    const all = vectors("subject") as readonly {
      labels: string[];
      birthName: string;
      firstGivenName: string;
      birthDate: string | null;
      expected: string;
    }[];
    for (const { expected, birthDate, ...parts } of all) {
      expect(mailSubject({ ...parts, ...(birthDate === null ? {} : { birthDate }) })).toBe(expected);
    }
    expect(all).toHaveLength(4);
  });

  it("name of the PDF", () => {
    const all = vectors("pdf-filename") as readonly {
      actDate: string;
      label: string;
      birthName: string;
      firstGivenName: string;
      recordNumber: string | null;
      expected: string;
    }[];
    for (const { actDate, recordNumber, expected, ...parts } of all) {
      const name = pdfFileName({ ...parts, actStartedAt: actDate, ...(recordNumber === null ? {} : { recordNumber }) });
      expect(name).toBe(expected);
    }
    expect(all).toHaveLength(2);
  });

  it("label of the sender", () => {
    const all = vectors("from-label") as readonly {
      box: { kind: string; title?: string; given?: string; family?: string; entity?: string };
      expected: string;
    }[];
    for (const { box, expected } of all) {
      const { title, entity } = box;
      const sender: MailSender =
        box.kind === "PER"
          ? {
              kind: "personal",
              address: "x@y.fr",
              givenName: box.given ?? "",
              familyName: box.family ?? "",
              ...(title === undefined ? {} : { title }),
              ...(entity === undefined ? {} : { entity }),
            }
          : { kind: "applicative", address: "x@y.fr", label: entity ?? "", contactAddress: "z@y.fr" };
      expect(mailboxLabel(sender)).toBe(expected);
    }
    expect(all).toHaveLength(3);
  });

  it("addresses", () => {
    const all = vectors("address") as readonly {
      input: string;
      kind: string;
      matricule?: string;
      normalised?: string;
    }[];
    const space = { allowedDomains: ["medecin-demo.test.mssante.fr", "mssante.apicrypt.org"] };
    for (const { input, kind, matricule, normalised } of all) {
      const found = classifyAddress(input, space);
      expect([input, found.kind]).toEqual([input, kind === "pro" ? "professional" : kind]);
      if (matricule !== undefined) expect(found).toMatchObject({ matricule });
      if (normalised !== undefined) expect(found).toMatchObject({ address: normalised });
    }
    expect(all).toHaveLength(9);
  });

  it("rules before anything leaves", async () => {
    const all = vectors("preflight") as readonly {
      to: string[];
      identityStatus: string;
      patients: number;
      oppositionPro?: boolean;
      expect: "ok" | "refuse";
      rule?: string;
    }[];
    const space = { allowedDomains: ["medecin-demo.test.mssante.fr", "imagerie-fictive.test.mssante.fr"] };
    const names: Readonly<Record<string, string>> = {
      "patient and professional in one mail": "R3",
      "va1.22": "MSS/va1.22",
    };
    for (const vector of all) {
      const patient = vector.identityStatus === "QUAL" ? qualifiedPatient() : provisionalPatient();
      const other = vector.identityStatus === "QUAL" ? provisionalPatient() : qualifiedPatient();
      const [address = ""] = vector.to;
      const toPatient = vector.to.length === 1 && address.endsWith("@patient.mssante.fr");
      const mail = await reportMail({
        documents: [cdaDocument({ patient }), ...(vector.patients === 2 ? [cdaDocument({ patient: other })] : [])],
        to: toPatient ? { kind: "patient" } : { ...professional, address: vector.to.join(", ") },
        trustSpace: space,
        ...(vector.oppositionPro === true ? { patientOpposition: { professionals: vector.to } } : {}),
      });
      const broken = preflight(mail).flatMap(({ rule, severity }) => (severity === "error" ? [rule] : []));
      expect(broken).toEqual(vector.expect === "ok" ? [] : [names[vector.rule ?? ""] ?? vector.rule]);
    }
    expect(all).toHaveLength(7);
  });
});

describeShared("mails and archives of the reference, judged", () => {
  const folder = () => sharedPath("reference/mssante");
  const space = { allowedDomains: ["medecin-demo.test.mssante.fr", "radiologie-demo.test.mssante.fr"] };
  const errorsOf = async (name: string, options: LintMailOptions) =>
    (await lintMail(readFileSync(`${folder()}/mail/${name}`), options)).filter(({ severity }) => severity === "error");

  it("finds no error in any mail: documents by the rules of documents, receipts by their form", async () => {
    const names = readdirSync(`${folder()}/mail`).filter((name) => name.endsWith(".eml"));
    expect(names).toHaveLength(14);
    for (const name of names) {
      const isApplicative = name.startsWith("12-");
      const options = { trustSpace: space, ...(isApplicative ? { sender: "applicative" as const } : {}) };
      expect([name, await errorsOf(name, options)]).toEqual([name, []]);
    }
  });

  it("sees that a personal mailbox gives no closing notice, when told that it is applicative", async () => {
    const found = await errorsOf("01-envoi-ps.eml", { trustSpace: space, sender: "applicative" });
    expect(found.map(({ rule, field }) => `${rule} ${field}`)).toEqual(["ECO.2.2.5 Reply-To", "ECO.2.2.5 body"]);
  });

  it("sees that the PDF of the samples is a stub", async () => {
    const findings = await lintMail(readFileSync(`${folder()}/mail/01-envoi-ps.eml`));
    expect(findings).toContainEqual(expect.objectContaining({ rule: "ECO.2.1.5", severity: "warning" }));
  });

  it.each(["IHE_XDM.ZIP", "IHE_XDM_remplacement.ZIP", "IHE_XDM_suppression.ZIP"])("%s is right", async (name) => {
    expect(await lintArchive(readFileSync(`${folder()}/xdm/${name}`))).toEqual([]);
  });
});
