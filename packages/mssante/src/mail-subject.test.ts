import { expect, it } from "vitest";

import { mailSubject } from "./mail-subject.js";

it("writes prefix, label, birth name, first given name and birth date (ECO.2.1.3)", () => {
  expect(
    mailSubject({
      labels: ["CR d'imagerie médicale"],
      birthName: "Pât-Œil",
      firstGivenName: "Zoé",
      birthDate: "1985-07-14",
    }),
  ).toBe("XDM/1.0/DDM+CR d'imagerie médicale PAT-OEIL ZOE 14/07/1985");
});

it("leaves the date out when it is not known", () => {
  expect(mailSubject({ labels: ["CR"], birthName: "A", firstGivenName: "B" })).toBe("XDM/1.0/DDM+CR A B");
});

it("counts several documents", () => {
  expect(mailSubject({ labels: ["CR", "CR"], birthName: "A", firstGivenName: "B" })).toBe(
    "XDM/1.0/DDM+2 documents A B",
  );
});

it("cuts the label at 40 code points, not bytes", () => {
  expect(mailSubject({ labels: ["é".repeat(50)], birthName: "A", firstGivenName: "B" })).toBe(
    `XDM/1.0/DDM+${"é".repeat(40)} A B`,
  );
});
