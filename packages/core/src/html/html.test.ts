import fc from "fast-check";
import { expect, it } from "vitest";

import { html } from "./html.js";

it("escapes every hole but markup", () => {
  expect(
    html`<p title="${'"x"'}">${"<script>"}${html`<b>${"&"}</b>`}${[html`<i>1</i>`, html`<i>2</i>`]}${3}</p>`.markup,
  ).toBe('<p title="&quot;x&quot;">&lt;script&gt;<b>&amp;</b><i>1</i><i>2</i>3</p>');
});

it("drops what no HTML may hold, and what is absent", () => {
  expect(html`<p>${"a\u0000b\u001Bc\uD800\td\n"}${undefined}${[undefined, "e"]}</p>`.markup).toBe("<p>abc\td\ne</p>");
});

it("never lets a text open a tag or leave an attribute", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(html`${text}`.markup).not.toMatch(/[<>"']/);
    }),
  );
});
