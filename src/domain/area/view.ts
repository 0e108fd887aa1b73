import type { Partnership, Catalogue } from '../catalogue/catalogue.ts';
import { wordDate, wordSourceDate } from '../base/dates.ts';
import { capitalise, joinAnd } from '../base/words.ts';
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
  /** How it stands on the day of the build: “Not current”. */
  standing: string;
  /** What the body is, where it is not the partnership that covers the area. */
  kind: string | undefined;
  /** True where there is a guide to it. */
  guided: boolean;
}

/** Areas that share something with this one. */
export interface Neighbours {
  id: 'region' | 'police';
  title: string;
  areas: readonly KnownArea[];
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
  neighbours: readonly Neighbours[];
}

/** The pages of all areas, in the order of their names. */
export function areaViews(catalogue: Catalogue): AreaView[] {
  const all = knownAreas(catalogue);
  const regions = Map.groupBy(all, ({ area }) => area.region);
  const forces = Map.groupBy(all, ({ area }) => area.police_force_area);
  return all.map((known) => {
    const { area, entry } = known;
    const { region, police_force_area: force } = area;
    return {
      ...known,
      answer: answerOf(known),
      readings: readingsOf(known, catalogue),
      arrangements: arrangementsSeen(entry),
      website: websiteSeen(entry),
      caution: entry.website || entry.arrangements ? seenCaution(entry) : undefined,
      editions: editionsKnown(entry, catalogue.registers.regimes.data),
      notes: notesOf(known),
      neighbours: [
        {
          id: 'police' as const,
          title: `Same police force area: ${force}`,
          areas: others(forces.get(force), known),
        },
        {
          id: 'region' as const,
          title: `Same region: ${region}`,
          areas: others(regions.get(region), known),
        },
      ].filter(({ areas }) => areas.length > 0),
    };
  });
}

const others = (areas: readonly KnownArea[] = [], known: KnownArea): KnownArea[] =>
  areas.filter((one) => one !== known);

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
  if (read) return `We have read ${documentOf(read)}.`;
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
  [...(read ? [read] : []), ...bodies].map((one) => ({
    partnership: one.id,
    name: one.record.name,
    document: capitalise(documentOf(one)),
    standing: one.current?.standing.label ?? '',
    kind: one === read ? undefined : PARTNERSHIP_KIND_LABELS[one.record.kind],
    guided: guides.some((guide) => guide.partnership === one.id && guide.id === one.current?.id),
  }));

const notesOf = ({ entry }: KnownArea): string[] =>
  [
    combinedWith(entry),
    entry.began &&
      `Its pages say that it began ${entry.began.length === 10 ? 'on' : 'in'} ${wordDate(entry.began)}.`,
    ...entry.notes,
  ].filter((note): note is string => Boolean(note));
