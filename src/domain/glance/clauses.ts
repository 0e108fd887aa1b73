import type { ValueKind, ValueOf } from '../../schemas/index.ts';
import { wordSourceDate, yearOf } from '../base/dates.ts';
import { pounds, reconcile, yearsOf } from '../base/money.ts';
import { counted, joinAnd, numberWord } from '../base/words.ts';
import type { Arrangements } from '../catalogue/catalogue.ts';
import type { Edition } from '../catalogue/editions.ts';
import { isReadInPart, valuesOf } from '../catalogue/statements.ts';
import { signatureOf } from '../comparison/signature.ts';
import {
  basisWords,
  byRole,
  chairWords,
  decisionWords,
  deputyWords,
  frequencyWords,
  holderWords,
  papersWords,
  quorumWords,
  routeWords,
  sectorsListed,
  unclearWords,
  withoutQuorumWords,
} from './clause-words.ts';
import { countMembers } from './counts.ts';
import { LEAVES, type AreaClauses, type Clause, type Subject } from './differences.ts';
import { mainStatements } from './view.ts';

/** What one edition says on each subject, for `differencesOf`. A subject on which nothing is recorded is left out. */
export function clausesOf({ partnership, arrangements, name }: Edition): AreaClauses {
  return {
    name,
    clauses: {
      document: {
        ...ABOUT,
        words: `dates from ${wordSourceDate(arrangements.record.date)}, under ${regimeCalled(arrangements)}`,
        // A month more or less is no difference.
        key: `${yearOf(arrangements.record.date)} ${arrangements.record.regime}`,
      },
      kind: { ...ABOUT, words: kindWords(partnership) },
      ...Object.fromEntries(
        RULES.flatMap((rule) => {
          const clause = clauseOf(rule, arrangements);
          return clause ? [[rule.subject, clause]] : [];
        }),
      ),
    },
  };
}

const ABOUT: Clause = { state: 'said', words: '', key: '', anchor: '' };

/** As many terms on a scrutineer as a sentence on two areas has room for. */
const SCRUTINEERS = 2;

const regimeCalled = ({ regime, record }: Arrangements): string => regime?.called ?? record.regime;

function kindWords({ record, areas }: Edition['partnership']): string {
  if (record.kind === 'childrens-trust') return 'is an earlier children’s trust';
  return areas.length === 1
    ? 'is a partnership of one area'
    : `is a group of ${numberWord(areas.length)} areas`;
}

/** How one subject is told: a value as the words that follow the name of an area. */
interface Rule<Kind extends ValueKind = ValueKind> {
  subject: Subject;
  /** Topic and field: `quorum.quorum`. */
  of: string;
  kind: Kind;
  /** Undefined where the value says nothing on this subject. */
  words: (value: ValueOf<Kind>, arrangements: Arrangements) => string | undefined;
  /** After “leaves” and “can be read in two ways on”. */
  about: string;
  /** True where only a part of the value is told: then the words alone decide what is the same. */
  isPart?: boolean;
  /** False of a value to which the subject does not apply. */
  applies?: (value: ValueOf<Kind>) => boolean;
  items?: (values: readonly ValueOf<Kind>[], arrangements: Arrangements) => readonly string[];
}

/** Lets each rule be written for its own kind of value. */
const rule = <Kind extends ValueKind>(of: Rule<Kind>): Rule => of as unknown as Rule;

const RULES: readonly Rule[] = [
  rule({
    subject: 'quorum',
    of: 'quorum.quorum',
    kind: 'quorum',
    words: quorumWords,
    about: 'the quorum',
  }),
  rule({
    subject: 'without-quorum',
    of: 'quorum.without-quorum',
    kind: 'without-quorum',
    words: withoutQuorumWords,
    about: 'what happens without a quorum',
  }),
  rule({
    subject: 'chair',
    of: 'chairing.chair',
    kind: 'chair',
    words: chairWords,
    about: 'the chair',
    isPart: true,
  }),
  rule({
    subject: 'chair-chosen',
    of: 'chairing.chair',
    kind: 'chair',
    words: ({ appointed_by: by }, { names }) =>
      by.length === 0 ? undefined : `has its chair appointed by ${byRole(by, names)}`,
    // An office holder or a member is not appointed to chair.
    applies: ({ arrangement }) => arrangement.startsWith('independent'),
    about: 'who appoints the chair',
    isPart: true,
  }),
  rule({
    subject: 'meetings',
    of: 'meetings.frequency',
    kind: 'frequency',
    words: frequencyWords,
    about: 'how often it meets',
  }),
  rule({
    subject: 'decisions',
    of: 'decisions.decision-rule',
    kind: 'decision',
    words: decisionWords,
    about: 'how decisions are made',
  }),
  rule({
    subject: 'disputes',
    of: 'disputes.between-partners',
    kind: 'route',
    words: routeWords,
    about: 'disputes between partners',
  }),
  rule({
    subject: 'scrutineer',
    of: 'scrutiny.scrutineer',
    kind: 'provisions',
    words: ({ items }, { names }) =>
      `is by ${joinAnd([
        ...items.slice(0, SCRUTINEERS).map(({ term }) => names.term('scrutineer', term)),
        ...(items.length > SCRUTINEERS ? ['others'] : []),
      ])}`.replaceAll(/(?:,| and) (?=shared )/gu, ', '),
    about: 'who scrutinises',
  }),
  rule({
    subject: 'members',
    of: 'membership.members',
    kind: 'members',
    words: (value, { names }) => `lists ${counted(countMembers(value, names).members, 'member')}`,
    about: 'who the members are',
    isPart: true,
  }),
  rule({
    subject: 'sectors',
    of: 'membership.members',
    kind: 'members',
    words: () => 'lists members',
    about: 'who the members are',
    isPart: true,
    items: sectorsListed,
  }),
  rule({
    subject: 'basis',
    of: 'funding.basis',
    kind: 'funding-basis',
    words: basisWords,
    about: 'what contributions rest on',
    isPart: true,
  }),
  rule({
    subject: 'amounts',
    of: 'funding.contributions',
    kind: 'contributions',
    words: (value) => {
      const year = yearsOf(value).at(-1) ?? '';
      const total = reconcile(value).find((one) => one.year === year);
      return total
        ? `prints contributions, ${pounds(total.printed)} in all for ${year}`
        : `prints contributions for ${year}, without a total`;
    },
    about: 'what each agency pays',
  }),
  rule({
    subject: 'holder',
    of: 'funding.administration',
    kind: 'administration',
    words: holderWords,
    about: 'who runs the budget',
    isPart: true,
  }),
  rule({
    subject: 'deputies',
    of: 'attendance.deputies',
    kind: 'deputies',
    words: deputyWords,
    about: 'deputies',
    isPart: true,
  }),
  rule({
    subject: 'papers',
    of: 'meetings.papers',
    kind: 'deadlines',
    words: papersWords,
    about: 'when papers are sent out',
    isPart: true,
  }),
  rule({
    subject: 'leading-group',
    of: 'leadership.leading-body',
    kind: 'bodies',
    words: ({ bodies }, arrangements) => {
      const tiers = arrangements.bodies
        .filter(({ id }) => bodies.includes(id))
        .map(({ tier }) => tier);
      if (tiers.includes('main')) return 'is led by its main meeting';
      // Of a document read in part, the group may be the main meeting as well.
      return isReadInPart(arrangements) && !arrangements.bodies.some(({ tier }) => tier === 'main')
        ? `is led by its ${joinAnd(bodies.map(arrangements.names.body))}`
        : 'is led by a group apart from its main meeting';
    },
    about: 'which group leads',
    isPart: true,
  }),
];

/** The clause of the first main meeting, or of the whole; undefined where nothing is recorded. */
function clauseOf(rule: Rule, arrangements: Arrangements): Clause | undefined {
  const [statement] = mainStatements(arrangements, rule.of);
  if (!statement) return undefined;
  const { record, body } = statement;
  const isPart = isReadInPart(arrangements);
  const isWhole = arrangements.sources.every(({ record: source }) => source.extent.complete);
  const values = valuesOf(record).filter(({ kind }) => kind === rule.kind);
  if (values.some((value) => rule.applies?.(value) === false)) return undefined;
  const told = values.flatMap((value) => rule.words(value, arrangements) ?? []);
  const at = {
    words: '',
    key: '',
    anchor: statement.anchor,
    ...(rule.items && values.length > 0 && { items: rule.items(values, arrangements) }),
  };
  switch (record.state) {
    case 'stated': {
      const [words] = told;
      if (words === undefined)
        return { ...at, state: isPart ? 'unread' : isWhole ? 'silent' : 'open' };
      return {
        ...at,
        state: 'said',
        // A rule of another group than the main meeting names it.
        words: body && body.tier !== 'main' ? `${words}, in its ${body.name}` : words,
        key: rule.isPart === true ? '' : signatureOf(record).substance,
      };
    }
    case 'stated-elsewhere':
      return {
        ...at,
        state: 'said',
        words: `${LEAVES}${rule.about} to another document (${record.document})`,
        key: 'elsewhere',
      };
    case 'unclear':
      return record.cause === 'damage'
        ? { ...at, state: 'lost' }
        : { ...at, state: 'unclear', words: unclearWords(record, told, rule.about, arrangements) };
    case 'silent':
      return { ...at, state: 'silent' };
    case 'not-applicable':
      return { ...at, state: 'apart' };
    case 'not-read':
      return { ...at, state: isPart || isWhole ? 'unread' : 'open' };
  }
}
