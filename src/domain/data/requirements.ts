import type { Catalogue } from '../catalogue/catalogue.ts';
import { dataTable, type DataTable } from './table.ts';

/** `requirements.csv`: everything that the law and the guidance of each regime ask for. */
export const requirementsTable = ({ requirements }: Catalogue): DataTable =>
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
        means: 'Where to look: published-content, report, or operating (nowhere in a document).',
      },
      { name: 'title', means: 'Title.' },
      { name: 'who', means: 'The duty holder.' },
      { name: 'statement', means: 'What must be shown, in our own words.' },
      { name: 'force', means: 'must-statute, must-guidance, should or power.' },
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
