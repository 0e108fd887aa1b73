import type {
  ArrangementsRecord,
  DirectoryEntry,
  PartnershipRecord,
  Regime,
} from '../../schemas/index.ts';
import { isOver, wordDate, wordSourceDate } from '../base/dates.ts';
import { compareText } from '../base/order.ts';
import { joinAnd } from '../base/words.ts';
import { hasComeIntoForce } from './editions.ts';
import type { JointGroup, LaterDocument } from './model.ts';

/** An edition with what it was made under. */
export interface Dated {
  id: string;
  record: ArrangementsRecord;
  regime: Regime | undefined;
}

/** What an edition is seen beside, to tell how it stands and what came after it. */
export interface StandingContext {
  partnership: PartnershipRecord;
  /** All of its partnership. */
  editions: readonly Dated[];
  regimes: readonly Regime[];
  /** What the directory says of its editions; undefined where it is not in it. */
  listed: DirectoryEntry | undefined;
  /** Joint groups that serve its area. */
  groups: readonly JointGroup[];
  /** Of a joint group: which areas it serves, in sentences, for an edition. */
  serves: (record: ArrangementsRecord) => string | undefined;
}

/** True for a partnership that has ended on a day. */
export const isPast = ({ until }: PartnershipRecord, day: string): boolean =>
  until !== undefined && isOver(until, day);

/**
 * What came after an edition. Of a partnership that has ended: its successors. Else whole editions that we hold and
 * are newer, and documents not read that hold later arrangements; failing these, one that the directory knows of.
 */
export function laterThan(
  edition: Dated,
  { partnership, editions, listed }: StandingContext,
  day: string,
): LaterDocument[] {
  if (isPast(partnership, day)) {
    return partnership.successors.map(({ name, partnership: id, date }) => ({
      title: name,
      date: date && wordDate(date),
      partnership: id,
      address: undefined,
    }));
  }
  const held = editions
    .filter(({ record }) => record.amends === undefined && hasComeIntoForce(record, day))
    .filter((other) => isNewer(other, edition))
    .map(({ id, record }) => ({
      title: record.title,
      date: wordSourceDate(record.date),
      edition: id,
    }));
  const unread = edition.record.documents_not_read
    .filter(({ later_edition }) => later_edition)
    .map(({ title, date, address }) => ({
      title,
      date: date && wordDate(date),
      address,
    }));
  const known = [...held, ...unread];
  return known.length > 0 ? known : listedAfter(edition, listed);
}

/** The years of an edition; empty where it is named by the guidance it cites. */
const yearsOf = (edition = ''): string => (/^\d/u.test(edition) ? edition : '');

/** The newest edition in the directory, where its year is after that of the edition. */
function listedAfter({ record }: Dated, listed: DirectoryEntry | undefined): LaterDocument[] {
  const seen = listed?.arrangements;
  const all = [...(seen ? [seen] : []), ...(listed?.other_editions ?? [])].flatMap((one) => {
    const date =
      one.in_effect ?? one.published ?? one.dated ?? /\d{4}$/u.exec(yearsOf(one.edition))?.[0];
    return date !== undefined && date.slice(0, 4) > filedOn(record).slice(0, 4)
      ? [{ date, address: 'address' in one ? one.address : undefined }]
      : [];
  });
  const newest = all.sort((a, b) => compareText(b.date, a.date))[0];
  return newest
    ? [
        {
          title: 'Its arrangements',
          date: wordDate(newest.date),
          address: newest.address,
        },
      ]
    : [];
}

const isNewer = (other: Dated, { id, record }: Dated): boolean =>
  other.record.supersedes === id ||
  (record.supersedes !== other.id && filedOn(other.record) > filedOn(record));

/** The date by which an edition is filed, as precise as it is known. */
export const filedOn = ({ date }: Pick<ArrangementsRecord, 'date'>): string =>
  typeof date === 'string' ? date : date.about;

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
