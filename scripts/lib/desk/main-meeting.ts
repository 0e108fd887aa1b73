import type { Desk, Told } from './model.ts';
import type { Store } from './store.ts';

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
