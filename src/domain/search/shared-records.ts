import type { AskRecord, GlossaryTerm, Requirement, Topic } from '../../schemas/index.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { FORCES } from '../coverage/findings.ts';
import { capitalise } from '../base/words.ts';
import { questionViews, type QuestionView } from '../questions/view.ts';
import { topicOf } from './area-records.ts';
import type { SearchRecord } from './record.ts';

/** Everything that search can find and that belongs to no one area: topics, questions, requirements, terms. */
export const sharedRecords = (catalogue: Catalogue): SearchRecord[] => {
  const asks = new Map(
    catalogue.asks.flatMap((ask) => ask.requirements.map((id) => [id, ask] as const)),
  );
  return [
    ...catalogue.topics.map(topicRecord),
    ...questionViews(catalogue).map(questionRecord),
    ...catalogue.registers.glossary.data.map(termRecord),
    ...catalogue.requirements.flatMap(({ id, data }) =>
      data.map((row) => requirementRecord(row, id, asks.get(row.id))),
    ),
  ];
};

const NOTHING = { area: undefined, state: undefined, about: '', quotes: [] } as const;

/** A topic leads to the page on which all areas answer it. */
const topicRecord = ({ id, label, prompt, fields }: Topic): SearchRecord => ({
  ...NOTHING,
  path: `/compare/${id}/`,
  kind: 'topic',
  topic: id,
  regime: undefined,
  title: label,
  about: 'All areas compared',
  answer: prompt,
  further: fields.map((field) => field.label).join('. '),
  names: [label],
});

const questionRecord = ({
  question,
  counts,
  topics,
  cards: [card],
}: QuestionView): SearchRecord => ({
  ...NOTHING,
  path: `/questions/${question.id}/`,
  kind: 'question',
  topic: topics[0]?.id,
  regime: undefined,
  title: question.question,
  about: question.also.join(' · '),
  // Without the names of areas, so that it is not found by each of them.
  answer: counts,
  further: [question.lead, ...(card?.fields.map(({ field }) => field.label) ?? [])]
    .filter(Boolean)
    .join(' '),
  names: [question.question, ...question.also],
});

const termRecord = ({
  id,
  term,
  abbreviations,
  also,
  meaning,
  basis,
  everyday,
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
  everyday,
});

const requirementRecord = (
  requirement: Requirement,
  regime: string,
  ask: AskRecord | undefined,
): SearchRecord => ({
  ...NOTHING,
  path: `/requirements/${requirement.id}/`,
  kind: 'requirement',
  topic: topicOf(requirement),
  regime,
  force: requirement.force,
  title: requirement.title,
  about: `${FORCES[requirement.force]}; ${requirement.citation}`,
  answer: requirement.statement,
  // What is asked by name is the term of the glossary; the requirement is found by it as by any other words.
  further: [ask?.name, requirement.who, requirement.note, ask?.question].filter(Boolean).join('. '),
});
