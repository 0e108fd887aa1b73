import type { State } from '../../schemas/index.ts';
import { countedTable, type ComparisonTable } from '../comparison/compare.ts';
import { contributionsOf } from './figures.ts';
import { STATES } from '../catalogue/states.ts';
import { classVerbs, countPhrase } from '../comparison/tally.ts';
import { counted, joinAnd } from '../base/words.ts';

type Class = State | 'no-entry';

const VERBS: Readonly<Record<Class, readonly [one: string, many: string]>> = {
  stated: ['prints amounts', 'print amounts'],
  unclear: [
    'prints amounts that can be read in more than one way',
    'print amounts that can be read in more than one way',
  ],
  'stated-elsewhere': classVerbs('stated-elsewhere'),
  silent: classVerbs('silent'),
  'not-applicable': classVerbs('not-applicable'),
  'not-read': classVerbs('not-read'),
  'no-entry': ['has nothing recorded', 'have nothing recorded'],
};

/** The areas of which one thing is true, each with the document that it names instead. */
export interface FundingClass {
  state: State | undefined;
  label: string;
  count: number;
  areas: readonly {
    partnership: string;
    name: string;
    anchor: string | undefined;
    document: string | undefined;
  }[];
}

/** Every area under what its document says on amounts; each is in one class. */
export function fundingClasses({ columns }: ComparisonTable): FundingClass[] {
  const classed = columns.map((column) => {
    const statement = contributionsOf(column);
    const record = statement?.record;
    return {
      key: record?.state ?? ('no-entry' as const),
      area: {
        partnership: column.partnership.id,
        name: column.partnership.record.short_name,
        anchor: statement?.anchor,
        document: record?.state === 'stated-elsewhere' ? record.document : undefined,
      },
    };
  });
  return (Object.keys(VERBS) as Class[]).flatMap((key) => {
    const areas = classed.filter((one) => one.key === key).map(({ area }) => area);
    const state = key === 'no-entry' ? undefined : key;
    const label = state === undefined ? 'Nothing recorded' : STATES[state].label;
    return areas.length === 0 ? [] : [{ state, label, count: areas.length, areas }];
  });
}

/**
 * “How much does each agency pay? Of 6 sets of arrangements, 1 prints amounts, …”: every set once,
 * so the numbers add up (method page “Counting sentences”).
 */
export function fundingSentence(table: ComparisonTable): string {
  const counting = countedTable(table);
  const parts = fundingClasses(counting).map(({ state, count }) =>
    countPhrase(count, VERBS[state ?? 'no-entry']),
  );
  return `How much does each agency pay? Of ${counted(counting.columns.length, 'set')} of arrangements, ${joinAnd(parts)}.`;
}
