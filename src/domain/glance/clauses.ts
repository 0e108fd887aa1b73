import type { ValueKind, ValueOf } from '../../schemas/index.ts';
import { wordSourceDate, yearOf } from '../base/dates.ts';
import { numberWord } from '../base/words.ts';
import type { Arrangements } from '../catalogue/catalogue.ts';
import type { Edition } from '../catalogue/editions.ts';
import { isReadInPart, valuesOf } from '../catalogue/statements.ts';
import { signatureOf } from '../comparison/signature.ts';
import { wordEntries } from '../wording/entries.ts';
import { amountWords, basisWords, holderWords } from './clause-money.ts';
import { decisionWords, routeWords } from './clause-routes.ts';
import {
  appointedWords,
  chairWords,
  deputyWords,
  frequencyWords,
  papersWords,
  quorumWords,
  scrutineerWords,
  sectorsListed,
  unclearWords,
  withoutQuorumWords,
} from './clause-words.ts';
import { countMembers } from './counts.ts';
import { LEAVES, type AreaClauses, type Clause, type Listed, type Subject } from './differences.ts';
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
  applies?: (value: ValueOf<Kind>, arrangements: Arrangements) => boolean;
  /** Undefined where it cannot be told what is not listed. */
  lists?: (values: readonly ValueOf<Kind>[], arrangements: Arrangements) => Listed | undefined;
  /** What of the value is alike where the rest is a detail: such a difference stands last. */
  gist?: (value: ValueOf<Kind>) => string | undefined;
}

/** Lets each rule be written for its own kind of value. */
const rule = <Kind extends ValueKind>(of: Rule<Kind>): Rule => of as unknown as Rule;

const RULES: readonly Rule[] = [
  rule({
    subject: 'quorum',
    of: 'quorum.quorum',
    kind: 'quorum',
    words: quorumWords,
    // In attendance or represented: both ask for every partner.
    gist: ({ rule }) => (rule.type === 'all-partners' ? rule.type : undefined),
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
    words: appointedWords,
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
    words: scrutineerWords,
    about: 'who scrutinises independently',
  }),
  rule({
    subject: 'members',
    of: 'membership.members',
    kind: 'members',
    words: (value, { names }) => `has ${wordEntries([countMembers(value, names)])}`,
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
    lists: sectorsListed,
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
    words: amountWords,
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
    words: (value, arrangements) =>
      isMainLeading(value, arrangements)
        ? 'is led or overseen by its main meeting'
        : 'is led or overseen by a group apart from its main meeting',
    // Where not all was read, the group may be the main meeting as well; where no body is one, it stands for it.
    applies: (value, arrangements) =>
      isMainLeading(value, arrangements) ||
      (arrangements.bodies.some(({ tier }) => tier === 'main') &&
        !isReadInPart(arrangements) &&
        isCopyWhole(arrangements)),
    about: 'which group leads',
    isPart: true,
  }),
];

/** True where the main meeting is the group that leads, or one of those that do. */
const isMainLeading = ({ bodies }: ValueOf<'bodies'>, arrangements: Arrangements): boolean =>
  arrangements.bodies.some(({ id, tier }) => tier === 'main' && bodies.includes(id));

/** True where our copy of every source has all its pages. */
const isCopyWhole = ({ sources }: Arrangements): boolean =>
  sources.every(({ record }) => record.extent.complete);

/** The clause of the first main meeting, or of the whole; undefined where nothing is recorded. */
function clauseOf(rule: Rule, arrangements: Arrangements): Clause | undefined {
  const [statement] = mainStatements(arrangements, rule.of);
  if (!statement) return undefined;
  const { record, body } = statement;
  const isPart = isReadInPart(arrangements);
  const isWhole = isCopyWhole(arrangements);
  const values = valuesOf(record).filter(({ kind }) => kind === rule.kind);
  if (values.some((value) => rule.applies?.(value, arrangements) === false)) return undefined;
  const told = values.flatMap((value) => rule.words(value, arrangements) ?? []);
  const at = {
    words: '',
    key: '',
    anchor: statement.anchor,
    ...(values.length > 0 && rule.lists?.(values, arrangements)),
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
        gist: values.map((value) => rule.gist?.(value))[0],
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
