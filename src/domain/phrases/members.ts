import type { ValueInputOf } from '../../schemas/index.ts';
import { proposeType } from './agency-type.ts';
import type { PhraseContext } from './context.ts';
import { numberIn } from './reader.ts';

type Capacity = NonNullable<ValueInputOf<'members'>['members'][number]['capacity']>;

/** A line of a pasted list as a row, for someone to look over. */
export interface MemberRow {
  /** The name as printed, without its bullet, number of seats or capacity. */
  name: string;
  /** The proposed type of agency; undefined where it is not sure. */
  agencyType: string | undefined;
  /** Why that type, or why none: “Typed so in Newham”, “It may be a school or head teachers”. */
  because: string;
  /** Types that come next, likeliest first, for a choice; without the proposed one. */
  others: readonly string[];
  capacity: Capacity;
  /** How many seats, where the line gives a number. */
  seats: number | null;
  /** The heading the line stands under, where the list has one. */
  group?: string;
}

/**
 * Reads a pasted list of members: one a line, with or without bullets and numbers, or in one line with commas or
 * semicolons. Names stay as printed. A type is proposed by what is typed already and by the words of the register;
 * where two are as likely it is not sure. Returns no row for empty lines and headings.
 */
export function membersFromList(text: string, context: PhraseContext): MemberRow[] {
  let group: string | undefined;
  let capacityOfGroup: Capacity = 'member';
  return linesOf(text).flatMap((line) => {
    if (line.endsWith(':')) {
      group = line.replace(/\s*:$/u, '');
      capacityOfGroup = capacityIn(group)?.capacity ?? 'member';
      return [];
    }
    const said = capacityIn(line);
    const { name, seats } = seatsIn(said?.rest ?? line);
    if (name === '') return [];
    const { type, because, others } = proposeType(name, context);
    const capacity = said?.capacity ?? (type === 'lay-member' ? 'lay-member' : capacityOfGroup);
    return [{ name, agencyType: type, because, others, capacity, seats, ...(group && { group }) }];
  });
}

/** The way in which a list is marked: a bullet or a number before each line. */
const BULLET =
  /^\s*(?:[•·‣⁃∙▪▫■□◦●○◆◇❖►▶➢➤✓✔\uF0B7\uF0A7*–-]|o(?=\s)|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+/u;

/** Each entry of a list, white space made even; a line that runs on is joined to its bullet. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
  const bulleted = lines.filter((line) => BULLET.test(line)).length > lines.length / 3;
  const joined = lines.reduce<string[]>((all, line) => {
    const goesOn =
      bulleted &&
      !BULLET.test(line) &&
      !line.trim().endsWith(':') &&
      all.length > 0 &&
      !(all.at(-1) ?? '').trim().endsWith(':');
    return goesOn ? [...all.slice(0, -1), `${all.at(-1) ?? ''} ${line.trim()}`] : [...all, line];
  }, []);
  const entries = joined.length === 1 ? inOneLine(joined[0] ?? '') : joined;
  return entries
    .map((line) =>
      line
        .replace(BULLET, '')
        .replaceAll(/\s+/gu, ' ')
        .replace(/[;,.]+$/u, '')
        .trim(),
    )
    .filter((line) => line !== '');
}

/** The entries of a list in one line, parted outside brackets by semicolons or else commas, and a last “and”. */
function inOneLine(line: string): string[] {
  const lead = /^[^,;:]{3,60}:(?=\s)/u.exec(line)?.[0] ?? '';
  const rest = line.slice(lead.length);
  const mark = rest.includes(';') ? ';' : ',';
  const parts = rest.split(new RegExp(`${mark}(?![^(]*\\))`, 'u')).map((part) => part.trim());
  const last = parts.pop() ?? '';
  const ends =
    mark === ',' && parts.length > 0
      ? last.split(/^and\s+|\s+and\s+(?![^(]*\))/u)
      : [last.replace(/^and\s+/u, '')];
  return [...(lead === '' ? [] : [lead]), ...parts, ...ends].filter((part) => part !== '');
}

const CAPACITY_WORDS: readonly (readonly [string, Capacity])[] = [
  ['non[-\\s]?voting(?: members?)?|not? (?:a )?vot(?:e|ing)|without (?:a )?vote', 'non-voting'],
  ['(?:full )?voting(?: members?)?|with (?:a )?vote', 'voting'],
  ['particip(?:ating|ant) observers?', 'participating-observer'],
  ['observers?', 'observer'],
  ['in attendance|attendees?', 'in-attendance'],
  ['co-?opted(?: members?)?', 'co-opted'],
  ['(?:professional )?advis[eo]rs?|advisory(?: members?)?|in an advisory capacity', 'advisory'],
  ['associates?(?: members?)?', 'associate'],
  ['by invitation|as invited|invited', 'by-invitation'],
  ['papers only|for information', 'papers-only'],
  ['vice[-\\s]chair|deputy chair', 'vice-chair'],
  ['chair', 'chair'],
  ['executive members?', 'executive'],
  ['non-executive members?', 'non-executive'],
];

/** The capacity a line gives in brackets or after a dash, or a heading in its words; and what else the line says. */
function capacityIn(line: string): { capacity: Capacity; rest: string } | undefined {
  for (const [said, capacity] of CAPACITY_WORDS) {
    const found = new RegExp(`\\s*(?:\\((?:${said})\\)|(?:\\s[-–—]|,)\\s*(?:${said}))$`, 'iu').exec(
      line,
    );
    if (found) return { capacity, rest: line.slice(0, found.index).trim() };
    if (new RegExp(`^(?:the )?(?:${said})$`, 'iu').test(line)) return { capacity, rest: line };
  }
  return undefined;
}

/** A name or post without the capacity that stands after it, in brackets or after a dash or comma. */
export function withoutCapacity(words: string): { rest: string; capacity?: Capacity } {
  const said = capacityIn(words);
  return said && said.rest !== words ? said : { rest: words };
}

const YES = /^(?:yes|y|✓|✔|√)$/iu;
const NO = /^(?:no|n|✗|✘|×)$/iu;

/**
 * The capacities that a cell of a table prints, in its order: “Voting (chair)” has two. “Yes” and “no” are read in a
 * column that is about votes. Returns none for an empty cell, a stroke or “member”, undefined where a word is not read.
 */
export function capacitiesIn(cell: string, isVote = false): Capacity[] | undefined {
  const parts = cell
    .split(/\s*(?:[;,/()]|\s[-–—]\s|\sand\s|\n)\s*/u)
    .map((part) => part.trim().replace(/[.*]+$/u, ''))
    .filter((part) => !/^(?:[-–—]|members?|full members?|n\/?a)?$/iu.test(part));
  const read = parts.map((part) => {
    if (isVote && YES.test(part)) return 'voting';
    if (isVote && NO.test(part)) return 'non-voting';
    const said = capacityIn(part);
    return said?.rest === part ? said.capacity : undefined;
  });
  return read.every((one) => one !== undefined) ? read : undefined;
}

/** How many seats a line gives, and its name without that. */
function seatsIn(line: string): { name: string; seats: number | null } {
  const before = /^(\d{1,2}|\p{L}+)(?:\s*[x×])?\s+(?=\p{L})/u.exec(line);
  const count = /^\d|^(?:two|three|four|five|six|seven|eight|nine|ten)$/iu.test(before?.[1] ?? '')
    ? numberIn(before?.[1])
    : NaN;
  if (before && count > 0) return { name: line.slice(before[0].length), seats: count };
  const after =
    /\s*(?:[x×]\s?(\d{1,2})|\((\d{1,2})(?: seats?)?\)|[,–-]\s*(\d{1,2}|\p{L}+) seats?)$/u.exec(
      line,
    );
  const seats = numberIn(after?.[1] ?? after?.[2] ?? after?.[3]);
  return after && seats > 0
    ? { name: line.slice(0, after.index), seats }
    : { name: line, seats: null };
}
