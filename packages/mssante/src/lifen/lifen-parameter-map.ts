import type { OperatorCapabilities } from "../operator/operator-capabilities.js";
import type { ComposedMail } from "../report-mail.js";

/** Name of a parameter of `$send-to-mss` and the FHIR type that it takes. */
export interface LifenParameterName {
  readonly name: string;
  /** `valueAttachment` is for files: `contentType`, `title`, `data`. */
  readonly type: "valueString" | "valueCode" | "valueUri" | "valueBase64Binary" | "valueAttachment";
}

/**
 * Where each field of a mail goes. The parameters of `$send-to-mss` are not published: they come with the contract of the
 * site, and nothing here pretends to know them. A field without a parameter is lost, by name.
 *
 * @see mssante.md C5
 */
export interface LifenParameterMap {
  readonly recipient: LifenParameterName;
  readonly subject: LifenParameterName;
  readonly text: LifenParameterName;
  /** Repeated for each file, in their order. */
  readonly attachments: LifenParameterName;
  readonly sender?: LifenParameterName;
  readonly senderLabel?: LifenParameterName;
  readonly replyTo?: LifenParameterName;
  readonly references?: LifenParameterName;
  /** `X-MSS-NIL`. */
  readonly nil?: LifenParameterName;
  /** `X-MSS-CODECDA`. */
  readonly codeCda?: LifenParameterName;
  /** `X-MSS-INS`. */
  readonly ins?: LifenParameterName;
  /** `X-MSS-MES`. */
  readonly mes?: LifenParameterName;
  /** Identifier of this send, for whoever follows it; not the Message-ID, which Lifen makes. */
  readonly sendId?: LifenParameterName;
  /** Parameters that are the same for every mail, as FHIR has them. */
  readonly fixed?: readonly LifenParameter[];
}

/** A parameter of a FHIR `Parameters` resource. */
export type LifenParameter = Readonly<{ name: string } & Record<string, unknown>>;

/**
 * What Lifen carries under a map: next to nothing is known of the rest, and what is unknown is declared lost, so that
 * accepting it is somebody's decision.
 *
 * @see mssante.md C2, column Lifen API
 */
export function lifenCapabilities(map: LifenParameterMap): OperatorCapabilities {
  const has = (name: LifenParameterName | undefined) => name !== undefined;
  return {
    headers: { nil: has(map.nil), codeCda: has(map.codeCda), ins: has(map.ins), mes: has(map.mes) },
    messageId: false,
    replyTo: has(map.replyTo),
    references: has(map.references),
    senderLabel: has(map.senderLabel),
    htmlBody: false,
    deliveryReceipt: "never",
    readReceipt: false,
    maxAttachments: Number.POSITIVE_INFINITY,
    sentCopy: "operator",
    findSent: false,
    receive: "none",
    patients: false,
  };
}

/** The body of `$send-to-mss`. */
export function buildSendToMss(mail: ComposedMail, map: LifenParameterMap): Uint8Array {
  const { content } = mail;
  const header = (name: string) => content.headers.find(([one]) => one.toLowerCase() === name)?.[1];
  const given = (name: LifenParameterName | undefined, value: string | undefined): readonly LifenParameter[] =>
    name === undefined || value === undefined ? [] : [{ name: name.name, [name.type]: valueOf(name, value) }];
  const parameter = [
    ...(map.fixed ?? []),
    ...given(map.recipient, mail.to),
    ...given(map.sender, mail.from),
    ...given(map.senderLabel, content.senderLabel),
    ...given(map.subject, content.subject),
    ...given(map.text, content.text),
    ...given(map.replyTo, content.replyTo),
    ...given(map.references, content.references.length === 0 ? undefined : content.references.join(" ")),
    ...given(map.nil, header("x-mss-nil")),
    ...given(map.codeCda, header("x-mss-codecda")),
    ...given(map.ins, header("x-mss-ins")),
    ...given(map.mes, header("x-mss-mes")),
    ...given(map.sendId, mail.envelopeId),
    ...content.attachments.map(({ fileName, contentType, bytes }) => {
      const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
      const { name, type } = map.attachments;
      return { name, [type]: type === "valueAttachment" ? { contentType, title: fileName, data } : data };
    }),
  ];
  return new TextEncoder().encode(JSON.stringify({ resourceType: "Parameters", parameter }));
}

function valueOf({ type }: LifenParameterName, value: string): unknown {
  if (type === "valueAttachment") return { contentType: "text/plain", data: Buffer.from(value).toString("base64") };
  return type === "valueBase64Binary" ? Buffer.from(value).toString("base64") : value;
}
