/** Style of the page: one column, readable on a screen and on paper, light and dark. */
export const reportStyle = `
:root { color-scheme: light dark; --ink: #16222e; --soft: #5a6b7b; --paper: #f5f7f9; --card: #fff; --line: #d9e0e6;
  --blue: #0b5fa5; --green: #1c7c54; --amber: #9a5b00; --red: #b3261e; --teal: #4fa3a5; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eef3; --soft: #9fb0bf; --paper: #10171d; --card: #18222b; --line: #2c3a46;
  --blue: #6db3ee; --green: #63c99a; --amber: #e6b15c; --red: #f2938c; --teal: #6cc0c2; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .25rem; } h2 { font-size: 1.15rem; margin: 2.25rem 0 .75rem; }
h3 { font-size: 1rem; margin: 0; } p { margin: .25rem 0; } a { color: var(--blue); }
.lead { color: var(--soft); } .card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 1rem 1.25rem; }
.badge { display: inline-block; padding: .1rem .6rem; border-radius: 99px; font-size: .85rem; font-weight: 600; border: 1px solid currentColor; white-space: nowrap; }
.sent, .delivered, .good { color: var(--green); } .waiting, .held { color: var(--amber); } .failed { color: var(--red); } .skipped { color: var(--soft); }
.banner { border-left: 6px solid var(--blue); margin-top: 1.25rem; }
.banner header { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; justify-content: space-between; }
.banner .name { font-size: 1.35rem; font-weight: 700; letter-spacing: .01em; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .6rem 1.25rem; margin: .9rem 0 0; }
dt { color: var(--soft); font-size: .8rem; } dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
.matricule { font-variant-numeric: tabular-nums; letter-spacing: .03em; white-space: nowrap; }
.grid { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); }
.grid header { display: flex; gap: .75rem; justify-content: space-between; align-items: start; margin-bottom: .4rem; }
ul { margin: .25rem 0; padding-left: 1.1rem; } .rule { color: var(--soft); font-size: .8rem; white-space: nowrap; }
svg { width: 100%; height: auto; font: 13px system-ui, "DejaVu Sans", sans-serif; } svg text { fill: var(--ink); } svg .figure { fill: var(--soft); }
svg .ok { fill: var(--green); } svg .ko { fill: var(--red); } svg .sent { fill: var(--blue); } svg .received { fill: var(--teal); }
.legend { color: var(--soft); font-size: .85rem; } .key { display: inline-block; width: .8rem; height: .8rem; border-radius: 3px; margin: 0 .25rem 0 .75rem; vertical-align: -1px; }
.key.sent { background: var(--blue); } .key.received { background: var(--teal); }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .92rem; } th { text-align: left; color: var(--soft); font-weight: 600; font-size: .8rem; }
th, td { padding: .45rem .75rem .45rem 0; border-bottom: 1px solid var(--line); vertical-align: top; } td.number { font-variant-numeric: tabular-nums; white-space: nowrap; }
code { font: .85em ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; } details { margin-top: .5rem; } summary { cursor: pointer; color: var(--blue); }
footer { margin-top: 3rem; color: var(--soft); font-size: .85rem; border-top: 1px solid var(--line); padding-top: 1rem; }
@media print { body { background: #fff; } main { max-width: none; padding: 0; } .card { break-inside: avoid; } }
`;
