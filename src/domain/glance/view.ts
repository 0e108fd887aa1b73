import { mainBodies } from '../catalogue/tiers.ts';
import type { Body, GlanceRow, Region } from '../../schemas/index.ts';
import { sortKey } from '../base/letters.ts';
import { PAGE_AREAS } from '../base/pages.ts';
import { uncapitalise } from '../base/words.ts';
import type { Arrangements, Catalogue, Statement } from '../catalogue/catalogue.ts';
import type { Edition } from '../catalogue/editions.ts';
import { statementOn, valuesOfKind, wordRegime } from '../catalogue/statements.ts';
import { contentsOfLaw, guidanceList, type Contents } from '../coverage/contents.ts';
import { coverageOf, type CoverageReport } from '../coverage/coverage.ts';
import { ofContents } from '../coverage/opening.ts';
import { meetingsNumbers } from '../meetings/numbers.ts';
import { likeWithLike, type LikeWithLike } from '../source/like-with-like.ts';
import { entryOf, NOTHING, type GlanceEntry } from './entry.ts';
import { countMembers } from './counts.ts';

/** What one edition says on one row: a line for each thing said. */
export interface GlanceCell {
  row: string;
  label: string;
  /** The topics it rests on; none for what is said of the document as a whole. */
  topics: readonly string[];
  entries: readonly GlanceEntry[];
}

/** What an edition is sorted and filtered by. No finding is among it. */
export interface GlanceKeys {
  name: string;
  /** In the order of the regions, from north to south. */
  regions: readonly Region[];
  kind: string;
  /** The law or guidance it was made under. */
  guidance: string;
  /** As it is written: `2019-06`. */
  date: string;
  /** Meetings of the main meeting a year, the fewest that can be read; undefined where there is no number. */
  meetings: number | undefined;
  /** Entries for members in the list of the main meeting; undefined where there is no list. */
  members: number | undefined;
}

/** One edition at a glance. */
export interface GlanceColumn {
  head: LikeWithLike;
  keys: GlanceKeys;
  cells: readonly GlanceCell[];
}

/** What a row is headed. */
export interface GlanceHead {
  id: string;
  label: string;
  topics: readonly string[];
  /** True where some line is long, so that a column of them needs room. */
  isLong: boolean;
}

/** Some editions at a glance, in the order given, those that counts leave out marked in their heads. */
export interface GlanceView {
  rows: readonly GlanceHead[];
  columns: readonly GlanceColumn[];
  /** What is missing from a copy, said once: “Newham, missing from our copy: …”. */
  missing: readonly { partnership: string; words: string }[];
  /** True where each line opens to its evidence. With many editions a line leads to its statement instead. */
  opens: boolean;
}

/** The rows of the register for some editions. */
export function glanceOf(catalogue: Catalogue, editions: readonly Edition[]): GlanceView {
  const columns = editions.map((edition) => columnOf(catalogue, edition));
  return {
    rows: catalogue.registers.glance.data.map((row, index) => ({
      id: row.id,
      label: row.label,
      topics: topicsOf(row),
      isLong: columns.some(({ cells }) =>
        cells[index]?.entries.some(({ words }) => words.length > LONG),
      ),
    })),
    columns,
    missing: editions.flatMap(missingFrom),
    opens: editions.length <= PAGE_AREAS,
  };
}

/** In letters: more than a narrow column holds in four lines. */
const LONG = 75;

function columnOf(catalogue: Catalogue, edition: Edition): GlanceColumn {
  const report = coverageOf(edition.arrangements, catalogue);
  return {
    head: likeWithLike(edition),
    keys: keysOf(catalogue, edition),
    cells: catalogue.registers.glance.data.map((row) => ({
      row: row.id,
      label: row.label,
      topics: topicsOf(row),
      entries: entriesOf(row, edition, report),
    })),
  };
}

const topicsOf = (row: GlanceRow): string[] =>
  row.shows === 'statements' ? [...new Set(row.of.map((place) => place.split('.')[0] ?? ''))] : [];

function entriesOf(row: GlanceRow, edition: Edition, report: CoverageReport): GlanceEntry[] {
  const { arrangements } = edition;
  switch (row.shows) {
    case 'document':
      return [documentEntry(edition)];
    case 'law-contents':
      return [coverageEntry(report, contentsOfLaw(report))];
    case 'guidance-list':
      return [coverageEntry(report, guidanceList(report))];
    case 'statements': {
      const [first, ...others] = row.of.map((place) => mainStatements(arrangements, place));
      const told = (first ?? []).map((statement) => entryOf(statement, arrangements));
      const more = others
        .flat()
        .filter(({ record }) => SAYS.has(record.state))
        .map((statement) => withLabel(statement, entryOf(statement, arrangements)));
      return told.length + more.length > 0 ? [...told, ...more] : [NOTHING];
    }
  }
}

/** The states in which a further field of a row is told. */
const SAYS = new Set<Statement['record']['state']>(['stated', 'stated-elsewhere', 'unclear']);

/** A line that answers no heading of its own says what it is about where the words alone do not. */
const withLabel = ({ record, field }: Statement, entry: GlanceEntry): GlanceEntry =>
  record.state === 'stated'
    ? entry
    : { ...entry, words: `${field.label}: ${uncapitalise(entry.words)}` };

/**
 * The statements on a field of every main meeting (`mainBodies`), or else on the whole; of a field that may be about either, where
 * neither has one, those of the group that leads.
 */
export function mainStatements(arrangements: Arrangements, place: string): Statement[] {
  const [topic = '', field = ''] = place.split('.');
  const of = (bodies: readonly Body[]): Statement[] =>
    bodies.flatMap(({ id }) => statementOn(arrangements, topic, field, id) ?? []);
  const main = of(mainBodies(arrangements.bodies));
  if (main.length > 0) return main;
  const whole = statementOn(arrangements, topic, field);
  if (whole) return [whole];
  const leading = arrangements.bodies.filter(({ tier }) => tier === 'lead');
  return of(leading).filter((one) => one.field.scope === 'either');
}

/** “Constitution, about 2019. Not current”. */
function documentEntry(edition: Edition): GlanceEntry {
  const { document, date, standing } = likeWithLike(edition);
  const [source] = edition.arrangements.sources;
  return {
    words: `${document}, ${date.replace(/^About/u, 'about')}. ${standing}`,
    quiet: false,
    ...(source && { link: { to: 'source' as const, source: source.id } }),
  };
}

function coverageEntry(report: CoverageReport, contents: Contents): GlanceEntry {
  const link = { link: { to: 'coverage' as const } };
  if (!report.published) return { words: 'Not the published arrangements', quiet: true, ...link };
  if (report.notAssessed !== undefined) return { words: 'Not assessed', quiet: true, ...link };
  const words = ofContents(contents);
  return { words: words ?? 'No such list in the guidance of its day', quiet: !words, ...link };
}

/** “Newham, missing from our copy: appendices 1 to 9”, for each document whose copy is not whole. */
const missingFrom = ({
  partnership,
  name,
  arrangements: { sources },
}: Edition): GlanceView['missing'] =>
  sources.flatMap(({ record: { extent } }) =>
    extent.complete || extent.missing === undefined
      ? []
      : [
          {
            partnership: partnership.id,
            words: `${name}, missing from our copy: ${uncapitalise(extent.missing)}`,
          },
        ],
  );

function keysOf(
  { registers }: Pick<Catalogue, 'registers'>,
  { partnership, arrangements, name }: Edition,
): GlanceKeys {
  const areas = registers.areas.data.filter(({ id }) => partnership.record.areas.includes(id));
  const [meetings] = mainStatements(arrangements, 'meetings.frequency').flatMap(({ record }) =>
    meetingsNumbers(record),
  );
  const [members] = mainStatements(arrangements, 'membership.members').flatMap(({ record }) =>
    valuesOfKind(record, 'members'),
  );
  const { date } = arrangements.record;
  return {
    name: sortKey(name),
    regions: [...new Set(areas.map(({ region }) => region))],
    kind: partnership.record.kind,
    guidance: wordRegime(arrangements),
    date: typeof date === 'string' ? date : date.about,
    meetings: meetings?.count,
    members: members && countMembers(members, arrangements.names).members,
  };
}
