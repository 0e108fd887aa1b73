import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import satori from 'satori';
import type { Card } from '../domain/site/cards.ts';
import { SITE_NAME } from '../site.ts';

/** The size that sites showing links ask for, in pixels. */
const SIZE = { width: 1200, height: 630 };
const BAND = '#0c3844';
const FAMILY = 'Atkinson Hyperlegible Next';

// From the root of the project: in a build this file is moved to where no packages are.
const { resolve } = createRequire(join(process.cwd(), 'package.json'));
const fontFile = (weight: 400 | 700): string =>
  resolve(
    `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff`,
  );

const load = async () => {
  await initWasm(await readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return Promise.all(
    ([400, 700] as const).map(async (weight) => ({
      name: FAMILY,
      weight,
      style: 'normal' as const,
      data: await readFile(fontFile(weight)),
    })),
  );
};

let loaded: ReturnType<typeof load> | undefined;

/** A box of the picture, in the form that satori takes. */
const box = (style: Record<string, string | number>, children?: unknown) => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

const picture = ({ title, text }: Card) =>
  box(
    { ...SIZE, flexDirection: 'column', background: '#fff', fontFamily: FAMILY, color: '#12222a' },
    [
      box(
        {
          background: BAND,
          color: '#fff',
          padding: '36px 64px',
          alignItems: 'center',
          gap: 20,
          fontSize: 34,
          fontWeight: 700,
        },
        [
          box({ width: 22, height: 44, background: '#fff' }),
          box({ width: 12, height: 34, border: '5px solid #86cfdf' }),
          SITE_NAME,
        ],
      ),
      box({ flexDirection: 'column', padding: '64px', gap: 32 }, [
        box({ fontSize: title.length > 60 ? 60 : 76, fontWeight: 700, lineHeight: 1.1 }, title),
        box({ fontSize: 36, color: '#46575f', lineHeight: 1.35 }, text),
      ]),
    ],
  );

/** A card as a PNG picture of 1200 by 630 pixels; the same card always gives the same bytes. */
export async function cardImage(card: Card): Promise<Uint8Array> {
  loaded ??= load();
  const fonts = await loaded;
  const svg = await satori(picture(card) as Parameters<typeof satori>[0], { ...SIZE, fonts });
  return new Resvg(svg).render().asPng();
}
