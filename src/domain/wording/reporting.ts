import type { ValueOf } from '../../schemas/index.ts';
import { monthName, wordDate } from '../base/dates.ts';
import type { Names } from '../catalogue/names.ts';
import { wordEvery, wordPeriod } from './period.ts';
import { wordStanding } from './provisions.ts';
import { capitalise, commaList, joinAnd, unhyphen } from '../base/words.ts';
import { line, list, type Wording } from './wording.ts';

/** “At least every 12 months; written by …; received by …”. */
export function wordReport(value: ValueOf<'report'>, names: Names): Wording {
  const { covers } = value;
  return list(
    [
      value.every && wordEvery(value.every),
      value.month !== undefined && `in ${monthName(value.month)}`,
      value.written_by.length > 0 && `written by ${joinAnd(value.written_by.map(names.actor))}`,
      covers &&
        `covers ${commaList([covers.months !== undefined && `${covers.months} months`, covers.until_month !== undefined && `the year to ${monthName(covers.until_month)}`])}`,
      value.first !== undefined && `the first in ${wordDate(value.first)}`,
      value.received_by.length > 0 && `received by ${joinAnd(value.received_by.map(names.actor))}`,
      value.published === true &&
        `published${value.where_published === undefined ? '' : `: ${value.where_published}`}`,
    ].filter((part): part is string => typeof part === 'string'),
  );
}

/** “Business Plan, 3 years”; of one still to be made, “Work Plan, planned by November 2019”. */
export const wordPlan = ({ plans }: ValueOf<'plan'>, names: Names): Wording =>
  list(
    plans.map(({ plan, length, reviewed, updates, published, ...rest }) =>
      commaList([
        plan,
        length && wordPeriod(length),
        reviewed && `reviewed ${wordEvery(reviewed)}`,
        updates && `updates ${wordEvery(updates)}`,
        published !== undefined && (published === true ? 'published' : `published, ${published}`),
        ...wordPlanActors(rest, names),
        wordStanding({
          standing: rest.standing ?? 'in-place',
          due: undefined,
          due_by: rest.due_by,
        }),
      ]),
    ),
  );

type Plan = ValueOf<'plan'>['plans'][number];

const wordPlanActors = (
  { by, agreed_by = [], received_by = [] }: Pick<Plan, 'by' | 'agreed_by' | 'received_by'>,
  names: Names,
): (string | false)[] => [
  by.length > 0 && `by ${joinAnd(by.map(names.actor))}`,
  agreed_by.length > 0 && `agreed by ${joinAnd(agreed_by.map(names.actor))}`,
  received_by.length > 0 && `received by ${joinAnd(received_by.map(names.actor))}`,
];

/** “Every year, by the partnership, approved by the cabinet, after consulting the agencies”. */
export const wordReview = (value: ValueOf<'review'>, names: Names): Wording =>
  line(
    capitalise(
      commaList([
        value.every && wordEvery(value.every),
        value.when !== undefined && `in ${wordDate(value.when)}`,
        value.at && 'at the first meeting of the financial year',
        value.by.length > 0 && `by ${joinAnd(value.by.map(names.actor))}`,
        value.consulting.length > 0 &&
          `after consulting ${joinAnd(value.consulting.map(names.actor))}`,
        value.recommended_to &&
          value.recommended_to.length > 0 &&
          `changes recommended to ${joinAnd(value.recommended_to.map(names.actor))}`,
        value.approved_by.length > 0 &&
          `approved by ${joinAnd(value.approved_by.map(names.actor))}`,
      ]) || 'A review is provided for',
    ),
  );

/** “Published June 2019; effective September 2019”. */
export const wordDates = ({ dates }: ValueOf<'dates'>): Wording =>
  list(dates.map(({ event, date }) => `${unhyphen(event)}: ${wordDate(date)}`));

export const wordDuration = (
  { period, permanent, of }: ValueOf<'duration'>,
  names: Names,
): Wording =>
  line(
    commaList([
      permanent ? 'Permanent' : period ? capitalise(wordPeriod(period)) : 'Not given',
      of && `for ${names.actor(of)}`,
    ]),
  );
