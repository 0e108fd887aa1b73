import type {
  ArrangementsRecord,
  Body,
  PartnershipRecord,
  SourceRecord,
  Topic,
} from '../../schemas/index.ts';
import { SOURCE_KIND_LABELS } from './constants.ts';
import type { Entries, Entry } from './entries.ts';
import { flattenOutline } from './outline.ts';
import { compareText } from '../base/order.ts';
import { hasBegun, isOver, reviewOf } from '../base/dates.ts';
import { sourceAddresses, worstOf } from './drift.ts';
import { buildNames } from './names.ts';
import { askedOn, bodiesOf } from './asked.ts';
import { currentOf } from './editions.ts';
import type {
  Arrangements,
  Catalogue,
  Partnership,
  ReadingKind,
  Source,
  Statement,
} from './model.ts';
import { filedOn, jointGroupsOf, servesWords } from './later-documents.ts';
import { readingKinds } from './read-twice.ts';
import { standingOf } from './standing.ts';
import { statementAnchor } from './anchors.ts';
import { TIERS } from './tiers.ts';

export type { Arrangements, Catalogue, Partnership, Source, Statement } from './model.ts';

/** What a catalogue is built for, besides its entries. */
export interface CatalogueOptions {
  /** The day on which it is built: `2026-11-21`. Without it, the day of the newest reading. */
  day?: string;
  /** The sources of which the site has a reading view. */
  readable?: ReadonlySet<string>;
}

/** Joins checked entries into one catalogue. Collections have no promised order, so all is sorted. */
export function buildCatalogue(
  written: Entries,
  { day = newestReading(written), readable = new Set() }: CatalogueOptions = {},
): Catalogue {
  const entries = {
    ...written,
    partnerships: written.partnerships.map((one) => ({ ...one, data: onDay(one.data, day) })),
  };
  const sources = entries.sources
    .map((entry) => buildSource(entry, entries, readable.has(entry.id), day))
    .sort((a, b) => compareText(a.id, b.id));
  const byId = new Map(sources.map((source) => [source.id, source]));
  const partnerships = entries.partnerships
    .map((entry) => buildPartnership(entry, entries, byId, day))
    .sort((a, b) => compareText(a.record.short_name, b.record.short_name));
  return {
    partnerships,
    sources,
    topics: entries.registers.topics.data,
    codebook: entries.codebook,
    registers: entries.registers,
    asks: entries.asks.data,
    requirements: entries.requirements,
    paragraphs: entries.paragraphs?.data ?? {},
    assessments: entries.assessments,
    secondReadings: entries.secondReadings,
    lock: entries.lock?.data,
    guides: entries.guides.toSorted((a, b) => compareText(a.file, b.file)),
    releases: entries.releases.toSorted((a, b) => compareText(b.id, a.id)),
    evaluation: entries.evaluation.data,
    helplines: entries.helplines.data,
  };
}

/** A partnership with the areas that it covers on a day; of one that has left them all, those that it had. */
function onDay(record: PartnershipRecord, day: string): PartnershipRecord {
  const areas = record.areas.filter((id) => {
    const { from, until } = record.area_dates.find(({ area }) => area === id) ?? {};
    return (
      (from === undefined || hasBegun(from, day)) && (until === undefined || !isOver(until, day))
    );
  });
  return areas.length === 0 ? record : { ...record, areas };
}

const newestReading = ({ arrangements }: Entries): string =>
  arrangements
    .map(({ data }) => data.read_on)
    .sort(compareText)
    .at(-1) ?? '';

function buildPartnership(
  { id, data }: Entry<PartnershipRecord>,
  entries: Entries,
  sources: ReadonlyMap<string, Source>,
  day: string,
): Partnership {
  const own = entries.arrangements.filter(({ partnership }) => partnership === id);
  const written = own.map((entry) => buildArrangements(entry, own, entries, sources));
  const { regimes, directory } = entries.registers;
  const { area } = buildNames(entries.registers);
  const bodies = { partnerships: entries.partnerships, arrangements: entries.arrangements, area };
  const lawOf = (regime: string | undefined): string | undefined =>
    regimes.data.find((one) => one.id === regime)?.under ?? regime;
  const context = {
    partnership: data,
    editions: written,
    regimes: regimes.data,
    listed: directory.data.find(({ read }) => read === id),
    groups: jointGroupsOf(data, bodies),
    serves: (record: ArrangementsRecord) => servesWords(data, lawOf, bodies, record),
  };
  const editions = written
    .map((one) => ({ ...one, standing: standingOf(one, context, day) }))
    .sort((a, b) => compareText(filedOn(b.record), filedOn(a.record)) || compareText(a.id, b.id));
  return {
    id,
    record: data,
    areas: data.areas.map(area),
    areaDates: data.area_dates.map((one) => ({
      ...one,
      name: area(one.area),
      isCovered: data.areas.includes(one.area),
    })),
    editions,
    current: currentOf(editions, day),
  };
}

/** Arrangements before it is known how they stand. */
type Written = Omit<Arrangements, 'standing'>;

function buildSource(
  { id, data }: Entry<SourceRecord>,
  { lock, drift }: Entries,
  readable: boolean,
  day: string,
): Source {
  const places = flattenOutline(data.outline).map(
    ({ section }) => [section.id, section.label] as const,
  );
  const addresses = sourceAddresses(data, drift?.data ?? []);
  return {
    id,
    record: data,
    addresses,
    drift: worstOf(addresses),
    review: reviewOf(data.read_on, day),
    kindLabel: SOURCE_KIND_LABELS[data.kind],
    places: new Map(places),
    readable,
    terms: lock?.data.sources[id]?.terms,
  };
}

function buildArrangements(
  entry: Entries['arrangements'][number],
  editions: Entries['arrangements'],
  { registers, corrections, secondReadings }: Entries,
  sources: ReadonlyMap<string, Source>,
): Written {
  const { id, partnership, data } = entry;
  const known = bodiesOf(data, editions);
  const bodies = known
    .filter((body) => data.bodies.includes(body) || hasStatement(body, data))
    .sort((a, b) => TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier));
  const rounds =
    secondReadings.find((one) => one.id === id && one.partnership === partnership)?.data.rounds ??
    [];
  const kinds = readingKinds(data, rounds, registers.topics.data);
  const statements = registers.topics.data.flatMap((topic) =>
    topicStatements(topic, data, bodies, id, kinds),
  );
  return {
    id,
    partnership,
    record: data,
    regime: registers.regimes.data.find((regime) => regime.id === data.regime),
    sources: data.sources.flatMap((source) => sources.get(source) ?? []),
    bodies,
    statements,
    byAnchor: new Map(statements.map((statement) => [statement.anchor, statement])),
    names: buildNames(registers, new Map(known.map((body) => [body.id, body.name]))),
    corrections: corrections
      .filter((one) => one.id === id && one.partnership === partnership)
      .flatMap((one) => one.data)
      .toSorted((a, b) => compareText(b.received, a.received) || compareText(a.id, b.id)),
    rounds,
    joins: [],
  };
}

const hasStatement = ({ id }: Body, { statements }: ArrangementsRecord): boolean =>
  Object.values(statements).some((topic) => topic[id] !== undefined);

/** Every statement on a topic: the whole first, then body by body. */
function topicStatements(
  topic: Topic,
  data: ArrangementsRecord,
  bodies: readonly Body[],
  edition: string,
  kinds: ReadonlyMap<string, ReadingKind>,
): Statement[] {
  const places = [undefined, ...bodies];
  return topic.fields
    .flatMap((field) =>
      askedOn(topic.id, field, data).flatMap(({ body: key, record }) => {
        const body = bodies.find(({ id }) => id === key);
        const anchor = statementAnchor(topic.id, key, field.id);
        const reading = kinds.get(anchor) ?? 'once';
        return record ? [{ anchor, topic, field, body, record, edition, reading }] : [];
      }),
    )
    .sort((a, b) => places.indexOf(a.body) - places.indexOf(b.body));
}
