import { soapNamespace } from "./namespaces.js";

/** Prefixes of one answer: the live service changes them from one answer to the next. */
export interface AnswerStyle {
  readonly envelope: string;
  readonly body: string;
  readonly fault: string;
  readonly result: string;
  /** Namespaces declared on the body although the envelope has the same one under another prefix. */
  readonly bodyDeclarations: readonly { readonly prefix: string; readonly namespace: string }[];
  /** Namespaces declared on the result although nothing uses them. */
  readonly resultDeclarations: readonly { readonly prefix: string; readonly namespace: string }[];
}

const requests = (vitale: string, traits: string) => [
  { prefix: vitale, namespace: "http://www.cnamts.fr/INSiRecVit" },
  { prefix: traits, namespace: "http://www.cnamts.fr/INSiRecSans" },
];

/** Styles seen in live answers and in injection files. */
const answerStyles = [
  {
    envelope: "soap",
    body: "env",
    fault: "S",
    result: "",
    bodyDeclarations: [{ prefix: "S", namespace: soapNamespace }],
    resultDeclarations: requests("ns0", "ns1"),
  },
  {
    envelope: "soap",
    body: "S",
    fault: "S",
    result: "",
    bodyDeclarations: [],
    resultDeclarations: requests("ns3", "ns2"),
  },
  { envelope: "soap", body: "env", fault: "soap", result: "ns2", bodyDeclarations: [], resultDeclarations: [] },
] as const satisfies readonly AnswerStyle[];

/** Style of the n-th answer: they are played in turn, so that no client counts on one. */
export function styleOfAnswer(index: number): AnswerStyle {
  return answerStyles[index % answerStyles.length] ?? answerStyles[0];
}
