import { describe, expect, test } from 'vitest';
import { otherNames } from '../../../src/domain/search/synonyms.ts';
import { compoundsIn, otherForms } from '../../../src/domain/search/compounds.ts';
import { vocabularyOf } from '../../../src/domain/search/vocabulary.ts';
import { isWordFor, subjectOf, wordsToFind } from '../../../src/domain/search/words.ts';
import type { GlossaryTerm } from '../../../src/schemas/index.ts';

const term = (id: string, rest: Partial<GlossaryTerm>): GlossaryTerm => ({
  id,
  term: id,
  abbreviations: [],
  also: [],
  search_with: [],
  distinct_from: [],
  everyday: false,
  meaning: 'A meaning.',
  replaced_by: [],
  see: [],
  ...rest,
});

const namesIn = otherNames([
  term('quorum', { also: ['quorate', 'inquorate'] }),
  term('icb', { term: 'integrated care board', abbreviations: ['ICB'] }),
  term('ccg', {
    term: 'clinical commissioning group',
    abbreviations: ['CCG'],
    search_with: ['icb'],
  }),
  term('it', { term: 'information technology', abbreviations: ['IT'] }),
  term('lsp-a', { term: 'lead partner', abbreviations: ['LSP'] }),
  term('lsp-b', { term: 'local strategic partnership', abbreviations: ['LSP'] }),
]);

describe('other names', () => {
  test('of a term in the text, and of what a reader may mean by it', () => {
    expect(namesIn('The ICB pays')).toEqual([
      { term: 'ICB', link: 'same', names: ['integrated care board'] },
      { term: 'ICB', link: 'near', names: ['clinical commissioning group', 'CCG'] },
    ]);
  });

  test('not of what the text says already', () => {
    expect(namesIn('Quorate: a quorum is needed')).toEqual([
      { term: 'Quorate', link: 'same', names: ['inquorate'] },
    ]);
  });

  test.each(['it pays', 'The LSP pays', 'quorums', ''])('none in “%s”', (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  test('none without a glossary', () => {
    expect(otherNames([])('quorum')).toEqual([]);
  });
});

describe('words', () => {
  test.each([
    ['Who chairs the executive?', ['chairs', 'executive']],
    ['What’s a quorum', ['quorum']],
    ['who are they', ['who', 'are', 'they']],
    ['what does MASA mean?', ['masa']],
    ['who’s the LADO', ['lado']],
    ['what does DSP stand for', ['dsp']],
    ['where can I find the meaning of quorate', ['quorate']],
    ['multi-agency', ['multi', 'agency']],
    ['¿!?', []],
    ['', []],
  ])('to look for in “%s”', (typed, words) => {
    expect(wordsToFind(typed)).toEqual(words);
  });

  test.each([
    ['What does MASA mean?', 'masa'],
    ['who is the LADO', 'lado'],
    ['what is the voice of the child', 'voice of the child'],
    ['quorum', 'quorum'],
    ['what is this', ''],
  ])('that “%s” asks about', (typed, subject) => {
    expect(subjectOf(typed)).toBe(subject);
  });

  test.each([
    ['disputes', 'dispute', true],
    ['quor', 'quorum', true],
    ['qu', 'quorum', false],
    ['chair', 'charity', false],
  ])('“%s” is a word for “%s”: %s', (typed, word, is) => {
    expect(isWordFor(typed, word)).toBe(is);
  });

  test('written with a hyphen, a space or as one word are found by each form', () => {
    const compounds = compoundsIn(['A co‑opted vice-chair', 'decision-making, up-to-date-ness']);
    expect([...compounds.keys()]).toEqual(['coopted', 'vicechair', 'decisionmaking']);
    expect(otherForms('The vice chair is coopted', compounds)).toEqual([
      'vicechair',
      'co',
      'opted',
    ]);
    expect(otherForms('co-opted', compounds)).toEqual(['coopted']);
    expect(otherForms('chair', compounds)).toEqual([]);
  });

  test('that can be found, the most frequent first', () => {
    const document = (content: string) => ({ url: '', content, meta: { title: 'Quorum' } });
    expect(vocabularyOf([document('the chair, 2018'), document('panel chair')])).toEqual([
      'chair',
      'quorum',
      'panel',
    ]);
  });
});
