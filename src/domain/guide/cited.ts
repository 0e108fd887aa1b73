import { bodyAnchor } from '../catalogue/anchors.ts';
import type { GuideCitation } from '../../schemas/index.ts';
import type { Source, Statement } from '../catalogue/catalogue.ts';
import { cellOf, quotesOf, type Cell, type Quote } from '../cell/cell.ts';
import { rowOn, type CoverageRow } from '../coverage/coverage.ts';
import type { GuideContext } from './context.ts';
import { countOf, type Counted } from './counted.ts';
import { citationKey } from './directives.ts';
import { RECORD_FACTS, recordFact, type RecordFact } from './record-facts.ts';

/** What a citation in a guide leads to. `label` names it in a line. */
export type Cited = { label: string } & (
  | { kind: 'statement'; statement: Statement; cell: Cell }
  | { kind: 'body'; quotes: readonly Quote[]; note: string | undefined; partnership: string }
  | { kind: 'requirement'; row: CoverageRow; partnership: string }
  | { kind: 'source'; source: Source }
  | { kind: 'record'; fact: RecordFact; partnership: string }
  | { kind: 'count'; counted: Counted }
);

export type CitedOf<K extends Cited['kind']> = Extract<Cited, { kind: K }>;

const known = new WeakMap<GuideContext, Map<string, Cited | undefined>>();

/** The thing an id names in a citation of this form, or undefined where there is none; found once. */
export function citedBy(
  form: GuideCitation['form'],
  id: string,
  context: GuideContext,
): Cited | undefined {
  const found = known.get(context) ?? new Map<string, Cited | undefined>();
  known.set(context, found);
  const key = citationKey(form, [id]);
  if (!found.has(key)) found.set(key, find(form, id, context));
  return found.get(key);
}

function find(form: GuideCitation['form'], id: string, context: GuideContext): Cited | undefined {
  switch (form) {
    case 'fact':
    case 'cite':
      return id.startsWith('body.') ? bodyCited(id, context) : statementCited(id, context);
    case 'requirement':
      return requirementCited(id, context);
    case 'source':
      return sourceCited(id, context);
    case 'record': {
      const fact = recordFact(id, context.arrangements);
      return (
        fact && {
          kind: 'record',
          label: fact.label,
          fact,
          partnership: context.arrangements.partnership,
        }
      );
    }
    case 'count': {
      const counted = countOf(id, context.arrangements);
      return counted && { kind: 'count', label: `Counted: ${counted.what}`, counted };
    }
  }
}

function statementCited(id: string, { arrangements }: GuideContext): Cited | undefined {
  const statement = arrangements.byAnchor.get(id);
  if (!statement) return undefined;
  const { topic, field, body } = statement;
  return {
    kind: 'statement',
    label: [...new Set([topic.label, field.label]), body?.name].filter(Boolean).join(': '),
    statement,
    cell: cellOf(statement, arrangements),
  };
}

function bodyCited(id: string, { arrangements }: GuideContext): Cited | undefined {
  const body = arrangements.bodies.find((one) => bodyAnchor(one.id) === id);
  return (
    body && {
      kind: 'body',
      label: `The words that describe it: ${body.name}`,
      quotes: quotesOf(body.evidence, arrangements),
      note: body.note,
      partnership: arrangements.partnership,
    }
  );
}

function requirementCited(id: string, { arrangements, report }: GuideContext): Cited | undefined {
  const row = rowOn(id, report);
  return (
    row && {
      kind: 'requirement',
      label: `Our finding: ${row.ask.name}`,
      row,
      partnership: arrangements.partnership,
    }
  );
}

function sourceCited(id: string, { arrangements }: GuideContext): Cited | undefined {
  const source = arrangements.sources.find((one) => one.id === id);
  return source && { kind: 'source', label: `The document: ${source.record.title}`, source };
}

/** The ids that a citation of this form may name, for a remedy. */
export function citableIds(form: GuideCitation['form'], context: GuideContext): string[] {
  const { arrangements, report } = context;
  switch (form) {
    case 'fact':
    case 'cite':
      return [
        ...arrangements.statements.map(({ anchor }) => anchor),
        ...arrangements.bodies.map(({ id }) => `body.${id}`),
      ];
    case 'requirement':
      return report.rows.flatMap(({ bases }) => bases.map(({ requirement }) => requirement.id));
    case 'source':
      return arrangements.sources.map(({ id }) => id);
    case 'record':
      return [...RECORD_FACTS];
    case 'count':
      return ['bodies', 'bodies.<tier>', 'members.<body>', 'members.<body>.<capacity>'];
  }
}
