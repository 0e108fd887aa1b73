import { expect, test } from 'vitest';
import { headersFor, parseHeadersFile } from '../../../scripts/lib/headers-file.ts';

const text = `# Every page
/*
  X-Frame-Options: DENY
  Content-Security-Policy: default-src 'self'; img-src data:

/search/
  Content-Security-Policy: default-src 'self' 'wasm-unsafe-eval'
`;

test('a path gets the headers of every pattern that matches it', () => {
  const headers = headersFor(parseHeadersFile(text), '/about/');

  expect([...headers]).toEqual([
    ['X-Frame-Options', 'DENY'],
    ['Content-Security-Policy', "default-src 'self'; img-src data:"],
  ]);
});

test('a later pattern wins over an earlier one', () => {
  const headers = headersFor(parseHeadersFile(text), '/search/');

  expect(headers.get('X-Frame-Options')).toBe('DENY');
  expect(headers.get('Content-Security-Policy')).toContain('wasm-unsafe-eval');
});

test('a line that is no header is refused', () => {
  expect(() => parseHeadersFile('/*\n  nonsense')).toThrow('Not a header line');
});
