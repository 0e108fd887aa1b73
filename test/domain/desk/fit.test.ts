import { describe, expect, test } from 'vitest';
import { fitOf } from '../../../src/domain/desk/fit.ts';

const FIELDS = {
  partners: {
    id: 'partners',
    label: 'Safeguarding partners',
    prompt: 'Which organisations are the statutory or defined partners?',
  },
  'leading-body': {
    id: 'leading-body',
    label: 'Group that leads',
    prompt: 'Which body sets direction and leads the arrangements?',
  },
  members: { id: 'members', label: 'Members', prompt: 'Who are the members of the body?' },
  chair: { id: 'chair', label: 'Chair', prompt: 'Who chairs the body?' },
  deputies: { id: 'deputies', label: 'Deputies', prompt: 'May a member send someone else?' },
  quorum: { id: 'quorum', label: 'Quorum', prompt: 'Who must be there for a meeting to decide?' },
};

describe('a sentence fits a field', () => {
  test.each<[keyof typeof FIELDS, string, number]>([
    ['partners', 'The safeguarding partners are the council, the board and the police.', 2],
    ['partners', 'The lead safeguarding partners are the three chief executives.', 0],
    ['partners', 'The safeguarding partners in Mereland are three.', 2],
    ['leading-body', 'The Board leads the work of the partnership.', 2],
    ['leading-body', 'In force from 1 March 2031.', 0],
    ['members', 'Members of the Board are named in Table 4.', 2],
    ['members', 'Chief nurse | Mereland Trust | Member', 0],
    ['leading-body', 'Agreed by the chief executives on 1 March 2031.', 0],
    ['members', 'A meeting is quorate when four members are present.', 0],
    ['members', 'Members read the papers.', 1],
    ['chair', 'The Board is chaired by the director.', 2],
    ['chair', 'The partnership chair takes the chair.', 2],
    ['chair', 'In the absence of the chair, those present choose a chair.', 0],
    ['deputies', 'Each member names one deputy.', 2],
    ['deputies', 'Who has missed three meetings in a row and sent no deputy is written to.', 0],
    ['deputies', 'Members read the papers.', 1],
    ['quorum', 'The quorum is four.', 1],
    ['quorum', 'The budget is set in spring.', 0],
  ])('%s: %s', (field, sentence, fit) => {
    expect(fitOf(FIELDS[field], sentence)).toBe(fit);
  });
});
