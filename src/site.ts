/** The name of the site, as titles and header print it. */
export const SITE_NAME = 'Safeguarding arrangements, side by side';

/** The parts of the site that every page links to. */
export const SECTIONS = [
  { path: '/areas/', label: 'Areas' },
  { path: '/partnerships/', label: 'Partnerships' },
  { path: '/compare/', label: 'Compare' },
  { path: '/questions/', label: 'Questions' },
  { path: '/requirements/', label: 'Requirements' },
  { path: '/sources/', label: 'Sources' },
  { path: '/method/', label: 'Method' },
  { path: '/data/', label: 'Data' },
] as const;
