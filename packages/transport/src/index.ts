export { createCircuit } from "./circuit.js";
export type { Circuit, CircuitCall, CircuitOptions, CircuitState, CircuitVerdict } from "./circuit.js";
export { circuitBreaker } from "./http/circuit-breaker.js";
export type { CircuitBreakerOptions } from "./http/circuit-breaker.js";
export { createHttpTransport } from "./http/create-http-transport.js";
export type { HttpTransportOptions } from "./http/create-http-transport.js";
export type { JudgeServer } from "./http/tls-connector.js";
export { intercept } from "./http/http-transport.js";
export type {
  HttpInterceptor,
  HttpRequest,
  HttpResponse,
  HttpSend,
  HttpSendOptions,
  HttpTimeouts,
  RequestTimeouts,
  HttpTransport,
} from "./http/http-transport.js";
export { observeExchanges } from "./http/observe-exchanges.js";
export type { ObserveExchangesOptions } from "./http/observe-exchanges.js";
export { createPublicDownload } from "./http/public-download.js";
export type { PublicDownload, PublicDownloadOptions, PublicResponse } from "./http/public-download.js";
export { retryInterceptor } from "./http/retry-interceptor.js";
export type { RetryInterceptorOptions } from "./http/retry-interceptor.js";
export { createRetryBudget, retryDelayMs, systemRandom } from "./http/retry-policy.js";
export type { Random, RetryBudget, RetryPolicy } from "./http/retry-policy.js";
export { httpStatusFailure } from "./http/status-failure.js";

export { buildAddressing, messageIdOf } from "./soap/addressing.js";
export type { Addressing, MessageIdScheme } from "./soap/addressing.js";
export { buildSoapEnvelope, readSoapAnswer } from "./soap/envelope.js";
export type { SoapBodyOrFault, SoapEnvelope } from "./soap/envelope.js";
export type { SoapFault } from "./soap/fault.js";
export { createSoapClient } from "./soap/soap-client.js";
export type {
  Correlation,
  SoapAnswer,
  SoapCall,
  SoapCallOptions,
  SoapClient,
  SoapClientOptions,
  WrittenEnvelope,
} from "./soap/soap-client.js";

export { partNamed } from "./mtom/content-id.js";
export type { MtomLimits, MtomMessage, MtomPart, ReceivedPart } from "./mtom/mtom-part.js";
export { readMtom, readMtomParts } from "./mtom/mtom-reader.js";
export type { StreamedPart } from "./mtom/mtom-reader.js";
export { writeMtom } from "./mtom/mtom-writer.js";
export type { MtomOutput, MtomSource } from "./mtom/mtom-writer.js";
export { xopContent, xopInclude } from "./mtom/xop.js";
