import type { ValueOf } from '../../schemas/index.ts';
import { joinAnd } from '../base/words.ts';
import { NUMBER, offices, point, settled, type PatternKind, type Point } from './pattern.ts';

const CHAIR_CLAUSES: Readonly<Record<ValueOf<'chair'>['arrangement'], string | undefined>> = {
  independent: 'The chair is independent of the agencies that take part.',
  'independent-and-scrutineer':
    'One person, independent of the agencies that take part, is chair and scrutineer.',
  'office-holder': 'The holder of [an office] is chair.',
  'elected-member': 'An elected member of the council is chair.',
  rotating: 'The chair moves in turn among [those named].',
  'co-chairs': 'The holders of [two offices] share the chair.',
  'standing-and-rotating-co-chairs':
    'Two people share the chair: one stays, the other changes in turn.',
  'from-membership': 'One of the members is chair.',
  'from-partnership': 'A member of the partnership is chair.',
  'from-partnership-or-nominee':
    'A member of the partnership, or someone nominated on their behalf, is chair.',
  'from-partners': 'A representative of one of the safeguarding partners is chair.',
  'by-partners': 'The safeguarding partners take responsibility for chairing.',
  appointed: 'The chair is appointed by [an office].',
  vacant: undefined,
};

const CHAIR_VOTES: Readonly<Record<NonNullable<ValueOf<'chair'>['vote']>, string>> = {
  casting: 'Where votes are equal, the chair has a casting vote.',
  none: 'The chair has no vote.',
  'not-a-decision-maker': 'The chair takes no part in decisions.',
  ordinary: 'The chair votes as a member does.',
};

const APPOINTING = point('appointing', 'Appointment', 'Who appoints the chair?');
const ANSWERING = point('answering', 'Answering', 'To whom does the chair answer?');
const APPRAISING = point('appraising', 'Appraisal', 'Who looks at how the chair does?');
const VOTING = point('voting', 'The chair’s vote', 'Does the chair vote?');
/** A point that only a chair leaves open. */
export const VICE = point('vice', 'The vice chair', 'Who takes the chair when the chair is away?');

/** The same clause for a vice chair. */
export const ofViceChair = (text: string): string => text.replace(/\bchair\b/gu, 'vice chair');

export const CHAIR_PATTERN: PatternKind<'chair'> = {
  clause: ({ arrangement }) => {
    const clause = CHAIR_CLAUSES[arrangement];
    return clause === undefined ? undefined : [clause];
  },
  points: () => [APPOINTING, ANSWERING, APPRAISING, VOTING, VICE],
  settles: (
    {
      appointed_by: by,
      appointed_via: via,
      consulted,
      accountable_to: to,
      appraised_by: from,
      vote,
    },
    names,
  ) => [
    settled(
      APPOINTING,
      by.length > 0 &&
        `The chair is appointed by ${offices(by, names)}${via.length > 0 ? `, through ${offices(via, names)}` : ''}${consulted.length > 0 ? `, after consulting ${offices(consulted, names)}` : ''}.`,
    ),
    settled(ANSWERING, to.length > 0 && `The chair answers to ${offices(to, names)}.`),
    settled(APPRAISING, from.length > 0 && `The chair is appraised by ${offices(from, names)}.`),
    settled(VOTING, vote && CHAIR_VOTES[vote]),
  ],
  beside: { [VICE.id]: ['chairing', 'vice-chair'] },
};

const DEPUTY_CLAUSES: Readonly<Record<ValueOf<'deputies'>['rule'], string>> = {
  required: 'Each member has a deputy.',
  expected: 'A member who cannot come sends a deputy.',
  allowed: 'A member may send a deputy.',
  'by-permission': 'A member may send a deputy with the permission of [an office].',
  'on-request': 'A member may ask [an office] for a deputy to attend.',
  'not-allowed': 'Members attend in person and send no deputies.',
};

const NAMED = point('named', 'Naming deputies', 'Are deputies named beforehand?');
const AUTHORITY = point('authority', 'Authority', 'What may a deputy decide?');
const VOTE = point('vote', 'A vote', 'Does a deputy vote?');
const GIVER = point('giver', 'Permission', 'Who gives permission?');
const ASKED = point('asked', 'Request', 'Who is asked?');

/** Who is turned to for a deputy: one who asks needs nobody’s permission. */
const TURNED_TO: Readonly<
  Partial<Record<ValueOf<'deputies'>['rule'], { of: Point; said: string }>>
> = {
  'by-permission': { of: GIVER, said: 'Permission is given by' },
  'on-request': { of: ASKED, said: 'The request is made to' },
};

export const DEPUTIES_PATTERN: PatternKind<'deputies'> = {
  clause: ({ rule }) => [DEPUTY_CLAUSES[rule]],
  points: ({ rule }) => {
    const to = TURNED_TO[rule];
    return rule === 'not-allowed' ? [] : [...(to ? [to.of] : []), NAMED, AUTHORITY, VOTE];
  },
  settles: ({ rule, named, authority, voting, permission_from: who }, names) => {
    const to = TURNED_TO[rule];
    return [
      to && settled(to.of, who && `${to.said} ${offices([who], names)}.`),
      settled(NAMED, named === true && 'Deputies are named beforehand.'),
      settled(
        AUTHORITY,
        authority &&
          `A deputy has ${authority === 'full' ? 'full authority' : 'the same authority as the member'}.`,
      ),
      settled(VOTE, voting !== undefined && `A deputy ${voting ? 'votes' : 'does not vote'}.`),
    ];
  },
};

const WITH_DEPUTY = point('with-deputy', 'Deputies', 'Does a deputy’s presence count?');
const WHOSE = point('whose', 'Whose attendance', 'Is it asked of every member?');

export const ATTENDANCE_PATTERN: PatternKind<'attendance'> = {
  clause: ({ member_percent: own, with_deputy_percent: deputy, expected }) => {
    const shares = [
      own !== undefined && `in person at ${NUMBER} % of meetings or more`,
      deputy !== undefined && `in person or by deputy at ${NUMBER} % or more`,
    ].filter((one) => typeof one === 'string');
    if (shares.length > 0) return [`Each member takes part ${joinAnd(shares)}.`];
    if (expected === undefined) return undefined;
    return [`Each member attends ${expected === 'every-meeting' ? 'every meeting' : 'regularly'}.`];
  },
  points: ({ with_deputy_percent: deputy }) => [
    ...(deputy === undefined ? [WITH_DEPUTY] : []),
    WHOSE,
  ],
  settles: ({ of }, names) => [settled(WHOSE, of && `This is asked of ${offices([of], names)}.`)],
  beside: { [WITH_DEPUTY.id]: ['attendance', 'deputies'] },
};
