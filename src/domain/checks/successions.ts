import { circlesIn, type Circle } from '../base/circles.ts';
import { compareText } from '../base/order.ts';
import type { Entries } from '../catalogue/entries.ts';
import { error, type Mistake, type RecordPath } from '../mistake/mistake.ts';
import { didYouMean, listAllowed } from '../base/suggest.ts';
import type { Check } from './check.ts';

/** What a thing succeeds came before it; else its history would have no end. */
export const successions: Check = {
  name: 'successions',
  holds:
    'Every requirement succeeds others that are in the catalogue, and no requirement, edition, partnership or term succeeds itself by others.',
  run: (entries) => {
    const steps = requirementSteps(entries);
    const lists = [steps, editionSteps(entries), partnershipSteps(entries), termSteps(entries)];
    return [
      ...unknownIn(steps, entries),
      ...lists.flatMap((list) => circlesIn(list).map((circle) => circleMistake(circle))),
    ];
  },
};

/** A thing and one that it succeeds, or the other way round: that all steps of a list go one way is enough. */
interface Step {
  from: string;
  to: string;
  file: string;
  path: RecordPath;
  /** The dates of the two, where they have any. */
  dates?: readonly [from: string, to: string];
}

function requirementSteps({ requirements, registers: { regimes } }: Entries): Step[] {
  const starts = new Map(regimes.data.map((regime) => [regime.id, regime.starts]));
  const startOf = new Map(
    requirements.flatMap(({ id: regime, data }) =>
      data.map(({ id }) => [id, starts.get(regime) ?? ''] as const),
    ),
  );
  return requirements.flatMap(({ file, data }) =>
    data.flatMap(({ id: from, succeeds }, row) =>
      succeeds.map(({ id: to }, index) => ({
        from,
        to,
        file,
        path: [row, 'succeeds', index, 'id'],
        dates: [startOf.get(from) ?? '', startOf.get(to) ?? ''] as const,
      })),
    ),
  );
}

/** Editions by folder and name: two partnerships may have one of the same name. */
function editionSteps({ arrangements }: Entries): Step[] {
  const dates = new Map(
    arrangements.map(({ partnership, id, data: { date } }) => [
      `${partnership}/${id}`,
      typeof date === 'string' ? date : date.about,
    ]),
  );
  return arrangements.flatMap(({ partnership, id, file, data: { supersedes } }) => {
    if (supersedes === undefined) return [];
    const [from, to] = [`${partnership}/${id}`, `${partnership}/${supersedes}`];
    const [own = '', other = ''] = [dates.get(from), dates.get(to)];
    return [{ from, to, file, path: ['supersedes'], dates: [own, other] as const }];
  });
}

/** Each from the later to the earlier, whichever of the two says so. */
const partnershipSteps = ({ partnerships }: Entries): Step[] =>
  partnerships.flatMap(({ id, file, data }) => [
    ...data.predecessors.flatMap(({ partnership: to }, index) =>
      to === undefined || to === id
        ? []
        : [{ from: id, to, file, path: ['predecessors', index, 'partnership'] }],
    ),
    ...data.successors.flatMap(({ partnership: from }, index) =>
      from === undefined || from === id
        ? []
        : [{ from, to: id, file, path: ['successors', index, 'partnership'] }],
    ),
  ]);

const termSteps = ({ registers: { glossary } }: Entries): Step[] =>
  glossary.data.flatMap(({ id: from, replaced_by }, row) =>
    replaced_by.flatMap((to, index) =>
      to === from ? [] : [{ from, to, file: glossary.file, path: [row, 'replaced_by', index] }],
    ),
  );

function unknownIn(steps: readonly Step[], { requirements, unread }: Entries): Mistake[] {
  // A list that could not be read may hold any requirement; its own mistake is reported.
  if (unread.some(({ kind }) => kind === 'requirements')) return [];
  const known = new Set(requirements.flatMap(({ data }) => data.map(({ id }) => id)));
  return steps
    .filter(({ to }) => !known.has(to))
    .map(({ to, file, path }) =>
      error('unknown-requirement', {
        file,
        path,
        found: `“${to}”`,
        allowed: listAllowed(known, 'content/requirements'),
        remedy: didYouMean(to, known, 'Use the id of an earlier requirement.'),
      }),
    );
}

/** Told where the circle goes from the earlier to the later, in the file that says so; else where it closes. */
function circleMistake({ chain, links, closedBy }: Circle<Step>): Mistake {
  const back = links.find(({ dates }) => dates && compareText(dates[0], dates[1]) < 0) ?? closedBy;
  return error('succeeds-in-a-circle', {
    file: back.file,
    path: back.path,
    found: chain.join(' → '),
    allowed: 'a chain that ends with the earliest',
    remedy: 'Only a later one succeeds an earlier: take out the step that goes back.',
  });
}
