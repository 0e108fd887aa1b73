import type { Quorum, WithoutQuorum } from '../../schemas/values/quorum.ts';
import type { Body, ValueOf } from '../../schemas/index.ts';
import type { Arrangements, Statement } from '../catalogue/catalogue.ts';
import { statedValue } from '../catalogue/statements.ts';
import { type Edition } from '../catalogue/editions.ts';
import { seatingOf, withoutQuorumIn, type Seating } from './seating.ts';
import { wordSmallest, wordStoppers, type QuorumAnswer } from './words.ts';
import { QUORUM_SHAPES, shapeOf, wordQuorum } from '../wording/quorum.ts';

/** One rule of one body: a stated one, or one reading of an unclear one. */
export interface QuorumRuleRow {
  area: string;
  partnership: string;
  body: Body;
  anchor: string;
  /** “Reading 1 of 2: …”, where the document can be read in more than one way. */
  reading: string | undefined;
  must: QuorumAnswer;
  smallest: QuorumAnswer;
  stoppers: QuorumAnswer;
  note: string | undefined;
}

export interface ShapeGroup {
  label: string;
  rows: readonly QuorumRuleRow[];
}

const NO_RULE = 'Unclear, and no rule can be written down';

/** Every stated rule, and every reading of an unclear one, by shape. */
export function rulesByShape(columns: readonly Edition[]): ShapeGroup[] {
  const rows = columns.flatMap(rowsOf);
  return [...Object.values(QUORUM_SHAPES), NO_RULE]
    .map((label) => ({
      label,
      rows: rows.filter(({ shape }) => shape === label).map(({ row }) => row),
    }))
    .filter((group) => group.rows.length > 0);
}

interface ShapedRow {
  shape: string;
  row: QuorumRuleRow;
}

function rowsOf({ partnership, arrangements }: Edition): ShapedRow[] {
  return arrangements.statements.flatMap((statement) => {
    const { body } = statement;
    if (statement.field.id !== 'quorum' || body === undefined) return [];
    const seating = seatingOf(partnership, arrangements, body.id);
    return rulesOf(statement).map(({ quorum, meaning, reading }) => ({
      shape: quorum ? QUORUM_SHAPES[shapeOf(quorum.rule)] : NO_RULE,
      row: {
        area: partnership.record.short_name,
        partnership: partnership.id,
        body,
        anchor: statement.anchor,
        reading,
        ...answersOf(
          quorum,
          meaning,
          seating,
          withoutQuorumIn(arrangements, body.id)?.consequence,
          arrangements,
        ),
        note: statement.record.note,
      },
    }));
  });
}

interface Read {
  quorum: Quorum | undefined;
  meaning: string;
  reading: string | undefined;
}

function rulesOf({ record }: Statement): Read[] {
  const stated = statedValue(record, 'quorum');
  if (stated) return [{ quorum: stated, meaning: '', reading: undefined }];
  if (record.state !== 'unclear') return [];
  return record.readings.map(({ value, meaning }, index) => ({
    quorum: value?.kind === 'quorum' ? value : undefined,
    meaning: meaning ?? 'No rule can be given',
    reading: `Reading ${index + 1} of ${record.readings.length}. ${record.reason}`,
  }));
}

type Answers = Pick<QuorumRuleRow, 'must' | 'smallest' | 'stoppers'>;

function answersOf(
  quorum: Quorum | undefined,
  meaning: string,
  seating: Seating,
  consequence: WithoutQuorum['consequence'] | undefined,
  { names }: Arrangements,
): Answers {
  if (quorum === undefined) {
    const none = { text: 'Cannot be worked out', parts: [], remarks: ['no rule is written down'] };
    return { must: { text: meaning, parts: [], remarks: [] }, smallest: none, stoppers: none };
  }
  return {
    must: mustOf(quorum, seating, names),
    smallest: wordSmallest(quorum, seating, names),
    stoppers: wordStoppers(quorum, seating, names, consequence),
  };
}

function mustOf(
  quorum: ValueOf<'quorum'>,
  { partners }: Seating,
  names: Arrangements['names'],
): QuorumAnswer {
  const { summary, parts } = wordQuorum(quorum, names);
  const named = quorum.rule.type === 'all-partners' && typeof partners !== 'string' ? partners : [];
  return {
    text: summary,
    parts: parts.length > 0 ? parts : named.map(({ printed }) => printed),
    remarks: [],
  };
}
