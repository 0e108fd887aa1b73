import { RULES_VERSION } from '../evidence/normalise.ts';
import { error } from '../mistake/mistake.ts';
import type { Check } from './check.ts';

/** A lock made under other rules proves nothing under these. */
export const lockRules: Check = {
  name: 'lock-rules',
  holds: 'The lock was made under the present normalisation rules.',
  run: ({ lock }) =>
    lock === undefined || lock.data.rules === RULES_VERSION
      ? []
      : [
          error('lock-rules-differ', {
            file: lock.file,
            path: ['rules'],
            found: `a lock made under version “${lock.data.rules}” of the rules`,
            allowed: `version “${RULES_VERSION}”`,
            remedy: 'Run `npm run verify` again with the source texts at hand.',
          }),
        ],
};
