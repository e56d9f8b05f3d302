import { type FrontKind, hostNameOf, type MailServers } from "./mail-servers.js";

/** One SRV record (RFC 2782). */
export interface SrvRecord {
  readonly name: string;
  readonly port: number;
  readonly priority: number;
  readonly weight: number;
}

/** The priority tells the way to log in: it is no order of fail-over here (EX_LPS_0300, mssante.md C1.1). */
const frontOfPriority: Readonly<Record<number, FrontKind>> = { 10: "psc-xoauth2", 20: "cert-plain" };

/** The servers that the records of a domain tell; records of other priorities are of no use here. */
export function readSrvRecords(records: {
  readonly submission: readonly SrvRecord[];
  readonly imap: readonly SrvRecord[];
}): MailServers {
  const endpoint = (of: readonly SrvRecord[], front: FrontKind) => {
    const candidates = of.filter(({ priority }) => frontOfPriority[priority] === front);
    // The heaviest, so that the choice is always the same.
    const [chosen] = [...candidates].sort((one, other) => other.weight - one.weight);
    // A target of one dot says that there is no such service.
    const host = chosen === undefined ? undefined : hostNameOf(chosen.name);
    return chosen === undefined || host === undefined ? undefined : { host, port: chosen.port };
  };
  const servers = (front: FrontKind) => {
    const [smtp, imap] = [endpoint(records.submission, front), endpoint(records.imap, front)];
    return { ...(smtp === undefined ? {} : { smtp }), ...(imap === undefined ? {} : { imap }) };
  };
  return { "cert-plain": servers("cert-plain"), "psc-xoauth2": servers("psc-xoauth2") };
}
