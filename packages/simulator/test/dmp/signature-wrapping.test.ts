import { beforeAll, describe, expect, it } from "vitest";

import { reportPlan } from "./document-plan.js";
import { createDmpWorld, type DmpWorld, newDmp, post, ruth, swap } from "./dmp-world.js";
import { existenceTest, type ExistenceChanges } from "./existence-template.js";
import { feeding } from "./feeding-template.js";

const victim = "255069999999934";
const id = "_5f0d1c2e-7a1b-4c3d-9e8f-100000000001";

/** The parts of a signed assertion. */
interface Parts {
  readonly whole: string;
  /** The same about somebody else, without its signature. */
  readonly forged: string;
  readonly signature: string;
  /** The original without its signature. */
  readonly bare: string;
}

function partsOf(whole: string): Parts {
  const signature = /<ds:Signature.*<\/ds:Signature>/s.exec(whole)?.[0] ?? "";
  const bare = whole.replace(signature, "");
  return { whole, signature, bare, forged: bare.replaceAll(ruth, victim) };
}

const renamed = (text: string): string => text.replace(`ID="${id}"`, 'ID="_evil"');
const inside = (text: string, content: string): string => text.replace("</saml2:Issuer>", `</saml2:Issuer>${content}`);
const object = (content: string): string =>
  `<ds:Object xmlns:ds="http://www.w3.org/2000/09/xmldsig#">${content}</ds:Object>`;
const withObject = (signature: string, content: string): string =>
  signature.replace("</ds:Signature>", `${object(content)}</ds:Signature>`);

/**
 * The eight shapes of signature wrapping.
 *
 * @see Somorovsky et al., "On Breaking SAML: Be Whoever You Want to Be", USENIX Security 2012, figure 6
 */
const shapes: readonly (readonly [name: string, wrap: (parts: Parts) => string])[] = [
  [
    "the original inside the signature of the forged one, same ID",
    ({ forged, signature, bare }) => inside(forged, withObject(signature, bare)),
  ],
  [
    "the signature beside its original, both inside the forged one",
    ({ forged, signature, bare }) => inside(renamed(forged), signature + bare),
  ],
  ["the forged one before the original", ({ forged, whole }) => renamed(forged) + whole],
  ["the original inside the forged one", ({ forged, whole }) => inside(renamed(forged), whole)],
  [
    "the signature moved to the forged one, the original after it",
    ({ forged, signature, bare }) => inside(renamed(forged), signature) + bare,
  ],
  [
    "the original inside the signature moved to the forged one",
    ({ forged, signature, bare }) => inside(renamed(forged), withObject(signature, bare)),
  ],
  [
    "the forged one inside an extension, before the original",
    ({ forged, whole }) => `<x:Extensions xmlns:x="urn:x">${renamed(forged)}</x:Extensions>${whole}`,
  ],
  [
    "the forged one inside an object of the signature",
    ({ forged, signature, bare }) => inside(bare, withObject(signature, renamed(forged))),
  ],
];

describe("a VIHF whose signature is wrapped around another one", () => {
  let world: DmpWorld;

  beforeAll(async () => {
    world = await createDmpWorld();
  });

  const attack = async (changes: ExistenceChanges) => {
    const dmp = newDmp(world);
    const response = await post(dmp, existenceTest(world, changes), world.tls.certificate);
    return { status: response.status, answer: dmp.calls[0]?.answer };
  };

  it.each(shapes)("is refused: %s", async (_, wrap) => {
    for (const editBody of [(body: string) => body, swap(ruth, victim)]) {
      const outcome = await attack({ vihf: { tamper: (whole) => wrap(partsOf(whole)) }, editBody });
      expect(outcome).toEqual({ status: 500, answer: "fault" });
    }
  });

  it("is accepted as it is: the parts are those of a VIHF that passes", async () => {
    const rebuilt = ({ bare, signature }: Parts): string => inside(bare, signature);
    expect(await attack({ vihf: { tamper: (whole) => rebuilt(partsOf(whole)) } })).toEqual({
      status: 200,
      answer: "OK",
    });
  });
});

describe("the certificates of a message", () => {
  let world: DmpWorld;

  beforeAll(async () => {
    world = await createDmpWorld();
  });

  const lists = () => world.pki.published().map((authority) => authority.revocationList());

  it("neither connect nor sign once revoked", async () => {
    const [tls, seal] = await Promise.all([
      world.pki.issue({ profile: "org-auth-cli", commonName: "DMP-AUTH" }),
      world.pki.issue({ profile: "org-sign", commonName: "DMP-SIGN" }),
    ]);
    const dmp = newDmp(world, { revocationLists: lists });
    const textOf = async (message: ReturnType<typeof feeding>, client = world.tls.certificate) => {
      await post(dmp, message, client);
      return dmp.calls.at(-1)?.refusals[0]?.text;
    };
    const bySeal = { vihf: { signer: seal } };
    const ofSet = { xades: { signer: seal }, documents: [reportPlan()] };
    expect(await textOf(existenceTest(world), tls.certificate)).toBeUndefined();
    expect(await textOf(existenceTest(world, bySeal))).toBeUndefined();
    world.pki.revoke(tls.certificate);
    world.pki.revoke(seal.certificate, "superseded");
    expect(await textOf(existenceTest(world), tls.certificate)).toBe("Not a valid authentication certificate");
    expect(await textOf(existenceTest(world, bySeal))).toBe("Le certificat de signature du VIHF est révoqué");
    expect(await textOf(feeding(world, ofSet))).toBe(
      "La signature du lot est invalide : le certificat du signataire est révoqué",
    );
    expect(await textOf(existenceTest(world))).toBeUndefined();
  });

  it("do not sign a set once over, nor under an authority of the same name", async () => {
    const [expired, homonym] = await Promise.all([
      world.pki.defective("expired", "org-sign"),
      world.pki.defective("homonym-issuer", "org-sign"),
    ]);
    for (const signer of [expired, homonym]) {
      const dmp = newDmp(world);
      await post(dmp, feeding(world, { xades: { signer } }), world.tls.certificate);
      expect(dmp.calls[0]?.refusals[0]?.text).toContain("n'est pas reconnu");
      expect(dmp.submissions).toEqual([]);
    }
  });

  it("do not vouch for a document moved into the signature of the set", async () => {
    const hidden = (text: string): string =>
      text.replace(
        "</Signature>",
        `<Object><Manifest Id="Evil"><Reference URI="urn:oid:1.2.3"></Reference></Manifest></Object></Signature>`,
      );
    const dmp = newDmp(world);
    await post(dmp, feeding(world, { xades: { tamper: hidden } }), world.tls.certificate);
    // What nothing covers is not read: the set is that of its own Manifest.
    expect(dmp.calls[0]?.refusals).toEqual([]);
    const moved = (text: string): string =>
      text
        .replace(/<Object>(<Manifest Id="IHEManifest">.*?<\/Manifest>)<\/Object>/s, "<Object></Object>")
        .replace("</KeyInfo>", `</KeyInfo><Object><Manifest Id="IHEManifest"></Manifest></Object>`);
    const other = newDmp(world);
    await post(other, feeding(world, { xades: { tamper: moved } }), world.tls.certificate);
    expect(other.calls[0]?.refusals[0]?.text).toContain("références au Manifest");
  });
});
