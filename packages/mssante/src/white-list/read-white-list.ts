import { createHash, type X509Certificate } from "node:crypto";

import { subjectOf, verifyChain } from "@segur-sdk/certificates";
import { SegurError } from "@segur-sdk/core";
import { childNamed, hasName, textOf, xmlNamespace } from "@segur-sdk/core/xml";
import { verifyLargeDocument } from "@segur-sdk/core/xml-signature";

/** The domains of the trust space, as the ANS signed them. */
export interface WhiteList {
  /** When the ANS made it, as written, e.g. `2026-03-11T06:00:00Z`. */
  readonly generatedAt: string;
  /** Domains in lower case, each once. */
  readonly domains: ReadonlySet<string>;
  /** Entries of the list: a domain has one for each certificate of its operator. */
  readonly entries: number;
  /** Common name of the certificate that signed it. */
  readonly signer: string;
  /** SHA-256 of the file, in hexadecimal. */
  readonly sha256: string;
}

/** Options of {@link readWhiteList}. */
export interface ReadWhiteListOptions {
  /** Authorities of the IGC-Santé that the signing certificate must lead to. */
  readonly trust: readonly X509Certificate[];
  /** Authorities between the signing certificate and those trusted, when they are not among them. */
  readonly intermediates?: readonly X509Certificate[];
  /** Common name of the certificate that may sign. Default `alb.mssante.fr`. */
  readonly signer?: string;
  /** The list in service: one that is older is refused, or an attacker could bring back a domain that was withdrawn. */
  readonly installed?: Pick<WhiteList, "generatedAt">;
  /** Default 50 000 000; the list has about 4 MB. */
  readonly maxBytes?: number;
}

const schema = xmlNamespace("https://listeblanche.mssante.fr/schema");
/** Object identifier of the common name. */
const commonName = "2.5.4.3";
const defaultSigner = "alb.mssante.fr";

/**
 * Reads the white list of the trust space, and believes it only once its signature is verified: whole document, closed
 * algorithms, certificate of the expected name that leads to a trusted authority and was valid when the list was made. It is read
 * piece by piece, so that a server goes on answering meanwhile.
 *
 * @throws SegurError `ERR_MSS_WHITE_LIST` (`details.rule`) when it is not a white list, its signer is not the expected one or
 * it is older than the installed one; `ERR_XML_SIGNATURE_…` and `ERR_XML_…` when it is altered, wrapped or unreadable.
 * @see mssante.md D5
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { createAnchorStore } from "@segur-sdk/certificates";
 * import { classifyAddress, readWhiteList } from "@segur-sdk/mssante";
 *
 * const anchors = createAnchorStore({ directory: "/var/lib/ris/anchors" });
 * const list = await readWhiteList(await readFile("listeblanchemssante.xml"), { trust: await anchors.trust("production") });
 * console.log(classifyAddress("nora.haddad@medecin.mssante.fr", { allowedDomains: list.domains }).kind);
 * ```
 */
export async function readWhiteList(
  file: Uint8Array | AsyncIterable<Uint8Array>,
  options: ReadWhiteListOptions,
): Promise<WhiteList> {
  const digest = createHash("sha256");
  const domains = new Set<string>();
  let entries = 0;
  let generatedAt: string | undefined;
  let signer = "";
  await verifyLargeDocument(
    hashed(file, (chunk) => digest.update(chunk)),
    {
      rootName: schema("ListeBlancheMSSante"),
      ...(options.maxBytes === undefined ? {} : { maxBytes: options.maxBytes }),
      onPiece(piece) {
        if (hasName(piece, schema("DateDeGeneration"))) generatedAt = textOf(piece)?.trim();
        if (!hasName(piece, schema("Domaine"))) return;
        entries += 1;
        const domain = domainNamed(textOf(childNamed(piece, schema("Nom"))));
        if (domain !== undefined) domains.add(domain);
      },
      keyOf(claimed, beside) {
        const madeAt = instantOf(generatedAt);
        if (claimed === undefined) throw refused("a certificate in the signature");
        signer = assertSigner(claimed, beside, madeAt, options);
        return claimed.publicKey;
      },
    },
  );
  const madeAt = instantOf(generatedAt);
  if (domains.size === 0) throw refused("at least one domain");
  if (options.installed !== undefined && madeAt < instantOf(options.installed.generatedAt)) {
    throw refused("not older than the list in service");
  }
  return { generatedAt: generatedAt ?? "", domains, entries, signer, sha256: digest.digest("hex") };
}

async function* hashed(
  file: Uint8Array | AsyncIterable<Uint8Array>,
  see: (chunk: Uint8Array) => unknown,
): AsyncIterable<Uint8Array> {
  for await (const chunk of file instanceof Uint8Array ? [file] : file) {
    see(chunk);
    yield chunk;
  }
}

/**
 * Spaces and capitals are as the operators typed them. A name that no address can have is kept out, and it alone: one slip among
 * thousands of entries must not close the trust space.
 */
function domainNamed(text: string | undefined): string | undefined {
  const name = (text ?? "").replace(/[\s\u00A0]+/gu, "").toLowerCase();
  return /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/u.test(name) ? name : undefined;
}

function instantOf(text: string | undefined): Date {
  const instant = new Date(text ?? "");
  if (Number.isNaN(instant.getTime())) throw refused("DateDeGeneration before the signature");
  return instant;
}

function assertSigner(
  claimed: X509Certificate,
  beside: readonly X509Certificate[],
  at: Date,
  options: ReadWhiteListOptions,
): string {
  const expected = options.signer ?? defaultSigner;
  const names = subjectOf(claimed)
    .flat()
    .filter(({ type }) => type === commonName);
  const [name = ""] = names.map(({ value }) => value);
  if (name !== expected || names.length > 1) throw refused("signed by the certificate of the white list");
  const valid = at >= new Date(claimed.validFrom) && at <= new Date(claimed.validTo);
  if (!valid) throw refused("signed by a certificate that was valid that day");
  const intermediates = [...(options.intermediates ?? []), ...beside];
  const chain = verifyChain(claimed, { trust: options.trust, intermediates, at });
  if ("problem" in chain) throw refused(`signed by a certificate that leads to a trusted authority: ${chain.problem}`);
  return name;
}

function refused(rule: string): SegurError {
  return new SegurError("ERR_MSS_WHITE_LIST", { details: { rule, source: "mssante.md D5" } });
}
