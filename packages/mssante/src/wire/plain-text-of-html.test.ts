import { describe, expect, it } from "vitest";

import { plainTextOf } from "./plain-text-of-html.js";

const words = (html: string) => plainTextOf(html).split(/\s+/u).filter(Boolean).join(" ");

describe("words of an HTML body", () => {
  it.each([
    ["<p>Bonjour <b>Dr&nbsp;Y</b>,<br>ligne</p>", "Bonjour Dr Y , ligne"],
    ["&lt;b&gt; &#233;&#xE9; &amp;amp; &inconnu;", "<b> éé &amp; &inconnu;"],
    ["<head><title>x</title></head><STYLE>p{}</style ><!-- <p>non --><p>oui", "oui"],
    ["<script>1 < 2 > 0", ""],
    ["<section>texte", "texte"],
    ["<p>a < b", "a < b"],
    ["&#xD800;&#0;", "&#xD800;&#0;"],
  ])("%s", (html, expected) => {
    expect(words(html)).toBe(expected);
  });
});
