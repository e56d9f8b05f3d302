/**
 * Gives a valid access token of Pro Santé Connect, refreshed when need be; kept in memory only (CONF.28).
 * `refused` is true when the operator has just refused the one given before. A failure means that the session of the
 * professional is over: the connections are then closed (CONF.10).
 *
 * @see mssante.md C1.3
 */
export type AccessTokenProvider = (options: { readonly refused: boolean }) => Promise<string>;
