/**
 * Which addresses of the built site are kept, in one place. A page, a file to take away and an anchor
 * that names something are kept: a statement, finding, body, term, correction, heading or place in a
 * source. What is left out:
 *
 * - files that pages load (`assets/`, the search index, the answers that the chooser reads), workbooks, whose names
 *   say their version, and files for the host or of the build itself;
 * - files of the API on one thing (`data/v1/areas/…`), which stand as long as the page of that thing; its lists are kept;
 * - the twin of a page in Markdown (`index.md`), which stands as long as the page;
 * - the page for an address that is not there, further pages of a list (`page-2/`: what stands on them
 *   changes as the collection grows) and the reading view, which only a build at home has;
 * - anchors that count places on a page (`note-7`, `word-3`, `table-1`), because the next change of the
 *   text renumbers them; the meanings of words that happen to stand on a page (`word.quorum`); the letters of the A to Z, the topics of a page of two areas and the groups of
 *   areas by answer, which come and go with what stands under them; and those that serve the page itself: its main part, its form
 *   fields, captions of tables and parts of drawings (`ofTag`).
 */

const LEFT_OUT =
  /^\/(?:assets\/|pagefind\/|data\/compare\/|data\/v1\/[^/]+\/|_|\.nojekyll$|\.built-files$|404\.html$)|\/page-\d+\/$|\/index\.md$|^\/sources\/[^/]+\/text\/$|\/safeguarding-arrangements-(?:[a-z0-9-]+-)?[0-9a-f]{8}\.(?:ods|xlsx)$/u;

/** True for a page (`/about/`) or file (`/data/bodies.csv`) whose address is kept. */
export const isKeptPage = (path: string): boolean => !LEFT_OUT.test(path);

const COUNTED = /^(?:(?:note|word|table|schedule-table|n)-\d+(?:-name)?|word\..+)$/u;
const SERVING = new Set(['caption', 'input', 'main', 'select', 'textarea', 'button']);

/** The page of two areas; a large collection has none, and choosing areas takes their place. */
const PAIR = /^\/compare\/[^/]+\/(?!answers\/)[^/]+\/(?:differences\/)?$/u;

/** A group of like answers: it comes and goes with the areas in it. */
const LIKE = /^\/compare\/[^/]+\/#[^.]+\.[^.]+\.[^.]+$/u;

/** True for an anchor, the id of an element `<tag>` outside drawings, that is kept on this page. */
export const isKeptAnchor = (path: string, id: string, tag: string): boolean =>
  !SERVING.has(tag) &&
  !COUNTED.test(id) &&
  !PAIR.test(path) &&
  !LIKE.test(`${path}#${id}`) &&
  !(path === '/a-to-z/' && id.startsWith('letter-'));

/** The heading of a group of bodies, in a comparison that has areas as columns. */
const GROUP = /^(\/compare\/[^/]+\/)#group\./u;

/** The successor of an address that a growing collection removes, without an entry in the register. */
export function growsInto(address: string): string | undefined {
  const [, comparison] = GROUP.exec(address) ?? [];
  if (comparison !== undefined) return `${comparison}#table`;
  return PAIR.test(address) ? '/compare/' : undefined;
}

/** Parts of the site whose addresses are kept in a file for each thing: an area, a document. */
const BY_THING = new Set(['areas', 'partnerships', 'sources']);

/** The file of the register that an address belongs in: `partnerships/kirklees.txt` for all of Kirklees. */
export function registerFile(address: string): string {
  const [first = '', second = '', ...rest] = address.replace(/#.*$/u, '').slice(1).split('/');
  if (address.lastIndexOf('/') === 0 || first.startsWith('.')) return 'site.txt';
  return BY_THING.has(first) && rest.length > 0 ? `${first}/${second}.txt` : `${first}.txt`;
}
