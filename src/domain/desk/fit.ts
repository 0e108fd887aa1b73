import { stemmer } from 'stemmer';
import type { Field } from '../../schemas/index.ts';

/** How a field is answered: words that name what is asked, and words of a rule beside it. */
interface Answering {
  names: RegExp;
  not?: RegExp;
}

/** By field, where the rules beside it use the same words: who leads beside who the partners are, who chairs in whose absence. */
const ANSWERING: Readonly<Record<string, Answering>> = {
  partners: {
    names:
      /(?<!\b(?:lead|delegated) )\bsafeguarding partners\b(?: (?:in|for|of) [^,:]{2,60}?)? are\b/iu,
    not: /\b(?:lead|delegated) safeguarding partners? (?:is|are)\b/iu,
  },
  'leading-body': {
    names:
      /\b(?:leads|(?:will|shall|to) lead|directs|sets (?:the |its )?(?:strategic )?direction|governs|(?:leading|lead|governing) (?:body|group|forum))\b/iu,
  },
  members: {
    names:
      /\b(?:members(?:hip)? (?:of [^.;]{2,60} )?(?:is|are|includes?|comprises?|consists?)|(?:consists?|made up|comprised) of|comprises|the following (?:are )?members)\b/iu,
    not: / \| |\bquor|\bpresent\b/iu,
  },
  chair: {
    names:
      /\b(?:chaired by|chairs? (?:it|the|its|all|each|every)\b|takes? the chair\b|(?:is|be|as) (?:the |its )?(?:\w+ )?chair\b|(?:choos|elect|appoint)\w* (?:a |the |its )?(?:\w+ )?chair\b|chair (?:is|will be|shall be|rotates)\b|independent chair\b)/iu,
    not: /\b(?:not have|without) an? (?:\w+ )?chair\b|\b(?:absence|absent|unable|vice|deputise|casting|consent of|declare)\b/iu,
  },
  deputies: {
    names:
      /\b(?:names?|sends?|nominates?|appoints?|have|has|be|attend)\b[^.;]{0,40}\b(?:deput(?:y|ies)|substitutes?)\b|\b(?:deput(?:y|ies)|substitutes?) (?:may|must|can|should|counts?|are|is)\b/iu,
    not: /\b(?:missed|without sending|in a row|consecutive)\b/iu,
  },
};

/** Words that many questions have. */
const COMMON = new Set(
  'the and for are who what which when how may does body bodies arrangements partnership made they their them this that with from someone else must there done'.split(
    ' ',
  ),
);

const wordsOf = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
      .filter((word) => !COMMON.has(word))
      .map((word) => stemmer(word)),
  );

type Asked = Pick<Field, 'id' | 'label' | 'prompt'>;

/**
 * How well a sentence fits a field: 2 where it names what is asked, 1 where it has words of the question, 0 where it has
 * none or states another rule in the same words. Of 0 nothing is proposed.
 */
export function fitOf({ id, label, prompt }: Asked, sentence: string): 0 | 1 | 2 {
  const answering = ANSWERING[id];
  if (answering?.not?.test(sentence) === true) return 0;
  if (answering?.names.test(sentence) === true) return 2;
  return wordsOf(`${label} ${prompt}`).isDisjointFrom(wordsOf(sentence)) ? 0 : 1;
}
