/** What leads on, or shows once more what another page holds: ways to look up, two areas, sheets for paper, whole texts. */
const LEFT_OUT =
  /^\/(?:$|404|a-to-z\/|accessibility\/|privacy\/|search\/)|\/(?:check|summary|text|visit)\/$/u;

const PAIR = /^\/compare\/[^/]+\/(?!wording\/|page-)[^/]+\//u;

/** True where a page has a twin in Markdown: a page of content, by its path below the base (`/glossary/`). */
export const hasTwin = (path: string): boolean => !LEFT_OUT.test(path) && !PAIR.test(path);

/** The twin of a page, in its folder: `/glossary/index.md`. */
export const twinPath = (path: string): string => `${path}index.md`;
