/**
 * Which national services a client speaks to; always chosen by the caller, never guessed.
 *
 * - `simulator`: the services on a laptop, imitating the qualification environment;
 * - `qualification`: the test environments of the national operators;
 * - `production`: real patients.
 */
export type Environment = "simulator" | "qualification" | "production";

/** Every {@link Environment}, for configuration files and command lines. */
export const environments: readonly Environment[] = ["simulator", "qualification", "production"];
