import { joinAnd } from '../../../src/domain/base/words.ts';
import { mainBodies } from '../../../src/domain/catalogue/tiers.ts';
import type { WorkGroup } from '../../../src/domain/desk/work-list.ts';
import type { Body } from '../../../src/schemas/index.ts';
import { html, type Html } from './html.ts';
import type { Desk, Told } from './model.ts';
import type { Store } from './store.ts';

/**
 * The place of the headline at which the main meeting is asked: who leads, since the one stands for the other, else the
 * first. Undefined where there are no bodies, or one is marked.
 */
export function mainAskedAt(
  bodies: readonly Body[],
  [headline]: readonly WorkGroup[],
): string | undefined {
  if (bodies.length === 0 || bodies.some(({ tier }) => tier === 'main')) return undefined;
  const places = headline?.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.place ?? []));
  return places?.find((place) => place.endsWith('.leading-body')) ?? places?.[0];
}

/** Which bodies stand for the main meeting where none is marked, in a sentence. */
export function wordStandIn(bodies: readonly Body[]): string {
  const names = mainBodies(bodies).map(({ name }) => `“${name}”`);
  return names.length === 0
    ? 'No body is marked as the main meeting, and none leads.'
    : `No body is marked as the main meeting: on every page, ${joinAnd(names)} ${names.length === 1 ? 'stands' : 'stand'} for it.`;
}

/** Asks, in the form of a field, which body is the main meeting; that none is stands where nothing is chosen. */
export const mainHtml = (bodies: readonly Body[]): Html =>
  html`<div class="main-meeting">
    <label class="govuk-label" for="main-body">The meeting of the whole partnership</label>
    <p class="hint" id="main-hint">${wordStandIn(bodies)}</p>
    <div class="beside">
      <select class="govuk-select" id="main-body" name="main.body" aria-describedby="main-hint">
        <option value="">none: leave it so</option>
        ${bodies.map(({ id, name }) => html`<option value="${id}">${name}</option>`)}</select
      ><button class="govuk-button govuk-button--secondary" name="do" value="main">Mark it</button>
    </div>
  </div>`;

/** Marks a body as the main meeting: the tier in its record. */
export async function makeMain(store: Store, { entry }: Desk, id: string): Promise<Told> {
  const at = entry.data.bodies.findIndex((body) => body.id === id);
  const body = entry.data.bodies[at];
  if (!body) return { messages: ['Choose the body that is the main meeting.'] };
  const path = ['bodies', at, 'tier'];
  const saved = await store.save({
    what: `${body.name} as the main meeting`,
    files: [{ file: entry.file, edits: [{ path, value: 'main' }] }],
    held: [{ file: entry.file, path }],
  });
  return saved.saved
    ? { messages: [`${body.name} is the main meeting now.`] }
    : { mistakes: saved.mistakes };
}
