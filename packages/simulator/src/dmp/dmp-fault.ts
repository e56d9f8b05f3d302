import {
  createFaultScript,
  type FaultScript,
  type ScriptedFault,
  type SimulatorFaultAction,
} from "../http/fault-script.js";

/** How a multipart answer is malformed. */
export type MultipartDefect =
  /** The last delimiter is missing. */
  | "unclosed"
  /** The Content-Type announces another boundary. */
  | "other-boundary"
  /** The first part has no headers and no blank line. */
  | "no-headers"
  /** Nothing but the last delimiter. */
  | "no-parts";

/** What happens to a request of the DMP instead of, or around, its ordinary answer. */
export type DmpFaultAction =
  | Exclude<SimulatorFaultAction, { readonly kind: "soap-fault" }>
  /**
   * A SOAP fault. `Sender`, `Receiver`, `VersionMismatch` and `MustUnderstand` are codes of SOAP; any other is a subcode
   * of the DMP, e.g. `DMPInvalidCertificate`. The text is that of the code when there is none.
   */
  | { readonly kind: "soap-fault"; readonly code: string; readonly text?: string }
  /** A refusal of this code, in the form of the answers of the transaction. */
  | { readonly kind: "registry-error"; readonly code: string; readonly text?: string }
  /** The service is busy: `XDSRepositoryBusy` for feeding and consultation, `XDSRegistryBusy` for the rest. */
  | { readonly kind: "busy" }
  /** The ordinary success, with a warning. */
  | { readonly kind: "registry-warning"; readonly code?: string; readonly text?: string }
  /** As if the same documents had been fed before. */
  | { readonly kind: "duplicate" }
  /** The ordinary answer inside a multipart body. */
  | { readonly kind: "multipart" }
  /** The ordinary answer inside a multipart body that is malformed. Default `unclosed`. */
  | { readonly kind: "malformed-multipart"; readonly defect?: MultipartDefect }
  /** The ordinary answer under another Content-Type. */
  | { readonly kind: "content-type"; readonly contentType: string }
  /** The first bytes of the ordinary answer, announced as if they were all of it. */
  | { readonly kind: "shortened"; readonly bytes: number }
  /** The ordinary answer, which says it answers another message. */
  | { readonly kind: "wrong-relates-to" };

/** One line of a fault script of the DMP: plain data. Operations are those of {@link DmpOperation}: `TD2.1a`, `TD3.1b`… */
export interface DmpFault extends ScriptedFault<DmpFaultAction> {
  /**
   * Is the message processed all the same, so that what it asks is done although its answer does not say it? Default:
   * yes when the connection is cut or stalls, no when another answer is played. The ordinary answer, disturbed, is
   * always that of a message that was processed.
   */
  readonly processed?: boolean;
}

/** What a request meets. */
export interface DmpFaultPlay {
  readonly action: DmpFaultAction;
  readonly processed: boolean;
}

/** Faults still to be played by a simulated DMP. */
export interface DmpFaultScript {
  /** Adds a line; lines are tried in the order they were added. */
  add(fault: DmpFault): void;
  /** Forgets every line: the service behaves again. */
  clear(): void;
  /** The fault that this request meets, if any; counts the request. */
  next(operation: string): DmpFaultPlay | undefined;
}

/**
 * A fault script of the DMP, empty or made of the lines given.
 *
 * @example
 * ```ts
 * import { createDmpFaultScript } from "@segur-sdk/simulator";
 *
 * // The third replacement is done, and its answer is lost in a gateway.
 * const lost = { on: "TD2.1b", after: 2, processed: true, fault: { kind: "http", status: 504 } } as const;
 * console.log(createDmpFaultScript([lost]).next("TD2.1b")); // undefined: it is the first one
 * ```
 */
export function createDmpFaultScript(faults: readonly DmpFault[] = []): DmpFaultScript {
  const script: FaultScript<DmpFaultPlay> = createFaultScript<DmpFaultPlay>();
  const add = ({ fault: action, processed, ...line }: DmpFault): void => {
    script.add({ ...line, fault: { action, processed: isProcessed(action, processed) } });
  };
  faults.forEach(add);
  return {
    add,
    clear() {
      script.clear();
    },
    next: (operation) => script.next(operation),
  };
}

const playedInPlace: readonly DmpFaultAction["kind"][] = [
  "http",
  "answer",
  "soap-fault",
  "registry-error",
  "busy",
  "duplicate",
];

/** True for an answer that is not the service's own, disturbed or not. */
function isPlayedInPlace({ kind }: DmpFaultAction): boolean {
  return playedInPlace.includes(kind);
}

function isProcessed(action: DmpFaultAction, processed: boolean | undefined): boolean {
  if (isPlayedInPlace(action)) return processed ?? false;
  const answers = action.kind !== "close-after-request" && action.kind !== "stall";
  return answers || (processed ?? true);
}
