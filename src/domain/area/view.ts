import type { Arrangements, Catalogue, Partnership } from '../catalogue/catalogue.ts';
import { wordDate, wordSourceDate } from '../base/dates.ts';
import { capitalise, joinAnd } from '../base/words.ts';
import { extentWords } from '../catalogue/statements.ts';
import { PARTNERSHIP_KIND_LABELS } from '../partnership/kinds.ts';
import { knownAreas, type KnownArea } from './directory.ts';
import {
  arrangementsSeen,
  combinedWith,
  editionsKnown,
  seenCaution,
  websiteSeen,
  type Seen,
} from './seen.ts';

/** A document that we have read of a body over an area. */
export interface AreaReading {
  partnership: string;
  name: string;
  /** “Its terms of reference, 2024”. */
  document: string;
  /** What is shown of it, with how it stands on the day of the build. */
  arrangements: Arrangements;
  /** What the body is, where it is not the partnership that covers the area. */
  kind: string | undefined;
  /** True where there is a guide to it. */
  guided: boolean;
}

/** The page of an area. */
export interface AreaView extends KnownArea {
  /** The answer, in sentences: who covers the area, what we have read, where it is published. */
  answer: readonly string[];
  readings: readonly AreaReading[];
  arrangements: Seen;
  website: Seen | undefined;
  caution: string | undefined;
  editions: readonly string[];
  notes: readonly string[];
}

/** The pages of all areas, in the order of their names. */
export function areaViews(catalogue: Catalogue): AreaView[] {
  return knownAreas(catalogue).map((known) => {
    const { entry } = known;
    return {
      ...known,
      answer: answerOf(known),
      readings: readingsOf(known, catalogue),
      arrangements: arrangementsSeen(entry),
      website: otherThan(arrangementsSeen(entry), websiteSeen(entry)),
      caution: entry.website || entry.arrangements ? seenCaution(entry) : undefined,
      editions: editionsKnown(entry, catalogue.registers.regimes.data),
      notes: notesOf(known),
    };
  });
}

/** A website whose page on the arrangements has another address; undefined where it is the same. */
const otherThan = ({ address }: Seen, website: Seen | undefined): Seen | undefined =>
  website?.address !== undefined && website.address === address ? undefined : website;

function answerOf({ area, entry, joinedWith, read, state }: KnownArea): string[] {
  const joint =
    joinedWith.length > 0 ? `, together with ${joinAnd(joinedWith.map(({ name }) => name))}` : '';
  return [
    `${area.name} is covered by ${entry.name}${joint}.`,
    ...(entry.name_confirmed
      ? []
      : ['We have not seen a page of its own that confirms this name.']),
    readSentence(read, state),
  ];
}

function readSentence(read: Partnership | undefined, state: KnownArea['state']): string {
  if (read) {
    const part = read.current && extentWords(read.current);
    return [`We have read ${documentOf(read)}${part === undefined ? '' : ', in part'}.`, part]
      .filter(Boolean)
      .join(' ');
  }
  return state === 'not-read'
    ? 'We have not read its arrangements yet.'
    : 'We know of no page on which it publishes its arrangements, and have not read them.';
}

/** “its terms of reference, 2024”: what was read of a partnership. */
function documentOf(partnership: Partnership): string {
  const shown = partnership.current;
  if (!shown) return 'nothing of it yet';
  const kinds = joinAnd([...new Set(shown.sources.map(({ kindLabel }) => kindLabel))]);
  return `its ${kinds}, ${wordSourceDate(shown.record.date)}`;
}

const readingsOf = ({ read, others: bodies }: KnownArea, { guides }: Catalogue): AreaReading[] =>
  [...(read ? [read] : []), ...bodies].flatMap((one) =>
    one.current
      ? [
          {
            partnership: one.id,
            name: one.record.name,
            document: capitalise(documentOf(one)),
            arrangements: one.current,
            kind: one === read ? undefined : PARTNERSHIP_KIND_LABELS[one.record.kind],
            guided: guides.some(
              (guide) => guide.partnership === one.id && guide.id === one.current?.id,
            ),
          },
        ]
      : [],
  );

const notesOf = ({ entry }: KnownArea): string[] =>
  [
    combinedWith(entry),
    entry.began &&
      `Its pages say that it began ${entry.began.length === 10 ? 'on' : 'in'} ${wordDate(entry.began)}.`,
    entry.later,
    ...entry.notes,
  ].filter((note): note is string => Boolean(note));
