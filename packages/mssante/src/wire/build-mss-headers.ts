import type { ReceiptRequests } from "../report-mail.js";

/** What the headers of the trust space say. */
export interface MssHeaderValues {
  readonly productReference: string;
  /** `code` of each CDA of the archive, in its order. */
  readonly documentCodes: readonly string[];
  readonly holdsQualifiedIns: boolean;
  /** Forbids the patient to answer: `X-MSS-MES: FIN`. */
  readonly closesConversation: boolean;
}

/** Headers that MSSanté adds to a mail, with their exact spelling (mssante.md A6). */
export function buildMssHeaders(values: MssHeaderValues): readonly (readonly [name: string, value: string])[] {
  return [
    ["X-MSS-NIL", values.productReference],
    ["X-MSS-CODECDA", values.documentCodes.join(",")],
    ["X-MSS-INS", values.holdsQualifiedIns ? "O" : "N"],
    ...(values.closesConversation ? ([["X-MSS-MES", "FIN"]] as const) : []),
  ];
}

/** Headers that ask for receipts (mssante.md A6, A10). */
export function buildReceiptHeaders(
  receipts: ReceiptRequests,
  receiptAddress: string,
): readonly (readonly [name: string, value: string])[] {
  return [
    ...(receipts.read ? ([["Disposition-Notification-To", `<${receiptAddress}>`]] as const) : []),
    ...(receipts.delivery ? ([["Return-Receipt-To", `<${receiptAddress}>`]] as const) : []),
  ];
}
