import { joinAnd } from '../base/words.ts';
import { lookOf, SHOWN_ORDER } from '../coverage/shown.ts';

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
  | 'amount';

/** One fact as a page shows it: the words, and the statement or finding that they are said of. */
export interface ShownFact {
  /** The file of the page below the site’s folder. */
  page: string;
  /** An id of the data files: `kirklees/constitution#quorum.partnership.quorum`. */
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

/** A fact of a page that the data do not bear out. */
export interface Disparity extends ShownFact {
  /** What the data hold there; undefined where they hold nothing of the id. */
  held: string | undefined;
}

/** All that the data hold of a statement or a finding. */
interface Held {
  state: string;
  answer: string;
  note: string;
  readings: readonly string[];
  quotations: readonly Row[];
  members: readonly Row[];
  amounts: readonly Row[];
}

/** A way to ask the data: the disparity of one fact, undefined where the data hold the same. */
export type Parity = (fact: ShownFact) => Disparity | undefined;

/** The data files made ready to be asked. Case, white space and a closing stop are no difference. */
export function parityWith(files: DataFiles): Parity {
  const held = heldIn(files);
  return (fact) => {
    const about = held.get(fact.about);
    if (!about) return { ...fact, held: undefined };
    const shown = plain(fact.shown);
    const allowed = ALLOWED[fact.kind](about);
    const agrees = AGREES[fact.kind] ?? isSame;
    return allowed.some((one) => agrees(shown, plain(one)))
      ? undefined
      : { ...fact, held: allowed.join(' | ') };
  };
}

/** What a page may show of a kind of fact: any of these. */
const ALLOWED: Readonly<Record<FactKind, (held: Held) => readonly string[]>> = {
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
const AGREES: Readonly<Partial<Record<FactKind, Agrees>>> = {
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
  return (
    held.startsWith(`${start}; `) &&
    held.slice(start.length + 2).split('; ').length === Number(left)
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
  const evidence = by(files.evidence, ({ statement, finding }) =>
    statement === '' ? finding : statement,
  );
  const members = by(files.members, ({ statement }) => statement);
  const amounts = by(files.contributions, ({ statement }) => statement);
  const held = (id: string, own: Pick<Held, 'state' | 'answer' | 'note'>): Held => ({
    ...own,
    readings: (readings.get(id) ?? []).map(({ value = '' }) => value),
    quotations: evidence.get(id) ?? [],
    members: members.get(id) ?? [],
    amounts: amounts.get(id) ?? [],
  });
  return new Map([
    ...files.statements.flatMap((row) => {
      const { id = '', state_name = '', value = '', note = '' } = row;
      return underIds(row, held(id, { state: state_name, answer: value, note }));
    }),
    ...files.assessments.flatMap((row) => {
      const { id = '', shown_as = '', reason = '' } = row;
      return underIds(row, held(id, { state: shown_as, answer: reason, note: reason }));
    }),
  ]);
}

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
