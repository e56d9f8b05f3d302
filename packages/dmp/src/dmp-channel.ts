import { assertCredential } from "@segur-sdk/certificates";
import { silentLogger, type Ins } from "@segur-sdk/core";
import type { XmlElement } from "@segur-sdk/core/xml";
import { createSoapClient, type MtomPart } from "@segur-sdk/transport";

import type { TracedCall } from "./call-trace.js";
import type { DmpClientOptions } from "./client-options.js";
import { reportClockSkew } from "./clock-skew.js";
import type { DmpActor } from "./dmp-actor.js";
import { faultFailure } from "./dmp-failure.js";
import { vihfSubjectOf } from "./vihf-subject.js";
import { createVihf } from "./vihf.js";
import { buildDmpEnvelope } from "./wire/build-dmp-envelope.js";
import { buildVihf, signVihf } from "./wire/build-vihf.js";

/** One message to the DMP, without what every message has: addressing and VIHF. */
interface DmpMessage {
  /** Name of the service under the base URL. */
  readonly service: "patients" | "repository";
  readonly action: string;
  readonly body: XmlElement;
  readonly attachments?: readonly MtomPart[];
  readonly patient: Ins;
  readonly actor: DmpActor;
  readonly secretConnection: boolean;
  readonly timeoutMs: number;
  readonly call: TracedCall;
  readonly signal: AbortSignal | undefined;
}

/** The way to the DMP of one structure and one software. */
export interface DmpChannel {
  /**
   * Checks that the certificates can serve now.
   *
   * @throws SegurError `ERR_CERT_…`.
   */
  assertCredentials(): void;
  /**
   * Sends a message with a fresh VIHF and gives the body of the answer.
   *
   * @throws SegurError `ERR_DMP_…` for a fault, `ERR_SOAP_…`, `ERR_HTTP_…`.
   */
  send(message: DmpMessage): Promise<XmlElement>;
}

/** Opens a channel; nothing is connected before the first message. */
export function openDmpChannel(options: DmpClientOptions): DmpChannel {
  const { http, environment, signer, structure, clock, ids, tlsIdentity, logger = silentLogger } = options;
  const base = options.endpoint.replace(/\/+$/, "");
  const soap = createSoapClient({ http, ids, clock, logger });
  return {
    assertCredentials() {
      const common = { at: clock.now(), structure: structure.id, environment };
      assertCredential(signer, { ...common, for: "dmp-sign" });
      if (tlsIdentity !== undefined) assertCredential(tlsIdentity, { ...common, for: "dmp-tls" });
    },
    async send(message) {
      const { action, call, attachments, signal, timeoutMs } = message;
      const { operation } = call;
      const url = `${base}/${message.service}`;
      const envelope = buildDmpEnvelope({
        action,
        messageId: call.exchange,
        to: url,
        assertion: await signedVihf(message, options),
        body: message.body,
      });
      const answer = await soap.call(
        {
          url,
          action,
          envelope,
          operation,
          timeouts: { headersMs: timeoutMs },
          ...(attachments === undefined ? {} : { attachments }),
        },
        signal === undefined ? {} : { signal },
      );
      reportClockSkew(logger, answer.headers["date"], clock.now());
      if (answer.answer.kind === "body") return answer.answer.body;
      throw faultFailure(answer.answer.fault, { operation, writes: message.service === "repository" });
    },
  };
}

function signedVihf(message: DmpMessage, options: DmpClientOptions): Promise<XmlElement> {
  const { signer, structure, software, clock, ids, form } = options;
  const vihf = createVihf({
    signer,
    subject: vihfSubjectOf(message.actor, structure, options.service),
    structure,
    patient: message.patient,
    software,
    issuedAt: clock.now(),
    ids,
    secretConnection: message.secretConnection,
    ...(form === undefined ? {} : { form }),
  });
  return signVihf(buildVihf(vihf), signer);
}
