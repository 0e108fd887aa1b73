import type { Answers } from '../../../src/domain/desk/form-schema.ts';
import { intoReadings, outOfReadings } from '../../../src/domain/desk/readings.ts';
import { changed } from './changes.ts';
import { deskAt, nameOfDraft, type Asked, type Desk, type Outcome } from './model.ts';
import { changeOutline } from './outline.ts';
import { remove, save } from './save.ts';
import { makeMain } from './main-meeting.ts';
import type { Store } from './store.ts';

/** Names that a form sends and that are no answers. */
const NOT_ANSWERS =
  /^(?:at|w|seen|source|do|also|pick\..*|find\..*|paste\..*|term\..*|section\..*|main\..*)$/u;

/** The answers in what a form sent; several of one name are lines of one answer. */
export function answersIn(sent: URLSearchParams): Answers {
  const names = [...new Set(sent.keys())].filter((name) => !NOT_ANSWERS.test(name));
  return Object.fromEntries(
    names.map((name) => {
      const all = sent.getAll(name).map((answer) => answer.replaceAll('\r\n', '\n'));
      return [name, all.length > 1 ? all.filter(Boolean).join('\n') : (all[0] ?? '')];
    }),
  );
}

/** Does what a form asks. Nothing outside the drafts is written but by a save. */
export async function act(store: Store, asked: Asked, sent: URLSearchParams): Promise<Outcome> {
  const [verb = '', ...rest] = (sent.get('do') ?? 'show').split(':');
  const before = await deskAt(store, asked);
  if (!before) return { place: asked.place, messages: ['There is no such place in this record.'] };
  const isField = sent.has('do') && sent.has('pick.start');
  const desk = isField
    ? {
        ...before,
        answers: outOfReadings(intoReadings({ ...keptHere(before, sent), ...answersIn(sent) })),
        seen: sent.get('seen') ?? before.seen,
      }
    : before;
  switch (verb) {
    case 'undo': {
      const result = await store.undo();
      return { ...said('undone' in result ? `Undone: ${result.undone}.` : result.problem, desk) };
    }
    case 'seen':
      if (desk.current) store.journal.markSeen(desk.current.data.sha256);
      return said('Noted: you have read the text to its end.', desk);
    case 'section':
      return { place: desk.place, ...(await changeOutline(store, desk, rest[0] ?? '', sent)) };
    case 'main':
      keep(store, desk, desk.answers);
      return { place: desk.place, ...(await makeMain(store, desk, sent.get('main.body') ?? '')) };
    case 'discard':
      store.journal.dropDraft(nameOfDraft(desk), desk.window, desk.rawHash);
      return said('What was not saved is forgotten.', desk);
    case 'remove':
      return remove(store, desk);
    case 'save':
    case 'save-next':
    case 'save-over':
      keep(store, desk, desk.answers);
      return save(store, desk, sent, verb, rest[0]);
    default: {
      const { answers, ...told } = await changed(store, desk, sent, verb, rest);
      keep(store, desk, answers);
      return { place: desk.place, ...told };
    }
  }
}

const said = (message: string, { place }: Pick<Desk, 'place'>): Outcome => ({
  place,
  messages: [message],
});

/** Answers that stand in the draft and that the form did not show: those of another state or kind. */
function keptHere({ answers }: Desk, sent: URLSearchParams): Answers {
  const shown = new Set(sent.keys());
  return Object.fromEntries(
    Object.entries(answers).filter(([name]) => !shown.has(name) && !isRowOf(name, sent)),
  );
}

/** True for an answer in a list whose number of rows was sent: a row that was not sent with it is gone. */
const isRowOf = (name: string, sent: URLSearchParams): boolean =>
  [...name.matchAll(/\.(?=\d)/gu)].some(({ index }) => sent.has(`${name.slice(0, index)}.#`));

const keep = (store: Store, desk: Desk, answers: Answers): void => {
  store.journal.keepDraft(nameOfDraft(desk), desk.window, { answers, seen: desk.seen });
};
