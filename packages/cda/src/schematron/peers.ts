import { SegurError } from "@segur-sdk/core";
import type * as FontoXPath from "fontoxpath";
import type * as Slimdom from "slimdom";

/** What the engine stands on, and the package does not install by itself. */
export interface SchematronPeers {
  readonly fontoxpath: typeof FontoXPath;
  readonly slimdom: typeof Slimdom;
}

/** The versions that the recorded verdicts were obtained with. */
const versions = { fontoxpath: "3.34.0", slimdom: "4.3.5" } as const;

/**
 * Loads fontoxpath and slimdom, optional peers: only who runs Schematron installs them.
 *
 * @throws SegurError `ERR_CDA_SCHEMATRON_PEER` when one of them is not installed.
 */
export async function loadPeers(
  importPeer: (name: keyof typeof versions) => Promise<unknown> = (name) =>
    name === "slimdom" ? import("slimdom") : import("fontoxpath"),
): Promise<SchematronPeers> {
  const [fontoxpath, slimdom] = await Promise.all([
    load("fontoxpath", importPeer, isFontoXPath),
    load("slimdom", importPeer, isSlimdom),
  ]);
  return { fontoxpath, slimdom };
}

async function load<Name extends keyof typeof versions, Peer>(
  name: Name,
  importPeer: (name: Name) => Promise<unknown>,
  is: (loaded: unknown) => loaded is Peer,
): Promise<Peer> {
  const missing = (cause?: unknown) =>
    new SegurError("ERR_CDA_SCHEMATRON_PEER", {
      details: { field: name, rule: `npm install fontoxpath@${versions.fontoxpath} slimdom@${versions.slimdom}` },
      ...(cause === undefined ? {} : { cause }),
    });
  const loaded = await importPeer(name).catch((cause: unknown) => {
    throw missing(cause);
  });
  // A CommonJS module: its exports are the default of the ESM namespace.
  for (const candidate of [loaded, isObject(loaded) ? loaded["default"] : undefined])
    if (is(candidate)) return candidate;
  throw missing();
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isFontoXPath(value: unknown): value is typeof FontoXPath {
  return isObject(value) && typeof value["evaluateXPathToBoolean"] === "function";
}

function isSlimdom(value: unknown): value is typeof Slimdom {
  return isObject(value) && typeof value["Document"] === "function";
}
