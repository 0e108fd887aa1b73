import { describe, expect, test } from 'vitest';
import { NORMALISATION_RULES, normalise } from '../../../src/domain/evidence/normalise.ts';

/** One case or more for each published rule: what a source may print, and what it counts as. */
const CASES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  bullets: [
    ['the members are:\n• the council\n▪ the police', 'the members are: the council the police'],
    ['the members are:\n- the council\n* the police', 'the members are: the council the police'],
    ['the members are:\no the council', 'the members are: the council'],
    ['the members are:\n  - the council', 'the members are: the council'],
    ['a hyphen - inside a line', 'a hyphen - inside a line'],
    ['\uF0B7\tthe council\n\uF0A7\tthe police', 'the council the police'],
    ['➢ the council ✓ the police\n■ the NHS', 'the council the police the NHS'],
  ],
  'conversion-marks': [
    ['a **bold** word', 'a bold word'],
    ['| council | police |', 'council police'],
    ['an <u>underlined</u> word', 'an underlined word'],
  ],
  'word-marks': [
    ['the plan\u0002 of the Board¶', 'the plan of the Board'],
    ['council\u0007police', 'council police'],
    ['\uFFFCthe plan', 'the plan'],
  ],
  invisible: [
    ['safe\u001Fguarding \u202Bplan\u202C', 'safeguarding plan'],
    ['safe\u00ADguarding', 'safeguarding'],
    ['\uFEFFsafe\u200Bguarding', 'safeguarding'],
  ],
  hyphens: [
    ['2019–20 — multi‑agency', '2019-20 - multi-agency'],
    ['multi\u001Eagency', 'multi-agency'],
  ],
  quotes: [['“the children’s plan”', '"the children\'s plan"']],
  ellipses: [['the Board … decides', 'the Board ... decides']],
  ligatures: [
    ['ﬁrﬆ', 'first'],
    ['oﬃce of the staﬀ in the ﬁrst ﬂoor', 'office of the staff in the first floor'],
  ],
  'white-space': [
    ['six  times\n\n a\u00A0year\t', 'six times a year'],
    ['six\u000Btimes\fa\u0085year', 'six times a year'],
  ],
  accents: [
    ['Zoe\u0308’s cafe\u0301', "Zoë's café"],
    ['\u212B', 'Å'],
  ],
};

/** Every character of the first plane, but halves of a pair. */
const SIGNS = Array.from({ length: 0x10000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCharCode(code));

const ruleOf = (id: string): RegExp => {
  const { source, flags } = NORMALISATION_RULES.find((rule) => rule.id === id)?.pattern ?? /$^/u;
  return new RegExp(source, flags.replace('y', ''));
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

describe('no rule loses a letter or a digit, or moves one', () => {
  /** The letters and digits of a text with their accents, joined letters apart; a bullet “o” and a tag <u> are none. */
  const kept = (text: string): string =>
    text
      .replace(/<\/?u>|(?<=^[ \t]*)o(?=\s)/gmu, '')
      .replace(/[ﬀ-ﬆ]/gu, (ligature) => ligature.normalize('NFKD'))
      .normalize('NFD')
      .replace(/[^\p{L}\p{N}\u0300-\u036F]/gu, '');

  test.each(Object.entries(CASES))('in the cases of %s', (_rule, cases) => {
    for (const [from] of cases) expect(kept(normalise(from).text)).toBe(kept(from));
  });

  test.each(Object.keys(CASES))('in texts made from what %s takes out and puts in', (rule) => {
    const signs = SIGNS.filter((sign) => ruleOf(rule).test(sign));
    for (const sign of signs) {
      const seeds = [
        `a${sign}b`,
        `1${sign}2`,
        `${sign}Zoë`,
        `word ${sign}\n${sign} o'clock${sign}`,
      ];
      for (const text of seeds) {
        expect(kept(normalise(text).text), JSON.stringify(text)).toBe(kept(text));
      }
    }
  });

  test('wherever any character of the first plane stands among letters', () => {
    for (const sign of SIGNS) {
      const { text, offsets } = normalise(`a${sign}b${sign} 1`);
      expect(kept(text), JSON.stringify(sign)).toBe(kept(`a${sign}b${sign} 1`));
      expect(offsets).toHaveLength(text.length);
    }
  });
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
