import { describe, expect, test } from 'vitest';
import { buildNames } from '../../../src/domain/catalogue/names.ts';
import { contributionsFromWords } from '../../../src/domain/desk/contributions.ts';
import { proposeType } from '../../../src/domain/phrases/agency-type.ts';
import type { PhraseContext } from '../../../src/domain/phrases/context.ts';
import { severalIn } from '../../../src/domain/phrases/payers.ts';
import { isRead, valueFromWords, wordNotRead } from '../../../src/domain/phrases/phrases.ts';
import { readContent } from '../../../src/reading/read.ts';
import { COLLECTION } from '../../support/collection.ts';

const { registers } = (await readContent(COLLECTION)).entries;
const context: PhraseContext = {
  names: buildNames(registers, new Map()),
  roles: registers.roles.data,
  bodies: [],
  areas: registers.areas.data,
};

describe('a name before one figure', () => {
  test.each([
    'Health, Police',
    'Health and Police',
    'Health/Police',
    'Council & Police',
    'Council, ICB and Police',
    'Health, Skills and Police',
    'Health, Skills and Police Services',
    'Skills and Police',
    'Skills, Police',
    'Education, Skills and Northmere Police',
    'Police, Probation and Fire Services',
    'Schools and Colleges',
    'Northmere Council, Children’s Services',
    'Northmere Council and Eastmere Council',
    'Council and Police and Crime Commissioner',
  ])('“%s” may be several', (name) => {
    expect(severalIn(name, context).length).toBeGreaterThan(1);
  });

  test.each([
    'Police',
    'Education, Skills and Children’s Services',
    "Education, Skills and Children's Services",
    'NHS Northmere, Eastmere and Westmere ICB',
    'Northmere and Eastmere Police',
    'Northmere & Eastmere Council',
    'Northmere, Eastmere and Westmere University Hospitals NHS Trust',
    // Names of the register, and of an area, that have an “and”.
    'Northmere Fire and Rescue Service',
    'Police and Crime Commissioner for Northmere',
    'Voluntary and community sector',
    'Brighton and Hove',
    // Said to be one.
    '“Health, Police”',
    '"Health and Police"',
  ])('“%s” is one', (name) => {
    expect(severalIn(name, context)).toEqual([]);
  });
});

describe('sums said in words', () => {
  const said = (words: string) =>
    contributionsFromWords(words, context, { text: undefined, locator: '' });

  test.each([
    ['Health, Police £10 in 2024/25', 'Health, Police'],
    ['Health and Police £10', 'Health and Police'],
    ['Council £5 in 2024/25; Health, Police: 2024/25 £10', 'Health, Police'],
    ['Council £5 in 2024/25, Health and Police £10 in 2024/25', 'Health and Police'],
  ])('%s: nothing is read, and how to write it is said', (words, notRead) => {
    const result = said(words);
    expect(result).toMatchObject({ notRead, at: words.indexOf(notRead) });
    if (isRead(result)) return;
    expect(wordNotRead(result)).toContain('one payer or several (“Health” and “Police”)');
    // What is given as an example is read itself.
    expect(said(result.example)).toHaveProperty('value');
  });

  test.each([
    ['"Health, Police" £10 in 2024/25', ['Health, Police']],
    ['“Health and Police” £10 in 2024/25', ['Health and Police']],
    ['Health £6 in 2024/25; Police £4 in 2024/25', ['Health', 'Police']],
    [
      'Education, Skills and Children’s Services £10 in 2024/25',
      ['Education, Skills and Children’s Services'],
    ],
  ])('%s', (words, agencies) => {
    const result = said(words);
    const read = isRead(result) ? result.value.lines.map(({ agency }) => agency) : result;
    expect(read).toEqual(agencies);
  });
});

describe('shares said in words', () => {
  const said = (words: string) => valueFromWords('funding-basis', words, context);

  test('several before one share are not read', () => {
    const result = said('shares: Health and Police 60%, Council 40%');
    expect(result).toMatchObject({ notRead: 'Health and Police' });
    if (!isRead(result)) expect(isRead(said(result.example))).toBe(true);
  });

  test('one in quotation marks is read', () => {
    expect(said('shares: Council 60%; “Education and Skills” 40%')).toMatchObject({
      value: { shares: [{ agency: 'Council' }, { agency: 'Education and Skills' }] },
    });
  });
});

test('of a member that may be two agencies no type is sure', () => {
  expect(proposeType('Council and Police', context)).toMatchObject({
    type: undefined,
    because: 'It may be several: “Council” and “Police”',
  });
  expect(proposeType('Northmere and Eastmere Police', context).type).toBe('police');
});
