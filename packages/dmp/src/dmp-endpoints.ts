/**
 * Addresses of the DMP for software of professionals, to be chosen explicitly: a client has no default endpoint, and an
 * operator may change them (EX_GEN-1221).
 *
 * @see PDT-INF-547; dmp.md G
 */
export const dmpEndpoints = {
  production: "https://lps2.dmp.gouv.fr/si-dmp-server/v2/services",
  /** Homologation environment of the CNDA. */
  homologation: "https://lps.dev1.dmp.gouv.fr/si-dmp-server/v2/services",
  /** National parameters, for {@link createDmpParametersLoader}. */
  parameters: "https://www.dmp.fr/web/dmp/documents/param-lps",
} as const;
