import { createSimulatorPki, simulatorCardHolders, type SimulatorCard } from "@segur-sdk/simulator";

import { createRefusedPins, openToken, type OpenTokenOptions, type Pkcs11Token } from "../src/index.js";
import { createFakeToken, pairObjects, type FakeObject, type FakeState } from "./fake-token.js";

let made: Promise<SimulatorCard> | undefined;

/** The CPS of the simulator, one for the tests of a file: its keys are what takes time. */
export function simulatedCps(): Promise<SimulatorCard> {
  made ??= createSimulatorPki().then((pki) => pki.card(simulatorCardHolders.CPS));
  return made;
}

/** A fake CPS in its reader. */
export async function fakeCard(initial: Partial<FakeState> = {}) {
  const { authentication, signature, objects } = await simulatedCps();
  const content: FakeObject[] = [
    ...pairObjects("e828bd080f0120", "AUT", authentication),
    ...pairObjects("e828bd080f0110", "SIG", signature),
    { kind: "certificate", label: "not a certificate", value: Buffer.from("3000", "hex") },
    // The search gives objects in no order.
    ...objects.toReversed().map(({ label, value, private: isPrivate }) => ({
      kind: "data" as const,
      label,
      value,
      isPrivate,
    })),
  ];
  const { state, binding } = createFakeToken({ objects: content, ...initial });
  const open = (options: OpenTokenOptions = {}): Promise<Pkcs11Token> =>
    openToken({
      module: "/fake/cps3.so",
      binding,
      pin: () => "1234",
      refusedPins: createRefusedPins(),
      authorities: signature.chain,
      ...options,
    });
  return { state, binding, open, authentication, signature };
}
