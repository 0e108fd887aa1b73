import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { STATE_ORDER, STATES } from '../../src/domain/catalogue/states.ts';
import { COLLECTION } from '../support/collection.ts';

const read = (file: string): string => readFileSync(join(COLLECTION, file), 'utf8');

/** Which of the marks of states are missing from a text. */
const missingFrom = (text: string, marks: readonly string[]): string[] =>
  marks.filter((mark) => !text.includes(mark));

test('the method page says of every state what it must carry', () => {
  const marks = STATE_ORDER.map((state) => `**${STATES[state].label}.**`);
  expect(missingFrom(read('method/states.mdx'), marks)).toEqual([]);
});

test('the rules for authors list every state', () => {
  const marks = STATE_ORDER.map((state) => `\n| \`${state}\``);
  expect(missingFrom(read('README.md'), marks)).toEqual([]);
});

test('a state that is told of nowhere is found', () => {
  expect(missingFrom('**Stated.** A typed value.', ['**Stated.**', '**Seventh.**'])).toEqual([
    '**Seventh.**',
  ]);
});
