import { buildNames, type Names } from '../../src/domain/catalogue/names.ts';

/** Names that give every id back as it is, for tests of wording. */
export const plainNames: Names = buildNames(
  {
    topics: { id: 'topics', file: '', data: [] },
    agencyTypes: { id: 'agency-types', file: '', data: [] },
    roles: { id: 'roles', file: '', data: [] },
    areas: { id: 'areas', file: '', data: [] },
    directory: { id: 'directory', file: '', data: [] },
    regimes: { id: 'regimes', file: '', data: [] },
    glance: { id: 'glance', file: '', data: [] },
    questions: { id: 'questions', file: '', data: [] },
    glossary: { id: 'glossary', file: '', data: [] },
    relevantAgencies: { id: 'relevant-agencies', file: '', data: [] },
    vocabularies: [],
  },
  new Map([['board', 'board']]),
);
