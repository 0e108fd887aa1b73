import type { Catalogue } from '../catalogue/catalogue.ts';
import { asksOf } from '../coverage/asks.ts';
import { CERTAINTIES, DOCUMENTS, FORCES, KINDS, THEME_LABELS } from '../coverage/findings.ts';
import { LATER_LABELS } from '../coverage/later.ts';
import { changesSince } from '../coverage/lineage.ts';
import { coded, DATE_PATTERN, ID, listCell } from './columns.ts';
import { dataTable, type DataTable } from './table.ts';

/** `requirements.csv`: everything that the law and the guidance of each regime ask for. */
export function requirementsTable(catalogue: Catalogue): DataTable {
  const { asks, registers, requirements } = catalogue;
  const changes = new Map(
    changesSince(catalogue).flatMap(({ rows }) =>
      rows.flatMap(({ bases, standing }) =>
        bases.map(({ requirement }) => [requirement.id, standing] as const),
      ),
    ),
  );
  return dataTable({
    name: 'requirements',
    title: 'Requirements',
    row: 'one requirement of one regime',
    columns: [
      ID,
      ...coded('regime', 'Id of the regime: a body of law or an edition of the guidance.', {
        required: true,
      }),
      ...coded('theme', 'Theme, from a closed list.', {
        required: true,
        values: Object.keys(THEME_LABELS),
      }),
      ...coded(
        'kind',
        'law-content, guidance-list (only these can be gaps), guidance-elsewhere or act-or-other.',
        { required: true, values: Object.keys(KINDS) },
      ),
      { name: 'why', means: 'Why it is of that kind.', required: true },
      ...coded(
        'document',
        'Where it would stand: arrangements, yearly-report, threshold-document or none.',
        { required: true, values: Object.keys(DOCUMENTS) },
      ),
      ...coded('ask', 'Id of what it asks; empty for background that asks nothing.', {
        refersTo: 'asks',
      }),
      {
        name: 'in_force',
        means: 'not-yet, or the day it came into force where that is its own.',
        pattern: `not-yet|${DATE_PATTERN}`,
      },
      { name: 'title', means: 'Title.', required: true },
      { name: 'who', means: 'The duty holder.', required: true },
      { name: 'statement', means: 'What must be shown, in our own words.', required: true },
      ...coded('force', 'must-statute, must-guidance, should, power or definition.', {
        required: true,
        values: Object.keys(FORCES),
      }),
      {
        name: 'citation',
        means: 'The provision. Paragraph numbers are not confirmed.',
        required: true,
      },
      ...coded('confidence', 'How sure we are of the row: confirmed, probable, uncertain.', {
        required: true,
        values: Object.keys(CERTAINTIES),
      }),
      { name: 'note', means: 'A note of ours.' },
      {
        name: 'succeeds',
        means: 'Earlier rows with their relation, separated by semicolons.',
        separator: '; ',
      },
      ...coded(
        'change',
        'What it asks beside everything asked before it: new, wider or same; empty of the first edition and of earlier law.',
        { values: Object.keys(LATER_LABELS) },
      ),
    ],
    rows: requirements.flatMap(({ id: regime, data }) =>
      data.map((row) => {
        const change = changes.get(row.id);
        const ask = asks.find(({ requirements: ids }) => ids.includes(row.id));
        return {
          id: row.id,
          regime,
          regime_name: registers.regimes.data.find(({ id }) => id === regime)?.label,
          theme: row.theme,
          theme_name: THEME_LABELS[row.theme],
          kind: row.kind,
          kind_name: KINDS[row.kind],
          why: row.why,
          document: row.document,
          document_name: DOCUMENTS[row.document],
          ask: ask?.id,
          ask_name: ask?.name,
          in_force: row.in_force,
          title: row.title,
          who: row.who,
          statement: row.statement,
          force: row.force,
          force_name: FORCES[row.force],
          citation: row.citation,
          confidence: row.certainty,
          confidence_name: CERTAINTIES[row.certainty],
          note: row.note,
          succeeds: listCell(row.succeeds.map(({ id, relation }) => `${id} (${relation})`)),
          change,
          change_name: change && LATER_LABELS[change],
        };
      }),
    ),
  });
}

/** `asks.csv`: what requirements of different laws and guidance ask alike, each thing once. */
export const asksTable = (catalogue: Catalogue): DataTable =>
  dataTable({
    name: 'asks',
    title: 'What is asked, each thing once',
    row: 'one thing asked, by one requirement or several',
    columns: [
      ID,
      { name: 'name', means: 'What is asked, in a few words.', required: true },
      { name: 'question', means: 'A question to put about it; none for law that is over.' },
      {
        name: 'requirements',
        means: 'Every requirement that asks it, strongest first, separated by semicolons.',
        required: true,
        separator: '; ',
        refersTo: 'requirements',
      },
      {
        name: 'regimes',
        means: 'Their bodies of law and editions of the guidance, separated by semicolons.',
        required: true,
        separator: '; ',
      },
    ],
    rows: asksOf(catalogue).map(({ id, name, question, bases }) => ({
      id,
      name,
      question,
      requirements: listCell(bases.map(({ requirement }) => requirement.id)),
      regimes: listCell([...new Set(bases.map(({ regime }) => regime))]),
    })),
  });
