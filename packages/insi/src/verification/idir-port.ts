import { isSegurError, SegurError } from "@segur-sdk/core";
import type { XmlElement } from "@segur-sdk/core/xml";

import { channelOf, type InsiCardClientOptions, type InsiClientOptions } from "../client-options.js";
import { postMessage, type InsiMessage } from "../insi-channel.js";
import {
  buildLotDeposit,
  buildLotFetch,
  buildUnitVerification,
  buildVerificationRequest,
} from "../wire/build-verification.js";
import { readLotDeposit, readLotFetch, readUnitVerdict } from "../wire/read-verification.js";
import { modelledIdirContract, type IdirContract } from "./idir-contract.js";
import type { InsVerificationPort, VerificationPurpose } from "./verification-port.js";

/** Options of {@link createIdirPort}: those of a client of INSi, and the contract. */
export type IdirPortOptions = (InsiClientOptions | InsiCardClientOptions) & {
  /** Default {@link modelledIdirContract}, with the simulator only. */
  readonly contract?: IdirContract;
};

/**
 * The verification port over SOAP, under the same contexts, identifiers and proof as the searches.
 *
 * **To be verified with the national service**: its contract is not public; without the description of it this works with
 * the simulator only.
 *
 * @throws `SegurError` `ERR_INSI_OPTIONS` without a contract outside the simulator; otherwise as the client.
 * @example
 * ```ts
 * import { createIdirPort, type IdirContract, type InsiClientOptions } from "@segur-sdk/insi";
 *
 * const portOf = (options: InsiClientOptions, contract: IdirContract) => createIdirPort({ ...options, contract });
 * ```
 */
export function createIdirPort(options: IdirPortOptions): InsVerificationPort {
  const { contract = modelledIdirContract, environment } = options;
  if (options.contract === undefined && environment !== "simulator") {
    throw new SegurError("ERR_INSI_OPTIONS", {
      details: { field: "contract", environment, rule: "a description of the IDIR contract, which is not public" },
    });
  }
  const channel = channelOf(
    options,
    "card" in options ? { mode: "card", card: options.card } : { mode: "certificate", issuer: options.issuer },
  );

  async function ask<T>(
    operation: "WS_INS3" | "WS_INS4" | "WS_INS5",
    body: XmlElement,
    read: (root: XmlElement) => T,
    purpose: VerificationPurpose,
  ): Promise<T & { readonly messageId: string }> {
    const action = {
      WS_INS3: contract.actions.unit,
      WS_INS4: contract.actions.deposit,
      WS_INS5: contract.actions.fetch,
    };
    const message: InsiMessage = {
      operation,
      action: action[operation],
      idempotent: operation !== "WS_INS4",
      envelope: (context) => buildVerificationRequest(body, action[operation], context),
    };
    const { messageId, result, durationMs } = await postMessage(channel, message, purpose);
    channel.logger.info({ name: "insi.verification", fields: { operation, durationMs, messageId } });
    if ("failure" in result) throw result.failure;
    return { ...read(result.body), messageId };
  }

  return {
    verify: (query, purpose) =>
      ask("WS_INS3", buildUnitVerification(query, contract), (root) => readUnitVerdict(root, contract), purpose),
    deposit: (lines, purpose) =>
      neverTwice(() =>
        ask("WS_INS4", buildLotDeposit(lines, contract), (root) => readLotDeposit(root, contract), purpose),
      ),
    fetch: (lotId, purpose) =>
      ask("WS_INS5", buildLotFetch(lotId, contract), (root) => readLotFetch(root, contract), purpose),
  };
}

/** An answer that cannot be read says nothing of what became of the deposit; the transport tells the other doubts. */
async function neverTwice<T>(deposit: () => Promise<T>): Promise<T> {
  try {
    return await deposit();
  } catch (error) {
    if (!isSegurError(error) || error.outcomeUnknown || error.kind !== "protocol") throw error;
    throw new SegurError(error.code, { details: error.details, cause: error, outcomeUnknown: true });
  }
}
