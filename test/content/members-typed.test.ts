import { expect, test } from 'vitest';
import { buildNames } from '../../src/domain/catalogue/names.ts';
import { statementsOf } from '../../src/domain/catalogue/walk.ts';
import { membersFromList } from '../../src/domain/phrases/members.ts';
import { typedIn } from '../../src/domain/phrases/rows.ts';
import { readContent } from '../../src/reading/read.ts';
import { COLLECTION } from '../support/collection.ts';

const { entries } = await readContent(COLLECTION);
const { registers, arrangements } = entries;

test('types of members are proposed by what other documents have, or left open', () => {
  const tally = { right: 0, 'not sure': 0, wrong: 0 };
  const amongNext = { yes: 0, no: 0 };
  const wrong: string[] = [];
  for (const entry of arrangements) {
    const context = {
      names: buildNames(registers),
      roles: registers.roles.data,
      bodies: [],
      typed: typedIn(arrangements, entry.data.sources),
    };
    const names = new Map<string, string>();
    for (const { statement } of statementsOf(entry)) {
      if (!('value' in statement) || statement.value.kind !== 'members') continue;
      for (const { name, agency_type: type } of statement.value.members) names.set(name, type);
    }
    for (const [name, type] of names) {
      const [row] = membersFromList(`- ${name}\n- Another`, context);
      if (row === undefined) throw new Error(`“${name}” gives no row.`);
      if (row.agencyType === undefined) {
        tally['not sure'] += 1;
        amongNext[row.others.includes(type) ? 'yes' : 'no'] += 1;
      } else if (row.agencyType === type) tally.right += 1;
      else {
        tally.wrong += 1;
        wrong.push(`${name}: ${row.agencyType}, typed ${type}`);
      }
    }
  }
  console.log(
    JSON.stringify(tally),
    'not sure, the type among those offered:',
    JSON.stringify(amongNext),
    wrong.join('\n'),
  );
  const all = tally.right + tally['not sure'] + tally.wrong;
  // More often open than wrong: a wrong type is believed, an open one is chosen.
  expect(tally.wrong / all).toBeLessThan(0.15);
  expect(tally.right).toBeGreaterThan(tally.wrong);
});
