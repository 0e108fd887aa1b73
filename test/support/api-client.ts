import { expect } from 'vitest';
import type { Description } from './api.ts';

/** A client that knows the address of the description, and nothing else of the site. */
export async function clientAt(address: string) {
  const read = async (url: string | URL): Promise<unknown> => {
    const response = await fetch(url);
    expect([String(url), response.status]).toEqual([String(url), 200]);
    // Programs of other sites may read it.
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    return response.json();
  };
  const { servers, paths } = (await read(address)) as Description;
  const operations = Object.entries(paths).map(([path, { get }]) => ({ path, ...get }));
  return {
    operations,
    call: (id: string, params: Readonly<Record<string, string>> = {}): Promise<unknown> => {
      const found = operations.find(({ operationId }) => operationId === id);
      if (!found) throw new Error(`There is no operation “${id}”.`);
      const path = found.path.replaceAll(/\{(\w+)\}/gu, (_, name: string) =>
        encodeURIComponent(params[name] ?? ''),
      );
      return read(new URL(`${servers[0]?.url ?? ''}${path}`, address));
    },
  };
}
