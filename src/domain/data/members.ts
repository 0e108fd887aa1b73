import type { Evidence, Value } from '../../schemas/index.ts';
import type { Arrangements, Catalogue } from '../catalogue/catalogue.ts';
import { quotesOf } from '../cell/cell.ts';
import { statementId } from '../catalogue/anchors.ts';
import { WHOLE_KEY } from '../catalogue/constants.ts';
import {
  ARRANGEMENTS_COLUMNS,
  EVIDENCE_COLUMNS,
  coded,
  evidenceCells,
  plainCode,
  rowsOfEditions,
  type EvidenceCells,
} from './columns.ts';
import { rowsOfReadings } from './rows-of-readings.ts';
import { readingId } from './statements.ts';
import { memberRemarks, wordWhen } from '../wording/people.ts';
import { dataTable, type DataTable } from './table.ts';

interface MemberFields extends EvidenceCells {
  name: string;
  agency_type: string;
  also_types: string | undefined;
  also_type_names: string | undefined;
  capacity: string;
  seats: number | undefined;
  role: string | undefined;
  doubt: string | undefined;
  attends_when: string | undefined;
  remarks: string | undefined;
  note: string | undefined;
}

/** The capacity under which named relevant agencies stand; it claims no seat. */
const RELEVANT_AGENCY = 'relevant-agency';

/** `members.csv`: every seat-holder a source lists, and every relevant agency it names. */
export const membersTable = (catalogue: Catalogue): DataTable =>
  dataTable({
    name: 'members',
    title: 'Members and relevant agencies',
    row: 'one entry of a printed list',
    columns: [
      ...ARRANGEMENTS_COLUMNS,
      { name: 'statement', means: 'Id of the statement.', required: true, refersTo: 'statements' },
      {
        name: 'reading',
        means:
          'Of a list that can be read in more than one way, the id of the reading, where the entry is not in all of them: count one reading.',
        refersTo: 'readings',
      },
      ...coded('body', 'Id of the body, or “whole” for relevant agencies.', { required: true }),
      { name: 'name', means: 'The member or agency as printed.', required: true },
      ...coded('agency_type', 'Type of agency, from a closed register.', { required: true }),
      {
        name: 'also_types',
        means:
          'Of a double entry, the types after the first, separated by semicolons: one row still.',
        separator: '; ',
      },
      { name: 'also_type_names', means: 'Those types in words.', separator: '; ' },
      ...coded('sector', 'Sector of the first type.', { required: true }),
      ...coded('capacity', 'Capacity as the source gives it; “relevant-agency” claims no seat.', {
        required: true,
      }),
      {
        name: 'seats',
        means: 'Number of seats, where the source gives one.',
        type: 'integer',
        minimum: 1,
      },
      { name: 'role', means: 'The post, level or heading the source gives.' },
      ...EVIDENCE_COLUMNS,
      {
        name: 'doubt',
        means: 'Why it is not sure that this is a seat, where the source doubts it.',
      },
      {
        name: 'attends_when',
        means: 'The condition under which the member takes part, where the source makes one.',
      },
      {
        name: 'remarks',
        means:
          'What the entry says besides, in words: a choice, a phase, a class, for whom, who decides.',
      },
      { name: 'note', means: 'Our note on the entry.' },
    ],
    rows: rowsOfEditions(catalogue, ({ arrangements }, cells) => {
      const { names } = arrangements;
      return arrangements.statements.flatMap((statement) =>
        rowsOfReadings(statement.record, ({ value, evidence }) =>
          entriesOf(value, evidence, arrangements),
        ).map(({ row, reading }, index) => ({
          ...cells(`#${statement.anchor}/m${index + 1}`),
          statement: statementId(arrangements, statement.anchor),
          reading: readingId(arrangements, statement, reading),
          body: statement.body?.id ?? WHOLE_KEY,
          body_name: statement.body?.name ?? 'The arrangements as a whole',
          ...row,
          agency_type_name: names.agencyType(row.agency_type),
          ...sectorCells(row.agency_type, arrangements),
          capacity_name: plainCode(row.capacity),
        })),
      );
    }),
  });

function sectorCells(type: string, { names }: Arrangements) {
  const sector = names.agencyTypes.find(({ id }) => id === type)?.sector ?? 'other';
  return { sector, sector_name: plainCode(sector) };
}

function entriesOf(
  value: Value,
  evidence: readonly Evidence[],
  arrangements: Arrangements,
): MemberFields[] {
  const list = evidence[0];
  if (!list) return [];
  const printed = (quotation: string, locator: string | undefined): EvidenceCells =>
    evidenceCells(
      quotesOf([{ ...list, quotation, locator: locator ?? list.locator }], arrangements)[0],
    );
  if (value.kind === 'members') {
    return value.members.map((member) => ({
      name: member.name,
      agency_type: member.agency_type,
      also_types: member.also_types?.join('; '),
      also_type_names: member.also_types?.map(arrangements.names.agencyType).join('; '),
      capacity: member.capacity,
      seats: member.seats ?? undefined,
      role: member.role ?? member.group,
      doubt: member.doubt,
      attends_when: wordWhen(member),
      remarks: memberRemarks(member, arrangements.names).join('; ') || undefined,
      note: member.note,
      ...printed(member.quotation ?? member.name, member.locator),
    }));
  }
  if (value.kind === 'agencies') {
    return value.groups.flatMap(({ group, locator, agencies }) =>
      agencies.map((agency) => ({
        name: agency.name,
        agency_type: agency.agency_type,
        also_types: undefined,
        also_type_names: undefined,
        capacity: RELEVANT_AGENCY,
        seats: undefined,
        role: group,
        doubt: undefined,
        attends_when: undefined,
        remarks: undefined,
        note: agency.note,
        ...printed(agency.name, agency.locator ?? locator),
      })),
    );
  }
  return [];
}
