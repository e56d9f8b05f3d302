import { inspectStructIdNat, SegurError, type StructIdNat } from "@segur-sdk/core";

import { readBer, readFirstBer } from "./ber.js";

/**
 * A place where the holder practises, as the card says (object `CPS_ACTIVITY_nn_PS`). In direct mode a VIHF takes the
 * structure and the sector from the same activity, never from the configuration.
 */
export interface CardActivity {
  /** The number in the object's name, 1 to 16; numbers may be missing in between. */
  readonly index: number;
  readonly structureName: string | undefined;
  /** Struct_IdNat; undefined when the card holds none, or one that is malformed. */
  readonly structureId: StructIdNat | undefined;
  /** Code of the sector of activity, e.g. `SA08`. */
  readonly sector: string | undefined;
}

// certificates.md §8.2.
const containerTag = 0xee;
const tags = { name: 0x84, structure: 0x85, sector: 0x86 } as const;

/** Reads one activity. Throws `ERR_CERT_PARSE` when the bytes are not the container expected. */
export function readCardActivity(index: number, bytes: Uint8Array): CardActivity {
  const container = readFirstBer(bytes);
  if (container.tag !== containerTag) {
    throw new SegurError("ERR_CERT_PARSE", { details: { rule: "container 0xEE", source: "certificates.md §8.2" } });
  }
  const fields = readBer(container.content);
  const text = (tag: number): string | undefined => {
    const field = fields.find((candidate) => candidate.tag === tag);
    const value = field === undefined ? "" : cardText(field.content);
    return value === "" ? undefined : value;
  };
  const structure = text(tags.structure);
  const inspection = structure === undefined ? undefined : inspectStructIdNat(structure);
  const sector = text(tags.sector);
  return {
    index,
    structureName: text(tags.name),
    structureId: inspection?.valid === true ? inspection.value : undefined,
    sector: sector !== undefined && /^SA[0-9]{2}$/.test(sector) ? sector : undefined,
  };
}

/** The encoding of texts is not published: UTF-8 when the bytes are, else ISO 8859-1. Padding is removed. */
function cardText(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    text = Buffer.from(bytes).toString("latin1");
  }
  return text.replace(/[\s\0]+$/, "").trimStart();
}
