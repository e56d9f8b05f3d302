import { archiveName } from "./archive-names.js";
import type { XdmWarning } from "./xdm-archive.js";
import type { ArchiveFile } from "./zip-writer.js";
import type { ZipContent } from "./zip-reader.js";

/** One submission set of an archive, before its metadata are read. */
export interface SubsetFiles {
  /** e.g. `IHE_XDM/SUBSET01`, as written. */
  readonly directory: string;
  readonly metadata: ArchiveFile;
  /** Files beside METADATA.XML, by their path from there in capitals. */
  readonly files: ReadonlyMap<string, ArchiveFile>;
}

/** Where things stand in an archive. */
export interface ArchiveLayout {
  readonly subsets: readonly SubsetFiles[];
  readonly warnings: readonly XdmWarning[];
}

const metadataPath = /^(?:(.+)\/)?IHE_XDM\/[^/]+\/METADATA\.XML$/;

/** Finds the submission sets; names are compared in capitals, and one wrapping directory is forgiven. */
export function layoutOf({ files, backslashes }: ZipContent): ArchiveLayout {
  const warnings: XdmWarning[] = backslashes ? [{ code: "backslash-in-name" }] : [];
  const names = new Set(files.map(({ path }) => path.toUpperCase()));
  const subsets: SubsetFiles[] = [];
  for (const metadata of files) {
    const match = metadataPath.exec(metadata.path.toUpperCase());
    if (match === null || (match[1]?.includes("/") ?? false)) continue;
    if (match[1] !== undefined) warnings.push({ code: "extra-root-directory", path: metadata.path });
    const directory = metadata.path.slice(0, -(archiveName.metadata.length + 1));
    const prefix = `${directory}/`.toUpperCase();
    const beside = files.filter((file) => file !== metadata && file.path.toUpperCase().startsWith(prefix));
    subsets.push({
      directory,
      metadata,
      files: new Map(beside.map((file) => [file.path.toUpperCase().slice(prefix.length), file])),
    });
  }
  for (const { path } of files) if (path !== path.toUpperCase()) warnings.push({ code: "lower-case-name", path });
  if (!hasAtRoot(names, archiveName.index)) warnings.push({ code: "index-missing" });
  if (!hasAtRoot(names, archiveName.readme)) warnings.push({ code: "readme-missing" });
  return { subsets, warnings };
}

/** Tells whether a file is one of those that every archive has, or a style sheet. */
export function isFurniture(path: string): boolean {
  return /(?:^|\/)(?:INDEX\.HTML?|README\.TXT|METADATA\.XML|[^/]*\.XSLT?)$/.test(path.toUpperCase());
}

function hasAtRoot(names: ReadonlySet<string>, name: string): boolean {
  return [...names].some((one) => one === name || (one.endsWith(`/${name}`) && one.split("/").length === 2));
}
