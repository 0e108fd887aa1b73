import type { Requirement } from '../../schemas/index.ts';
import type { Arrangements, Catalogue, Partnership, Statement } from '../catalogue/catalogue.ts';
import { cellOf, type Cell, type Quote } from '../cell/cell.ts';
import { coverageOf, type CoverageRow } from '../coverage/coverage.ts';
import { lackingWord, lookOf, shownAs } from '../coverage/shown.ts';
import { bodyAnchor } from '../catalogue/anchors.ts';
import { wordSourceDate, yearOf } from '../base/dates.ts';
import { capitalise } from '../base/words.ts';
import { answeringStatements } from '../questions/card.ts';
import { mappingsIn } from '../catalogue/walk.ts';
import type { AskedQuestion, RecordQuote, SearchRecord } from './record.ts';

/** Where the records of an edition are opened. */
interface Shown {
  arrangements: Arrangements;
  /** The page of its bodies below the base, with a slash at its end: that of the partnership, or of the edition. */
  page: string;
  /** Which edition that is, in words, where it is not the current one. */
  edition: string | undefined;
}

/** Everything that search can find of a partnership: each statement and finding at the page of its edition. */
export function areaRecords(
  { id, current, editions }: Partnership,
  catalogue: Catalogue,
): SearchRecord[] {
  if (!current) return [];
  const page = `/partnerships/${id}/`;
  const shown = new Set([current.id, ...current.joins.map((one) => one.id)]);
  return [
    ...editionRecords({ arrangements: current, page, edition: undefined }, catalogue),
    ...editions.flatMap((arrangements) => {
      const { record, standing } = arrangements;
      const edition = `${standing.label}: ${record.title}, ${wordSourceDate(record.date)}`;
      const records = { arrangements, page: `${page}${arrangements.id}/`, edition };
      if (!shown.has(arrangements.id)) return editionRecords(records, catalogue);
      // What an amendment has replaced stands on the page of its edition alone.
      return arrangements.statements
        .filter(({ anchor }) => current.byAnchor.get(anchor)?.edition !== arrangements.id)
        .map((statement) => statementRecord(statement, records));
    }),
  ];
}

function editionRecords(shown: Shown, catalogue: Catalogue): SearchRecord[] {
  const { arrangements, edition } = shown;
  const asked = edition === undefined ? questionsAnswered(arrangements, catalogue) : undefined;
  return [
    ...bodyRecords(shown),
    ...arrangements.statements.map((statement) => ({
      ...statementRecord(statement, shown),
      agencies: agenciesIn(statement, arrangements),
      asked: asked?.get(statement) ?? [],
    })),
    ...findingRecords(shown, catalogue),
  ];
}

/** The questions of which each statement is the answer of its area. */
function questionsAnswered(
  arrangements: Arrangements,
  catalogue: Catalogue,
): ReadonlyMap<Statement, readonly AskedQuestion[]> {
  const asked = new Map<Statement, AskedQuestion[]>();
  for (const question of catalogue.registers.questions.data) {
    for (const statement of answeringStatements(question, arrangements, catalogue)) {
      asked.set(statement, [...(asked.get(statement) ?? []), question]);
    }
  }
  return asked;
}

/** The kinds of agency that a statement names, whichever way it is read, each once, as the register calls them. */
function agenciesIn({ record }: Statement, { names }: Arrangements): string[] {
  const values = record.state === 'unclear' ? record.readings : record;
  const types = [...mappingsIn(values, [])].flatMap(({ mapping: { agency_type, also_types } }) =>
    [agency_type, also_types].flat().filter((id) => typeof id === 'string'),
  );
  return [...new Set(types)].map(names.agencyType);
}

/** Kinds of value that are lists of those who sit or are named. */
const LISTS: ReadonlySet<string> = new Set(['members', 'agencies']);

function statementRecord(statement: Statement, shown: Shown): SearchRecord {
  const { arrangements, edition } = shown;
  const { topic, field, body } = statement;
  const cell = cellOf(statement, arrangements);
  return {
    // The page of a partnership leads on to that of the edition.
    path: `/partnerships/${arrangements.partnership}/${cell.edition}/#${statement.anchor}`,
    kind: field.kinds.some((kind) => LISTS.has(kind)) ? 'list' : 'statement',
    area: arrangements.partnership,
    topic: topic.id,
    state: cell.state,
    regime: arrangements.regime?.id,
    year: yearOf(arrangements.record.date),
    title: field.label,
    about: [body?.name, edition].filter(Boolean).join('; '),
    answer: [cell.answer, ...cell.readings.map(({ value }) => value)]
      .map(({ full }) => full)
      .join(' · '),
    quotes: quotesIn(cell),
    further: [cell.explanation, cell.note, field.prompt, topic.prompt].filter(Boolean).join(' '),
  };
}

const quotesIn = ({ quotes, readings }: Cell): RecordQuote[] =>
  [...quotes, ...readings.flatMap((reading) => reading.quotes)].map(toQuote);

const toQuote = ({ words, place }: Quote): RecordQuote => ({ words, place });

const bodyRecords = ({
  page,
  edition,
  arrangements: { partnership, record, bodies, regime, names, sources },
}: Shown): SearchRecord[] =>
  bodies.map((body) => ({
    path: `${page}#${bodyAnchor(body.id)}`,
    kind: 'body',
    area: partnership,
    topic: 'structure',
    state: undefined,
    regime: regime?.id,
    year: yearOf(record.date),
    title: body.name,
    about: edition ?? '',
    answer: [
      `${capitalise(body.kind.replaceAll('-', ' '))} of this partnership`,
      body.also_printed.length > 0 && `also printed as ${body.also_printed.join('; ')}`,
      body.shared_with.length > 0 && `shared with ${body.shared_with.map(names.area).join(', ')}`,
    ]
      .filter(Boolean)
      .join('; '),
    quotes: body.evidence.map(({ quotation, source, locator }) => ({
      words: quotation,
      place: sources.find(({ id }) => id === source)?.places.get(locator) ?? locator,
    })),
    further: body.note ?? '',
  }));

/**
 * Records of findings; none where the arrangements are not assessed, as their report has no rows to open, nor of
 * an amendment, which has no report.
 */
function findingRecords(shown: Shown, catalogue: Catalogue): SearchRecord[] {
  if (shown.arrangements.record.amends) return [];
  const { notAssessed, rows } = coverageOf(shown.arrangements, catalogue);
  return notAssessed === undefined ? rows.map((row) => findingRecord(row, shown)) : [];
}

function findingRecord(
  row: CoverageRow,
  { edition, arrangements: { id, partnership, record } }: Shown,
): SearchRecord {
  const { ask, requirement, regime, writtenOn, reason, there, lacking, quotes } = row;
  const shown = shownAs(row);
  return {
    path: `/partnerships/${partnership}/${id}/coverage/#${writtenOn}`,
    kind: 'finding',
    area: partnership,
    topic: topicOf(requirement),
    state: `finding-${shown}`,
    regime,
    force: requirement.force,
    year: yearOf(record.date),
    title: ask.name,
    about: edition ?? '',
    answer: [
      `${lookOf(shown).label}. ${reason}`,
      there && `Found: ${there}`,
      lacking && `${lackingWord(row)}: ${lacking}`,
    ]
      .filter(Boolean)
      .join(' '),
    quotes: quotes.map(toQuote),
    further: requirement.statement,
  };
}

/** Themes of requirements whose topic has another name. */
const TOPIC_OF_THEME: Partial<Record<Requirement['theme'], string>> = {
  'residential-custody': 'custody-residential',
  reviews: 'practice-reviews',
  'data-information': 'data-audit',
  'voice-of-children': 'voice',
  publication: 'status',
};

/** The topic under which a requirement is found: that of the statements that answer it, if any. */
export const topicOf = ({ theme, bears_on }: Requirement): string =>
  bears_on[0]?.split('.')[0] ?? TOPIC_OF_THEME[theme] ?? theme;
