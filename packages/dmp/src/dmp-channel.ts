import { silentLogger, type Ins } from "@segur-sdk/core";
import type { XmlElement } from "@segur-sdk/core/xml";
import {
  createSoapClient,
  intercept,
  type MtomPart,
  type SoapBodyOrFault,
  type SoapAnswer,
} from "@segur-sdk/transport";

import { authorizeRequests } from "./authorization-provider.js";
import type { TracedCall } from "./call-trace.js";
import type { DmpClientOptions } from "./client-options.js";
import { reportClockSkew } from "./clock-skew.js";
import type { DmpActor } from "./dmp-actor.js";
import { assertCard } from "./guards/card.js";
import { createCredentialGuard } from "./guards/credentials.js";
import { vihfSubjectOf } from "./vihf-subject.js";
import { createVihf, type VihfPurpose } from "./vihf.js";
import { buildDmpEnvelope } from "./wire/build-dmp-envelope.js";
import { buildVihf, signVihf } from "./wire/build-vihf.js";

/** Services under the base URL. */
export type DmpServiceName = "patients" | "repository" | "registry" | "habilitations" | "patientsSpecific";

/** One message to the DMP, without what every message has: addressing and VIHF. */
interface DmpMessage {
  readonly service: DmpServiceName;
  readonly action: string;
  readonly body: XmlElement;
  readonly attachments?: readonly MtomPart[];
  /** Absent for TD0.4. */
  readonly patient?: Ins;
  readonly actor: DmpActor;
  readonly secretConnection: boolean;
  readonly purpose?: VihfPurpose;
  readonly timeoutMs: number;
  readonly call: TracedCall;
  readonly signal: AbortSignal | undefined;
}

/** What came back: body or fault, and the parts beside it. */
interface DmpAnswer {
  readonly answer: SoapBodyOrFault;
  readonly parts: SoapAnswer["parts"];
}

/** The way to the DMP of one structure and one software. */
export interface DmpChannel {
  /**
   * Checks that the certificates can serve now.
   *
   * @throws SegurError `ERR_CERT_…`, `ERR_DMP_CARD` in direct mode.
   */
  assertCredentials(): void;
  /**
   * Sends a message with a fresh VIHF and gives the answer.
   *
   * @throws SegurError `ERR_SOAP_…`, `ERR_HTTP_…`.
   */
  send(message: DmpMessage): Promise<DmpAnswer>;
}

/** Opens a channel; nothing is connected before the first message. */
export function openDmpChannel(options: DmpClientOptions): DmpChannel {
  const { http, environment, signer, structure, clock, ids, tlsIdentity, logger = silentLogger } = options;
  const { access = { mode: "indirect" }, authorization, maxAnswerBytes = 64 * 1024 * 1024 } = options;
  const base = options.endpoint.replace(/\/+$/, "");
  const send = intercept(
    (request, sendOptions) => http.send(request, sendOptions),
    authorization === undefined ? [] : [authorizeRequests(authorization)],
  );
  const soap = createSoapClient({
    http: { send, close: () => http.close() },
    ids,
    clock,
    logger,
    limits: { maxBytes: maxAnswerBytes },
  });
  const owner = { structure: structure.id, environment };
  const assertSigner = createCredentialGuard({ ...owner, for: "dmp-sign" });
  const assertTls = createCredentialGuard({ ...owner, for: "dmp-tls" });
  return {
    assertCredentials() {
      const at = clock.now();
      if (access.mode === "direct") assertCard(signer, at);
      else assertSigner(signer, at);
      // In direct mode the connection is the card's, or a proxy's: its certificate is not that of the structure.
      if (tlsIdentity !== undefined && access.mode !== "direct") assertTls(tlsIdentity, at);
    },
    async send(message) {
      const { action, call, attachments, signal, timeoutMs } = message;
      const url = `${base}/${message.service}`;
      const envelope = buildDmpEnvelope({
        action,
        messageId: call.exchange,
        to: url,
        assertion: await provedBy(message, options),
        body: message.body,
      });
      const { answer, parts, headers } = await soap.call(
        {
          url,
          action,
          envelope,
          operation: call.operation,
          timeouts: { headersMs: timeoutMs },
          ...(attachments === undefined ? {} : { attachments }),
        },
        signal === undefined ? {} : { signal },
      );
      reportClockSkew(logger, headers["date"], clock.now());
      return { answer, parts };
    },
  };
}

/** The VIHF of one message: never used twice. */
function provedBy(message: DmpMessage, options: DmpClientOptions): XmlElement | Promise<XmlElement> {
  const { signer, structure, software, clock, ids, form, access } = options;
  const vihf = buildVihf(
    createVihf({
      signer,
      subject: vihfSubjectOf(message.actor, structure, options.service),
      structure,
      ...(message.patient === undefined ? {} : { patient: message.patient }),
      software,
      issuedAt: clock.now(),
      ids,
      secretConnection: message.secretConnection,
      ...(message.purpose === undefined ? {} : { purpose: message.purpose }),
      ...access,
      ...(form === undefined ? {} : { form }),
    }),
  );
  return access?.mode === "direct" && access.vihf === "unsigned" ? vihf : signVihf(vihf, signer);
}
