import type { Assessment, StatementRecord } from '../../schemas/index.ts';
import { joinAnd } from '../base/words.ts';
import { requirementIndex } from '../coverage/coverage.ts';
import type { ArrangementsEntry, Entries } from '../catalogue/entries.ts';
import { normalise } from '../evidence/normalise.ts';
import { error, type Mistake } from '../mistake/mistake.ts';
import { askedOn } from '../catalogue/asked.ts';
import type { Check } from './check.ts';

/** A statement that a requirement bears on, with its place: “quorum › board › quorum”. */
interface Borne {
  place: string;
  record: StatementRecord;
}

/** Findings and statements of one document agree, where a requirement names the fields it bears on. */
export const assessmentAgreement: Check = {
  name: 'assessment-agreement',
  holds:
    'No requirement is addressed, in whole or part, where every statement it bears on is silent, nor not found where one is stated; the same words are clear in both or unclear in both; `apart` says why where they are asked different things.',
  run: (entries) => [
    ...bearings(entries),
    ...entries.assessments.flatMap((entry) => {
      const arrangements = entries.arrangements.find(
        ({ id, partnership }) => id === entry.id && partnership === entry.partnership,
      );
      if (!arrangements) return [];
      const index = requirementIndex(entries.requirements);
      return Object.entries(entry.data.assessments).flatMap(([id, assessment]) => {
        const fields = index.get(id)?.requirement.bears_on ?? [];
        const borne = fields.flatMap((field) => statementsOn(field, arrangements, entries));
        const disagreement = disagreementOf(assessment, borne);
        if (assessment.apart === undefined) {
          return disagreement === undefined ? [] : [disagree(entry.file, id, disagreement)];
        }
        return disagreement === undefined ? [notApart(entry.file, id)] : [];
      });
    }),
  ],
};

/** What the finding is called, and the statements that stand against it; undefined where they agree. */
function disagreementOf(
  assessment: Assessment,
  borne: readonly Borne[],
): { finding: string; statements: string } | undefined {
  const { finding } = assessment;
  const told = finding.replaceAll('-', ' ');
  const listed = (some: readonly Borne[]): string => joinAnd(some.map(({ place }) => place));
  const stated = borne.filter(({ record }) => SAYS.has(record.state));
  if (
    SAID.has(finding) &&
    borne.length > 0 &&
    borne.every(({ record }) => IS_NOT.has(record.state))
  ) {
    return { finding: told, statements: `silent on ${listed(borne)}` };
  }
  if (NOT_FOUND.has(finding) && stated.length > 0) {
    return { finding: told, statements: `stated on ${listed(stated)}` };
  }
  const same = borne.filter((one) => sharesWords(assessment, one.record));
  const isUnclear = finding === 'unclear';
  if (finding === 'partly-addressed' || same.length === 0) return undefined;
  if (same.some(({ record }) => (record.state === 'unclear') === isUnclear)) return undefined;
  return {
    finding: told,
    statements: `${isUnclear ? 'clear' : 'unclear'} on the same words in ${listed(same)}`,
  };
}

const SAID: ReadonlySet<Assessment['finding']> = new Set([
  'addressed',
  'partly-addressed',
  'unclear',
]);
const NOT_FOUND: ReadonlySet<Assessment['finding']> = new Set(['not-found', 'to-check']);
const SAYS: ReadonlySet<StatementRecord['state']> = new Set(['stated', 'unclear']);
const IS_NOT: ReadonlySet<StatementRecord['state']> = new Set(['silent', 'not-applicable']);

/** True where the finding and the statement quote the same words, or the one words of the other. */
function sharesWords(assessment: Assessment, record: StatementRecord): boolean {
  const ours = 'evidence' in assessment ? assessment.evidence : [];
  const theirs =
    record.state === 'unclear'
      ? record.readings.flatMap(({ evidence }) => evidence)
      : record.state === 'stated'
        ? record.evidence
        : [];
  return ours.some((one) =>
    theirs.some((other) => {
      const [a, b] = [normalise(one.quotation).text, normalise(other.quotation).text];
      return one.source === other.source && (a.includes(b) || b.includes(a));
    }),
  );
}

function statementsOn(
  bearing: string,
  { data }: ArrangementsEntry,
  { registers }: Entries,
): Borne[] {
  const [topicId, fieldId] = bearing.split('.');
  const topic = registers.topics.data.find(({ id }) => id === topicId);
  const field = topic?.fields.find(({ id }) => id === fieldId);
  if (!topic || !field) return [];
  return askedOn(topic.id, field, data).flatMap(({ body, record }) =>
    record ? [{ place: `${topic.id}.${body}.${field.id}`, record }] : [],
  );
}

const disagree = (
  file: string,
  id: string,
  { finding, statements }: { finding: string; statements: string },
): Mistake =>
  error('finding-contradicts-statements', {
    file,
    path: ['assessments', id, 'finding'],
    found: `“${finding}”, where the statements are ${statements}`,
    allowed: 'a finding that agrees with the statements of the same document',
    remedy:
      'Read the words again and correct the one that is wrong; where they are asked different things, say so in `apart`.',
  });

const notApart = (file: string, id: string): Mistake =>
  error('finding-not-apart', {
    file,
    path: ['assessments', id, 'apart'],
    found: 'a reason why it differs from the statements, which it does not',
    allowed: '`apart` only where a statement stands otherwise',
    remedy: 'Take it out.',
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
