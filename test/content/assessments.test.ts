import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/reading/read.ts';
import { AssessmentSchema } from '../../src/schemas/index.ts';

/** The real content, whatever CONTENT_DIR points other tests at. */
const { entries } = await readContent('content');
const PARTS = ['evidence', 'search', 'reason', 'there', 'lacking', 'ground', 'missing'] as const;

describe.each(entries.assessments.map(({ partnership, data }) => [partnership, data] as const))(
  '%s',
  (_partnership, { assessments }) => {
    test('no finding stands without what it must carry', () => {
      const survived = Object.entries(assessments).flatMap(([id, assessment]) =>
        PARTS.filter((part) => part in assessment)
          .filter((part) => {
            const without = Object.fromEntries(
              Object.entries(assessment).filter(([key]) => key !== part),
            );
            return AssessmentSchema.safeParse(without).success;
          })
          .map((part) => `${id} without ${part}`),
      );
      expect(survived).toEqual([]);
    });
  },
);
