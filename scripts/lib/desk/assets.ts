import { readFile } from 'node:fs/promises';
import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';
import { compileAsync } from 'sass';

/** A file that pages of the desk load. */
export interface Asset {
  readonly type: string;
  readonly body: () => Promise<string | Buffer>;
}
export type Assets = ReadonlyMap<string, Asset>;

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const FONT =
  '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2';

/** The style of the site with what the desk adds to it. */
async function style(): Promise<string> {
  const { css } = await compileAsync(here('desk.scss'), {
    loadPaths: [here('../../../node_modules'), here('../../../src/styles')],
    quietDeps: true,
    style: 'compressed',
  });
  return css.replaceAll(FONT, 'font.woff2');
}

/** The modules of the script of the page; the first is the one that a page names. */
const SCRIPTS = [
  'browser',
  'browser-keys',
  'browser-picking',
  'browser-sending',
  'browser-showing',
];

/** A module of the script, its types taken out. */
const script = async (name: string): Promise<string> =>
  nodeModule
    .stripTypeScriptTypes(await readFile(here(`${name}.ts`), 'utf8'))
    .replaceAll(/(?<=from '\.\/[a-z-]+)\.ts(?=')/gu, '.js');

/** Each is made when it is first asked for, and kept. */
function once(make: () => Promise<string | Buffer>): Asset['body'] {
  let made: Promise<string | Buffer> | undefined;
  return () => (made ??= make());
}

/** The files that pages load, by name. */
export const assetsOf = (): Assets =>
  new Map<string, Asset>([
    ['style.css', { type: 'text/css; charset=utf-8', body: once(style) }],
    ...SCRIPTS.map((name): [string, Asset] => [
      `${name}.js`,
      { type: 'text/javascript; charset=utf-8', body: once(() => script(name)) },
    ]),
    [
      'font.woff2',
      { type: 'font/woff2', body: once(() => readFile(here(`../../../node_modules/${FONT}`))) },
    ],
    [
      'favicon.svg',
      { type: 'image/svg+xml', body: once(() => readFile(here('../../../public/favicon.svg'))) },
    ],
  ]);
