import { createCredentialClients } from "@segur-sdk/certificates";
import { createDmpClient, type DmpClient } from "@segur-sdk/dmp";

import type { CredentialKeeper } from "./credential-keeper.js";
import type { Installation } from "./installation.js";
import { dmpOpener } from "./services.js";

/** A client of the DMP that follows the renewal of its certificates. */
export interface FollowedDmp {
  readonly dmp: DmpClient;
  close(): Promise<void>;
}

/** Each operation has one pair of certificates from its beginning to its end, whatever is replaced meanwhile. */
export async function followDmp(installation: Installation, keeper: CredentialKeeper): Promise<FollowedDmp> {
  const open = await dmpOpener(installation);
  const clients = createCredentialClients({
    store: keeper.store,
    uses: ["dmp-tls", "dmp-sign"],
    open: (chosen) => {
      const { options, http } = open({ tls: chosen.of("dmp-tls"), sign: chosen.of("dmp-sign") });
      return { dmp: createDmpClient(options), http };
    },
    close: ({ http }) => http.close(),
  });
  const run = async <Result>(work: (dmp: DmpClient) => Promise<Result>): Promise<Result> => {
    await keeper.admit(["dmpTls", "dmpSign"]);
    return clients.run({ structureId: installation.site.id }, ({ dmp }) => work(dmp));
  };
  return {
    dmp: {
      findRecord: (patient, options) => run((dmp) => dmp.findRecord(patient, options)),
      findAdministrativeData: (patient, options) => run((dmp) => dmp.findAdministrativeData(patient, options)),
      prepare: (options) => run((dmp) => dmp.prepare(options)),
      submit: (frozen, options) => run((dmp) => dmp.submit(frozen, options)),
      deliver: (frozen, options) => run((dmp) => dmp.deliver(frozen, options)),
      findReference: (patient, uniqueId, options) => run((dmp) => dmp.findReference(patient, uniqueId, options)),
      delete: (options) => run((dmp) => dmp.delete(options)),
      archive: (options) => run((dmp) => dmp.archive(options)),
      unarchive: (options) => run((dmp) => dmp.unarchive(options)),
      changeVisibility: (options) => run((dmp) => dmp.changeVisibility(options)),
      search: (query, options) => run((dmp) => dmp.search(query, options)),
      retrieve: (documents, options) => run((dmp) => dmp.retrieve(documents, options)),
      setAuthorisation: (options) => run((dmp) => dmp.setAuthorisation(options)),
      listRecords: (options) => run((dmp) => dmp.listRecords(options)),
    },
    close: () => clients.close(),
  };
}
