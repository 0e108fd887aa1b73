import { bodyLabel, labelOf, evidenceOf } from '../catalogue/statements.ts';
import { allEditions, type Edition } from '../catalogue/editions.ts';
import { bodyAnchor } from '../catalogue/anchors.ts';
import type { Evidence, OutlineSection } from '../../schemas/index.ts';
import { tellSearch } from '../cell/search-told.ts';
import type { Arrangements, Catalogue, Source } from '../catalogue/catalogue.ts';

/** Quotations taken from one place of a source, with the statements that rest on each of them. */
export interface TakenQuotations {
  words: readonly string[];
  statements: readonly {
    partnership: string;
    /** Undefined where all that was taken from the source is of one partnership. */
    partnershipName: string | undefined;
    /** The id of the edition. */
    edition: string;
    anchor: string;
    label: string;
  }[];
}

/** One place of a source with everything that was taken from it, and the places inside it. */
export interface TakenPlace {
  locator: string;
  label: string;
  quotations: readonly TakenQuotations[];
  places: readonly TakenPlace[];
}

/** The outline of a source with every quotation at its place. */
export function takenFrom(source: Source, catalogue: Catalogue): TakenPlace[] {
  const byPlace = new Map<string, Map<string, TakenQuotations['statements']>>();
  for (const { evidence, ...statement } of evidenceFrom(source.id, catalogue)) {
    const quotations =
      byPlace.get(evidence.locator) ?? new Map<string, TakenQuotations['statements']>();
    const known = quotations.get(evidence.quotation) ?? [];
    const again = known.some(
      ({ anchor, partnership, edition }) =>
        anchor === statement.anchor &&
        partnership === statement.partnership &&
        edition === statement.edition,
    );
    quotations.set(evidence.quotation, again ? known : [...known, statement]);
    byPlace.set(evidence.locator, quotations);
  }
  const placeOf = ({ id, label, sections }: OutlineSection): TakenPlace => ({
    locator: id,
    label,
    quotations: together(byPlace.get(id) ?? new Map<string, TakenQuotations['statements']>()),
    places: (sections ?? []).map(placeOf),
  });
  return source.record.outline.map(placeOf);
}

/** The quotations of a place, those on which the same statements rest together. */
function together(
  quotations: ReadonlyMap<string, TakenQuotations['statements']>,
): TakenQuotations[] {
  const groups = new Map<string, TakenQuotations>();
  for (const [words, statements] of quotations) {
    const key = JSON.stringify(statements);
    groups.set(key, { statements, words: [...(groups.get(key)?.words ?? []), words] });
  }
  return [...groups.values()];
}

/** How many different quotations stand at a place and inside it. */
export const countTaken = (places: readonly TakenPlace[]): number =>
  places.reduce(
    (sum, place) =>
      sum +
      place.quotations.reduce((own, { words }) => own + words.length, 0) +
      countTaken(place.places),
    0,
  );

interface Placed {
  evidence: Evidence;
  anchor: string;
  label: string;
}

function evidenceFrom(
  source: string,
  catalogue: Catalogue,
): (TakenQuotations['statements'][number] & { evidence: Evidence })[] {
  const editions = editionsOn(source, catalogue);
  return editions.flatMap(({ partnership: { id, record }, arrangements }) =>
    [...bodyEvidence(arrangements), ...statementEvidence(arrangements)]
      .filter(({ evidence }) => evidence.source === source)
      .map((one) => ({
        ...one,
        partnership: id,
        partnershipName: isShared(editions) ? record.short_name : undefined,
        edition: arrangements.id,
      })),
  );
}

/** The editions that rest on a source. */
const editionsOn = (source: string, catalogue: Catalogue): Edition[] =>
  allEditions(catalogue).filter(({ arrangements }) => arrangements.record.sources.includes(source));

/** True where a statement must say whose it is. */
const isShared = (editions: readonly Edition[]): boolean =>
  new Set(editions.map(({ partnership }) => partnership)).size > 1;

const bodyEvidence = ({ bodies }: Arrangements): Placed[] =>
  bodies.flatMap((body) =>
    body.evidence.map((evidence) => ({
      evidence,
      anchor: bodyAnchor(body.id),
      label: bodyLabel(body),
    })),
  );

const statementEvidence = ({ statements }: Arrangements): Placed[] =>
  statements.flatMap((statement) =>
    evidenceOf(statement.record).map((evidence) => ({
      evidence,
      anchor: statement.anchor,
      label: labelOf(statement),
    })),
  );

/** One search of a source: its terms with their counts, and the statements that rest on it. */
export interface SearchOfSource {
  counts: string;
  statements: TakenQuotations['statements'];
}

/** Every search of a source on which a statement rests that it does not say, each once. */
export function searchesOf(source: Source, catalogue: Catalogue): SearchOfSource[] {
  const editions = editionsOn(source.id, catalogue);
  const made = editions.flatMap(({ partnership, arrangements }) =>
    arrangements.statements.flatMap(({ record, ...statement }) =>
      record.state === 'silent' && record.search.sources.includes(source.id)
        ? [
            {
              counts: tellSearch(record.search, arrangements).counts,
              statement: {
                partnership: partnership.id,
                partnershipName: isShared(editions) ? partnership.record.short_name : undefined,
                edition: arrangements.id,
                anchor: statement.anchor,
                label: labelOf(statement),
              },
            },
          ]
        : [],
    ),
  );
  return [...Map.groupBy(made, ({ counts }) => counts)].map(([counts, same]) => ({
    counts,
    statements: same.map(({ statement }) => statement),
  }));
}
