import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { drift } from '../../scripts/drift.ts';
import { askAddress } from '../../scripts/lib/ask-address.ts';
import { localHost } from './local-host.ts';
import { VALID } from './mistakes.ts';

const SOURCE = 'sources/northmere-arrangements-2020.yaml';

/** The addresses of the source, by what becomes of each. */
export const FATES = ['same', 'changed', 'gone', 'busy', 'late', 'never'] as const;
export type Fate = (typeof FATES)[number];

/** The days on which the addresses are asked, around the day on which the source was read. */
export const DAYS = { before: '2026-01-09', read: '2026-01-10', after: '2026-02-01' } as const;

/**
 * Makes a content folder of the fixtures with a source of several addresses, and asks these twice; between the two,
 * answers are swapped. Resolves with the address of each fate.
 */
export async function askTwice(content: string): Promise<Readonly<Record<Fate, string>>> {
  await cp(VALID, content, { recursive: true });
  let round = 1;
  const host = await localHost(({ url }, response) => {
    const isFirst = round === 1;
    if (url === '/gone' && !isFirst) response.writeHead(404).end();
    else if (url === '/busy' && !isFirst) response.writeHead(503).end();
    else {
      response.writeHead(200, { 'content-type': 'application/pdf' });
      response.end(url === '/changed' && !isFirst ? 'another text' : 'the text');
    }
  });
  try {
    const address = Object.fromEntries(FATES.map((fate) => [fate, host.at(`/${fate}`)])) as Record<
      Fate,
      string
    >;
    const ask = (asked: string) => askAddress(asked, { lookup: host.lookup });
    const at = async (fates: readonly Fate[], day: string): Promise<void> => {
      await writeSource(
        content,
        fates.map((fate) => address[fate]),
      );
      const code = await drift({ content, day, ask, pause: 0 });
      if (code !== 0) throw new Error('The addresses of the fixture could not be asked.');
    };
    await at(['same', 'changed', 'gone', 'busy'], DAYS.before);
    round = 2;
    await at(['same', 'changed', 'gone', 'busy', 'late'], DAYS.after);
    await writeSource(content, Object.values(address));
    return address;
  } finally {
    await host.close();
  }
}

async function writeSource(content: string, addresses: readonly string[]): Promise<void> {
  const file = join(content, SOURCE);
  const { address, ...record } = parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  const parts = addresses.map((one) => ({ address: one, seen_on: DAYS.read }));
  await writeFile(file, stringify({ ...record, parts }));
}
