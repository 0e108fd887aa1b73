import type { ArrangementsEntry } from '../../../src/domain/catalogue/entries.ts';
import { buildCatalogue, type Catalogue } from '../../../src/domain/catalogue/catalogue.ts';
import {
  currentEditions,
  editionOf,
  type Edition,
} from '../../../src/domain/catalogue/editions.ts';
import { statementOn } from '../../../src/domain/catalogue/statements.ts';
import { tierShown } from '../../../src/domain/catalogue/tiers.ts';
import { cellOf } from '../../../src/domain/cell/cell.ts';
import { compareEditions } from '../../../src/domain/comparison/compare.ts';
import { WHOLE_KEY } from '../../../src/domain/catalogue/constants.ts';
import type { Assessment, Body, StatementRecord } from '../../../src/schemas/index.ts';
import { wordFinding } from './findings.ts';
import type { Preview } from './field-pane-data.ts';
import type { Store } from './store.ts';
import type { Desk } from './model.ts';

/** The records with a statement put in, as far as pages are made of them. */
function catalogueWith(store: Store, desk: Desk, record: StatementRecord) {
  const { place, entry } = desk;
  if (place.kind !== 'statement') return undefined;
  const { topic, body, field } = place;
  const { statements } = entry.data;
  const data = {
    ...entry.data,
    statements: {
      ...statements,
      [topic]: { ...statements[topic], [body]: { ...statements[topic]?.[body], [field]: record } },
    },
  };
  const arrangements = store.entries.arrangements.map((one) =>
    one === entry ? { ...entry, data } : one,
  );
  return buildCatalogue({ ...store.entries, arrangements });
}

/** The edition of some arrangements, whether it is current or not. */
export function editionIn(
  catalogue: Catalogue,
  { id, partnership }: ArrangementsEntry,
): Edition | undefined {
  const holder = catalogue.partnerships.find((one) => one.id === partnership);
  const own = holder?.editions.find((one) => one.id === id);
  return holder && own && editionOf(holder, own);
}

export function sentenceOf(store: Store, desk: Desk, parsed: unknown): string {
  return (
    previewOf(store, desk, parsed)?.sentence ??
    (parsed === undefined ? 'Nothing is recorded, or it is not complete.' : JSON.stringify(parsed))
  );
}

export function previewOf(store: Store, desk: Desk, parsed: unknown): Preview | undefined {
  if (parsed === undefined) return undefined;
  const { place, entry, topic, field } = desk;
  if (place.kind === 'body') {
    const { name, kind, tier } = parsed as Body;
    return { sentence: `${name}: ${kind}, ${tier}`, parts: [], row: [] };
  }
  if (place.kind === 'record')
    return { sentence: (parsed as { title: string }).title, parts: [], row: [] };
  if (place.kind === 'finding') {
    const finding = parsed as Assessment;
    const why = 'ground' in finding ? finding.ground : finding.reason;
    const parts =
      'there' in finding
        ? [`There: ${finding.there}`, `Not there, or not clear: ${finding.lacking}`]
        : [];
    return { sentence: `${wordFinding(finding.finding)}. ${why}`, parts, row: [] };
  }
  const catalogue = catalogueWith(store, desk, parsed as StatementRecord);
  const edition = catalogue && editionIn(catalogue, entry);
  if (!catalogue || !edition || !topic || !field) return undefined;
  const body = place.body === WHOLE_KEY ? undefined : place.body;
  const statement = statementOn(edition.arrangements, place.topic, place.field, body);
  if (!statement) return undefined;
  const { answer } = cellOf(statement, edition.arrangements);
  const tier = desk.body && tierShown(desk.body, entry.data.bodies);
  const others = currentEditions(catalogue).filter(
    ({ arrangements }) => arrangements.partnership !== entry.partnership,
  );
  const table = compareEditions(topic, [edition, ...others]);
  const row = table.groups
    .find(({ id }) => id === (field.scope === 'body' ? tier : 'whole'))
    ?.rows.find((one) => one.field.id === field.id);
  return {
    sentence: answer.summary,
    parts: answer.parts,
    row: table.columns.flatMap((column, index) =>
      (row?.entries[index] ?? []).map((one) => ({
        area: column.name,
        body: one.body?.name,
        answer: one.cell.answer.summary,
        own: column === edition,
      })),
    ),
  };
}
