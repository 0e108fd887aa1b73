import type { ValueInputOf } from '../../schemas/index.ts';
import { actorsNamed, type PhraseContext } from './context.ts';
import { proposeType } from './agency-type.ts';
import { payerNamed, payersIn, SHARE, unquoted } from './payers.ts';
import { monthIn, MONTH_NAMES, periodIn, words, type Reader, type Taken } from './reader.ts';

type Basis = ValueInputOf<'funding-basis'>['basis'][number];

const FUNDING =
  '(?:(?:(?:the |partner |financial )*(?:contributions?|funding|budget)) (?:is|are|will be|shall be) )?';

const BASES: readonly (readonly [string, Basis])[] = [
  ['paid each year at an agreed level', 'yearly-at-agreed-level'],
  [`${FUNDING}agreed (?:each year|yearly|annually|every year)`, 'agreed-yearly'],
  ['agreed for several years on a rolling basis', 'agreed-for-rolling-years'],
  ['(?:by |in |under )?(?:a |the )?memorandum of understanding', 'by-memorandum'],
  ['(?:by )?(?:a |the )?pooled (?:fund|budget)', 'pooled-fund'],
  ['(?:by )?aligned budgets', 'aligned-budgets'],
  [
    'by (?:the )?size, resources and responsibilit(?:y|ies)(?: of each agency)?',
    'by-size-resources-and-responsibility',
  ],
  ['fixed shares', 'fixed-shares'],
  ['amounts listed by agency|listed amounts', 'listed-amounts'],
  ['costs listed by line|listed costs', 'listed-costs'],
  ['(?:within|from) existing resources', 'within-existing-resources'],
  ['(?:contributions )?in kind', 'in-kind'],
  [`${FUNDING}not (?:yet )?agreed(?: yet)?`, 'not-agreed-yet'],
];

/** “Agreed for a rolling 3 years; figures agreed 6 months ahead”, “fixed shares; shares: Council 60%, Police 40%”. */
export function readFundingBasis(
  reader: Reader,
  context: PhraseContext,
): ValueInputOf<'funding-basis'> | undefined {
  const shares = sharesIn(reader, context);
  const payers = reader.take(words('paid by {who}'), ({ groups: [, who] }) =>
    actorsNamed(who, context),
  );
  const notice = reader.take(
    words('figures agreed {period} ahead'),
    ({ groups: [, bound, count, unit] }) => periodIn(bound, count, unit),
  );
  const rolling = reader.take(
    words('(agreed for|rolling over) (?:a rolling )?{period}'),
    ({ at, groups: [, lead, bound, count, unit] }) => ({
      at,
      agreed: /agreed/iu.test(lead ?? ''),
      period: periodIn(bound, count, unit),
    }),
  );
  const wherever = reader.has(words('wherever possible|where possible'));
  const standing = reader.take(
    words('(planned|an aim|proposed)'),
    ({ groups: [, how] }) =>
      (how?.toLowerCase() === 'an aim' ? 'aim' : how?.toLowerCase()) as 'planned',
  );
  const found = BASES.flatMap(([said, basis]) =>
    reader.all(words(said), ({ at }) => ({ at, basis })),
  );
  if (rolling?.agreed === true) found.push({ at: rolling.at, basis: 'agreed-for-rolling-years' });
  const basis = found.sort((a, b) => a.at - b.at).map((one) => one.basis);
  if (basis.length === 0 && shares.length > 0) basis.push('fixed-shares');
  if (basis.length === 0) return undefined;
  const alternatives = basis.length > 1 && reader.has(words('or'));
  return {
    kind: 'funding-basis',
    basis,
    ...(alternatives && { alternatives }),
    ...(payers && { payers }),
    ...(shares.length > 0 && { shares }),
    ...(rolling && { rolling: rolling.period }),
    ...(notice && { notice }),
    ...(wherever && { wherever_possible: true }),
    ...(standing && { standing }),
  };
}

function sharesIn(
  reader: Reader,
  context: PhraseContext,
): NonNullable<ValueInputOf<'funding-basis'>['shares']> {
  const shares = reader.all(SHARE, ({ groups: [, said = '', percent] }) => {
    const agency = unquoted(said);
    const type = proposeType(agency, context).type;
    return type === undefined ? undefined : { agency, agency_type: type, percent: Number(percent) };
  });
  return shares;
}

type Line = ValueInputOf<'contributions'>['lines'][number];

const AMOUNT = '£ ?(\\d[\\d,]*(?:\\.\\d{2})?)(m|k| million)?';
const YEAR = '(\\d{4})[/-](?:\\d{2})?(\\d{2})';
const CELL = `${YEAR}:? ${AMOUNT}|${AMOUNT}(?: (?:in|for))? ${YEAR}`;

/** “Council £40,000 in 2019/20; Police £10,000 in 2019/20; total £50,000 in 2019/20”: one line an agency. */
export function readContributions(
  reader: Reader,
  context: PhraseContext,
): ValueInputOf<'contributions'> | undefined {
  const year = yearOfAll(reader);
  const cell = year === undefined ? CELL : AMOUNT;
  const cells = new RegExp(cell, 'giu');
  const total = reader.all(
    new RegExp(`((?:printed )?total:?(?: of)? (?:${cell}))`, 'iu'),
    ({ groups: [, said = ''] }) => ({ said, cell: amountsIn(said, cells, year)[0] }),
  );
  const lines = reader.all(
    new RegExp(
      `(?<=^|[;,\\n\\uE000]\\s*)(?:and )?(${payerNamed(':;£\\n\\uE000')}):? ((?:(?:,|and)?\\s*(?:${cells.source}))+)(?=\\s*(?:[;,.\\n\\uE000]|$))`,
      'iu',
    ),
    ({ groups: [quotation = '', named = '', said = ''] }): Line | undefined => {
      const agency = unquoted(named);
      const amounts = amountsIn(said, cells, year);
      const type = proposeType(agency, context).type;
      if (amounts.length === 0 || type === undefined) return undefined;
      return { agency, agency_type: type, quotation, amounts };
    },
  );
  if (lines.length === 0) return undefined;
  const totals = total.flatMap(({ said, cell }) =>
    cell
      ? [{ year: cell.year, pence: cell.pence, quotation: said, reconciles: addsUp(lines, cell) }]
      : [],
  );
  return { kind: 'contributions', lines, ...(totals.length > 0 && { totals }) };
}

interface Cell {
  year: string;
  state: 'stated';
  pence: number;
}

/** The amounts of a line, each with its year; or, where one year is said for all, without. */
const amountsIn = (said: string, cells: RegExp, year?: string): Cell[] =>
  [...said.matchAll(cells)].map(([, ...groups]) => {
    if (year !== undefined) {
      const [pounds = '', unit] = groups;
      return { year, state: 'stated', pence: penceIn(pounds, unit) };
    }
    const [from, to, pounds, unit, pounds2, unit2, from2, to2] = groups;
    return {
      year: `${from ?? from2 ?? ''}/${to ?? to2 ?? ''}`,
      state: 'stated',
      pence: penceIn(pounds ?? pounds2 ?? '', unit ?? unit2),
    };
  });

/** A year said once for several amounts, before the first or after the last; taken out. */
function yearOfAll(reader: Reader): string | undefined {
  const text = reader
    .pieces()
    .map((piece) => piece.text)
    .join(' ');
  const count = (pattern: string): number => [...text.matchAll(new RegExp(pattern, 'giu'))].length;
  if (count(YEAR) !== 1 || count(AMOUNT) < 2) return undefined;
  const lead =
    '(?:(?:all|each|both) )?(?:(?:for|in|of) )?(?:the )?(?:(?:financial|budget) )?(?:year )?';
  const yearIn = ({ groups: [, from = '', to = ''] }: Taken): string => `${from}/${to}`;
  return (
    reader.take(new RegExp(`^\\s*(?:contributions )?${lead}${YEAR}\\s*[:,;–-]`, 'iu'), yearIn) ??
    reader.take(new RegExp(`[,;:]?\\s*\\(?${lead}${YEAR}\\)?(?=[\\s.]*$)`, 'iu'), yearIn)
  );
}

/**
 * The first part of contributions that is not read, and what it lacks, where each part is looked at alone; undefined
 * where each is read.
 */
export function partNotRead(
  text: string,
  context: PhraseContext,
): { notRead: string; at: number; allowed: string } | undefined {
  const hasOne = new RegExp(YEAR, 'u').test(text);
  for (const { 0: part, index } of text.matchAll(/[^;\n]+/gu)) {
    const said = part.trim();
    const payer = payersIn(said)[0]?.name;
    if (said === '' || /^(?:printed )?total\b/iu.test(said)) continue;
    const lacks = !new RegExp(AMOUNT, 'u').test(said)
      ? 'an amount in pounds: “£40,000”'
      : !hasOne || !new RegExp(YEAR, 'u').test(said)
        ? 'the financial year, after each amount or once at the end: “for 2024/25”'
        : payer === undefined
          ? 'the agency before its amount'
          : proposeType(unquoted(payer), context).type === undefined
            ? 'an agency of which the type is sure'
            : undefined;
    if (lacks !== undefined)
      return { notRead: said, at: index + part.indexOf(said), allowed: lacks };
  }
  return undefined;
}

/** “130,000” pounds in pence; `m` and `k` are millions and thousands. */
function penceIn(pounds: string, unit = ''): number {
  const times = /^ ?m/iu.test(unit) ? 1_000_000 : /^k/iu.test(unit) ? 1000 : 1;
  return Math.round(Number(pounds.replaceAll(',', '')) * 100 * times);
}

function addsUp(lines: readonly Line[], { year, pence }: Cell): 'yes' | 'no' {
  const sum = lines
    .flatMap(({ amounts }) => amounts)
    .reduce((all, one) => (one.year === year && 'pence' in one ? all + one.pence : all), 0);
  return sum === pence ? 'yes' : 'no';
}

const ADMINISTRATION = [
  ['set(?: or agreed)? by', 'set_by'],
  ['agreed by', 'set_by'],
  ['(?:administered|held) by', 'administered_by'],
  ['payments (?:are )?authorised by', 'budget_holder'],
  ['monitored by', 'monitored_by'],
  ['(?:legal |financial )?advice from', 'advice_from'],
] as const;

/** “Administered by the council; payments authorised by the manager”. */
export function readAdministration(
  reader: Reader,
  context: PhraseContext,
): ValueInputOf<'administration'> | undefined {
  const parts = ADMINISTRATION.flatMap(([lead, key]) => {
    const who = reader.take(words(`${lead} {who}`), ({ groups: [, said] }) =>
      actorsNamed(said, context),
    );
    return who ? [[key, who] as const] : [];
  });
  return parts.length > 0 ? { kind: 'administration', ...Object.fromEntries(parts) } : undefined;
}

/** “1 April to 31 March”, “budget agreed each year, set out in the Business Plan”. */
export function readBudgetYear(reader: Reader): ValueInputOf<'budget-year'> | undefined {
  const day = `(\\d{1,2}) (${MONTH_NAMES})`;
  const dayOf = (date = '', month = ''): string => `${monthIn(month)}-${date.padStart(2, '0')}`;
  const both = reader.take(
    words(`(?:from )?(?:the )?${day} to ${day}`),
    ({ groups: [, a, b, c, d] }) => ({
      starts: dayOf(a, b),
      ends: dayOf(c, d),
    }),
  );
  const starts =
    both?.starts ??
    reader.take(words(`(?:from|starts? on) ${day}`), ({ groups: [, a, b] }) => dayOf(a, b));
  const ends =
    both?.ends ??
    reader.take(words(`(?:to|until|ends? on) ${day}`), ({ groups: [, a, b] }) => dayOf(a, b));
  const agreed = reader.take(
    words('(?:budget )?agreed (each year|by memorandum|annually|yearly)'),
    ({ groups: [, how] }) =>
      how?.toLowerCase() === 'by memorandum' ? ('by-memorandum' as const) : ('each-year' as const),
  );
  const published = reader.take(
    words('(?:set out|published) in (?:the )?([^,;.]+)'),
    ({ groups: [, where] }) => where,
  );
  if ((starts ?? ends ?? agreed ?? published) === undefined) return undefined;
  return {
    kind: 'budget-year',
    ...(starts !== undefined && { starts }),
    ...(ends !== undefined && { ends }),
    ...(agreed && { budget_agreed: agreed }),
    ...(published !== undefined && { published_in: published }),
  };
}
