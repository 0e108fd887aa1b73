import type { Actor, ValueOf } from '../../schemas/index.ts';
import { wordDayOfYear } from '../base/dates.ts';
import { pounds, yearsOf } from '../base/money.ts';
import type { Names } from '../catalogue/names.ts';
import { wordPeriod } from './period.ts';
import { capitalise, commaList, counted, joinAnd, unhyphen } from '../base/words.ts';
import { STANDING_WORDS } from './provisions.ts';
import { line, list, type Wording } from './wording.ts';

/** “Agreed yearly, by the size, resources and responsibilities of each agency; paid by the member agencies”. */
export function wordFundingBasis(value: ValueOf<'funding-basis'>, names: Names): Wording {
  const standing = STANDING_WORDS[value.standing ?? 'in-place'];
  const basis = joinAnd(
    value.basis.map(
      (one) =>
        `${basisTold(one, value)}${one === 'agreed-for-rolling-years' && value.rolling && value.wherever_possible ? ', wherever possible' : ''}`,
    ),
    value.alternatives === true ? 'or' : 'and',
  );
  return list(
    [
      standing === '' ? basis : `${basis} (${standing})`,
      value.payers.length > 0 && `paid by ${joinAnd(value.payers.map(names.actor))}`,
      value.shares.length > 0 &&
        `shares: ${value.shares.map(({ agency, percent }) => `${agency} ${percent}%`).join(', ')}`,
      value.rolling &&
        !value.basis.includes('agreed-for-rolling-years') &&
        `rolling over ${wordPeriod(value.rolling)}${value.wherever_possible ? ', wherever possible' : ''}`,
      !value.rolling && value.wherever_possible && 'wherever possible',
      value.notice && `figures agreed ${wordPeriod(value.notice)} ahead`,
    ].filter((part): part is string => typeof part === 'string'),
  );
}

/** One kind of basis: “agreed for a rolling 3 years”. */
export const basisTold = (
  one: keyof typeof BASIS_WORDS,
  { rolling }: Pick<ValueOf<'funding-basis'>, 'rolling'>,
): string =>
  one === 'agreed-for-rolling-years' && rolling
    ? `agreed for a rolling ${wordPeriod(rolling)}`
    : BASIS_WORDS[one];

export const BASIS_WORDS: Readonly<Record<ValueOf<'funding-basis'>['basis'][number], string>> = {
  'agreed-yearly': 'agreed each year',
  'yearly-at-agreed-level': 'paid each year at an agreed level',
  'agreed-for-rolling-years': 'agreed for several years on a rolling basis',
  'by-memorandum': 'by a memorandum of understanding',
  'pooled-fund': 'a pooled fund',
  'aligned-budgets': 'aligned budgets',
  'by-size-resources-and-responsibility':
    'by the size, resources and responsibilities of each agency',
  'fixed-shares': 'fixed shares',
  'listed-amounts': 'amounts listed by agency',
  'listed-costs': 'costs listed by line',
  'within-existing-resources': 'within existing resources',
  'in-kind': 'in kind',
  'not-agreed-yet': 'not agreed yet',
};

type ContributionLine = ValueOf<'contributions'>['lines'][number];

/** “Contributions of 11 agencies over 2016/17 to 2019/20”, each line as a part. */
export function wordContributions(value: ValueOf<'contributions'>, names: Names): Wording {
  const years = yearsOf(value);
  const contributors = value.lines.filter(({ nature }) => nature === 'contribution');
  const read = contributors.filter(({ amounts }) =>
    amounts.some(({ state }) => state === 'stated'),
  );
  const deduced = contributors.filter(
    ({ amounts }) =>
      amounts.every(({ state }) => state !== 'stated') &&
      amounts.some(({ state }) => state === 'deduced'),
  ).length;
  const unread = contributors.length - read.length - deduced;
  const span = [...new Set([years[0], years.at(-1)])].join(' to ');
  const lines = value.lines.map(({ agency, paid_by: payer, amounts }) => {
    const cells = amounts.map((amount) => `${amount.year} ${wordAmount(amount)}`);
    return `${agency}${payer ? ` (${wordPayer(payer, names)})` : ''}: ${cells.join(', ')}`;
  });
  const totals = value.totals.map(
    ({ year, pence, of }) =>
      `printed total${of.includes('expenditure') ? ' of expenditure' : ''} ${year}: ${pounds(pence)}`,
  );
  return list(
    [...lines, ...totals],
    `Figures for ${contributors.length === 0 ? counted(value.lines.length, 'line') : counted(read.length, 'agency', 'agencies')}, ${span}${unread === 0 ? '' : `; those of ${unread} more cannot be set against a year`}${deduced === 0 ? '' : `; ${deduced} more deduced, not read`}`,
  );
}

/** “£120”, “£120 deduced from the printed total: …”, “unclear in the copy”: what was read stays apart. */
export function wordAmount(amount: ContributionLine['amounts'][number]): string {
  switch (amount.state) {
    case 'stated':
      return pounds(amount.pence);
    case 'deduced':
      return `${pounds(amount.pence)}, not read but deduced: ${amount.from}`;
    case 'unclear':
      return 'unclear in the copy';
  }
}

const wordPayer = (payer: Actor, names: Names): string => `paid by ${names.actor(payer)}`;

/**
 * What stands in brackets after a line of a table: its nature, where it is not a contribution, and who
 * pays, where that is not the agency itself. Undefined where neither holds.
 */
export const wordLineRemark = (
  { nature, paid_by: payer }: ContributionLine,
  names: Names,
): string | undefined =>
  commaList([nature !== 'contribution' && unhyphen(nature), payer && wordPayer(payer, names)]) ||
  undefined;

/** “The ICB pays £20,000 to the partnership in 2023/24, 50% for children and 50% for adults”. */
export const wordPayments = ({ payments }: ValueOf<'payments'>, names: Names): Wording =>
  list(
    payments.map(({ from, to, year, pence, each, times, split = [], tied }) => {
      const receivers = [
        times !== undefined && counted(times, 'receiver'),
        to.length > 0 && joinAnd(to.map(names.actor)),
      ].filter((part) => typeof part === 'string');
      return commaList([
        [
          `${names.actor(from)} pays ${pounds(pence)}`,
          receivers.length > 0 && `to ${each === true ? 'each of ' : ''}${receivers.join(': ')}`,
          year !== undefined && `in ${year}`,
        ]
          .filter((part) => typeof part === 'string')
          .join(' '),
        split.length > 0 && joinAnd(split.map((part) => `${part.percent}% for ${part.for}`)),
        tied === true && 'tied to aims or terms',
      ]);
    }),
  );

/** “Business manager, 0.6 of a full-time post, shared with Northmere”. */
export const wordStaffing = ({ posts }: ValueOf<'staffing'>, names: Names): Wording =>
  list(
    posts.map(({ post, fte, shared_with: areas }) =>
      commaList([
        post,
        fte !== undefined &&
          (fte === 1
            ? 'a full-time post'
            : `${fte} ${fte < 1 ? 'of a full-time post' : 'full-time posts'}`),
        areas.length > 0 && `shared with ${joinAnd(areas.map(names.area))}`,
      ]),
    ),
  );

/** “Administered by the council; payments authorised by the manager”. */
export function wordAdministration(value: ValueOf<'administration'>, names: Names): Wording {
  const parts: [string, ValueOf<'administration'>['set_by']][] = [
    ['set or agreed by', value.set_by],
    ['administered by', value.administered_by],
    ['payments authorised by', value.budget_holder],
    ['monitored by', value.monitored_by],
    ['advice from', value.advice_from],
  ];
  return list(
    parts.flatMap(([lead, actors]) =>
      actors.length > 0 ? [`${lead} ${joinAnd(actors.map(names.actor))}`] : [],
    ),
  );
}

/** “1 April to 31 March; agreed each year”. */
export const wordBudgetYear = (value: ValueOf<'budget-year'>): Wording =>
  line(
    capitalise(
      commaList([
        yearWords(value),
        value.budget_agreed && `budget agreed ${unhyphen(value.budget_agreed)}`,
        value.published_in && `set out in the ${value.published_in}`,
      ]),
    ),
  );

/** “1 April to 31 March”, “from 1 April”, “to 31 March”: as much as is printed. */
function yearWords({ starts, ends }: ValueOf<'budget-year'>): string | undefined {
  if (starts === undefined) return ends && `to ${wordDayOfYear(ends)}`;
  return ends === undefined
    ? `from ${wordDayOfYear(starts)}`
    : `${wordDayOfYear(starts)} to ${wordDayOfYear(ends)}`;
}
