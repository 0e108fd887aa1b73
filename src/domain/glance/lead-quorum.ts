import type { Body, ValueOf } from '../../schemas/index.ts';
import { capitalise, joinAnd, uncapitalise } from '../base/words.ts';
import type { Statement } from '../catalogue/catalogue.ts';
import type { Edition } from '../catalogue/editions.ts';
import { evidenceOf, statementOn, statementsOn, valuesOfKind } from '../catalogue/statements.ts';
import { tierShown } from '../catalogue/tiers.ts';
import { quotesOf } from '../cell/cell.ts';
import { namesChair } from '../quorum/stoppers.ts';
import { QUORUM_SHAPES, shapeOf, wordQuorum } from '../wording/quorum.ts';
import {
  areaNames,
  cell,
  headed,
  isFew,
  mainGroup,
  onMain,
  partCell,
  plain,
  rowOf,
  told,
  withoutCell,
  type Lead,
  type LeadRow,
} from './lead.ts';

const isMain = (body: Body, { arrangements }: Edition): boolean =>
  tierShown(body, arrangements.bodies) === 'main';

/** Every rule, main meetings first: the rule, the words beside it, the chair, deputies, and what follows without. */
export function quorumLead(columns: readonly Edition[]): Lead {
  const main = columns.flatMap((edition) =>
    onMain(edition, 'quorum', 'quorum').map((one) => ({ edition, ...one })),
  );
  const below = columns.flatMap((edition) =>
    statementsOn(edition.arrangements, 'quorum', 'quorum')
      .filter(({ body, record }) => body && !isMain(body, edition) && RULED.has(record.state))
      .map((statement) => ({ edition, body: statement.body, statement })),
  );
  const quotes = isFew(columns);
  const rows = (found: typeof main): LeadRow[] =>
    found.map(({ edition, body, statement }) => quorumRow(edition, body, statement, quotes));
  return {
    sentence: [
      told(
        main.map(({ edition, statement }) => ({
          area: edition.name,
          words: quotes ? ruleWords(edition, statement) : shapes(statement),
        })),
      ),
      chairSentence(main),
    ].join(' '),
    caption: 'The quorum of each main meeting',
    ...headed(columns, [
      ...mainGroup(rows(main)),
      { label: 'Other groups with a rule', rows: rows(below) },
    ]),
  };
}

const RULED = new Set(['stated', 'unclear', 'stated-elsewhere']);

/** The rule as it is, without the chair, who has a sentence of its own; of many areas only its shape is told. */
const ruleWords = ({ arrangements }: Edition, statement: Statement | undefined): string =>
  joinAnd(
    [
      ...new Set(
        valuesOfKind(statement?.record, 'quorum').map(({ kind, rule }) =>
          uncapitalise(wordQuorum({ kind, rule }, arrangements.names).summary),
        ),
      ),
    ],
    'or',
  );

const shapes = (statement: Statement | undefined): string =>
  joinAnd(
    [
      ...new Set(
        valuesOfKind(statement?.record, 'quorum').map(({ rule }) =>
          uncapitalise(QUORUM_SHAPES[shapeOf(rule)]),
        ),
      ),
    ],
    'or',
  );

/** “The chair or vice chair must be there in Kirklees; no other of these rules asks for the chair.” */
function chairSentence(
  main: readonly { edition: Edition; statement: Statement | undefined }[],
): string {
  const rules = main.map(({ edition, statement }) => ({
    area: edition.name,
    values: valuesOfKind(statement?.record, 'quorum'),
  }));
  const asked = rules.flatMap(({ area, values }) => {
    const words = values.flatMap((value) => chairWords(value) ?? []);
    return words.length > 0 ? [{ area, words: words[0] ?? '' }] : [];
  });
  if (rules.every(({ values }) => values.length === 0)) return '';
  if (asked.length === 0) return 'None of these rules asks for the chair.';
  const parts = [...Map.groupBy(asked, ({ words }) => words)].map(
    ([words, own]) => `${words} must be there in ${areaNames(own)}`,
  );
  const others = rules.filter(({ values }) => values.length > 0).length > asked.length;
  return `${capitalise(parts.join('; '))}${others ? '; no other of these rules asks for the chair' : ''}.`;
}

/** Whom of the two a rule asks for; undefined where it asks for neither. */
const chairWords = (value: ValueOf<'quorum'>): string | undefined => {
  if (value.chair_required === 'chair-or-vice-chair') return 'the chair or vice chair';
  return value.chair_required === 'chair' || namesChair(value) ? 'the chair' : undefined;
};

const DEPUTIES = { counted: 'they count', 'not-counted': 'they do not count' } as const;

function quorumRow(
  edition: Edition,
  body: Body | undefined,
  statement: Statement | undefined,
  /** True where the document’s own words stand beside the rule. */
  isQuoted: boolean,
): LeadRow {
  const { arrangements } = edition;
  const values = valuesOfKind(statement?.record, 'quorum');
  const deputies = [body?.id, undefined]
    .map((id) => statementOn(arrangements, 'attendance', 'deputies', id))
    .find((one) => one?.record.state === 'stated');
  const quotes = statement ? quotesOf(evidenceOf(statement.record), arrangements) : [];
  const inRule = partCell(
    'Deputies',
    statement,
    arrangements,
    values,
    (value) => value.deputies && DEPUTIES[value.deputies],
    'The rule does not say',
  );
  const general = deputies && plain(deputies, arrangements);
  return rowOf(edition, body, [
    cell('Who must be there', [plain(statement, arrangements)]),
    ...(isQuoted
      ? [
          {
            label: 'In the document’s words',
            entries: quotes.length > 0 ? [] : [withoutCell(plain(statement, arrangements))],
            quotes: [...new Map(quotes.map((one) => [`${one.words}${one.place}`, one])).values()],
          },
        ]
      : []),
    partCell('Chair needed', statement, arrangements, values, chairWords, 'Not asked for'),
    values.length > 0 && general
      ? {
          ...inRule,
          entries: [
            ...inRule.entries,
            { ...general, words: `On attendance: ${uncapitalise(general.words)}` },
          ],
        }
      : inRule,
    cell('Without a quorum', [
      plain(body && statementOn(arrangements, 'quorum', 'without-quorum', body.id), arrangements),
    ]),
  ]);
}
