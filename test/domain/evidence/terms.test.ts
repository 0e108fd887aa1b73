import { expect, test } from 'vitest';
import { normalise } from '../../../src/domain/evidence/normalise.ts';
import { countTerm } from '../../../src/domain/evidence/find.ts';

/** How often a term occurs in an invented text without sections. */
const count = (term: string, text: string): number => countTerm(term, normalise(text), [])[''] ?? 0;

test.each([
  ['a word, capitals aside', 'quorum', 'Quorum. The QUORUM is four.', 2],
  ['a part of a word does not count', 'art', 'part of the partners; start', 0],
  ['plural, possessive, -ed and -ing', 'chair', 'chairs chair’s chaired chairing chairs’', 5],
  ['other endings do not count', 'chair', 'chairman chairperson', 0],
  ['e gives way to -ing and -ed', 'escalate', 'escalates, escalated and escalating', 3],
  ['e does not give way to other endings', 'escalate', 'escalation', 0],
  ['y gives way to -ies and -ied', 'agency', 'agency agencies', 2],
  ['y gives way to -ies and -ied', 'ratify', 'ratified, ratifying', 2],
  ['a last letter may be doubled', 'commit', 'committed and committing, commits', 3],
  ['a term with an ending does not find the word without it', 'meetings', 'a meeting', 0],
  ['a final * leaves the ending open', 'scrutin*', 'scrutiny, scrutinise, the Scrutineer', 3],
  ['a final * opens only the end', 'scrutin*', 'unscrutinised', 0],
  ['a phrase', 'report to', 'reports to the Board and reported to it; report for', 2],
  ['a phrase over a line break', 'casting vote', 'a casting\n   vote', 1],
  ['hyphenated, spaced and joined', 'sub-group', 'sub-group, sub group, subgroups', 3],
  ['hyphenated, spaced and joined', 'subgroup', 'sub‑group, sub group, Sub-Groups', 3],
  ['hyphenated, spaced and joined', 'co-opt', 'co-opted, coopted, co opted', 3],
  ['a word is not put together from short ones', 'area', 'There are a number', 0],
  ['a word in a compound', 'chair', 'vice-chair and co-chair', 2],
  ['short words have no endings', 'on', 'ones and ons', 0],
  ['a sign', '£', 'a share of £100 or £5', 2],
  ['a number with a letter', 's11', 'under s11 and s.11', 1],
  ['signs are taken as they are', 's.11', 'under s11 and s.11', 1],
  ['an apostrophe of either kind', 'children’s home', "children's homes", 1],
])('%s: “%s” in “%s”', (_rule, term, text, times) => {
  expect(count(term, text)).toBe(times);
});

test('a hit counts in the innermost section that holds its first letter', () => {
  const section = (id: string, start: number, end: number) => ({
    id,
    label: id,
    trail: [id],
    start,
    end,
  });
  const text = normalise('A vote. 1 Votes 1.1 No vote, no voting. 2 Nothing');
  const sections = [section('1', 8, 16), section('1.1', 16, 40), section('2', 40, 49)];
  expect(countTerm('vote', text, sections)).toEqual({ '': 1, '1': 1, '1.1': 2 });
  expect(countTerm('absent', text, sections)).toEqual({});
});
