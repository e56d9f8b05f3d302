import { createHash, type KeyObject, type X509Certificate } from "node:crypto";

import { systemClock, type Clock } from "@segur-sdk/core";

import { writeCertificateBundle } from "./certificate-bundle.js";
import type { RevocationListOptions } from "./certificate-authority.js";
import { createKeySource } from "./keys.js";
import { buildOcspFailure } from "./ocsp-response.js";
import {
  listModes,
  ocspModes,
  publicationDates,
  type HttpFailure,
  type ListMode,
  type ListPlan,
  type OcspMode,
} from "./publication-modes.js";
import type { PublishedAuthority, SimulatorPki } from "./simulator-pki.js";

/** What an address gives. */
export interface PublishedFile {
  readonly contentType: string;
  readonly body: Buffer;
  readonly etag?: string;
  readonly modified?: Date;
  /** The connection is cut half way. */
  readonly truncated: boolean;
}

/** What the publication server says, without HTTP. */
export interface Publication {
  readonly publish: (pki: SimulatorPki) => void;
  /** Forgets the PKI's revocations. */
  stop(): void;
  readonly setLists: (mode: ListMode, file?: string) => void;
  readonly setOcsp: (mode: OcspMode) => void;
  /** Undefined: nothing at that address. */
  answer(method: string, path: string, body: Buffer): Promise<PublishedFile | HttpFailure | undefined>;
}

const garbage = Buffer.from("<html><body>502 Bad Gateway</body></html>\n");
const listDays = 7;

/** Keeps what is published and how. */
export function createPublication(clock: Clock): Publication {
  let pki: SimulatorPki | undefined;
  let everyList: ListMode = "fresh";
  const listModesByFile = new Map<string, ListMode>();
  let ocspMode: OcspMode = "fresh";
  let unsubscribe = (): void => undefined;
  // A list stays the same, byte for byte, until something changes: so does its entity tag.
  const lists = new Map<string, PublishedFile>();
  const stranger = createKeySource();

  const list = async (authority: PublishedAuthority): Promise<PublishedFile | HttpFailure> => {
    const mode = listModesByFile.get(authority.file) ?? everyList;
    if (mode === "error" || mode === "down" || mode === "stall") return mode;
    const plan: ListPlan = listModes[mode];
    const known = lists.get(authority.file);
    if (known !== undefined) return known;
    const validity = publicationDates(plan.span ?? "now", [clock.now(), systemClock.now()], listDays);
    const signingKey = plan.wrongSigner === true ? await stranger.key("stranger") : undefined;
    const body =
      plan.damage === "garbage" ? garbage : authority.revocationList(listOptions(plan, validity, signingKey));
    const made = fileOf("application/pkix-crl", body, validity.notBefore, plan.damage === "truncated");
    lists.set(authority.file, made);
    return made;
  };

  const ocsp = async (from: SimulatorPki, request: Buffer): Promise<PublishedFile | HttpFailure> => {
    if (ocspMode === "error" || ocspMode === "down" || ocspMode === "stall") return ocspMode;
    const body =
      ocspMode === "garbage"
        ? garbage
        : ocspMode === "try-later"
          ? buildOcspFailure("tryLater")
          : await from.ocsp(request, ocspModes[ocspMode]);
    return { contentType: "application/ocsp-response", body: Buffer.from(body), truncated: false };
  };

  return {
    publish(published) {
      unsubscribe();
      pki = published;
      lists.clear();
      unsubscribe = published.onRevocation(() => {
        lists.clear();
      });
    },
    stop: () => {
      unsubscribe();
    },
    setLists(mode, file) {
      if (file === undefined) {
        everyList = mode;
        listModesByFile.clear();
      } else listModesByFile.set(file, mode);
      lists.clear();
    },
    setOcsp(mode) {
      ocspMode = mode;
    },
    async answer(method, path, body) {
      if (pki === undefined) return undefined;
      if (method === "POST") return path === "/ocsp" ? ocsp(pki, body) : undefined;
      const [, folder, name = ""] = /^\/(CRL|AC|ocsp)\/(.+)$/.exec(path) ?? [];
      if (folder === "ocsp") return ocsp(pki, Buffer.from(decodeURIComponent(name), "base64"));
      if (folder === "AC" && name === chainFile) return bundle(pki);
      const authority = pki.published().find(({ file }) => name === `${file}.${folder === "CRL" ? "crl" : "cer"}`);
      if (folder === undefined || authority === undefined) return undefined;
      return folder === "CRL" ? list(authority) : certificateFile(authority.certificate);
    },
  };
}

const chainFile = "Chaine_de_certification-SIMU.p7b";

function bundle(pki: SimulatorPki): PublishedFile {
  const body = writeCertificateBundle([pki.root, pki.organisations]);
  return fileOf("application/x-pkcs7-certificates", body, new Date(pki.organisations.validFrom));
}

function certificateFile({ raw, validFrom }: X509Certificate): PublishedFile {
  return fileOf("application/pkix-cert", raw, new Date(validFrom));
}

function fileOf(contentType: string, bytes: Uint8Array, modified: Date, truncated = false): PublishedFile {
  const etag = `"${createHash("sha256").update(bytes).digest("hex").slice(0, 32)}"`;
  return { contentType, body: Buffer.from(bytes), etag, modified, truncated };
}

function listOptions(
  plan: ListPlan,
  validity: RevocationListOptions["validity"] & object,
  signingKey: KeyObject | undefined,
): RevocationListOptions {
  const { span, wrongSigner, damage, ...options } = plan;
  return { ...options, validity, ...(signingKey === undefined ? {} : { signingKey }) };
}
