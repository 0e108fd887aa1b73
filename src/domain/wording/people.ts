import { wordDate } from '../base/dates.ts';
import type { Actor, ValueOf } from '../../schemas/index.ts';
import type { Member } from '../../schemas/values/membership.ts';
import type { Names } from '../catalogue/names.ts';
import { wordEvery } from './period.ts';
import {
  capitalise,
  commaList,
  counted,
  joinAnd,
  ownWords,
  saysAlready,
  saysCapacity,
  unhyphen,
} from '../base/words.ts';
import { countEntries, wordEntries, wordOthers } from './entries.ts';
import { STANDING_WORDS } from './provisions.ts';
import { line, list, type Wording } from './wording.ts';

export const ARRANGEMENT_WORDS: Readonly<Record<ValueOf<'chair'>['arrangement'], string>> = {
  independent: 'An independent chair',
  'independent-and-scrutineer': 'An independent chair who is also the scrutineer',
  'office-holder': 'An office holder',
  'elected-member': 'An elected member of the council',
  rotating: 'The chair rotates',
  'co-chairs': 'Co-chaired',
  'standing-and-rotating-co-chairs': 'One standing and one rotating co-chair',
  'from-membership': 'One of the members',
  'from-partnership': 'A member of the partnership',
  'from-partnership-or-nominee': 'A member of the partnership or someone nominated on their behalf',
  'from-partners': 'One of the safeguarding partners',
  'by-partners':
    'The safeguarding partners take responsibility for chairing (who chairs is not said)',
  appointed: 'Filled by appointment',
  vacant: 'The chair is vacant',
};

export const VOTE_WORDS: Readonly<Record<string, string>> = {
  casting: 'with a casting vote',
  none: 'without a vote',
  'not-a-decision-maker': 'not a decision-maker',
  ordinary: 'with an ordinary vote',
};

/** Chairs whose printed name says no more than the arrangement: “Independent Chair”. */
const PLAIN_NAMES: ReadonlySet<string> = new Set([
  'independent chair',
  'independent chair and scrutineer',
]);

/** Who chairs: “An independent chair”, “Co-chaired by the police and the council”, “The director”. */
function chairLead(
  { arrangement, holders, appointed_by: by, appointed_via: via }: ValueOf<'chair'>,
  names: Names,
): string {
  const lead = ARRANGEMENT_WORDS[arrangement];
  if (arrangement === 'appointed' && [...by, ...via].length > 0 && holders.length === 0) return '';
  if (holders.length === 0) return lead;
  const printed = joinAnd(holders.map(names.actor));
  switch (arrangement) {
    case 'independent':
    case 'independent-and-scrutineer': {
      const name = printed.replace(/^(?:the|an?) /u, '');
      return PLAIN_NAMES.has(name.toLowerCase()) ? lead : `${lead}, called “${name}”`;
    }
    case 'rotating':
      return `${lead} among ${printed}`;
    case 'co-chairs':
      return `${lead} by ${printed}`;
    case 'office-holder':
    case 'from-partnership':
    case 'from-partnership-or-nominee':
      return capitalise(printed);
    default:
      return `${lead}: ${printed}`;
  }
}

/** Who does what is done to a chair, after it: “appointed by the partners, through a panel”; nothing where no one is said. */
function act(done: string, who: readonly (string | false)[]): string | false {
  const said = commaList(who);
  return said !== '' && `${done} ${said}`;
}

/** Through whom, and who takes part: “through a panel, with a young person taking part”. */
export const beside = (via: readonly Actor[], taking: readonly Actor[], names: Names): string =>
  commaList([
    via.length > 0 && `through ${joinAnd(via.map(names.actor))}`,
    taking.length > 0 && `with ${joinAnd(taking.map(names.actor))} taking part`,
  ]);

/** “An independent chair, accountable to the council’s chief executive, with a casting vote”. */
export function wordChair(value: ValueOf<'chair'>, names: Names): Wording {
  const who = (lead: string, actors: readonly Actor[]): string | false =>
    actors.length > 0 && `${lead}${joinAnd(actors.map(names.actor))}`;
  const lead = chairLead(value, names);
  return line(
    capitalise(
      commaList([
        lead,
        value.vote && VOTE_WORDS[value.vote],
        who('supported by ', value.supported_by),
        act('appointed', [
          who('by ', value.appointed_by),
          beside(value.appointed_via, value.appointed_with, names),
        ]),
        who('after consulting ', value.consulted),
        act('accountable', [
          who('to ', value.accountable_to),
          beside(value.accountable_via, [], names),
        ]),
        act('appraised', [who('by ', value.appraised_by), beside([], value.appraised_with, names)]),
        value.shared_with.length > 0 && `shared with ${joinAnd(value.shared_with.map(names.area))}`,
        who('shared with ', value.shared_with_boards),
        value.same_person === true && 'one person in these offices',
        value.rotation &&
          commaList([
            value.rotation.every && `changing ${wordEvery(value.rotation.every)}`,
            value.rotation.order &&
              `in the order ${value.rotation.order.map(names.actor).join(', ')}`,
            value.rotation.first && `${names.actor(value.rotation.first)} first`,
          ]),
        value.from && `from ${wordDate(value.from)}`,
        value.until && `until ${wordDate(value.until)}`,
        value.replaced_by && `then ${names.actor(value.replaced_by)}`,
      ]),
    ),
  );
}

/** Every type of agency of a row: two of a double entry, which is still one row. */
export const typesOf = ({
  agency_type,
  also_types = [],
}: Pick<Member, 'agency_type' | 'also_types'>): string[] => [agency_type, ...also_types];

const WHEN_WORDS: Readonly<Record<NonNullable<Member['when']>, string>> = {
  'as-required': 'as and when required',
  'on-request': 'on request',
  'issue-by-issue': 'issue by issue',
  'where-appropriate': 'where appropriate',
  'where-possible': 'where possible',
};

/** “As and when required”: the condition under which a member takes part; undefined where there is none. */
export const wordWhen = ({ when }: Pick<Member, 'when'>): string | undefined =>
  when && WHEN_WORDS[when];

type MemberClass = NonNullable<ValueOf<'members'>['classes']>[number];

const CLASS_ATTENDANCE = {
  'each-meeting': 'come to each meeting',
  optional: 'need not come',
  'as-required': 'come as required',
} as const;

/** “Associate members: need not come, are sent the papers, no vote”. */
const wordClass = ({ class: name, attendance, papers, vote, deputies }: MemberClass): string =>
  `${name}: ${commaList([
    attendance && CLASS_ATTENDANCE[attendance],
    papers !== undefined && (papers ? 'are sent the papers' : 'are not sent the papers'),
    vote !== undefined && (vote ? 'a vote' : 'no vote'),
    deputies !== undefined && (deputies ? 'someone may come for them' : 'nobody may come for them'),
  ])}`;

/** What the row of a member says beside name and agency, each a few words. */
export const memberRemarks = (
  { choice, decided_by, on_behalf_of, phase, standing, class: of }: Member,
  names: Names,
): string[] =>
  [
    choice && (choice === 'or' ? 'one of those named' : 'one or more of those named'),
    phase && `for ${unhyphen(phase)}`,
    on_behalf_of !== undefined && `on behalf of ${on_behalf_of}`,
    of !== undefined && `one of the ${of}`,
    standing && standing !== 'in-place' && STANDING_WORDS[standing],
    decided_by && `where ${names.actor(decided_by)} decides so`,
  ].filter((part): part is string => typeof part === 'string');

/** “22 entries for members, 11 in another capacity”, with each entry as a part. */
export function wordMembers(value: ValueOf<'members'>, names: Names): Wording {
  const { members, closed, classes = [] } = value;
  const counts = [countEntries(value)];
  const complete = closed ? '; the list is complete by its own words' : '';
  return list(
    [
      ...members.map((member) =>
        commaList([
          member.name,
          joinAnd(
            typesOf(member)
              .map(names.agencyType)
              .filter((type) => !saysAlready(member.name, type)),
          ),
          ...memberRemarks(member, names),
          member.doubt !== undefined && 'not sure to be a seat',
          wordWhen(member),
          ...[unhyphen(member.capacity)].filter(
            (words) => words !== 'member' && !saysCapacity(member.name, words),
          ),
          member.seats !== null && counted(member.seats, 'seat'),
          member.ex_officio === true && 'by virtue of the office',
        ]),
      ),
      ...classes.map(wordClass),
    ],
    `${capitalise(wordEntries(counts))}${wordOthers(counts)}${complete}`,
  );
}

/** “160 agencies named in 4 groups”. */
export function wordAgencies({ groups, missing }: ValueOf<'agencies'>): Wording {
  const total = groups.reduce((sum, { agencies }) => sum + agencies.length, 0);
  return list(
    groups.map(
      ({ group, agencies }) =>
        `${group} (${agencies.length}): ${agencies.map(({ name }) => name).join(', ')}`,
    ),
    `${counted(total, 'entry', 'entries')} named in ${counted(groups.length, 'group')}${missing === undefined ? '' : '; part of the list is missing from the copy'}`,
  );
}

const PARTNER_WORDS = {
  'local-authority': 'council',
  health: 'health',
  police: 'police',
  education: 'education',
  other: 'other',
} as const;

/** “Council: Director for Children’s Services, Staffordshire County Council”. */
export const wordPosts = ({ posts }: ValueOf<'posts'>): Wording =>
  list(
    posts.map(({ partner, also_for, office, organisation }) =>
      partnerLine(
        capitalise(joinAnd([partner, ...also_for].map((each) => PARTNER_WORDS[each]))),
        ownWords(commaList([office, organisation])),
      ),
    ),
  );

/** “Police: Kent Police”; the name of the partner once, where nothing more is printed. */
const partnerLine = (partner: string, printed: string): string =>
  printed === '' || printed.toLowerCase() === partner.toLowerCase()
    ? partner
    : `${partner}: ${printed}`;

export const wordActors = ({ actors }: ValueOf<'actors'>, names: Names): Wording =>
  list(actors.map(names.actor));

/** “At least 75% of meetings in person; 100% with a deputy”. */
export function wordAttendance(value: ValueOf<'attendance'>, names: Names): Wording {
  const text = commaList([
    value.member_percent !== undefined && `at least ${value.member_percent}% of meetings in person`,
    value.with_deputy_percent !== undefined && `${value.with_deputy_percent}% with a deputy`,
    value.expected === 'regular' && 'regular attendance, no number given',
    value.expected === 'every-meeting' && 'every meeting',
    value.of && `for ${names.actor(value.of)}`,
  ]);
  return line(capitalise(text));
}

export const DEPUTY_WORDS = {
  required: 'There must be a deputy',
  expected: 'A member who cannot attend should send someone',
  allowed: 'A deputy may attend',
  'by-permission': 'A deputy may attend with permission',
  'on-request': 'A member may ask for a deputy to attend',
  'not-allowed': 'No deputies',
} as const;

const givenBy = (rule: ValueOf<'deputies'>['rule'], giver: string): string =>
  rule === 'on-request'
    ? `A member may ask ${giver} for a deputy to attend`
    : `A deputy may attend with the permission of ${giver}`;

/** “Each member must have a deputy, named beforehand, with full authority”. */
export function wordDeputies(value: ValueOf<'deputies'>, names: Names): Wording {
  const { authority, voting, permission_from: giver } = value;
  const held = [
    authority === 'full' && 'full authority',
    authority === 'same-as-member' && 'the same part as the member',
    voting === true && 'the member’s vote',
  ].filter((part) => typeof part === 'string');
  return line(
    commaList([
      giver ? givenBy(value.rule, names.actor(giver)) : DEPUTY_WORDS[value.rule],
      value.named === true && 'named beforehand',
      value.permission_for === 'nature' && 'what is delegated must be agreed first',
      held.length > 0 && `with ${joinAnd(held)}`,
      value.voting === false && 'without a vote',
      value.of && `for ${names.actor(value.of)}`,
    ]),
  );
}
