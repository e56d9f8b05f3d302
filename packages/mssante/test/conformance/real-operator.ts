import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

import type { SimulatorPki } from "@segur-sdk/simulator";

/** Debian packages that give the two servers. */
const realOperatorPackages = "postfix dovecot-imapd";

/** Why a real operator cannot run here; `undefined` when it can. */
export function realOperatorAbsence(): string | undefined {
  if (process.getuid?.() !== 0) return "Postfix starts as root only";
  const missing = ["/usr/sbin/postfix", "/usr/sbin/dovecot", "/usr/lib/dovecot/imap"].filter(
    (file) => !existsSync(file),
  );
  return missing.length === 0 ? undefined : `${missing.join(", ")} missing: apt-get install ${realOperatorPackages}`;
}

/** Fronts of the real operator, each on a port. */
export interface RealOperator {
  readonly smtp: Readonly<Record<SmtpFront, number>>;
  readonly imap: Readonly<Record<ImapFront, number>>;
  /** What Postfix wrote, one line a session with the commands it heard. */
  smtpLog(): string;
  /** Cuts the IMAP sessions of a mailbox, as an operator that restarts. */
  kick(mailbox: string): void;
  stop(): Promise<void>;
}

/** Server certificate, or lack of TLS, of a front. */
type SmtpFront = "good" | "expired" | "wrong-host" | "unknown-authority" | "revoked" | "clear";
/** `lists`: client certificates are checked against the revocation lists. */
type ImapFront = "good" | "lists";

const smtpFronts = ["good", "expired", "wrong-host", "unknown-authority", "revoked", "clear"] as const;

/**
 * Starts Postfix, which demands a client certificate and a SASL login, and Dovecot, which holds the mailboxes and judges
 * the logins: PLAIN with any password, XOAUTH2 with the tokens that `tokenUrl` knows.
 */
export async function startRealOperator(options: {
  readonly pki: SimulatorPki;
  readonly mailboxes: readonly string[];
  readonly tokenUrl: string;
}): Promise<RealOperator> {
  const folder = mkdtempSync(join(tmpdir(), "segur-sdk-mail-"));
  // The users of the two servers reach their sockets below.
  chmodSync(folder, 0o755);
  const certificates = await writeCertificates(folder, options.pki);
  const {
    "imap-good": good,
    "imap-lists": lists,
    ...smtp
  } = await freePorts([...smtpFronts, "imap-good", "imap-lists"] as const);
  const imap = { good, lists };
  writeDovecot(folder, options.tokenUrl, certificates, "main", imap.good);
  writeDovecot(folder, options.tokenUrl, certificates, "lists", imap.lists);
  writePostfix(folder, options.mailboxes, smtp);
  const dovecots = ["main", "lists"].map((name) =>
    spawn("/usr/sbin/dovecot", ["-F", "-c", join(folder, name, "dovecot.conf")], { stdio: "ignore" }),
  );
  execFileSync("/usr/sbin/postfix", ["-c", join(folder, "postfix"), "start"], { stdio: "ignore" });
  await Promise.all([...Object.values(smtp), ...Object.values(imap)].map(listening));
  return {
    smtp,
    imap,
    smtpLog: () => readFileSync(join(folder, "postfix.log"), "utf8"),
    kick(mailbox) {
      execFileSync("/usr/bin/doveadm", ["-c", join(folder, "main", "dovecot.conf"), "kick", mailbox], {
        stdio: "pipe",
      });
    },
    async stop() {
      execFileSync("/usr/sbin/postfix", ["-c", join(folder, "postfix"), "abort"], { stdio: "ignore" });
      for (const child of dovecots) await ended(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await exit;
}

async function writeCertificates(folder: string, pki: SimulatorPki): Promise<{ readonly withLists: string }> {
  const server = await pki.credential("SERVER");
  const write = (name: string, { certificatePem, keyPem }: { certificatePem: string; keyPem: string }) => {
    writeFileSync(join(folder, `${name}.pem`), certificatePem);
    writeFileSync(join(folder, `${name}.key`), keyPem, { mode: 0o600 });
  };
  write("good", server);
  write("clear", server);
  for (const defect of ["expired", "wrong-host", "unknown-authority", "revoked"] as const) {
    write(defect, await pki.defective(defect, "serv-ssl"));
  }
  writeFileSync(join(folder, "ca.pem"), pki.trustPem);
  const withLists = join(folder, "ca-lists.pem");
  const lists = (["root", "organisations"] as const).map((name) => {
    const file = join(folder, `${name}.crl`);
    writeFileSync(file, pki.revocationList(name));
    return execFileSync("openssl", ["crl", "-inform", "DER", "-in", file], { encoding: "utf8" });
  });
  writeFileSync(withLists, pki.trustPem + lists.join(""));
  return { withLists };
}

function writeDovecot(
  folder: string,
  tokenUrl: string,
  certificates: { readonly withLists: string },
  name: "main" | "lists",
  port: number,
): void {
  const own = join(folder, name);
  mkdirSync(own);
  writeFileSync(
    join(own, "oauth2.conf"),
    `tokeninfo_url = ${tokenUrl}\nusername_attribute = email\nactive_attribute = active\nactive_value = true\n`,
  );
  const sasl = `
service auth {
  unix_listener ${join(folder, "sasl")} {
    mode = 0666
  }
}`;
  writeFileSync(
    join(own, "dovecot.conf"),
    `base_dir = ${join(own, "run")}
log_path = ${join(own, "dovecot.log")}
auth_verbose = yes
auth_failure_delay = 0
protocols = imap
listen = 127.0.0.1
ssl = required
ssl_min_protocol = TLSv1.2
ssl_cert = <${join(folder, "good.pem")}
ssl_key = <${join(folder, "good.key")}
ssl_ca = <${name === "main" ? join(folder, "ca.pem") : certificates.withLists}
ssl_verify_client_cert = yes
ssl_require_crl = ${name === "main" ? "no" : "yes"}
disable_plaintext_auth = yes
auth_mechanisms = plain xoauth2
mail_location = maildir:${join(folder, "mail")}/%u
first_valid_uid = 1
passdb {
  driver = oauth2
  mechanisms = xoauth2
  args = ${join(own, "oauth2.conf")}
}
passdb {
  driver = static
  mechanisms = plain
  args = nopassword=y
}
userdb {
  driver = static
  args = uid=nobody gid=nogroup home=${join(folder, "mail")}/%u
}
protocol imap {
  auth_ssl_require_client_cert = yes
}
namespace inbox {
  inbox = yes
  mailbox Envoyes {
    special_use = \\Sent
    auto = create
  }
}
service anvil {
  # Refused logins are expected here: none is made to wait.
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service imap-login {
  inet_listener imap {
    port = ${String(port)}
  }
  inet_listener imaps {
    port = 0
  }
}
${name === "main" ? sasl : ""}
`,
  );
  mkdirSync(join(folder, "mail"), { recursive: true, mode: 0o777 });
  chmodSync(join(folder, "mail"), 0o777);
}

function writePostfix(folder: string, mailboxes: readonly string[], ports: Readonly<Record<SmtpFront, number>>): void {
  const own = join(folder, "postfix");
  mkdirSync(own);
  for (const name of ["queue", "data"]) mkdirSync(join(folder, name));
  execFileSync("chown", ["postfix", join(folder, "data")]);
  const domains = [...new Set(mailboxes.map((address) => address.slice(address.indexOf("@") + 1)))];
  writeFileSync(join(own, "mailboxes"), mailboxes.map((address) => `${address} ${address}/\n`).join(""));
  writeFileSync(join(own, "owners"), mailboxes.map((address) => `${address} ${address}\n`).join(""));
  writeFileSync(
    join(own, "main.cf"),
    `compatibility_level = 3.7
queue_directory = ${join(folder, "queue")}
data_directory = ${join(folder, "data")}
maillog_file = ${join(folder, "postfix.log")}
maillog_file_prefixes = ${tmpdir()}, /var, /dev/stdout
myhostname = localhost
mydestination =
mynetworks =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
alias_maps =
alias_database =
virtual_mailbox_domains = ${domains.join(" ")}
virtual_mailbox_maps = texthash:${join(own, "mailboxes")}
virtual_mailbox_base = ${join(folder, "mail")}
virtual_uid_maps = static:65534
virtual_gid_maps = static:65534
virtual_minimum_uid = 1
smtpd_error_sleep_time = 0
smtpd_tls_security_level = encrypt
smtpd_tls_CAfile = ${join(folder, "ca.pem")}
smtpd_tls_req_ccert = yes
smtpd_tls_mandatory_protocols = >=TLSv1.2
smtpd_tls_auth_only = yes
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = ${join(folder, "sasl")}
smtpd_sasl_security_options = noanonymous
smtpd_sender_login_maps = texthash:${join(own, "owners")}
smtpd_sender_restrictions = reject_sender_login_mismatch
smtpd_relay_restrictions = permit_sasl_authenticated, reject
smtpd_recipient_restrictions = reject_unlisted_recipient, permit_sasl_authenticated, reject
message_size_limit = 5000000
`,
  );
  const front = (name: SmtpFront) =>
    `127.0.0.1:${String(ports[name])} inet n - n - - smtpd
  -o smtpd_tls_cert_file=${join(folder, `${name}.pem`)}
  -o smtpd_tls_key_file=${join(folder, `${name}.key`)}
  -o syslog_name=front-${name}${name === "clear" ? "\n  -o smtpd_tls_security_level=none" : ""}
`;
  const services = `cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
virtual unix - n n - - virtual
smtp unix - - n - - smtp
error unix - - n - - error
retry unix - - n - - error
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
tlsmgr unix - - n 1000? 1 tlsmgr
pickup unix n - n 60 1 pickup
postlog unix-dgram n - n - 1 postlogd
`;
  writeFileSync(join(own, "master.cf"), smtpFronts.map(front).join("") + services);
}

/** A free port for each name. */
async function freePorts<Name extends string>(names: readonly Name[]): Promise<Readonly<Record<Name, number>>> {
  const servers = names.map(() => createServer());
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve) => {
          server.listen(0, "127.0.0.1", () => {
            const address = server.address();
            resolve(typeof address === "object" && address !== null ? address.port : 0);
          });
        }),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return Object.fromEntries(names.map((name, index) => [name, ports[index]])) as Record<Name, number>;
}

async function listening(port: number): Promise<void> {
  for (let left = 200; left > 0; left -= 1) {
    const isUp = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1");
      socket.once("connect", () => {
        socket.destroy();
        resolve(true);
      });
      socket.once("error", () => {
        resolve(false);
      });
    });
    if (isUp) return;
    await delay(50);
  }
  throw new Error(`Nothing listens on port ${String(port)}.`);
}
