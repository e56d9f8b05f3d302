import { SegurError, type Sensitive } from "@segur-sdk/core";

import type { AccessTokenProvider } from "../api-lps/access-token-provider.js";

/** `details.field` of a failure that is on our side: there is no token to show to the operator. */
export const tokenField = "accessToken";

/** How a mailbox logs in once the TLS session stands. */
export type SaslLogin =
  | { readonly mechanism: "PLAIN"; readonly mailbox: string; readonly password?: Sensitive<string> }
  | { readonly mechanism: "XOAUTH2"; readonly mailbox: string; readonly getAccessToken: AccessTokenProvider };

/**
 * First and only message of the client, base64. PLAIN is `NUL mailbox NUL password`, empty password included; XOAUTH2 is
 * `user=<mailbox>` and `auth=Bearer <token>`, each ended by 0x01, then 0x01 (mssante.md C1.3).
 */
export async function saslMessage(login: SaslLogin, refused: boolean): Promise<string> {
  const text =
    login.mechanism === "PLAIN"
      ? `\0${login.mailbox}\0${login.password?.reveal() ?? ""}`
      : `user=${login.mailbox}\u0001auth=Bearer ${await tokenOf(login.getAccessToken, refused)}\u0001\u0001`;
  return Buffer.from(text, "utf8").toString("base64");
}

/**
 * A token, or the failure to get one: its cause is kept out of the error, for it may quote a token.
 *
 * @throws SegurError `ERR_MSS_CREDENTIAL` when there is no token any more.
 */
export async function tokenOf(getAccessToken: AccessTokenProvider, refused: boolean): Promise<string> {
  const token = await getAccessToken({ refused }).catch(() => undefined);
  // RFC 6750 §2.1; a control character would end the field of the message.
  if (token === undefined || !/^[A-Za-z0-9\-._~+/]+=*$/.test(token)) {
    throw new SegurError("ERR_MSS_CREDENTIAL", {
      details: { field: tokenField, rule: "no valid access token of Pro Santé Connect" },
    });
  }
  return token;
}
