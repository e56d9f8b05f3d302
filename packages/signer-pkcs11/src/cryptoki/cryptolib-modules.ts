/** Operating systems for which the Cryptolib CPS exists, as Node names them. */
type Platform = "linux" | "win32" | "darwin";

// certificates.md §8.1. On Windows the file is named after the processor: 64 bits, else 32.
const modules: Readonly<Record<Platform, (is64: boolean) => readonly string[]>> = {
  linux: () => [
    "/opt/santesocial/CPS/lib/libcps3_pkcs11_lux.so",
    "/usr/lib/libcps3_pkcs11.so",
    "/usr/local/lib/libcps3_pkcs11.so",
  ],
  win32: (is64) =>
    ["C:\\Windows\\System32", "C:\\Program Files\\santesocial\\CPS"].map(
      (folder) => `${folder}\\${is64 ? "cps3_pkcs11_w64.dll" : "cps3_pkcs11.dll"}`,
    ),
  darwin: () => ["/usr/local/lib/libcps3_pkcs11_osx.dylib", "/Library/Frameworks/cps3.framework/cps3_pkcs11"],
};

/**
 * Where the Cryptolib CPS, the middleware of the ANS, puts its PKCS#11 module; empty on another system.
 *
 * @see certificates.md §8.1
 * @example
 * ```ts
 * import { cryptolibModules } from "@segur-sdk/signer-pkcs11";
 *
 * console.log(cryptolibModules("linux", "x64")[0]); // /opt/santesocial/CPS/lib/libcps3_pkcs11_lux.so
 * ```
 */
export function cryptolibModules(
  platform: string = process.platform,
  architecture: string = process.arch,
): readonly string[] {
  return isPlatform(platform) ? modules[platform](architecture !== "ia32") : [];
}

function isPlatform(platform: string): platform is Platform {
  return Object.hasOwn(modules, platform);
}
