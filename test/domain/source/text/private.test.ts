import { describe, expect, test } from 'vitest';
import { privateIn } from '../../../../src/domain/source/text/private.ts';

const shown = (text: string): string[] =>
  privateIn(text, []).map(({ start, end, what }) => `${what}: ${text.slice(start, end)}`);

describe('what a reading view leaves out', () => {
  test.each([
    ['Write to a.person@council.example today', ['e-mail address: a.person@council.example']],
    [
      'Ring 020 7946 0123 or +44 20 7946 0456.',
      ['telephone number: 020 7946 0123', 'telephone number: +44 20 7946 0456'],
    ],
    ['Ring 0207-946-0123 78', ['telephone number: 0207-946-0123 78']],
    ['07700 900 123', ['telephone number: 07700 900 123']],
    ['The chair is Dr Ada Example, in post', ['name: Dr Ada Example']],
    ['Ada Example CBE wrote it', ['name: Example CBE']],
    ['In 2019-2020 the board paid £60,000.50; clause 10.2.3 and section 16E(3) of 2004', []],
    ['The Lead Member and the Chief Constable', []],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  test('a stretch of the register is left out, joined with what else was found in it', () => {
    const text = 'Chair: Ada Example CBE, of Northmere';
    const registered = [{ start: 7, end: 18, what: 'name' as const }];
    expect(privateIn(text, registered).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Ada Example CBE',
    ]);
  });
});
