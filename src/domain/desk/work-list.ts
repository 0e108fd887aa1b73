import { mainBodies } from '../catalogue/tiers.ts';
import type {
  Absence,
  ArrangementsRecord,
  Body,
  Field,
  State,
  Topic,
} from '../../schemas/index.ts';
import type { Registers } from '../catalogue/entries.ts';
import { WHOLE_KEY } from '../catalogue/constants.ts';
import { STATES } from '../catalogue/states.ts';
import { absencesOf } from '../catalogue/walk.ts';
import type { RecordPath } from '../mistake/mistake.ts';

/** What a record can be asked about itself: the document, its arrangements, and whose they are. */
export const RECORDS = ['source', 'arrangements', 'partnership'] as const;

/** One thing to read and record: a field of a body or of the whole, a body itself, a finding, or what the record says of itself or of its source. */
export type Place =
  | { kind: 'statement'; topic: string; body: string; field: string }
  | { kind: 'body'; body: string }
  | { kind: 'finding'; requirement: string }
  | { kind: 'record'; of: (typeof RECORDS)[number] };

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** A place from how an address names it: `quorum.board.quorum`, `body.board`, `finding.wt2018-1`. */
export function placeNamed(name: string): Place | undefined {
  const parts = name.split('.');
  const [first = '', second = '', third] = parts;
  if (!parts.every((part) => ID.test(part))) return undefined;
  if (third !== undefined && parts.length === 3)
    return { kind: 'statement', topic: first, body: second, field: third };
  if (parts.length !== 2) return undefined;
  if (first === 'body') return { kind: 'body', body: second };
  const of = RECORDS.find((one) => one === second);
  if (first === 'record' && of) return { kind: 'record', of };
  return first === 'finding' ? { kind: 'finding', requirement: second } : undefined;
}

/** How an address names a place. */
export function nameOfPlace(place: Place): string {
  switch (place.kind) {
    case 'statement':
      return `${place.topic}.${place.body}.${place.field}`;
    case 'body':
      return `body.${place.body}`;
    case 'finding':
      return `finding.${place.requirement}`;
    case 'record':
      return `record.${place.of}`;
  }
}

/** Where the record of a place stands in its file. A body that is new stands after the last. */
export function pathOfPlace(
  place: Place,
  { bodies }: Pick<ArrangementsRecord, 'bodies'>,
): RecordPath {
  switch (place.kind) {
    case 'statement':
      return ['statements', place.topic, place.body, place.field];
    case 'body': {
      const index = bodies.findIndex(({ id }) => id === place.body);
      return ['bodies', index < 0 ? bodies.length : index];
    }
    case 'finding':
      return ['assessments', place.requirement];
    case 'record':
      return [];
  }
}

/** How one cell of the work list stands. */
export interface Cell {
  /** Undefined where nobody has recorded anything. */
  state: State | undefined;
  label: string;
  /** The name of its place. */
  place: string;
}

/** A field as a row of the work list. */
export interface WorkRow {
  field: Field;
  topic: string;
  label: string;
  /** One for each column; undefined where the field is not asked of it. */
  cells: readonly (Cell | undefined)[];
}

/** A topic with its fields, and the bodies they are asked of. */
export interface WorkGroup {
  id: string;
  label: string;
  columns: readonly { id: string; label: string }[];
  rows: readonly WorkRow[];
  done: number;
  all: number;
}

/** What is asked first of every document, by topic and field, in the order in which it is read. */
const FIRST = [
  'leadership.partners',
  'leadership.leading-body',
  'membership.members',
  'chairing.chair',
  'quorum.quorum',
  'quorum.without-quorum',
  'meetings.frequency',
  'attendance.deputies',
  'decisions.decision-rule',
  'funding.basis',
  'funding.contributions',
  'disputes.between-partners',
];

/** The fields that are read first: those above, and what else the register of “At a glance” asks for. */
export function headlineFields({ topics, glance }: Pick<Registers, 'topics' | 'glance'>): string[] {
  const asked = glance.data.flatMap((row) => (row.shows === 'statements' ? row.of : []));
  const known = new Set(
    topics.data.flatMap((topic) => topic.fields.map((field) => `${topic.id}.${field.id}`)),
  );
  return [...new Set([...FIRST, ...asked])].filter((name) => known.has(name));
}

/**
 * What is recorded of a field for every body that has no statement of its own. What is said of a whole topic, or of
 * the whole document, only says that nobody has read it yet: it is still to do.
 */
const fieldAbsence = (
  data: ArrangementsRecord,
  topic: string,
  field: string,
): Absence | undefined =>
  absencesOf({ data }).find((one) => one.topic === topic && one.field === field)?.statement;

/** How a field stands for a body or for the whole. */
export function cellAt(data: ArrangementsRecord, topic: string, body: string, field: string): Cell {
  const record = data.statements[topic]?.[body]?.[field] ?? fieldAbsence(data, topic, field);
  return {
    state: record?.state,
    label: record ? STATES[record.state].label : 'To do',
    place: nameOfPlace({ kind: 'statement', topic, body, field }),
  };
}

/** True where a field is asked of a body, or of the whole. */
export const isAsked = (field: Pick<Field, 'scope'>, body: string): boolean =>
  field.scope === 'either' || (field.scope === 'whole') === (body === WHOLE_KEY);

/** What is read first, as a list: each field of the main meeting, or of the whole. */
export function headline(
  data: ArrangementsRecord,
  registers: Pick<Registers, 'topics' | 'glance'>,
): WorkGroup {
  const [main, ...others] = mainBodies(data.bodies);
  const isOnly = others.length === 0;
  const rows = headlineFields(registers).flatMap((name) => {
    const [topicId = '', fieldId] = name.split('.');
    const topic = registers.topics.data.find(({ id }) => id === topicId);
    const field = topic?.fields.find(({ id }) => id === fieldId);
    if (!topic || !field) return [];
    const body = headlineBody(data, topic, field, main, isOnly);
    if (body === undefined) return [];
    const cells = [cellAt(data, topic.id, body, field.id)];
    return [{ field, topic: topic.id, label: field.label, cells }];
  });
  const label = main ? `Headline facts, ${main.name}` : 'Headline facts';
  return grouped('headline', label, [{ id: 'main', label: 'State' }], rows);
}

/**
 * Of whom a headline fact is asked: of the whole, or of the main meeting. What either may answer is asked where it is
 * answered; else of the main meeting, whose rules a document mostly gives, where there is only one.
 */
function headlineBody(
  { statements }: ArrangementsRecord,
  topic: Topic,
  field: Field,
  main: Body | undefined,
  isOnly: boolean,
): string | undefined {
  if (field.scope === 'whole') return WHOLE_KEY;
  if (field.scope === 'body') return main?.id;
  const answered = Object.entries(statements[topic.id] ?? {}).flatMap(([id, fields]) =>
    fields[field.id] ? [id] : [],
  );
  return (
    answered.find((id) => id === main?.id) ??
    answered[0] ??
    (isOnly ? main?.id : undefined) ??
    WHOLE_KEY
  );
}

/** One topic as a grid: its fields down, the whole and the bodies across. */
export function topicGrid(data: ArrangementsRecord, topic: Topic): WorkGroup {
  const places = [
    { id: WHOLE_KEY, label: 'Whole' },
    ...data.bodies.map(({ id, name }) => ({ id, label: name })),
  ];
  const columns = places.filter(({ id }) => topic.fields.some((field) => isAsked(field, id)));
  const rows = topic.fields.map((field) => ({
    field,
    topic: topic.id,
    label: field.label,
    cells: columns.map(({ id }) =>
      isAsked(field, id) ? cellAt(data, topic.id, id, field.id) : undefined,
    ),
  }));
  return grouped(topic.id, topic.label, columns, rows);
}

function grouped(
  id: string,
  label: string,
  columns: WorkGroup['columns'],
  rows: readonly WorkRow[],
): WorkGroup {
  // A field of either scope is asked once: where any of its cells is done, the others need not be.
  const asked = rows.flatMap(({ field, cells }) => {
    const there = cells.filter((cell) => cell !== undefined);
    if (field.scope !== 'either') return there.map(({ state }) => state !== undefined);
    return [there.some(({ state }) => state !== undefined)];
  });
  return { id, label, columns, rows, done: asked.filter(Boolean).length, all: asked.length };
}

/** The place after this one that nobody has recorded yet: of the headline first, then topic by topic. */
export function nextToDo(groups: readonly WorkGroup[], after: string): string | undefined {
  const cells = groups.flatMap(({ rows }) =>
    rows.flatMap(({ field, cells: all }) => {
      const there = all.filter((cell) => cell !== undefined);
      const isDone = field.scope === 'either' && there.some(({ state }) => state !== undefined);
      return isDone ? there.filter(({ place }) => place === after) : there;
    }),
  );
  const at = cells.findIndex(({ place }) => place === after);
  const open = (cell: Cell): boolean => cell.state === undefined && cell.place !== after;
  return (cells.slice(at + 1).find(open) ?? cells.find(open))?.place;
}
