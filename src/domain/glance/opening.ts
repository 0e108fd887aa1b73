import { countedTable, type ComparisonTable } from '../comparison/compare.ts';
import { openingSentence } from '../comparison/opening.ts';
import { areasWithFigures } from '../funding/figures.ts';
import { membershipView } from '../membership/view.ts';
import { wordLatestYear } from './counts.ts';
import { quorumLead } from './lead-quorum.ts';
import { chairingLead, fundingLead, meetingsLead } from './lead-topics.ts';

/** The answer with which a topic’s page opens. */
export interface TopicOpening {
  /** In a sentence or a few; empty where no document says anything. */
  sentence: string;
  /** “Newham: £197,050 in 2019/20, by the printed total: …”, one for each area that prints figures. */
  shares: readonly string[];
}

type Sentence = (table: ComparisonTable) => string;

/** The topics whose answers are put together from typed values; others open with what most documents say. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  chairing: ({ columns }) => chairingLead(columns).sentence,
  funding: ({ columns }) => fundingLead(columns).sentence,
  meetings: ({ columns }) => meetingsLead(columns).sentence,
  membership: ({ columns }) => membershipView(columns).sentence,
  quorum: ({ columns }) => quorumLead(columns).sentence,
};

/** What a topic’s page answers before anything else. */
export const topicOpening = (table: ComparisonTable): TopicOpening => ({
  sentence: (SENTENCES[table.topic.id] ?? mostSay)(table).trim(),
  shares:
    table.topic.id === 'funding'
      ? areasWithFigures(table).map(({ name, value }) => `${name}: ${wordLatestYear(value)}.`)
      : [],
});

const mostSay: Sentence = (table) => openingSentence(countedTable(table));
