/** Who plays a test of the CNDA book: a test of this package, or the software that embeds the SDK. */
export type CndaCoverage =
  | {
      /** File of the test, from the root of the package, and a part of its name. */
      readonly played: readonly (readonly [file: string, name: string])[];
    }
  | {
      /** Why the SDK cannot play it alone. */
      readonly software: string;
    };

const simulator = "test/dmp-simulator.test.ts";
const feedings = "test/cnda/cnda-feeding.test.ts";
const changes = "test/replace-and-delete.test.ts";
const consultation = "test/consultation.test.ts";
const modes = "test/modes.test.ts";
const webPs = "src/web-ps/web-ps.test.ts";
const replacing = "src/freeze-replacement.test.ts";
const freezing = "src/freeze-submission.test.ts";

const played = (...tests: readonly (readonly [string, string])[]): CndaCoverage => ({ played: tests });
const software = (reason: string): CndaCoverage => ({ software: reason });

/**
 * The tests of the CNDA in the scope of feeding in indirect mode.
 *
 * @see CNDA, cahier de tests DMP v2.10c, phase 2; segur-requirements.md §5.1
 */
export const cndaCoverage: Readonly<Record<string, CndaCoverage>> = {
  "TNR-01": played(
    [changes, "(2.1-205)"],
    [changes, "(0.1-300)"],
    [changes, "(3.3-080)"],
    [simulator, "carries several documents, and each visibility"],
  ),
  "TNR-02": software("level 3 documents are built by @segur-sdk/cda; their Schematron is run by segur cda validate"),
  "TNR-03": software("regression of other functions of the software: its own scenario"),
  "0.1-050": software(
    "server certificates and host names: TLS tests of @segur-sdk/transport, endpoints given by the CNDA",
  ),
  "0.1-060": software("the INS comes from @segur-sdk/insi, then TD0.2: journey of the sdk package"),
  "0.1-070": software("application carte Vitale: the reading of the card is the software's"),
  "0.1-210": played([simulator, "finds the record of the patient active, without a remark"]),
  "0.1-230": played([simulator, "is accepted from an automatic processing"]),
  "0.1-300": played([changes, "(0.1-300)"]),
  "0.2-010": played([simulator, "finds the record of %s %s"]),
  "0.2-020": played([simulator, "finds the record of %s %s"], [feedings, "(0.2-020)"]),
  "0.2-030": played([feedings, "(0.2-030)"]),
  "0.2-060": played([feedings, "(0.2-060)"]),
  "0.2-070": played([feedings, "(0.2-070)"]),
  "0.2-080": played([freezing, "(test 0.2-080)"], ["src/client.test.ts", "sends nothing for %s"]),
  "0.3-010": played([modes, "(test 0.3-010)"], [consultation, "adds and removes an authorisation"]),
  "0.3-080": played([modes, "(0.3-080)"], [consultation, "adds and removes an authorisation"]),
  "0.9-010": played([webPs, "test 0.9-010"]),
  "0.9-040": played([webPs, "test 0.9-040"]),
  "0.9-070": played([webPs, "(test 0.9-070)"]),
  "1.3a-010": played([consultation, "finds the record and its administrative data"]),
  "1.3a-200": played([consultation, "finds the record and its administrative data"]),
  "2.1-011": played([freezing, "(test 2.1-011)"]),
  "2.1-013": software("level 3 without copy: built by @segur-sdk/cda, sent as any document; shown by Mon espace santé"),
  "2.1-014": software("self-presenting document: its stylesheet is the software's"),
  "2.1-015": software("level 3 with a PDF copy: built by @segur-sdk/cda, sent as any document"),
  "2.1-020": played([freezing, "(test 2.1-020)"], [feedings, "(2.1-020)"]),
  "2.1-050": played([feedings, "(2.1-050)"]),
  "2.1-060": played([feedings, "(2.1-060)"]),
  "2.1-160": played([feedings, "(2.1-160)"]),
  "2.1-180": played([consultation, "2.1-180"], [feedings, "(2.1-180)"]),
  "2.1-205": played([changes, "(2.1-205)"]),
  "2.1-210": played([consultation, "2.1-210"], [feedings, "(2.1-210)"]),
  "2.1-800": played([freezing, "(test 2.1-800)"]),
  "2.1-810": software("the act request and the KOS are documents of other software; a set of several kinds is 2.1-800"),
  "2.1-820": played([changes, "(2.1-820)"], [replacing, "(test 2.1-820)"]),
  "2.1-900": played([simulator, "(test 2.1-900)"]),
  "2.1-970": played([changes, "(2.1-970)"], [replacing, "(test 2.1-970)"]),
  "2.2-980": software("TD2.2 is the feeding of secretaries with a CPE card, which indirect mode does not need"),
  "3.3-070": played([changes, "(3.3-070)"]),
  "3.3-080": played([changes, "(3.3-080)"]),
  "3.3-090": played([changes, "(3.3-090)"]),
  "3.3-540": played([changes, "(3.3-540)"]),
  "3.3-580": played([feedings, "(3.3-580)"]),
  "3.3-800": software("the KOS and its deletion are the DRIMbox's"),
};
