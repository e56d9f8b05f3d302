import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { childElements, childNamed, parseXml, serializeXml, xmlNamespace } from "@segur-sdk/core/xml";

import { sharedPath } from "../../../../conformance/shared.js";

const run = promisify(execFile);
const soap = xmlNamespace("http://www.w3.org/2003/05/soap-envelope");

const schemas: Readonly<Record<string, string>> = {
  RegistryResponse: "xds/ebRS30/rs.xsd",
  PRPA_IN201308UV02: "hl7v3/multicacheschemas/PRPA_IN201308UV02.xsd",
};

/** What xmllint says against the schema of an answer's body; empty when it is valid. */
export async function schemaErrors(envelope: Uint8Array): Promise<readonly string[]> {
  const body = childNamed(parseXml(envelope).root, soap("Body"));
  const content = body === undefined ? undefined : childElements(body)[0];
  const schema = schemas[content?.name.local ?? ""];
  if (content === undefined || schema === undefined) return [`no schema for ${content?.name.local ?? "nothing"}`];
  const folder = await mkdtemp(join(tmpdir(), "dmp-answer-"));
  try {
    const file = join(folder, "body.xml");
    await writeFile(file, serializeXml(content));
    await run("xmllint", ["--noout", "--nonet", "--schema", sharedPath(`reference/dmp/xsd/${schema}`), file]);
    return [];
  } catch (error) {
    const { stderr = String(error) } = error as { readonly stderr?: string };
    return stderr.trim().split("\n");
  } finally {
    await rm(folder, { recursive: true });
  }
}
