import { mainBodies } from '../catalogue/tiers.ts';
import type { ValueOf } from '../../schemas/index.ts';
import { yearsOf } from '../base/money.ts';
import { wordDate } from '../base/dates.ts';
import { commaList, joinAnd, uncapitalise } from '../base/words.ts';
import type { Arrangements, Statement } from '../catalogue/catalogue.ts';
import type { Edition } from '../catalogue/editions.ts';
import { statementOn, valuesOfKind } from '../catalogue/statements.ts';
import { cellOf } from '../cell/cell.ts';
import { meetingsNumbers, wordNumber } from '../meetings/numbers.ts';
import { ARRANGEMENT_WORDS, beside } from '../wording/people.ts';
import type { GlanceEntry } from './entry.ts';
import {
  cell,
  headed,
  mainGroup,
  MOST_NAMES,
  onMain,
  partCell,
  plain,
  rowOf,
  told,
  type Lead,
  type LeadCell,
} from './lead.ts';

/** Frequency, notice and extra meetings of the main meetings. */
export function meetingsLead(columns: readonly Edition[]): Lead {
  const numbers = columns
    .map(({ name, arrangements }) => ({
      name,
      found: mainBodies(arrangements.bodies).flatMap(({ id }) => {
        const statement = statementOn(arrangements, 'meetings', 'frequency', id);
        return statement ? meetingsNumbers(statement.record) : [];
      }),
    }))
    .filter(({ found }) => found.length > 0)
    .toSorted((a, b) => (a.found[0]?.count ?? 0) - (b.found[0]?.count ?? 0));
  const counts = numbers.flatMap(({ found }) => found.map(({ count }) => count));
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const each =
    numbers.length > MOST_NAMES
      ? ''
      : `: ${joinAnd(numbers.map(({ name, found }) => `${eachNumber(found)} in ${name}`))}`;
  return {
    sentence:
      counts.length === 0
        ? 'No document gives a number of meetings of its main meeting.'
        : `The main meeting is held ${least === most ? String(least) : `${least} to ${most}`} times a year${each}.`,
    caption: 'The main meeting of each area',
    ...mainRows(columns, 'meetings', [
      ['How often', 'frequency'],
      ['Agenda and papers', 'papers'],
      ['Items put forward by', 'items'],
      ['Extra meetings', 'extra-meetings'],
    ]),
  };
}

/** “At least 6”; of several numbers, “3 or 4”. */
function eachNumber(found: ReturnType<typeof meetingsNumbers>): string {
  const counts = [...new Set(found.map(({ count }) => count))];
  const [only] = found;
  return found.length === 1 && only ? wordNumber(only) : joinAnd(counts.map(String), 'or');
}

/** Who chairs the main meetings, who chose them, to whom they answer, and who stands in. */
export function chairingLead(columns: readonly Edition[]): Lead {
  const chairs = columns.flatMap((edition) =>
    onMain(edition, 'chairing', 'chair').map(({ statement }) => ({ edition, statement })),
  );
  const ends = chairs.some(({ statement }) =>
    valuesOfKind(statement?.record, 'chair').some(({ until }) => until !== undefined),
  );
  const rows = columns.flatMap((edition) => {
    const { arrangements } = edition;
    const { names } = arrangements;
    return onMain(edition, 'chairing', 'chair').map(({ body, statement }) => {
      const part = (
        label: string,
        told: (value: ValueOf<'chair'>) => string | undefined,
      ): LeadCell =>
        partCell(label, statement, arrangements, valuesOfKind(statement?.record, 'chair'), told);
      return rowOf(edition, body, [
        cell('Chair', [chairEntry(statement, arrangements)]),
        part('Chosen by', ({ appointed_by: by, appointed_via, appointed_with, consulted }) =>
          commaList([
            joinAnd(by.map(names.actor)),
            beside(appointed_via, appointed_with, names),
            consulted.length > 0 && `after consulting ${joinAnd(consulted.map(names.actor))}`,
          ]),
        ),
        part('Answers to', ({ accountable_to: to, accountable_via: via }) =>
          commaList([joinAnd(to.map(names.actor)), beside(via, [], names)]),
        ),
        ...(ends ? [part('Until', ({ until }) => until && wordDate(until))] : []),
        cell('Vice chair', [
          plain(body && statementOn(arrangements, 'chairing', 'vice-chair', body.id), arrangements),
        ]),
      ]);
    });
  });
  return {
    sentence: told(
      chairs.map(({ edition, statement }) => ({
        area: edition.name,
        words: joinAnd(
          [
            ...new Set(
              valuesOfKind(statement?.record, 'chair').map(({ arrangement }) =>
                uncapitalise(ARRANGEMENT_WORDS[arrangement]),
              ),
            ),
          ],
          'or',
        ),
      })),
    ),
    caption: 'The chair of each main meeting',
    ...headed(columns, mainGroup(rows)),
  };
}

/** The chair as “At a glance” has it, without who chose them: that stands in a cell of its own. */
function chairEntry(statement: Statement | undefined, arrangements: Arrangements): GlanceEntry {
  if (statement?.record.state !== 'stated' || statement.record.value.kind !== 'chair') {
    return plain(statement, arrangements);
  }
  const value = {
    ...statement.record.value,
    appointed_by: [],
    appointed_via: [],
    appointed_with: [],
    until: undefined,
  };
  return {
    ...plain({ ...statement, record: { ...statement.record, value } }, arrangements),
    cell: cellOf(statement, arrangements),
  };
}

/** Who pays on what basis, whether amounts are printed, and who holds the money. */
export function fundingLead(columns: readonly Edition[]): Lead {
  const whole = ({ arrangements }: Edition, field: string): GlanceEntry =>
    plain(statementOn(arrangements, 'funding', field), arrangements);
  const rows = columns.map((edition) =>
    rowOf(edition, undefined, [
      cell('Who pays, and on what basis', [whole(edition, 'basis')]),
      cell('Amounts printed', [amountsEntry(edition, whole(edition, 'contributions'))]),
      cell('Who sets, holds or runs the money', [whole(edition, 'administration')]),
    ]),
  );
  return {
    sentence: told(
      Object.entries(AMOUNTS).flatMap(([state, words]) =>
        columns
          .filter(
            ({ arrangements }) =>
              statementOn(arrangements, 'funding', 'contributions')?.record.state === state,
          )
          .map(({ name }) => ({ area: name, words })),
      ),
    ),
    caption: 'Funding of each area',
    ...headed(columns, mainGroup(rows)),
  };
}

/** The states of a table of contributions that answer whether amounts are printed, those that tell most first. */
const AMOUNTS: Readonly<Record<string, string>> = {
  stated: 'what each agency pays is printed',
  unclear: 'amounts can be read in more than one way',
  'stated-elsewhere': 'amounts stand in another document',
  silent: 'no amounts',
};

/** “Yes, of 10 agencies, 2016/17 to 2019/20”. */
function amountsEntry({ arrangements }: Edition, entry: GlanceEntry): GlanceEntry {
  const record = statementOn(arrangements, 'funding', 'contributions')?.record;
  const [value] = valuesOfKind(record, 'contributions');
  if (record?.state !== 'stated' || !value) return entry;
  const span = [...new Set([yearsOf(value)[0], yearsOf(value).at(-1)])].join(' to ');
  return { ...entry, words: `Yes, for ${span}` };
}

function mainRows(
  columns: readonly Edition[],
  topic: string,
  fields: readonly (readonly [label: string, field: string])[],
): Pick<Lead, 'heads' | 'groups' | 'opens'> {
  const rows = columns.flatMap((edition) => {
    const bodies = mainBodies(edition.arrangements.bodies);
    return (bodies.length > 0 ? bodies : [undefined]).map((body) =>
      rowOf(
        edition,
        body,
        fields.map(([label, field]) =>
          cell(label, [
            plain(
              body && statementOn(edition.arrangements, topic, field, body.id),
              edition.arrangements,
            ),
          ]),
        ),
      ),
    );
  });
  return headed(columns, mainGroup(rows));
}
