import { describe, expect, it } from "vitest";

import { chooseMailbox, type DirectoryMailbox, type MailboxRequest } from "../src/index.js";

const person = {
  nationalId: "810000000016",
  familyName: "FICTIVE-NOËL",
  givenName: "INÈS",
  title: "Docteur",
  profession: { code: "10", label: "Médecin" },
  specialty: undefined,
};
const structure = {
  nationalId: "1690000005",
  name: "CABINET FICTIF",
  tradeName: undefined,
  service: undefined,
  addressLines: [],
  postalCode: "69001",
  town: "LYON",
  country: undefined,
};
const atCabinet: DirectoryMailbox = {
  address: "ines@cabinet.test.mssante.fr",
  kind: "PER",
  person,
  structure,
  acceptsPaperless: true,
  rank: undefined,
};
const elsewhere: DirectoryMailbox = { ...atCabinet, address: "ines@other.test.mssante.fr", structure: undefined };
const secretariat: DirectoryMailbox = {
  ...atCabinet,
  address: "secretariat@cabinet.test.mssante.fr",
  kind: "ORG",
  person: undefined,
};

function choose(request: Partial<MailboxRequest>, entries: readonly DirectoryMailbox[]) {
  return chooseMailbox(
    { familyName: "Fictive Noel", givenName: "Inès", identifier: "10000000016", ...request },
    { entries, isAllowed: (address) => address.endsWith(".test.mssante.fr") },
  );
}

function chosen(request: Partial<MailboxRequest>, entries: readonly DirectoryMailbox[]): string {
  const choice = choose(request, entries);
  return choice.outcome === "chosen" ? choice.mailbox.address : choice.outcome;
}

describe("choice of a mailbox (mssante.md D4)", () => {
  it("follows the order: remembered, given, personal here, personal elsewhere, structure", () => {
    const all = [secretariat, elsewhere, atCabinet];
    const here = { structure: "690000005" };
    expect(chosen({ ...here, remembered: { address: secretariat.address } }, all)).toBe(secretariat.address);
    expect(chosen({ ...here, givenAddress: "INES@other.test.mssante.fr" }, all)).toBe(elsewhere.address);
    expect(chosen(here, all)).toBe(atCabinet.address);
    expect(chosen(here, [secretariat, elsewhere])).toBe(elsewhere.address);
    expect(chosen(here, [secretariat])).toBe(secretariat.address);
  });

  it("follows the holder's order of preference, and asks between equals", () => {
    expect(
      chosen({}, [
        { ...atCabinet, rank: 2 },
        { ...elsewhere, rank: 1 },
      ]),
    ).toBe(elsewhere.address);
    const choice = choose({}, [atCabinet, elsewhere]);
    expect(choice.outcome).toBe("ask");
    expect(choice.candidates).toHaveLength(2);
  });

  it("is not confused by several roles of one mailbox", () => {
    expect(
      chosen({}, [
        atCabinet,
        { ...atCabinet, structure: undefined },
        { ...atCabinet, address: "INES@cabinet.test.mssante.fr" },
      ]),
    ).toBe(atCabinet.address);
  });

  it("never uses by itself the mailbox of another name, another identifier, or of a name alone", () => {
    expect(chosen({ familyName: "AUTRE" }, [atCabinet])).toBe("ask");
    expect(chosen({ givenName: "Paul" }, [atCabinet])).toBe("ask");
    expect(chosen({ identifier: "10000000024" }, [atCabinet])).toBe("none");
    const byNameAlone = chooseMailbox({ familyName: "Fictive-Noël" }, { entries: [atCabinet], isAllowed: () => true });
    expect(byNameAlone.outcome).toBe("ask");
    expect(byNameAlone.candidates[0]?.reasons.map(({ code }) => code)).toContain("not-designated");
  });

  it("asks again when the remembered mailbox refused a mail since", () => {
    expect(chosen({ remembered: { address: elsewhere.address, stale: true } }, [elsewhere])).toBe("ask");
    expect(chosen({ remembered: { address: elsewhere.address, stale: true } }, [elsewhere, atCabinet])).toBe(
      atCabinet.address,
    );
  });

  it("only offers an address that the directory does not know, and never one outside the white list", () => {
    const choice = choose({ givenAddress: "app@ris.test.mssante.fr" }, []);
    expect(choice.outcome).toBe("ask");
    expect(choice.candidates[0]?.reasons.map(({ code }) => code)).toEqual(["given-address", "not-in-directory"]);
    expect(chosen({ givenAddress: "ines@mail.example" }, [])).toBe("none");
    expect(chosen({}, [{ ...atCabinet, address: "ines@mail.example" }])).toBe("none");
  });

  it("still offers what a user chose before when the directory does not know it", () => {
    const unlisted = "ines@unlisted.test.mssante.fr";
    const reasonsOf = (request: Partial<MailboxRequest>, entries: readonly DirectoryMailbox[] = []) =>
      choose(request, entries).candidates.map(({ mailbox: { address }, automatic, reasons }) => [
        address,
        automatic,
        ...reasons.map(({ code }) => code),
      ]);
    const remembered = { address: unlisted };
    expect(choose({ remembered }, []).outcome).toBe("ask");
    expect(reasonsOf({ remembered })).toEqual([[unlisted, false, "remembered", "not-in-directory"]]);
    expect(reasonsOf({ remembered, givenAddress: unlisted.toUpperCase() })).toEqual([
      [unlisted, false, "remembered", "given-address", "not-in-directory"],
    ]);
    expect(reasonsOf({ remembered: { ...remembered, stale: true } })).toEqual([
      [unlisted, false, "stale", "not-in-directory"],
    ]);
    expect(reasonsOf({ remembered: { address: "ines@mail.example" } })).toEqual([]);
    expect(chosen({ remembered }, [atCabinet])).toBe(atCabinet.address);
  });

  it("warns of a holder who keeps to paper, without blocking", () => {
    const choice = choose({}, [{ ...atCabinet, acceptsPaperless: false }]);
    expect(choice.outcome).toBe("chosen");
    expect(choice.candidates[0]?.reasons.map(({ code }) => code)).toContain("paperless-declined");
  });
});
