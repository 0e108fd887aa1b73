import type {
  ArrangementsRecord,
  AskRecord,
  Body,
  Correction,
  Evaluation,
  Field,
  Lock,
  LockedSource,
  Paragraph,
  PartnershipRecord,
  Regime,
  SourceRecord,
  StatementRecord,
  Topic,
} from '../../schemas/index.ts';
import { SOURCE_KIND_LABELS } from './constants.ts';
import type { Entries, Entry, Registers } from './entries.ts';
import { flattenOutline } from './outline.ts';
import { compareText } from '../base/order.ts';
import { buildNames, type Names } from './names.ts';
import { askedOn } from './asked.ts';
import { statementAnchor } from './anchors.ts';
import { TIERS } from './tiers.ts';

/** A statement with everything it belongs to. */
export interface Statement {
  /** The permanent anchor on the partnership’s page. */
  anchor: string;
  topic: Topic;
  field: Field;
  /** Undefined for the arrangements as a whole. */
  body: Body | undefined;
  record: StatementRecord;
}

export interface Arrangements {
  id: string;
  partnership: string;
  record: ArrangementsRecord;
  regime: Regime | undefined;
  sources: readonly Source[];
  /** Main body first, then by tier, in the order of the record. */
  bodies: readonly Body[];
  /** In the order of topics, bodies and fields. */
  statements: readonly Statement[];
  /** The same by anchor. */
  byAnchor: ReadonlyMap<string, Statement>;
  names: Names;
  /** What was asked about them, newest first. */
  corrections: readonly Correction[];
}

export interface Partnership {
  id: string;
  record: PartnershipRecord;
  areas: readonly string[];
  /** Newest first. */
  arrangements: readonly Arrangements[];
}

export interface Source {
  id: string;
  record: SourceRecord;
  kindLabel: string;
  /** Locator → how a reader would name the place, with the sections around it. */
  places: ReadonlyMap<string, string>;
  /** True where the site has a reading view of its text. */
  readable: boolean;
  /** Searched term → section → how often it occurs there; undefined where nothing was counted. */
  terms: LockedSource['terms'] | undefined;
}

/** Everything the site shows, joined, indexed and in a fixed order. */
export interface Catalogue {
  partnerships: readonly Partnership[];
  sources: readonly Source[];
  topics: readonly Topic[];
  registers: Registers;
  /** What is asked, the requirements that ask it by regime, and the findings on them. */
  asks: readonly AskRecord[];
  requirements: Entries['requirements'];
  /** Paragraphs of the guidance, by requirement; most are not known. */
  paragraphs: Readonly<Record<string, Paragraph>>;
  assessments: Entries['assessments'];
  /** Where every quotation was found; undefined where nothing was verified yet. */
  lock: Lock | undefined;
  /** The guides, by partnership; of one partnership by the id of its arrangements. */
  guides: Entries['guides'];
  /** What was found on the access of the site itself, where it has been evaluated. */
  evaluation: Evaluation;
}

/**
 * Joins checked entries into one catalogue. Collections have no promised order, so all is sorted.
 * `readable` names the sources of which the site has a reading view.
 */
export function buildCatalogue(
  entries: Entries,
  readable: ReadonlySet<string> = new Set(),
): Catalogue {
  const sources = entries.sources
    .map((entry) => buildSource(entry, readable.has(entry.id), entries.lock?.data))
    .sort((a, b) => compareText(a.id, b.id));
  const byId = new Map(sources.map((source) => [source.id, source]));
  const areaNames = buildNames(entries.registers);
  const partnerships = entries.partnerships
    .map(({ id, data }) => ({
      id,
      record: data,
      areas: data.areas.map(areaNames.area),
      arrangements: entries.arrangements
        .filter(({ partnership }) => partnership === id)
        .map((entry) => buildArrangements(entry, entries, byId))
        .sort((a, b) => compareText(dateKey(b), dateKey(a)) || compareText(a.id, b.id)),
    }))
    .sort((a, b) => compareText(a.record.short_name, b.record.short_name));
  return {
    partnerships,
    sources,
    topics: entries.registers.topics.data,
    registers: entries.registers,
    asks: entries.asks.data,
    requirements: entries.requirements,
    paragraphs: entries.paragraphs?.data ?? {},
    assessments: entries.assessments,
    lock: entries.lock?.data,
    guides: entries.guides.toSorted((a, b) => compareText(a.file, b.file)),
    evaluation: entries.evaluation.data,
  };
}

const dateKey = ({ record: { date } }: Arrangements): string =>
  typeof date === 'string' ? date : date.about;

function buildSource(
  { id, data }: Entry<SourceRecord>,
  readable: boolean,
  lock: Lock | undefined,
): Source {
  const places = flattenOutline(data.outline).map(
    ({ section }) => [section.id, section.label] as const,
  );
  return {
    id,
    record: data,
    kindLabel: SOURCE_KIND_LABELS[data.kind],
    places: new Map(places),
    readable,
    terms: lock?.sources[id]?.terms,
  };
}

function buildArrangements(
  entry: Entries['arrangements'][number],
  { registers, corrections }: Entries,
  sources: ReadonlyMap<string, Source>,
): Arrangements {
  const { id, partnership, data } = entry;
  const bodies = data.bodies.toSorted((a, b) => TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier));
  const statements = registers.topics.data.flatMap((topic) => topicStatements(topic, data, bodies));
  return {
    id,
    partnership,
    record: data,
    regime: registers.regimes.data.find((regime) => regime.id === data.regime),
    sources: data.sources.flatMap((source) => sources.get(source) ?? []),
    bodies,
    statements,
    byAnchor: new Map(statements.map((statement) => [statement.anchor, statement])),
    names: buildNames(registers, new Map(bodies.map((body) => [body.id, body.name]))),
    corrections: corrections
      .filter((one) => one.id === id && one.partnership === partnership)
      .flatMap((one) => one.data)
      .toSorted((a, b) => compareText(b.received, a.received) || compareText(a.id, b.id)),
  };
}

/** Every statement on a topic: the whole first, then body by body. */
function topicStatements(
  topic: Topic,
  data: ArrangementsRecord,
  bodies: readonly Body[],
): Statement[] {
  const places = [undefined, ...bodies];
  return topic.fields
    .flatMap((field) =>
      askedOn(topic.id, field, data).flatMap(({ body: key, record }) => {
        const body = bodies.find(({ id }) => id === key);
        return record
          ? [{ anchor: statementAnchor(topic.id, key, field.id), topic, field, body, record }]
          : [];
      }),
    )
    .sort((a, b) => places.indexOf(a.body) - places.indexOf(b.body));
}
