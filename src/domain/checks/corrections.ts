import type { CorrectionsEntry, Entries } from '../catalogue/entries.ts';
import { error, type Mistake } from '../mistake/mistake.ts';
import { asksUnder, isLookedFor, requirementsIn } from '../coverage/asks.ts';
import { statementIds } from '../catalogue/asked.ts';
import { didYouMean, listAllowed } from '../base/suggest.ts';
import type { Check } from './check.ts';

/** A correction is about something that is there, and is settled after it was received. */
export const corrections: Check = {
  name: 'corrections',
  holds:
    'Each correction stands beside its arrangements, is about a statement or requirement that exists, and is settled no earlier than it was received.',
  run: (entries) =>
    entries.corrections.flatMap((entry) => [
      ...subjectMistakes(entry, entries),
      ...entry.data.flatMap((correction, index) =>
        'settled' in correction && correction.settled < correction.received
          ? [tooEarly(entry.file, index, correction)]
          : [],
      ),
    ]),
};

function subjectMistakes({ id, partnership, file, data }: CorrectionsEntry, entries: Entries) {
  const isOurs = (entry: { id: string; partnership: string }): boolean =>
    entry.id === id && entry.partnership === partnership;
  if (entries.unread.some((one) => one.kind === 'arrangements' && isOurs(one))) return [];
  const arrangements = entries.arrangements.find(isOurs);
  if (!arrangements) return [withoutArrangements(file, id, partnership)];
  const known = statementIds(arrangements.data, entries.registers.topics.data);
  const requirements = asksUnder(arrangements.data.regime, requirementsIn(entries))
    .filter(isLookedFor)
    .flatMap(({ bases }) => bases.map(({ requirement }) => requirement.id));
  return data.flatMap(({ about }, index): Mistake[] => {
    const [key, subject, allowed] =
      'statement' in about
        ? (['statement', about.statement, [...known]] as const)
        : (['requirement', about.requirement, requirements] as const);
    // Where the list itself could not be read, its own mistake is reported and nothing is unknown.
    const lists = key === 'statement' ? ['topics'] : ['asks', 'requirements'];
    if (allowed.includes(subject) || entries.unread.some(({ kind }) => lists.includes(kind)))
      return [];
    return [
      error(`unknown-${key}`, {
        file,
        path: [index, 'about', key],
        found: `“${subject}”`,
        allowed: listAllowed(allowed, `the ${key}s of these arrangements`),
        remedy: didYouMean(
          subject,
          allowed,
          key === 'statement'
            ? 'Take the id from the address of the statement on the partnership’s page.'
            : 'Use the id of a requirement of the law the arrangements were made under.',
        ),
      }),
    ];
  });
}

const withoutArrangements = (file: string, id: string, partnership: string): Mistake =>
  error('corrections-without-arrangements', {
    file,
    path: [],
    found: `no ${id}.yaml in the folder of “${partnership}”`,
    allowed: 'corrections beside the arrangements they are about, under the same name',
    remedy: 'Rename the file, or add the arrangements.',
  });

const tooEarly = (
  file: string,
  index: number,
  { received, settled }: { received: string; settled: string },
): Mistake =>
  error('settled-before-received', {
    file,
    path: [index, 'settled'],
    found: settled,
    allowed: `${received}, the day it was received, or later`,
    remedy: 'Correct the one date or the other.',
  });
