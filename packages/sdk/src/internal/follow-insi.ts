import { createCredentialClients } from "@segur-sdk/certificates";
import type { HttpTransport } from "@segur-sdk/transport";

import type { CredentialKeeper } from "./credential-keeper.js";
import type { Installation } from "./installation.js";

/** The way to INSi, which follows the renewal of its certificate: each request has the one of its beginning. */
export function followInsi(installation: Installation, keeper: CredentialKeeper): HttpTransport {
  const clients = createCredentialClients({
    store: keeper.store,
    uses: ["insi-auto"],
    open: (chosen) => installation.httpFor("insi", installation.tlsIdentity(chosen.of("insi-auto"))),
    close: (http) => http.close(),
  });
  return {
    async send(request, options) {
      await keeper.admit(["insi"]);
      return clients.run({ structureId: installation.site.id }, (http) => http.send(request, options));
    },
    close: () => clients.close(),
  };
}
