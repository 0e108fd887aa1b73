import type {
  ArrangementsRecord,
  DirectoryEntry,
  PartnershipRecord,
  Regime,
} from '../../schemas/index.ts';
import { hasBegun, isOver, wordDate, wordSourceDate, yearAfter } from '../base/dates.ts';
import { capitalise } from '../base/words.ts';
import { isPast, laterThan, type Dated, type StandingContext } from './later-documents.ts';
import type { LaterDocument, Standing, StandingKind } from './model.ts';
import { readExtentOf, type ReadExtent } from './walk.ts';
import { hasComeIntoForce, isEnded, replacementOf } from './editions.ts';

/** How each is called: in a column head, and at the start of the line. */
export const STANDING_LABELS: Readonly<Record<StandingKind, string>> = {
  'to-come': 'Not in force yet',
  current: 'Current, as far as we know',
  'may-be-over': 'May not be current',
  over: 'Not current',
};

/** How an edition stands on a day, from its own dates, other editions, the law and the guidance. */
export function standingOf(edition: Dated, context: StandingContext, day: string): Standing {
  const { record } = edition;
  const regime = latestPossible(edition, context.regimes);
  const later = laterThan(edition, context, day);
  const due = regime && isOwn(context.partnership) ? dueAfter(regime, context.regimes) : undefined;
  const kind = kindOf(edition, context, day, { regime, later, due });
  const isWhole = record.amends === undefined;
  // What was due after its end was due from those that came after.
  const hasEnded = isPast(context.partnership, day);
  const asksDue = kind !== 'to-come' && isWhole && !hasEnded;
  const sentences = [
    `${capitalise([datedWords(record), lawWords(edition, context.regimes, day)].join(', '))}.`,
    READ[readExtentOf(record)],
    context.serves(record),
    endWords(edition, context, day),
    isWhole && !hasEnded && guidanceWords(regime, context.regimes, day),
    asksDue && dueWords(due, later, context, day),
    kind !== 'over' && lookedWords(record, day),
  ];
  return {
    kind,
    label: STANDING_LABELS[kind],
    text: sentences.filter((one) => typeof one === 'string').join(' '),
    unconfirmed: asksDue && due?.told !== undefined ? toldDue(due.told, due.by, day) : undefined,
    later,
    groups: context.groups,
    counts: isOwn(context.partnership) && isPresent(context, edition, day),
  };
}

/** What the line says of a document of which not all was read. */
const READ: Readonly<Record<ReadExtent, string | undefined>> = {
  whole: undefined,
  headline: 'Headline facts only: the rest of the document was not read yet.',
  part: 'Read in part: the rest of the document was not read yet.',
};

/** What the kind of standing rests on. */
interface Grounds {
  regime: Regime | undefined;
  later: readonly LaterDocument[];
  due: Due | undefined;
}

function kindOf(
  { id, record }: Dated,
  { partnership, editions }: StandingContext,
  day: string,
  { regime, later, due }: Grounds,
): StandingKind {
  if (isEnded(record, day) || replacementOf({ id, record }, editions, day)) return 'over';
  if (isPast(partnership, day)) return 'over';
  if (!hasComeIntoForce(record, day)) return 'to-come';
  const isUnread = later.some(({ edition }) => edition === undefined);
  if (isUnread || (due && isOver(due.by, day))) return 'over';
  if (!regime || hasNotEnded(regime, day)) return later.length > 0 ? 'may-be-over' : 'current';
  return regime.under === undefined ? 'over' : 'may-be-over';
}

const hasNotEnded = ({ ends }: Regime, day: string): boolean =>
  ends === undefined || !hasBegun(ends, day);

const isLaterThan =
  ({ starts }: Regime) =>
  (other: Regime): boolean =>
    other.starts > starts;

/** True for a partnership of one area’s own agencies: no earlier trust, no group beside partnerships. */
const isOwn = ({ kind }: PartnershipRecord): boolean =>
  kind !== 'childrens-trust' && kind !== 'multi-area-group';

/** True where the law that an edition was made under holds on the day, and its partnership has not ended. */
function isPresent(
  { partnership, regimes }: StandingContext,
  edition: Dated,
  day: string,
): boolean {
  if (isPast(partnership, day)) return false;
  const regime = latestPossible(edition, regimes);
  const law = regimes.find(({ id }) => id === regime?.under) ?? regime;
  return law !== undefined && hasNotEnded(law, day);
}

/** The regime of an edition; where it is not known, the last that it can be. */
const latestPossible = (
  { record, regime }: Dated,
  regimes: readonly Regime[],
): Regime | undefined => regime ?? regimes.find(({ id }) => id === record.regime_between?.latest);

/** “About 2019”, or “in force from 1 April 2020 until March 2023”. */
function datedWords({ date, in_force, version }: ArrangementsRecord): string {
  const { from, until } = in_force ?? {};
  const spans = [from && `from ${wordDate(from)}`, until && `until ${wordDate(until)}`];
  const dated = in_force ? `in force ${spans.filter(Boolean).join(' ')}` : wordSourceDate(date);
  return version === undefined ? dated : `version ${version}, ${dated}`;
}

function lawWords({ record, regime }: Dated, regimes: readonly Regime[], day: string): string {
  if (!regime) {
    const called = (id?: string): string => regimes.find((one) => one.id === id)?.called ?? '';
    const { earliest, latest } = record.regime_between ?? {};
    return `under guidance that is not known: between ${called(earliest)} and ${called(latest)}`;
  }
  const { called, basis, under, starts, ends, ended } = regime;
  if (ends !== undefined && hasBegun(ends, day)) {
    if (ended !== undefined) {
      return `under ${basis}, which still applies; ${ended} ended on ${wordDate(ends)}`;
    }
    return `under ${called}, which ${under === undefined ? 'ended' : 'was replaced'} on ${wordDate(ends)}`;
  }
  return `under ${called}, which has been in force since ${wordDate(starts)}`;
}

/** By what the edition, or its partnership, came to an end; undefined where it did not. */
function endWords(
  edition: Dated,
  { partnership, editions }: StandingContext,
  day: string,
): string | undefined {
  const next = replacementOf(edition, editions, day);
  const { until } = partnership;
  const ended =
    until !== undefined && isPast(partnership, day)
      ? `The partnership ended ${until.length > 7 ? 'on' : 'in'} ${wordDate(until)}.`
      : undefined;
  const amended =
    edition.record.amends && editions.find(({ id }) => id === edition.record.amends?.of);
  return (
    [
      amended && `It changes part of “${amended.record.title}”; the rest of that stands.`,
      next && `It was replaced by “${next.record.title}”.`,
      ended,
    ]
      .filter(Boolean)
      .join(' ') || undefined
  );
}

/** “The 2026 guidance has been in force since 18 March 2026.”, where that is not what the edition was made under. */
function guidanceWords(
  regime: Regime | undefined,
  regimes: readonly Regime[],
  day: string,
): string | undefined {
  const now = regimes
    .filter((one) => one.under !== undefined && hasBegun(one.starts, day) && hasNotEnded(one, day))
    .at(-1);
  if (!now || !regime || now.id === regime.id || hasNotEnded(regime, day)) return undefined;
  return `${capitalise(now.called)} has been in force since ${wordDate(now.starts)}.`;
}

interface Due {
  by: string;
  /** Who says so, where the guidance itself was not read on it and no two sources agree. */
  told: string | undefined;
}

/** The last day by which guidance later than a regime asked for new arrangements, where one is known. */
const dueAfter = (regime: Regime, regimes: readonly Regime[]): Due | undefined =>
  regimes
    .filter(isLaterThan(regime))
    .flatMap(({ arrangements_due: by, arrangements_due_told: told }) =>
      by === undefined ? [] : [{ by, told }],
    )
    .at(-1);

/** What was looked at for later arrangements where none are known, then by when such were due, where that is sure. */
function dueWords(
  due: Due | undefined,
  later: readonly LaterDocument[],
  { listed }: StandingContext,
  day: string,
): string | undefined {
  const isKnown = later.length > 0;
  const told = isKnown ? undefined : listed?.later;
  if (!due)
    return isKnown
      ? undefined
      : ['No later document is known to us.', told].filter(Boolean).join(' ');
  const seen = isKnown ? undefined : lookedForWords(listed);
  const sure = due.told === undefined && `${capitalise(wereDue(due.by, day))}.`;
  return [seen, told, sure].filter(Boolean).join(' ');
}

/** “By two pages of another partnership, new arrangements were due by the end of December 2024 (unconfirmed).” */
const toldDue = (told: string, by: string, day: string): string =>
  `By ${told}, ${wereDue(by, day)} (unconfirmed).`;

const wereDue = (by: string, day: string): string =>
  `new arrangements ${isOver(by, day) ? 'were' : 'are'} due by ${by.length > 7 ? '' : 'the end of '}${wordDate(by)}`;

/** What was looked at: the pages that the directory was made from. An absence there is told as no more than that. */
const lookedForWords = (listed: DirectoryEntry | undefined): string =>
  listed === undefined
    ? 'We have not looked for later arrangements.'
    : `We have not seen later arrangements: we looked only at archived copies of the partnership’s pages, in ${wordDate(listed.read_on)}.`;

/** When we looked last, where that is more than a year ago. */
const lookedWords = ({ read_on }: ArrangementsRecord, day: string): string | undefined =>
  day > yearAfter(read_on)
    ? `We read it on ${wordDate(read_on)} and have not looked for a later one since.`
    : undefined;
