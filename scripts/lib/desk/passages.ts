import { candidates, namesOf } from '../../../src/domain/candidates/candidates.ts';
import { mainBodies } from '../../../src/domain/catalogue/tiers.ts';
import { recordedOn } from '../../../src/domain/candidates/recorded.ts';
import { sectionsOf, type PassageSection } from '../../../src/domain/candidates/sections.ts';
import { fitOf } from '../../../src/domain/desk/fit.ts';
import { partOf } from '../../../src/domain/desk/part.ts';
import {
  endOfList,
  listBelow,
  proposalFrom,
  unnumbered,
} from '../../../src/domain/desk/proposal.ts';
import {
  selectionAt,
  sentencesIn,
  stretchOf,
  WORD_LIMIT,
  type DeskText,
} from '../../../src/domain/desk/selection.ts';
import type { Body } from '../../../src/schemas/index.ts';
import type { Passage, Proposed } from './field-pane-data.ts';
import { contextOf, evidenceRows, type Desk } from './model.ts';
import type { Store } from './store.ts';

/** Sections with their words; what is made of them is kept by whoever asks again with the same array. */
const cut = new WeakMap<DeskText, PassageSection[]>();

/** How many words of a passage are shown; the text has the rest. */
const PASSAGE = 30;

/** The passages that may answer the field, the likeliest first, each as the sentence that says most. */
export function passagesOf({ entries }: Store, desk: Desk): Passage[] {
  const { text, topic, field, current, body, entry } = desk;
  if (!text || !topic || !field || !current) return [];
  const sections = cut.get(text) ?? sectionsOf(current.data.outline, text.text);
  cut.set(text, sections);
  const terms = entries.registers.vocabularies.find(({ id }) => id === field.vocabulary)?.data;
  const named = (one: Body) => ({ ...one, places: one.evidence.map(({ locator }) => locator) });
  // What a body or the whole may answer often stands in a chapter for all, and is asked of the main meeting first.
  const isOfAll =
    body !== undefined && field.scope === 'either' && mainBodies(entry.data.bodies).includes(body);
  const found = candidates({
    field,
    ...(body && !isOfAll && { body: named(body) }),
    otherBodies: entry.data.bodies.filter(({ id }) => id !== body?.id).map(named),
    ...(terms && { vocabulary: terms }),
    sections,
    recorded: recordedOn(entries, topic.id, field.id, entry.data.sources),
  });
  return found.slice(0, 5).flatMap(({ section: id, offset, words: marks, because }) => {
    const section = sections.find((one) => one.id === id);
    if (!section) return [];
    const stretch = { start: section.offset, end: section.offset + section.text.length };
    const sentences = sentencesIn(text.text, stretch);
    const at = sentences.find(({ start, end }) => start <= offset && offset < end) ?? sentences[0];
    if (!at) return [];
    const words = unnumbered(text.text, at);
    const { words: count, quotation, fault } = selectionAt(text, words.start, words.end);
    const part = count > WORD_LIMIT ? partOf(text, words, marks) : undefined;
    return [
      {
        section: id,
        place: section.label,
        words:
          count > PASSAGE ? `${quotation.split(' ').slice(0, PASSAGE).join(' ')} …` : quotation,
        ...words,
        // The sentence is told as it stands in the text, where its number leads to it.
        from: at.start,
        fault:
          count > WORD_LIMIT ? `${count} words; a quotation has at most ${WORD_LIMIT}.` : fault,
        part: part && { ...part, words: selectionAt(text, part.start, part.end).quotation },
        marks,
        because,
      },
    ];
  });
}

/** The words of a heading, at most. */
const SHORT = 4;

/** How many of the passages are read for an answer, the best first. */
const READ = 5;

/**
 * What the best passages propose: of the sentences that name what is asked, else of those with words of the question, the
 * first that is read whole as an answer or opens a list of members; else the first that names it, or the words of the
 * likeliest. Never for a field with words or another state, and no answer from words of another body.
 */
export function proposalOf(
  store: Store,
  desk: Desk,
  passages: readonly Passage[],
): Proposed | undefined {
  const { text, field, answers, raw } = desk;
  const isOpen = ['', 'stated'].includes(answers.state ?? '') && evidenceRows(answers).length === 0;
  if (!text || !field || !isOpen || raw !== undefined) return undefined;
  const context = contextOf(store, desk);
  const sections = cut.get(text) ?? [];
  const made = passages.slice(0, READ).flatMap((passage) => {
    const section = text.outline.sections.find(({ id }) => id === passage.section);
    if (!section) return [];
    const end = field.kinds.includes('members') ? endOfList(section, text) : 0;
    return sentencesIn(text.text, stretchOf(section, text)).flatMap((sentence) => {
      const one = proposalFrom(text, sentence, field.kinds, context);
      if (!one) return [];
      const trail = sections.find(({ id }) => id === section.id)?.trail ?? section.trail;
      const isOwn = !isOfAnother(desk, trail.join(' '), one.sentence);
      const lines = isOwn ? listBelow(text.text, sentence, end)?.split(/\n+/u).length : undefined;
      const reads = isOwn ? one.value?.reads : undefined;
      const { quotation, place } = one.words;
      const fit = fitOf(field, one.sentence);
      const whole = one.sentence === quotation ? undefined : one.sentence;
      return [
        { section: section.id, place, quotation, sentence: whole, ...sentence, reads, lines, fit },
      ];
    });
  });
  // A heading is likely, and says nothing: what follows it does.
  const [best] = passages;
  const likeliest = ({ section, start, quotation }: Proposed): boolean =>
    section === best?.section && start >= best.from && quotation.split(' ').length > SHORT;
  const says = ({ reads, lines }: Proposed): boolean => reads !== undefined || lines !== undefined;
  const naming = made.filter(({ fit }) => fit === 2);
  const fitting = made.filter(({ fit }) => fit > 0);
  return naming.find(says) ?? naming[0] ?? fitting.find(says) ?? fitting.find(likeliest);
}

/** Groups that headings, rows of a table and sentences may tell of without any of them being recorded. */
const OTHER_GROUPS =
  /\b(?:sub-?groups?|sub-?committees?|groups|panels?|forums?|networks?|assembly|adults? board|committees)\b| \| /iu;

/** True where a sentence, or else the headings it stands under, names another body or group, and not the one at hand. */
function isOfAnother({ entry, body }: Desk, headings: string, sentence: string): boolean {
  if (body === undefined) return false;
  const names = namesOf(body, entry.data.bodies).map((name) => name.toLowerCase());
  const tells = (words: string): 'own' | 'other' | undefined => {
    const said = words.toLowerCase();
    if (names.some((name) => said.includes(name.replace(/^the (?=.* )/u, '')))) return 'own';
    const isNamed = ({ name }: Body): boolean =>
      said.includes(name.toLowerCase().replace(/^the /u, ''));
    return entry.data.bodies.some(isNamed) || OTHER_GROUPS.test(said) ? 'other' : undefined;
  };
  return (tells(sentence) ?? tells(headings)) === 'other';
}
