/** A 1 by 1 PNG. */
export const smallPng =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** A document of level 3 around one narrative and the entries that go with it. */
export function documentWith(narrative: string, entries = "", more = ""): Uint8Array {
  return new TextEncoder().encode(
    `<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><title>CR</title>` +
      `${more}<component><structuredBody><component><section><title>Résultats</title><text>${narrative}</text>${entries}` +
      `</section></component></structuredBody></component></ClinicalDocument>`,
  );
}

/** An entry that holds a file. */
export function mediaEntry(id: string, mediaType: string, base64: string): string {
  return (
    `<entry><observationMedia ID="${id}"><value mediaType="${mediaType}" representation="B64">${base64}</value>` +
    `</observationMedia></entry>`
  );
}

/** Base64 of a text. */
export function base64Of(text: string): string {
  return Buffer.from(text, "latin1").toString("base64");
}

const script = "&lt;script&gt;alert(1)&lt;/script&gt;";

/** Everything a hostile author may try in a document, in one. */
export function hostileDocument(): Uint8Array {
  const svg = base64Of('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>');
  return documentWith(
    `${script}<script xmlns="http://www.w3.org/1999/xhtml">alert(2)</script><script>alert(3)</script>` +
      `<iframe src="https://attaquant.exemple/"/><img src="x" onerror="alert(4)"/><style>body{display:none}</style>` +
      `<form action="https://attaquant.exemple/"><input name="x"/></form><meta http-equiv="refresh" content="0"/>` +
      `<linkHtml href="javascript:alert(5)">un</linkHtml> <linkHtml href="data:text/html,${script}">deux</linkHtml> ` +
      `<linkHtml href=" JaVaScRiPt:alert(6)">trois</linkHtml> <linkHtml href="java&#9;script:alert(7)">quatre</linkHtml> ` +
      `<linkHtml href="//attaquant.exemple/">cinq</linkHtml> <linkHtml href="https://a@attaquant.exemple/">six</linkHtml> ` +
      `<linkHtml href="https://exemple.fr/?a=&quot;onmouseover=&quot;alert(8)">sept</linkHtml> ` +
      `<linkHtml href="vbscript:x">huit</linkHtml> <linkHtml href="file:///etc/passwd">neuf</linkHtml> ` +
      `<linkHtml href="https://exemple.fr/images">dix</linkHtml>` +
      `<content styleCode="Bold;position:fixed;top:0 x&quot; onclick=&quot;alert(9) expression(alert(10))">style</content>` +
      `<content ID="document">clash</content><content ID="twin">a</content><content ID="twin">b</content>` +
      `<content ID="x&quot; onfocus=&quot;alert(11)" language="fr&quot; onfocus=&quot;alert(12)">id</content>` +
      `<table onclick="alert(13)" style="position:fixed"><caption>${script}</caption><tbody><tr>` +
      `<td colspan="4000000000" rowspan="999999999" align="x;y" onclick="alert(14)">grand</td>` +
      `<th scope="x&quot;">h</th></tr></tbody></table>` +
      `<renderMultiMedia referencedObject="svg"/><renderMultiMedia referencedObject="lie"/>` +
      `<renderMultiMedia referencedObject="png"><caption>${script}</caption></renderMultiMedia>` +
      `<renderMultiMedia referencedObject="two"/><renderMultiMedia referencedObject="none"/>`,
    mediaEntry("svg", "image/svg+xml", svg) +
      mediaEntry("lie", "image/png", svg) +
      mediaEntry("png", "text/html", smallPng) +
      mediaEntry("two", "image/png", smallPng) +
      mediaEntry("two", "image/png", smallPng) +
      mediaEntry("html", "text/html", base64Of("<script>alert(15)</script>")) +
      mediaEntry("pdf", "application/pdf", base64Of("<script>alert(16)</script>")) +
      mediaEntry("broken", "application/pdf", "@@@"),
    `<languageCode code="fr&quot; onload=&quot;alert(17)"/><recordTarget><patientRole><id root="&lt;b&gt;" extension="&quot;"/>` +
      `<patient><name><family qualifier="BR">${script}</family></name><administrativeGenderCode code="constructor"/>` +
      `</patient></patientRole></recordTarget>`,
  );
}
