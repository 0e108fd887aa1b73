import { readDay, wordDate } from '../base/dates.ts';
import { namesIn } from '../base/personal.ts';
import { PAGE_MARK, type Block } from './blocks.ts';
import type { SourceRecord } from '../../schemas/index.ts';

/** What a text seems to tell of itself, before anyone has read it. */
export interface Guess<Told> {
  value: Told;
  /** True where the text prints it in so many words, at a place where such a thing stands. */
  isSure: boolean;
  /** Where it was taken from, or why it is not sure, as the rest of a sentence: “the first heading”. */
  from: string;
}

type Kind = SourceRecord['kind'];

/** What documents call themselves. */
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/terms of reference/iu, 'terms-of-reference'],
  [/\bconstitution\b/iu, 'constitution'],
  [/memorandum of understanding/iu, 'memorandum-of-understanding'],
  [/\bminutes\b/iu, 'minutes'],
  [/\b(?:annual|yearly) report\b/iu, 'yearly-report'],
  [/\barrangements?\b/iu, 'published-arrangements'],
  [/\breport\b/iu, 'report'],
  [/\bprotocol\b/iu, 'protocol'],
  [/\bprocedures?\b/iu, 'procedures'],
  [/\bstrategy\b/iu, 'strategy'],
  [/\bplan\b/iu, 'plan'],
  [/\bpolicy\b/iu, 'policy'],
];
/** Arrangements of the kind that must be published, and no others: for sharing information, for one team. */
const OF_PARTNERS = /safeguarding|multi-agency|partnership|working together/iu;
/** The blocks among which a title stands. */
const OPENING = 8;

/** The kind of document that words name first; undefined where they name none. */
const kindNamed = (words: string): Kind | undefined =>
  KINDS.flatMap(([pattern, kind]) => {
    const at = words.search(pattern);
    return at < 0 ? [] : [{ at, kind }];
  }).sort((a, b) => a.at - b.at)[0]?.kind;

/**
 * The title of a text: among the headings it opens with, the one that says what kind of document it is, with the name
 * of the partnership where that is a heading before it. Not sure where none says so. Undefined where there is no
 * heading and the file has no title, or they name a person.
 */
export function titleIn(
  blocks: readonly Block[],
  ofFile: string | undefined,
): Guess<string> | undefined {
  const headings = blocks
    .slice(0, OPENING)
    .filter(
      ({ kind, text }) => kind === 'heading' && /\s/u.test(text) && readDay(text) === undefined,
    )
    .map(({ text }) => text);
  const at = headings.findIndex((text) => kindNamed(text) !== undefined);
  const found = headings[at];
  if (found !== undefined) {
    const before = headings
      .slice(0, at)
      .find((text) => /partnership|board|council|trust/iu.test(text));
    const title = before === undefined ? found : `${before}: ${found}`;
    if (namesIn(title).length > 0) return undefined;
    return withName(title, ofFile) ?? { value: title, isSure: true, from: 'the heading' };
  }
  const [first] = headings;
  const title = first ?? (ofFile?.trim() === '' ? undefined : ofFile);
  if (title === undefined || namesIn(title).length > 0) return undefined;
  return {
    value: title,
    isSure: first === undefined && kindNamed(title) !== undefined,
    from: first === undefined ? 'the title of the file' : 'the first heading, which may be another',
  };
}

/** Of a title that says whose it is nowhere: with the name in the title of the file, and never sure. */
function withName(title: string, ofFile: string | undefined): Guess<string> | undefined {
  if (!title.split(/[^\p{L}]+/u).every((word) => OF_ANY.has(word.toLowerCase()))) return undefined;
  const name = ofFile
    ?.split(/\s+[|–—-]\s+|:\s/u)
    .find((part) => /partnership|board|trust/iu.test(part) && kindNamed(part) === undefined)
    ?.trim();
  return name === undefined || namesIn(name).length > 0
    ? { value: title, isSure: false, from: 'the heading, which does not say whose it is' }
    : {
        value: `${name}: ${title}`,
        isSure: false,
        from: 'the heading, with the name that the title of the file has',
      };
}

/** Words that any partnership puts into a title. */
const OF_ANY: ReadonlySet<string> = new Set([
  ...['', 'the', 'our', 'of', 'for', 'and', 'in', 'to', 'local', 'published', 'new', 'revised'],
  ...['safeguarding', 'multi', 'agency', 'arrangement', 'arrangements', 'partnership', 'partners'],
  ...['child', 'children', 'young', 'people', 'working', 'together', 'constitution', 'policy'],
  ...['terms', 'reference', 'memorandum', 'understanding', 'strategy', 'plan', 'report', 'annual'],
]);

/**
 * The kind of document that its title names, or else its first words. Not sure where only these do, or where
 * arrangements may be of another sort. Undefined where neither names one.
 */
export function kindIn(title: string, text: string): Guess<Kind> | undefined {
  const named = kindNamed(title);
  if (named !== undefined)
    return {
      value: named,
      isSure: named !== 'published-arrangements' || OF_PARTNERS.test(title),
      from: 'its title names it',
    };
  const first = kindNamed(text.slice(0, FIRST_WORDS));
  return (
    first && { value: first, isSure: false, from: 'its first words name it, its title does not' }
  );
}

const FIRST_WORDS = 1_500;
const FIRST_PAGE = 3_000;
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const DATE = new RegExp(
  `(?<![\\d/£,.-])(?:(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?)?${MONTH},? 20\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]20\\d{2}|20\\d{2})(?![\\d,]|\\s?[/–-]\\s?\\d)`,
  'gu',
);
/** Before a date that is the document’s own, the stronger first; and before one that is not. */
const LABELS = [
  /(?:published|publication(?: date)?|issued?|issue date|dated?)(?: on| in)?\s*[:–-]?\s*$/iu,
  /(?:version\s*[\d.]*|updated|last (?:updated|reviewed)|revised|agreed|approved|ratified)(?: on| in)?[\s,:–(-]*$/iu,
];
const NOT_ITS_OWN =
  /(?:[Rr]eview(?: date)?(?: by| due)?|[Dd]ue|[Uu]ntil|[Ee]xpires?|\bby)(?: on| in)?\s*[:–-]?\s*$|(?:\bAct|Regulations|Order|Working Together(?: to Safeguard Children[^.\n]{0,40})?)[\s,:(]*$/u;

/** A date that is all that stands on its line; one with no label before it. */
const [ALONE, UNLABELLED] = [-1, 9];

interface Printed {
  date: string;
  /** Index in LABELS, or ALONE or UNLABELLED; undefined where it is the date of something else. */
  label: number | undefined;
}

/**
 * The date of a document, as precise as its title or first page prints it, such as `2025-03`. Not sure where several
 * may be meant, or only a year is named somewhere in the text. `day` is the day of reading, `2026-01-10`.
 */
export function dateOfDocument(title: string, text: string, day: string): Guess<string> {
  const year = Number(day.slice(0, 4));
  const isPossible = ({ date }: Printed): boolean =>
    Number(date.slice(0, 4)) >= 2004 && Number(date.slice(0, 4)) <= year + 1;
  const inTitle = printedIn(title).filter(isPossible);
  const page = text.indexOf(PAGE_MARK, 200);
  const opening = text.slice(0, Math.min(page < 0 ? FIRST_PAGE : page, FIRST_PAGE));
  const first = printedIn(opening).filter(isPossible);
  const ownYear = inTitle.length === 1 ? inTitle[0]?.date : undefined;
  const alike = first.filter(({ date }) => ownYear === undefined || date.startsWith(ownYear));
  for (const wanted of [ALONE, 0, 1]) {
    const dates = [
      ...new Set(alike.filter(({ label }) => label === wanted).map(({ date }) => date)),
    ];
    const [only, ...others] = dates.filter(
      (date) => !dates.some((one) => one !== date && one.startsWith(date)),
    );
    if (only !== undefined && others.length === 0)
      return { value: only, isSure: true, from: 'printed on the first page' };
  }
  if (ownYear !== undefined) return { value: ownYear, isSure: true, from: 'printed in the title' };
  const past = ({ date }: Printed): boolean => date.slice(0, 4) <= String(year);
  const own = [...inTitle, ...first].filter(({ label }) => label !== undefined);
  const near = latest(own.filter(past)) ?? latest(own);
  if (near !== undefined)
    return {
      value: near,
      isSure: false,
      from: `“${wordDate(near)}” stands near the beginning, and may be the date of something else`,
    };
  const anywhere = latest(
    printedIn(text).filter((one) => one.label !== undefined && isPossible(one) && past(one)),
  );
  return anywhere === undefined
    ? { value: String(year), isSure: false, from: 'no date was found; this is the year of reading' }
    : {
        value: anywhere.slice(0, 4),
        isSure: false,
        from: 'it is the latest year that the text names',
      };
}

const latest = (dates: readonly Printed[]): string | undefined =>
  dates
    .map(({ date }) => date)
    .sort()
    .at(-1);

function printedIn(text: string): Printed[] {
  return [...text.matchAll(DATE)].flatMap(({ 0: said, index }) => {
    const date = readDay(said);
    if (date === undefined) return [];
    const before = text.slice(Math.max(0, index - 90), index);
    const line = before.slice(before.lastIndexOf('\n') + 1);
    const after = /^[^\n]*/u.exec(text.slice(index + said.length))?.[0] ?? '';
    const label = LABELS.findIndex((pattern) => pattern.test(line));
    const isAlone = line.trim() === '' && /^[\s.)]*$/u.test(after) && date.length > 4;
    return [
      {
        date,
        label: NOT_ITS_OWN.test(line)
          ? undefined
          : isAlone
            ? ALONE
            : label >= 0
              ? label
              : UNLABELLED,
      },
    ];
  });
}
