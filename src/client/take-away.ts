import type { AreaFile } from '../domain/glance/choice.ts';
import type { Option } from './choice.ts';
import { copyBoth, copyText, download } from './clipboard.ts';
import { glanceRows, rowsOf } from './draw.ts';
import { copiedAnswer, csvRows, CSV_COLUMNS, toCsv, toHtml, toTsv, type Sheet } from './export.ts';
import { loadAnswers, loadArea } from './files.ts';

/** What stands on the page: the chosen areas, none where all are shown, and the topics. */
export interface Shown {
  heading: string;
  areas: readonly AreaFile[];
  topics: readonly Option[];
  /** True where every topic is listed because none was chosen. */
  isEvery: boolean;
  differences: boolean;
}

/** What the tools need of the page. */
interface Page {
  element: HTMLElement;
  done: HTMLElement;
  /** The citations at the foot of the page. */
  cites: HTMLElement;
  results: HTMLElement;
  /** The folder of the files. */
  files: string;
  /** All that can be chosen. */
  areas: readonly Option[];
  fillTopic: (id: string) => Promise<void>;
}

const words = (element: Element | null): string =>
  (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
const isShown = (element: Element): boolean => element.getClientRects().length > 0;
const absolute = (href: string): string => new URL(href, location.href).href;

/** Runs the buttons that copy, download, print and cite what is shown; it is loaded when a reader comes to them. */
export function runTools(
  shown: Shown,
  { element, done, cites, results, files, areas, fillTopic }: Page,
): void {
  const cite = (): string => words(cites.querySelector('[data-cite=harvard]'));

  /** Those chosen; where none is, all. */
  const chosen = (): Promise<readonly AreaFile[]> | readonly AreaFile[] =>
    shown.areas.length > 0 ? shown.areas : Promise.all(areas.map(({ id }) => loadArea(files, id)));

  /** Every question of a topic with the answers of each area. */
  const answersOf = async (all: readonly AreaFile[], topic: string) => {
    const { open, closed } = rowsOf(all, topic, shown.differences);
    const found = await Promise.all(all.map(({ id }) => loadAnswers(files, id, topic)));
    return { open, closed, cells: (row: string) => found.map((file) => file[row]) };
  };

  const sheetOf = async (
    all: readonly AreaFile[],
    { id, label }: Option,
    withWords: boolean,
  ): Promise<Sheet> => {
    const { open, closed, cells } = await answersOf(all, id);
    return {
      caption: label,
      rows: [
        ['Question', ...all.map(({ name }) => name)],
        ...[...open, ...(withWords ? closed : [])].map((row) => [
          row.isPrincipal ? row.name : `${row.group}: ${row.question}`,
          ...cells(row.id).map((cell) =>
            [
              ...(cell?.answers ?? []).map((one) => copiedAnswer(one, withWords, absolute)),
              cell?.answers.length === 0 && cell.remark,
            ]
              .filter(Boolean)
              .join(' | '),
          ),
        ]),
      ],
    };
  };

  const sourcesOf = (all: readonly AreaFile[]): string[] => [
    'Sources',
    ...all.flatMap(({ name, sources }) =>
      sources.map(({ title, url }) => `${name}: ${title}, ${url}`),
    ),
    cite(),
  ];

  /** What stands on the screen: the table at a glance, then the topics that are open. */
  const onScreen = async (): Promise<[Sheet[], string[]]> => {
    if (shown.areas.length === 0) return [pageSheets(), [cite()]];
    const topics = shown.topics.filter(
      ({ id }) => results.querySelector(`[data-topic="${CSS.escape(id)}"][open]`) !== null,
    );
    const asked = glanceRows(shown.areas, shown.isEvery ? [] : shown.topics.map(({ id }) => id));
    const glance: Sheet = {
      caption: shown.heading,
      rows: [
        ['Question', ...shown.areas.map(({ name }) => name)],
        ...asked.map(({ label, at }) => [
          label,
          ...shown.areas.map(({ glance }) =>
            (glance[at]?.lines ?? []).map((line) => line.words).join('; '),
          ),
        ]),
      ],
    };
    return [
      [
        ...(asked.length > 0 ? [glance] : []),
        ...(await Promise.all(topics.map((topic) => sheetOf(shown.areas, topic, false)))),
      ],
      sourcesOf(shown.areas),
    ];
  };

  const copy = async (sheets: Sheet[], below: string[]): Promise<string> =>
    (await copyBoth(toTsv(sheets, below), toHtml(sheets, below)))
      ? 'Answers copied, with their sources.'
      : select((shown.areas.length > 0 && results) || document.body, 'The comparison');

  /** Opens everything for the paper, and closes again what was closed. */
  const printAll = async (): Promise<void> => {
    await Promise.all(shown.areas.length > 0 ? shown.topics.map(({ id }) => fillTopic(id)) : []);
    const closed = [
      ...document.querySelectorAll<HTMLDetailsElement>('.as-open details:not([open])'),
    ];
    for (const one of closed) one.open = true;
    print();
    for (const one of closed) one.open = false;
  };

  /** What each button does; returns what to say of it. */
  const actions: Readonly<Record<string, () => Promise<string> | string>> = {
    answers: async () => copy(...(await onScreen())),
    words: async () => {
      const all = await chosen();
      return copy(
        await Promise.all(shown.topics.map((topic) => sheetOf(all, topic, true))),
        sourcesOf(all),
      );
    },
    csv: async () => {
      const all = await chosen();
      const rows = await Promise.all(
        shown.topics.map(async ({ id, label }) => {
          const { open, closed, cells } = await answersOf(all, id);
          return [...open, ...closed].flatMap(({ id: row, question, group }) =>
            cells(row).flatMap((cell, index) =>
              (cell?.answers ?? []).flatMap((answer) =>
                csvRows([label, question, group, all[index]?.name ?? ''], answer, absolute),
              ),
            ),
          );
        }),
      );
      download(
        `comparison-${shown.areas.map(({ id }) => id).join('-') || 'all'}.csv`,
        toCsv([CSV_COLUMNS, ...rows.flat()]),
      );
      return 'File made.';
    },
    link: async () =>
      (await copyText(location.href))
        ? 'Link copied.'
        : `${REFUSED} The link is the address of this page.`,
    cite: async () =>
      (await copyText(cite())) ? 'Citation copied, in the Harvard style.' : showCites(cites),
    print: () => {
      print();
      return '';
    },
    full: async () => {
      await printAll();
      return '';
    },
  };

  const act = async (name: string): Promise<void> => {
    try {
      const isEmpty = shown.topics.length === 0 && ['words', 'csv'].includes(name);
      done.textContent = isEmpty ? 'Choose areas first.' : ((await actions[name]?.()) ?? '');
    } catch {
      done.textContent = 'This could not be done in this browser.';
    }
  };

  for (const button of element.querySelectorAll<HTMLButtonElement>('[data-do]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      void act(button.dataset.do ?? '');
    });
  }
}

/** The tables of a page of all areas as they stand: at a glance, and the groups of like answers. */
function pageSheets(): Sheet[] {
  const tables = [...document.querySelectorAll<HTMLTableElement>('[data-glance]')].map((table) => ({
    caption: words(table.caption),
    rows: [...table.rows].filter(isShown).map((row) =>
      [...row.cells].filter(isShown).map((cell) => {
        const lines = [...cell.querySelectorAll('.answer, .line')];
        return lines.length > 0 ? lines.map(words).join('; ') : words(cell);
      }),
    ),
  }));
  const groups = [...document.querySelectorAll('.alike')].filter(isShown).map((section) => ({
    caption: words(section.querySelector('h3')),
    rows: [
      ['Question', 'Answer', 'Partnerships'],
      ...[...section.querySelectorAll<HTMLElement>('dl > div, .like')].map((part) => [
        questionOf(part),
        words(part.querySelector('summary b') ?? part.querySelector('dd .answer, dd .state')),
        words(part.querySelector('summary b + span') ?? part.querySelector('dt')),
      ]),
    ],
  }));
  return [...tables, ...groups];
}

/** The heading that a group of like answers stands under. */
function questionOf(part: HTMLElement): string {
  let at: Element | null = part.closest('.likes, dl');
  while (at && !at.matches('h4')) at = at.previousElementSibling;
  return at?.firstChild?.textContent?.trim() ?? '';
}

/** Opens the citations for a reader whose browser does not copy. */
function showCites(cites: HTMLElement): string {
  cites.setAttribute('open', '');
  cites.scrollIntoView();
  return select(cites, 'The citation');
}

const REFUSED = 'The browser refused to copy.';

const select = (element: Element, what: string): string => {
  getSelection()?.selectAllChildren(element);
  return `${REFUSED} ${what} is selected: copy it with the keyboard.`;
};
