import type { StatementRecord, ValueOf } from '../../schemas/index.ts';
import { commaList, joinAnd, numberWord, uncapitalise } from '../base/words.ts';
import type { Arrangements } from '../catalogue/catalogue.ts';
import { valuesOfKind } from '../catalogue/statements.ts';
import { wordEntries } from '../wording/entries.ts';
import type { Sector } from '../membership/sectors.ts';
import type { FrequencyRule } from '../../schemas/values/frequency.ts';
import {
  meetingsNumbers,
  wordNumber,
  wordNumbers,
  type MeetingsNumber,
} from '../meetings/numbers.ts';
import { frequencyConditions, wordFrequency } from '../wording/meetings.ts';
import { wordDate } from '../base/dates.ts';
import { wordLimit, wordPeriod } from '../wording/period.ts';
import { wordProvisions } from '../wording/provisions.ts';
import { wordQuorum } from '../wording/quorum.ts';
import { byRole } from './by-role.ts';
import { countMembers, type MemberCount } from './counts.ts';
import type { Listed } from './differences.ts';

type Named = Pick<Arrangements, 'names'>;

/** Each verb phrase follows the name of an area: “Kirklees meets at least 6 times a year”. */

/** What a quorum counts, then the rule: “counts heads: 8 members from 4 agencies”. */
export function quorumWords(value: ValueOf<'quorum'>, { names }: Named): string {
  const { rule, kind } = value;
  const told = wordQuorum(value, names).summary;
  // What stands after the rule: the chair, deputies, who may let a meeting go on.
  const more = told.slice(wordQuorum({ kind, rule }, names).summary.length);
  switch (rule.type) {
    case 'set-by':
      return `has ${names.actor(rule.by)} settle who is needed, ${rule.per} by ${rule.per}`;
    case 'agencies':
      if (rule.agencies.length > NAMED_APART)
        return `asks for ${numberWord(rule.agencies.length)} named agencies${rule.agencies.some(({ substitute }) => substitute !== undefined) ? ', or who may stand in for some of them' : ''}${more}`;
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
    case 'all-partners':
      return `asks for ${uncapitalise(told).replace(/ represented\b/u, ' to be represented')}`;
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

/** “goes ahead without a quorum, and the SSCP ratifies decisions afterwards, within 2 weeks”. */
export function withoutQuorumWords(value: ValueOf<'without-quorum'>, { names }: Named): string {
  const { consequence, or, decided_by: decider, ratified_by: ratifier, within } = value;
  const what = or
    ? `${decider ? `has ${names.actor(decider)} decide` : 'leaves open'} what happens without a quorum`
    : CONSEQUENCES[consequence];
  const confirmed =
    ratifier &&
    (consequence === 'discussion-only' && !or
      ? `; ${names.actor(ratifier)} must confirm what it recommends`
      : `, and ${names.actor(ratifier)} ratifies decisions afterwards`);
  return `${what}${confirmed ?? ''}${within ? `, within ${wordPeriod(within)}` : ''}`;
}

const CONSEQUENCES: Readonly<Record<ValueOf<'without-quorum'>['consequence'], string>> = {
  'does-not-proceed': 'does not meet without a quorum',
  'goes-ahead': 'goes ahead without a quorum',
  'discussion-only': 'only discusses without a quorum, and takes no decisions',
  'chair-picks-items': 'lets the chair pick what may go ahead without a quorum',
  reconvenes: 'calls the meeting again where there is no quorum',
};

/** “has an independent chair, shared with Southampton”. */
export function chairWords(value: ValueOf<'chair'>, { names }: Named): string {
  const { holders, appointed_by: by, shared_with: areas, shared_with_boards: boards } = value;
  const { vote, from, until } = value;
  const sharing = [...areas.map(names.area), ...boards.map(names.actor)];
  const who = joinAnd(holders.map(names.actor));
  const chosen = by.length > 0 ? `a chair appointed by ${byRole(by, names)}` : 'an appointed chair';
  const lead = {
    independent: 'has an independent chair',
    // That the chair scrutinises is told of scrutiny, where a chair with another title may do so as well.
    'independent-and-scrutineer': 'has an independent chair',
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
    vote === 'not-a-decision-maker' && 'not a decision-maker',
    sharing.length > 0 && `shared with ${joinAnd(sharing)}`,
    from && `from ${wordDate(from)}`,
    until && `until ${wordDate(until)}`,
  ]);
}

/** “has its chair appointed by the safeguarding partners, with the members”; undefined where nobody is named. */
export function appointedWords(value: ValueOf<'chair'>, { names }: Named): string | undefined {
  const { appointed_by: by, appointed_with: others, appointed_via: via } = value;
  return by.length === 0
    ? undefined
    : commaList([
        `has its chair appointed by ${byRole(by, names)}`,
        others.length > 0 && `with ${byRole(others, names)}`,
        via.length > 0 && `through ${byRole(via, names)}`,
      ]);
}

/** “meets at least 6 times a year”; without a number, the word that is given. */
export function frequencyWords(value: ValueOf<'frequency'>, { names }: Named): string {
  const { rule, plus, attended_by: attended } = value;
  const numbers = meetingsNumbers({ state: 'stated', value, evidence: [] });
  const events = plus.map(({ event, count }) => PLUS_WORDS[event](count));
  const more = [
    attended !== undefined && 'for some members',
    events.length > 0 && `with ${joinAnd(events)}`,
    ...frequencyConditions(value),
  ];
  const [single] = numbers;
  // A pace in weeks makes no whole number of meetings, and purposes several.
  if ((single && !Number.isInteger(single.count)) || rule.type === 'by-purpose')
    return `meets ${uncapitalise(wordFrequency(value, names).summary.replace(/ \(.*\)/u, ''))}`;
  return commaList([paceWords(rule, numbers), ...more]).replace(
    ', for some members',
    ' for some members',
  );
}

function paceWords(rule: FrequencyRule, numbers: readonly MeetingsNumber[]): string {
  if (numbers.length > 0) {
    const told = numbers.map((number) => wordNumber({ ...number, some: false }));
    const word = rule.type === 'word' ? ` “${rule.word}”,` : '';
    const times = ONCE_OR_TWICE[told.join()] ?? `${joinAnd(told, 'or')} times`;
    return `meets${word} ${times} a year`;
  }
  if (rule.type === 'virtual') return 'works without meeting';
  if (rule.type === 'with-body') return 'meets when another body does';
  return rule.type === 'word' && rule.word === 'as-required'
    ? 'meets when it needs to'
    : 'meets regularly, without a number';
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

/**
 * After “Kirklees’ independent scrutiny”: “is by the independent chair, where possible”. One office may have several
 * terms, so more than there is room for are counted as entries.
 */
export function scrutineerWords(value: ValueOf<'provisions'>, { names }: Named): string {
  const told = value.items.map(
    (item) => wordProvisions({ ...value, items: [item] }, names, 'scrutineer').summary,
  );
  return told.length > SCRUTINEERS
    ? `is told in ${numberWord(told.length)} entries`
    : `is by ${joinAnd(told.map(uncapitalise))}`;
}

/** As many terms on a scrutineer as a sentence on two areas has room for. */
const SCRUTINEERS = 2;

/** “asks for deputies with full authority”. */
export function deputyWords(value: ValueOf<'deputies'>, { names }: Named): string {
  const { permission_from: giver, authority } = value;
  const lead = {
    required: 'asks for deputies',
    expected: 'expects members who cannot come to send someone',
    allowed: 'allows deputies',
    'by-permission': giver
      ? `allows deputies with the permission of ${byRole([giver], names)}`
      : 'allows deputies with permission',
    'on-request': giver
      ? `lets members ask ${byRole([giver], names)} for a deputy to attend`
      : 'lets members ask for a deputy to attend',
    'not-allowed': 'allows no deputies',
  }[value.rule];
  const held = [
    authority === 'full' && 'full authority',
    authority === 'same-as-member' && 'the same part as the member',
    value.voting === true && 'the member’s vote',
  ].filter((part) => part !== false);
  const terms = commaList([
    held.length > 0 && `with ${joinAnd(held)}`,
    value.voting === false && 'without a vote',
    value.permission_for === 'nature' && 'with what is delegated agreed first',
  ]);
  const whom = [
    lead,
    value.named === true && 'named beforehand',
    value.of && `for ${names.actor(value.of)}`,
  ].filter((part) => typeof part === 'string');
  if (terms === '') return whom.join(' ');
  // Right behind “deputies” the terms need no comma.
  return `${whom.join(' ')}${whom.join(' ').endsWith(' deputies') ? '' : ','} ${terms}`;
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
  'emergency-services': 'the ambulance or fire services',
  'voluntary-and-faith': 'the voluntary or faith sector',
  community: 'the community',
};

/** Sectors that a list has. Undefined of one of which the copy lacks a part: what it does not show may stand in it. */
export function sectorsListed(
  lists: readonly ValueOf<'members'>[],
  { names }: Named,
): Listed | undefined {
  const counts = lists.map((list) => countMembers(list, names));
  if (counts.some(({ isPart }) => isPart)) return undefined;
  const words = (of: (count: MemberCount) => Iterable<Sector>): string[] => {
    const found = new Set(counts.flatMap((count) => [...of(count)]));
    return Object.entries(SECTOR_WORDS).flatMap(([sector, told]) =>
      found.has(sector as Sector) ? [told] : [],
    );
  };
  return {
    items: words(({ sure }) => sure),
    near: words(({ anyhow }) => anyhow),
  };
}

/** What can be read in several ways: numbers together, else only that there are several. */
export function unclearWords(
  record: Extract<StatementRecord, { state: 'unclear' }>,
  readings: readonly string[],
  about: string,
  { names }: Named,
): string {
  const paces = valuesOfKind(record, 'frequency');
  const times = meetingsNumbers(record);
  // A number alone would lose what it depends on.
  if (times.length > 1 && paces.every((pace) => frequencyConditions(pace).length === 0))
    return `can be read as meeting ${wordNumbers(times, 'times a year')}`;
  const lists = valuesOfKind(record, 'members').map((list) => countMembers(list, names));
  if (new Set(lists.map(wordOne)).size > 1) return `can be read as listing ${wordEntries(lists)}`;
  const told = [...new Set(readings)];
  const ways = numberWord(record.readings.length);
  return told.length === record.readings.length && told.join(' ').length <= LONGEST
    ? `can be read ${ways} ways: it ${joinAnd(told, 'or')}`
    : `can be read in ${ways} ways on ${about}`;
}

const wordOne = (count: MemberCount): string => wordEntries([count]);

/** In letters: readings longer than this together do not fit a sentence on two areas. */
const LONGEST = 90;
