import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";

import { isSegurError } from "@segur-sdk/core";
import { describe, expect, it } from "vitest";

import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import { runTool } from "../../../../conformance/tools.js";
import {
  createCsr,
  formatOrderFinding,
  planOrder,
  readOrderInput,
  readOrderSpreadsheet,
  reconcile,
  renderOrderDossier,
  writeOrderCsv,
} from "../../src/index.js";
import { at } from "../order/order-example.js";

describeShared("the worked order", () => {
  const json = () =>
    JSON.parse(readFileSync(sharedPath("reference/certificates/order-example.json"), "utf8")) as {
      readonly expected: { readonly certificates: Readonly<Record<string, number | Record<string, number>>> };
    };
  const plan = () => planOrder(readOrderInput(json()), { at });

  it("counts the certificates as expected", () => {
    const { items } = plan();
    const count = (entity: string, site?: string) =>
      items.filter((item) => item.entity === entity && (site === undefined || item.site === site)).length;
    for (const [entity, expected] of Object.entries(json().expected.certificates)) {
      if (typeof expected === "number") expect(count(entity)).toBe(expected);
      else for (const [site, number] of Object.entries(expected)) expect(count(entity, site)).toBe(number);
    }
    expect(items).toHaveLength(15);
  });

  it("finds the errors and the warnings expected, and no other", () => {
    const { findings } = plan();
    const of = (severity: string) =>
      findings
        .filter((finding) => finding.severity === severity)
        .map(({ subject, code, about }) => [subject, code, ...(about === undefined ? [] : [about])]);
    expect(of("error")).toEqual([["selarl-sud/sud-2", "IDENTIFIER_MISSING"]]);
    expect(of("warning")).toEqual([
      ["selarl-sud", "SIREN_SHARED", "scm-ouest"],
      ["scm-ouest/chloe", "RPPS_KEY"],
    ]);
    expect(formatOrderFinding(findings[0]!, "en")).toMatch(/^selarl-sud\/sud-2: No usable structure identifier/);
  });

  it("writes the lines of the CSV given for one doctor", () => {
    const csv = Buffer.from(writeOrderCsv(plan())).toString("utf8");
    const lines = [
      "scm-ouest;;alice;499700000013008;ORG;AUTH_CLI;INSI-AUTO;INSi, automatic",
      "scm-ouest;;alice;499700000013008;ORG;AUTH_CLI;INSI-MANU;INSi, manual",
      "scm-ouest;;alice;499700000013008;ORG;AUTH_CLI;DMP-AUTH;DMP connection",
      "scm-ouest;;alice;499700000013008;ORG;SIGN;DMP-SIGN;DMP signature",
    ];
    expect(
      csv.startsWith(`\uFEFFentity;site;practitioner;struct_id;offer;usage;cn;purpose\r\n${lines.join("\r\n")}\r\n`),
    ).toBe(true);
  });

  it("reconciles the sample certificates", () => {
    const sample = (name: string) => ({
      file: name,
      certificate: new X509Certificate(readFileSync(sharedPath(`reference/certificates/samples/${name}.cer`))),
    });
    const names = ["org-auth-insi-auto", "org-auth-dmp", "org-sign-dmp", "org-auth-rpps-rang", "serv-ssl", "cps-sign"];
    const test = planOrder(
      { ...readOrderInput(json()), environment: "test", channel: "f414" },
      { at: new Date("2026-12-01T00:00:00Z") },
    );
    const { items, missing, wrong, unexpected } = reconcile(test, names.map(sample), {
      at: new Date("2026-12-01T00:00:00Z"),
    });
    const ticked = items.flatMap(({ item, delivered }) => (delivered === undefined ? [] : [[item.id, delivered.file]]));
    expect(ticked).toEqual([
      ["499700000013008/AUTH_CLI/INSI-MANU", "org-auth-rpps-rang"],
      ["1440000008/AUTH_CLI/INSI-AUTO", "org-auth-insi-auto"],
      ["1440000008/AUTH_CLI/DMP-AUTH", "org-auth-dmp"],
      ["1440000008/SIGN/DMP-SIGN", "org-sign-dmp"],
    ]);
    expect(missing).toHaveLength(11);
    expect(wrong.map(({ delivered, reasons }) => [delivered.file, reasons[0]?.code])).toEqual([
      ["serv-ssl", "OFFER"],
      ["cps-sign", "OFFER"],
    ]);
    expect(unexpected).toEqual([]);
    expect(JSON.stringify(wrong)).not.toContain("899700000013");
  });

  it("is a well-formed page with one heading of the first level", () => {
    const page = renderOrderDossier(plan(), { language: "fr" });
    expect(page.match(/<h1>/g)).toHaveLength(1);
    const { status, output } = runTool("xmllint", ["--html", "--noout", "--nonet", "{page.html}"], {
      "page.html": page,
    });
    // libxml2 does not know the elements of HTML 5.
    expect(
      output.split("\n").filter((line) => line.includes("error") && !/Tag (?:header|main|section)/.test(line)),
    ).toEqual([]);
    expect(status).toBeTypeOf("number");
  });
});

describe("requests and spreadsheets", () => {
  it("makes a request that openssl verifies, with the subject of the IGC-Santé", async () => {
    const subject = {
      commonName: "INSI-AUTO",
      structureId: "1440000008",
      organisation: "CENTRE D'IMAGERIE FICTIF",
      department: "Rhône (69)",
    };
    const { csr, encryptedKey } = await createCsr({ subject, passphrase: "canary-passphrase" });
    const args = ["req", "-in", "{csr.pem}", "-verify", "-noout", "-text", "-nameopt", "utf8,sep_comma_plus"];
    const { status, output } = runTool("openssl", args, { "csr.pem": csr });
    expect(status).toBe(0);
    expect(output).toMatch(/verify OK/);
    expect(output).toContain("Subject: C=FR,ST=Rhône (69),O=CENTRE D'IMAGERIE FICTIF,OU=1440000008,CN=INSI-AUTO");
    expect(output).toContain("Signature Algorithm: sha256WithRSAEncryption");
    const opened = runTool("openssl", ["pkey", "-in", "{key.pem}", "-passin", "pass:canary-passphrase", "-noout"], {
      "key.pem": encryptedKey ?? "",
    });
    expect(opened.status).toBe(0);
  });

  it("reads 10 000 damaged spreadsheets without any other error than its own", () => {
    const sample = Buffer.from(
      'Entité;Forme;SIREN;Usages;Site;CP;SIRET;Nom;Prénom;RPPS;RPPS-rang\r\n"E";SCM;999999998;DMP;A;44000;99999999800019;HADDAD;Nora;10002813839;410002813839002\r\n',
    );
    let seed = 20_261_122;
    const next = (below: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return (seed >>> 8) % below;
    };
    for (let round = 0; round < 10_000; round++) {
      const input = Buffer.from(sample);
      for (let change = next(6); change >= 0; change--) input[next(input.length)] = next(256);
      try {
        readOrderSpreadsheet(input.subarray(0, input.length - next(40)));
      } catch (error) {
        if (!isSegurError(error, "ERR_CERT_ORDER_INVALID")) throw error;
      }
    }
  });
});
