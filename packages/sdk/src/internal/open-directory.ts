import { stat } from "node:fs/promises";
import { join } from "node:path";

import type { Credential } from "@segur-sdk/certificates";
import { type FetchBytes, isSegurError, SegurError } from "@segur-sdk/core";
import {
  chooseMailbox,
  createDirectoryApi,
  type Directory,
  type DirectoryApi,
  type DirectoryMailbox,
  mailboxExtraction,
  type MailboxRequest,
  openDirectory,
} from "@segur-sdk/directory";
import type { TrustSpace } from "@segur-sdk/mssante";
import { createHttpTransport, createPublicDownload } from "@segur-sdk/transport";

import type { AskedDirectory, Correspondent, CorrespondentMailbox, DirectoryFacade } from "../directory-facade.js";
import { withErrorDetails } from "./error-with-details.js";
import type { Installation } from "./installation.js";
import { resolveSecret } from "./resolve-source.js";

/** The directory of an installation, and its end. */
export interface OpenedDirectory extends DirectoryFacade {
  close(): Promise<void>;
}

/** One directory: every entry of a person, of a structure and of an address. */
interface Source {
  readonly directory: AskedDirectory["directory"];
  ask(
    request: MailboxRequest,
    signal: AbortSignal | undefined,
  ): Promise<{ readonly entries: readonly DirectoryMailbox[]; readonly publishedAt?: string }>;
  close(): Promise<void>;
}

/** Opens the directories that the configuration names; nothing is read or connected before the first question. */
export async function openDirectoryOf(
  installation: Installation,
  needs: { readonly trustSpace: () => Promise<TrustSpace>; readonly credential: () => Credential },
): Promise<OpenedDirectory> {
  const { index, api } = installation.config.directory ?? {};
  const sources: readonly Source[] = [
    ...(index === undefined ? [] : [indexSource(index.folder)]),
    ...(api === undefined ? [] : [await apiSource(installation, api, needs.credential)]),
  ];
  return {
    async findMailbox(correspondent, { structure, remembered, signal } = {}) {
      if (sources.length === 0) {
        throw new SegurError("ERR_SDK_DIRECTORY_ABSENT", {
          details: { field: "directory", source: "segur.config.json" },
        });
      }
      const request: MailboxRequest = {
        ...requestOf(correspondent),
        ...(structure === undefined ? {} : { structure }),
        ...(remembered === undefined ? {} : { remembered }),
      };
      const { allowedDomains } = await needs.trustSpace();
      const allowed = new Set(allowedDomains);
      return lookUp(sources, request, signal, (address) => allowed.has(domainOf(address)));
    },
    async close() {
      await Promise.all(sources.map((source) => source.close()));
    },
  };
}

function requestOf({ id, familyName, givenName, mssanteAddress }: Correspondent): MailboxRequest {
  return {
    familyName,
    identifier: id,
    ...(givenName === "" ? {} : { givenName }),
    ...(mssanteAddress === undefined ? {} : { givenAddress: mssanteAddress }),
  };
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}

/** One directory after the other, until one leaves no doubt; what fails is told, and thrown when nothing answered. */
async function lookUp(
  sources: readonly Source[],
  request: MailboxRequest,
  signal: AbortSignal | undefined,
  isAllowed: (address: string) => boolean,
): Promise<CorrespondentMailbox> {
  const entries: DirectoryMailbox[] = [];
  const asked: AskedDirectory[] = [];
  for (const source of sources) {
    const { directory } = source;
    try {
      const found = await source.ask(request, signal);
      entries.push(...found.entries);
      const { publishedAt } = found;
      asked.push({ directory, entries: found.entries.length, ...(publishedAt === undefined ? {} : { publishedAt }) });
    } catch (error) {
      if (!isSegurError(error) || signal?.aborted === true) throw error;
      asked.push({ directory, entries: 0, error });
      continue;
    }
    const choice = chooseMailbox(request, { entries, isAllowed });
    if (choice.outcome === "chosen") return { ...choice, asked };
  }
  const [failure] = asked.map(({ error }) => error).filter((error) => error !== undefined);
  if (failure !== undefined && asked.every(({ error }) => error !== undefined)) throw failure;
  return { ...chooseMailbox(request, { entries, isAllowed }), asked };
}

/** The index on disk: opened again once an import has put another one in service. */
function indexSource(folder: string): Source {
  let open: { readonly index: Directory<DirectoryMailbox>; readonly mark: number } | undefined;
  let opening: Promise<Directory<DirectoryMailbox>> | undefined;
  const current = async (): Promise<Directory<DirectoryMailbox>> => {
    // The description of what is in service is replaced by each import.
    const mark = (await stat(join(folder, "current.json")).catch(() => undefined))?.mtimeMs ?? 0;
    if (open?.mark === mark) return open.index;
    const index = await withErrorDetails({ field: "directory.index.folder", source: "segur.config.json" }, () =>
      openDirectory({ kind: mailboxExtraction, folder }),
    );
    open?.index.close();
    open = { index, mark };
    return index;
  };
  return {
    directory: "index",
    async ask({ identifier = "", structure, givenAddress, remembered }) {
      opening ??= current().finally(() => {
        opening = undefined;
      });
      const index = await opening;
      const { publishedAt } = index.generation;
      const addresses = [givenAddress, remembered?.address].filter((address) => address !== undefined);
      return {
        entries: [
          ...index.ofPerson(identifier),
          ...(structure === undefined ? [] : index.ofStructure(structure)),
          ...addresses.flatMap((address) => index.ofAddress(address)),
        ],
        ...(publishedAt === undefined ? {} : { publishedAt }),
      };
    },
    close() {
      open?.index.close();
      open = undefined;
      return Promise.resolve();
    },
  };
}

type ConfigApi = NonNullable<NonNullable<Installation["config"]["directory"]>["api"]>;

async function apiSource(
  installation: Installation,
  { key, url, authorities = "public" }: ConfigApi,
  credential: () => Credential,
): Promise<Source> {
  const { surroundings, common } = installation;
  const field = { field: "directory.api", source: "segur.config.json" };
  const way = authorities === "public" ? createPublicDownload() : trustedFetch(installation, credential);
  const api: DirectoryApi = createDirectoryApi({
    fetch: (request) => withErrorDetails(field, () => way.fetch(request)),
    apiKey: await resolveSecret(key, surroundings, "directory.api.key"),
    ...(url === undefined ? {} : { baseUrl: url }),
    clock: common.clock,
  });
  return {
    directory: "api",
    async ask({ identifier = "", structure, givenAddress, remembered }, signal) {
      const call = signal === undefined ? {} : { signal };
      const addresses = [givenAddress, remembered?.address].filter((address) => address !== undefined);
      const found = await Promise.all([
        api.ofPerson(identifier, call),
        ...(structure === undefined ? [] : [api.ofStructure(structure, call)]),
        ...addresses.map((address) => api.ofAddress(address, call)),
      ]);
      return { entries: found.flat() };
    },
    close: () => way.close(),
  };
}

/** The API behind the authorities of the configuration. */
function trustedFetch(
  installation: Installation,
  credential: () => Credential,
): { readonly fetch: FetchBytes; close(): Promise<void> } {
  return {
    async fetch({ url, method, headers = {}, body, contentType, maxBytes, signal }) {
      const http = createHttpTransport({
        identity: installation.tlsIdentity(credential()),
        maxResponseBytes: maxBytes,
      });
      try {
        return await http.send(
          {
            method,
            url,
            headers: { ...headers, ...(contentType === undefined ? {} : { "content-type": contentType }) },
            ...(body === undefined ? {} : { body }),
          },
          signal === undefined ? {} : { signal },
        );
      } finally {
        await http.close();
      }
    },
    close: () => Promise.resolve(),
  };
}
