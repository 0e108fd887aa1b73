import { describe, expect, test } from 'vitest';
import {
  hiddenIn,
  LONG_WORD,
  longIn,
  mixedIn,
  openingIn,
  strayIn,
} from '../../../src/domain/checks/characters.ts';

describe('hidden characters', () => {
  test.each([
    '\u0000',
    '\u0007',
    '\u000B',
    '\u001B',
    '\u007F',
    '\u0085',
    '\u00AD',
    '\u200B',
    '\u202E',
  ])('%j is found', (sign) => {
    expect(hiddenIn(`the Bo${sign}ard`)).toHaveLength(1);
  });
  test.each([
    '\u2028',
    '\u2066',
    '\u2800',
    '\u3164',
    '\uE000',
    '\uFE0F',
    '\uFEFF',
    '\uFFFD',
    '\u{E0041}',
  ])('%j is found', (sign) => {
    expect(hiddenIn(`the Bo${sign}ard`)).toHaveLength(1);
  });
  test('each is named once, however often it stands', () => {
    expect(hiddenIn('\u200Bthe\u200B Board\u200B')).toEqual([
      'U+200B, a zero-width space, at the start',
    ]);
  });
  test.each(['“the children’s plan”', 'Zoë’s – £3 a day', 'a\u00A0year', 'two\nlines\tand'])(
    'none in: %j',
    (text) => {
      expect(hiddenIn(text)).toEqual([]);
    },
  );
});

describe('one line', () => {
  test.each(['a\n', 'a\nb', 'a\tb', ' a', 'a ', 'a\u00A0', 'a\r\n'])('not: %j', (text) => {
    expect(strayIn(text)).toHaveLength(1);
  });
  test.each(['a', 'a  b', 'a\u00A0b'])('is: %j', (text) => {
    expect(strayIn(text)).toEqual([]);
  });
});

describe('alphabets', () => {
  test.each(['Bоard', 'Αudit', 'the Rеview'])('%s is mixed', (text) => {
    expect(mixedIn(text)).toHaveLength(1);
  });
  test.each(['Zoë', 'Zoe\u0308', 'the Совет', 'the Greek Ω', 'Łódź', 'ﬁrst'])(
    '%s is not',
    (text) => {
      expect(mixedIn(text)).toEqual([]);
    },
  );
});

describe('long words', () => {
  test('a run that fits is let be, one longer is not', () => {
    expect(longIn('x'.repeat(LONG_WORD))).toEqual([]);
    expect(longIn('x'.repeat(LONG_WORD + 1))).toHaveLength(1);
  });
  test('a line breaks at hyphens, dashes and slashes', () => {
    expect(
      longIn(`${'x'.repeat(20)}-${'x'.repeat(20)}/${'x'.repeat(20)}–${'x'.repeat(20)}`),
    ).toEqual([]);
  });
});

describe('formulas', () => {
  test.each(['=1', '+44', '-5 seats', '@SUM(A1)', ' =1', '\t=1', '＝1'])('%j is one', (text) => {
    expect(openingIn(text)).toHaveLength(1);
  });
  test.each(['a = b', 'multi-agency', '– a dash', '“=”', '60+'])('%j is none', (text) => {
    expect(openingIn(text)).toEqual([]);
  });
});
