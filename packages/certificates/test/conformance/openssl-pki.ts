import { execFileSync, spawnSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How OpenSSL makes a certificate. */
interface OpensslCertificate {
  /** `/C=FR/CN=…` */
  readonly subject: string;
  /** Name of the key in the folder; made when new. */
  readonly key: string;
  /** Name of the issuing certificate; itself when absent. */
  readonly issuer?: string;
  /** Lines of an extension section. */
  readonly extensions?: readonly string[];
  readonly days?: number;
  readonly digest?: "sha1" | "sha256";
}

/** Authorities and leaves made by OpenSSL in a temporary folder: none of our code takes part. */
export interface OpensslPki {
  make(name: string, of: OpensslCertificate): X509Certificate;
  /** What `openssl verify` says of a chain. */
  verify(
    leaf: string,
    of: { trust: readonly string[]; untrusted?: readonly string[]; at: Date; partial?: boolean },
  ): boolean;
  run(...args: readonly string[]): string;
  path(name: string): string;
  read(name: string): Buffer;
  close(): void;
}

const authorityLines = ["subjectKeyIdentifier=hash", "authorityKeyIdentifier=keyid"];

export function openOpensslPki(): OpensslPki {
  const folder = mkdtempSync(join(tmpdir(), "segur-openssl-"));
  const path = (name: string): string => join(folder, name);
  const run = (...args: readonly string[]): string =>
    execFileSync("openssl", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], cwd: folder });
  const keys = new Map<string, string>();
  const certificates = new Map<string, { key: string; pem: string }>();
  let serial = 1;

  function keyFile(name: string): string {
    const known = keys.get(name);
    if (known !== undefined) return known;
    const file = path(`${name}.key`);
    const algorithm = name.startsWith("ec")
      ? ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"]
      : ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"];
    run("genpkey", ...algorithm, "-out", file);
    keys.set(name, file);
    return file;
  }

  return {
    run,
    path,
    read: (name) => readFileSync(path(name)),
    make(name, of) {
      const key = keyFile(of.key);
      const lines = [...authorityLines, ...(of.extensions ?? [])];
      writeFileSync(path("ext.cnf"), `[v3]\n${lines.join("\n")}\n`);
      run("req", "-new", "-utf8", "-key", key, "-subj", of.subject, "-out", path("one.csr"));
      const issuer = of.issuer === undefined ? undefined : certificates.get(of.issuer);
      const by = issuer === undefined ? ["-signkey", key] : ["-CA", issuer.pem, "-CAkey", issuer.key];
      const pem = path(`${name}.pem`);
      const options = ["-days", String(of.days ?? 3650), "-set_serial", String(serial++), `-${of.digest ?? "sha256"}`];
      run(
        "x509",
        "-req",
        "-in",
        path("one.csr"),
        ...by,
        "-extfile",
        path("ext.cnf"),
        "-extensions",
        "v3",
        ...options,
        "-out",
        pem,
      );
      certificates.set(name, { key, pem });
      return new X509Certificate(readFileSync(pem));
    },
    verify(leaf, { trust, untrusted = [], at, partial }) {
      const bundle = (file: string, names: readonly string[]): string => {
        writeFileSync(path(file), names.map((name) => readFileSync(path(`${name}.pem`), "utf8")).join(""));
        return path(file);
      };
      const args = ["verify", "-no-CApath", "-no-CAstore", "-CAfile", bundle("trust.pem", trust)];
      if (untrusted.length > 0) args.push("-untrusted", bundle("untrusted.pem", untrusted));
      if (partial === true) args.push("-partial_chain");
      args.push("-attime", String(Math.floor(at.getTime() / 1000)), path(`${leaf}.pem`));
      return spawnSync("openssl", args).status === 0;
    },
    close() {
      rmSync(folder, { recursive: true });
    },
  };
}
