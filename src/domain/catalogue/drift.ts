import type { DriftAnswer, DriftEntry, SourceRecord } from '../../schemas/index.ts';
import { wordDate } from '../base/dates.ts';
import { compareText } from '../base/order.ts';

/** How what stands at an address compares with what was read: the worst last. */
export const DRIFT_KINDS = ['unchanged', 'not-asked', 'no-answer', 'changed', 'gone'] as const;
export type DriftKind = (typeof DRIFT_KINDS)[number];

/** How an address of a source stands since the source was read (method page “Evidence”, “Has the document changed?”). */
export interface Drift {
  kind: DriftKind;
  /** In a few words: “Unchanged since read”. */
  label: string;
  /** What that rests on, with its days, in sentences. */
  text: string;
}

/** An address of a source with how it stands. */
export interface SourceAddress {
  address: string;
  drift: Drift;
  /** What was there when it was asked last, where that is known. */
  answer: DriftAnswer | undefined;
}

/** The addresses at which a source is published: its own, or those of its parts. */
export const addressesOf = ({ address, parts }: SourceRecord): string[] => [
  ...new Set([...(address === undefined ? [] : [address]), ...parts.map((part) => part.address)]),
];

/** How each address of a source stands, in the order of the record. */
export const sourceAddresses = (
  record: SourceRecord,
  asked: readonly DriftEntry[],
): SourceAddress[] =>
  addressesOf(record).map((address) => {
    const entry = asked.find((one) => one.address === address);
    return { address, drift: driftOf(record, entry), answer: entry?.answers.at(-1) };
  });

/** The worst of several; undefined where there is none. */
export const worstOf = (addresses: readonly SourceAddress[]): Drift | undefined =>
  addresses
    .map(({ drift }) => drift)
    .toSorted((a, b) => DRIFT_KINDS.indexOf(b.kind) - DRIFT_KINDS.indexOf(a.kind))
    .at(0);

/** How an address stands, by what it answered since the source was read or, where nobody asked then, since it was asked first. */
export function driftOf(record: SourceRecord, entry: DriftEntry | undefined): Drift {
  if (!entry) {
    return {
      kind: 'not-asked',
      label: 'Not asked yet',
      text: 'Whether the document is still there, and still the same, has not been asked yet.',
    };
  }
  const on = wordDate(entry.asked_on);
  if (entry.outcome === 'gone') {
    return {
      kind: 'gone',
      label: 'Gone',
      text: `Asked on ${on}, the site says that nothing is there any more. ${readWords(record)}`,
    };
  }
  const last = entry.answers.at(-1);
  if (!last) {
    return { kind: 'no-answer', label: 'No answer yet', text: noAnswer(entry) };
  }
  const found = comparisonOf(record, entry.answers, last);
  if (entry.outcome === 'answered') return found;
  // What was there before stands, with the day on which it was seen.
  return found.kind === 'changed'
    ? { ...found, text: `${found.text} ${noAnswer(entry)}` }
    : {
        kind: 'no-answer',
        label: 'No answer when last asked',
        text: `${noAnswer(entry)} ${found.label} until then: ${wordDate(last.last_on)}.`,
      };
}

const noAnswer = ({ asked_on, why }: DriftEntry): string =>
  `Asked on ${wordDate(asked_on)}, it gave no answer to go by${why === undefined ? '' : `: ${why}`}.`;

const readWords = ({ read_on }: SourceRecord): string => `We read it on ${wordDate(read_on)}.`;

/** Sets what stands at an address beside what was read. */
function comparisonOf(
  record: SourceRecord,
  answers: readonly DriftAnswer[],
  last: DriftAnswer,
): Drift {
  const { read_on, file } = record;
  const asked = `Asked on ${wordDate(last.last_on)}`;
  if (file?.sha256 !== undefined) {
    return file.sha256 === last.sha256
      ? unchangedSinceRead(`${asked}, it is byte for byte the file that we read.`)
      : changed(`${asked}, it is not the file that we read on ${wordDate(read_on)}.`);
  }
  const before = answers.filter(({ first_on }) => first_on <= read_on).at(-1);
  const base = before ?? answers[0] ?? last;
  if (base.sha256 !== last.sha256) {
    return changed(
      `It changed between ${wordDate(base.last_on)} and ${wordDate(last.first_on)}. ${readWords(record)}`,
    );
  }
  if (before) {
    return unchangedSinceRead(
      `${asked}, it is the same as on ${wordDate(read_on)}, when we read it.`,
    );
  }
  return {
    kind: 'unchanged',
    label: `Unchanged since ${wordDate(base.first_on)}`,
    text: `${asked}, it is the same as on ${wordDate(base.first_on)}, when it was asked first. ${readWords(record)} A change between these two days would not show.`,
  };
}

const unchangedSinceRead = (text: string): Drift => ({
  kind: 'unchanged',
  label: 'Unchanged since read',
  text,
});

const changed = (text: string): Drift => ({
  kind: 'changed',
  label: 'Changed since read: these statements may be out of date',
  text,
});

/** What an address answered when it was asked. */
export type Answer =
  | {
      outcome: 'answered';
      /** Of a web page the hash of its words, of any other file of its bytes. */
      sha256: string;
      type: string;
      bytes: number;
      /** Where the address led, if elsewhere. */
      leadsTo: string | undefined;
    }
  | { outcome: 'gone' }
  | { outcome: 'no-answer'; why: string };

/** Every address at which a source is published, each once, in order. */
export const addressesToAsk = (sources: readonly { data: SourceRecord }[]): string[] =>
  [...new Set(sources.flatMap(({ data }) => addressesOf(data)))].sort(compareText);

/**
 * The register after the addresses were asked on a day. What was answered before is kept; what is the same as last
 * time has its last day moved. An address that is of no source any more leaves the register.
 */
export const recordAnswers = (
  before: readonly DriftEntry[],
  addresses: readonly string[],
  answers: ReadonlyMap<string, Answer>,
  day: string,
): DriftEntry[] =>
  addresses.flatMap((address) => {
    const entry = before.find((one) => one.address === address);
    const answer = answers.get(address);
    if (answer) return [recorded(address, entry?.answers ?? [], answer, day)];
    return entry ? [entry] : [];
  });

function recorded(
  address: string,
  known: DriftEntry['answers'],
  answer: Answer,
  day: string,
): DriftEntry {
  const asked = { address, asked_on: day, outcome: answer.outcome };
  if (answer.outcome === 'no-answer') return { ...asked, why: answer.why, answers: known };
  if (answer.outcome === 'gone') return { ...asked, answers: known };
  const { sha256, type, bytes, leadsTo } = answer;
  const last = known.at(-1);
  const isSame = last?.sha256 === sha256;
  return {
    ...asked,
    answers: [
      ...(isSame ? known.slice(0, -1) : known),
      {
        first_on: isSame ? last.first_on : day,
        last_on: day,
        sha256,
        type,
        bytes,
        ...(leadsTo === undefined ? {} : { leads_to: leadsTo }),
      },
    ],
  };
}
