import type { Actor, ValueInputOf } from '../../schemas/index.ts';
import type { Standing } from '../../schemas/values/general.ts';
import { actorsNamed, bodyNamed, type PhraseContext } from './context.ts';
import { idOf } from './meetings.ts';
import { areasNamed } from './people.ts';
import {
  bounded,
  readerOf,
  dateIn,
  EVERY,
  everyIn,
  monthIn,
  MONTH_NAMES,
  numberIn,
  periodIn,
  words,
  type Reader,
  type Taken,
} from './reader.ts';

/** “4 years”, “at most five years, for lay members”, “permanent”. */
export function readDuration(
  reader: Reader,
  context: PhraseContext,
): ValueInputOf<'duration'> | undefined {
  const permanent = reader.has(words('permanent(?:ly)?'));
  const period = permanent
    ? undefined
    : reader.take(
        words('(?:for )?(?:a (?:fixed )?term of )?{period}'),
        ({ groups: [, bound, count, unit] }) => periodIn(bound, count, unit),
      );
  if (!permanent && !period) return undefined;
  const of = reader.take(words('for {who}'), ({ groups: [, who] }) => actorsNamed(who, context));
  return {
    kind: 'duration',
    ...(permanent ? { permanent } : { period }),
    ...(of?.length === 1 && { of: of[0] }),
  };
}

const EVENTS = [
  ['final version due', 'final-version-due'],
  ['decision due', 'decision-due'],
  ['agreed|approved', 'agreed'],
  ['published', 'published'],
  ['effective|in force|takes? effect|implemented', 'effective'],
  ['revised', 'revised'],
  ['ends|until', 'ends'],
  ['(?:to be )?review(?:ed)? by|review due|next review', 'review-by'],
  ['superseded', 'superseded'],
] as const;

/** “Agreed: 2019; published: June 2019; effective: 29 September 2019”. */
export function readDates(reader: Reader): ValueInputOf<'dates'> | undefined {
  const dates = EVENTS.flatMap(([said, event]) =>
    reader.all(
      words(`(?:${said}):?(?: (?:on|in|from|by))?(?: the)? ({date})`),
      ({ at, groups: [, said] }) => {
        const date = dateIn(said);
        return date === undefined ? undefined : { at, date: { event, date } };
      },
    ),
  ).sort((a, b) => a.at - b.at);
  return dates.length > 0 ? { kind: 'dates', dates: dates.map(({ date }) => date) } : undefined;
}

/** “Every year; in September; written by the manager; received by the cabinet; published: the website”. */
export function readReport(
  reader: Reader,
  context: PhraseContext,
): ValueInputOf<'report'> | undefined {
  const who = (lead: string): [Actor, ...Actor[]] | undefined =>
    reader.take(words(`${lead} {who}`), ({ groups: [, said] }) => actorsNamed(said, context));
  const covers = reader.take(
    words(`covers(?: ({n}) months)?,?(?: the year to (${MONTH_NAMES}))?`),
    ({ groups: [, months, month] }) =>
      months === undefined && month === undefined
        ? undefined
        : {
            ...(months !== undefined && { months: numberIn(months) }),
            ...(month !== undefined && { until_month: Number(monthIn(month)) }),
          },
  );
  const first = reader.take(words('the first in ({date})'), ({ groups: [, date] }) => dateIn(date));
  const writers = who('written by');
  const receivers = who('(?:received by|sent to|presented to)');
  const where = reader.take(/published:\s+([^;\n\uE000]+)/u, ({ groups: [, said] }) => said);
  const published = where !== undefined || reader.has(words('published'));
  const every = reader.take(words(EVERY), ({ groups: [, ...said] }) => everyIn(said));
  const month = reader.take(words(`in (${MONTH_NAMES})`), ({ groups: [, said = ''] }) =>
    Number(monthIn(said)),
  );
  if (!every && !writers && !receivers && !published && month === undefined) return undefined;
  return {
    kind: 'report',
    ...(every && { every }),
    ...(month !== undefined && { month }),
    ...(writers && { written_by: writers }),
    ...(covers && { covers }),
    ...(first !== undefined && { first }),
    ...(receivers && { received_by: receivers }),
    ...(published && { published }),
    ...(where !== undefined && { where_published: where }),
  };
}

/** “Every year, by the partners, after consulting the members, approved by the cabinet”. */
export function readReview(
  reader: Reader,
  context: PhraseContext,
): ValueInputOf<'review'> | undefined {
  const who = (lead: string): [Actor, ...Actor[]] | undefined =>
    reader.take(words(`${lead} {who}`), ({ groups: [, said] }) => actorsNamed(said, context));
  const at = reader.has(words('at the first meeting of the (?:financial )?year'));
  const consulting = who('after consulting');
  const approved = who('approved by');
  const recommended = who('changes recommended to');
  const every = reader.take(words(EVERY), ({ groups: [, ...said] }) => everyIn(said));
  const when = reader.take(words('(?:in|on|by) ({date})'), ({ groups: [, date] }) => dateIn(date));
  const by = who('by');
  reader.has(words('(?:are |is )?reviewed|a review is provided for'));
  if (!at && !consulting && !approved && !recommended && !every && when === undefined && !by)
    return undefined;
  return {
    kind: 'review',
    ...(every && { every }),
    ...(when !== undefined && { when }),
    ...(at && { at: 'first-meeting-of-the-year' as const }),
    ...(by && { by }),
    ...(consulting && { consulting }),
    ...(recommended && { recommended_to: recommended }),
    ...(approved && { approved_by: approved }),
  };
}

/** “Business Plan, 3 years, updates every 6 months, by the manager; Work Plan, published”: a plan a part. */
export function readPlan(reader: Reader, context: PhraseContext): ValueInputOf<'plan'> | undefined {
  const known = `(?:, {period})?(?:, reviewed ${EVERY})?(?:, updates ${EVERY})?(, published)?(?:, (on [^,;]+|in [^,;]+))?(?:, by ([^;]+?))?(?:, agreed by ([^;]+?))?(?:, received by ([^;]+?))?(?:, (planned|an aim|proposed)(?: by ({date}))?)?(?=\\s*(?:;|\\.?\\s*$))`;
  const plans = reader.all(
    words(`([^,;\\uE000]+)${known}`),
    ({ groups: [, plan = '', bound, count, unit, ...more] }) => {
      const [reviewed, updates] = [more.slice(0, 4), more.slice(4, 8)];
      const [published, where, by, agreed, received, standing, due] = more.slice(8);
      const [writers, agreers, receivers] = [by, agreed, received].map((said) =>
        said === undefined ? [] : actorsNamed(said, context),
      );
      const dueBy = dateIn(due);
      if (!writers || !agreers || !receivers || (where !== undefined && published === undefined))
        return undefined;
      if (due !== undefined && dueBy === undefined) return undefined;
      return {
        plan,
        ...(count !== undefined && { length: periodIn(bound, count, unit) }),
        ...(reviewed.some((one) => one !== undefined) && { reviewed: everyIn(reviewed) }),
        ...(updates.some((one) => one !== undefined) && { updates: everyIn(updates) }),
        ...(published !== undefined && { published: where ?? (true as const) }),
        ...(writers.length > 0 && { by: writers }),
        ...(agreers.length > 0 && { agreed_by: agreers }),
        ...(receivers.length > 0 && { received_by: receivers }),
        ...(standing !== undefined && { standing: standingIn(standing) }),
        ...(dueBy !== undefined && { due_by: dueBy }),
      };
    },
  );
  return plans.length > 0 ? { kind: 'plan', plans } : undefined;
}

const SENDS = {
  'yearly report': 'yearly-report',
  'annual report': 'yearly-report',
  reports: 'reports',
  'update reports': 'update-reports',
  minutes: 'minutes',
} as const;

type Link = ValueInputOf<'reports-to'>['to'][number];

/** “Accountable to the board; sends its minutes to the executive; overseen by the chair”. */
export function readReportsTo(
  reader: Reader,
  context: PhraseContext,
): ValueInputOf<'reports-to'> | undefined {
  const lead = `(accountable to|answers to|reports to|overseen by|sends (?:its |an? )?(${Object.keys(SENDS).join('|')}) to)`;
  const links = reader.all(
    words(
      `${lead} ([^;\\uE000]+?)(?:, until ([^;]+?))?(?=\\s*(?:;|, (?:accountable|reports|sends|overseen) |\\.?\\s*$))`,
    ),
    ({ at, groups: [, relation = '', sent, said, until] }) => {
      const to = actorsNamed(said, context);
      return to && { at, links: to.map((actor) => linkOf(relation, sent, actor, until)) };
    },
  );
  return links.length > 0
    ? { kind: 'reports-to', to: links.toSorted((a, b) => a.at - b.at).flatMap((one) => one.links) }
    : undefined;
}

function linkOf(
  said: string,
  sent: string | undefined,
  actor: Actor,
  until: string | undefined,
): Link {
  const whom =
    actor.body !== undefined && actor.printed === undefined ? { body: actor.body } : { actor };
  const relation = /^(?:accountable|answers)/iu.test(said)
    ? 'accountable'
    : /^overseen/iu.test(said)
      ? 'overseen'
      : 'reports';
  return {
    relation,
    ...(sent !== undefined && { sends: SENDS[sent.toLowerCase() as keyof typeof SENDS] }),
    ...whom,
    ...(until !== undefined && { until }),
  };
}

/** Bodies of these arrangements, by name. */
export function readBodies(
  reader: Reader,
  context: PhraseContext,
): ValueInputOf<'bodies'> | undefined {
  const bodies = reader.all(/([^;,\n\uE000]+)/u, ({ groups: [, said = ''] }) =>
    bodyNamed(said, context),
  );
  return bodies.length > 0 ? { kind: 'bodies', bodies } : undefined;
}

/** “One area: Newham”, “several areas together: Northshire and Southshire”. */
export function readAreas(
  reader: Reader,
  context: PhraseContext,
): ValueInputOf<'areas'> | undefined {
  reader.has(words('(?:one area|several areas together)'));
  const areas = reader.take(/([^;:\n\uE000]+)/u, ({ groups: [, said = ''] }) =>
    areasNamed(said, context),
  );
  return areas && { kind: 'areas', cover: areas.length > 1 ? 'joint' : 'single', areas };
}

const STATUSES = 'being updated|to be written|shown in part';

/** “Threshold document (being updated); Escalation policy”: documents as named. */
export function readDocuments(reader: Reader): ValueInputOf<'documents'> | undefined {
  const documents = reader.all(
    new RegExp(`([^;\\n\\uE000]+?)(?:\\s+\\((${STATUSES})\\))?\\s*(?=;|\\n|$)`, 'iu'),
    ({ groups: [, title = '', status] }) =>
      title.trim() === ''
        ? undefined
        : {
            title: title.trim(),
            ...(status !== undefined && { status: idOf<'being-updated'>(status) }),
          },
  );
  return documents.length > 0 ? { kind: 'documents', documents } : undefined;
}

type Item = ValueInputOf<'provisions'>['items'][number];

/** Terms of the field’s vocabulary by their labels, each with who and how often: “minutes are sent, to the members (every 3 months)”. */
export function readProvisions(
  reader: Reader,
  context: PhraseContext,
): ValueInputOf<'provisions'> | undefined {
  const itemIn = ({ groups: [, said = ''] }: Taken): Item | undefined => provisionIn(said, context);
  const items = [
    ...reader.all(/([^;\n\uE000]+)/u, itemIn),
    // A term of whose addition nothing is read: then the addition alone is left over.
    ...reader.all(/([^;,\n\uE000]+)(?=,)/u, itemIn),
  ];
  return items.length > 0 ? { kind: 'provisions', items } : undefined;
}

const plain = (said: string): string =>
  said.toLowerCase().replaceAll('’', "'").replaceAll(/\s+/gu, ' ').trim();

/** “An independent scrutineer” and “independent scrutineer” are one term. */
const ARTICLE = /^\s*(?:the|an?) /iu;

function provisionIn(said: string, context: PhraseContext): Item | undefined {
  const text = said.replace(/[.\s]+$/u, '').replace(ARTICLE, '');
  const known = (context.terms ?? [])
    .flatMap(({ id, label }) =>
      [id, label].map((name) => ({ id, name: plain(name).replace(ARTICLE, '') })),
    )
    .filter(
      ({ name }) =>
        plain(text) === name ||
        (/^(?:,| \()/u.test(plain(text).slice(name.length)) && plain(text).startsWith(name)),
    )
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (!known) return undefined;
  const [, whom = '', inBrackets] =
    /^(.*?)(?:\s*\(([^()]*)\))?$/u.exec(text.slice(known.name.length)) ?? [];
  const relations = relationsIn(whom, context);
  const details = inBrackets === undefined ? {} : detailsIn(inBrackets);
  return relations && details && { term: known.id, ...relations, ...details };
}

/** “an aim” → `aim`, “Planned” → `planned`. */
const standingIn = (said = ''): Standing =>
  (said.toLowerCase() === 'an aim' ? 'aim' : said.toLowerCase()) as Standing;

const RELATION = { to: 'to', for: 'for', with: 'with', through: 'via', by: 'by' } as const;

function relationsIn(said: string, context: PhraseContext): Partial<Item> | undefined {
  const parts = said
    .split(/,\s+(?=(?:to|for|with|through|by)\s)/u)
    .filter((part) => part.trim() !== '');
  const read = parts.map((part) => {
    const [, word = '', whom = ''] = /^(to|for|with|through|by)\s+(.+)$/u.exec(part.trim()) ?? [];
    const each = whom.includes(' or ') ? undefined : actorsNamed(whom, context);
    const any = whom.includes(' or ') ? actorsNamed(whom, context) : undefined;
    const acting = any && any.length > 1 ? [{ any_of: any }] : (each ?? any);
    return acting && ([RELATION[word as keyof typeof RELATION], acting] as const);
  });
  return read.every((one) => one !== undefined) ? Object.fromEntries(read) : undefined;
}

/** “At least 2 every 3 months”, “within 10 working days”, “planned for September 2020”: all of it, or undefined. */
function detailsIn(said: string): Partial<Item> | undefined {
  const reader = readerOf(said);
  const within = reader.take(words('within {period}'), ({ groups: [, bound, count, unit] }) =>
    periodIn(bound, count, unit),
  );
  const planned = reader.take(
    words('(planned|an aim|proposed)(?: for ({date}))?'),
    ({ groups: [, how, date] }) => {
      const due = dateIn(date);
      if (date !== undefined && due === undefined) return undefined;
      return { standing: standingIn(how), ...(due !== undefined && { due }) };
    },
  );
  const every = reader.take(words(EVERY), ({ groups: [, ...parts] }) => everyIn(parts));
  const count = reader.take(words('(?:({bound}) )?({n})'), ({ groups: [, bound, n] }) => ({
    count: numberIn(n),
    ...(bounded(bound).bound && { count_bound: bounded(bound).bound }),
  }));
  return reader.left()
    ? undefined
    : { ...count, ...(every && { every }), ...(within && { within }), ...planned };
}
