import type { FormNode } from '../../../src/domain/desk/form.ts';
import type { Answers } from '../../../src/domain/desk/form-schema.ts';
import type { Selection } from '../../../src/domain/desk/selection.ts';
import type { CountedTerm, HitPlace } from '../../../src/domain/desk/silence.ts';
import type { Mistake } from '../../../src/domain/mistake/mistake.ts';
import type { Body, FieldGuide } from '../../../src/schemas/index.ts';
import type { Choices } from './form-html.ts';
import type { Box } from './model.ts';

/** A passage that may answer the field. */
export interface Passage {
  readonly section: string;
  readonly place: string;
  readonly words: string;
  /** Where its sentence starts, with its number. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
  /** Why the sentence cannot stand as a quotation as it is; undefined where it can. */
  readonly fault: string | undefined;
  /** Of a sentence that is too long: the part of it that can stand. */
  readonly part:
    { readonly words: string; readonly start: number; readonly end: number } | undefined;
  /** The words for which it was found, to be marked in it. */
  readonly marks: readonly string[];
  readonly because: string;
}

/** The words of the best passage, offered as an answer; nothing of it is saved. */
export interface Proposed {
  readonly section: string;
  readonly place: string;
  readonly quotation: string;
  /** The whole sentence, where the words are a run of it. */
  readonly sentence: string | undefined;
  readonly start: number;
  readonly end: number;
  /** The answer in the words of the site; undefined where the words are not all read as one. */
  readonly reads: string | undefined;
  /** Of members: how many lines stand below the words as their list. */
  readonly lines: number | undefined;
}

/** What readers will see: the sentence, and the row of the comparison with this area in it. */
export interface Preview {
  readonly sentence: string;
  readonly parts: readonly string[];
  readonly row: readonly { area: string; body: string | undefined; answer: string; own: boolean }[];
}

/** What the pane of the field shows. */
export interface FieldPane {
  readonly kind: 'statement' | 'body' | 'finding' | 'record';
  readonly title: string;
  readonly about: string;
  readonly question: string;
  readonly guide: FieldGuide | undefined;
  /** Undefined where words are taken already, or another state is chosen. */
  readonly proposal: Proposed | undefined;
  readonly passages: readonly Passage[];
  readonly answers: Answers;
  readonly form: FormNode;
  readonly choices: Choices;
  /** How each of the words taken stands in the text, by row. */
  readonly checks: readonly Selection[];
  readonly terms: readonly CountedTerm[];
  /** Where the terms occur, and the ids of the places that somebody said they looked at. */
  readonly hits: readonly HitPlace[];
  readonly looked: readonly string[];
  /** Why the document may not be called silent yet; undefined where it may. */
  readonly notSilent: string | undefined;
  readonly valueKinds: readonly string[];
  /** Words that are read for this field; empty where its values are not read from words. */
  readonly sayExamples: readonly string[];
  readonly vocabulary: string | undefined;
  readonly others: readonly { id: string; name: string; state: string | undefined }[];
  /** Of a finding: the statements it bears on. */
  readonly bears: readonly { label: string; words: string; place: string }[];
  readonly preview: Preview | undefined;
  readonly incomplete: readonly Mistake[];
  readonly mistakes: readonly Mistake[];
  readonly messages: readonly string[];
  readonly beside: Box | undefined;
  /** Why nothing was saved, where that is no mistake in the record. */
  readonly refused: readonly string[];
  readonly clash: { ours: string; theirs: string; seen: string } | undefined;
  readonly bodies: readonly Body[];
  /** Where no body is marked as the main meeting: the place at which that is asked. */
  readonly mainAskedAt: string | undefined;
  readonly isRecorded: boolean;
  readonly isDraft: boolean;
  readonly next: string | undefined;
  /** True at a headline fact once all are recorded. */
  readonly isHeadlineDone: boolean;
  /** How many findings are still to be made, and the place of the next. */
  readonly openFindings: number;
  readonly nextFinding: string | undefined;
  readonly at: string;
  readonly window: string;
  readonly seenHash: string;
  readonly sourceId: string;
}
