import { nearestFirst } from '../../../src/domain/base/suggest.ts';
import { readDay, wordDate, wordNoDay } from '../../../src/domain/base/dates.ts';
import { namesIn } from '../../../src/domain/base/personal.ts';
import type { Entries } from '../../../src/domain/catalogue/entries.ts';
import { dateOfDocument, kindIn, type Guess } from '../../../src/domain/outline/itself.ts';
import { bodiesIn, type SeenBody } from '../../../src/domain/outline/seen.ts';
import {
  REGIME_NOT_KNOWN,
  SourceSchema,
  type Area,
  type DirectoryEntry,
  type SourceDate,
  type SourceRecord,
} from '../../../src/schemas/index.ts';
import type { Gathered } from './gather.ts';
import { Refusal } from './reading.ts';

/** The kinds of source, as its schema lists them. */
export const KINDS: readonly string[] = SourceSchema.shape.kind.options;

/** What the command line says of a source beside its files. */
export interface Asked {
  area: string;
  addresses: readonly string[];
  title?: string | undefined;
  kind?: string | undefined;
  /** As a person writes it: “14 March 2025”. */
  date?: string | undefined;
  /** The day of reading, such as 2026-11-21. */
  day: string;
  /** Names of the files, in order. */
  files: readonly string[];
}

/** A file to be written: its path below the content folder, and what it holds. */
export interface NewRecord {
  path: string;
  data: Record<string, unknown>;
}

export interface NewRecords {
  source: string;
  partnership: string;
  arrangements: string;
  records: NewRecord[];
  bodies: readonly SeenBody[];
  /** The entry of the directory that is to lead to the partnership; undefined where one leads there, or none is its own. */
  listing: string | undefined;
  /** What a program took from the text and a person must look at, each in a sentence. */
  guesses: string[];
}

/** A name or text without capitals and marks, to compare. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();

/** The area that is meant: by its id, its official code or a name of it. Throws a refusal with the nearest names. */
export function areaNamed(asked: string, areas: readonly Area[]): Area {
  const sought = plain(asked);
  const found = areas.find((area) =>
    [area.id, area.name, area.ons_name, area.council, area.code, ...area.former_codes].some(
      (name) => name !== undefined && plain(name) === sought,
    ),
  );
  if (found) return found;
  const names = areas.map(({ name }) => name);
  throw new Refusal(
    `There is no area “${asked}”. The nearest are: ${nearestFirst(asked, names).slice(0, 5).join(', ')}. Name it by its name, its id or its official code (registers/areas.yaml).`,
  );
}

/** The records of a new source: its register, its partnership where that is new, and a draft of its arrangements. */
export function recordsOf(entries: Entries, asked: Asked, found: Gathered): NewRecords {
  const area = areaNamed(asked.area, entries.registers.areas.data);
  const listing = entries.registers.directory.data.find(({ areas }) => areas.includes(area.id));
  const own =
    entries.partnerships.find(({ id }) => id === listing?.read) ??
    entries.partnerships.find(({ id }) => id === (listing?.id ?? area.id));
  const partnership = own?.id ?? listing?.id ?? area.id;
  const name = own?.data.name ?? listing?.name ?? `${area.name} Safeguarding Children Partnership`;
  const title = titleOf(asked, found, name, area.name);
  const kind = kindOf(asked, title.value, found);
  const date = dateOf(asked, title.value, found);
  const regime = regimeIn(found.text, entries);
  const taken = new Set(
    entries.arrangements.filter((one) => one.partnership === partnership).map(({ id }) => id),
  );
  const sources = new Set(entries.sources.map(({ id }) => id));
  const arrangements = freeId(
    `${kind.value === 'terms-of-reference' ? 'terms' : kind.value === 'constitution' ? 'constitution' : 'arrangements'}-${date.value.slice(0, 4)}`,
    (id) => taken.has(id) || sources.has(`${partnership}-${id}`),
  );
  const source = `${partnership}-${arrangements}`;
  const bodies = bodiesIn(found.outline);
  const body = bodies.length > 0 ? bodies.map(bodyRecord) : [wholePartnership(name, found)];
  return {
    source,
    partnership,
    arrangements,
    bodies,
    listing: listing?.read === undefined ? listing?.id : undefined,
    guesses: [
      nameSaid(name, { isOwn: own !== undefined, isListed: listing !== undefined }, found),
      wordGuess('Title', title, `“${title.value}”`, '--title "Terms of reference of the board"'),
      `${wordGuess('Kind of document', kind, kind.value, '--kind terms-of-reference')} Only “published-arrangements” are held against what must be published.`,
      wordGuess('Date', date, wordDate(date.value), '--date "14 March 2025"'),
      `Guidance: ${regime.regime}. ${regime.reason}`,
      ...tiersSaid(bodies, `partnerships/${partnership}/${arrangements}.yaml`),
    ],
    records: [
      {
        path: `sources/${source}.yaml`,
        data: sourceRecord(asked, found, {
          title: title.value,
          kind: kind.value,
          publisher: name,
          date: recorded(date),
        }),
      },
      ...(own
        ? []
        : [
            {
              path: `partnerships/${partnership}/partnership.yaml`,
              data: partnershipRecord(name, listing, area, entries),
            },
          ]),
      {
        path: `partnerships/${partnership}/${arrangements}.yaml`,
        data: {
          title: title.value,
          draft: true,
          regime: regime.regime,
          ...(regime.between && { regime_between: regime.between }),
          regime_reason: regime.reason,
          date: recorded(date),
          sources: [source],
          read_on: asked.day,
          bodies: body,
          statements: {},
          otherwise: { state: 'not-read', missing: 'The rest of the document' },
        },
      },
    ],
  };
}

/** The tier of each body, which is told by its name alone, and where to change it. */
function tiersSaid(bodies: readonly SeenBody[], file: string): string[] {
  if (bodies.length === 0)
    return [
      'Bodies: no heading names one. One stands for the whole partnership (tier main) until the text is read.',
    ];
  const meaning = 'main is the meeting of the whole partnership, lead the group that leads it';
  return [
    ...bodies.map(
      ({ name, tier }) => `Body: ${name}. Tier ${tier}, assumed from its name: look whether it is.`,
    ),
    `Tiers: ${meaning}; the others are subgroup, network and support.${
      bodies.some(({ tier }) => tier === 'main')
        ? ''
        : ' No heading names the main meeting: if it is one of these, make its tier main.'
    } Change “tier” of a body in ${file}, or in the desk under “Bodies”.`,
  ];
}

const freeId = (id: string, isTaken: (id: string) => boolean): string => {
  for (let count = 1; ; count += 1) {
    const one = count === 1 ? id : `${id}-${String(count)}`;
    if (!isTaken(one)) return one;
  }
};

/** What the partnership is called, where that is from, and where to change it. */
function nameSaid(
  name: string,
  { isOwn, isListed }: { isOwn: boolean; isListed: boolean },
  { text }: Gathered,
): string {
  if (isOwn) return `Partnership: ${name} (as it is recorded).`;
  const from = isListed ? 'from the list of partnerships' : 'made of the name of the area';
  return plain(text).includes(plain(name))
    ? `Partnership: ${name} (${from}; the text has it too).`
    : `Partnership: ${name}. Not sure: ${from}, and the text does not have it. Change it in the desk under “The partnership”.`;
}

/** The title that is asked for or that the text gives itself; one that names a person is not taken. */
function titleOf(
  { title }: Asked,
  found: Gathered,
  partnership: string,
  area: string,
): Guess<string> {
  if (title !== undefined && namesIn(title).length === 0)
    return { value: title, isSure: true, from: 'as you gave it' };
  const own = found.title;
  // A heading set in two lines may have lost one: whole, it mostly says whose arrangements these are.
  const isNamed = [area, partnership].some((name) => plain(own?.value ?? '').includes(plain(name)));
  if (own?.isSure === true && !isNamed)
    return { ...own, isSure: false, from: `${own.from}, which does not name ${area}` };
  return (
    own ?? {
      value: `Arrangements of the ${partnership}`,
      isSure: false,
      from: 'the text gives no title of its own',
    }
  );
}

/** The kind that is asked for, or that the title tells; else the least claim. Throws a refusal where there is no such kind. */
function kindOf({ kind }: Asked, title: string, { file, text }: Gathered): Guess<string> {
  if (kind !== undefined) {
    if (KINDS.includes(kind)) return { value: kind, isSure: true, from: 'as you gave it' };
    throw new Refusal(
      `--kind is “${kind}”. It takes one of ${nearestFirst(kind, KINDS).join(', ')}, as in “--kind published-arrangements”.`,
    );
  }
  return (
    kindIn(title, text) ?? {
      value: file?.kind === 'web-page' ? 'web-page' : 'policy',
      isSure: false,
      from: 'its words name no kind',
    }
  );
}

/** The date that is asked for, or that the text prints. Throws a refusal where what is asked for is no date. */
function dateOf({ date, day }: Asked, title: string, { text }: Gathered): Guess<string> {
  if (date === undefined) return dateOfDocument(title, text, day);
  const value = readDay(date);
  if (value === undefined) throw new Refusal(`--date: ${wordNoDay(date)}`);
  return { value, isSure: true, from: 'as you gave it' };
}

/** A date for a record: as printed, or as an estimate with its reason. */
const recorded = ({ value, isSure, from }: Guess<string>): SourceDate =>
  isSure ? value : { about: value, reason: `Taken by a program, not yet checked: ${from}.` };

/** “Title: “…” (the heading).”, or what is not sure of it and how to say it. */
const wordGuess = (
  what: string,
  { isSure, from }: Guess<string>,
  shown: string,
  option: string,
): string =>
  isSure
    ? `${what}: ${shown} (${from}).`
    : `${what}: ${shown}. Not sure: ${from}. Say it with ${option}, or change it in the desk.`;

interface Regime {
  regime: string;
  between?: { earliest: string; latest: string };
  reason: string;
}

/** The edition of the guidance that a text cites, the latest where it cites several. */
function regimeIn(text: string, entries: Entries): Regime {
  const editions = entries.registers.regimes.data
    .flatMap(({ id }) => (/^wt\d{4}$/u.test(id) ? [{ id, year: id.slice(2) }] : []))
    .sort((a, b) => a.year.localeCompare(b.year));
  const cited = editions
    .filter(({ year }) => new RegExp(`Working Together[^.]{0,60}?${year}`, 'iu').test(text))
    .at(-1);
  if (cited)
    return {
      regime: cited.id,
      reason: `The text names Working Together ${cited.year}. Taken by a program, not yet checked.`,
    };
  const [earliest, latest] = [editions[0], editions.at(-1)];
  const reason = 'No edition of the guidance was found in the text by a program. Not yet checked.';
  return earliest && latest && earliest !== latest
    ? { regime: REGIME_NOT_KNOWN, between: { earliest: earliest.id, latest: latest.id }, reason }
    : { regime: earliest?.id ?? entries.registers.regimes.data[0]?.id ?? REGIME_NOT_KNOWN, reason };
}

function sourceRecord(
  { addresses, day, files }: Asked,
  found: Gathered,
  {
    title,
    kind,
    publisher,
    date,
  }: { title: string; kind: string; publisher: string; date: SourceDate },
): Record<string, unknown> {
  const inParts = addresses.length > 1;
  return {
    title,
    publisher: [publisher],
    kind,
    dates: { document: date },
    ...(addresses.length === 1 && { address: addresses[0] }),
    ...(addresses.length === 0 && {
      address_note: 'No address was given when the text was taken in.',
    }),
    ...(inParts && {
      parts: addresses.map((address, index) => ({ address, seen_on: day, file: files[index] })),
    }),
    read_on: day,
    sha256: found.sha256,
    ...(found.file && { file: found.file }),
    extent: found.extent,
    faults: found.faults,
    outline: found.outline satisfies SourceRecord['outline'],
  };
}

function partnershipRecord(
  name: string,
  listing: DirectoryEntry | undefined,
  area: Area,
  entries: Entries,
): Record<string, unknown> {
  const areas = listing?.areas ?? [area.id];
  const names = areas.map(
    (id) => entries.registers.areas.data.find((one) => one.id === id)?.name ?? id,
  );
  const with_ = listing?.combined_with ?? [];
  return {
    name,
    short_name:
      names.length < 3
        ? names.join(' and ')
        : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`,
    kind: with_.includes('community-safety')
      ? 'partnership-with-community-safety'
      : with_.includes('adults')
        ? 'children-and-adults-partnership'
        : 'safeguarding-children-partnership',
    areas,
    ...(listing?.website && { website: listing.website.address }),
  };
}

const bodyRecord = ({ locator, ...body }: SeenBody): Record<string, unknown> => ({
  ...body,
  evidence: [{ locator, quotation: body.name }],
});

/** Where no heading names a body: the partnership, at the words with which its text begins. */
function wholePartnership(name: string, { outline }: Gathered): Record<string, unknown> {
  const [first] = outline;
  return {
    id: 'partnership',
    name,
    kind: 'board',
    tier: 'main',
    evidence: [{ locator: first?.id, quotation: first?.starts }],
    note: 'No heading of the text names a body. This one stands for the partnership until the text is read.',
  };
}
