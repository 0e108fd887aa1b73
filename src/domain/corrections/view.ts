import type { Correction } from '../../schemas/index.ts';
import type { Arrangements, Catalogue } from '../catalogue/catalogue.ts';
import { correctionAnchor, OUTCOME_LABELS } from '../cell/correction-notes.ts';
import { requirementIndex } from '../coverage/coverage.ts';
import { wordDate } from '../base/dates.ts';
import { compareText } from '../base/order.ts';
import { labelOfId } from '../catalogue/statements.ts';

/** A correction or reply, ready to be shown. */
export interface CorrectionView {
  anchor: string;
  partnership: string;
  /** The id of the edition. */
  edition: string;
  partnershipName: string;
  /** What it is about: “Quorum, The Board”. */
  subject: string;
  about: Correction['about'];
  from: string;
  received: string;
  asked: string;
  words: string | undefined;
  outcome: string;
  settled: string | undefined;
  changed: string | undefined;
  reason: string | undefined;
}

const ASKERS: Readonly<Record<Correction['from'], string>> = {
  partnership: 'The partnership',
  'safeguarding-partner': 'A safeguarding partner',
  'relevant-agency': 'A relevant agency',
  publisher: 'The publisher of the document',
  inspectorate: 'An inspectorate',
  'government-department': 'A government department',
  reader: 'A reader',
  ourselves: 'We ourselves',
};

/** Everything that was asked about any arrangements, newest first. */
export function correctionsView({ partnerships, requirements }: Catalogue): CorrectionView[] {
  const titles = requirementIndex(requirements);
  const subjectOf = (arrangements: Arrangements, { about }: Correction): string =>
    'statement' in about
      ? labelOfId(arrangements, about.statement)
      : `The finding on “${titles.get(about.requirement)?.requirement.title ?? about.requirement}”`;
  return partnerships
    .flatMap(({ id, record, editions }) =>
      editions.flatMap((set) =>
        set.corrections.map((correction) => ({
          received: correction.received,
          view: {
            anchor: correctionAnchor(set, correction),
            partnership: id,
            edition: set.id,
            partnershipName: record.short_name,
            subject: subjectOf(set, correction),
            ...outcomeOf(correction),
          },
        })),
      ),
    )
    .toSorted(
      (a, b) => compareText(b.received, a.received) || compareText(a.view.anchor, b.view.anchor),
    )
    .map(({ view }) => view);
}

const outcomeOf = (correction: Correction) => ({
  about: correction.about,
  from: ASKERS[correction.from],
  received: wordDate(correction.received),
  asked: correction.asked,
  words: correction.words,
  outcome: OUTCOME_LABELS[correction.outcome],
  settled: 'settled' in correction ? wordDate(correction.settled) : undefined,
  changed: correction.outcome === 'corrected' ? correction.changed : undefined,
  reason: 'reason' in correction ? correction.reason : undefined,
});
