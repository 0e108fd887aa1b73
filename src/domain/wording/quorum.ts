import type { ValueOf } from '../../schemas/index.ts';
import type { QuorumRule } from '../../schemas/values/quorum.ts';
import type { Names } from '../catalogue/names.ts';
import { boundWords } from './period.ts';
import { wordPeriod } from './period.ts';
import {
  allOf,
  capitalise,
  commaList,
  joinAnd,
  numberWord,
  uncapitalise,
  unhyphen,
} from '../base/words.ts';
import { line, list, type Wording } from './wording.ts';

/** “8 members from 4 agencies, with the chair or vice chair”. */
export function wordQuorum(value: ValueOf<'quorum'>, names: Names): Wording {
  const additions = [
    value.chair_required &&
      `with the ${value.chair_required === 'chair' ? 'chair' : 'chair or vice chair'} present`,
    value.deputies && `deputies ${value.deputies === 'counted' ? 'count' : 'do not count'}`,
    value.override &&
      `but ${names.actor(value.override.by)} may let ${value.override.scope === 'item-by-item' ? 'single items' : 'the meeting'} go on`,
  ];
  const rule = commaList([capitalise(ruleWords(value.rule, names)), ...additions]);
  return value.rule.type === 'roles' && value.rule.roles.length > 3
    ? list(
        value.rule.roles.map(roleWords),
        `${allOf(value.rule.roles.length, numberWord)} of the roles named must be present`,
      )
    : line(rule);
}

const PRESENCE_WORDS = { attendance: ' in attendance', representation: ' represented' } as const;

/** “ represented”; nothing where the source does not say how partners take part. */
export const presenceWords = (
  { present }: Extract<QuorumRule, { type: 'all-partners' }>,
  words: Readonly<Record<keyof typeof PRESENCE_WORDS, string>> = PRESENCE_WORDS,
): string => (present === undefined ? '' : words[present]);

function ruleWords(rule: QuorumRule, names: Names): string {
  switch (rule.type) {
    case 'all-partners':
      return commaList([
        `all the statutory safeguarding partners${presenceWords(rule)}`,
        ...(rule.substitutes ?? []).map(
          ({ agency_type, printed }) =>
            `${printed} may stand in for the ${names.agencyType(agency_type)}`,
        ),
      ]);
    case 'set-by':
      return `whoever ${names.actor(rule.by)} asks for, ${rule.per} by ${rule.per}`;
    case 'agencies':
      return `${joinAnd(rule.agencies.map(({ printed, substitute }) => (substitute === undefined ? printed : `${printed} (or ${substitute})`)))} present`;
    case 'count':
      return commaList([
        `${boundWords(rule.bound ?? 'exactly')}${rule.count}${rule.out_of === undefined ? '' : ` of the ${rule.out_of}`} ${rule.named === 'besides' ? 'other ' : ''}${rule.different ? 'different ' : ''}${classWords(rule)}`,
        rule.from_agencies !== undefined &&
          `from ${rule.from_agencies} ${rule.agencies_different === true ? 'different ' : ''}${rule.from_agencies === 1 ? 'agency' : 'agencies'}`,
      ]).replace(', from', ' from');
    case 'fraction':
      return commaList([
        `${boundWords(rule.bound ?? 'exactly')}${fractionWords(rule.numerator, rule.denominator)} of the ${rule.named === 'besides' ? 'other ' : ''}${unhyphen(rule.of)}`,
        rule.rounded && `rounded ${rule.rounded}`,
        rule.chair_counted !== undefined &&
          `the chair ${rule.chair_counted ? 'counted' : 'not counted'}`,
      ]);
    case 'roles':
      return `${joinAnd(rule.roles.map(roleWords))} present`;
    case 'all-of':
      return allWords(rule.rules, names);
    case 'any-of':
      return rule.rules.map((inner) => ruleWords(inner, names)).join(', or ');
  }
}

/** “All the partners, and 3 other members”; “5 members, among them all the partners”. */
function allWords(rules: readonly QuorumRule[], names: Names): string {
  const whole = rules.find((rule) => 'named' in rule && rule.named === 'among');
  const words = (list: readonly QuorumRule[]): string =>
    list.map((inner) => ruleWords(inner, names)).join(', and ');
  return whole
    ? `${ruleWords(whole, names)}, among them ${words(rules.filter((rule) => rule !== whole))}`
    : words(rules);
}

/** The class that a number counts: “8 members”, “1 member”, “1 of the 3 safeguarding partners”. */
function classWords({ count, out_of, of }: Extract<QuorumRule, { type: 'count' }>): string {
  const many = unhyphen(of);
  return count === 1 && out_of === undefined ? many.replace(/ies$/u, 'y').replace(/s$/u, '') : many;
}

const roleWords = ({ any_of }: { any_of: readonly { printed: string }[] }): string =>
  joinAnd(
    any_of.map(({ printed }) => printed),
    'or',
  );

const DENOMINATORS: Readonly<Record<number, string>> = {
  2: 'half',
  3: 'third',
  4: 'quarter',
  5: 'fifth',
};

function fractionWords(numerator: number, denominator: number): string {
  if (numerator === denominator) return 'all';
  const part = DENOMINATORS[denominator];
  if (part === undefined) return `${numerator}/${denominator}`;
  return numerator === 1
    ? `one ${part}`.replace('one half', 'half')
    : `${numberWord(numerator)} ${part}s`;
}

export const CONSEQUENCE_WORDS: Readonly<Record<ValueOf<'without-quorum'>['consequence'], string>> =
  {
    'does-not-proceed': 'The meeting does not go ahead',
    'goes-ahead': 'The meeting goes ahead',
    'discussion-only': 'The meeting may go on for discussion only, and takes no decisions',
    'chair-picks-items': 'The chair picks what may go ahead',
    reconvenes: 'The meeting is called again',
  };

/** What may follow without a quorum, in one way or another. */
export const waysOn = ({ consequence, or = [] }: ValueOf<'without-quorum'>) => [consequence, ...or];

/** True where a meeting without a quorum may talk, and decides nothing in any way. */
export const isForDiscussion = (value: ValueOf<'without-quorum'>): boolean =>
  waysOn(value).includes('discussion-only') && !waysOn(value).includes('goes-ahead');

/** “The meeting goes ahead; decisions are ratified by the partnership”. */
export function wordWithoutQuorum(value: ValueOf<'without-quorum'>, names: Names): Wording {
  return line(
    commaList([
      joinAnd(
        waysOn(value).map((one, index) =>
          index === 0 ? CONSEQUENCE_WORDS[one] : uncapitalise(CONSEQUENCE_WORDS[one]),
        ),
        'or',
      ),
      value.decided_by && `as ${names.actor(value.decided_by)} decides`,
      value.ratified_by &&
        (isForDiscussion(value)
          ? `and what it recommends takes effect only if confirmed by ${names.actor(value.ratified_by)}`
          : `and decisions are ratified afterwards by ${names.actor(value.ratified_by)}`),
      value.within && `within ${wordPeriod(value.within)}`,
    ]),
  );
}

/** The shapes in which a quorum is given, in plain English and in the order they are shown. */
export const QUORUM_SHAPES = {
  'all-partners': 'All the safeguarding partners',
  agencies: 'Each of some named agencies',
  roles: 'Named roles or offices',
  'set-by': 'Whoever someone asks for',
  'members-from-agencies': 'A number of members from a number of agencies',
  members: 'A number of members',
  'some-agencies': 'A number of agencies',
  'voting-fraction': 'A share of the voting members',
  fraction: 'A part of the members or agencies',
  'all-of': 'Several rules, all of which must be met',
  'any-of': 'Several rules, any one of which will do',
} as const;

export type QuorumShape = keyof typeof QUORUM_SHAPES;

/** The shape of a rule (method page “Computed values”, “Rules by shape”). */
export function shapeOf(rule: QuorumRule): QuorumShape {
  switch (rule.type) {
    case 'count':
      if (rule.from_agencies !== undefined) return 'members-from-agencies';
      return rule.of === 'members' || rule.of === 'voting-members' ? 'members' : 'some-agencies';
    case 'fraction':
      return rule.of === 'voting-members' ? 'voting-fraction' : 'fraction';
    case 'all-partners':
    case 'agencies':
    case 'roles':
    case 'set-by':
    case 'all-of':
    case 'any-of':
      return rule.type;
  }
}
