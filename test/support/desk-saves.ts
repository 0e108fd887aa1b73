/** A program that saves one statement again and again at the desk, each time with the next number, and says so. */
import { Store } from '../../scripts/lib/desk/store.ts';

const [content = '', sources = '', first = '1'] = process.argv.slice(2);
const store = new Store({ content, sources });
await store.refresh();
const file = 'partnerships/northmere/arrangements-2020.yaml';
const path = ['statements', 'quorum', 'board', 'quorum'];
const locator = '3.2';
const quotations = ['A quorum is three members', 'the police must be present'];
console.log('ready');
for (let count = Number(first); ; count += 1) {
  const value = {
    state: 'stated',
    value: { kind: 'quorum', rule: { type: 'count', count, of: 'members' } },
    evidence: [
      { source: 'northmere-arrangements-2020', locator, quotation: quotations[count % 2] },
    ],
  };
  const saved = await store.save({
    what: `number ${count}`,
    files: [{ file, edits: [{ path, value }] }],
    held: [{ file, path }],
  });
  console.log(saved.saved ? `saved ${count}` : JSON.stringify(saved.mistakes));
}
