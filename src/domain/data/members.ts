import type { Evidence, Value } from '../../schemas/index.ts';
import type { Arrangements, Catalogue } from '../catalogue/catalogue.ts';
import { quotesOf } from '../cell/cell.ts';
import { WHOLE_KEY } from '../catalogue/constants.ts';
import {
  ARRANGEMENTS_COLUMNS,
  EVIDENCE_COLUMNS,
  arrangementsCells,
  evidenceCells,
  type EvidenceCells,
} from './columns.ts';
import { rowsOfReadings } from './rows-of-readings.ts';
import { allArrangements } from './statements.ts';
import { dataTable, type DataTable } from './table.ts';

interface MemberFields extends EvidenceCells {
  name: string;
  agency_type: string;
  capacity: string;
  seats: number | undefined;
  role: string | undefined;
  doubt: string | undefined;
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
      { name: 'body', means: 'Id of the body, or “whole” for relevant agencies.' },
      { name: 'name', means: 'The member or agency as printed.' },
      { name: 'agency_type', means: 'Type of agency, from a closed register.' },
      {
        name: 'capacity',
        means: 'Capacity as the source gives it; “relevant-agency” claims no seat.',
      },
      { name: 'seats', means: 'Number of seats, where the source gives one.' },
      {
        name: 'role',
        means:
          'The post, level or heading the source gives. Of a list that can be read in more than one way, “reading 1 of 2” marks an entry that is not in all readings: count one reading.',
      },
      ...EVIDENCE_COLUMNS,
      {
        name: 'doubt',
        means: 'Why it is not sure that this is a seat, where the source doubts it.',
      },
      { name: 'note', means: 'Our note on the entry.' },
    ],
    rows: allArrangements(catalogue).flatMap((arrangements) =>
      arrangements.statements.flatMap((statement) =>
        rowsOfReadings(statement.record, ({ value, evidence }) =>
          entriesOf(value, evidence, arrangements),
        ).map(({ row, reading }) => ({
          ...arrangementsCells(arrangements),
          body: statement.body?.id ?? WHOLE_KEY,
          ...row,
          role: [row.role, reading].filter(Boolean).join('; '),
        })),
      ),
    ),
  });

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
      capacity: member.capacity,
      seats: member.seats ?? undefined,
      role: member.role ?? member.group,
      doubt: member.doubt,
      note: member.note,
      ...printed(member.quotation ?? member.name, member.locator),
    }));
  }
  if (value.kind === 'agencies') {
    return value.groups.flatMap(({ group, locator, agencies }) =>
      agencies.map((agency) => ({
        name: agency.name,
        agency_type: agency.agency_type,
        capacity: RELEVANT_AGENCY,
        seats: undefined,
        role: group,
        doubt: undefined,
        note: agency.note,
        ...printed(agency.name, agency.locator ?? locator),
      })),
    );
  }
  return [];
}
