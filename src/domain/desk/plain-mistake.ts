import type { MistakeCode } from '../mistake/codes.ts';
import type { Mistake } from '../mistake/mistake.ts';
import { placeInWords } from '../mistake/place-words.ts';
import { plainKeys, plainLabel } from './plain.ts';

/** A mistake as somebody at the desk reads it: who never sees a file. */
export interface PlainMistake {
  /** What it is about: “words it rests on, the 1st”. Empty for the whole. */
  place: string;
  /** What stands there, and what may: empty where what to do says it. */
  found: string;
  remedy: string;
}

const CHOOSE = 'Choose one of the list at its box.';
const READ_AGAIN = 'Take the words anew: select them in the text, and press “Take these words”.';
const TAKE_DOCUMENT = 'Take the document in again: its text is not the one that was read.';
const NO_PERSON = 'Take words that name an office or an organisation, and no person.';

/**
 * What to do at the desk, by kind of mistake. A rule speaks to whoever writes the file: of keys, of commands, of
 * registers. What is not here is told in the words of its rule, its keys in those of the form.
 */
const AT_THE_DESK: Readonly<Partial<Record<MistakeCode, string>>> = {
  // Left out, or of another form
  'missing-key': 'Fill it in.',
  'unknown-key': 'Take it out: it has no place here.',
  'wrong-type': 'Fill it in as its box asks.',
  'not-allowed': CHOOSE,
  'unknown-state': 'Choose a state.',
  'unknown-kind': 'Choose what kind of answer it is.',
  'empty-list': 'Add a row, or take the part away.',
  'empty-text': 'Fill it in, or take its row away.',
  'stated-without-evidence':
    'Select the words that say it in the text, and press “Take these words”. If there are none, choose another state.',
  'silent-without-search':
    'Press “Fill in the terms that other areas searched”. If nobody searched, choose “Not read”.',
  'impossible-date': 'Write it as printed: “14 March 2025”, “March 2025” or “2025”.',
  'amount-not-pence': 'Write it in pounds, as printed: £1,234.50.',
  'quotation-too-long': 'Take fewer words: at most 25.',

  // Words and their place
  'unknown-locator':
    'Choose the place at these words. If it is not in the list, make a section below the text.',
  'unknown-source': 'Take the words anew, from a text of this record.',
  'source-left-out': READ_AGAIN,
  'locator-left-out': 'The words stand in several places: choose the place at these words.',
  'quotation-not-in-lock': READ_AGAIN,
  'quotation-in-several-sections':
    'The words stand in several places: choose the place at these words.',
  'quotation-misplaced': 'Choose the place in which the words stand.',
  'term-not-in-lock': 'Press “Count again”, and look at each place.',
  'source-not-in-lock': 'Put the text of the document where it was, and save again.',
  'lock-source-differs': TAKE_DOCUMENT,
  'lock-rules-differ': 'Ask whoever keeps the records: all quotations are to be found anew.',
  'source-text-missing': 'Put the text of the document where it was, and save again.',
  'source-changed': TAKE_DOCUMENT,
  'section-not-found':
    'At the section, open “Change”, and give the words it starts with as the text has them.',
  'opening-too-long': 'Give at most twelve words.',

  // Names of lists
  'unknown-agency-type': 'Choose the type at its row.',
  'unknown-area': CHOOSE,
  'unknown-body': 'Choose a body, or add it under “Bodies” in the work list.',
  'unknown-regime': CHOOSE,
  'unknown-requirement': CHOOSE,
  'unknown-role': CHOOSE,
  'unknown-term': 'Choose a term, or add it under “Add a term that is not in the list”.',
  'kind-not-for-field': 'Choose a kind of answer that the list offers.',
  'duplicate-id': 'Give it another short name.',
  'duplicate-name': 'Add what tells the two apart, such as a year or a place.',
  'reserved-id': 'Give it another short name.',
  'wrong-scope':
    'Record it at the field of a body, or of the arrangements as a whole, as the work list has it.',

  // What a value says
  'term-without-evidence':
    'At some words, open “They carry”, and tick the term; or take words for it.',
  'for-unknown-term': 'At the words, open “They carry”, and take the tick away.',
  'label-wider-than-words': 'Choose a narrower term, or take the words that say it too.',
  'standing-not-as-printed':
    'Change its standing to what the words say, or take the words that make it so too.',
  'and-for-or': 'Choose “any one of” for those who act, as the document says “or”.',
  'value-says-nothing': 'Say what the document says. If it says nothing, choose another state.',
  'contradiction-with-one-reading':
    'Add the other reading; if there is none, choose another cause.',
  'reading-without-content': 'Say the answer on this reading, or what it would mean.',
  'silent-on-incomplete-copy': 'Choose “Not read”, and say which part is missing.',
  'not-found-on-incomplete-copy': 'Choose “not assessed”, and say which part is missing.',
  'elsewhere-is-own-source':
    'Record what this document says there, or choose “Not read” where it lies before you and was not read.',
  'duplicate-member':
    'Take one of the two rows away, or say in one what differs: seats, post, capacity.',
  'total-cannot-be-told': 'Choose “cannot tell”.',
  'finding-not-for-row': 'Choose a finding that may be made here.',
  'finding-contradicts-statements':
    'Read the words again, and change the finding or the statement; where they are asked different things, say so under “Apart”.',
  'finding-not-apart': 'Empty the box “Apart”: the finding and the statements agree.',
  'requirement-not-written': 'Take the finding away: this is not asked of arrangements.',
  'read-not-as-said': 'Choose “headline” or “part”: some fields were not read.',
  'term-not-explained':
    'Read the place again. If it gives the rule, change the state; else write under “Why none of these words is the answer” why it does not.',

  // Words that nothing may hold
  'person-name': NO_PERSON,
  'e-mail-address': NO_PERSON,
  'telephone-number': NO_PERSON,
  'text-not-one-line': 'Write it on one line, with no space before or after it.',
};

/** Kinds of mistake whose rule tells what may stand there at length: the box at hand, or what to do, says it. */
const isAllowedShown = (code: MistakeCode): boolean => AT_THE_DESK[code] === undefined;

const SAY_IT = 'Say the answer in words, and press “Read it”; or fill it in under “As a form”.';

/** What to do at the desk; undefined where the rule says it best. */
const remedyAt = ({ code, path }: Mistake): string | undefined =>
  code === 'missing-key' && path[0] === 'value' && path.length <= 2 ? SAY_IT : AT_THE_DESK[code];

/** A mistake in the words of the desk. */
export function plainMistake(mistake: Mistake): PlainMistake {
  const { code, path, found, allowed, remedy } = mistake;
  const may = isAllowedShown(code) ? ` It may be: ${plainKeys(allowed)}.` : '';
  return {
    place: placeInWords(path.length > 1 ? path.filter((key) => key !== 'value') : path, plainLabel),
    found: `${plainKeys(found)}.${may}`,
    remedy: remedyAt(mistake) ?? plainKeys(remedy),
  };
}
