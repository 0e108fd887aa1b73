import type { ValueInputOf } from '../../schemas/index.ts';
import { WHEN_WORDS } from '../wording/decisions.ts';
import { actorsNamed, type PhraseContext } from './context.ts';
import { numberIn, periodIn, words, type Reader } from './reader.ts';

type RouteStep = ValueInputOf<'route'>['steps'][number];

/** What is taken through the route, and the verb behind it. */
const IT =
  '(?:(?:it|(?:the|any|a) (?:matter|dispute|disagreement|issue|concern)|(?:any )?non-compliance|anything not complied with|disputes|disagreements|matters|issues|concerns) )?(?:(?:is|are|will be|shall be|must be|should be|may be) )?';

/** What is done, and the word before those to whom it is done. The site’s own words, and some that people type. */
const ACTIONS: readonly (readonly [action: RouteStep['action'], done: string, link: string])[] = [
  ['raise-at-meeting', `${IT}raised at a meeting`, 'with'],
  ['bring-to-attention', `${IT}brought`, 'to the attention of'],
  ['special-meeting', '(?:a )?special meeting(?: is| may be)?(?: called)?', 'with'],
  ['meet', '(?:a )?meeting(?: is| may be)?(?: held)?', 'with'],
  ['investigate', `${IT}looked into`, 'with'],
  ['refer', `${IT}(?:referred|escalated)`, 'to'],
  [
    'seek-guidance',
    '(?:guidance(?: or clarification)?|clarification)(?: is| may be)? sought',
    'from',
  ],
  ['serve-notice', '(?:a )?(?:formal )?notice(?: is| may be)? served', 'on'],
  ['resolve-locally', `${IT}(?:worked out|resolved|settled) locally`, 'with'],
  ['enquire-and-challenge', `${IT}enquired into and(?:, where appropriate,)? challenged`, 'with'],
  ['monitor', `${IT}monitored`, 'with'],
  ['write', `${IT}put in writing`, 'to'],
  ['raise-with', `${IT}(?:taken up|raised)`, 'with'],
];

const CONDITIONS = Object.keys(WHEN_WORDS) as (keyof typeof WHEN_WORDS)[];

/** “Stage 1: a meeting is held by the parties with the chair, within 5 working days, then it is referred to the department”. */
export function readRoute(
  reader: Reader,
  context: PhraseContext,
): ValueInputOf<'route'> | undefined {
  const name = '((?:(?!, then|,? within |, under| together with )[^;\\uE000])+?)';
  const stop = '\\s*(?:,? then |,? within |, under |[;.\\uE000]|$)';
  const before =
    '(?:(stage \\w+|step \\w+|\\d+): )?(?:after ({n}) (?:missed meetings?|absences) )?' +
    `(?:(${Object.values(WHEN_WORDS).join('|')}),? )?(as a last resort )?`;
  const after = `(?=${stop})(?:,? under the ([^,;.]+))?(?:,? within {period})?`;
  const steps = [
    ...reader.all(
      words(
        `${before}(?:the )?([^,;]*?(?:policy|procedure|protocol|process)) (is|may be) followed${after}`,
      ),
      ({ at, groups: [, stage, absences, when, last, document = '', may, , ...period] }) => ({
        at,
        step: {
          ...startOf({ stage, absences, when, last }, may),
          action: 'follow-policy' as const,
          document,
          ...timeOf(period),
        },
      }),
    ),
    ...ACTIONS.flatMap(([action, done, link]) =>
      reader.all(
        words(
          `${before}(${done})(?: by ${name}(?: together with ${name})?(?= ${link} |${stop}))?(?: ${link} ${name})?${after}`,
        ),
        ({
          at,
          groups: [, stage, absences, when, last, how, by, together, to, document, ...period],
        }) => {
          const [who, others, whom] = [by, together, to].map((said) =>
            said === undefined ? [] : actorsNamed(said, context),
          );
          if (!who || !others || !whom || who.length > 1) return undefined;
          return {
            at,
            step: {
              ...startOf({ stage, absences, when, last }, how),
              action,
              ...(who.length > 0 && { by: who[0] }),
              ...(others.length > 0 && { with: others }),
              ...(whom.length > 0 && { to: whom }),
              ...(document !== undefined && { document }),
              ...timeOf(period),
            },
          };
        },
      ),
    ),
  ].sort((a, b) => a.at - b.at);
  reader.all(/(?:,|;)?\s*(?:and\s+)?then(?=\s|\uE000|$)/iu, () => true);
  return steps.length > 0
    ? { kind: 'route', steps: steps.map(({ step }): RouteStep => step) }
    : undefined;
}

function startOf(
  { stage, absences, when, last }: Partial<Record<string, string>>,
  how = '',
): Pick<RouteStep, 'stage' | 'after_absences' | 'when' | 'last_resort' | 'possible' | 'what'> {
  const condition = CONDITIONS.find((one) => WHEN_WORDS[one] === when?.toLowerCase());
  return {
    ...(stage !== undefined && { stage }),
    ...(absences !== undefined && { after_absences: numberIn(absences) }),
    ...(condition && { when: condition }),
    ...(last !== undefined && { last_resort: true }),
    ...(/\bnon-compliance\b|\bnot complied with\b/iu.test(how) && {
      what: 'non-compliance' as const,
    }),
    ...(/\bmay be\b/iu.test(how) && { possible: true }),
  };
}

const timeOf = ([bound, count, unit]: readonly (string | undefined)[]): Pick<
  RouteStep,
  'within'
> => (count === undefined ? {} : { within: periodIn(bound, count, unit) });
