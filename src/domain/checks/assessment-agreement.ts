import type { StatementRecord } from '../../schemas/index.ts';
import { requirementIndex } from '../coverage/coverage.ts';
import type { ArrangementsEntry, Entries } from '../catalogue/entries.ts';
import { error, type Mistake } from '../mistake/mistake.ts';
import { askedOn } from '../catalogue/asked.ts';
import type { Check } from './check.ts';

/** Findings and statements of one document agree, where a requirement names the fields it bears on. */
export const assessmentAgreement: Check = {
  name: 'assessment-agreement',
  holds:
    'No requirement is addressed where every statement it bears on is silent, nor not found where one is stated.',
  run: (entries) => [
    ...bearings(entries),
    ...entries.assessments.flatMap((entry) => {
      const arrangements = entries.arrangements.find(
        ({ id, partnership }) => id === entry.id && partnership === entry.partnership,
      );
      if (!arrangements) return [];
      const index = requirementIndex(entries.requirements);
      return Object.entries(entry.data.assessments).flatMap(([id, { finding }]) => {
        const fields = index.get(id)?.requirement.bears_on ?? [];
        const states = fields.flatMap((field) => statesOf(field, arrangements, entries));
        if (states.length === 0) return [];
        const silent = states.every((state) => state === 'silent');
        const stated = states.includes('stated');
        if (finding === 'addressed' && silent) {
          return [disagree(entry.file, id, 'addressed', `silent on ${fields.join(', ')}`)];
        }
        if (finding === 'not-found' && stated) {
          return [disagree(entry.file, id, 'not found', `stated on ${fields.join(', ')}`)];
        }
        return [];
      });
    }),
  ],
};

function statesOf(
  bearing: string,
  { data }: ArrangementsEntry,
  { registers }: Entries,
): StatementRecord['state'][] {
  const [topicId, fieldId] = bearing.split('.');
  const topic = registers.topics.data.find(({ id }) => id === topicId);
  const field = topic?.fields.find(({ id }) => id === fieldId);
  if (!topic || !field) return [];
  return askedOn(topic.id, field, data).flatMap(({ record }) => (record ? [record.state] : []));
}

const disagree = (file: string, id: string, finding: string, statements: string): Mistake =>
  error('finding-contradicts-statements', {
    file,
    path: ['assessments', id, 'finding'],
    found: `“${finding}”, where the statements are ${statements}`,
    allowed: 'a finding that agrees with the statements of the same document',
    remedy: 'Read the words again and correct the one that is wrong.',
  });

/** Every bearing is a topic and field of the register. */
const bearings = ({ requirements, registers, unread }: Entries): Mistake[] =>
  (unread.some(({ kind }) => kind === 'topics') ? [] : requirements).flatMap(({ file, data }) =>
    data.flatMap(({ bears_on }, row) =>
      bears_on
        .filter((bearing) => {
          const [topic, field] = bearing.split('.');
          return !registers.topics.data
            .find(({ id }) => id === topic)
            ?.fields.some(({ id }) => id === field);
        })
        .map((bearing) =>
          error('unknown-bearing', {
            file,
            path: [row, 'bears_on'],
            found: `“${bearing}”`,
            allowed: 'a topic and field of registers/topics.yaml, joined by a dot',
            remedy: 'Check the spelling in registers/topics.yaml.',
          }),
        ),
    ),
  );
