import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/reading/read.ts';
import { AssessmentSchema } from '../../src/schemas/index.ts';
import { COLLECTION } from '../support/collection.ts';

const { entries } = await readContent(COLLECTION);
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
