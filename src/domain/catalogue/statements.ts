import type { Evidence, StatementRecord, Value, ValueKind, ValueOf } from '../../schemas/index.ts';
import type { Arrangements, Statement } from './model.ts';
import { readExtentOf } from './walk.ts';
import { bodyAnchor, statementAnchor } from './anchors.ts';

/** The statement on a field of a body, or of the whole where no body is given; undefined where there is none. */
export const statementOn = (
  { byAnchor }: Arrangements,
  topic: string,
  field: string,
  body?: string,
): Statement | undefined => byAnchor.get(statementAnchor(topic, body, field));

/** Every statement on a field, on the whole and on bodies, in the order of the arrangements. */
export const statementsOn = (
  { statements }: Arrangements,
  topic: string,
  field: string,
): Statement[] => statements.filter((one) => one.topic.id === topic && one.field.id === field);

/** A value that a statement gives, with the evidence it rests on. */
export interface ValueReading {
  value: Value;
  evidence: readonly Evidence[];
  /** “1 of 2”: which reading of an unclear statement; undefined where it can be read in one way only. */
  reading: string | undefined;
}

/** The values a statement gives: one where it is stated, one for each typed reading where it is unclear. */
export function readingsOf(record: StatementRecord): ValueReading[] {
  if ('value' in record) {
    return [{ value: record.value, evidence: record.evidence, reading: undefined }];
  }
  if (!('readings' in record)) return [];
  return record.readings.flatMap(({ value, evidence }, index) =>
    value ? [{ value, evidence, reading: `${index + 1} of ${record.readings.length}` }] : [],
  );
}

/** The values a statement gives, as `readingsOf`, without their evidence. */
export const valuesOf = (record: StatementRecord | undefined): Value[] =>
  record ? readingsOf(record).map(({ value }) => value) : [];

/** The values of one kind that a statement gives. */
export const valuesOfKind = <Kind extends ValueKind>(
  record: StatementRecord | undefined,
  kind: Kind,
): ValueOf<Kind>[] =>
  valuesOf(record).filter((value): value is ValueOf<Kind> => value.kind === kind);

/** The value of a statement that is stated, and of this kind; undefined of any other. */
export const statedValue = <Kind extends ValueKind>(
  record: StatementRecord | undefined,
  kind: Kind,
): ValueOf<Kind> | undefined =>
  record?.state === 'stated' && record.value.kind === kind
    ? (record.value as ValueOf<Kind>)
    : undefined;

/** All evidence of a statement, that of its readings included. */
export function evidenceOf(record: StatementRecord): readonly Evidence[] {
  if ('readings' in record) return record.readings.flatMap(({ evidence }) => evidence);
  return 'evidence' in record ? (record.evidence ?? []) : [];
}

/** What a statement is about: “Quorum, The Board”. */
export const labelOf = ({ field, body }: Pick<Statement, 'field' | 'body'>): string =>
  [field.label, body?.name].filter(Boolean).join(', ');

/** What the statement or body of an id is about; the id itself where there is none. */
export function labelOfId({ byAnchor, bodies }: Arrangements, id: string): string {
  const body = bodies.find((one) => bodyAnchor(one.id) === id);
  if (body) return bodyLabel(body);
  const statement = byAnchor.get(id);
  return statement ? labelOf(statement) : id;
}

/** What the evidence of a body is for: “The body: The Board”. */
export const bodyLabel = ({ name }: { name: string }): string => `The body: ${name}`;

/** True where only part of the document was read: what it may say beyond that is not known. */
export const isReadInPart = ({ record }: Pick<Arrangements, 'record'>): boolean =>
  readExtentOf(record) !== 'whole';

/** What was read of a document of which not all was, in a sentence or two; undefined of one that was read whole. */
export function extentWords({ record }: Pick<Arrangements, 'record'>): string | undefined {
  const { otherwise } = record;
  const missing = typeof otherwise.missing === 'string' ? ` Not read: ${otherwise.missing}` : '';
  switch (readExtentOf(record)) {
    case 'whole':
      return undefined;
    case 'headline':
      return `Headline facts only. We have not read the rest of this document yet: what is not shown may well stand in it.${missing}`;
    case 'part':
      return `Read in part. What is not shown may well stand in the rest of the document.${missing}`;
  }
}

/** What arrangements were made under; where that is not known, what it lies between. */
export function wordRegime({ record, regime, names }: Arrangements): string {
  if (regime) return regime.label;
  const { earliest, latest } = record.regime_between ?? {};
  return earliest === undefined || latest === undefined
    ? record.regime
    : `Not known: between ${names.regime(earliest)} and ${names.regime(latest)}`;
}
