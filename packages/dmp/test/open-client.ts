import { createSoftwareSigner } from "@segur-sdk/certificates";
import { createPatientPseudonym, type AuditEvent, type Clock, type LogEvent } from "@segur-sdk/core";

import { createDmpClient, type DmpClientOptions } from "../src/index.js";
import { fakeTransport, type Answer } from "./fake-transport.js";
import { deterministic, software, structure } from "./fixtures.js";
import type { DmpCertificates } from "./pki.js";

/** A client whose answers are prepared, and all that it shows. Its sleeps last nothing and are counted. */
export function openClient(
  certificates: Pick<DmpCertificates, "sign">,
  answers: readonly Answer[] = [],
  changes: Partial<DmpClientOptions> = {},
) {
  const http = fakeTransport(...answers);
  const fixed = deterministic();
  const slept: number[] = [];
  const clock: Clock & Pick<typeof fixed.clock, "advance"> = {
    now: () => fixed.clock.now(),
    advance: (ms) => {
      fixed.clock.advance(ms);
    },
    sleep: (ms) => {
      slept.push(ms);
      return Promise.resolve();
    },
  };
  const events: AuditEvent[] = [];
  const logged: LogEvent[] = [];
  const log = (event: LogEvent) => void logged.push(event);
  const dmp = createDmpClient({
    http,
    endpoint: "https://dmp.simulateur.example/si-dmp-server/v2/services",
    environment: "simulator",
    signer: createSoftwareSigner(certificates.sign),
    software,
    structure,
    clock,
    ids: fixed.ids,
    audit: { record: (event) => void events.push(event) },
    patientPseudonym: createPatientPseudonym({ key: "secret of the test site" }),
    logger: { debug: log, info: log, warn: log, error: log },
    ...changes,
  });
  return { dmp, http, clock, slept, events, logged, operations: () => http.received.map(({ operation }) => operation) };
}
