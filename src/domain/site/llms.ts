import { wordDate } from '../base/dates.ts';
import { counted } from '../base/words.ts';
import type { Arrangements, Catalogue, Partnership, Statement } from '../catalogue/catalogue.ts';
import { extentWords, labelOf } from '../catalogue/statements.ts';
import { cellOf, type Quote } from '../cell/cell.ts';
import { ROLE_WORDS } from '../cell/quote-groups.ts';
import { searchNote } from '../cell/search-told.ts';
import { wordEdition } from '../data/columns.ts';
import type { StatementUrl } from '../data/statements.ts';
import { cautionsOf } from '../source/like-with-like.ts';
import { twinPath } from './twins.ts';

/** What whoever repeats words of this site must know, said with each file for machines. */
export const HOW_TO_READ =
  'Each statement is what one document says, on the day it was read. “Not found in this document” was said after the document was read and searched: do not repeat it as “there is none”. “Not read” and “unclear” are no answers either way. Documents are read; partnerships are not judged. Our words are under CC BY 4.0; quotations remain their publishers’.';

/** Where a partnership’s statements stand line by line, below the base of the site. */
export const linesPath = (partnership: string): string =>
  `/partnerships/${partnership}/llms-full.txt`;

/** What a statement is about, with the document that it is of: “Arrangements 2019: Quorum, Quorum, The Board”. */
export const titleOfStatement = (statement: Statement, arrangements: Arrangements): string =>
  `${wordEdition(arrangements)}: ${statement.topic.label}, ${labelOf(statement)}`;

/** A statement on one line, which can be quoted as it stands: whose, what, the answer, the words, the day and the address. */
export function statementLine(
  statement: Statement,
  arrangements: Arrangements,
  statementUrl: StatementUrl,
): string {
  const cell = cellOf(statement, arrangements);
  const told = [
    `${cell.stateLabel}: ${cell.answer.full}`,
    cell.explanation,
    cell.search && searchNote(cell.search),
    cell.state === 'silent' ? 'This does not say that there is none' : undefined,
    cell.note && `Our note: ${cell.note}`,
    ...cell.readings.map(
      ({ quotes }, index) => `Reading ${index + 1}: ${quotes.map(wordQuote).join('; ')}`,
    ),
    ...cell.quotes.map(wordQuote),
    `Read on ${wordDate(cell.readOn)}`,
  ];
  const address = statementUrl(cell.partnership, cell.anchor, cell.edition);
  return [
    `- ${titleOfStatement(statement, arrangements)}.`,
    ...told.flatMap((one) => (one ? [sentence(one)] : [])),
    address,
  ]
    .join(' ')
    .replaceAll(/\s+/gu, ' ');
}

const sentence = (text: string): string => (/[.?!]$/u.test(text) ? text : `${text}.`);

const wordQuote = ({ words, place, role }: Quote): string =>
  `${ROLE_WORDS[role]}“${words}” (${place})`.trim();

/** Every statement of a partnership, edition by edition, a line each, as text. */
export function partnershipLines(
  { record, editions }: Partnership,
  version: string,
  statementUrl: StatementUrl,
): string {
  return [
    `# ${record.name}: every statement`,
    '',
    `> ${HOW_TO_READ} This is ${version}.`,
    ...editions.flatMap((edition) => [
      '',
      `## ${wordEdition(edition)}`,
      '',
      [
        `${edition.standing.label}: ${edition.standing.text}`,
        extentWords(edition),
        ...cautionsOf(edition),
      ]
        .filter(Boolean)
        .join(' '),
      '',
      ...edition.statements.map((statement) => statementLine(statement, edition, statementUrl)),
    ]),
    '',
  ].join('\n');
}

/** Which files hold every statement of a partnership: together they are the whole. `urlOf` gives the address of one. */
export const partnershipsInLines = (
  { partnerships }: Pick<Catalogue, 'partnerships'>,
  version: string,
  urlOf: (partnership: string) => string,
): string =>
  [
    '# Every statement, partnership by partnership',
    '',
    `> ${HOW_TO_READ} This is ${version}.`,
    '',
    ...partnerships
      .filter(({ current }) => current !== undefined)
      .map(({ id, record, editions }) => {
        const count = editions.reduce((sum, { statements }) => sum + statements.length, 0);
        return `- [${record.name}](${urlOf(id)}): ${counted(count, 'statement')}`;
      }),
    '',
  ].join('\n');

/** One link of a list: a path below the base, what it is called and what it holds. */
type Link = readonly [path: string, label: string, holds: string];

/** A page by its twin, which holds the same words. */
const page = (path: string, label: string, holds: string): Link => [twinPath(path), label, holds];

/** Where everything stands, as lists of links by what they lead to. `method` are the pages of definitions. */
export function llmsSections(
  { partnerships, topics, registers }: Pick<Catalogue, 'partnerships' | 'topics' | 'registers'>,
  method: readonly Link[],
): [heading: string, links: Link[]][] {
  return [
    [
      'Partnerships',
      partnerships.flatMap(({ id, record, current }) => [
        page(`/partnerships/${id}/`, record.name, current?.record.title ?? 'not read yet'),
        ...(current
          ? [[linesPath(id), `${record.name}: every statement`, 'a line each'] as const]
          : []),
      ]),
    ],
    [
      'Side by side',
      [
        page('/compare/', 'At a glance', 'every partnership on the questions asked first'),
        page(
          '/compare/coverage/',
          'Coverage',
          'what each document says on what law and guidance ask',
        ),
        ...topics.map(({ id, label, prompt }) => page(`/compare/${id}/`, label, prompt)),
      ],
    ],
    [
      'Questions',
      registers.questions.data.map(({ id, question }) =>
        page(`/questions/${id}/`, question, 'the answer of each document'),
      ),
    ],
    [
      'Lists',
      [
        page('/areas/', 'Areas', 'every area of England, whether anything of it was read or not'),
        page('/requirements/', 'Requirements', 'what law and guidance ask, each with a page'),
        page('/sources/', 'Sources', 'every document read'),
        page('/glossary/', 'Glossary', 'the terms in our own words'),
      ],
    ],
    ['Method', method.map(([path, label, holds]) => page(path, label, holds))],
    [
      'Data',
      [
        ['/data/catalogue.json', 'catalogue.json', 'everything, as JSON'],
        ['/data/v1/openapi.json', 'API', 'small JSON files with links, described in OpenAPI'],
        ['/data/statements.csv', 'statements.csv', 'a row for each statement'],
        ['/data/datapackage.json', 'datapackage.json', 'every table and its columns'],
      ],
    ],
  ];
}
