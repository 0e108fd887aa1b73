import { expect, test } from 'vitest';
import { NORMALISATION_RULES, normalise } from '../../../src/domain/evidence/normalise.ts';

/** One case or more for each published rule: what a source may print, and what it counts as. */
const CASES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  bullets: [
    ['the members are:\n• the council\n▪ the police', 'the members are: the council the police'],
    ['the members are:\n- the council\n* the police', 'the members are: the council the police'],
    ['the members are:\no the council', 'the members are: the council'],
    ['the members are:\n  - the council', 'the members are: the council'],
    ['a hyphen - inside a line', 'a hyphen - inside a line'],
  ],
  'conversion-marks': [
    ['a **bold** word', 'a bold word'],
    ['| council | police |', 'council police'],
    ['an <u>underlined</u> word', 'an underlined word'],
  ],
  invisible: [
    ['safe\u00ADguarding', 'safeguarding'],
    ['\uFEFFsafe\u200Bguarding', 'safeguarding'],
  ],
  hyphens: [['2019–20 — multi‑agency', '2019-20 - multi-agency']],
  quotes: [['“the children’s plan”', '"the children\'s plan"']],
  ligatures: [['oﬃce of the staﬀ in the ﬁrst ﬂoor', 'office of the staff in the first floor']],
  'white-space': [['six  times\n\n a\u00A0year\t', 'six times a year']],
};

test('every published rule has a case here, and every case a rule', () => {
  expect(Object.keys(CASES)).toEqual(NORMALISATION_RULES.map(({ id }) => id));
});

test.each(
  Object.entries(CASES).flatMap(([rule, cases]) => cases.map(([from, to]) => ({ rule, from, to }))),
)('$rule: $from', ({ from, to }) => {
  expect(normalise(from).text).toBe(to);
});

test('what is normal already stays as it is', () => {
  for (const { text } of Object.values(CASES)
    .flat()
    .map(([from]) => normalise(from))) {
    expect(normalise(text).text).toBe(text);
  }
});

test('letters, digits, case and order of words are never touched', () => {
  expect(normalise('The Quorum is 3 of 4').text).toBe('The Quorum is 3 of 4');
});

test('every character knows where in the original it came from', () => {
  const original = 'a •\n “ﬁrst” – x';
  const { text, offsets } = normalise(original);
  expect(offsets).toHaveLength(text.length);
  expect(text).toBe('a "first" - x');
  expect(original.charAt(offsets[text.indexOf('f')] ?? -1)).toBe('ﬁ');
  expect(original.charAt(offsets[text.indexOf('x')] ?? -1)).toBe('x');
});
