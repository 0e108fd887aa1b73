import { declaredFor, readLabel } from '../../../src/domain/evidence/label-words.ts';
import { evidenceRows, type Changed, type Desk } from './model.ts';
import { slug } from './slug.ts';
import type { Store } from './store.ts';

/** Adds a term to the vocabulary of the field, where its label says no more than the words taken. */
export async function addTerm(store: Store, desk: Desk, label: string): Promise<Changed> {
  const { answers, field } = desk;
  const { registers } = store.entries;
  const vocabulary = registers.vocabularies.find(({ id }) => id === field?.vocabulary);
  const id = slug(label);
  if (!vocabulary || id === '')
    return { answers, messages: ['Write the label of the term in plain English.'] };
  const quotations = evidenceRows(answers).map(({ quotation }) => quotation);
  const { equivalents } = declaredFor(registers);
  const { missing, orForAnd } = readLabel(label, quotations, {
    equivalents,
    frame: field?.frame ?? [],
  });
  if (quotations.length === 0)
    return { answers, messages: ['Take the words first: a label says no more than they do.'] };
  if (missing.length > 0)
    return {
      answers,
      messages: [
        `The label says more than the words: ${missing.map((word) => `“${word}”`).join(', ')} stands in none of them. Leave it out, or take the words that say it.`,
      ],
    };
  if (orForAnd !== undefined)
    return {
      answers,
      messages: [`The words join “${orForAnd}” with “or”: put it so in the label.`],
    };
  const isKnown = vocabulary.data.some((term) => term.id === id);
  if (!isKnown) {
    const edits = [{ path: [vocabulary.data.length], value: { id, label } }];
    const saved = await store.save({
      what: `term “${label}”`,
      files: [{ file: vocabulary.file, edits }],
      held: [{ file: vocabulary.file, path: [vocabulary.data.length] }],
    });
    if (!saved.saved)
      return {
        answers,
        messages: saved.mistakes.map(({ found, remedy }) => `${found}. ${remedy}`),
      };
  }
  const row = Number(answers['value.items.#'] ?? 0);
  return {
    answers: {
      ...answers,
      state: 'stated',
      'value.kind': 'provisions',
      'value.items.#': String(row + 1),
      [`value.items.${row}.term`]: id,
    },
    messages: [
      isKnown
        ? 'The term is in the list already: a row was made with it.'
        : `The term “${label}” is in the list now.`,
    ],
  };
}
