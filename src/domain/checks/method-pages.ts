import { METHOD_PLACES } from '../catalogue/constants.ts';
import { idsOf, type Entries } from '../catalogue/entries.ts';
import { error, type Mistake } from '../mistake/mistake.ts';
import { BUILT_NAMES } from '../site/built-names.ts';
import type { Check } from './check.ts';

type Page = Entries['method'][number];

/** Definitions are what the site is held to: each is found in its place, and leads where it says. */
export const methodPages: Check = {
  name: 'method-pages',
  holds:
    'No two method pages have one order, every place on them that a page leads to is there, their links lead to pages of ours or of the web, and their pictures stand in public with words in their place.',
  run: (entries) => {
    const { method, publicFiles } = entries;
    const served = new Set(publicFiles.map((one) => encodeURI(one.served)));
    const pages = idsOf(entries, 'method');
    return [
      ...Object.values(METHOD_PLACES).flatMap((place) => placeMistakes(place, method, pages)),
      ...method.flatMap((page, index) => orderMistakes(page, method.slice(0, index))),
      ...method.flatMap((page) => linkMistakes(page, method, pages, served)),
      ...method.flatMap((page) => pictureMistakes(page, served)),
    ];
  },
};

/** A place that pages of the site lead to, as a path from its top. */
function placeMistakes(
  place: string,
  method: readonly Page[],
  pages: ReadonlySet<string>,
): Mistake[] {
  const { pathname, hash } = new URL(place, 'https://site.example');
  const id = pathname.split('/')[2] ?? '';
  const page = method.find((one) => one.id === id);
  if (page ? hasAnchor(page, hash) : pages.has(id)) return [];
  return [
    error('method-link', {
      file: `method/${id}.mdx`,
      path: [],
      found: page ? `no heading that makes ${hash}` : 'no such page',
      allowed: `${place}, to which other pages of the site lead`,
      remedy: 'Put it back from an earlier version; who renames it changes METHOD_PLACES too.',
    }),
  ];
}

const hasAnchor = ({ data }: Page, hash: string): boolean =>
  hash === '' || data.anchors.some((anchor) => hash === `#${encodeURIComponent(anchor)}`);

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

/** Where a relative address on a page leads, below the top of the site; undefined where it is none. */
const placeFrom = (id: string, address: string): URL | undefined =>
  /^(?:\/|[a-z][a-z+.-]*:)/iu.test(address)
    ? undefined
    : new URL(address, `https://site.example/method/${id}/`);

/** The same as an encoded path. */
const pathFrom = (id: string, address: string): string =>
  placeFrom(id, address)?.pathname.slice(1) ?? '';

const linkMistakes = (
  { id, file, data }: Page,
  method: readonly Page[],
  pages: ReadonlySet<string>,
  served: ReadonlySet<string>,
): Mistake[] =>
  data.links.flatMap(({ to }, index) => {
    if (/^https?:\/\//iu.test(to)) return [];
    const [top = '', name = '', below = ''] = pathFrom(id, to).split('/');
    const isPage = below === '' && (name === '' || pages.has(name));
    const isOurs = top === 'method' ? isPage : BUILT_NAMES.has(top);
    const page = top === 'method' ? method.find((one) => one.id === name) : undefined;
    if (page && isPage && !hasAnchor(page, placeFrom(id, to)?.hash ?? '')) {
      return [
        error('method-link', {
          file,
          path: ['links', index],
          found: `a link to “${to}”, where no heading has that anchor`,
          allowed: page.data.anchors.map((anchor) => `#${anchor}`).join(', '),
          remedy: 'Correct what follows the #; an anchor is made of the words of its heading.',
        }),
      ];
    }
    if (isOurs || served.has(pathFrom(id, to))) return [];
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
    const isThere = served.has(pathFrom(id, from));
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
