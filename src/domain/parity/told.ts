import { wordDate } from '../base/dates.ts';
import { asLine, type ShownFact, type ToldKind } from './parity.ts';

/** What a file of the API says over several areas, and the page that says the same. */
export type HeldLine = Pick<ShownFact, 'about' | 'shown'> & { kind: ToldKind };

/** A file of the API: its path below the folder of the API, and what it holds. */
export interface ApiFile {
  path: string;
  json: unknown;
}

/**
 * The lines that a page must show of what a file of the API says over several areas: sentences, rows of tables, groups
 * of like answers with their counts and names, lines of “At a glance”, what sets two areas apart. None of other files.
 */
export const linesHeld = ({ path, json }: ApiFile): HeldLine[] =>
  LINES.find(({ form }) => form.test(path))?.lines(json as never, path) ?? [];

const of = (kind: ToldKind, about: string, lines: readonly string[]): HeldLine[] =>
  lines.map((shown) => ({ kind, about, shown }));

interface Glance {
  rows: { id: string; label: string }[];
  columns: { partnership: string; cells: { row: string; lines: { words: string }[] }[] }[];
}

interface TopicFile {
  topic: { id: string };
  sentences: string[];
  tables: { caption: string; heads: string[]; rows: { head: string; cells: string[] }[] }[];
}

interface FieldFile {
  field: { topic: string };
  groups: {
    anchor: string;
    answer: string;
    told: string;
    partnerships: { name: string; serves?: string }[];
  }[];
}

interface PairFile {
  first: string;
  second: string;
  differences: string[];
  shared?: string;
  topics: {
    topic_name: string;
    told: string;
    questions: { field_name: string; relation: string }[];
  }[];
}

interface QuestionFile {
  question: { id: string };
  counted: string;
  answers: { partnership: string; answer: string }[];
}

/** One change between two releases: what stood before, and what stands now. */
interface ChangeJson {
  of: string;
  about: string;
  whose?: string;
  before?: { line: string; words: string[] };
  after?: { line: string; words: string[] };
  why?: string;
}

interface ReleaseJson {
  release: string;
  title: string;
  data: string;
  holds: string[];
  sentence: string;
}

interface AreaChangesFile {
  area: string;
  readings: { date: string; title: string; told: string }[];
  releases: { changes: ChangeJson[] }[];
}

const changeLine = ({ of: id, about, whose, before, after, why }: ChangeJson): string =>
  asLine(
    id,
    `${about}${whose === undefined ? '' : ` (${whose})`}`,
    before ? toldBy(before) : 'It was not there.',
    after ? toldBy(after) : 'It is no longer there.',
    why ?? '',
  );

const toldBy = ({ line, words }: { line: string; words: string[] }): string =>
  `${line} ${words.map((word) => `“${word}”`).join(', ')}`;

const heldBy = ({ holds, data }: ReleaseJson): string =>
  [...holds, `Data version ${data}.`].join(' ');

/** Each form of file with what its page shows of it. */
const LINES: readonly { form: RegExp; lines: (json: never, path: string) => HeldLine[] }[] = [
  {
    form: /^\/at-a-glance\.json$/u,
    lines: ({ rows, columns }: Glance) => {
      const labels = new Map(rows.map(({ id, label }) => [id, label]));
      return columns.flatMap(({ partnership, cells }) =>
        cells.flatMap(({ row, lines }) =>
          of(
            'line',
            partnership,
            lines.map(({ words }) => asLine(labels.get(row) ?? row, words)),
          ),
        ),
      );
    },
  },
  {
    form: /^\/areas\/[^/]+\.json$/u,
    lines: ({ area, told }: { area: { id: string }; told: string[] }) =>
      of('sentence', `/areas/${area.id}/`, [told.join(' ')]),
  },
  {
    form: /^\/topics\.json$/u,
    lines: ({ topics }: { topics: { fact?: string }[] }) =>
      of(
        'sentence',
        '/compare/',
        topics.flatMap(({ fact }) => fact ?? []),
      ),
  },
  {
    form: /^\/topics\/[^/]+\.json$/u,
    lines: ({ topic, sentences, tables }: TopicFile) => {
      const page = `/compare/${topic.id}/`;
      return [
        ...of('sentence', page, sentences),
        ...of(
          'row',
          page,
          tables.flatMap(({ caption, heads, rows }) => [
            asLine(caption, ...heads),
            ...rows.map(({ head, cells }) => asLine(caption, head, ...cells)),
          ]),
        ),
      ];
    },
  },
  {
    form: /^\/topics\/[^/]+\/[^/]+\.json$/u,
    lines: ({ field, groups }: FieldFile) =>
      of(
        'group',
        `/compare/${field.topic}/`,
        groups.map(({ anchor, answer, told, partnerships }) =>
          asLine(
            anchor,
            answer,
            told,
            ...partnerships.map(({ name, serves }) => `${name}${serves ? ` (${serves})` : ''}`),
          ),
        ),
      ),
  },
  {
    form: /^\/comparisons\/[^/]+\/[^/]+\.json$/u,
    lines: ({ first, second, differences, shared, topics }: PairFile) => {
      const page = `/compare/${first}/${second}/`;
      return [
        ...of('difference', page, shared === undefined ? differences : [...differences, shared]),
        ...of(
          'relation',
          page,
          topics.flatMap(({ topic_name: topic, told, questions }) => [
            asLine(topic, told),
            ...questions.map(({ field_name, relation }, place) =>
              asLine(topic, String(place + 1), field_name, relation),
            ),
          ]),
        ),
      ];
    },
  },
  {
    form: /^\/questions\/[^/]+\.json$/u,
    lines: ({ question, counted, answers }: QuestionFile) => {
      const page = `/questions/${question.id}/`;
      return [
        ...of('sentence', page, [counted]),
        ...of(
          'asked',
          page,
          answers.map(({ partnership, answer }) => asLine(partnership, answer)),
        ),
      ];
    },
  },
  {
    form: /^\/questions\.json$/u,
    lines: ({ questions }: { questions: { question: string }[] }) => [
      ...of('count', '/questions/', [asLine('questions', String(questions.length))]),
      ...of(
        'row',
        '/questions/',
        questions.map(({ question }) => question),
      ),
    ],
  },
  {
    form: /^\/changes\.json$/u,
    lines: ({ releases }: { releases: ReleaseJson[] }) =>
      of(
        'row',
        '/data/changes/',
        releases.map((one) => asLine(one.title, one.sentence, heldBy(one))),
      ),
  },
  {
    form: /^\/changes\/[^/]+\.json$/u,
    lines: ({ changes, ...one }: ReleaseJson & { changes: ChangeJson[] }) => {
      const page = `/data/changes/${one.release}/`;
      return [
        ...of('row', page, [asLine(one.title, one.sentence, heldBy(one))]),
        ...of('row', page, changes.map(changeLine)),
      ];
    },
  },
  {
    form: /^\/areas\/[^/]+\/changes\.json$/u,
    lines: ({ area, readings, releases }: AreaChangesFile) =>
      of('row', `/areas/${area}/changes/`, [
        ...readings.map(({ date, title, told }) => `${wordDate(date)}: ${title}. ${told}`),
        ...releases.flatMap(({ changes }) => changes.map(changeLine)),
      ]),
  },
];
