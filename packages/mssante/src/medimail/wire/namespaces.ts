import { xmlNamespace } from "@segur-sdk/core/xml";

/** SOAP 1.1 envelope. */
export const soap11 = xmlNamespace("http://schemas.xmlsoap.org/soap/envelope/", "SOAP-ENV");
export const xsi = xmlNamespace("http://www.w3.org/2001/XMLSchema-instance", "xsi");
/** Parts of an rpc message have no namespace. */
export const part = xmlNamespace("");

export const xsdNamespace = "http://www.w3.org/2001/XMLSchema";
/** Types of the contract: `attachment`, `attachments`. */
export const typesNamespace = "urn:medimailservicewsdl";
export const soapEncoding = "http://schemas.xmlsoap.org/soap/encoding/";
