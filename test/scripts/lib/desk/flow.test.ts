import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isHeadlineDone } from '../../../../scripts/lib/desk/next.ts';
import { openTestDesk, type TestDesk } from '../../../support/desk.ts';
import type { WorkGroup } from '../../../../src/domain/desk/work-list.ts';

let it: TestDesk;
const PLACE = 'edit/northmere/arrangements-2020/';
beforeAll(async () => {
  it = await openTestDesk();
  // Of three things looked for, the first is found already.
  const file = it.record.replace(/\.yaml$/u, '.assessments.yaml');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.slice(0, text.indexOf('  disputes-settled:')));
});
afterAll(() => it.close());

const shown = async (at: string): Promise<string> =>
  (await fetch(`${it.desk.url}${PLACE}?at=${at}&w=aaaaaaaa`)).text();

async function post(form: Record<string, string>): Promise<string> {
  const [, seen = ''] = /name="seen"\s+value="([^"]*)"/u.exec(await shown(form.at ?? '')) ?? [];
  const answer = await fetch(`${it.desk.url}${PLACE}`, {
    method: 'POST',
    headers: { origin: new URL(it.desk.url).origin },
    body: new URLSearchParams({
      w: 'aaaaaaaa',
      source: 'northmere-arrangements-2020',
      'pick.start': '',
      seen,
      ...form,
    }),
  });
  return answer.text();
}

const DISPUTES = {
  at: 'finding.disputes-settled',
  finding: 'partly-addressed',
  'evidence.#': '1',
  'evidence.0.quotation': 'raised with the chair within 10 working days',
  'evidence.0.locator': '5.2',
  there: 'A dispute is raised with the chair.',
  lacking: 'Who decides it.',
  reason: 'One step is there.',
};

describe('findings', () => {
  test('are offered of what is asked of arrangements alone, the next to do by itself', async () => {
    const body = await shown('record.partnership');
    expect(body).toContain('at=finding.money-stated&');
    expect(body).not.toContain('at=finding.yearly&');
    expect(body).toMatch(/Next finding:\s*<a href="\?at=finding\.disputes-settled&/u);
  });

  test('have each choice explained, and are shown in words before they are saved', async () => {
    const body = await post({ ...DISPUTES, do: 'show' });
    expect(body).toContain('The document says part of what is asked');
    expect(body).toContain('Partly addressed. One step is there.');
    expect(body).toContain('<li>There: A dispute is raised with the chair.</li>');
    expect(body).toContain('<li>Not there, or not clear: Who decides it.</li>');
    expect(body).not.toMatch(/>\s*partly-addressed/u);
  });

  test('are made one after the other, with the list open', async () => {
    const body = await post({ ...DISPUTES, do: 'save-next' });
    expect(body).toMatch(/Saved: finding on “[A-Z][^”]+”\./u);
    expect(body).toMatch(/at=finding\.pooled&[^"]*"\s+aria-current="true"/u);
    expect(body).toMatch(/<details class="topic"\s+open>\s*<summary>\s*Findings/u);
  });
});

describe('after the last headline fact', () => {
  const groups = (states: readonly ('stated' | undefined)[]): WorkGroup[] => [
    {
      id: 'headline',
      label: 'Headline facts',
      columns: [],
      rows: states.map((state, row) => ({
        field: { id: String(row), label: '', prompt: '', scope: 'body', kinds: ['quorum'] },
        topic: 'quorum',
        label: '',
        cells: [{ state, label: '', place: `quorum.board.${row}` }],
      })) as unknown as WorkGroup['rows'],
      done: states.filter(Boolean).length,
      all: states.length,
    },
  ];

  test('they are done, and not before, nor elsewhere', () => {
    expect(isHeadlineDone(groups(['stated', 'stated']), 'quorum.board.1')).toBe(true);
    expect(isHeadlineDone(groups(['stated', undefined]), 'quorum.board.1')).toBe(false);
    expect(isHeadlineDone(groups(['stated', 'stated']), 'structure.board.purpose')).toBe(false);
  });

  test('the desk says what comes next, with the way there, and leads to no other field', async () => {
    const body = await shown('disputes.whole.between-partners');
    expect(body).toMatch(/The headline facts are done\. Next:[\s\S]{0,200}href="\?at=finding\./u);
    expect(body).toContain('at=record.arrangements&amp;');
    expect(body).not.toContain('save-next');
  });
});

test('a field that a body may answer too says whose rule is meant', async () => {
  const whole = await shown('meetings.whole.attendance');
  expect(whole).toContain('Here: a rule for every body');
  expect(await shown('quorum.board.quorum')).not.toContain('Here: a rule for every body');
});

test('of the arrangements, what is looked at everywhere is open, and the rest closed', async () => {
  const body = await shown('record.arrangements');
  const more = body.indexOf('<summary>More: ');
  const at = (name: string): number => body.search(new RegExp(`name="${name}"`, 'u'));
  for (const name of ['regime', 'read', 'draft']) {
    expect(at(name)).toBeGreaterThan(0);
    expect(at(name)).toBeLessThan(more);
  }
  for (const name of ['title', 'version', 'status']) expect(at(name)).toBeGreaterThan(more);
  expect(body).not.toMatch(/>Draft\s*<span/u);
  expect(body).not.toMatch(/>Read\s*<span/u);
});
