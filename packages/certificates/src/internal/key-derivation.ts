import { pbkdf2, pbkdf2Sync } from "node:crypto";

import { SegurError } from "@segur-sdk/core";

import { derivePkcs12Steps, pkcs12Blocks, type Pkcs12Derivation } from "./pkcs12-key-derivation.js";

/** PBKDF2 (RFC 8018, §5.2): OpenSSL does it, in a thread when asked. */
interface Pbkdf2Derivation {
  readonly scheme: "pbkdf2";
  readonly hash: string;
  readonly passphrase: Uint8Array;
  readonly salt: Uint8Array;
  readonly rounds: number;
  readonly length: number;
}

/** The derivation of PKCS#12 (RFC 7292, appendix B.2). */
interface Pkcs12DerivationRequest extends Pkcs12Derivation {
  readonly scheme: "pkcs12";
}

/** Key material wanted from a passphrase. */
type KeyDerivation = Pbkdf2Derivation | Pkcs12DerivationRequest;

/**
 * A reading that asks for key material on its way: one code for the loaders that block and for the one that does not.
 * What is yielded is a derivation, what is given back its result.
 */
export type DerivationSteps<T> = Generator<KeyDerivation, T, Uint8Array>;

/** Most rounds for one file, all derivations together: three of the greatest that are accepted, and a margin. */
const maxTotalRounds = 6_000_000;

function cost(of: KeyDerivation): number {
  return of.rounds * (of.scheme === "pkcs12" ? pkcs12Blocks(of.length, of.hash) : 1);
}

/** Counts the rounds of one file. */
function createBudget(): (of: KeyDerivation) => void {
  let rounds = 0;
  return (of) => {
    rounds += cost(of);
    if (rounds > maxTotalRounds) {
      throw new SegurError("ERR_CERT_P12_TOO_COSTLY", { details: { rounds, maximum: maxTotalRounds } });
    }
  };
}

/** Runs a reading in one go: the event loop waits. */
export function runSteps<T>(steps: DerivationSteps<T>): T {
  const spend = createBudget();
  let step = steps.next();
  while (step.done !== true) {
    spend(step.value);
    step = steps.next(deriveNow(step.value));
  }
  return step.value;
}

function deriveNow(of: KeyDerivation): Uint8Array {
  if (of.scheme === "pbkdf2") return pbkdf2Sync(of.passphrase, of.salt, of.rounds, of.length, of.hash);
  const rounds = derivePkcs12Steps(of);
  let round = rounds.next();
  while (round.done !== true) round = rounds.next();
  return round.value;
}

/** Runs a reading without ever holding the event loop for long: PBKDF2 in a thread, the loop of PKCS#12 in slices. */
export async function runStepsApart<T>(steps: DerivationSteps<T>, signal?: AbortSignal): Promise<T> {
  const spend = createBudget();
  let step = steps.next();
  while (step.done !== true) {
    spend(step.value);
    step = steps.next(await deriveApart(step.value, signal));
    await nextTurn(signal);
  }
  return step.value;
}

async function deriveApart(of: KeyDerivation, signal: AbortSignal | undefined): Promise<Uint8Array> {
  signal?.throwIfAborted();
  if (of.scheme === "pbkdf2") {
    return new Promise((resolve, reject) => {
      pbkdf2(of.passphrase, of.salt, of.rounds, of.length, of.hash, (error, key) => {
        if (error === null) resolve(key);
        else reject(error);
      });
    });
  }
  const rounds = derivePkcs12Steps(of);
  let round = rounds.next();
  while (round.done !== true) {
    await nextTurn(signal);
    round = rounds.next();
  }
  return round.value;
}

/** Lets timers, sockets and other calls have their turn. */
async function nextTurn(signal: AbortSignal | undefined): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  signal?.throwIfAborted();
}
