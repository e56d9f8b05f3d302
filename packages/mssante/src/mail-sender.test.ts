import { expect, it } from "vitest";

import { mailboxLabel } from "./mail-sender.js";

it("labels a person by title, given name, NAME and entity (ECO.2.2.7)", () => {
  const sender = { kind: "personal", address: "h@x.fr", givenName: "Hélène", familyName: "Martel" } as const;
  expect(mailboxLabel({ ...sender, title: "Dr", entity: "CENTRE IMAGERIE DEMO" })).toBe(
    "Dr_Hélène_MARTEL_CENTRE IMAGERIE DEMO",
  );
  expect(mailboxLabel(sender)).toBe("Hélène_MARTEL");
});

it("labels an applicative mailbox by its entity, without what could make another header", () => {
  expect(
    mailboxLabel({
      kind: "applicative",
      address: "ris@x.fr",
      label: 'Centre "<x@y.fr>\r\nBcc: z@y.fr',
      contactAddress: "c@x.fr",
    }),
  ).toBe("Centre x@y.frBcc: z@y.fr");
});
