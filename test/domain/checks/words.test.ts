import { describe, expect, test } from 'vitest';
import { emailsIn, namesIn } from '../../../src/domain/base/personal.ts';
import { judgementsIn } from '../../../src/domain/checks/judgement.ts';
import { numbersIn } from '../../../src/domain/checks/in-texts.ts';

describe('names of people', () => {
  test.each([
    ['chaired by Mr Example', 'Mr Example'],
    ['chaired by Mrs. Jane Example of the council', 'Mrs. Jane Example'],
    ['Dr A. B. Example reported', 'Dr A. B. Example'],
    ['Prof Example-Smith', 'Prof Example-Smith'],
    ['Councillor O’Example spoke', 'Councillor O’Example'],
    ['Sir Joe Example opened it', 'Sir Joe Example'],
    ['the chair, Joe Example OBE', 'Example OBE'],
    ['the chair, Joe Example, CBE', 'Example, CBE'],
  ])('%s', (text, name) => {
    expect(namesIn(text)).toEqual([name]);
  });

  test.each([
    'Councillor with the portfolio for children',
    'Cllr Lead Member for Children',
    'Councillor (Lead Member)',
    'the Cabinet Member and the Mayor',
    'Sir Joe Example School',
    'Dame Example Primary School',
    'Dr Example Surgery',
    'MS Teams',
    'the director of children’s services',
    'Dr. of the practice',
  ])('none in: %s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });
});

describe('telephone numbers', () => {
  test.each([
    '020 7946 0123',
    '(020) 7946 0123',
    '02079460123',
    '01632 960123',
    '01632 960 123',
    '(01632) 960123',
    '0161 496 0123',
    '07700 900 123',
    '07700900123',
    '0808 157 0123',
    '0808 1570 123',
    '+44 20 7946 0123',
    '+44 (0)20 7946 0123',
    '+442079460123',
  ])('%s', (number) => {
    expect(numbersIn(`Ring ${number} first.`)).toEqual([number]);
  });

  test.each([
    '013ab6cd1e9d16b53de40d6dd693118821ad0377df34fb854e8a703d639b8a41',
    '0135460101901605304006006931188210203770340854087036390841012345',
    'E08000034 and E10000028',
    '£60,000 and £1,234,567,890',
    '£01234567890',
    '2019-06-27 to 2020-03-31',
    '01/04/2019 to 31/03/2020',
    '01-04-2019 10:30',
    '01.04.2019 - 31.03.2020',
    'SI 2018/789 and SI 2006/90',
    '2018/19 2019/20 2020/21',
    '60000 30000 0 12345 123456',
    'clause 01.2.3',
  ])('none in: %s', (text) => {
    expect(numbersIn(text)).toEqual([]);
  });
});

describe('e-mail addresses', () => {
  test('are found', () => {
    expect(emailsIn('Ask a.person@council.example.uk, or another@x.example.')).toEqual([
      'a.person@council.example.uk',
      'another@x.example',
    ]);
  });

  test.each(['five @ 3 pm', '@council', 'a@b'])('none in: %s', (text) => {
    expect(emailsIn(text)).toEqual([]);
  });

  test('a long text without any is read in time that grows with its length', () => {
    expect(emailsIn(`${'a'.repeat(1_000_000)} @`)).toEqual([]);
  });
});

describe('words of judgement', () => {
  test.each([
    ['The plan is compliant.', 'compliant'],
    ['Non-compliant with the guidance', 'Non-compliant'],
    ['It failed to say so.', 'failed to'],
    ['a league table of areas', 'league table'],
    ['the best-performing area', 'best-performing'],
    ['a poor copy', 'poor'],
  ])('%s', (text, word) => {
    expect(judgementsIn(text)).toEqual([word]);
  });

  test.each([
    'The document says “a compliant agency” twice.',
    'The document asks what follows if an agency does not do its part.',
    'The poorest areas are not named.',
    'A failure of the copy',
  ])('none in: %s', (text) => {
    expect(judgementsIn(text)).toEqual([]);
  });
});
