/** An operation of the web service: where its body lives and the part that holds the result. */
export interface MedimailOperation {
  readonly name: string;
  /** Namespace of the body element, request and answer. */
  readonly namespace: string;
  readonly soapAction: string;
  /** Part of the answer; `annaireReturn` is spelt so in the contract. */
  readonly result: string;
}

const ofMedimail = (name: string, result: string): MedimailOperation => ({
  name,
  namespace: "urn:medimail",
  soapAction: "urn:WebServicesAction",
  result,
});

/** The operations that an operator needs (mssante.md C3; medimail.wsdl, binding `WebServicesBinding`). */
export const medimailOperations = {
  hello: {
    name: "hello",
    namespace: "urn:hellowsdl",
    soapAction: "urn:arnleadservicewsdl#hello",
    result: "return",
  },
  annuaire: ofMedimail("annuaire", "annaireReturn"),
  send: ofMedimail("send", "sendResult"),
  checkbox: ofMedimail("checkbox", "checkboxReturn"),
  open: ofMedimail("open", "openReturn"),
} as const satisfies Readonly<Record<string, MedimailOperation>>;
