import { createSensitive, SegurError } from "@segur-sdk/core";

import {
  discoverMailServers,
  type DiscoverMailServersOptions,
  type MailDiscovery,
} from "../discovery/discover-mail-servers.js";
import type { AccessTokenProvider } from "./access-token-provider.js";
import { type ApiLpsOperator, createApiLpsOperator } from "./api-lps-operator.js";
import type { ApiLpsOperatorOptions } from "./api-lps-options.js";
import type { OperatorProfile } from "./operator-profile.js";

/** What a profile does not hold: whose mailbox, with which certificate. */
export interface OperatorFromProfileOptions extends Pick<
  ApiLpsOperatorOptions,
  "mailbox" | "identity" | "revocation" | "onSentCopy" | "timeouts" | "clock"
> {
  /** Needed by a profile whose mailboxes log in by Pro Santé Connect. */
  readonly getAccessToken?: AccessTokenProvider;
  /** Needed by a profile that does not tell its servers. */
  readonly discovery?: DiscoverMailServersOptions;
  /** Told what was discovered: the differences between the two ways are worth a word to the operator. */
  readonly onDiscovery?: (discovery: MailDiscovery) => void;
}

/**
 * Makes the operator that a profile describes. What the profile tells wins over what is discovered.
 *
 * @throws SegurError `ERR_MSS_PROFILE` when the options lack what the profile needs, `ERR_MSS_DISCOVERY` when no submission
 * server is found.
 * @example
 * ```ts
 * import type { TlsIdentity } from "@segur-sdk/core";
 * import { operatorFromProfile, readOperatorProfile } from "@segur-sdk/mssante";
 *
 * export const open = (json: unknown, mailbox: string, identity: TlsIdentity) =>
 *   operatorFromProfile(readOperatorProfile(json), { mailbox, identity });
 * ```
 */
export async function operatorFromProfile(
  profile: OperatorProfile,
  options: OperatorFromProfileOptions,
): Promise<ApiLpsOperator> {
  const { discovery, onDiscovery, getAccessToken, ...rest } = options;
  const { smtp, imap } = await serversOf(profile, options);
  if (smtp === undefined) throw new SegurError("ERR_MSS_DISCOVERY", { details: { field: "smtp" } });
  return createApiLpsOperator({
    ...rest,
    id: profile.id,
    smtp,
    ...(imap === undefined ? {} : { imap }),
    auth: authOf(profile, getAccessToken),
    tls: profile.tls,
    folders: profile.folders,
    dsn: profile.dsn,
    maxMessageBytes: profile.maxMessageBytes,
    maxConnections: profile.maxConnections,
    maxMessagesPerConnection: profile.maxMessagesPerConnection,
    sentCopy: profile.sentCopy,
    acknowledgeBy: profile.acknowledgeBy,
  });
}

async function serversOf(profile: OperatorProfile, { mailbox, discovery, onDiscovery }: OperatorFromProfileOptions) {
  const { smtp, imap } = profile;
  if (profile.discovery === "none" || (smtp !== undefined && imap !== undefined)) return { smtp, imap };
  if (discovery === undefined) throw missing("discovery", "the profile does not tell its servers");
  const found = await discoverMailServers(mailbox, {
    ...discovery,
    ...(profile.discovery === "srv" ? { fetch: () => Promise.resolve(nothing) } : {}),
  });
  onDiscovery?.(found);
  const front = found.servers[profile.auth];
  return { smtp: smtp ?? front?.smtp, imap: imap ?? front?.imap };
}

/** What a domain without autoconfiguration answers. */
const nothing = { status: 404, headers: {}, body: new Uint8Array() };

function authOf(
  profile: OperatorProfile,
  getAccessToken: AccessTokenProvider | undefined,
): NonNullable<ApiLpsOperatorOptions["auth"]> {
  if (profile.auth === "cert-plain") return { kind: "cert-plain", password: createSensitive(profile.plainPassword) };
  if (getAccessToken === undefined) throw missing("getAccessToken", "the profile logs in by Pro Santé Connect");
  return { kind: "psc-xoauth2", getAccessToken };
}

function missing(field: string, rule: string): SegurError {
  return new SegurError("ERR_MSS_PROFILE", { details: { field, rule } });
}
