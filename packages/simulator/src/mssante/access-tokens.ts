import type { Clock, IdGenerator } from "@segur-sdk/core";

/**
 * Access tokens of Pro Santé Connect, as far as an operator is concerned: opaque, of one person, and short-lived.
 *
 * @see mssante.md C1.3
 */
export interface AccessTokens {
  /** A new token that opens this mailbox. Default lifetime: four minutes. */
  issue(address: string, options?: { readonly lifetimeSeconds?: number }): string;
  /** Ends a token before its time, as the closing of the session does. */
  revoke(token: string): void;
  /** True while a token opens this mailbox. */
  opens(address: string, token: string): boolean;
}

/** No token yet. */
export function createAccessTokens({ clock, ids }: { readonly clock: Clock; readonly ids: IdGenerator }): AccessTokens {
  const tokens = new Map<string, { readonly address: string; readonly until: number }>();
  return {
    issue(address, { lifetimeSeconds = 240 } = {}) {
      const token = `psc-${ids.uuid()}`;
      tokens.set(token, { address: address.toLowerCase(), until: clock.now().getTime() + lifetimeSeconds * 1000 });
      return token;
    },
    revoke(token) {
      tokens.delete(token);
    },
    opens(address, token) {
      const known = tokens.get(token);
      return known?.address === address.toLowerCase() && known.until > clock.now().getTime();
    },
  };
}
