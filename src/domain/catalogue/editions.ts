import type { Arrangements, Catalogue, Partnership, Statement } from './model.ts';
import { hasBegun, isOver, wordSourceDate } from '../base/dates.ts';
import { compareText } from '../base/order.ts';
import { PAGE_AREAS } from '../base/pages.ts';
import { capitalise, counted } from '../base/words.ts';
import type { ArrangementsRecord } from '../../schemas/index.ts';

/** An edition of arrangements, with the partnership it is of: a column of every comparison. */
export interface Edition {
  partnership: Partnership;
  arrangements: Arrangements;
  /** What its column is headed: the short name of the partnership, or what tells it from other editions. */
  name: string;
}

/** An edition under the short name of its partnership, or under another. */
export const editionOf = (
  partnership: Partnership,
  arrangements: Arrangements,
  name = partnership.record.short_name,
): Edition => ({ partnership, arrangements, name });

/**
 * The current edition of every partnership that has one: those that counts take, in the order of the catalogue,
 * and after them those that stand apart.
 */
export function currentEditions({ partnerships }: Pick<Catalogue, 'partnerships'>): Edition[] {
  const all = partnerships.flatMap((partnership) =>
    partnership.current ? [editionOf(partnership, partnership.current)] : [],
  );
  const apart = apartIn(all);
  return [...all.filter((one) => !apart.includes(one)), ...apart];
}

/** “Constitution, about 2019”; the title alone where it ends in its date. */
export function datedTitle({
  title,
  date,
}: Pick<Arrangements['record'], 'title' | 'date'>): string {
  const words = wordSourceDate(date);
  return title.endsWith(words) ? title : `${title}, ${words}`;
}

/**
 * Editions in the order a reader can use them: those that count first, then by law and guidance, the newest
 * first, then by their own date, the newest first.
 */
export const byLawAndDate = (editions: readonly Edition[]): Edition[] => {
  const apart = apartIn(editions);
  return editions.toSorted(
    (a, b) =>
      Number(apart.includes(a)) - Number(apart.includes(b)) ||
      compareText(lawOf(b), lawOf(a)) ||
      compareText(dateOf(b), dateOf(a)),
  );
};

const dateOf = ({ arrangements: { record } }: Edition): string =>
  typeof record.date === 'string' ? record.date : record.date.about;

const lawOf = ({ arrangements: { regime } }: Edition): string => regime?.starts ?? '';

/**
 * Those that counts leave out: made under law that is over, of a group beside partnerships, or of a partnership
 * that has ended. None where all of them are.
 */
export function apartIn(editions: readonly Edition[]): Edition[] {
  const apart = editions.filter(({ arrangements }) => !arrangements.standing.counts);
  return apart.length === editions.length ? [] : apart;
}

/** “Not counted: HIPS, a group over several areas; …”, of many by number: undefined where all are counted. */
export function apartWords(apart: readonly Edition[]): string | undefined {
  const parts =
    apart.length <= PAGE_AREAS
      ? apart.map(({ name, partnership: { record } }) => `${name}, ${whyApart(record)}`)
      : [...Map.groupBy(apart, ({ partnership: { record } }) => whyApart(record))].map(
          ([why, own]) => (own.length === 1 ? `1, ${why}` : `${own.length}, each ${why}`),
        );
  return parts.length > 0 ? `Not counted: ${parts.join('; ')}.` : undefined;
}

const whyApart = ({ kind }: Partnership['record']): string => {
  switch (kind) {
    case 'multi-area-group':
      return 'a group beside the partnerships of its areas';
    case 'childrens-trust':
      return 'a children’s trust of earlier law';
    default:
      return 'of earlier law, or ended';
  }
};

/** Editions by how they stand on the day of the build: “Not current”, with the names of their columns. */
export const byStanding = (
  editions: readonly Edition[],
): { label: string; areas: readonly { id: string; name: string }[] }[] =>
  [...Map.groupBy(editions, ({ arrangements }) => arrangements.standing.label)].map(
    ([label, own]) => ({
      label,
      areas: own.map(({ name, partnership: { id } }) => ({ id, name })),
    }),
  );

/**
 * “Not current: 122 partnerships. May not be current: 31.”, where there are too many to name before an answer;
 * undefined where all can be named.
 */
export function standingsWords(groups: ReturnType<typeof byStanding>): string | undefined {
  const total = groups.reduce((sum, { areas }) => sum + areas.length, 0);
  if (total <= PAGE_AREAS) return undefined;
  return groups
    .map(
      ({ label, areas }, index) =>
        `${label}: ${index === 0 ? counted(areas.length, 'partnership') : areas.length}.`,
    )
    .join(' ');
}

/** Every edition of every partnership, each as it was written, the newest of a partnership first. */
export const allEditions = ({ partnerships }: Pick<Catalogue, 'partnerships'>): Edition[] =>
  partnerships.flatMap((partnership) =>
    partnership.editions.map((arrangements) => editionOf(partnership, arrangements)),
  );

/** An edition with its id. */
interface Dated {
  id: string;
  record: ArrangementsRecord;
}

/** True where an edition has come into force on a day, as far as its record says. */
export const hasComeIntoForce = (
  { status, in_force }: Pick<ArrangementsRecord, 'status' | 'in_force'>,
  day: string,
): boolean => (in_force?.from === undefined ? status !== 'proposed' : hasBegun(in_force.from, day));

/** True where an edition is over on a day by its own record. */
export const isEnded = (
  { status, in_force }: Pick<ArrangementsRecord, 'status' | 'in_force'>,
  day: string,
): boolean => status === 'ended' || (in_force?.until !== undefined && isOver(in_force.until, day));

/** The edition that has taken the place of another on a day; undefined where none has. */
export const replacementOf = <One extends Dated>(
  { id }: Dated,
  editions: readonly One[],
  day: string,
): One | undefined =>
  editions.find(({ record }) => record.supersedes === id && hasComeIntoForce(record, day));

/**
 * What the page of a partnership shows on a day: of its whole editions, newest first, the first that has
 * come into force, is not over and was not replaced; failing that the first that has come into force,
 * and failing that the first. It is joined with the amendments of it that are in force. Undefined
 * where nothing was read.
 */
export function currentOf(
  editions: readonly Arrangements[],
  day: string,
): Arrangements | undefined {
  const whole = editions.filter(({ record }) => record.amends === undefined);
  const begun = whole.filter(({ record }) => hasComeIntoForce(record, day));
  const base =
    begun.find((one) => !isEnded(one.record, day) && !replacementOf(one, editions, day)) ??
    begun[0] ??
    whole[0];
  if (!base) return undefined;
  const amendments = editions
    .filter(({ record }) => record.amends?.of === base.id)
    .filter(({ record }) => hasComeIntoForce(record, day) && !isEnded(record, day))
    .toReversed();
  return amendments.reduce(amendedBy, base);
}

/**
 * An edition as an amendment leaves it: the statements that the amendment makes stand in the place of its
 * own, all others hold. Each statement knows its edition; `joins` has the editions themselves.
 */
export function amendedBy(base: Arrangements, amendment: Arrangements): Arrangements {
  const bodies = [
    ...base.bodies.map((body) => amendment.bodies.find(({ id }) => id === body.id) ?? body),
    ...amendment.bodies.filter(({ id }) => base.bodies.every((body) => body.id !== id)),
  ];
  const statements = [
    ...Map.groupBy(
      [
        ...base.statements.map((one) => amendment.byAnchor.get(one.anchor) ?? one),
        ...amendment.statements.filter(({ anchor }) => !base.byAnchor.has(anchor)),
      ],
      ({ topic }) => topic.id,
    ).values(),
  ].flat();
  return {
    ...base,
    sources: [...new Set([...base.sources, ...amendment.sources])],
    bodies,
    statements,
    byAnchor: new Map(statements.map((statement) => [statement.anchor, statement])),
    names: amendment.names,
    standing: { ...base.standing, text: `${base.standing.text} ${wordAmendment(amendment)}` },
    joins: [...(base.joins.length > 0 ? base.joins : [base]), amendment],
  };
}

/** “Amended by “…”, February 2025.” */
const wordAmendment = ({ record }: Arrangements): string =>
  `Amended by “${record.title}”, ${wordSourceDate(record.in_force?.from ?? record.date)}.`;

/** The edition that a statement of joined editions was written in. */
export const writtenIn = (
  { edition }: Pick<Statement, 'edition'>,
  arrangements: Arrangements,
): Arrangements => arrangements.joins.find(({ id }) => id === edition) ?? arrangements;

/** The edition before another: the one it replaces or amends, else the next older whole one. */
export function editionBefore(
  { id, record }: Arrangements,
  { editions }: Pick<Partnership, 'editions'>,
): Arrangements | undefined {
  const named = record.amends?.of ?? record.supersedes;
  if (named !== undefined) return editions.find((one) => one.id === named);
  const index = editions.findIndex((one) => one.id === id);
  return editions.slice(index + 1).find((one) => one.record.amends === undefined);
}

/**
 * An edition beside the one before it, as each held: of an amendment, the edition amended without it and
 * with it. Undefined where there is none before.
 */
export function changeIn({ partnership, arrangements }: Edition): [Edition, Edition] | undefined {
  const before = editionBefore(arrangements, partnership);
  if (!before) return undefined;
  const isAmendment = arrangements.record.amends !== undefined;
  const dateOf = ({ record }: Arrangements): string => capitalise(wordSourceDate(record.date));
  const [was, is] = [dateOf(before), dateOf(arrangements)];
  return [
    editionOf(partnership, before, was === is ? before.record.title : was),
    isAmendment
      ? editionOf(partnership, amendedBy(before, arrangements), `As amended, ${is}`)
      : editionOf(partnership, arrangements, was === is ? arrangements.record.title : is),
  ];
}
