import type { Acting, Relation, ValueOf } from '../../schemas/index.ts';
import type { Standing } from '../../schemas/values/general.ts';
import type { Names } from '../catalogue/names.ts';
import { wordDate } from '../base/dates.ts';
import { boundWords, wordEvery, wordPeriod } from './period.ts';
import { commaList, joinAnd, unhyphen } from '../base/words.ts';
import { line, list, type Wording } from './wording.ts';

/** The terms of a closed vocabulary, each with who, in what relation, and how often where the source says. */
export function wordProvisions(
  { items }: ValueOf<'provisions'>,
  names: Names,
  vocabulary: string | undefined,
): Wording {
  return list(
    items.map((item) => {
      const label = vocabulary === undefined ? item.term : names.term(vocabulary, item.term);
      const count =
        item.count !== undefined && `${boundWords(item.count_bound ?? 'exactly')}${item.count}`;
      const every = item.every && wordEvery(item.every);
      const details = commaList([
        [count, every].filter(Boolean).join(' '),
        item.within && `within ${wordPeriod(item.within)}`,
        item.when && CONDITION_WORDS[item.when],
        item.but_not !== undefined &&
          `but not ${vocabulary === undefined ? item.but_not : names.term(vocabulary, item.but_not)}`,
        wordStanding(item),
        item.from && `from ${wordDate(item.from)}`,
        item.until && `until ${wordDate(item.until)}`,
      ]);
      const [first, ...others] = wordRelations(item, names, label);
      const said = commaList([joinedTo(label, first), ...others]);
      return details === '' ? said : `${said} (${details})`;
    }),
  );
}

/**
 * What is done, at the end of a label of one clause: “minutes are sent”. Who does it, or to whom, follows without a comma;
 * behind a second clause, such as “until it is fully established”, it would be taken for that one’s.
 */
const DONE =
  /^(?!.*\b(?:as|until|when|where|once|that|which|if)\b).*\b(?:is|are|be|been) (?:\S+ (?:and )?)?(?:[a-z]+ed|sent|held|made|given|taken|kept|written|led|heard)$/u;

const joinedTo = (label: string, relation: string | undefined): string =>
  commaList(
    relation !== undefined && DONE.test(label) ? [`${label} ${relation}`] : [label, relation],
  );

/** What joins what is done to actors, by their relation, in the order in which a sentence takes them. */
const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  to: 'to',
  for: 'for',
  with: 'with',
  via: 'through',
  by: 'by',
};
export const RELATION_ORDER = Object.keys(RELATION_WORDS) as readonly Relation[];

/** “to the Board”, “with the executive group”: a part for each relation, without an actor that the label itself names. */
export const wordRelations = (
  item: Readonly<Record<Relation, Acting>>,
  names: Names,
  label = '',
): string[] =>
  RELATION_ORDER.flatMap((relation) => {
    const unsaid = names.actors(item[relation]).filter((actor) => !isNamed(actor, label));
    return unsaid.length > 0 ? [`${RELATION_WORDS[relation]} ${joinAnd(unsaid)}`] : [];
  });

/** What stands behind a term that does not hold yet; nothing behind one that does. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  'in-place': '',
  planned: 'planned',
  aim: 'an aim',
  proposed: 'proposed',
};

type Item = ValueOf<'provisions'>['items'][number];

const CONDITION_WORDS: Readonly<Record<NonNullable<Item['when']>, string>> = {
  'as-required': 'as required',
  'where-possible': 'where possible',
  'where-appropriate': 'where appropriate',
  'on-request': 'on request',
  'by-issue': 'issue by issue',
};

/** “planned for September 2019”, “planned by September 2019”, “an aim”; empty where the term holds. */
export const wordStanding = ({
  standing,
  due,
  due_by: by,
}: Pick<Item, 'standing' | 'due' | 'due_by'>): string =>
  [
    STANDING_WORDS[standing],
    due !== undefined && `for ${wordDate(due)}`,
    by !== undefined && `by ${wordDate(by)}`,
  ]
    .filter(Boolean)
    .join(' ');

/** True where a label names the actor, without the article: “local areas ensure …” names “local areas”. */
const isNamed = (actor: string, label: string): boolean =>
  ` ${label.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(
    ` ${actor
      .toLowerCase()
      .replace(/^(?:the|each|all|a|an) /u, '')
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `,
  );

type Thing = ValueOf<'presence'>['things'][number];

const THING_WORDS: Readonly<Record<Thing['thing'], readonly [some: string, none: string]>> = {
  'youth-custody': ['there is youth custody', 'there is no youth custody'],
  'residential-homes': ['there are residential homes', 'there are no residential homes'],
  'independent-residential-homes': [
    'there are independent residential homes',
    'there are no independent residential homes',
  ],
  'legal-entity': ['it is a legal body of its own', 'it is no legal body of its own'],
};

/** “There is no youth custody”: a stated nil is worded as plainly as a stated presence. */
export const wordThing = ({ thing, present }: Thing): string => THING_WORDS[thing][present ? 0 : 1];

/** What there is and what there is not, with who runs it: “There are residential homes, run by the council”. */
export const wordPresence = ({ things }: ValueOf<'presence'>, names: Names): Wording =>
  list(
    things.map((one) =>
      commaList([wordThing(one), one.run_by && `run by ${names.actor(one.run_by)}`]),
    ),
  );

const DOCUMENT_STATUS: Readonly<Record<string, string>> = {
  named: '',
  'being-updated': ' (being updated)',
  'to-be-written': ' (to be written)',
  'shown-in-part': ' (shown in part)',
};

export const wordDocuments = ({ documents }: ValueOf<'documents'>): Wording =>
  list(documents.map(({ title, status }) => `${title}${DOCUMENT_STATUS[status] ?? ''}`));

export const wordBodies = ({ bodies }: ValueOf<'bodies'>, names: Names): Wording =>
  list(bodies.map((id) => names.body(id)));

const ANSWERING_WORDS = {
  accountable: 'accountable to',
  reports: 'reports to',
  overseen: 'overseen by',
  'receives-from': 'takes in what comes from',
  'passes-to': 'passes on to',
} as const;

const SENDS_WORDS = {
  'yearly-report': 'sends its yearly report to',
  reports: 'sends reports to',
  'update-reports': 'sends update reports to',
  minutes: 'sends its minutes to',
} as const;

type Answering = ValueOf<'reports-to'>['to'][number];

/** How a body stands to another, in words: “accountable to”, “reports to”, “sends its yearly report to”. */
export const wordAnswering = ({ relation, sends }: Answering): string =>
  sends === undefined ? ANSWERING_WORDS[relation] : SENDS_WORDS[sends];

/** “Accountable to the Board; reports to the Executive; sends its yearly report to the council”. */
export const wordReportsTo = ({ to }: ValueOf<'reports-to'>, names: Names): Wording =>
  list(
    [...Map.groupBy(to, wordAnswering)].map(
      ([relation, answered]) =>
        `${relation} ${joinAnd(
          answered.map(({ body, actor, until, via_body: via, when }) =>
            commaList([
              body === undefined
                ? actor
                  ? names.actor(actor)
                  : 'others'
                : `the ${names.body(body)}`,
              via !== undefined && `through the ${names.body(via)}`,
              when && (when === 'exception' ? 'by exception' : 'as required'),
              until !== undefined && `until ${until}`,
            ]),
          ),
        )}`,
    ),
  );

export const COVER_WORDS: Readonly<Record<ValueOf<'areas'>['cover'], string>> = {
  single: 'One area',
  joint: 'Several areas together',
};

/** “One area: Kirklees”. */
export const wordAreas = ({ cover, areas }: ValueOf<'areas'>, names: Names): Wording =>
  line(`${COVER_WORDS[cover]}: ${joinAnd(areas.map(names.area))}`);

/** “Child death: Newham, Hackney and Tower Hamlets”. */
export const wordFootprints = ({ footprints }: ValueOf<'footprints'>, names: Names): Wording =>
  list(
    footprints.map(({ subject, areas, printed, from, until, ...moved }) =>
      commaList([
        `${unhyphen(subject)}: ${areas.length > 0 ? joinAnd(areas.map(names.area)) : (printed ?? 'a wider area')}`,
        moved.moved_from && `moved from ${names.actor(moved.moved_from)}`,
        from && `from ${wordDate(from)}`,
        until && `until ${wordDate(until)}`,
        moved.moved_to && `then passed to ${names.actor(moved.moved_to)}`,
      ]),
    ),
  );
