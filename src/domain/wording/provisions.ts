import type { Actor, ValueOf } from '../../schemas/index.ts';
import type { Names } from '../catalogue/names.ts';
import { boundWords, wordEvery, wordPeriod } from './period.ts';
import { capitalise, commaList, joinAnd, unhyphen } from '../base/words.ts';
import { line, list, type Wording } from './wording.ts';

/** The terms of a closed vocabulary, each with who, to whom and how often where the source says. */
export function wordProvisions(
  { items }: ValueOf<'provisions'>,
  names: Names,
  vocabulary: string | undefined,
): Wording {
  return list(
    items.map((item) => {
      const label = vocabulary === undefined ? item.term : names.term(vocabulary, item.term);
      // An actor that the term itself names is not named again.
      const unsaid = (actors: readonly Actor[]): string[] =>
        actors
          .map(names.actor)
          .map(lowerArticle)
          .filter((actor) => !label.includes(bare(actor)));
      const details = commaList([
        joinAnd(unsaid(item.to)),
        unsaid(item.by).length > 0 && `by ${joinAnd(unsaid(item.by))}`,
        item.count !== undefined &&
          `number printed: ${boundWords(item.count_bound ?? 'exactly')}${item.count}`,
        item.every && wordEvery(item.every),
        item.within && `within ${wordPeriod(item.within)}`,
        item.intended && 'announced for later',
      ]);
      return capitalise(details === '' ? label : `${label} (${details})`);
    }),
  );
}

/** A printed name inside a sentence: “The Chair” is “the Chair” there. */
const lowerArticle = (actor: string): string =>
  actor.replace(/^(?:The|Each|All|Every)\b/u, (word) => word.toLowerCase());

/** An actor without the article, as a term would name it. */
const bare = (actor: string): string => actor.toLowerCase().replace(/^(?:the|each|all|a|an) /u, '');

/** “No youth custody settings”: a stated nil is worded as plainly as a stated presence. */
export const wordPresence = ({ things }: ValueOf<'presence'>, names: Names): Wording =>
  list(
    things.map(({ thing, present, run_by }) =>
      present
        ? capitalise(
            `${unhyphen(thing)}: there is${run_by ? `, run by ${names.actor(run_by)}` : ''}`,
          )
        : capitalise(`${unhyphen(thing)}: stated that there is none`),
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

const RELATION_WORDS = {
  accountable: 'Accountable to',
  reports: 'Reports to',
  overseen: 'Overseen by',
} as const;

/** “Accountable to the Board; reports to the Executive”. */
export const wordReportsTo = ({ to }: ValueOf<'reports-to'>, names: Names): Wording =>
  list(
    to.map(({ relation, body, actor, until }) =>
      commaList([
        `${RELATION_WORDS[relation]} ${body === undefined ? (actor ? names.actor(actor) : 'others') : `the ${names.body(body)}`}`,
        until !== undefined && `until ${until}`,
      ]),
    ),
  );

/** “Single area: Kirklees”. */
export const wordAreas = ({ cover, areas }: ValueOf<'areas'>, names: Names): Wording =>
  line(
    `${cover === 'single' ? 'One area' : 'Several areas together'}: ${joinAnd(areas.map(names.area))}`,
  );

/** “Child death: Newham, Hackney and Tower Hamlets”. */
export const wordFootprints = ({ footprints }: ValueOf<'footprints'>, names: Names): Wording =>
  list(
    footprints.map(({ subject, areas, printed }) =>
      capitalise(
        `${unhyphen(subject)}: ${areas.length > 0 ? joinAnd(areas.map(names.area)) : (printed ?? 'a wider area')}`,
      ),
    ),
  );
