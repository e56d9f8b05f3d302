/** A server of the operator. */
export interface MailEndpoint {
  readonly host: string;
  readonly port: number;
  /** Name the server's certificate must bear. Default: the host. */
  readonly servername?: string;
}
