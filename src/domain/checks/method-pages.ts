import type { Entries } from '../catalogue/entries.ts';
import { error, type Mistake } from '../mistake/mistake.ts';
import { BUILT_NAMES } from '../site/built-names.ts';
import type { Check } from './check.ts';

type Page = Entries['method'][number];

/** Definitions are what the site is held to: each is found in its place, and leads where it says. */
export const methodPages: Check = {
  name: 'method-pages',
  holds:
    'No two method pages have one order, their links lead to pages of ours or of the web, and their pictures stand in public with words in their place.',
  run: ({ method, publicFiles, unread }) => {
    const served = new Set(publicFiles.map((one) => encodeURI(one.served)));
    const pages = new Set([
      ...method.map(({ id }) => id),
      ...unread.filter(({ kind }) => kind === 'method').map(({ id }) => id),
    ]);
    return [
      ...method.flatMap((page, index) => orderMistakes(page, method.slice(0, index))),
      ...method.flatMap((page) => linkMistakes(page, pages, served)),
      ...method.flatMap((page) => pictureMistakes(page, served)),
    ];
  },
};

function orderMistakes({ file, data: { order } }: Page, before: readonly Page[]): Mistake[] {
  const other = before.find(({ data }) => data.order === order);
  return other
    ? [
        error('duplicate-order', {
          file,
          path: ['order'],
          found: `${String(order)}, the order of ${other.file}`,
          allowed: 'a number of its own',
          remedy: 'Give this page, or the other, the next free number.',
        }),
      ]
    : [];
}

/** Where a relative address on a page leads, encoded, below the top of the site; undefined where it is none. */
function pathFrom(id: string, address: string): string | undefined {
  if (/^(?:\/|[a-z][a-z+.-]*:)/iu.test(address)) return undefined;
  const { pathname } = new URL(address, `https://site.example/method/${id}/`);
  return pathname.slice(1);
}

const linkMistakes = (
  { id, file, data }: Page,
  pages: ReadonlySet<string>,
  served: ReadonlySet<string>,
): Mistake[] =>
  data.links.flatMap(({ to }, index) => {
    if (/^https?:\/\//iu.test(to)) return [];
    const [top = '', page = ''] = pathFrom(id, to)?.split('/') ?? [];
    const isOurs = top === 'method' ? page === '' || pages.has(page) : BUILT_NAMES.has(top);
    if (isOurs || served.has(pathFrom(id, to) ?? '')) return [];
    return [
      error('method-link', {
        file,
        path: ['links', index],
        found: `a link to “${to}”`,
        allowed: `https://…, or a page of ours from where this one stands, such as ../${[...pages].join('/, ../')}/`,
        remedy: 'Correct the address. A page of another room is two up: ../../requirements/.',
      }),
    ];
  });

const pictureMistakes = ({ id, file, data }: Page, served: ReadonlySet<string>): Mistake[] =>
  data.pictures.flatMap(({ from, alternative }, index) => {
    const isThere = served.has(pathFrom(id, from) ?? '');
    if (isThere && alternative.trim() !== '') return [];
    return [
      error('method-picture', {
        file,
        path: ['pictures', index],
        found: isThere ? `the picture “${from}” without words` : `a picture at “${from}”`,
        allowed:
          'a picture in public, with words for who does not see it: ![What it shows](../../name.png)',
        remedy: isThere
          ? 'Say in the square brackets what the picture shows.'
          : 'Put the picture into public, and lead to it from where this page stands.',
      }),
    ];
  });
