import { bodyLabel, labelOf, evidenceOf } from '../catalogue/statements.ts';
import { allEditions } from '../catalogue/editions.ts';
import { bodyAnchor } from '../catalogue/anchors.ts';
import type { Evidence, OutlineSection } from '../../schemas/index.ts';
import { tellSearch } from '../cell/search-told.ts';
import type { Arrangements, Catalogue, Source } from '../catalogue/catalogue.ts';

/** A quotation taken from a source, with the statements that rest on it. */
export interface TakenQuotation {
  words: string;
  statements: readonly {
    partnership: string;
    partnershipName: string;
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
  quotations: readonly TakenQuotation[];
  places: readonly TakenPlace[];
}

/** The outline of a source with every quotation at its place. */
export function takenFrom(source: Source, catalogue: Catalogue): TakenPlace[] {
  const byPlace = new Map<string, Map<string, TakenQuotation>>();
  for (const { evidence, ...statement } of evidenceFrom(source.id, catalogue)) {
    const quotations = byPlace.get(evidence.locator) ?? new Map<string, TakenQuotation>();
    const known = quotations.get(evidence.quotation)?.statements ?? [];
    const again = known.some(
      ({ anchor, partnership, edition }) =>
        anchor === statement.anchor &&
        partnership === statement.partnership &&
        edition === statement.edition,
    );
    quotations.set(evidence.quotation, {
      words: evidence.quotation,
      statements: again ? known : [...known, statement],
    });
    byPlace.set(evidence.locator, quotations);
  }
  const placeOf = ({ id, label, sections }: OutlineSection): TakenPlace => ({
    locator: id,
    label,
    quotations: [...(byPlace.get(id)?.values() ?? [])],
    places: (sections ?? []).map(placeOf),
  });
  return source.record.outline.map(placeOf);
}

/** How many different quotations stand at a place and inside it. */
export const countTaken = (places: readonly TakenPlace[]): number =>
  places.reduce((sum, place) => sum + place.quotations.length + countTaken(place.places), 0);

interface Placed {
  evidence: Evidence;
  anchor: string;
  label: string;
}

function evidenceFrom(
  source: string,
  catalogue: Catalogue,
): (TakenQuotation['statements'][number] & { evidence: Evidence })[] {
  return allEditions(catalogue)
    .filter(({ arrangements }) => arrangements.record.sources.includes(source))
    .flatMap(({ partnership: { id, record }, arrangements }) =>
      [...bodyEvidence(arrangements), ...statementEvidence(arrangements)]
        .filter(({ evidence }) => evidence.source === source)
        .map((one) => ({
          ...one,
          partnership: id,
          partnershipName: record.short_name,
          edition: arrangements.id,
        })),
    );
}

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
  statements: TakenQuotation['statements'];
}

/** Every search of a source on which a statement rests that it does not say, each once. */
export function searchesOf(source: Source, catalogue: Catalogue): SearchOfSource[] {
  const made = allEditions(catalogue).flatMap(({ partnership, arrangements }) =>
    arrangements.statements.flatMap(({ record, ...statement }) =>
      record.state === 'silent' && record.search.sources.includes(source.id)
        ? [
            {
              counts: tellSearch(record.search, arrangements).counts,
              statement: {
                partnership: partnership.id,
                partnershipName: partnership.record.short_name,
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
