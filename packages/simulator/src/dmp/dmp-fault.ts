import { createFaultScript, type SimulatorFault, type SimulatorFaultAction } from "../http/fault-script.js";
import { invalidCertificate, type SoapFault } from "./refusal.js";

/** What happens to a request of the DMP instead of, or around, its ordinary answer. */
export type DmpFaultAction =
  | SimulatorFaultAction
  /** A registry error of this code (an acknowledgement `AE` for TD0.2); nothing is kept. */
  | { readonly kind: "registry-error"; readonly code: string; readonly text?: string }
  /** The ordinary success, with a warning. */
  | { readonly kind: "registry-warning"; readonly code?: string; readonly text?: string }
  /** As if the same documents had been fed before; nothing is kept. */
  | { readonly kind: "duplicate" }
  /** The ordinary answer inside a multipart body. */
  | { readonly kind: "multipart" }
  /** The ordinary answer inside a multipart body that never ends. */
  | { readonly kind: "malformed-multipart" }
  /** The ordinary answer, which says it answers another message. */
  | { readonly kind: "wrong-relates-to" };

/** One line of a fault script of the DMP: plain data. Operations are `TD0.2`, `TD2.1a`, `TD2.1b`. */
export interface DmpFault extends Omit<SimulatorFault, "fault"> {
  readonly fault: DmpFaultAction;
}

/** Faults still to be played by a simulated DMP. */
export interface DmpFaultScript {
  /** Adds a line; lines are tried in the order they were added. */
  add(fault: DmpFault): void;
  /** Forgets every line: the service behaves again. */
  clear(): void;
  /** The fault that this request meets, if any; counts the request. */
  next(operation: string): DmpFaultAction | undefined;
}

/** A fault script of the DMP, empty or made of the lines given. */
export function createDmpFaultScript(faults: readonly DmpFault[] = []): DmpFaultScript {
  const script = createFaultScript();
  // The common script chooses and counts; each of its lines stands for one of ours.
  const actions = new Map<SimulatorFaultAction, DmpFaultAction>();
  const add = ({ fault, ...line }: DmpFault): void => {
    const token: SimulatorFaultAction = { kind: "delay", ms: 0 };
    actions.set(token, fault);
    script.add({ ...line, fault: token });
  };
  faults.forEach(add);
  return {
    add,
    clear: () => {
      script.clear();
      actions.clear();
    },
    next(operation) {
      const token = script.next(operation);
      return token === undefined ? undefined : actions.get(token);
    },
  };
}

const faults: Readonly<Record<string, SoapFault>> = {
  DMPInvalidCertificate: invalidCertificate,
  Receiver: { kind: "soap-fault", code: "Receiver", reason: "Erreur technique" },
};

/** The fault of a code; `Receiver` is the technical failure, any other code a subcode of the DMP. */
export function scriptedSoapFault(code: string): SoapFault {
  return (
    faults[code] ?? {
      kind: "soap-fault",
      code: "Sender",
      subcode: { prefix: "soap", name: code },
      reason: scriptedText(code),
    }
  );
}

const texts: Readonly<Record<string, string>> = {
  DMPClosed: "Le DMP du patient est fermé",
  DMPAccessForbidden: "Accès refusé",
  XDSRegistryBusy: "Service occupé",
  XDSRepositoryBusy: "Service occupé",
  XDSRegistryMetadataError: "Champ vide ou manquant",
  XDSExtraMetadataNotSaved: "métadonnée ignorée",
};

/** French text that goes with a code when the script gives none. */
export function scriptedText(code: string): string {
  return texts[code] ?? "Erreur simulée";
}
