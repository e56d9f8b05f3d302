import { isSegurError } from "@segur-sdk/core";

import type { MailAccepted } from "../mail-operator.js";
import type { ComposedMail } from "../report-mail.js";
import type { SmtpPool } from "./smtp-pool.js";

/** What an operator makes of delivery reports. */
export interface DeliveryReportOptions {
  /** Are they asked of a server that announces them? */
  readonly enabled: boolean;
  /** Is `ORCPT` among their parameters? One operator failed on it in the past (mssante.md A8). */
  readonly orcpt: boolean;
}

/** Hands a mail over; some servers announce DSN and refuse its parameters: once more without them (mssante.md A12). */
export async function handOverBySmtp(
  pool: SmtpPool,
  mail: ComposedMail,
  dsn: DeliveryReportOptions,
  signal?: AbortSignal,
): Promise<MailAccepted> {
  const attempt = async (deliveryReport: boolean): Promise<MailAccepted> => ({
    messageId: mail.messageId,
    ...(await pool.send(mail, {
      deliveryReport,
      originalRecipient: dsn.orcpt,
      ...(signal === undefined ? {} : { signal }),
    })),
  });
  const withReport = dsn.enabled && mail.requestDeliveryReport;
  try {
    return await attempt(withReport);
  } catch (error) {
    const isRefused = isSegurError(error, "ERR_MSS_REFUSED") && /^(?:501|503|555)/.test(error.official?.code ?? "");
    if (!withReport || !isRefused) throw error;
    return attempt(false);
  }
}
