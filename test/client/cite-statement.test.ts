import { expect, test, vi } from 'vitest';

vi.stubGlobal('document', { querySelector: () => null });
vi.stubGlobal('addEventListener', () => undefined);
const { statementFile } = await import('../../src/client/cite-statement.ts');

const fileAt = (address: string): string | undefined => statementFile(new URL(address));

test.each([
  ['on the page of an edition', '/partnerships/northmere/arrangements-2020/#quorum.board.quorum'],
  [
    'on a page of its groups',
    '/partnerships/northmere/arrangements-2020/groups/#quorum.board.quorum',
  ],
])('a statement %s is found in the API', (_where, path) => {
  expect(fileAt(`https://example.org${path}`)).toBe(
    '/data/v1/statements/northmere/arrangements-2020/quorum.board.quorum.json',
  );
});

test('under a path, the API stands below it', () => {
  expect(fileAt('https://example.org/sub/partnerships/a/b/#quorum.whole.quorum')).toBe(
    '/sub/data/v1/statements/a/b/quorum.whole.quorum.json',
  );
});

test.each([
  ['a page', '/partnerships/a/b/'],
  ['a topic', '/partnerships/a/b/#quorum'],
  ['a body', '/partnerships/a/b/#body.board'],
  ['a partnership', '/partnerships/a/#quorum.board.quorum'],
])('%s is no statement', (_what, path) => {
  expect(fileAt(`https://example.org${path}`)).toBeUndefined();
});
