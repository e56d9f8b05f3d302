/**
 * Commands that turn a file that is refused into one that is read (certificates.md §4.2). They ask for the passwords;
 * none is on the command line.
 */
export const recipes = {
  /** Any old or odd PKCS#12 to AES-256 with an integrity code. */
  convert:
    "openssl pkcs12 -legacy -in old.p12 -nodes -out all.pem && openssl pkcs12 -export -in all.pem -out new.p12 && shred -u all.pem",
  /** A PKCS#12 without integrity code. */
  addMac:
    "openssl pkcs12 -in old.p12 -nodes -nomacver -out all.pem && openssl pkcs12 -export -in all.pem -out new.p12 && shred -u all.pem",
  /** A keystore of Java to PKCS#12. */
  javaKeystore: "keytool -importkeystore -srckeystore old.jks -destkeystore new.p12 -deststoretype pkcs12",
  /** A key encrypted with an obsolete algorithm to PKCS#8 under AES-256. */
  convertKey: "openssl pkcs8 -topk8 -in old.key -provider legacy -provider default -v2 aes-256-cbc -out new.key",
} as const;
