import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { applyRows } from '../../scripts/sheet.ts';
import { withStatement } from '../../scripts/lib/edit-record.ts';
import { readSheet, writeSheet } from '../../scripts/lib/sheet-file.ts';
import { buildNames } from '../../src/domain/catalogue/names.ts';
import { rowsOf, type SheetRow } from '../../src/domain/phrases/rows.ts';
import { readContent } from '../../src/reading/read.ts';
import { StatementSchema } from '../../src/schemas/index.ts';
import { VALID } from '../support/mistakes.ts';

const { entries } = await readContent(VALID);
const entry = entries.arrangements.find(({ partnership }) => partnership === 'northmere');
if (!entry) throw new Error('No arrangements of Northmere.');
const text = readFileSync(join(VALID, entry.file), 'utf8');
const names = buildNames(
  entries.registers,
  new Map(entry.data.bodies.map(({ id, name }) => [id, name])),
);
const rows = rowsOf(entry, entries.registers.topics.data, names);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheet-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** The rows with the first that is stated changed. */
const withChange = (change: Partial<SheetRow>, field = 'frequency'): SheetRow[] => {
  const at = rows.findIndex((row) => row.field === field && row.state === 'stated');
  return rows.map((row, index) => (index === at ? { ...row, ...change } : row));
};

/** The first row of a field that is stated, and where it stands in the record. */
const at = (field: string) => {
  const row = rows.find((one) => one.field === field && one.state === 'stated');
  if (!row) throw new Error(`no stated row on ${field}`);
  return { row, place: ['statements', row.topic, row.body, row.field] };
};

const apply = (changed: readonly SheetRow[], replace = false) =>
  applyRows(changed, entry, entries, text, replace);

describe('a sheet', () => {
  test.each(['ods', 'csv'])('goes out and in as %s without a loss', async (kind) => {
    const path = join(folder, `northmere.${kind}`);
    writeSheet(path, rows);
    const read = await readSheet(path);
    expect(read).toEqual(rows);
    expect(apply(read)).toEqual({ refused: [], written: 0, same: rows.length, after: text });
  });

  test('keeps line breaks, quotation marks, commas and signs of formulas', async () => {
    const { row } = at('frequency');
    const odd = { ...row, note: '=1+1, “so”\n"and", so' };
    for (const kind of ['ods', 'csv']) {
      const path = join(folder, `odd.${kind}`);
      writeSheet(path, [odd]);
      expect(await readSheet(path)).toEqual([odd]);
    }
  });

  test('that is none of ours is refused in a sentence', async () => {
    writeFileSync(join(folder, 'other.csv'), 'a,b\n1,2\n');
    await expect(readSheet(join(folder, 'other.csv'))).rejects.toThrow('has no column “Record”');
  });
});

describe('a row', () => {
  test('does not replace an answer unasked, and says what stands', () => {
    const { refused, written, after } = apply(withChange({ answer: 'nine times a year' }));
    expect([written, after]).toEqual([0, text]);
    expect(refused.map(({ why }) => why)).toEqual([expect.stringContaining('--replace')]);
  });

  test('replaces one where that is asked, and leaves all else letter for letter', () => {
    const { refused, written, after } = apply(withChange({ answer: 'nine times a year' }), true);
    expect([refused, written]).toEqual([[], 1]);
    const { row: changed, place } = at('frequency');
    expect(changed.state).toBe('stated');
    const [was, is] = [text, after].map((one) => parseDocument(one));
    expect(is?.getIn([...place, 'value'])).toBeDefined();
    expect(is?.toJS()).not.toEqual(was?.toJS());
    for (const one of [was, is]) one?.deleteIn([...place, 'value']);
    expect(is?.toJS()).toEqual(was?.toJS());
    // Lines before the statement are the same letters.
    const start = text.indexOf('frequency:');
    expect(after.slice(0, start)).toBe(text.slice(0, start));
  });

  test.each<[string, Partial<SheetRow>, string]>([
    [
      'words that are not read',
      { answer: 'eight times a year, mostly in spring' },
      '“mostly in spring” is not read',
    ],
    ['no quotation', { quotation: '' }, 'There is no quotation'],
    ['a quotation without its place', { place: '' }, 'quotations and 0 places'],
    ['a source of another area', { place: 'elsewhere › 1' }, 'names no source of this record'],
    ['an unknown topic', { topic: 'quroum' }, 'There is no topic “quroum”'],
    ['an unknown body', { body: 'nobody' }, '“nobody” cannot have this field'],
    ['another record', { record: 'kent/x' }, 'is not “northmere/'],
    [
      'a state that needs a search',
      { state: 'silent', answer: '' },
      'the terms that were searched',
    ],
    ['a silence with words', { state: 'silent', answer: 'meet' }, 'no words to quote'],
    ['an unclear answer without its cause', { state: 'unclear', answer: 'so' }, '“contradiction:”'],
    ['a state that there is not', { state: 'perhaps' }, 'is not read from a sheet'],
    [
      'a quotation that is too long',
      { quotation: Array(30).fill('word').join(' ') },
      'at most 25 words',
    ],
  ])('with %s comes back with the reason', (_, change, why) => {
    const { refused, written, after } = apply(withChange(change), true);
    expect([written, after]).toEqual([0, text]);
    expect(refused).toMatchObject([{ ...change, why: expect.stringContaining(why) as string }]);
  });
});

describe('every state', () => {
  const quoted = rows.find(({ state, quotation }) => state === 'stated' && quotation !== '');
  const words = { quotation: quoted?.quotation ?? '', place: quoted?.place ?? '' };
  const none = { quotation: '', place: '' };
  test.each<[string, string, object, object]>([
    ['silent', 'quorum, quorate', none, { search: { terms: ['quorum', 'quorate'] } }],
    ['stated-elsewhere', 'The constitution', words, { document: 'The constitution' }],
    ['not-applicable', 'There is no such body.', none, { ground: 'There is no such body.' }],
    ['not-read', 'page 4', none, { missing: 'page 4' }],
    ['unclear', 'ambiguity: two readings', words, { cause: 'ambiguity', reason: 'two readings' }],
  ])(
    '%s is written in the place of an answer, and is the same when it is read again',
    (state, answer, cells, has) => {
      const changed = withChange({ state, answer, ...cells, note: '' });
      const { refused, written, after } = apply(changed, true);
      expect([refused, written]).toEqual([[], 1]);
      const { place } = at('frequency');
      const statement = (parseDocument(after).getIn(place, true) as { toJSON(): unknown }).toJSON();
      expect(statement).toMatchObject({ state, ...has });
      expect(statement).not.toHaveProperty('value');
      const parsed = StatementSchema.parse(statement);
      const data = structuredClone(entry.data);
      const [, topic = '', body = '', field = ''] = place;
      Object.assign(data.statements[topic]?.[body] ?? {}, { [field]: parsed });
      const again = rowsOf({ ...entry, data }, entries.registers.topics.data, names);
      const row = again.find(
        (one) => one.topic === topic && one.body === body && one.field === field,
      );
      expect(row).toMatchObject({ state, answer: answer.replace('ambiguity: ', '') });
    },
  );

  test('what the record says is not replaced by a state unasked', () => {
    const { refused, written } = apply(
      withChange({ state: 'not-applicable', answer: 'None.', ...none }),
    );
    expect(written).toBe(0);
    expect(refused).toMatchObject([{ why: expect.stringContaining('--replace') as string }]);
  });

  test('a record that lost its silences, references and gaps has them back from its sheet', () => {
    const others = new Set(['silent', 'stated-elsewhere', 'not-applicable', 'not-read']);
    const data = structuredClone(entry.data);
    data.otherwise = {};
    for (const bodies of Object.values(data.statements))
      for (const fields of Object.values(bodies))
        for (const [field, { state }] of Object.entries(fields))
          if (others.has(state)) Reflect.deleteProperty(fields, field);
    const bare = { ...entry, data };
    const wanted = rows.filter(({ state }) => others.has(state));
    expect(wanted.length).toBeGreaterThan(3);
    const { refused, written } = applyRows(wanted, bare, entries, text, true);
    expect([refused, written]).toEqual([[], wanted.length]);
  });
});

describe('a record', () => {
  const record = [
    '# The head.',
    'statements:',
    '  meetings:',
    '    board: # The main meeting.',
    '      frequency: {state: not-read, missing: page 2}',
    '',
    '  # After the meetings.',
    '  quorum:',
    '    board:',
    '      quorum:',
    '        state: stated',
    '        # Why so.',
    '        value: {kind: quorum}',
    'otherwise: {}',
    '',
  ].join('\n');

  test('keeps its comments, order and layout where a statement is changed', () => {
    const path = ['statements', 'quorum', 'board', 'quorum'];
    expect(withStatement(record, path, { value: { kind: 'other' } })).toBe(
      record.replace('{kind: quorum}', '{kind: other}'),
    );
  });

  test('has lines of its own for what stood in braces', () => {
    const path = ['statements', 'meetings', 'board', 'frequency'];
    expect(withStatement(record, path, { state: 'stated', note: 'So.' })).toBe(
      record.replace(
        ' {state: not-read, missing: page 2}',
        '\n        state: stated\n        note: So.',
      ),
    );
  });

  test.each([
    [
      ['statements', 'quorum', 'board', 'without-quorum'],
      '      without-quorum:\n        state: stated\n',
    ],
    [
      ['statements', 'quorum', 'panel', 'quorum'],
      '    panel:\n      quorum:\n        state: stated\n',
    ],
    [
      ['statements', 'funding', 'whole', 'basis'],
      '  funding:\n    whole:\n      basis:\n        state: stated\n',
    ],
  ])('takes a new statement at %j', (path, lines) => {
    expect(withStatement(record, path, { state: 'stated' })).toBe(
      record.replace('otherwise:', `${lines}otherwise:`),
    );
  });
});
