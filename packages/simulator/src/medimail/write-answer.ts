/** Text in XML, escaped. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`);
}

/** `<name>…</name>`, or `<name/>` when there is nothing inside, as the service writes it. */
export function tag(name: string, ...content: readonly string[]): string {
  const inside = content.join("");
  return inside === "" ? `<${name}/>` : `<${name}>${inside}</${name}>`;
}

/** The result of an operation: an XML document in a part that is a string. */
export function writeResult(operation: string, namespace: string, part: string, document: string): string {
  const response = `<m:${operation}Response xmlns:m="${namespace}"><${part} xsi:type="xsd:string">${escaped(document)}</${part}></m:${operation}Response>`;
  return envelope(response);
}

/** A fault, with HTTP 500 as SOAP 1.1 over HTTP has it. */
export function writeFault(code: "Client" | "Server", text: string): string {
  return envelope(
    `<SOAP-ENV:Fault><faultcode>${code}</faultcode><faultstring>${escaped(text)}</faultstring></SOAP-ENV:Fault>`,
  );
}

function envelope(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" SOAP-ENV:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/"><SOAP-ENV:Body>${body}</SOAP-ENV:Body></SOAP-ENV:Envelope>
`;
}
