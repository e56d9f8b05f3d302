/** One error or warning of a registry, as received. */
export interface RegistryError {
  /** Code to decide on, e.g. `XDSRegistryMetadataError`, `DMPClosed`. */
  readonly code: string;
  readonly severity: "error" | "warning";
  /** Text for people, in French with the DMP. */
  readonly context: string;
  readonly location?: string;
}

/**
 * Answer of a registry or repository.
 *
 * @see ebRS 3.0 RegistryResponseType; IHE ITI TF-3 §4.2.4
 */
export interface RegistryResponse {
  /** `success` with warnings in `errors` means done. */
  readonly status: "success" | "partial-success" | "failure";
  readonly requestId?: string;
  readonly errors: readonly RegistryError[];
}
