import type { ValueOf } from '../../schemas/index.ts';
import { pounds, yearsOf } from '../base/money.ts';
import { commaList, joinAnd, unhyphen } from '../base/words.ts';
import type { Arrangements } from '../catalogue/catalogue.ts';
import { basisTold, type BASIS_WORDS } from '../wording/money.ts';
import { byRole } from './by-role.ts';

type Named = Pick<Arrangements, 'names'>;

/** After “Kirklees’ money”: “is paid each year at an agreed level and in kind”. */
export const basisWords = (value: ValueOf<'funding-basis'>): string =>
  commaList([
    `${IS[value.standing ?? 'in-place']} ${joinAnd(
      value.basis.map((one) => BASES[one] ?? basisTold(one, value)),
      value.alternatives === true ? 'or' : 'and',
    )}`,
    value.wherever_possible && 'wherever possible',
  ]);

const IS: Readonly<Record<NonNullable<ValueOf<'funding-basis'>['standing']>, string>> = {
  'in-place': 'is',
  planned: 'is planned to be',
  aim: 'is meant to be',
  proposed: 'is proposed to be',
};

/** After “is”, where the words of the basis alone do not follow it. */
const BASES: Readonly<Partial<Record<keyof typeof BASIS_WORDS, string>>> = {
  'by-memorandum': 'settled by a memorandum of understanding',
  'pooled-fund': 'in a pooled fund',
  'aligned-budgets': 'in aligned budgets',
  'by-size-resources-and-responsibility': 'with regard to size, resources and responsibilities',
  'fixed-shares': 'in fixed shares',
  'listed-amounts': 'in amounts listed by agency',
  'listed-costs': 'in costs listed by line',
  'within-existing-resources': 'from existing resources',
};

/** “prints contributions, £90,000 in all for 2020/21”: by the latest year, and what else the total takes in. */
export function amountWords(value: ValueOf<'contributions'>): string {
  const year = yearsOf(value).at(-1) ?? '';
  const total = value.totals.find((one) => one.year === year);
  if (!total) return `prints contributions for ${year}, without a total`;
  const more = total.of.filter((nature) => nature !== 'contribution').map(unhyphen);
  return commaList([
    'prints contributions',
    `${pounds(total.pence)} in all for ${year}`,
    more.length > 0 && `with ${joinAnd(more)}`,
  ]);
}

/** “has its budget run by the council, with payments authorised by its manager”; undefined where neither is said. */
export function holderWords(
  value: ValueOf<'administration'>,
  { names }: Named,
): string | undefined {
  const { administered_by: by, budget_holder: holder } = value;
  const payments = holder.length > 0 && `payments authorised by ${byRole(holder, names)}`;
  if (by.length > 0)
    return commaList([
      `has its budget run by ${byRole(by, names)}`,
      payments && `with ${payments}`,
    ]);
  return payments ? `has ${payments}` : undefined;
}
