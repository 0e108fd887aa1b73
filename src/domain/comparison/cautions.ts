import type { Regime, State } from '../../schemas/index.ts';
import type { ComparisonTable } from './compare.ts';
import type { Edition } from '../catalogue/editions.ts';
import { SOURCE_KIND_LABELS } from '../catalogue/constants.ts';
import { wordSourceDate } from '../base/dates.ts';
import { counted, joinAnd } from '../base/words.ts';

/** Topics whose duties came or changed with the law on safeguarding partners in 2018. */
const CHANGED_WITH_THE_LAW = new Set([
  'leadership',
  'relevant-agencies',
  'scrutiny',
  'practice-reviews',
  'child-death',
  'thresholds',
  'reporting',
]);

const PUBLISHED = new Set(['published-arrangements', 'committee-report-with-arrangements']);

/** One thing that keeps areas from being like with like. */
export interface Caution {
  /** In a few words, for the line that is always shown. */
  short: string;
  /** In full, with the rows it touches. */
  text: string;
}

/**
 * What keeps areas of a comparison from being like with like, each with the rows it touches (method
 * page “Comparing”). Nothing where the documents are alike in kind, law, area and completeness.
 */
export function cautionsFor(tables: readonly ComparisonTable[]): Caution[] {
  const columns = tables[0]?.columns ?? [];
  const texts: Readonly<Record<keyof Likeness, string | undefined>> = {
    regime: regimeCaution(tables, columns),
    isPublished: kindCaution(tables, columns),
    isJoint: areaCaution(columns),
    isWhole: copyCaution(tables, columns),
  };
  return unlike(columns.map(likenessOf)).flatMap((key) => {
    const text = texts[key];
    return text === undefined ? [] : [{ short: SHORT[key], text }];
  });
}

/** What of a document may keep it from being like with like. */
export interface Likeness {
  regime: string;
  isPublished: boolean;
  /** True where it covers several areas together. */
  isJoint: boolean;
  /** True where the copy that was read is whole. */
  isWhole: boolean;
}

export const likenessOf = ({ arrangements, partnership }: Edition): Likeness => ({
  regime: arrangements.record.regime,
  isPublished: arrangements.sources.some(({ record }) => PUBLISHED.has(record.kind)),
  isJoint: partnership.areas.length > 1,
  isWhole: arrangements.sources.every(({ record }) => record.extent.complete),
});

const SHORT: Readonly<Record<keyof Likeness, string>> = {
  regime: 'the documents were made under different law',
  isPublished: 'not all are the published arrangements',
  isJoint: 'not all cover one area',
  isWhole: 'pages are missing from a copy',
};

/** In what some documents are not like with like, in the order in which it is told. */
function unlike(all: readonly Likeness[]): (keyof Likeness)[] {
  const differs: Readonly<Record<keyof Likeness, boolean>> = {
    regime: new Set(all.map(({ regime }) => regime)).size > 1,
    isPublished: all.some(({ isPublished }) => !isPublished),
    isJoint: new Set(all.map(({ isJoint }) => isJoint)).size > 1,
    isWhole: all.some(({ isWhole }) => !isWhole),
  };
  return (Object.keys(SHORT) as (keyof Likeness)[]).filter((key) => differs[key]);
}

/** “the documents were made under different law”: every caution in a few words, for documents told by their likeness. */
export const shortCautions = (all: readonly Likeness[]): string[] =>
  unlike(all).map((key) => SHORT[key]);

const nameOf = ({ name }: Edition): string => name;

function regimeCaution(
  tables: readonly ComparisonTable[],
  columns: readonly Edition[],
): string | undefined {
  const regimes = Map.groupBy(columns, ({ arrangements }) => arrangements.record.regime);
  if (regimes.size < 2) return undefined;
  const parts = [...regimes.values()].map((group) => {
    const regime: Regime | undefined = group[0]?.arrangements.regime;
    const dates = joinAnd([
      ...new Set(group.map(({ arrangements }) => wordSourceDate(arrangements.record.date))),
    ]);
    return `${joinAnd(group.map(nameOf))} under ${regime?.label ?? 'another law'} (${dates})`;
  });
  const touched = tables
    .map(({ topic }) => topic)
    .filter(({ id }) => CHANGED_WITH_THE_LAW.has(id))
    .map(({ label }) => `“${label}”`);
  const rows =
    touched.length === 0
      ? 'Words on this page may carry the meaning of their day.'
      : tables.length === 1
        ? 'It touches every row on this page: the duties themselves changed.'
        : `It touches above all the rows on ${joinAnd(touched)}: the duties themselves changed.`;
  return `Made under different law: ${parts.join('; ')}. ${rows}`;
}

function kindCaution(
  tables: readonly ComparisonTable[],
  columns: readonly Edition[],
): string | undefined {
  const others = columns.filter(({ arrangements }) =>
    arrangements.sources.every(({ record }) => !PUBLISHED.has(record.kind)),
  );
  if (others.length === 0) return undefined;
  const parts = others.map(
    (column) =>
      `${nameOf(column)} (${joinAnd(column.arrangements.sources.map(({ record }) => SOURCE_KIND_LABELS[record.kind]))})`,
  );
  return `Not the published arrangements: ${joinAnd(parts)}. What such a document leaves out may stand in another. ${rowsIn(tables, others, 'silent', 'Not found in this document')}`;
}

function areaCaution(columns: readonly Edition[]): string | undefined {
  const joint = columns.filter(({ partnership }) => partnership.areas.length > 1);
  if (joint.length === 0 || joint.length === columns.length) return undefined;
  const parts = joint.map(
    (column) =>
      `${nameOf(column)} ${column.arrangements.standing.kind === 'over' ? 'covered' : 'covers'} ${joinAnd(column.partnership.areas)} together`,
  );
  return `${joinAnd(parts)}; the others are of one area each. It touches every row about its bodies and members.`;
}

function copyCaution(
  tables: readonly ComparisonTable[],
  columns: readonly Edition[],
): string | undefined {
  const partial = columns.filter(({ arrangements }) =>
    arrangements.sources.some(({ record }) => !record.extent.complete),
  );
  if (partial.length === 0) return undefined;
  return `Pages are missing from the copy of ${joinAnd(partial.map(nameOf))}. ${rowsIn(tables, partial, 'not-read', 'Not read')}`;
}

const NAMED_ROWS = 4;

/** “It touches 7 rows marked …: “Quorum”, …” for the columns given. */
function rowsIn(
  tables: readonly ComparisonTable[],
  columns: readonly Edition[],
  state: State,
  label: string,
): string {
  const wanted = new Set(columns.map(({ partnership }) => partnership.id));
  const touched = tables.flatMap((table) =>
    table.groups.flatMap(({ rows }) =>
      rows
        .filter(({ entries }) =>
          table.columns.some(
            ({ partnership }, index) =>
              wanted.has(partnership.id) &&
              (entries[index] ?? []).some(({ statement }) => statement.record.state === state),
          ),
        )
        .map(({ field }) => `“${field.label}”`),
    ),
  );
  if (touched.length === 0) return 'It touches no row here.';
  const names = [...new Set(touched)];
  const named =
    names.length <= NAMED_ROWS
      ? joinAnd(names)
      : joinAnd([...names.slice(0, NAMED_ROWS), `${names.length - NAMED_ROWS} other questions`]);
  return `It touches ${counted(touched.length, 'row')} marked “${label}”, on ${named}.`;
}
