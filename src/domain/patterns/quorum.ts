import type { QuorumRule } from '../../schemas/values/quorum.ts';
import type { Names } from '../catalogue/names.ts';
import { joinAnd, unhyphen } from '../base/words.ts';
import { isForDiscussion, waysOn } from '../wording/quorum.ts';
import { lengthOf, NUMBER, offices, point, settled, type PatternKind } from './pattern.ts';

/** Those who are there in person; agencies and classes of agency are represented. */
const PERSONS: ReadonlySet<string> = new Set(['members', 'voting-members']);

const presence = (of: string): string => (PERSONS.has(of) ? 'present' : 'represented');

/** When a rule is met: “at least [number] members are present”. Rules inside others are lettered. */
export function conditionOf(rule: QuorumRule, names: Names): string {
  switch (rule.type) {
    case 'all-partners':
      return `all three safeguarding partners are ${rule.present === 'representation' ? 'represented' : 'present'}`;
    case 'agencies':
      return `each of these agencies is represented: ${joinAnd(
        rule.agencies.map(
          ({ agency_type: type, substitute }) =>
            `${plainType(names.agencyType(type))}${substitute === undefined ? '' : ' (or [a named substitute])'}`,
        ),
      )}`;
    case 'count': {
      const size = rule.out_of === undefined ? '' : ` of the ${NUMBER}`;
      const from = rule.from_agencies === undefined ? '' : ` from at least ${NUMBER} agencies`;
      return `at least ${NUMBER}${size} ${besidesIn(rule)}${rule.different ? 'different ' : ''}${unhyphen(rule.of)}${from} are ${presence(rule.of)}${amongIn(rule)}`;
    }
    case 'fraction':
      return `at least [fraction] of the ${besidesIn(rule)}${unhyphen(rule.of)} are ${presence(rule.of)}${amongIn(rule)}`;
    case 'roles': {
      const choice = rule.roles.some(({ any_of }) => any_of.length > 1);
      return `each of these is present: ${choice ? '[an office] and [one office or another]' : '[named offices]'}`;
    }
    case 'set-by':
      return `everyone is present whom ${offices([rule.by], names)} asked for on the ${rule.per}`;
    case 'all-of':
      return `all of these hold: ${lettered(rule.rules, names)}`;
    case 'any-of':
      return `any one of these holds: ${lettered(rule.rules, names)}`;
  }
}

type Amount = Extract<QuorumRule, { type: 'count' | 'fraction' }>;

const besidesIn = ({ named }: Amount): string => (named === 'besides' ? 'other ' : '');

const amongIn = ({ named }: Amount): string =>
  named === 'among' ? ', those of the other conditions among them' : '';

/** A type of agency without the names it had in its day. */
const plainType = (label: string): string => label.replace(/ \(.*\)$/u, '');

const lettered = (rules: readonly QuorumRule[], names: Names): string =>
  rules
    .map((rule, index) => `(${String.fromCharCode(97 + index)}) ${conditionOf(rule, names)}`)
    .join('; ');

/** True where a part of a class is asked for, here or in a rule inside. */
function hasFraction(rule: QuorumRule): boolean {
  return (
    rule.type === 'fraction' ||
    ((rule.type === 'all-of' || rule.type === 'any-of') && rule.rules.some(hasFraction))
  );
}

const fractionIn = (rule: QuorumRule): Extract<QuorumRule, { type: 'fraction' }> | undefined => {
  if (rule.type === 'fraction') return rule;
  if (rule.type !== 'all-of' && rule.type !== 'any-of') return undefined;
  return rule.rules.map(fractionIn).find((one) => one !== undefined);
};

const IN_PERSON = point(
  'in-person',
  'Present or represented',
  'Must each partner be there in person, or is being represented enough?',
);
const DEPUTIES = point('deputies', 'Deputies', 'Do deputies count?');
const CHAIR = point('chair', 'The chair', 'Must the chair or the vice chair be there?');
const ONLINE = {
  ...point('online', 'Joining online', 'Is somebody who joins online present?'),
  notLookedFor: true,
};
const ROUNDING = point('rounding', 'Rounding', 'Is a part of a person rounded up or down?');
const CHAIR_COUNTED = point(
  'chair-counted',
  'Counting the chair',
  'Is the chair one of those counted?',
);
const OVERRIDE = point('override', 'Going on all the same', 'May somebody let the meeting go on?');
const WITHOUT = point('without', 'Without a quorum', 'What happens if too few are there?');

export const QUORUM_PATTERN: PatternKind<'quorum'> = {
  clause: ({ rule }, names) => [`A meeting is quorate when ${conditionOf(rule, names)}.`],
  points: ({ rule }) => [
    ...(rule.type === 'all-partners' && rule.present === undefined ? [IN_PERSON] : []),
    DEPUTIES,
    CHAIR,
    ONLINE,
    ...(hasFraction(rule) ? [ROUNDING, CHAIR_COUNTED] : []),
    WITHOUT,
    OVERRIDE,
  ],
  settles: ({ rule, deputies, chair_required: chair, override }, names) => {
    const { rounded, chair_counted: counted } = fractionIn(rule) ?? {};
    return [
      settled(
        DEPUTIES,
        deputies && `Deputies ${deputies === 'counted' ? '' : 'do not '}count towards the quorum.`,
      ),
      settled(
        CHAIR,
        chair && `The ${chair === 'chair' ? 'chair' : 'chair or the vice chair'} must be present.`,
      ),
      settled(ROUNDING, rounded && `A part of a person is rounded ${rounded}.`),
      settled(
        CHAIR_COUNTED,
        counted !== undefined && `The chair is ${counted ? '' : 'not '}one of those counted.`,
      ),
      settled(
        OVERRIDE,
        override &&
          `Without a quorum, ${offices([override.by], names)} may let ${override.scope === 'item-by-item' ? 'single items' : 'the meeting'} go on.`,
      ),
    ];
  },
  beside: { [WITHOUT.id]: ['quorum', 'without-quorum'] },
};

const RATIFYING = point(
  'ratifying',
  'Confirming decisions',
  'Who confirms the decisions afterwards?',
);
const CONFIRMING = point(
  'confirming',
  'Confirming recommendations',
  'Who confirms what the meeting recommends, and by when?',
);
const IN_TIME = point('in-time', 'Meeting again', 'By when does the meeting take place again?');

const WITHOUT_CLAUSES = {
  'does-not-proceed': 'the meeting does not go ahead',
  'goes-ahead': 'the meeting goes ahead',
  'discussion-only': 'the meeting may discuss, and takes no decisions',
  'chair-picks-items': 'the chair decides which items the meeting may take',
  reconvenes: 'the meeting is called again for another day',
} as const;

export const WITHOUT_QUORUM_PATTERN: PatternKind<'without-quorum'> = {
  clause: ({ consequence, or = [], decided_by: chooser }, names) => [
    `Without a quorum, ${joinAnd(
      [consequence, ...or].map((one) => WITHOUT_CLAUSES[one]),
      'or',
    )}${chooser ? `, as ${offices([chooser], names)} decides` : ''}.`,
  ],
  points: (value) => [
    ...(waysOn(value).includes('goes-ahead') ? [RATIFYING] : []),
    ...(waysOn(value).includes('discussion-only') ? [CONFIRMING] : []),
    ...(waysOn(value).includes('reconvenes') ? [IN_TIME] : []),
  ],
  settles: (value, names) => {
    const { ratified_by: by, within } = value;
    const only = isForDiscussion(value);
    const time = within ? ` within ${lengthOf(within)}` : '';
    return [
      settled(
        RATIFYING,
        !only && by && `Decisions are confirmed afterwards by ${offices([by], names)}.`,
      ),
      settled(
        CONFIRMING,
        only &&
          by &&
          `What it recommends takes effect once it is confirmed by ${offices([by], names)}${time}.`,
      ),
      settled(
        IN_TIME,
        !only && within && `The meeting takes place again within ${lengthOf(within)}.`,
      ),
    ];
  },
};
