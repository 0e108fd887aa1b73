import type { Body, StatementRecord, ValueOf } from '../../schemas/index.ts';
import type { Arrangements, Statement } from '../catalogue/catalogue.ts';
import { cellOf } from '../cell/cell.ts';
import { statementOn, valuesOfKind } from '../catalogue/statements.ts';
import { type Edition } from '../catalogue/editions.ts';
import { tierShown } from '../catalogue/tiers.ts';
import { commaList, joinAnd } from '../base/words.ts';
import { wordAnswering } from '../wording/provisions.ts';

/** A body above, with its own rule. */
export interface ParentRule {
  name: string;
  /** “accountable to it”. */
  relation: string;
  rule: string;
}

/** Bodies below the main meeting that stand alike: their rule, and those of the bodies above them. */
export interface ParentRow {
  bodies: readonly { name: string; anchor: string | undefined }[];
  rule: string;
  parents: readonly ParentRule[];
  /** In words, what the document gives instead of a body above. */
  instead: string | undefined;
}

export interface ParentGroup {
  area: string;
  partnership: string;
  rows: readonly ParentRow[];
}

/** Every body below the main meeting beside the bodies it answers or reports to, area by area. */
export const rulesBesideParents = (columns: readonly Edition[]): ParentGroup[] =>
  columns
    .map(({ partnership, arrangements }) => ({
      area: partnership.record.short_name,
      partnership: partnership.id,
      rows: mergeRows(
        arrangements.bodies
          .filter((body) => tierShown(body, arrangements.bodies) !== 'main')
          .map((body) => rowOf(body, arrangements)),
      ),
    }))
    .filter(({ rows }) => rows.length > 0);

function rowOf(body: Body, arrangements: Arrangements): ParentRow {
  const own = statementOn(arrangements, 'quorum', 'quorum', body.id);
  const up = statementOn(arrangements, 'structure', 'reports-to', body.id);
  const parents = up ? parentsOf(up, arrangements) : [];
  return {
    bodies: [{ name: body.name, anchor: own?.anchor }],
    rule: ruleWords(own, arrangements),
    parents,
    instead: parents.length > 0 ? undefined : insteadOf(up?.record, arrangements),
  };
}

const ruleWords = (statement: Statement | undefined, arrangements: Arrangements): string =>
  statement ? cellOf(statement, arrangements).answer.full : 'Nothing recorded';

const PARENTAL: ReadonlySet<Link['relation']> = new Set(['accountable', 'reports']);

/** Bodies it is accountable or reports to; oversight alone makes no parent. */
function parentsOf({ record, body: own }: Statement, arrangements: Arrangements): ParentRule[] {
  const links = valuesOfKind(record, 'reports-to')
    .flatMap(({ to }) => to)
    .filter(
      ({ relation, body }) => body !== undefined && body !== own?.id && PARENTAL.has(relation),
    );
  return [...new Set(links.flatMap(({ body }) => body ?? []))].map((id) => ({
    name: arrangements.names.body(id),
    relation: commaList([
      relationWords(links.filter(({ body }) => body === id)),
      record.state === 'unclear' && 'on one reading',
    ]),
    rule: ruleWords(statementOn(arrangements, 'quorum', 'quorum', id), arrangements),
  }));
}

function relationWords(links: readonly Link[]): string {
  const has = (relation: Link['relation']): boolean =>
    links.some((one) => one.relation === relation);
  const sent = new Set(
    links.filter(({ relation }) => relation === 'reports').map((link) => wordAnswering(link)),
  );
  const verbs = [
    has('accountable') && 'is accountable',
    ...[...sent].map((words) => words.replace(/ to$/u, '')),
  ].filter(Boolean);
  const until = links.flatMap((link) => (link.until === undefined ? [] : [`until ${link.until}`]));
  return commaList([`to which it ${verbs.join(' and ')}`, ...new Set(until)]);
}

/** What those who are no body of the arrangements are to the group. */
const NAMED_AS: Readonly<Record<Link['relation'], string>> = {
  accountable: 'it answers to them',
  reports: 'it reports to them',
  overseen: 'oversees it',
  'receives-from': 'it takes in what they send',
  'passes-to': 'it passes on to them',
};

type Link = ValueOf<'reports-to'>['to'][number];

function insteadOf(record: StatementRecord | undefined, { names }: Arrangements): string {
  switch (record?.state) {
    case 'stated':
    case 'unclear': {
      const actors = valuesOfKind(record, 'reports-to')
        .flatMap(({ to }) => to)
        .flatMap(({ actor, body, relation }) => {
          const name = actor ? names.actor(actor) : body && names.body(body);
          return name ? [`${name} (${NAMED_AS[relation]})`] : [];
        });
      return actors.length > 0
        ? `No body of these arrangements; the document names ${joinAnd([...new Set(actors)])}`
        : 'Unclear, and no body is named';
    }
    case 'stated-elsewhere':
      return `The document leaves it to ${record.document}`;
    case 'silent':
      return 'The document does not say to whom it answers or reports';
    case 'not-applicable':
      return 'The question cannot arise';
    case 'not-read':
      return 'Not in the part that was read';
    case undefined:
      return 'Nothing recorded';
  }
}

/** Bodies with the same rule and the same parents read better as one row. */
function mergeRows(rows: readonly ParentRow[]): ParentRow[] {
  const merged = new Map<string, ParentRow>();
  for (const row of rows) {
    const key = JSON.stringify({ ...row, bodies: [] });
    const before = merged.get(key);
    merged.set(key, { ...row, bodies: [...(before?.bodies ?? []), ...row.bodies] });
  }
  return [...merged.values()];
}
