import type { PsAssertion } from "./ps-assertion.js";
import type { InsiRequest } from "./wire/read-request.js";

/** A point that the service lets pass and that a homologation does not. */
export interface InsiRemark {
  readonly rule: string;
  readonly source: string;
}

/** What a remark is judged on: the request, the certificate, the identifiers already seen. */
export interface RemarkContext {
  readonly request: InsiRequest;
  /**
   * Who the proof of access names: Struct_IdNat of the client certificate, or national identifier of the card's holder;
   * absent when the assertion does not verify.
   */
  readonly provenSender: string | undefined;
  /** The professional's assertion, in card mode. */
  readonly assertion: PsAssertion | undefined;
  readonly at: Date;
  readonly seen: ReadonlySet<string>;
}

interface RemarkRule extends InsiRemark {
  readonly applies: (context: RemarkContext) => boolean;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const utcMilliseconds = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$/;

const rules: readonly RemarkRule[] = [
  {
    rule: "Emetteur is given in both contexts",
    source: "INSi homologation remark: Emetteur absent in mutual TLS mode",
    applies: ({ request }) => !request.bam.sender || !request.lps.sender,
  },
  {
    rule: "Emetteur is the structure of the client certificate, or the holder of the card, in both contexts",
    source: "INSi: Emetteur = OU of the certificate in mutual TLS, NameID of the assertion in card mode",
    applies: ({ request, provenSender }) =>
      provenSender !== undefined &&
      [request.bam.sender, request.lps.sender].some((sender) => sender && sender !== provenSender),
  },
  {
    rule: "each context has a new Id at each call",
    source: "INSi homologation remark: renouveler les Id",
    applies: ({ request, seen }) =>
      request.bam.id === request.lps.id || seen.has(request.bam.id) || seen.has(request.lps.id),
  },
  {
    rule: "each request has a new MessageID",
    source: "WS-Addressing 1.0 §3.2",
    applies: ({ request, seen }) => seen.has(request.messageId),
  },
  {
    rule: "MessageID is `uuid:` and a UUID",
    source: "INSi homologation remark: format du Message Id",
    applies: ({ request }) => !request.messageId.startsWith("uuid:") || !uuid.test(request.messageId.slice(5)),
  },
  {
    rule: "Temps is UTC with milliseconds",
    source: "INSi, contexts: YYYY-MM-DDTHH:mm:ss.SSSZ",
    applies: ({ request }) => !utcMilliseconds.test(request.bam.time) || !utcMilliseconds.test(request.lps.time),
  },
  {
    rule: 'IDAM carries R="4"',
    source: "INSi, ContexteLPS",
    applies: ({ request }) => request.software.idamRole !== "4",
  },
  {
    rule: "LPS/Instance is a UUID, LPS/Version and LPS/Nom are given",
    source: "INSi, ContexteLPS",
    applies: ({ request: { software } }) => !uuid.test(software.instance ?? "") || !software.version || !software.name,
  },
  {
    rule: "each request has a new assertion, made within the last 20 seconds",
    source: "GIE SESAM-Vitale, TLSi editor kit: life of an assertion",
    applies: ({ assertion, seen, at }) =>
      assertion !== undefined &&
      (seen.has(assertion.id) || Math.abs(at.getTime() - Date.parse(assertion.issuedAt)) > 20_000),
  },
  {
    rule: "the assertion gives identifiantFacturation",
    source: "SEL-MP-043 §3.2",
    applies: ({ assertion }) => assertion !== undefined && !assertion.attributes.get("identifiantFacturation"),
  },
];

/** Remarks a request earns; none when it would pass a homologation. */
export function remarksOn(context: RemarkContext): readonly InsiRemark[] {
  return rules.filter(({ applies }) => applies(context)).map(({ rule, source }) => ({ rule, source }));
}
