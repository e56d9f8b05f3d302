import { tagged, utf8String } from "./der.js";

/** A data object of a card's memory (CKO_DATA of PKCS#11). */
export interface CardObject {
  readonly label: string;
  /** True when it is seen after login only. */
  readonly private: boolean;
  readonly value: Uint8Array;
}

/** One of the professional's activities, as the card holds it. */
export interface CardActivity {
  /** Name of the structure. */
  readonly name: string;
  /** Struct_IdNat, e.g. `1440000008`. */
  readonly structureId: string;
  /** Sector of activity, e.g. `SA08`. */
  readonly sector: string;
  /** Number of the object, 1 to 16; a card may leave gaps. Default: the place in the list. */
  readonly index?: number;
}

/**
 * CPS_INFO_PS: who the professional is; its last four characters are the speciality (table R01).
 *
 * What comes before them is not public: this container is the simulator's own.
 */
export function professionalObject(personId: string, speciality: string): CardObject {
  const value = tagged(0xed, utf8String(personId), utf8String(speciality));
  return { label: "CPS_INFO_PS", private: false, value };
}

/** CPS_ACTIVITY_nn_PS: container 0xEE of 0x84 name, 0x85 Struct_IdNat, 0x86 sector. */
export function activityObject(activity: CardActivity, place: number): CardObject {
  const index = String(activity.index ?? place + 1).padStart(2, "0");
  const value = tagged(
    0xee,
    tagged(0x84, Buffer.from(activity.name, "utf8")),
    tagged(0x85, Buffer.from(activity.structureId, "latin1")),
    tagged(0x86, Buffer.from(activity.sector, "latin1")),
  );
  return { label: `CPS_ACTIVITY_${index}_PS`, private: true, value };
}
