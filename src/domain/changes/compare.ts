import type { ChangeReason, Held, Told } from '../../schemas/index.ts';
import { compareText } from '../base/order.ts';
import { counted } from '../base/words.ts';
import { editionId, statementAnchor, statementId } from '../catalogue/anchors.ts';
import { WHOLE_KEY } from '../catalogue/constants.ts';
import { findingPart } from '../data/assessments.ts';

/** One thing that differs between two releases. */
export interface FoundChange {
  /** The id of a statement, finding, requirement or edition. */
  of: string;
  about: string;
  before: Told | undefined;
  after: Told | undefined;
  /** Undefined where it cannot be worked out: an editor gives it. */
  reason: ChangeReason | undefined;
}

/**
 * What differs between two releases, by the ids of statements, findings, requirements and editions, in the order of these.
 * Values are compared as they are typed, quotations word for word; how a value is worded is never compared. Without an
 * older release everything is new. An edition that only one of the two has is one change.
 */
export function changesBetween(old: Held | undefined, next: Held): FoundChange[] {
  const [before, after] = [
    old === undefined ? new Map<string, Item>() : itemsOf(old),
    itemsOf(next),
  ];
  const ids = [...new Set([...before.keys(), ...after.keys()])]
    // The requirements of a first release are those that its findings are on.
    .filter((id) => old !== undefined || after.get(id)?.requirement === undefined)
    .sort(compareText);
  return ids.flatMap((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    const both = { was: was && withEdition(was, after), is: is && withEdition(is, before) };
    const one = both.is ?? both.was;
    if (!one || both.was?.substance === both.is?.substance) return [];
    return [
      {
        of: id,
        about: one.about,
        ...toldOf(both.was, both.is),
        reason: reasonOf(both.was, both.is, old, next),
      },
    ];
  });
}

type Partnership = Held['partnerships'][number];
type Edition = Partnership['arrangements'][number] & { partnership: string };
type Row = Held['requirements'][number];

/** What is compared, under one id. */
interface Item {
  about: string;
  told: Told;
  /** Equal texts mean that nothing changed. */
  substance: string;
  /** What the reason is worked out from. */
  edition?: Edition;
  statement?: Edition['statements'][number];
  finding?: Edition['coverage']['assessments'][number];
  requirement?: Row;
}

/** The item; undefined where its edition stands in one release alone, for then the edition is told in its place. */
const withEdition = (item: Item, others: ReadonlyMap<string, Item>): Item | undefined =>
  item.edition && (item.statement ?? item.finding) && !others.has(editionKey(item.edition))
    ? undefined
    : item;

/** Editions stand under their id, statements and findings behind it as in tables. */
const editionKey = (edition: Edition): string => editionId(edition);

function itemsOf(held: Held): Map<string, Item> {
  const titles = new Map(held.requirements.map(({ id, title }) => [id, title]));
  const fields = new Map(
    held.topics.flatMap(({ id, fields: own }) =>
      own.map((field) => [`${id}.${field.id}`, field.label] as const),
    ),
  );
  const editions = held.partnerships.flatMap(({ id, arrangements }) =>
    arrangements.map((one): Edition => ({ ...one, partnership: id })),
  );
  return new Map([
    ...editions.flatMap((edition) => [
      [editionKey(edition), editionItem(edition)] as const,
      ...edition.statements.map(
        (statement) =>
          [
            statementId(edition, statementAnchor(statement.topic, statement.body, statement.field)),
            statementItem(edition, statement, fields),
          ] as const,
      ),
      ...edition.coverage.assessments.map(
        (finding) =>
          [
            `${editionId(edition)}${findingPart(finding.requirement)}`,
            findingItem(edition, finding, titles),
          ] as const,
      ),
    ]),
    ...held.requirements.map((row) => [requirementKey(row.id), requirementItem(row)] as const),
  ]);
}

/** The id of a requirement among the changes. */
const requirementKey = (id: string): string => `requirements/${id}`;

const editionItem = (edition: Edition): Item => ({
  about: edition.title,
  told: {
    value: `${counted(edition.statements.length, 'statement')} and ${counted(edition.coverage.assessments.length, 'finding')}`,
    words: [],
  },
  // What changes in it is told of its statements and findings.
  substance: 'there',
  edition,
});

function statementItem(
  edition: Edition,
  statement: Edition['statements'][number],
  fields: ReadonlyMap<string, string>,
): Item {
  const { topic, field, body, state, value, document, ground, missing, readings } = statement;
  const name = body === WHOLE_KEY ? undefined : edition.bodies.find(({ id }) => id === body)?.name;
  const words = wordsOf(statement);
  return {
    about: [
      fields.get(`${topic}.${field}`) ?? field,
      name ?? (body === WHOLE_KEY ? undefined : body),
    ]
      .filter(Boolean)
      .join(', '),
    told: { state, value: shortened(ground ?? missing ?? statement.plain_english), words },
    substance: inOneOrder({
      ...{ state, value, document, ground, missing, words: words.toSorted(compareText) },
      readings: readings.map((reading) => [reading.value, reading.meaning]),
    }),
    edition,
    statement,
  };
}

function findingItem(
  edition: Edition,
  finding: Edition['coverage']['assessments'][number],
  titles: ReadonlyMap<string, string>,
): Item {
  const { requirement, finding: state, there, lacking } = finding;
  const words = wordsOf({ ...finding, readings: [] });
  const value = [there && `Found: ${there}`, lacking && `Looked for: ${lacking}`].filter(Boolean);
  return {
    about: `The finding on “${titles.get(requirement) ?? requirement}”`,
    told: {
      state,
      ...(value.length > 0 ? { value: shortened(value.join(' ')) } : {}),
      words,
    },
    substance: inOneOrder({ state, there, lacking, words: words.toSorted(compareText) }),
    edition,
    finding,
  };
}

/** What of a requirement makes it another: not our notes on it, nor where its text stands. */
const ASKED = [
  'title',
  'statement',
  'who',
  'force',
  'kind',
  'document',
  'citation',
  'certainty',
  'in_force',
  'context',
];

const requirementItem = (row: Row): Item => ({
  about: row.title,
  told: { state: row.force, value: shortened(row.statement), words: [] },
  substance: inOneOrder(ASKED.map((key) => row[key])),
  requirement: row,
});

/** Of a requirement that both have, only what differs is told. */
function toldOf(
  was: Item | undefined,
  is: Item | undefined,
): { before: Told | undefined; after: Told | undefined } {
  const [before, after] = [was?.requirement, is?.requirement];
  if (!before || !after) return { before: was?.told, after: is?.told };
  const keys = ASKED.filter((key) => inOneOrder(before[key]) !== inOneOrder(after[key]));
  const tell = (row: Row): Told => ({
    value: shortened(
      keys.map((key) => `${key.replaceAll('_', ' ')}: ${plain(row[key])}`).join('; '),
    ),
    words: [],
  });
  return { before: tell(before), after: tell(after) };
}

const plain = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined ? 'nothing said' : JSON.stringify(value);

/** A value is told in at most so many letters: its page has the whole. */
const TOLD_LETTERS = 400;

const shortened = (text: string): string =>
  text.length > TOLD_LETTERS ? `${text.slice(0, text.lastIndexOf(' ', TOLD_LETTERS))} …` : text;

type Quoting = Pick<Edition['statements'][number], 'evidence' | 'readings'>;

const evidenceIn = ({ evidence, readings }: Quoting) => [
  ...evidence,
  ...readings.flatMap((reading) => reading.evidence),
];

const wordsOf = (quoting: Quoting): string[] =>
  evidenceIn(quoting).map(({ quotation }) => quotation);

/** A value as text, whatever the order of its keys. */
const inOneOrder = (value: unknown): string =>
  JSON.stringify(value ?? null, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => compareText(a, b)))
      : part,
  );

/** States in which nobody had looked: what is known since is new, whatever it is. */
const UNREAD: ReadonlySet<string> = new Set(['not-read', 'not-assessed']);

/**
 * Why something changed, as far as the two releases tell. A correction names what it is about, so it comes before what
 * changed around it; a second reading that was settled since comes last, for a rule may have been made in settling it.
 */
function reasonOf(
  was: Item | undefined,
  is: Item | undefined,
  old: Held | undefined,
  next: Held,
): ChangeReason | undefined {
  if (!old || !was || (is && UNREAD.has(was.told.state ?? ''))) return 'new';
  if (was.requirement) return 'requirement-changed';
  if (isCorrected(was, is)) return 'misread';
  if (otherSources(was, is, old, next)) return 'source-changed';
  if (otherRequirement(was, is, old, next)) return 'requirement-changed';
  if (otherRule(was, old, next)) return 'codebook-changed';
  return isSettled(was, is) ? 'misread' : undefined;
}

/** True where a correction that names it was made since. */
function isCorrected(was: Item, is: Item | undefined): boolean {
  const anchor = anchorOf(was);
  const made = (edition: Edition | undefined): string[] =>
    (edition?.corrections ?? [])
      .filter(
        ({ outcome, about }) => outcome === 'corrected' && Object.values(about).includes(anchor),
      )
      .map(({ id }) => id);
  const known = made(was.edition);
  return made(is?.edition).some((id) => !known.includes(id));
}

const anchorOf = ({ statement, finding }: Item): string => {
  if (finding) return finding.requirement;
  return statement ? statementAnchor(statement.topic, statement.body, statement.field) : '';
};

/** True where the text of a source that it rests on is another, or it rests on a document that was not read before. */
function otherSources(was: Item, is: Item | undefined, old: Held, next: Held): boolean {
  const texts = ({ sources }: Held) => new Map(sources.map(({ id, sha256 }) => [id, sha256]));
  const [before, after] = [texts(old), texts(next)];
  const known = was.edition?.sources ?? [];
  return (
    restsOn(was).some((id) => before.get(id) !== after.get(id)) ||
    (is !== undefined && restsOn(is).some((id) => !known.includes(id)))
  );
}

/** The sources quoted; all that the edition was read from where none is. */
function restsOn({ statement, finding, edition }: Item): readonly string[] {
  const quoted = (statement ? evidenceIn(statement) : (finding?.evidence ?? [])).flatMap(
    ({ source }) => source ?? [],
  );
  return quoted.length > 0 ? quoted : (edition?.sources ?? []);
}

/** True where a requirement that the finding is on asks something else, or others ask it. */
function otherRequirement(was: Item, is: Item | undefined, old: Held, next: Held): boolean {
  if (!was.finding) return false;
  const rows = (bases: readonly string[], { requirements }: Held): string =>
    inOneOrder(
      requirements
        .filter(({ id }) => bases.includes(id))
        .map((row) => requirementItem(row).substance)
        .sort(compareText),
    );
  return rows(was.finding.bases, old) !== rows((is?.finding ?? was.finding).bases, next);
}

/** True where the codebook reads the field by another rule, or something was decided on it since. */
function otherRule({ statement }: Item, old: Held, next: Held): boolean {
  if (!statement) return false;
  const rule = ({ codebook }: Held): string => {
    const field = codebook.find(({ topic }) => topic === statement.topic)?.fields[statement.field];
    return inOneOrder([field?.rule, field?.decided]);
  };
  return rule(old) !== rule(next);
}

/** True where a difference between two readers of it was settled since. */
function isSettled({ statement, edition }: Item, is: Item | undefined): boolean {
  if (!statement) return false;
  const settled = (readings: Edition['second_readings'] = []): string =>
    inOneOrder(
      readings.flatMap(
        ({ statements }) =>
          statements[statement.topic]?.[statement.body]?.[statement.field]?.settled ?? [],
      ),
    );
  return settled(edition?.second_readings) !== settled(is?.edition?.second_readings);
}
