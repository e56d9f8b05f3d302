// /work/main/packages/transport/src/mtom/xop.ts
import { xopInclude } from "@segur-sdk/transport";

const include = xopInclude("60cc-1@urn:ihe:iti:xds-b:2007"); // href="cid:60cc-1@urn%3Aihe%3Aiti%3Axds-b%3A2007"

export {};
