import { isMap, parseDocument, stringify, visit } from 'yaml';
import { SecondReadingSchema, type ReadingRound } from '../../src/schemas/index.ts';

/** The longest mapping that stands on one line. */
const ONE_LINE = 110;

/** Rounds as YAML below `rounds:`, without what the schema fills in by itself, and with short mappings on one line. */
export function layOutRounds(rounds: readonly ReadingRound[]): string {
  const document = parseDocument(stringify(rounds.map(withoutDefaults)));
  visit(document, {
    Map: (_key, node) => {
      if (!isMap(node) || JSON.stringify(node).length > ONE_LINE) return undefined;
      node.flow = true;
      return visit.SKIP;
    },
  });
  return document.toString({ lineWidth: 0 }).replaceAll(/^(?=.)/gmu, '  ');
}

/** A round without the keys that it need not have: each is left out on trial, and stays out where nothing changes. */
function withoutDefaults(round: ReadingRound): unknown {
  const { findings, statements, otherwise, sample, ...about } = round;
  const slim = Object.fromEntries(
    Object.entries(statements).map(([topic, bodies]) => [
      topic,
      Object.fromEntries(
        Object.entries(bodies).map(([body, fields]) => [
          body,
          Object.fromEntries(Object.entries(fields).map(([field, left]) => [field, slimmed(left)])),
        ]),
      ),
    ]),
  );
  return {
    ...about,
    ...(sample && { sample }),
    ...(!isBare(findings) && { findings }),
    statements: slim,
    ...(!isBare(otherwise) && { otherwise }),
  };
}

/** One statement without the keys that the schema fills in. */
function slimmed(left: unknown): unknown {
  const root = structuredClone(left);
  const read = (): string | undefined => {
    const about = { reader: 'reader-2', read_on: '2026-01-01', blind: true, codebook: 1 };
    const round = { ...about, statements: { topic: { body: { field: root } } } };
    const { success, data } = SecondReadingSchema.safeParse({ rounds: [round] });
    return success ? JSON.stringify(data) : undefined;
  };
  const whole = read();
  const slim = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const mapping = node as Record<string, unknown>;
    for (const [key, item] of Object.entries(mapping)) {
      slim(item);
      if (Array.isArray(node) || (typeof item === 'object' && item !== null && !isBare(item)))
        continue;
      mapping[key] = undefined;
      if (read() !== whole) mapping[key] = item;
    }
  };
  slim(root);
  return JSON.parse(JSON.stringify(root));
}

/** True for a list or mapping that holds nothing. */
const isBare = (item: object): boolean => Object.keys(item).length === 0;
