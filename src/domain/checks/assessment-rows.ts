import type { AssessmentsEntry, Entries } from '../catalogue/entries.ts';
import { error, type Mistake } from '../mistake/mistake.ts';
import { isWritten, rowsFor } from '../coverage/requirement-rows.ts';
import { didYouMean, listAllowed } from '../base/suggest.ts';
import type { Check } from './check.ts';

/** Every row that applies has one finding, and no other row has any (method page “Findings”). */
export const assessmentRows: Check = {
  name: 'assessment-rows',
  holds:
    'Each set of arrangements has a finding on every requirement to be looked for in it, and on no other.',
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
  const rows = rowsFor(arrangements.data.regime, entries.requirements);
  const written = rows.filter(isWritten).map(({ requirement }) => requirement.id);
  const known = new Set(rows.map(({ requirement }) => requirement.id));
  const given = Object.keys(entry.data.assessments);
  return [
    ...given
      .filter((id) => !written.includes(id))
      .map((id) =>
        known.has(id) ? notWritten(entry.file, id, rows) : unknown(entry.file, id, written),
      ),
    ...(entry.data.not_assessed === undefined
      ? written.filter((id) => !given.includes(id)).map((id) => missing(entry.file, id))
      : []),
  ];
}

/** Arrangements whose law has a catalogue and that have no file of findings. */
const unassessed = ({ arrangements, assessments, requirements, unread }: Entries): Mistake[] =>
  arrangements.flatMap(({ id, partnership, file, data }) => {
    const has = [...assessments, ...unread.filter(({ kind }) => kind === 'assessments')].some(
      (entry) => entry.id === id && entry.partnership === partnership,
    );
    if (has || !requirements.some((entry) => entry.id === data.regime)) return [];
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

const missing = (file: string, id: string): Mistake =>
  error('missing-assessment', {
    file,
    path: ['assessments'],
    found: `no finding on “${id}”`,
    allowed: 'one finding on every requirement to be looked for in the document',
    remedy: 'Read the document for it once more and write the finding.',
  });

function notWritten(file: string, id: string, rows: ReturnType<typeof rowsFor>): Mistake {
  const row = rows.find(({ requirement }) => requirement.id === id);
  return error('requirement-not-written', {
    file,
    path: ['assessments', id],
    found: `a finding on “${id}”`,
    allowed:
      row?.restatedBy === undefined
        ? 'findings on requirements to be looked for in the arrangements'
        : `its finding is computed from “${row.restatedBy}”`,
    remedy: 'Take the finding out.',
  });
}

const unknown = (file: string, id: string, written: readonly string[]): Mistake =>
  error('unknown-requirement', {
    file,
    path: ['assessments', id],
    found: `“${id}”`,
    allowed: listAllowed(written, 'the requirements of its law'),
    remedy: didYouMean(id, written, 'Use the id of a requirement of the law it was made under.'),
  });
