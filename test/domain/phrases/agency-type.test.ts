import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildNames } from '../../../src/domain/catalogue/names.ts';
import { tokensOf, type PhraseContext } from '../../../src/domain/phrases/context.ts';
import { proposeType } from '../../../src/domain/phrases/agency-type.ts';
import { readContent } from '../../../src/reading/read.ts';
import { projectRoot } from '../../support/imports.ts';

const { registers } = (await readContent(join(projectRoot, 'content'))).entries;
const context: PhraseContext = {
  names: buildNames(registers, new Map()),
  roles: registers.roles.data,
  bodies: [],
};

/** The type proposed first, sure or not. */
const firstOf = (name: string): string | undefined => {
  const { type, others } = proposeType(name, context);
  return type ?? others[0];
};

test.each([
  ['Primary school', 'school'],
  ['Northmere Secondary School', 'school'],
  ['Primary Headteacher representative', 'head-teachers'],
  ['Pupil Referral Unit', 'school-special'],
  ['Northmere Sixth Form College', 'further-education'],
  ['Nursery', 'early-years'],
  ['Multi-Academy Trust', 'academy-trust'],
  ['Designated Nurse, Safeguarding Children', 'designated-professional'],
  ['Named GP for safeguarding', 'designated-professional'],
  ['Northmere University Hospitals NHS Foundation Trust', 'nhs-provider'],
  ['NHS England (North)', 'nhs-regional'],
  ['Health visiting', 'community-health-provider'],
  ['Northmere Youth Justice Service', 'youth-offending'],
  ['National Probation Service', 'probation'],
  ['Office of the Police and Crime Commissioner', 'police-authority'],
  ['Children’s Social Care', 'childrens-services'],
  ['Assistant Director, Adult Social Care', 'adult-social-care'],
  ['Cabinet Member for Children and Young People', 'lead-member'],
  ['Housing association', 'housing-provider'],
  ['Voluntary and community sector representative', 'voluntary-sector'],
  ['Council for Voluntary Service', 'voluntary-sector-body'],
  ['Mosques', 'faith'],
  ['Partnership Business Manager', 'partnership-officer'],
  ['CAMHS', 'mental-health-service'],
])('“%s” is offered first as %s', (name, type) => {
  expect(firstOf(name)).toBe(type);
});

test.each([
  'Northmere Borough Council',
  'Health',
  'Head of Service',
  'Education and training lead',
  // Ranks alone, which “executive member” of a council has too.
  'all members of the Executive Board',
  'Chief Executive Officer',
])('of “%s” nobody can be sure', (name) => {
  expect(proposeType(name, context).type).toBeUndefined();
});

test('another name of a register’s entry stands for that type alone', () => {
  const types = new Map<string, Set<string>>();
  for (const { id, also = [] } of registers.agencyTypes.data)
    for (const name of also) {
      const words = tokensOf(name).join(' ');
      types.set(words, (types.get(words) ?? new Set()).add(id));
    }
  const shared = [...types].filter(([, of]) => of.size > 1).map(([words]) => words);
  // In the plural they are schools as a group, too, and somebody has to choose.
  expect(shared.sort()).toEqual(['primary school', 'secondary school']);
});
