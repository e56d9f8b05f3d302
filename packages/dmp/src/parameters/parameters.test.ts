import { createFixedClock, isSegurError, type FetchRequest, type FetchResponse } from "@segur-sdk/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { defaultDmpParameters, isMinor } from "./dmp-parameters.js";
import { createDmpParametersLoader } from "./parameters-loader.js";
import { readDmpParameters } from "./read-dmp-parameters.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const file = (age = 18) =>
  bytes(
    `<parametres-lps><parametre nom="production" valeur="true"/><parametre nom="age-majorite" valeur="${String(age)}"/>` +
      '<parametre nom="fonctions-gestion-mineurs" valeur="true"/><parametre nom="cumul-invisible_patient-masque_ps" valeur="false"/></parametres-lps>',
  );

describe("parameters file, whose structure is not published", () => {
  const expected = { minorsManaged: true, ageOfMajority: 17, hiddenFromPatientAndProfessionals: true };

  it.each([
    [
      "elements",
      "<p><age-majorite>17</age-majorite><fonctions-gestion-mineurs>true</fonctions-gestion-mineurs><cumul-invisible_patient-masque_ps> 1 </cumul-invisible_patient-masque_ps></p>",
    ],
    [
      "attributes",
      '<p><x nom="age-majorite" valeur="17"/><x nom="fonctions-gestion-mineurs" valeur="oui"/><x nom="cumul-invisible_patient-masque_ps" valeur="O"/></p>',
    ],
    [
      "texts under a name",
      '<p xmlns="urn:x"><x id="age-majorite">17</x><x id="fonctions-gestion-mineurs">TRUE</x><x id="cumul-invisible_patient-masque_ps">true</x></p>',
    ],
    [
      "nested values",
      '<p><g><x name="age-majorite"><valeur>17</valeur></x></g><x name="fonctions-gestion-mineurs"><value>true</value></x><x name="cumul-invisible_patient-masque_ps"><value>true</value></x></p>',
    ],
    [
      "names and values side by side",
      "<p environnement='production'><x><nom>age-majorite</nom><valeur>17</valeur></x><x><nom>environnement</nom><valeur>production</valeur></x><x><nom> fonctions-gestion-mineurs </nom><valeur>Vrai</valeur></x><x><libelle>cumul</libelle><code>cumul-invisible_patient-masque_ps</code><valeur>true</valeur></x></p>",
    ],
  ])("is read as %s", (_, text) => {
    expect(readDmpParameters(bytes(text))).toEqual(expected);
  });

  it("keeps the prudent value of what it does not hold", () => {
    expect(readDmpParameters(bytes("<p><age-majorite>18</age-majorite></p>"))).toEqual(defaultDmpParameters);
  });

  it.each([
    "<p/>",
    "<p><age-majorite>180</age-majorite></p>",
    '<p><x nom="production" valeur="maybe"/></p>',
    "<html>",
    "",
    "<!DOCTYPE p><p/>",
  ])("refuses %j", (text) => {
    expect(() => readDmpParameters(bytes(text))).toThrow(expect.objectContaining({ code: "ERR_DMP_PARAMETERS" }));
  });

  it("never fails otherwise", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (content) => {
        try {
          readDmpParameters(content);
        } catch (error) {
          expect(isSegurError(error, "ERR_DMP_PARAMETERS")).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("refresh of the parameters (EX_GEN-1540)", () => {
  const url = "https://www.dmp.example/param-lps";
  const open = (...answers: readonly Partial<FetchResponse>[]) => {
    const asked: FetchRequest[] = [];
    const left = [...answers];
    const clock = createFixedClock("2026-09-19T08:00:00Z");
    const fetch = (request: FetchRequest): Promise<FetchResponse> => {
      asked.push(request);
      return Promise.resolve({ status: 200, headers: {}, body: file(), ...left.shift() });
    };
    return { asked, clock, loader: createDmpParametersLoader({ url, fetch, clock }) };
  };

  it("gives the prudent values before the first file, then those of the file", async () => {
    const { loader } = open({ body: file(17) });
    expect(loader.current()).toEqual(defaultDmpParameters);
    expect((await loader.refresh()).ageOfMajority).toBe(17);
    expect(loader.current().production).toBe(true);
    expect(loader.readAt()?.toISOString()).toBe("2026-09-19T08:00:00.000Z");
  });

  it("reads the file once a day", async () => {
    const { loader, asked, clock } = open();
    await loader.refresh();
    clock.advance(23 * 3_600_000);
    await loader.refresh();
    expect(asked).toHaveLength(1);
    clock.advance(2 * 3_600_000);
    await loader.refresh();
    expect(asked).toHaveLength(2);
  });

  it("follows redirections in https, relative ones too, and no other (EX_0.X-1055)", async () => {
    const moved = (location: string) => ({ status: 302, headers: { location }, body: new Uint8Array() });
    const { loader, asked } = open(moved("https://cdn.dmp.example/a"), moved("/b"));
    await loader.refresh();
    expect(asked.map((each) => each.url)).toEqual([url, "https://cdn.dmp.example/a", "https://cdn.dmp.example/b"]);
    await expect(open(moved("http://cdn.dmp.example/a")).loader.refresh()).rejects.toMatchObject({
      code: "ERR_DMP_PARAMETERS",
    });
    const loop = Array.from({ length: 9 }, () => moved(url));
    await expect(open(...loop).loader.refresh()).rejects.toMatchObject({ code: "ERR_DMP_PARAMETERS" });
  });

  it("keeps the last values when the file cannot be read", async () => {
    const { loader, clock } = open({ body: file(17) }, { status: 503 }, { body: bytes("<html/>") });
    await loader.refresh();
    for (let day = 0; day < 2; day += 1) {
      clock.advance(86_400_000);
      await expect(loader.refresh()).rejects.toMatchObject({ code: "ERR_DMP_PARAMETERS", retryable: true });
      expect(loader.current().ageOfMajority).toBe(17);
    }
  });

  it("starts from the file that the software kept, and keeps each new one", async () => {
    const kept: Uint8Array[] = [];
    const clock = createFixedClock("2026-09-19T08:00:00Z");
    const loader = createDmpParametersLoader({
      url,
      clock,
      fetch: () => Promise.resolve({ status: 200, headers: {}, body: file(19) }),
      kept: { bytes: file(17), readAt: new Date("2026-09-10T08:00:00Z") },
      keep: (content) => void kept.push(content),
    });
    expect(loader.current().ageOfMajority).toBe(17);
    await loader.refresh();
    expect(kept).toEqual([file(19)]);
  });

  it.each([
    ["plain http", { url: "http://www.dmp.example/param-lps" }],
    ["an age over a week", { maxAgeMs: 8 * 86_400_000 }],
  ])("refuses %s", (_, changes) => {
    const clock = createFixedClock("2026-09-19T08:00:00Z");
    const fetch = () => Promise.reject(new Error("not called"));
    expect(() => createDmpParametersLoader({ url, fetch, clock, ...changes })).toThrow(
      expect.objectContaining({ code: "ERR_DMP_CONFIGURATION" }),
    );
  });
});

describe("minority", () => {
  const at = (day: string) => new Date(`${day}T12:00:00Z`);

  it.each([
    ["2008-09-20", "2026-09-19", true],
    ["2008-09-20", "2026-09-20", false],
    ["2008-02-29", "2026-02-28", true],
    ["2008-02-29", "2026-03-01", false],
    ["2008-00-00", "2026-09-19", true],
    ["2008-09-00", "2026-09-29", true],
    ["2008-31-12", "2026-12-30", true],
    ["1977-07-14", "2026-09-19", false],
  ])("born on %s, on %s: %s", (birthDate, day, minor) => {
    expect(isMinor(birthDate, at(day), defaultDmpParameters)).toBe(minor);
  });
});
