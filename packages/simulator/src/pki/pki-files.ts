import { simulatorCardHolders } from "./card-holders.js";
import type { SimulatorCard } from "./card.js";
import type { CertificateProfile } from "./certificate-profiles.js";
import { certificateDefectNames, type CertificateDefect } from "./defects.js";
import { pkcs12LayoutNames } from "./pkcs12-layouts.js";
import type { SimulatorPki } from "./simulator-pki.js";
import { simulatorScm, type StructureCertificateName } from "./structures.js";

const structureCertificates: readonly StructureCertificateName[] = [
  "INSI-AUTO",
  "INSI-MANU",
  "DMP-AUTH",
  "DMP-SIGN",
  "MSS-AUTH",
];
const profiles: readonly CertificateProfile[] = ["org-auth-cli", "org-sign", "serv-ssl"];
/** Defects that mean something in some profiles only. */
const profilesOf: Partial<Record<CertificateDefect, readonly CertificateProfile[]>> = {
  "wrong-common-name": ["org-auth-cli"],
  "wrong-host": ["serv-ssl"],
  "without-alternative-names": ["serv-ssl"],
  "without-non-repudiation": ["org-sign"],
};

/**
 * The whole set as files: authorities, structures, cards, servers, PKCS#12 layouts, and each defect in each profile it means
 * something in.
 *
 * Paths are relative, with `/`; clients are `.cer` and `.p12`, under `passphrase`, servers `.pem`. The layout of 600 000 rounds is left out
 * unless `slow` is asked, for its derivation takes seconds. These are keys: a directory for them belongs to no
 * repository.
 *
 * @example
 * ```ts
 * import { createSimulatorPki, pkiFiles } from "@segur-sdk/simulator";
 *
 * const pki = await createSimulatorPki({ keyCacheDirectory: "/tmp/segur-simulator" });
 * for (const [path, bytes] of await pkiFiles(pki, "1234")) console.log(path, bytes.length);
 * ```
 */
export async function pkiFiles(
  pki: SimulatorPki,
  passphrase: string,
  options: { readonly slow?: boolean } = {},
): Promise<ReadonlyMap<string, Uint8Array>> {
  const structures = [
    ["structure", (name: StructureCertificateName) => pki.credential(name)] as const,
    ...simulatorScm.map((member) => [`scm/${member.id}`, pki.structure(member).credential] as const),
  ];
  // Started together, so that the keys are made in parallel.
  const [credentials, cards] = await Promise.all([
    Promise.all([
      ...structures.flatMap(([folder, credential]) =>
        structureCertificates.map(async (name) => [`${folder}/${name}`, await credential(name)] as const),
      ),
      ...certificateDefectNames.flatMap((defect) =>
        (profilesOf[defect] ?? profiles).map(
          async (profile) => [`defects/${profile}/${defect}`, await pki.defective(defect, profile)] as const,
        ),
      ),
    ]),
    Promise.all(Object.values(simulatorCardHolders).map((request) => pki.card(request))),
  ]);
  const [server, insi] = await Promise.all([pki.credential("SERVER"), pki.credential("INSI-AUTO")]);
  const files = new Map<string, Uint8Array>();
  for (const { file, certificate, revocationList } of pki.published()) {
    files.set(`authorities/${file}.cer`, certificate.raw);
    files.set(`authorities/${file}.crl`, revocationList());
  }
  for (const [path, credential] of [...credentials, ["servers/SERVER", server] as const]) {
    // A server takes PEM; a client is given what the platform delivers.
    if (path.startsWith("servers/") || path.includes("/serv-ssl/")) {
      files.set(`${path}.pem`, Buffer.from(credential.certificatePem + credential.keyPem));
    } else {
      files.set(`${path}.cer`, credential.certificate.raw);
      files.set(`${path}.p12`, credential.pkcs12(passphrase));
    }
  }
  for (const card of cards) for (const [path, bytes] of cardFiles(card)) files.set(path, bytes);
  for (const layout of pkcs12LayoutNames) {
    if (layout !== "600000-rounds" || options.slow === true) {
      files.set(`layouts/${layout}.p12`, insi.pkcs12(passphrase, layout));
    }
  }
  return files;
}

/** A card as the tools of a software token take it: keys in PKCS#8, certificates and objects in DER. */
function cardFiles({
  kind,
  authentication,
  signature,
  objects,
}: SimulatorCard): readonly (readonly [string, Uint8Array])[] {
  return [
    ...[authentication, signature].flatMap(
      ({ label, certificate, keyPem }) =>
        [
          [`cards/${kind}/${label}.cer`, certificate.raw],
          [`cards/${kind}/${label}.p8`, Buffer.from(keyPem)],
        ] as const,
    ),
    ...objects.map(({ label, value }) => [`cards/${kind}/${label}.bin`, value] as const),
  ];
}
