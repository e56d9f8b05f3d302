import { xmlNamespace } from "@segur-sdk/core/xml";

/** SOAP 1.2. */
export const soap = xmlNamespace("http://www.w3.org/2003/05/soap-envelope", "soap");
/** SOAP 1.1: only read, and only its faults. */
export const soap11 = xmlNamespace("http://schemas.xmlsoap.org/soap/envelope/", "soap11");
/** WS-Addressing 1.0. */
export const wsa = xmlNamespace("http://www.w3.org/2005/08/addressing", "wsa");
/** XOP. */
export const xop = xmlNamespace("http://www.w3.org/2004/08/xop/include", "xop");
