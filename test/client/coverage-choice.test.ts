import { describe, expect, test } from 'vitest';
import { readFilter, writeFilter } from '../../src/client/coverage-choice.ts';

const FILTERS = [
  { name: 'theme', label: 'Theme', values: [{ id: 'funding', label: 'Funding' }] },
  {
    name: 'finding',
    label: 'Finding in any area',
    values: [
      { id: 'not-found', label: 'Not found in this document' },
      { id: 'addressed', label: 'Addressed' },
    ],
  },
];

describe('the filter in the address', () => {
  test('reads what it knows, in any case', () => {
    expect(readFilter('?theme=Funding&finding=addressed&other=1', FILTERS)).toEqual({
      values: { theme: 'funding', finding: 'addressed' },
      sentences: [],
    });
  });

  test('answers what it does not know by a sentence, and shows the rest', () => {
    expect(readFilter('?theme=funding&finding=green', FILTERS)).toEqual({
      values: { theme: 'funding' },
      sentences: [
        '“green” is not known under “Finding in any area”, so it is left out. There are: Not found in this document; Addressed.',
      ],
    });
  });

  test('writes what is chosen, and nothing where all is shown', () => {
    expect(writeFilter({ theme: 'funding', force: '', finding: 'addressed' })).toBe(
      '?theme=funding&finding=addressed',
    );
    expect(writeFilter({ theme: '' })).toBe('');
  });
});
