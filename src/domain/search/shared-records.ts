import type { GlossaryTerm, Requirement } from '../../schemas/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { FORCES } from '../findings.ts';
import { capitalise } from '../wording/words.ts';
import { topicOf } from './area-records.ts';
import type { SearchRecord } from './record.ts';

/** Everything that search can find and that belongs to no one area: requirements and terms. */
export const sharedRecords = ({ requirements, registers }: Catalogue): SearchRecord[] => [
  ...registers.glossary.data.map(termRecord),
  ...requirements.flatMap(({ id, data }) => data.map((row) => requirementRecord(row, id))),
];

const NOTHING = { area: undefined, state: undefined, about: '', quotes: [] } as const;

const termRecord = ({
  id,
  term,
  abbreviations,
  also,
  meaning,
  basis,
}: GlossaryTerm): SearchRecord => ({
  ...NOTHING,
  path: `/glossary/#${id}`,
  kind: 'term',
  topic: undefined,
  regime: undefined,
  title: capitalise(term),
  about: [...abbreviations, ...also].join(', '),
  answer: meaning,
  further: basis ?? '',
  names: [term, ...abbreviations, ...also],
});

const requirementRecord = (requirement: Requirement, regime: string): SearchRecord => ({
  ...NOTHING,
  path: `/requirements/${requirement.id}/`,
  kind: 'requirement',
  topic: topicOf(requirement),
  regime,
  title: requirement.title,
  about: `${FORCES[requirement.force]}; ${requirement.citation}`,
  answer: requirement.statement,
  further: [requirement.who, requirement.note].filter(Boolean).join('. '),
});
