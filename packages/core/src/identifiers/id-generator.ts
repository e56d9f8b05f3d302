import type { Oid } from "./oid.js";

/** The only source of identifiers of the SDK. */
export interface IdGenerator {
  /** Random UUID, version 4, lower case. */
  uuid(): string;
  /** Unique OID of at most 64 characters: `2.25.` + decimal UUID. */
  oid(): Oid;
}
