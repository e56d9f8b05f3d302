import type { AuditSink, Clock, ExchangeObserver, IdGenerator, Logger } from "@segur-sdk/core";
import type { DmpClientOptions } from "@segur-sdk/dmp";
import type { InsiClientOptions } from "@segur-sdk/insi";

import type { ConfigSurroundings } from "./config-surroundings.js";
import { createInstallation } from "./internal/installation.js";
import { openDmpOf, openInsiOf } from "./internal/services.js";
import type { SegurConfig } from "./segur-config.js";

/** What surrounds the clients that a configuration opens. */
export interface OpenServiceOptions {
  readonly clock?: Clock;
  readonly ids?: IdGenerator;
  readonly logger?: Logger;
  readonly audit?: AuditSink;
  /**
   * Sees the bytes of every exchange, patient data and homologation number (EX_GEN-1490) in clear: for demonstrations
   * and for evidence that is kept as secret as they are.
   */
  readonly observer?: ExchangeObserver;
  /** Where the files and variables that the configuration names are read. Default: this process. */
  readonly surroundings?: ConfigSurroundings;
}

/** The options of a service's client, its connections included. */
export interface OpenedService<Options> {
  readonly options: Options;
  /** Ends its connections once the running exchanges are over. */
  close(): Promise<void>;
}

/**
 * Opens INSi alone: the credentials of the other services may still be missing. For what the client of {@link
 * createSegurClient} does not do: card, verification, another search strategy.
 *
 * @throws `SegurError` `ERR_SDK_CONFIG_INVALID`, `ERR_SDK_CONFIG_SOURCE`, `ERR_CERT_…`.
 * @example
 * ```ts
 * import { createIdirPort, createInsVerifier } from "@segur-sdk/insi";
 * import { openInsi, type SegurConfig } from "segur-sdk";
 *
 * async function verifierOf(config: SegurConfig) {
 *   const { options } = await openInsi(config);
 *   return createInsVerifier({ ...options, port: createIdirPort(options) });
 * }
 * ```
 */
export async function openInsi(
  config: SegurConfig,
  options: OpenServiceOptions = {},
): Promise<OpenedService<InsiClientOptions>> {
  return openInsiOf(await createInstallation(config, options));
}

/**
 * Opens the DMP alone: the credentials of the other services may still be missing.
 *
 * @throws `SegurError` `ERR_SDK_CONFIG_INVALID`, `ERR_SDK_CONFIG_SOURCE`, `ERR_CERT_…`.
 * @example
 * ```ts
 * import { createDmpClient } from "@segur-sdk/dmp";
 * import { openDmp, type SegurConfig } from "segur-sdk";
 *
 * async function dmpOf(config: SegurConfig) {
 *   const { options } = await openDmp(config);
 *   return createDmpClient(options);
 * }
 * ```
 */
export async function openDmp(
  config: SegurConfig,
  options: OpenServiceOptions = {},
): Promise<OpenedService<DmpClientOptions>> {
  return openDmpOf(await createInstallation(config, options));
}
