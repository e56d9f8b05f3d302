import { startSimulator, type SimulatorPki, type SmtpFault } from "@segur-sdk/simulator";

import type { BenchFault, OperatorBench } from "../../src/conformance/index.js";
import { createApiLpsOperator, type MssanteOperator } from "../../src/index.js";
import { addresses, arrivedFrom } from "./memory-operator.js";
import { scriptedTroubles } from "./scripted-troubles.js";
import { identityOf } from "./simulated-tls.js";

/** Each trouble, as an SMTP server makes it (mssante.md A12). */
const faults: Readonly<Record<BenchFault, SmtpFault>> = {
  "lost-answer": { on: "DOT", fault: { kind: "drop" } },
  "cut-before": { on: "RCPT", fault: { kind: "drop" } },
  stall: { on: "DOT", fault: { kind: "stall", ms: 5_000 } },
  transient: { on: "MAIL", fault: { kind: "reply", code: 421, text: "4.3.2 later" } },
  "unknown-recipient": { on: "RCPT", fault: { kind: "reply", code: 550, text: `5.1.1 <${addresses.to}> unknown` } },
  "mailbox-full": { on: "RCPT", fault: { kind: "reply", code: 552, text: "5.2.2 full" } },
  refused: { on: "DATA", fault: { kind: "reply", code: 554, text: "5.7.1 NESSI RUTH refused" } },
  "too-large": { on: "MAIL", fault: { kind: "reply", code: 552, text: "5.3.4 too big" } },
};

/**
 * An operator of the trust space, and adapters towards it: by SMTP alone, or by IMAP besides, where each mail is filed and
 * takes the time that filing takes.
 */
export async function startApiLps(pki: SimulatorPki, { imap = false } = {}) {
  const sim = await startSimulator({ pki });
  const identity = identityOf(pki, await pki.credential("MSS-AUTH"));
  const open = (mailbox: string = addresses.from): MssanteOperator =>
    createApiLpsOperator({
      mailbox,
      smtp: { host: "localhost", port: sim.ports.smtp },
      ...(imap ? { imap: { host: "localhost", port: sim.mssante.imap.port } } : {}),
      identity,
      timeouts: { connectMs: 2_000, silenceMs: 1_000 },
    });
  const bench: OperatorBench = {
    ...addresses,
    open: ({ credential } = {}) => open(credential === "refused" ? "inconnue@ailleurs.fr" : addresses.from),
    arrived: () =>
      Promise.all(
        sim.mailboxes.all.map(({ bytes, envelope }) => arrivedFrom(bytes, envelope.recipients[0]?.address ?? "")),
      ),
    ...scriptedTroubles(sim.mssante.faults, faults),
    refusesCredentials: true,
    deliver({ from, subject, text }) {
      const head = `From: ${from}\r\nSubject: ${subject}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n`;
      sim.mssante.deliver(addresses.from, Buffer.from((head + text).replace(/\r?\n/g, "\r\n")), from);
    },
  };
  return { sim, open, bench, close: () => sim.stop() };
}
