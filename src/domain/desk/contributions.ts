import type { ValueInputOf } from '../../schemas/index.ts';
import { pounds } from '../base/money.ts';
import { findInList } from '../evidence/find.ts';
import { normalise } from '../evidence/normalise.ts';
import { tokensOf, type PhraseContext } from '../phrases/context.ts';
import { proposeType } from '../phrases/agency-type.ts';
import { payersIn, unquoted } from '../phrases/payers.ts';
import { isRead, valueFromWords, type NotReadWords, type ReadWords } from '../phrases/phrases.ts';
import { wordNotSure } from './agency-types.ts';
import { selectionAt, type DeskText } from './selection.ts';

type Contributions = ValueInputOf<'contributions'>;

/** Where the words of a table may stand: the text, and the section of the words that were taken for it. */
export interface Printed {
  readonly text: DeskText | undefined;
  readonly locator: string;
}

/** A type that stands for one that is not sure, while words are read. */
const NOT_SURE = 'not-sure';

/**
 * Reads contributions from words. What is quoted for each line and total is never those words: it is looked for in the
 * text, and left empty where it is not there, for whoever reads to select. An agency whose type is not sure is read
 * without one. `messages` names both.
 */
export function contributionsFromWords(
  words: string,
  context: PhraseContext,
  printed: Printed,
): (ReadWords<'contributions'> & { messages: string[] }) | NotReadWords {
  const unsure = payersIn(words)
    .map(({ name }) => unquoted(name))
    .filter((name) => proposeType(name, context).type === undefined);
  // A name that is typed in two ways elsewhere is not sure either: here it has the one type that says so.
  const alike = new Set(unsure.map((name) => tokensOf(name).join(' ')));
  const typed = [
    ...(context.typed ?? []).filter(({ name }) => !alike.has(tokensOf(name).join(' '))),
    ...unsure.map((name) => ({ name, agency_type: NOT_SURE })),
  ];
  const read = valueFromWords('contributions', words, {
    ...context,
    typed,
  });
  if (!isRead(read)) return read;
  const messages: string[] = [];
  const lost = (what: string): void => {
    messages.push(
      `The line of ${what} was not found in the text. Select it there, and take it at its row.`,
    );
  };
  const lines = read.value.lines.map(({ agency_type: type, ...line }) => {
    const amounts = line.amounts.flatMap((one) => ('pence' in one ? [one.pence] : []));
    const found = lineIn(printed, line.agency, amounts);
    if (!found) lost(`“${line.agency}”`);
    if (type === NOT_SURE)
      messages.push(wordNotSure(line.agency, proposeType(line.agency, context).because));
    return {
      ...line,
      ...(type !== NOT_SURE && type !== undefined && { agency_type: type }),
      quotation: '',
      ...found,
    };
  });
  const totals = (read.value.totals ?? []).map((total) => {
    const found = lineIn(printed, 'total', [total.pence]);
    if (!found) lost(`the total of ${total.year}`);
    return { ...total, quotation: found?.quotation ?? '' };
  });
  return {
    value: { ...read.value, lines, ...(totals.length > 0 && { totals }) },
    reads: read.reads,
    messages,
  };
}

/** How far from its name the figures of a line may stand, in letters. */
const REACH = 160;

/** The words of the text from a name to its last amount; its section, where that is not the list’s. */
function lineIn(
  { text, locator }: Printed,
  name: string,
  amounts: readonly number[],
): { quotation: string; locator?: string } | undefined {
  if (!text) return undefined;
  const { text: plain, offsets } = text.normalised;
  const [low, wanted] = [plain.toLowerCase(), normalise(name).text.toLowerCase()];
  const found: { quotation: string; locator: string }[] = [];
  for (let at = low.indexOf(wanted); at >= 0; at = low.indexOf(wanted, at + 1)) {
    const end = endOfAmounts(plain.slice(at + wanted.length, at + wanted.length + REACH), amounts);
    if (end === undefined) continue;
    const [from, to] = [offsets[at] ?? 0, (offsets[at + wanted.length + end - 1] ?? 0) + 1];
    const selection = selectionAt(text, from, to);
    if (selection.fault === undefined) found.push(selection);
  }
  const isOfList = (quotation: string): boolean =>
    locator === '' ||
    findInList(quotation, locator, text.normalised, text.outline.sections).outcome === 'found';
  const own = found.find(({ quotation }) => isOfList(quotation));
  if (own) return { quotation: own.quotation };
  const [first] = found;
  return first && { quotation: first.quotation, locator: first.locator };
}

/** Where the last of some amounts ends in a stretch that has all of them in their order; undefined where it has not. */
function endOfAmounts(stretch: string, amounts: readonly number[]): number | undefined {
  let end = 0;
  for (const pence of amounts) {
    const figures = pounds(pence).slice(1).replaceAll(',', ',?').replaceAll('.', '\\.');
    const at = new RegExp(`(?<![\\d,.])${figures}(?:\\.00)?(?![\\d]|[,.]\\d)`, 'u').exec(
      stretch.slice(end),
    );
    if (!at) return undefined;
    end += at.index + at[0].length;
  }
  return end === 0 ? undefined : end;
}

/** A table of money whose totals say whether the lines add up to them, as far as that can be told from the lines. */
export function withSums(value: unknown): unknown {
  if (!isContributions(value)) return value;
  const totals = value.totals?.map((total) => {
    if ((total.reconciles as string | undefined) !== undefined) return total;
    const own = value.lines.filter(({ nature = 'contribution' }) =>
      (total.of ?? ['contribution']).some((one) => one === nature),
    );
    const sum = own
      .flatMap(({ amounts }) => amounts)
      .reduce((all, one) => (one.year === total.year && 'pence' in one ? all + one.pence : all), 0);
    return { ...total, reconciles: sum === total.pence ? ('yes' as const) : ('no' as const) };
  });
  return { ...value, ...(totals && { totals }) };
}

const isContributions = (value: unknown): value is Contributions =>
  typeof value === 'object' &&
  value !== null &&
  (value as { kind?: unknown }).kind === 'contributions' &&
  Array.isArray((value as { lines?: unknown }).lines) &&
  (value as { lines: unknown[] }).lines.every((line) =>
    Array.isArray((line as { amounts?: unknown }).amounts),
  );
