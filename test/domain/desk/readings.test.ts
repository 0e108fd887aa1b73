import { expect, test } from 'vitest';
import { intoReadings, outOfReadings } from '../../../src/domain/desk/readings.ts';

const TAKEN = {
  'evidence.#': '2',
  'evidence.0.quotation': 'meets quarterly',
  'evidence.0.locator': '3.4',
  'evidence.1.quotation': 'six times a year',
  'evidence.1.locator': '9',
  'value.kind': 'frequency',
  'value.rule.type': 'every',
};

test('words and a value that were there before “unclear” was chosen are those of its readings', () => {
  expect(intoReadings({ ...TAKEN, state: 'unclear' })).toEqual({
    state: 'unclear',
    'evidence.#': '0',
    'readings.#': '2',
    'readings.0.evidence.#': '1',
    'readings.0.evidence.0.quotation': 'meets quarterly',
    'readings.0.evidence.0.locator': '3.4',
    'readings.0.value.kind': 'frequency',
    'readings.0.value.rule.type': 'every',
    'readings.1.evidence.#': '1',
    'readings.1.evidence.0.quotation': 'six times a year',
    'readings.1.evidence.0.locator': '9',
  });
});

test('readings that are typed get the words, in their order', () => {
  const typed = {
    ...TAKEN,
    state: 'unclear',
    'readings.#': '2',
    'readings.0.meaning': 'Four meetings',
    'readings.1.meaning': 'Six meetings',
    'readings.1.value.kind': 'frequency',
  };
  const read = intoReadings(typed);
  expect(read['readings.#']).toBe('2');
  expect(read['readings.0.evidence.0.quotation']).toBe('meets quarterly');
  expect(read['readings.1.evidence.0.quotation']).toBe('six times a year');
  expect(read['readings.0.value.rule.type']).toBe('every');
  expect(read['readings.1.meaning']).toBe('Six meetings');
});

test('a reading with words of its own keeps them', () => {
  const read = intoReadings({
    state: 'unclear',
    'evidence.#': '1',
    'evidence.0.quotation': 'six times a year',
    'readings.#': '1',
    'readings.0.evidence.#': '1',
    'readings.0.evidence.0.quotation': 'meets quarterly',
  });
  expect(read['readings.0.evidence.0.quotation']).toBe('meets quarterly');
  expect(read['readings.1.evidence.0.quotation']).toBe('six times a year');
});

test('a kind that is settled before anybody answers is no value', () => {
  const bare = { state: 'unclear', 'value.kind': 'frequency', 'value.plus.#': '0' };
  expect(intoReadings(bare)).toBe(bare);
});

test('a change of mind keeps the words, and the only value', () => {
  const back = outOfReadings({ ...intoReadings({ ...TAKEN, state: 'unclear' }), state: 'stated' });
  expect(back).toEqual({ ...TAKEN, state: 'stated' });
});

test('other states are left as they are', () => {
  const stated = { ...TAKEN, state: 'stated' };
  expect(intoReadings(stated)).toBe(stated);
  expect(outOfReadings(stated)).toBe(stated);
});
