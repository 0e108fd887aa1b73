import { describe, expect, test } from 'vitest';
import { withNumbers, type Numbered } from '../../../scripts/lib/add/word-numbers.ts';

const xml = (name: string, inside: string): string =>
  `<?xml version="1.0"?><w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${inside}</w:${name}>`;
const value = (name: string, of: string | number): string => `<w:${name} w:val="${String(of)}"/>`;
const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${String(index)}">${value('start', 1)}${value('numFmt', format)}${more}${value('lvlText', text)}</w:lvl>`;
const kind = (id: number, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${String(id)}">${levels.join('')}</w:abstractNum>`;
const list = (id: number, of: number, more = ''): string =>
  `<w:num w:numId="${String(id)}">${value('abstractNumId', of)}${more}</w:num>`;
const numbers = (id: number, at?: number): string =>
  `<w:numPr>${at === undefined ? '' : value('ilvl', at)}${value('numId', id)}</w:numPr>`;
const paragraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const style = (id: string, properties: string, basedOn = 'Normal'): string =>
  `<w:style w:type="paragraph" w:styleId="${id}">${value('basedOn', basedOn)}<w:pPr>${properties}</w:pPr></w:style>`;

/** Clauses of three levels and a list of bullets, as lists 1 and 2; list 3 is the first begun anew, from 4. */
const LISTS = [
  kind(
    0,
    level(0, 'decimal', '%1.', value('pStyle', 'Part')),
    level(1, 'decimal', '%1.%2', value('pStyle', 'Clause')),
    level(2, 'lowerLetter', '(%3)'),
  ),
  kind(1, level(0, 'bullet', '•')),
  list(1, 0),
  list(2, 1),
  list(3, 0, `<w:lvlOverride w:ilvl="0">${value('startOverride', 4)}</w:lvlOverride>`),
].join('');
const STYLES =
  style('Part', numbers(1)) +
  style('Clause', numbers(1)) +
  style('Quiet', numbers(0), 'Part') +
  style('Short', '', 'Clause');

const numbered = (body: string, lists = LISTS): Numbered =>
  withNumbers({
    document: xml('document', `<w:body>${body}</w:body>`),
    numbering: xml('numbering', lists),
    styles: xml('styles', STYLES),
  });
/** The words of each paragraph. */
const wordsOf = ({ document }: Numbered): string[] =>
  [...document.matchAll(/<w:p>.*?<\/w:p>/gu)].map(([one]) => one.replaceAll(/<[^>]*>/gu, ''));
const inStyle = (text: string, name: string): string => paragraph(text, value('pStyle', name));

describe('the numbers that Word prints', () => {
  test('come from styles and from paragraphs, and begin anew below each other', () => {
    const found = numbered(
      inStyle('Aims', 'Part') +
        inStyle('We work.', 'Clause') +
        paragraph('here', numbers(1, 2)) +
        paragraph('there', numbers(1, 2)) +
        inStyle('We plan.', 'Short') +
        paragraph('now', numbers(1, 2)) +
        inStyle('Thanks', 'Quiet') +
        inStyle('Money', 'Part') +
        inStyle('We pay.', 'Clause') +
        paragraph('Plain.'),
    );
    expect(wordsOf(found)).toEqual([
      '1. Aims',
      '1.1 We work.',
      '(a) here',
      '(b) there',
      '1.2 We plan.',
      '(a) now',
      'Thanks',
      '2. Money',
      '2.1 We pay.',
      'Plain.',
    ]);
    expect(found).toMatchObject({ written: 8, unsure: 0 });
  });

  test('go on after bullets, which stay as they are', () => {
    const found = numbered(
      inStyle('Aims', 'Part') + paragraph('a point', numbers(2, 0)) + inStyle('Money', 'Part'),
    );
    expect(wordsOf(found)).toEqual(['1. Aims', 'a point', '2. Money']);
    expect(found.document).toContain('<w:numId w:val="2"');
  });

  test('begin anew where a list says so, and go on where it does not', () => {
    const found = numbered(
      paragraph('One', numbers(1, 0)) +
        paragraph('Four', numbers(3, 0)) +
        paragraph('Five', numbers(3, 0)),
    );
    expect(wordsOf(found)).toEqual(['1. One', '4. Four', '5. Five']);
  });

  test('of a level that never begins anew go on', () => {
    const lists =
      kind(0, level(0, 'decimal', '%1.'), level(1, 'decimal', '%2', value('lvlRestart', 0))) +
      list(1, 0);
    const [part, clause] = [numbers(1, 0), numbers(1, 1)];
    const found = numbered(
      paragraph('A', part) + paragraph('b', clause) + paragraph('C', part) + paragraph('d', clause),
      lists,
    );
    expect(wordsOf(found)).toEqual(['1. A', '1 b', '2. C', '2 d']);
  });

  test.each([
    ['decimalZero', '01', '04'],
    ['lowerLetter', 'a', 'd'],
    ['upperLetter', 'A', 'D'],
    ['lowerRoman', 'i', 'iv'],
    ['upperRoman', 'I', 'IV'],
  ])('are written as %s', (format, first, fourth) => {
    const one = paragraph('it', numbers(1, 0));
    const found = numbered(one.repeat(4), kind(0, level(0, format, '%1)')) + list(1, 0));
    expect(wordsOf(found)[0]).toBe(`${first}) it`);
    expect(wordsOf(found)[3]).toBe(`${fourth}) it`);
  });

  test('after z come aa and bb', () => {
    const found = numbered(
      paragraph('it', numbers(1, 0)).repeat(28),
      kind(0, level(0, 'lowerLetter', '(%1)')) + list(1, 0),
    );
    expect(wordsOf(found).slice(25)).toEqual(['(z) it', '(aa) it', '(bb) it']);
  });

  test('in which every level is decimal', () => {
    const found = numbered(
      paragraph('A', numbers(1, 0)) + paragraph('b', numbers(1, 1)),
      kind(0, level(0, 'upperRoman', '%1'), level(1, 'decimal', '%1.%2', '<w:isLgl/>')) +
        list(1, 0),
    );
    expect(wordsOf(found)).toEqual(['I A', '1.1 b']);
  });

  test.each([
    ['a form that is not known', paragraph('x', numbers(1, 0)), 'x', level(0, 'chicago', '%1')],
    ['a level that is not there', paragraph('x', numbers(1, 5)), 'x', level(0, 'decimal', '%1')],
    [
      'a level above that was not begun',
      paragraph('x', numbers(1, 1)),
      '1.1 x',
      level(0, 'decimal', '%1') + level(1, 'decimal', '%1.%2'),
    ],
    [
      'a number in the middle of the words',
      '<w:p><w:r><w:instrText>LISTNUM</w:instrText></w:r></w:p>',
      'LISTNUM',
      '',
    ],
  ])('are not sure for %s', (_, body, words, levels) => {
    const found = numbered(body, kind(0, levels) + list(1, 0));
    expect(wordsOf(found)).toEqual([words]);
    expect(found.unsure).toBe(1);
  });

  test('count no paragraph twice or that is struck out, and keep every sign', () => {
    const one = paragraph('R &amp; D &lt;new&gt;', numbers(1, 0));
    const struck = paragraph('gone', `${numbers(1, 0)}<w:rPr><w:del/></w:rPr>`);
    const found = numbered(`${one}<mc:Fallback>${one}</mc:Fallback>${struck}${one}`);
    expect(wordsOf(found)).toEqual([
      '1. R &amp; D &lt;new&gt;',
      'R &amp; D &lt;new&gt;',
      'gone',
      '2. R &amp; D &lt;new&gt;',
    ]);
  });

  test('of lists that lead in a circle are left out', () => {
    const found = withNumbers({
      document: xml('document', `<w:body>${inStyle('x', 'A')}</w:body>`),
      numbering: xml('numbering', list(1, 0)),
      styles: xml('styles', style('A', '', 'B') + style('B', '', 'A')),
    });
    expect(wordsOf(found)).toEqual(['x']);
  });
});
