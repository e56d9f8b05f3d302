/** Style of the view: readable on screen, by a screen reader and on paper; no font or picture from elsewhere. */
export const viewStyle = `
:root { color-scheme: light; --ink: #1b2430; --soft: #566373; --line: #d5dce4; --band: #0b4f6c; --pale: #eef4f7; }
* { box-sizing: border-box; }
body { margin: 0; background: #f5f7f9; color: var(--ink); font: 16px/1.5 "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.05rem; margin: 0 0 .75rem; }
section { background: #fff; border: 1px solid var(--line); border-radius: .5rem; padding: 1rem 1.25rem; margin: 0 0 1rem; }
.patient { background: var(--band); border-color: var(--band); color: #fff; }
.patient .name { font-size: 1.35rem; font-weight: 600; margin: 0 0 .5rem; }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: .6rem 1.5rem; margin: 0; }
dt { font-size: .8rem; color: var(--soft); }
.patient dt { color: #d3e6ee; }
dd { margin: 0; overflow-wrap: anywhere; }
dd ul { list-style: none; margin: 0; padding: 0; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: .45rem .6rem; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
th { font-size: .8rem; color: var(--soft); font-weight: 600; background: var(--pale); }
small { color: var(--soft); font-size: .8rem; }
.patient small { color: #d3e6ee; }
.badge { display: inline-block; padding: 0 .6rem; border-radius: 1rem; background: #1d7a46; color: #fff; font-size: .85rem; }
a.save { display: inline-block; padding: .4rem .9rem; border-radius: .35rem; background: var(--band); color: #fff; text-decoration: none; margin: 0 0 1rem; }
a.save:focus { outline: 3px solid #f2a541; outline-offset: 2px; }
object { display: block; width: 100%; height: 75rem; border: 1px solid var(--line); background: #fff; }
@media print {
  body { background: #fff; font-size: 11pt; }
  main { max-width: none; padding: 0; }
  section { break-inside: avoid; border-radius: 0; }
  .patient { background: #fff; color: #000; border: 2px solid #000; }
  .patient dt, .patient small { color: #333; }
  .pdf { display: none; }
}
`;
