import type { ArrangementsRecord, PartnershipRecord } from '../../schemas/index.ts';
import { wordSourceDate } from '../base/dates.ts';
import { compareText } from '../base/order.ts';
import { joinAnd } from '../base/words.ts';
import { filedOn } from './later-documents.ts';
import type { JointGroup } from './model.ts';

/** What partnerships are read from, before it is known how their arrangements stand. */
export interface Bodies {
  partnerships: readonly { id: string; data: PartnershipRecord }[];
  arrangements: readonly { partnership: string; data: ArrangementsRecord }[];
  /** The name of an area by its id. */
  area: (id: string) => string;
}

const isGroup = ({ kind }: PartnershipRecord): boolean => kind === 'multi-area-group';

/** The joint groups that serve an area of a partnership; none for a group itself. */
export const jointGroupsOf = (
  record: PartnershipRecord,
  { partnerships, arrangements, area }: Bodies,
): JointGroup[] =>
  isGroup(record)
    ? []
    : partnerships
        .filter(({ data }) => isGroup(data) && data.areas.some((id) => record.areas.includes(id)))
        .map(({ id, data }) => {
          const [read] = arrangements
            .filter(({ partnership }) => partnership === id)
            .toSorted((a, b) => compareText(filedOn(b.data), filedOn(a.data)));
          const others = data.areas.filter((one) => !record.areas.includes(one)).map(area);
          return {
            id,
            name: data.short_name,
            text: `A joint group, ${data.short_name}, serves this area${others.length > 0 ? ` with ${joinAnd(others)}` : ''}`,
            read: read && `what a document of ${wordSourceDate(read.data.date)} says of it`,
          };
        });

/**
 * Which areas a joint group serves, and of which of their partnerships arrangements were read that were made under
 * the same law: “HIPS serves …”. Undefined for other partnerships.
 */
export function servesWords(
  record: PartnershipRecord,
  lawOf: (regime: string | undefined) => string | undefined,
  { partnerships, arrangements, area }: Bodies,
  own: ArrangementsRecord,
): string | undefined {
  if (!isGroup(record)) return undefined;
  const law = lawOf(own.regime);
  const isRead = (id: string): boolean =>
    partnerships.some(
      ({ id: partnership, data }) =>
        !isGroup(data) &&
        data.areas.includes(id) &&
        arrangements.some(
          (one) => one.partnership === partnership && lawOf(one.data.regime) === law,
        ),
    );
  const read = record.areas.filter(isRead);
  const serves = `${record.short_name} serves ${joinAnd(record.areas.map(area))}.`;
  if (read.length === 0)
    return `${serves} We have not read the own arrangements of any of them under this law.`;
  return read.length === record.areas.length
    ? serves
    : `${serves} Of their own arrangements under this law, we have read only those of ${joinAnd(read.map(area))}.`;
}

/** What to ask for of the joint groups: the document that a record names for each, else its current arrangements. */
export const groupDocuments = (
  { documents_not_read }: Pick<ArrangementsRecord, 'documents_not_read'>,
  groups: readonly JointGroup[],
): { title: string; isNamed: boolean }[] =>
  groups.map(({ id, name }) => {
    const named = documents_not_read.find(({ group }) => group === id);
    return {
      title: named?.title ?? `The current arrangements of ${name}`,
      isNamed: named !== undefined,
    };
  });

/** Those of them that the list of documents not read does not name. */
export const furtherGroupDocuments = ({
  record,
  standing,
}: {
  record: Pick<ArrangementsRecord, 'documents_not_read'>;
  standing: { groups: readonly JointGroup[] };
}): string[] =>
  groupDocuments(record, standing.groups).flatMap(({ title, isNamed }) => (isNamed ? [] : [title]));
