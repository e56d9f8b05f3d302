/** Style of the dossier: black on white, A4, one entity a page, readable when printed without colours. */
export const dossierStyle = `
@page { size: A4; margin: 15mm; }
* { box-sizing: border-box; }
body { font: 10.5pt/1.4 "Liberation Sans", Arial, sans-serif; color: #111; background: #fff; max-width: 190mm; margin: 0 auto; padding: 8mm 4mm; }
h1 { font-size: 17pt; margin: 0 0 4mm; }
h2 { font-size: 14pt; margin: 0 0 3mm; border-bottom: 1.5pt solid #111; }
h3 { font-size: 11.5pt; margin: 5mm 0 2mm; break-after: avoid; }
table { border-collapse: collapse; width: 100%; margin: 0 0 3mm; }
caption { text-align: left; font-weight: bold; padding: 1mm 0; }
th, td { border: 0.5pt solid #555; padding: 1mm 1.5mm; text-align: left; vertical-align: top; overflow-wrap: break-word; }
thead th { background: #e8e8e8; }
tr { break-inside: avoid; }
tbody th { font-weight: normal; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.5mm 4mm; margin: 0 0 3mm; }
dt { font-weight: bold; }
dd { margin: 0; }
ol, ul { margin: 0 0 3mm; padding-left: 6mm; }
li { margin: 0 0 1mm; }
code { font: 9.5pt "Liberation Mono", Consolas, monospace; white-space: nowrap; }
table.form th:nth-child(1) { width: 42%; }
table.form th:nth-child(3) { width: 16%; }
.box { display: inline-block; width: 3.6mm; height: 3.6mm; border: 0.8pt solid #111; vertical-align: -0.6mm; margin-right: 1mm; font-size: 9pt; line-height: 3.2mm; text-align: center; }
.fill { display: block; min-height: 6mm; border-bottom: 0.8pt dotted #111; color: #444; font-size: 8.5pt; }
.sign { height: 26mm; margin: 0 0 3mm; border: 0.8pt solid #111; padding: 1.5mm; break-inside: avoid; }
.note { border-left: 2pt solid #555; padding-left: 3mm; }
section.entity { margin-top: 8mm; }
@media print { body { max-width: none; padding: 0; } section.entity { break-before: page; margin-top: 0; } nav { display: none; } }
`;
