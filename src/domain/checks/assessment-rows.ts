import type { Finding } from '../../schemas/index.ts';
import type { AssessmentsEntry, Entries } from '../catalogue/entries.ts';
import { readExtentOf } from '../catalogue/walk.ts';
import { error, type Mistake } from '../mistake/mistake.ts';
import {
  asksUnder,
  isLookedFor,
  requirementsIn,
  type Ask,
  type AskedBasis,
} from '../coverage/asks.ts';
import { didYouMean, listAllowed } from '../base/suggest.ts';
import type { Check } from './check.ts';

/** Everything looked for in a document has one finding, under one of its requirements (method page “Findings”). */
export const assessmentRows: Check = {
  name: 'assessment-rows',
  holds:
    'Each set of arrangements has one finding on everything to be looked for in it, and on nothing else; an amendment may have some.',
  run: (entries) => [
    ...entries.assessments.flatMap((entry) => rowMistakes(entry, entries)),
    ...unassessed(entries),
  ],
};

function rowMistakes(entry: AssessmentsEntry, entries: Entries): Mistake[] {
  const arrangements = entries.arrangements.find(
    ({ id, partnership }) => id === entry.id && partnership === entry.partnership,
  );
  const unreadable = entries.unread.some(
    ({ kind, id, partnership }) =>
      kind === 'requirements' ||
      kind === 'asks' ||
      (kind === 'arrangements' && id === entry.id && partnership === entry.partnership),
  );
  if (unreadable) return [];
  if (!arrangements) {
    return [
      error('assessments-without-arrangements', {
        file: entry.file,
        path: [],
        found: `no ${entry.id}.yaml in the folder of “${entry.partnership}”`,
        allowed: 'findings beside the arrangements they are about, under the same name',
        remedy: 'Rename the file, or add the arrangements.',
      }),
    ];
  }
  const asked = asksUnder(arrangements.data.regime, requirementsIn(entries));
  const lookedFor = asked.filter(isLookedFor);
  const written = idsOf(lookedFor);
  const known = idsOf(asked);
  const given = entry.data.assessments;
  return [
    ...Object.keys(given)
      .filter((id) => !written.includes(id))
      .map((id) =>
        known.includes(id) ? notWritten(entry.file, id) : unknown(entry.file, id, written),
      ),
    ...lookedFor.flatMap(({ ask, bases }) => {
      const found = bases.flatMap(({ requirement: { id } }) => {
        const finding = given[id]?.finding;
        return finding === undefined ? [] : [{ id, finding }];
      });
      const [first, ...others] = found;
      if (!first) {
        return entry.data.not_assessed === undefined &&
          !arrangements.data.amends &&
          readExtentOf(arrangements.data) === 'whole'
          ? [missing(entry.file, ask, idsOf([{ bases }]))]
          : [];
      }
      return others
        .filter(({ finding }) => finding !== first.finding)
        .map((other) => differ(entry.file, ask, first, other));
    }),
  ];
}

const idsOf = (asked: readonly Pick<AskedBasis, 'bases'>[]): string[] =>
  asked.flatMap(({ bases }) => bases.map(({ requirement }) => requirement.id));

/** Arrangements whose law has a catalogue and that have no file of findings. */
const unassessed = ({ arrangements, assessments, requirements, unread }: Entries): Mistake[] =>
  arrangements.flatMap(({ id, partnership, file, data }) => {
    const has = [...assessments, ...unread.filter(({ kind }) => kind === 'assessments')].some(
      (entry) => entry.id === id && entry.partnership === partnership,
    );
    // Of a document read in part, what it lacks may stand in what was not read.
    if (has || data.amends || readExtentOf(data) !== 'whole') return [];
    if (!requirements.some((entry) => entry.id === data.regime)) return [];
    return [
      error('missing-assessment', {
        file,
        path: [],
        found: `no ${id}.assessments.yaml beside it`,
        allowed: 'findings for every set of arrangements, or the ground why there are none',
        remedy: `Write ${id}.assessments.yaml; \`not_assessed\` gives the ground.`,
      }),
    ];
  });

const missing = (file: string, { name }: Ask, bases: readonly string[]): Mistake =>
  error('missing-assessment', {
    file,
    path: ['assessments'],
    found: `no finding on “${name}”`,
    allowed: `a finding on ${listAllowed(bases, 'its requirements')}`,
    remedy: 'Read the document for it once more and write the finding.',
  });

interface Given {
  id: string;
  finding: Finding;
}

const differ = (file: string, { name }: Ask, first: Given, other: Given): Mistake =>
  error('findings-differ', {
    file,
    path: ['assessments', other.id, 'finding'],
    found: `“${other.finding}”, and “${first.finding}” on “${first.id}”; both are on “${name}”`,
    allowed: 'one finding on what is asked, whichever law or guidance asks it',
    remedy:
      'Settle the finding and write it once, or put the requirements into two entries of requirements/asks.yaml.',
  });

const notWritten = (file: string, id: string): Mistake =>
  error('requirement-not-written', {
    file,
    path: ['assessments', id],
    found: `a finding on “${id}”`,
    allowed: 'findings on requirements to be looked for in the arrangements',
    remedy: 'Take the finding out.',
  });

const unknown = (file: string, id: string, written: readonly string[]): Mistake =>
  error('unknown-requirement', {
    file,
    path: ['assessments', id],
    found: `“${id}”`,
    allowed: listAllowed(written, 'the requirements of its law'),
    remedy: didYouMean(id, written, 'Use the id of a requirement of the law it was made under.'),
  });
