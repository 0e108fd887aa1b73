import type { Catalogue } from '../catalogue/catalogue.ts';
import { dataTable, type DataTable } from './table.ts';

/** `requirements.csv`: everything that the law and the guidance of each regime ask for. */
export const requirementsTable = ({ asks, requirements }: Catalogue): DataTable =>
  dataTable({
    name: 'requirements',
    title: 'Requirements',
    row: 'one requirement of one regime',
    columns: [
      { name: 'id', means: 'Id of the requirement.' },
      { name: 'regime', means: 'Id of the regime: a body of law or an edition of the guidance.' },
      { name: 'theme', means: 'Theme, from a closed list.' },
      {
        name: 'kind',
        means:
          'law-content, guidance-list (only these can be gaps), guidance-elsewhere or act-or-other.',
      },
      { name: 'why', means: 'Why it is of that kind.' },
      {
        name: 'document',
        means: 'Where it would stand: arrangements, yearly-report, threshold-document or none.',
      },
      { name: 'ask', means: 'Id of what it asks; empty for background that asks nothing.' },
      { name: 'in_force', means: 'not-yet, or the day it came into force where that is its own.' },
      { name: 'title', means: 'Title.' },
      { name: 'who', means: 'The duty holder.' },
      { name: 'statement', means: 'What must be shown, in our own words.' },
      { name: 'force', means: 'must-statute, must-guidance, should, power or definition.' },
      { name: 'citation', means: 'The provision. Paragraph numbers are not confirmed.' },
      { name: 'confidence', means: 'How sure we are of the row: confirmed, probable, uncertain.' },
      { name: 'note', means: 'A note of ours.' },
      { name: 'succeeds', means: 'Earlier rows with their relation, separated by semicolons.' },
    ],
    rows: requirements.flatMap(({ id: regime, data }) =>
      data.map((row) => ({
        id: row.id,
        regime,
        theme: row.theme,
        kind: row.kind,
        why: row.why,
        document: row.document,
        ask: asks.find(({ requirements: ids }) => ids.includes(row.id))?.id,
        in_force: row.in_force,
        title: row.title,
        who: row.who,
        statement: row.statement,
        force: row.force,
        citation: row.citation,
        confidence: row.certainty,
        note: row.note,
        succeeds: row.succeeds.map(({ id, relation }) => `${id} (${relation})`).join('; '),
      })),
    ),
  });
