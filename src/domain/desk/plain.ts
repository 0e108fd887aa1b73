/**
 * The words of a schema as a form says them: a schema is written for whoever types a record, and names keys, registers
 * and the values of its flags.
 */

import { VOTE_WORDS } from '../wording/people.ts';

/** Keys that say nothing to somebody who has never seen a record. */
const LABELS: Readonly<Record<string, string>> = {
  locator: 'place in the document',
  starts: 'opening words',
  outline: 'sections',
  value: 'answer',
  explained: 'why none of these words is the answer',
  evidence: 'words it rests on',
  regime: 'guidance it was made under',
  'regime between': 'between which editions of the guidance',
  'regime reason': 'how the guidance was told from the document',
  id: 'short name for addresses',
  tier: 'place in the structure',
  plus: 'events beside the meetings',
  'also printed': 'other names printed for it',
  'agency type': 'type of agency',
  'ex officio': 'seat goes with an office',
};

/** Forms that have no name of their own: a date as printed or about one. */
const FORMS: Readonly<Record<string, string>> = {
  string: 'as printed',
  about: 'an estimate, with its reason',
  number: 'a number',
};

/** `from_agencies` → “from agencies”; a key that says little in words that do. */
export function plainLabel(key: string): string {
  const words = key.replaceAll(/[_-]/gu, ' ');
  return LABELS[words] ?? words;
}

/** A sentence of a rule, in which keys, files and commands of the records are said in the words of the desk. */
export const plainKeys = (sentence: string): string =>
  sentence
    .replaceAll(/\bthe keys?\b (?=[“`])/gu, '')
    .replaceAll(/, which YAML reads as [^,;]*$/gu, '')
    .replaceAll(
      /(?:of |in |from |, in )?(?:content|registers|sources|requirements|partnerships|codebook)\/[\w./<>-]*/gu,
      'of the list',
    )
    .replaceAll(/`npm run [^`]*`/gu, 'a check')
    .replaceAll(/[“`]([a-z]+(?:[_-][a-z]+)*)[”`]/gu, (_, key: string) => `“${plainLabel(key)}”`)
    .replaceAll(/`([^`]*)`/gu, '“$1”')
    .replaceAll(/\ba locator\b/gu, 'a place')
    .replaceAll(/\blocator(s?)\b/gu, 'place$1')
    .replaceAll(/\boutline\b/gu, 'sections')
    .replaceAll(/\bregisters?\b/gu, 'list')
    .replaceAll(/\bvocabulary\b/gu, 'list')
    .replaceAll(/\b[a-z]+(?:_[a-z]+)+\b/gu, plainLabel)
    .replaceAll(/\b(?:an )?ids?\b/gu, 'short name')
    .replaceAll(/\bkeys?\b/gu, 'part');

/** What one of several forms is called. */
export const plainForm = (name: string): string => FORMS[name] ?? name.replaceAll(/[_-]/gu, ' ');

/** Choices that say too little without their question, by the key that asks it. */
const CHOICES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  vote: VOTE_WORDS,
  casting_vote: { none: 'the chair has none' },
};

/** What one of the choices under a key is called: “none” of a chair’s vote is “without a vote”. */
export const plainChoice = (key: string, value: string): string =>
  CHOICES[key]?.[value] ?? plainForm(value);

/** A description in the words of a form: “True where” is “Yes where”, a register is a list, keys are words. */
export const plainHint = (description = ''): string | undefined =>
  description
    .replace(/(?<=^|\. )An id: lower-case [^.]*\.\s*/u, '')
    .replace('The id of the smallest section of the source’s outline', 'The smallest section')
    .replace('ids of requirements/asks.yaml', 'questions of the list')
    .replace('the id of its', 'its')
    .replace(/: `npm run verify` finds it/u, '')
    .replaceAll(/\bTrue\b/gu, 'Yes')
    .replaceAll(/registers\/[a-z-]+\.yaml/gu, 'the list')
    .replaceAll(' (the list)', '')
    // How a date is written is told beside its box, as printed dates are.
    .replace(/A date kept at the precision the source prints: [^.]*\.\s*/u, '')
    .replaceAll(/(?:a|the) locator\b( of the outline)?/giu, 'a section')
    .replaceAll(/\blocator\b/gu, 'place')
    .replaceAll(/the regime whose guidance/gu, 'the edition of the guidance that')
    .replaceAll(/\bregime\b/gu, 'guidance')
    .replaceAll('left out of the build, shown by `npm run dev`', 'left out of the site')
    .replaceAll(/`([^`]*)`/gu, (_, key: string) => `“${plainLabel(key)}”`) || undefined;
