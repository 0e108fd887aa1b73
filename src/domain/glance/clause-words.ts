import type { Actor, StatementRecord, ValueOf } from '../../schemas/index.ts';
import { commaList, joinAnd, numberWord, uncapitalise } from '../base/words.ts';
import type { Arrangements } from '../catalogue/catalogue.ts';
import type { Names } from '../catalogue/names.ts';
import { valuesOfKind } from '../catalogue/statements.ts';
import type { Sector } from '../membership/sectors.ts';
import { meetingsNumbers, wordNumber } from '../meetings/numbers.ts';
import { BASIS_WORDS } from '../wording/money.ts';
import { wordLimit } from '../wording/period.ts';
import { wordFrequency } from '../wording/meetings.ts';
import { wordQuorum } from '../wording/quorum.ts';
import { countMembers } from './counts.ts';

type Named = Pick<Arrangements, 'names'>;

/** Each verb phrase follows the name of an area: “Kirklees meets at least 6 times a year”. */

/** Actors by what they are, each once: “the safeguarding partners and the council”. */
export const byRole = (actors: readonly Actor[], names: Names): string =>
  joinAnd([...new Set(actors.map(({ role, body }) => names.actor({ role, body })))]);

/** What a quorum counts, then the rule: “counts heads: 8 members from 4 agencies”. */
export function quorumWords(value: ValueOf<'quorum'>, { names }: Named): string {
  const { rule, kind } = value;
  const told = wordQuorum(value, names).summary;
  // What stands after the rule: the chair, deputies, who may let a meeting go on.
  const more = told.slice(wordQuorum({ kind, rule }, names).summary.length);
  switch (rule.type) {
    case 'all-partners':
      return rule.present === undefined
        ? `asks for all safeguarding partners${more}`
        : `counts partners: all of them must be ${rule.present === 'attendance' ? 'there' : 'represented'}${more}`;
    case 'set-by':
      return `has ${names.actor(rule.by)} settle who is needed, ${rule.per} by ${rule.per}`;
    case 'agencies':
      if (rule.agencies.length > NAMED_APART)
        return `asks for ${numberWord(rule.agencies.length)} named agencies${more}`;
      break;
    case 'roles':
      if (rule.roles.length > NAMED_APART)
        return `asks for ${numberWord(rule.roles.length)} named roles${more}`;
      break;
    case 'count':
    case 'fraction': {
      const what = COUNTED[rule.of];
      if (what !== undefined) return `counts ${what}: ${uncapitalise(told)}`;
      break;
    }
    case 'all-of':
    case 'any-of':
      break;
  }
  return `asks for ${uncapitalise(told)}`;
}

/** As many names as a sentence on two areas has room for. */
const NAMED_APART = 3;

const COUNTED: Readonly<Partial<Record<string, string>>> = {
  members: 'heads',
  agencies: 'agencies',
  'statutory-agencies': 'agencies',
  'member-agencies': 'agencies',
  'safeguarding-partners': 'partners',
};

/** “goes ahead without a quorum, and the SSCP ratifies decisions later”. */
export function withoutQuorumWords(value: ValueOf<'without-quorum'>, { names }: Named): string {
  if (value.or) return `leaves open whether a meeting without a quorum goes ahead`;
  const what = {
    'does-not-proceed': 'does not meet without a quorum',
    'goes-ahead': 'goes ahead without a quorum',
    'discussion-only': 'only discusses without a quorum, and takes no decisions',
    'chair-picks-items': 'lets the chair pick what may go ahead without a quorum',
    reconvenes: 'calls the meeting again where there is no quorum',
  }[value.consequence];
  if (value.consequence === 'discussion-only' && value.ratified_by)
    return `${what}; ${names.actor(value.ratified_by)} must confirm what it recommends`;
  return value.ratified_by
    ? `${what}, and ${names.actor(value.ratified_by)} ratifies decisions afterwards`
    : what;
}

/** “has an independent chair, shared with Southampton”. */
export function chairWords(value: ValueOf<'chair'>, { names }: Named): string {
  const { holders, appointed_by: by, shared_with: areas, vote } = value;
  const who = joinAnd(holders.map(names.actor));
  const chosen = by.length > 0 ? `a chair appointed by ${byRole(by, names)}` : 'an appointed chair';
  const lead = {
    independent: 'has an independent chair',
    'independent-and-scrutineer': 'has an independent chair who is also the scrutineer',
    'office-holder': who === '' ? 'is chaired by an office holder' : `is chaired by ${who}`,
    'elected-member': 'is chaired by an elected member of the council',
    rotating: who === '' ? 'rotates the chair' : `rotates the chair among ${who}`,
    'co-chairs': who === '' ? 'has co-chairs' : `is co-chaired by ${who}`,
    'standing-and-rotating-co-chairs': 'has one standing and one rotating co-chair',
    'from-membership': 'takes its chair from its members',
    'from-partnership': 'is chaired by a member of the partnership',
    'from-partnership-or-nominee':
      'is chaired by a member of the partnership or someone nominated on their behalf',
    'from-partners': 'takes its chair from the safeguarding partners',
    'by-partners': 'makes the safeguarding partners responsible for chairing',
    appointed: `has ${chosen}`,
    vacant: 'has no chair in post',
  }[value.arrangement];
  return commaList([
    lead,
    vote === 'casting' && 'with a casting vote',
    vote === 'none' && 'without a vote',
    areas.length > 0 && `shared with ${joinAnd(areas.map(names.area))}`,
  ]);
}

/** “meets at least 6 times a year”; without a number, the word that is given. */
export function frequencyWords(value: ValueOf<'frequency'>, { names }: Named): string {
  const { rule, plus } = value;
  const numbers = meetingsNumbers({ state: 'stated', value, evidence: [] });
  const events = plus.map(({ event, count }) => PLUS_WORDS[event](count));
  const more = events.length > 0 ? `, with ${joinAnd(events)}` : '';
  const [single] = numbers;
  // A pace in weeks makes no whole number of meetings.
  if (single && !Number.isInteger(single.count))
    return `meets ${uncapitalise(wordFrequency(value, names).summary.replace(/ \(.*\)/u, ''))}`;
  if (numbers.length > 0) {
    const told = numbers.map((number) => wordNumber({ ...number, some: false }));
    const word = rule.type === 'word' ? ` “${rule.word}”,` : '';
    const times = ONCE_OR_TWICE[told.join()] ?? `${joinAnd(told, 'or')} times`;
    return `meets${word} ${times} a year${single?.some === true ? ' for some members' : ''}${more}`;
  }
  if (rule.type === 'virtual') return 'works without meeting';
  if (rule.type === 'with-body') return 'meets when another body does';
  if (rule.type === 'by-purpose')
    return `meets ${uncapitalise(wordFrequency(value, names).summary)}`;
  return rule.type === 'word' && rule.word === 'as-required'
    ? 'meets when it needs to'
    : `meets regularly, without a number${more}`;
}

const ONCE_OR_TWICE: Readonly<Partial<Record<string, string>>> = { 1: 'once', 2: 'twice' };

const PLUS_WORDS = {
  'development-day': (count: number) =>
    count === 1 ? 'a development day' : `${count} development days`,
  'annual-event': (count: number) => (count === 1 ? 'a yearly event' : `${count} yearly events`),
  'themed-meeting': (count: number) =>
    count === 1 ? 'a themed meeting' : `${count} themed meetings`,
  'special-meeting': (count: number) =>
    count === 1 ? 'a special meeting' : `${count} special meetings`,
} as const;

/** “decides by consensus, then by majority”. */
export const decisionWords = ({ steps }: ValueOf<'decision'>, { names }: Named): string =>
  `decides ${steps
    .map(({ method, to, partners_for: partners }) => {
      const whom = to && byRole([to], names);
      return {
        consensus: 'by consensus',
        'simple-majority':
          partners === undefined ? 'by majority' : 'by majority with enough partners for it',
        'majority-if-all-partners-agree': 'by majority if all partners agree',
        'by-correspondence': 'by votes in writing',
        'lead-settled-by-issue': 'issue by issue',
        'unanimity-of-partners': 'by agreement of all partners',
        'casting-vote': 'by the chair’s casting vote',
        'chair-decides': `through ${whom ?? 'the chair'}`,
        'refer-up': 'by referral upwards',
        'recommend-only': 'by recommending to others who decide',
        'decided-by': `through ${whom ?? 'others'}`,
      }[method];
    })
    .join(', then ')}`;

/** “has four steps for a dispute, the last to the Secretary of State”. */
export function routeWords({ steps }: ValueOf<'route'>, { names }: Named): string {
  const last = steps.at(-1);
  if (!last) return '';
  const whom = byRole(last.to, names).replace(/^(the lead representatives) of .*/u, '$1');
  const to = (link: string): string => (whom === '' ? '' : ` ${link} ${whom}`);
  const [alone, noun] = (
    {
      'raise-at-meeting': ['raises a dispute at a meeting', 'a meeting'],
      'raise-with': [`takes a dispute up${to('with')}`, `a talk${to('with')}`],
      'bring-to-attention': [
        `brings a dispute to the attention${to('of')}`,
        `bringing it to the attention${to('of')}`,
      ],
      meet: [`holds a meeting${to('with')} on a dispute`, `a meeting${to('with')}`],
      'special-meeting': [
        `calls a special meeting${to('of')} on a dispute`,
        `a special meeting${to('of')}`,
      ],
      investigate: [`looks into a dispute${to('with')}`, 'an inquiry'],
      refer: [`refers a dispute${to('to')}`, `a referral${to('to')}`],
      'seek-guidance': [`seeks guidance on a dispute${to('from')}`, `for guidance${to('from')}`],
      'serve-notice': [`serves a formal notice${to('on')}`, `a formal notice${to('to')}`],
      'follow-policy': ['has a separate policy for disputes', 'a separate policy'],
      'resolve-locally': ['settles a dispute locally', 'a local settlement'],
      'enquire-and-challenge': [`challenges${to('with')}`, `a challenge${to('with')}`],
      monitor: ['watches over a dispute', 'watching over it'],
      notify: [`sends word of it${to('to')}`, `word of it${to('to')}`],
      suspend: ['suspends the membership', 'suspending the membership'],
      remove: ['takes the name off the list of members', 'taking the name off the list'],
      write: [`puts a dispute in writing${to('to')}`, `in writing${to('to')}`],
    } as const
  )[last.action];
  const only = last.possible ? ', if it comes to that' : '';
  return steps.length === 1
    ? `${alone}${only}`
    : `has ${numberWord(steps.length)} steps for a dispute, the last ${noun}${only}`;
}

/** After “Kirklees’ money”: “is paid each year at an agreed level and in kind”. */
export const basisWords = ({
  basis,
  alternatives,
  standing = 'in-place',
}: ValueOf<'funding-basis'>): string =>
  `${IS[standing]} ${joinAnd(
    basis.map((one) => BASES[one] ?? BASIS_WORDS[one]),
    alternatives === true ? 'or' : 'and',
  )}`;

const IS: Readonly<Record<NonNullable<ValueOf<'funding-basis'>['standing']>, string>> = {
  'in-place': 'is',
  planned: 'is planned to be',
  aim: 'is meant to be',
  proposed: 'is proposed to be',
};

/** After “is”, where the words of the basis alone do not follow it. */
const BASES: Readonly<Partial<Record<keyof typeof BASIS_WORDS, string>>> = {
  'agreed-for-rolling-years': 'agreed for several years ahead',
  'by-memorandum': 'settled by a memorandum of understanding',
  'pooled-fund': 'in a pooled fund',
  'aligned-budgets': 'in aligned budgets',
  'by-size-resources-and-responsibility': 'by size, resources and responsibility',
  'fixed-shares': 'in fixed shares',
  'listed-amounts': 'in amounts listed by agency',
  'listed-costs': 'in costs listed by line',
  'within-existing-resources': 'from existing resources',
};

/** “has its budget run by the council and held by the partnership’s manager”; undefined where neither is said. */
export function holderWords(
  value: ValueOf<'administration'>,
  { names }: Named,
): string | undefined {
  const parts = [
    value.administered_by.length > 0 && `run by ${byRole(value.administered_by, names)}`,
    value.budget_holder.length > 0 && `held by ${byRole(value.budget_holder, names)}`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? undefined : `has its budget ${joinAnd(parts)}`;
}

/** “asks for deputies with full authority”. */
export function deputyWords(value: ValueOf<'deputies'>, { names }: Named): string {
  const { permission_from: giver, authority } = value;
  const lead = {
    required: 'asks for deputies',
    expected: 'expects members who cannot come to send someone',
    allowed: 'allows deputies',
    'by-permission': giver
      ? `allows deputies with leave of ${byRole([giver], names)}`
      : 'allows deputies with permission',
    'not-allowed': 'allows no deputies',
  }[value.rule];
  return commaList([
    `${lead}${value.named === true ? ' named beforehand' : ''}`,
    authority === 'full' && 'with full authority',
    authority === 'same-as-member' && 'with the same part as the member',
    value.voting === false && 'without a vote',
  ]);
}

/** “sends papers at least 1 week before a meeting”; undefined where no time is given for them. */
export function papersWords({ deadlines }: ValueOf<'deadlines'>): string | undefined {
  const own = deadlines.filter(
    ({ item, relation, event, within }) =>
      ['agenda', 'papers', 'reports'].includes(item) &&
      relation === 'before' &&
      event === 'meeting' &&
      within !== undefined,
  );
  const one = own.find(({ item }) => item !== 'agenda') ?? own[0];
  if (!one) return undefined;
  const what = one.item === 'agenda' ? 'the agenda' : 'papers';
  return `${one.as_a_rule === true ? 'as a rule ' : ''}sends ${what} ${wordLimit({ ...one, as_a_rule: undefined })} before a meeting`;
}

/** Sectors as whose members are listed; those that stand for no sector of their own are left out. */
const SECTOR_WORDS: Readonly<Partial<Record<Sector, string>>> = {
  'local-authority': 'the council',
  health: 'health',
  police: 'the police',
  education: 'education',
  justice: 'justice',
  'emergency-services': 'the emergency services',
  'voluntary-and-faith': 'the voluntary and faith sector',
  community: 'the community',
};

/** The sectors from which lists have members, each once. */
export const sectorsListed = (
  lists: readonly ValueOf<'members'>[],
  { names }: Named,
): readonly string[] => {
  const found = new Set(lists.flatMap((list) => [...countMembers(list, names).sectors.keys()]));
  return Object.entries(SECTOR_WORDS)
    .filter(([sector]) => found.has(sector as Sector))
    .map(([, words]) => words);
};

/** What can be read in several ways: numbers together, else only that there are several. */
export function unclearWords(
  record: Extract<StatementRecord, { state: 'unclear' }>,
  readings: readonly string[],
  about: string,
  { names }: Named,
): string {
  const or = (numbers: readonly number[]): string =>
    joinAnd([...new Set(numbers)].sort((a, b) => a - b).map(String), 'or');
  const times = meetingsNumbers(record).map(({ count }) => count);
  if (new Set(times).size > 1) return `can be read as meeting ${or(times)} times a year`;
  const lists = valuesOfKind(record, 'members').map((list) => countMembers(list, names).members);
  if (new Set(lists).size > 1) return `can be read as listing ${or(lists)} members`;
  const told = [...new Set(readings)];
  const ways = numberWord(record.readings.length);
  return told.length === record.readings.length && told.join(' ').length <= LONGEST
    ? `can be read in ${ways} ways: it ${joinAnd(told, 'or')}`
    : `can be read in ${ways} ways on ${about}`;
}

/** In letters: readings longer than this together do not fit a sentence on two areas. */
const LONGEST = 90;
