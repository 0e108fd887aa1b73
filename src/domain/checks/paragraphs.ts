import { didYouMean, listAllowed } from '../base/suggest.ts';
import type { Entries } from '../catalogue/entries.ts';
import { error, type Mistake } from '../mistake/mistake.ts';
import type { Check } from './check.ts';

/** A paragraph stands beside a requirement of an edition of the guidance; Acts are cited by section. */
export const paragraphs: Check = {
  name: 'paragraphs',
  holds: 'Every paragraph is given for a requirement that is there and whose text has no section.',
  run: ({ paragraphs: entry, requirements, unread }) =>
    entry === undefined || unread.some(({ kind }) => kind === 'requirements')
      ? []
      : Object.keys(entry.data).flatMap((id) => mistakesOn(id, entry.file, requirements)),
};

function mistakesOn(id: string, file: string, requirements: Entries['requirements']): Mistake[] {
  const rows = requirements.flatMap(({ data }) => data);
  const row = rows.find((one) => one.id === id);
  if (!row) {
    const known = rows.map((one) => one.id);
    return [
      error('unknown-requirement', {
        file,
        path: [id],
        found: `“${id}”`,
        allowed: listAllowed(known, 'content/requirements'),
        remedy: didYouMean(id, known, 'Use the id of a requirement.'),
      }),
    ];
  }
  return row.text.some((address) => address.includes('legislation.gov.uk'))
    ? [
        error('paragraph-of-no-guidance', {
          file,
          path: [id],
          found: `“${id}”, whose text is an Act or regulations`,
          allowed: 'requirements of an edition of the guidance',
          remedy: 'Take it out: the citation names the section.',
        }),
      ]
    : [];
}
