import type { HttpRequest, HttpResponse, HttpTransport } from "@segur-sdk/transport";

/** What a fake transport received. */
interface Received {
  readonly url: string;
  readonly operation: string | undefined;
  readonly contentType: string;
  readonly headersMs: number | undefined;
  readonly headers: Readonly<Record<string, string>>;
  /** Whole body, one character a byte. */
  readonly body: string;
}

/** A transport that never connects: it keeps the requests and gives the answers prepared for it. */
export interface FakeTransport extends HttpTransport {
  readonly received: readonly Received[];
}

export type Answer = string | Error | { readonly envelope: string; readonly headers: Readonly<Record<string, string>> };

export function fakeTransport(...answers: readonly Answer[]): FakeTransport {
  const received: Received[] = [];
  const left = [...answers];
  return {
    received,
    async send(request) {
      received.push(await read(request));
      const answer = left.shift();
      if (answer === undefined) throw new Error("No answer is left.");
      if (answer instanceof Error) throw answer;
      return typeof answer === "string"
        ? response(answer)
        : { ...response(answer.envelope), headers: { ...soap, ...answer.headers } };
    },
    close: () => Promise.resolve(),
  };
}

const soap = { "content-type": "application/soap+xml; charset=UTF-8" };

function response(envelope: string): HttpResponse {
  return { status: 200, headers: soap, body: new TextEncoder().encode(envelope) };
}

async function read(request: HttpRequest): Promise<Received> {
  const pieces: Uint8Array[] = [];
  if (typeof request.body === "function") for await (const piece of request.body()) pieces.push(piece);
  else if (request.body !== undefined) pieces.push(request.body);
  return {
    url: request.url,
    operation: request.operation,
    contentType: request.headers["content-type"] ?? "",
    headersMs: request.timeouts?.headersMs,
    headers: request.headers,
    body: Buffer.concat(pieces).toString("latin1"),
  };
}

const envelope = (body: string) =>
  `<soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope"><soap:Header/><soap:Body>${body}</soap:Body></soap:Envelope>`;

export const registrySuccess = envelope(
  '<rs:RegistryResponse xmlns:rs="urn:oasis:names:tc:ebxml-regrep:xsd:rs:3.0" status="urn:oasis:names:tc:ebxml-regrep:ResponseStatusType:Success"/>',
);

export const registryFailure = (code: string) =>
  envelope(
    '<rs:RegistryResponse xmlns:rs="urn:oasis:names:tc:ebxml-regrep:xsd:rs:3.0" status="urn:oasis:names:tc:ebxml-regrep:ResponseStatusType:Failure">' +
      `<rs:RegistryErrorList><rs:RegistryError errorCode="${code}" codeContext="" severity="urn:oasis:names:tc:ebxml-regrep:ErrorSeverityType:Error"/></rs:RegistryErrorList></rs:RegistryResponse>`,
  );

export const existenceAnswer = (status: string) =>
  envelope(
    '<PRPA_IN201308UV02 xmlns="urn:hl7-org:v3"><acknowledgement typeCode="AA"/><controlActProcess><subject><registrationEvent>' +
      `<subject1><patient><statusCode code="${status}"/></patient></subject1></registrationEvent></subject>` +
      '<queryAck><queryResponseCode code="OK"/></queryAck></controlActProcess></PRPA_IN201308UV02>',
  );

export const fault = (code: string, reason: string) =>
  envelope(
    `<soap:Fault><soap:Code><soap:Value>soap:${code}</soap:Value></soap:Code>` +
      `<soap:Reason><soap:Text xml:lang="fr">${reason}</soap:Text></soap:Reason></soap:Fault>`,
  );

/** Answer of TD3.1b: the references of the documents that the registry knows. */
export const references = (...entryUuids: readonly string[]) =>
  envelope(
    '<q:AdhocQueryResponse xmlns:q="urn:oasis:names:tc:ebxml-regrep:xsd:query:3.0" xmlns="urn:oasis:names:tc:ebxml-regrep:xsd:rim:3.0" status="urn:oasis:names:tc:ebxml-regrep:ResponseStatusType:Success">' +
      `<RegistryObjectList>${entryUuids.map((id) => `<ObjectRef id="${id}"/>`).join("")}</RegistryObjectList></q:AdhocQueryResponse>`,
  );

/** Answer of a stored query that failed. */
export const queryFailure = (code: string) =>
  envelope(
    '<q:AdhocQueryResponse xmlns:q="urn:oasis:names:tc:ebxml-regrep:xsd:query:3.0" xmlns:rs="urn:oasis:names:tc:ebxml-regrep:xsd:rs:3.0" status="urn:oasis:names:tc:ebxml-regrep:ResponseStatusType:Failure">' +
      `<rs:RegistryErrorList><rs:RegistryError errorCode="${code}" codeContext="" severity="urn:oasis:names:tc:ebxml-regrep:ErrorSeverityType:Error"/></rs:RegistryErrorList></q:AdhocQueryResponse>`,
  );

/** An envelope around any body. */
export const answerOf = envelope;
