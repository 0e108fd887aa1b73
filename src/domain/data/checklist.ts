import type { Checklist, ChecklistLine } from '../coverage/checklist.ts';
import { CERTAINTIES, FORCES, KINDS } from '../coverage/findings.ts';
import { dataTable, type DataTable } from './table.ts';

/** The checklist as a file in which somebody marks a draft of their own: the last three columns are empty. */
export const checklistTable = ({ law, list, elsewhere, notYet }: Checklist): DataTable =>
  dataTable({
    name: 'checklist',
    title: 'Checklist',
    row: 'one requirement',
    columns: [
      { name: 'Requirement', means: 'What is asked, in a few words.' },
      { name: 'In our words', means: 'What the arrangements would say.' },
      { name: 'Kind', means: 'Who says it, and where.' },
      { name: 'Force', means: 'Must or should, and by what.' },
      { name: 'Basis', means: 'Every provision that asks it.' },
      { name: 'Certainty', means: 'How sure we are of it.' },
      { name: 'To ask', means: 'A question about it.' },
      { name: 'In our draft?', means: 'For your mark.' },
      { name: 'Where', means: 'For the place in your draft.' },
      { name: 'Note', means: 'For your note.' },
    ],
    rows: [
      ...[...law, ...list, ...elsewhere].map((line) => rowOf(line, KINDS[line.requirement.kind])),
      ...notYet.map((line) => rowOf(line, 'Law not yet in force')),
    ],
  });

const rowOf = ({ ask, requirement, bases, tag, also }: ChecklistLine, kind: string) => ({
  Requirement: ask.name,
  'In our words': [requirement, ...also.map((basis) => basis.requirement)]
    .map(({ statement }) => statement)
    .join(' '),
  Kind: kind,
  Force: FORCES[requirement.force],
  Basis: bases.map((basis) => basis.requirement.citation).join('; '),
  Certainty: [
    CERTAINTIES[requirement.certainty],
    ...tag.split('; ').filter((part) => part !== FORCES[requirement.force]),
  ].join('; '),
  'To ask': ask.question,
  'In our draft?': undefined,
  Where: undefined,
  Note: undefined,
});
