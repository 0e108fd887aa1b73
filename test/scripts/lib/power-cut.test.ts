import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { placeAll, tidy } from '../../../scripts/lib/add/place.ts';
import { journalIn } from '../../../scripts/lib/desk/journal.ts';
import { tryHold } from '../../../scripts/lib/hold.ts';
import { writeRecord } from '../../../scripts/lib/write-record.ts';
import { DRAFT, listFiles } from '../../../src/reading/file.ts';
import { callsOf, disksAfter, type Call, type Disk } from '../../support/power-cut.ts';

// No power is cut here. The calls that saving makes of the disk are taken down, and from them what a disk may hold that
// keeps nothing it was not told to keep: names in their order, bytes up to any one of them.
const [OLD, NEW] = ['quorum: three\n', 'quorum: five members\n'];

let folder = '';
let path = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'power-'));
  path = join(folder, 'record.yaml');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const isSync = (call: Call): boolean => call.do.startsWith('sync');

/** What is wrong on the disks that may be left at any moment of some calls, and after the last of them. */
function faultsOf(
  calls: readonly Call[],
  before: Disk,
  files: readonly { path: string; may: (string | undefined)[]; then: string }[],
): string[] {
  const faults = new Set<string>();
  for (let end = 0; end <= calls.length; end += 1)
    for (const disk of disksAfter(calls.slice(0, end), before))
      for (const file of files) {
        const found = disk.get(file.path);
        if (!file.may.includes(found)) faults.add('torn');
        if (end === calls.length && found !== file.then) faults.add('not kept');
      }
  return [...faults].sort();
}

describe('a record that is saved', () => {
  const saved = (before: Disk): Call[] => {
    rmSync(path, { force: true });
    for (const [file, content] of before) writeFileSync(file, content);
    return callsOf(() => {
      writeRecord(path, NEW);
    });
  };
  const faults = (calls: readonly Call[], before: Disk): string[] =>
    faultsOf(calls, before, [{ path, may: [before.get(path), NEW], then: NEW }]);

  test.each([
    ['is the old one or the new one', OLD],
    ['is not there or whole, where it is new', undefined],
  ])('%s', (_, old) => {
    const before = new Map(old === undefined ? [] : [[path, old]]);
    const calls = saved(before);
    expect(calls.map((call) => call.do)).toEqual([
      'make',
      'write',
      'sync file',
      'name',
      'sync folder',
    ]);
    expect(faults(calls, before)).toEqual([]);
  });

  test('is not safe without its bytes on the disk, nor without its name', () => {
    const before = new Map([[path, OLD]]);
    const calls = saved(before);
    const without = (what: Call['do']) => calls.filter((call) => call.do !== what);
    expect(faults(without('sync file'), before)).toEqual(['not kept', 'torn']);
    expect(faults(without('sync folder'), before)).toEqual(['not kept']);
  });
});

describe('a document that is taken in', () => {
  const files = () => [
    { path: join(folder, 'content/sources/northmere.yaml'), content: 'id: a\n' },
    { path: join(folder, 'content/partnerships/northmere/partnership.yaml'), content: 'n: b\n' },
  ];
  const placed = (): Call[] => {
    rmSync(join(folder, 'content'), { recursive: true, force: true });
    mkdirSync(join(folder, 'content/sources'), { recursive: true });
    mkdirSync(join(folder, 'content/partnerships'));
    return callsOf(() => {
      placeAll(join(folder, 'content'), files());
    });
  };
  const faults = (calls: readonly Call[]): string[] =>
    faultsOf(
      calls,
      new Map(),
      files().map((file) => ({
        path: file.path,
        may: [undefined, file.content],
        then: file.content,
      })),
    );

  test('each file is not there or whole, and all are kept', () => {
    expect(faults(placed())).toEqual([]);
  });

  test('none of the syncs of its files and folders can be left out', () => {
    const calls = placed();
    // The first two are of the journal, which stands before any file does.
    const syncs = calls.filter(isSync).slice(2);
    expect(syncs.map((call) => call.do)).toEqual([
      'sync file',
      'sync folder',
      'sync file',
      'sync folder',
      'sync folder',
    ]);
    for (const left of syncs) expect(faults(calls.filter((call) => call !== left))).not.toEqual([]);
  });
});

describe('what was being written, cut short at any byte', () => {
  const NONE = 2 ** 22 + 1;

  test('is no record, and the next save takes it away', async () => {
    for (let length = 0; length <= NEW.length; length += 1) {
      writeFileSync(path, OLD);
      writeFileSync(join(folder, `${DRAFT}record.yaml.${NONE}`), NEW.slice(0, length));
      expect((await listFiles(folder)).files).toContain('record.yaml');
      expect((await listFiles(folder)).files.filter((one) => one.includes(DRAFT))).toEqual([]);
      writeRecord(path, NEW);
      expect(readFileSync(path, 'utf8')).toBe(NEW);
      expect(readdirSync(folder).filter((name) => name.startsWith(DRAFT))).toEqual([]);
    }
  });

  test('of the desk’s own files counts as none', () => {
    const own = join(folder, '.desk');
    const whole = { what: 'quorum', changes: [{ file: 'a.yaml', before: null, after: NEW }] };
    journalIn(own).remember(whole.what, whole.changes);
    journalIn(own).keepDraft('quorum', 'aaaaaaaa', { answers: { a: 'b' }, seen: 'c' });
    const kept = ['undo', 'drafts'].flatMap((room) =>
      readdirSync(join(own, room)).map((name) => join(own, room, name)),
    );
    expect(kept).toHaveLength(2);
    for (const file of kept) {
      const text = readFileSync(file, 'utf8');
      for (let length = 0; length < text.length; length += 1) {
        writeFileSync(file, text.slice(0, length));
        const again = journalIn(own);
        if (dirname(file).endsWith('undo'))
          expect([again.last(), again.list()]).toEqual([undefined, []]);
        else expect(again.draft('quorum', 'aaaaaaaa', 'c')).toBeUndefined();
      }
      writeFileSync(file, text);
    }
  });

  test('of a hold lets the next one take it', () => {
    const file = join(folder, 'held');
    const holder = JSON.stringify({ pid: NONE, began: '', since: '2026-01-01T00:00:00.000Z' });
    for (let length = 0; length <= holder.length; length += 1) {
      writeFileSync(file, holder.slice(0, length));
      const held = tryHold(file);
      expect(typeof held).toBe('function');
      if (typeof held === 'function') held();
    }
  });

  test('of the list of files to come lets the next run go on', () => {
    const journal = join(folder, `${DRAFT}add.json`);
    const text = JSON.stringify([{ path: join(folder, 'none.yaml'), digest: 'x' }]);
    for (let length = 0; length <= text.length; length += 1) {
      writeFileSync(journal, text.slice(0, length));
      tidy(folder);
      expect(readdirSync(folder)).not.toContain(`${DRAFT}add.json`);
    }
  });
});
