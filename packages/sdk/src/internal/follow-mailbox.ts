import { createCredentialClients } from "@segur-sdk/certificates";
import type { SegurErrorDetails } from "@segur-sdk/core";
import type { InboundItem, MailOperator, MssanteOperator } from "@segur-sdk/mssante";

import type { CredentialKeeper } from "./credential-keeper.js";
import { withErrorDetails } from "./error-with-details.js";
import type { Installation } from "./installation.js";
import { mailboxOpener, type OpenedMailbox } from "./open-mail.js";

/** A mailbox that follows the renewal of its certificate: each operation has the one of its beginning. */
export async function followMailbox(installation: Installation, keeper: CredentialKeeper): Promise<OpenedMailbox> {
  const open = await mailboxOpener(installation);
  const clients = createCredentialClients({
    store: keeper.store,
    uses: ["mssante"],
    open: (chosen) => open(chosen.of("mssante")),
    close: ({ mail }) => mail.close(),
  });
  const owner = { structureId: installation.site.id };
  const { smtp } = installation.config.mssante;
  const named = { field: "mssante.smtp", source: "segur.config.json", host: `${smtp.host}:${smtp.port ?? 587}` };
  const run = async <Result>(
    work: (mailbox: OpenedMailbox) => Promise<Result>,
    details: SegurErrorDetails = { field: "mssante", source: "segur.config.json" },
  ): Promise<Result> => {
    await keeper.admit(["mssante"]);
    return clients.run(owner, (mailbox) => withErrorDetails(details, () => work(mailbox)));
  };

  /** Readings under way, each with what lets go of its mailbox: one that nobody pursues would hold it for ever. */
  const readings = new Set<() => void>();
  async function* read(receive: (operator: MssanteOperator) => AsyncIterable<InboundItem>): AsyncIterable<InboundItem> {
    await keeper.admit(["mssante"]);
    let release = (): void => undefined;
    const over = new Promise<void>((resolve) => (release = resolve));
    readings.add(release);
    try {
      const mailbox = await new Promise<OpenedMailbox>((resolve, reject) => {
        clients.run(owner, (held) => (resolve(held), over)).catch(reject);
      });
      yield* receive(operatorOf(mailbox));
    } finally {
      readings.delete(release);
      release();
    }
  }

  const mail: MailOperator = {
    send: (composed, options) => run((mailbox) => mailbox.mail.send(composed, options), named),
    close() {
      for (const release of readings) release();
      return clients.close();
    },
  };
  // Nothing is connected to say what an operator can do.
  const shape = open(keeper.current("mssante"));
  await shape.mail.close();
  if (shape.operator === undefined) return { mail, operator: undefined };
  const { id, capabilities } = shape.operator;
  const asked = <Result>(work: (operator: MssanteOperator) => Promise<Result>) =>
    run((mailbox) => work(operatorOf(mailbox)));
  const operator: MssanteOperator = {
    id,
    capabilities,
    check: (options) => asked((one) => one.check(options)),
    send: (composed, options) => run((mailbox) => operatorOf(mailbox).send(composed, options), named),
    findSent: (composed, options) => asked((one) => one.findSent(composed, options)),
    receive: (options) => read((one) => one.receive(options)),
    acknowledge: (cursor, options) => asked((one) => one.acknowledge(cursor, options)),
    close: () => mail.close(),
  };
  return { mail: operator, operator };
}

/** One configuration opens operators of one kind. */
function operatorOf({ operator }: OpenedMailbox): MssanteOperator {
  if (operator === undefined) throw new TypeError("a mailbox without reader");
  return operator;
}
