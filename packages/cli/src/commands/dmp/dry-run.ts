import type { HttpRequest, HttpResponse, HttpTransport } from "@segur-sdk/transport";

/** One message that would have been sent. */
export interface DryMessage {
  readonly operation: string;
  readonly head: string;
  readonly body: Uint8Array;
}

/** EntryUUID that stands for the one that the registry would give. */
export const placeholderEntry = "urn:uuid:00000000-0000-4000-8000-000000000000";

const xds = "urn:oasis:names:tc:ebxml-regrep";
const answers: Readonly<Record<string, string>> = {
  "TD0.2":
    '<PRPA_IN201308UV02 xmlns="urn:hl7-org:v3"><acknowledgement typeCode="AA"/><controlActProcess><subject><registrationEvent>' +
    '<subject1><patient><statusCode code="active"/></patient></subject1></registrationEvent></subject>' +
    '<queryAck><queryResponseCode code="OK"/></queryAck></controlActProcess></PRPA_IN201308UV02>',
  "TD3.1b":
    `<q:AdhocQueryResponse xmlns:q="${xds}:xsd:query:3.0" xmlns="${xds}:xsd:rim:3.0" status="${xds}:ResponseStatusType:Success">` +
    `<RegistryObjectList><ObjectRef id="${placeholderEntry}"/></RegistryObjectList></q:AdhocQueryResponse>`,
};
const success = `<rs:RegistryResponse xmlns:rs="${xds}:xsd:rs:3.0" status="${xds}:ResponseStatusType:Success"/>`;

/** A transport that keeps every byte and lets none out; its answers are those of a record that is open. */
export function createDryTransport(): HttpTransport & { readonly messages: readonly DryMessage[] } {
  const messages: DryMessage[] = [];
  return {
    messages,
    async send(request) {
      const { operation = "" } = request;
      const body = await bodyOf(request);
      const headers = Object.entries({ ...request.headers, "content-length": String(body.length) });
      const head = [`${request.method} ${request.url}`, ...headers.map(([name, value]) => `${name}: ${value}`), ""];
      messages.push({ operation, head: head.join("\r\n"), body });
      return answer(answers[operation] ?? success);
    },
    close: () => Promise.resolve(),
  };
}

async function bodyOf({ body }: HttpRequest): Promise<Uint8Array> {
  if (typeof body !== "function") return body ?? new Uint8Array();
  const pieces: Uint8Array[] = [];
  for await (const piece of body()) pieces.push(piece);
  return Buffer.concat(pieces);
}

function answer(content: string): HttpResponse {
  const envelope = `<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body>${content}</s:Body></s:Envelope>`;
  return {
    status: 200,
    headers: { "content-type": "application/soap+xml; charset=UTF-8" },
    body: new TextEncoder().encode(envelope),
  };
}
