/** What the build writes at the top of the site: pages, data, search index and the files that hosts read. */
export const BUILT_NAMES: ReadonlySet<string> = new Set([
  ...['404.html', 'a-to-z', 'about', 'accessibility', 'areas', 'compare', 'corrections', 'data'],
  'feed.xml',
  ...[
    'glossary',
    'index.html',
    'llms.txt',
    'llms-full.txt',
    'method',
    'partnerships',
    'privacy',
    'questions',
  ],
  ...['requirements', 'robots.txt', 'search', 'sources'],
  ...[
    '.well-known/security.txt',
    '_headers',
    'assets',
    'licences.csv',
    'pagefind',
    'sbom.cdx.json',
    'sitemap.xml',
  ],
]);
