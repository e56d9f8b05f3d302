/** Style of the view: readable on screen, by a screen reader and on paper; no font or picture from elsewhere. */
export const viewStyle = `
:root { color-scheme: light; --ink: #1b2430; --soft: #4d5a69; --line: #d5dce4; --band: #0b4f6c; --pale: #eef4f7; }
* { box-sizing: border-box; }
body { margin: 0; background: #f5f7f9; color: var(--ink); font: 16px/1.5 "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
header, main { max-width: 66rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 1.5rem; }
main { padding-bottom: 1.5rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; line-height: 1.3; margin: 0 0 .75rem; }
h3 { font-size: 1.05rem; line-height: 1.3; margin: 0 0 .5rem; color: var(--band); }
h4, h5, h6 { font-size: 1rem; line-height: 1.3; margin: 0 0 .4rem; }
main > section, main > div > section, article, .patient { background: #fff; border: 1px solid var(--line); border-radius: .5rem; padding: 1rem 1.25rem; margin: 0 0 1rem; }
.patient { background: var(--band); border-color: var(--band); color: #fff; }
.patient .name { font-size: 1.35rem; font-weight: 600; margin: 0 0 .5rem; }
article .level-3 { padding: 1rem 0; border-top: 1px solid var(--line); }
article .level-3:last-child { padding-bottom: 0; }
article section section { margin: .9rem 0 0; padding-left: .9rem; border-left: 3px solid var(--line); }
.files section + section { margin-top: 1.25rem; }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: .6rem 1.5rem; margin: 0; }
dt { font-size: .8rem; color: var(--soft); }
.patient dt { color: #d3e6ee; }
dd { margin: 0; overflow-wrap: anywhere; }
dd ul { list-style: none; margin: 0; padding: 0; }
dd li + li { margin-top: .4rem; }
p { margin: 0 0 .6rem; }
.scroll { overflow-x: auto; margin: 0 0 .75rem; }
.narrative > .scroll + br { display: none; }
.scroll:focus-visible, a:focus-visible { outline: 3px solid #b45f06; outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; }
caption, .caption { text-align: left; font-weight: 600; color: var(--soft); font-size: .9rem; padding: .2rem 0; }
th, td { text-align: left; vertical-align: top; padding: .45rem .6rem; border: 1px solid var(--line); overflow-wrap: break-word; }
th { font-size: .85rem; color: var(--soft); font-weight: 600; background: var(--pale); }
small { color: var(--soft); font-size: .8rem; }
.patient small { color: #d3e6ee; }
.badge { display: inline-block; padding: 0 .6rem; border-radius: 1rem; background: #1d7a46; color: #fff; font-size: .85rem; }
.note { color: var(--soft); font-style: italic; }
.authors { margin: 0 0 .5rem; }
.authors ul { list-style: none; margin: 0; padding: 0; }
.narrative { overflow-wrap: anywhere; }
.narrative table { overflow-wrap: break-word; }
.narrative > :last-child { margin-bottom: 0; }
.narrative ul, .narrative ol { margin: 0 0 .6rem; padding-left: 1.5rem; }
.narrative div.paragraph { margin: 0 0 .6rem; }
.narrative img, .image img { max-width: 100%; height: auto; }
.narrative a { color: #0b4f6c; }
.media { display: inline-block; max-width: 100%; }
.media .caption { display: block; }
.no-link { text-decoration: underline dotted; }
.footnotes { font-size: .9rem; border-top: 1px solid var(--line); padding-top: .4rem; }
pre.text { white-space: pre-wrap; font: inherit; margin: 0; }
.bold { font-weight: 700; } .italics { font-style: italic; } .underline { text-decoration: underline; } .struck { text-decoration: line-through; }
.left { text-align: left; } .center { text-align: center; } .right { text-align: right; } .justify { text-align: justify; }
.left-rule { border-left: 2px solid var(--ink); } .right-rule { border-right: 2px solid var(--ink); }
.top-rule { border-top: 2px solid var(--ink); } .bottom-rule { border-bottom: 2px solid var(--ink); }
.arabic { list-style: decimal; } .little-roman { list-style: lower-roman; } .big-roman { list-style: upper-roman; }
.little-alpha { list-style: lower-alpha; } .big-alpha { list-style: upper-alpha; }
.disc { list-style: disc; } .circle { list-style: circle; } .square { list-style: square; }
a.save { display: inline-block; padding: .4rem .9rem; border-radius: .35rem; background: var(--band); color: #fff; text-decoration: none; margin: 0 0 1rem; }
object { display: block; width: 100%; height: 75rem; max-height: 95vh; border: 1px solid var(--line); background: #fff; }
.on-paper { display: none; }
@media print {
  @page { margin: 15mm; }
  body { background: #fff; font-size: 10.5pt; }
  header, main { max-width: none; padding: 0; }
  main > section, main > div > section, article, .patient { border-radius: 0; padding: .5rem .75rem; margin: 0 0 .6rem; }
  .patient { background: #fff; color: #000; border: 2px solid #000; break-inside: avoid; }
  .patient dt, .patient small { color: #333; }
  article { border: 0; padding: 0; }
  h2, h3, h4, h5, h6, dt, caption, thead { break-after: avoid; }
  tr, dl > div, img { break-inside: avoid; }
  .scroll { overflow: visible; }
  thead { display: table-header-group; }
  .badge { background: #fff; color: #000; border: 1px solid #000; }
  object, a.save { display: none; }
  .on-paper { display: block; font-style: italic; }
  .narrative a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .8em; overflow-wrap: anywhere; }
}
`;
