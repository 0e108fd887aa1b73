import type { Arrangements, Statement } from '../catalogue/catalogue.ts';
import { statementOn, valuesOfKind } from '../catalogue/statements.ts';

/** How a body stands to one above it. */
export type ReportingRelation = 'accountable' | 'reports' | 'overseen';

/** A body and one that it answers to, reports to or is overseen by, as the document says. */
export interface StructureLink {
  body: string;
  /** The body of these arrangements above it, or the name of anyone else. */
  to: { body: string } | { name: string };
  relation: ReportingRelation;
  /** True where the document can be read otherwise as well. */
  unclear: boolean;
}

/** Every link of a set of arrangements, in the order of its bodies; one for each relation stated. */
export const linksOf = (arrangements: Arrangements): StructureLink[] =>
  arrangements.bodies.flatMap(({ id }) => {
    const statement = answersTo(arrangements, id);
    return statement ? linksIn(statement, arrangements) : [];
  });

/** The statement on whom a body answers or reports to. */
export const answersTo = (arrangements: Arrangements, body: string): Statement | undefined =>
  statementOn(arrangements, 'structure', 'reports-to', body);

function linksIn({ record, body: own }: Statement, { names }: Arrangements): StructureLink[] {
  if (own === undefined) return [];
  const links = valuesOfKind(record, 'reports-to')
    .flatMap(({ to }) => to)
    .flatMap(({ relation, body, actor }): StructureLink[] => {
      const to = body === undefined ? actor && { name: names.actor(actor) } : { body };
      // What is taken in or passed on is no answer to anyone, and is not drawn.
      if (relation === 'receives-from' || relation === 'passes-to') return [];
      if (to === undefined || body === own.id) return [];
      return [{ body: own.id, to, relation, unclear: record.state === 'unclear' }];
    });
  return [...new Map(links.map((link) => [JSON.stringify(link), link])).values()];
}
