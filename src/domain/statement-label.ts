import type { Arrangements } from './catalogue.ts';
import { bodyAnchor } from './taken.ts';

/** What a statement is about, told from its id: “Quorum, The Board”; the id itself where unknown. */
export function statementLabel({ statements, bodies }: Arrangements, id: string): string {
  const body = bodies.find((one) => bodyAnchor(one.id) === id);
  if (body) return `The body: ${body.name}`;
  const statement = statements.find(({ anchor }) => anchor === id);
  return statement ? [statement.field.label, statement.body?.name].filter(Boolean).join(', ') : id;
}
