import { closest } from 'fastest-levenshtein';
import { joinAnd } from '../base/words.ts';
import { lookOf, SHOWN_ORDER } from '../coverage/shown.ts';
import { numbersOfWord } from '../meetings/numbers.ts';

/** What pages show beside what the data files hold (method page “Checked against the data”). */

/** What a fact on a page says: each kind is held against one thing in the data. */
export type FactKind =
  | 'state'
  | 'finding'
  | 'short-finding'
  | 'answer'
  | 'short-answer'
  | 'reading'
  | 'quotation'
  | 'words'
  | 'note'
  | 'member'
  | 'amount'
  | 'numbers'
  | ToldKind;

/**
 * What is told over several areas: held against a sentence, row or group of the API, or a count of the tables. What is
 * `counted` may stand on a page, and need not.
 */
export type ToldKind =
  'sentence' | 'row' | 'group' | 'line' | 'difference' | 'relation' | 'asked' | 'count' | 'counted';

/** One fact as a page shows it: the words, and the statement or finding that they are said of. */
export interface ShownFact {
  /** The file of the page below the site’s folder. */
  page: string;
  /**
   * An id of the data files: `kirklees/constitution#quorum.partnership.quorum`; of what is told over several areas, the
   * page that tells it, or the partnership that a line is of.
   */
  about: string;
  kind: FactKind;
  shown: string;
}

/** A row of a data file, by the names of its columns. */
export type Row = Readonly<Record<string, string>>;

/** The data files that pages are held against. */
export interface DataFiles {
  statements: readonly Row[];
  readings: readonly Row[];
  evidence: readonly Row[];
  assessments: readonly Row[];
  members: readonly Row[];
  contributions: readonly Row[];
}

/** A fact of a page that the data do not bear out, or a value of a file that the tables do not. */
export interface Disparity extends Omit<ShownFact, 'kind'> {
  /** The kind of fact, or the name of the column or member. */
  kind: string;
  /** What the data hold there; undefined where they hold nothing of the id. */
  held: string | undefined;
}

/** Said where an answer gives no number of meetings a year. */
export const NO_NUMBER = 'no number';

/** All that the data hold of a statement or a finding. */
interface Held {
  state: string;
  answer: string;
  note: string;
  readings: readonly string[];
  /** The numbers of meetings a year that can be read, each once, the fewest first. */
  numbers: readonly string[];
  quotations: readonly Row[];
  members: readonly Row[];
  amounts: readonly Row[];
}

/** A way to ask the data: the disparity of one fact, undefined where the data hold the same. */
export type Parity = (fact: ShownFact) => Disparity | undefined;

/** What is told over several areas, ready to be asked: kind and what it is about, each with its lines. */
type ToldLines = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * The data files made ready to be asked, with the lines that the API `tells` over several areas. Case, white space and a
 * closing stop are no difference.
 */
export function parityWith(
  files: DataFiles,
  tells: readonly Pick<ShownFact, 'kind' | 'about' | 'shown'>[] = [],
): Parity {
  const held = heldIn(files);
  const told: ToldLines = linesBy(tells);
  return (fact) => {
    const { kind } = fact;
    if (isTold(kind)) {
      const lines = told.get(placeOf(fact)) ?? new Map<string, string>();
      const shown = tight(fact.shown);
      // Of many lines, whoever mends it wants the one that was meant.
      return lines.has(shown)
        ? undefined
        : { ...fact, held: lines.get(closest(shown, [...lines.keys()])) };
    }
    const about = held.get(fact.about);
    if (!about) return { ...fact, held: undefined };
    const shown = plain(fact.shown);
    const allowed = ALLOWED[kind](about);
    const agrees = AGREES[kind] ?? isSame;
    return allowed.some((one) => agrees(shown, plain(one)))
      ? undefined
      : { ...fact, held: allowed.join(' | ') };
  };
}

/** What a page may show of a kind of fact: any of these. */
const ALLOWED: Readonly<Record<Exclude<FactKind, ToldKind>, (held: Held) => readonly string[]>> = {
  state: ({ state }) => [state],
  finding: ({ state }) => [state],
  'short-finding': ({ state }) =>
    SHOWN_ORDER.map(lookOf).flatMap(({ label, short }) => (label === state ? [short] : [])),
  answer: ({ answer }) => [answer],
  'short-answer': ({ answer }) => [answer],
  reading: ({ readings }) =>
    readings.map((value, place) => asLine(`Reading ${place + 1} of ${readings.length}`, value)),
  quotation: ({ quotations }) =>
    quotations.map(({ quotation = '', locator = '' }) => asLine(quotation, locator)),
  words: ({ quotations }) => quotations.map(({ quotation = '' }) => quotation),
  note: ({ note }) => [note],
  numbers: ({ numbers }) => [numbers.join(' or ') || NO_NUMBER],
  member: ({ members }) =>
    members.map(
      ({
        name = '',
        agency_type_name = '',
        also_type_names = '',
        capacity_name = '',
        seats = '',
      }) => asLine(name, wordTypes(agency_type_name, also_type_names), capacity_name, seats),
    ),
  amount: ({ amounts }) =>
    amounts.map(({ agency = '', financial_year = '', amount_pounds = '' }) =>
      asLine(agency, financial_year, amount_pounds),
    ),
};

const wordTypes = (first: string, also: string): string =>
  joinAnd([first, ...also.split('; ').filter(Boolean)]);

type Agrees = (shown: string, held: string) => boolean;

const isSame: Agrees = (shown, held) => shown === held;

/** Kinds of which a page may show a part. */
const AGREES: Readonly<Partial<Record<keyof typeof ALLOWED, Agrees>>> = {
  answer: isListOrStart,
  reading: (shown, held) => {
    const [place = '', ...said] = shown.split(BETWEEN);
    return held.startsWith(`${place}${BETWEEN}`) && isListOrStart(said.join(BETWEEN), held);
  },
  'short-answer': isShortOf,
  note: (shown, held) => held.includes(shown),
};

/** An answer, or its list without the line that stands for it. */
function isListOf(shown: string, held: string): boolean {
  return held === shown || held.endsWith(`: ${shown}`) || held.endsWith(`${BETWEEN}${shown}`);
}

/** “A; b; and 3 more”: how a list begins, and how many of its parts are left. */
const CUT = /^(.*); and (\d+) more$/u;

/** A list, or how it begins with the count of the rest, without the line that stands for it. */
function isListOrStart(shown: string, held: string): boolean {
  const [, start = '', left] = CUT.exec(shown) ?? [];
  if (left === undefined) return isListOf(shown, held);
  const at = held.indexOf(`${start}; `);
  if (at < 0) return false;
  const whole = held.slice(at);
  return isListOf(whole, held) && isShortOf(shown, whole);
}

/** How an answer begins, and how many of its parts are left; or the line that leads its list. */
function isShortOf(shown: string, held: string): boolean {
  const [, start, left] = CUT.exec(shown) ?? [];
  if (start === undefined) return held === shown || held.startsWith(`${shown}: `);
  // Steps stand in order, “, then ”; what holds for all of them, and the parts of a list, after a semicolon.
  const rest = /^(?:; |, then )(.*)$/su.exec(held.slice(start.length))?.[1];
  return held.startsWith(start) && rest?.split(/; |, then /u).length === Number(left);
}

const TOLD: ReadonlySet<FactKind> = new Set<ToldKind>([
  ...(['sentence', 'row', 'group', 'line'] as const),
  ...(['difference', 'relation', 'asked', 'count', 'counted'] as const),
]);

const isTold = (kind: FactKind): kind is ToldKind => TOLD.has(kind);

const placeOf = ({ kind, about }: Pick<ShownFact, 'kind' | 'about'>): string => `${kind} ${about}`;

/** A line without white space: cells run together on a page where they are lists in the data. */
const tight = (text: string): string => plain(text).replaceAll(' ', '');

const linesBy = (
  facts: readonly Pick<ShownFact, 'kind' | 'about' | 'shown'>[],
): Map<string, Map<string, string>> => {
  const by = new Map<string, Map<string, string>>();
  for (const fact of facts) {
    const lines = by.get(placeOf(fact)) ?? new Map<string, string>();
    by.set(placeOf(fact), lines.set(tight(fact.shown), fact.shown));
  }
  return by;
};

/** Pages whose tables stand where their prose asks for them: a method page may leave them out. */
const OF_PROSE = /^\/method\/(?:agreement|findings)\/$/u;

/** What the API tells over several areas and no page shows: the other way round of `parityWith`. */
export function notShown(
  tells: readonly Pick<ShownFact, 'kind' | 'about' | 'shown'>[],
  facts: readonly ShownFact[],
): Disparity[] {
  const shown = linesBy(facts.filter(({ kind }) => isTold(kind)));
  const told = new Set(facts.map(({ about }) => about));
  const isAsked = ({ kind, about }: Pick<ShownFact, 'kind' | 'about'>): boolean =>
    kind !== 'counted' && (told.has(about) || !OF_PROSE.test(about));
  return tells
    .filter(isAsked)
    .flatMap((line) =>
      shown.get(placeOf(line))?.has(tight(line.shown))
        ? []
        : [{ ...line, page: line.about, shown: 'on no page', held: line.shown }],
    );
}

const BETWEEN = ' – ';

/** Several things as one text, to be compared as a whole. */
export const asLine = (...parts: readonly string[]): string => parts.join(BETWEEN);

/** A text without what is no difference: steps are told with “, then” in a line and stand below each other in a list. */
function plain(text: string): string {
  const known = PLAIN.get(text);
  if (known !== undefined) return known;
  const made = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(', then ', '; ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/\.$/u, '');
  PLAIN.set(text, made);
  return made;
}

/** One text is asked of many times: each quotation on every page that shows it. */
const PLAIN = new Map<string, string>();

function heldIn(files: DataFiles): ReadonlyMap<string, Held> {
  const by = (rows: readonly Row[], of: (row: Row) => string | undefined): Map<string, Row[]> =>
    Map.groupBy(rows, (row) => of(row) ?? '');
  const readings = by(files.readings, ({ statement }) => statement);
  // What a quotation is of: a statement, a finding or a body.
  const evidence = by(files.evidence, ({ statement, finding, body }) =>
    [statement, finding, body].find((id) => id !== undefined && id !== ''),
  );
  const members = by(files.members, ({ statement }) => statement);
  const amounts = by(files.contributions, ({ statement }) => statement);
  const held = (
    id: string,
    {
      perYear = '',
      ...own
    }: Pick<Held, 'state' | 'answer' | 'note'> & { perYear?: string | undefined },
  ): Held => ({
    ...own,
    numbers: numbersOf([{ per_year: perYear, value: own.answer }, ...(readings.get(id) ?? [])]),
    readings: (readings.get(id) ?? []).map(({ value = '' }) => value),
    quotations: evidence.get(id) ?? [],
    members: members.get(id) ?? [],
    amounts: amounts.get(id) ?? [],
  });
  return new Map([
    ...bodiesIn(files.evidence),
    ...files.statements.flatMap((row) => {
      const { id = '', state_name = '', value = '', note = '' } = row;
      return underIds(
        row,
        held(id, { state: state_name, answer: value, note, perYear: row.per_year }),
      );
    }),
    ...files.assessments.flatMap((row) => {
      const { id = '', shown_as = '', reason = '' } = row;
      return underIds(row, held(id, { state: shown_as, answer: reason, note: reason }));
    }),
  ]);
}

/** The words that set up each body, by its id, and on the page of a partnership those of every edition. */
function bodiesIn(evidence: readonly Row[]): ReadonlyMap<string, Held> {
  const rows = evidence.flatMap((row) => (row.about === 'body' ? [row] : []));
  const places = rows.flatMap((row) =>
    [row.body ?? '', (row.body ?? '').replace(`/${row.arrangements ?? ''}`, '/')].map(
      (id) => [id, row] as const,
    ),
  );
  return new Map(
    [...Map.groupBy(places, ([id]) => id)].map(([id, own]) => [
      id,
      { ...NOTHING, quotations: own.map(([, row]) => row) },
    ]),
  );
}

const NOTHING: Held = {
  ...{ state: '', answer: '', note: '', readings: [], numbers: [] },
  ...{ quotations: [], members: [], amounts: [] },
};

/**
 * The numbers of meetings a year that an answer and its readings give, each once, the fewest first. The column is empty
 * of a word that stands for two.
 */
const numbersOf = (rows: readonly Row[]): string[] =>
  [
    ...new Set(
      rows.flatMap(({ per_year: number = '', value = '' }) =>
        number === '' ? numbersOfWord(value) : [Number(number)],
      ),
    ),
  ]
    .toSorted((a, b) => a - b)
    .map(String);

/** By its id and, where it is shown there, by its place on the page of its partnership, which names no edition. */
function underIds({ id = '', arrangements = '', shown }: Row, held: Held): [string, Held][] {
  const place = id.replace(`/${arrangements}`, '/');
  return shown === 'false'
    ? [[id, held]]
    : [
        [id, held],
        [place, held],
      ];
}
