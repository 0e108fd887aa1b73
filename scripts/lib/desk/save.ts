import { withoutFilledIn } from '../../../src/reading/left-out.ts';
import type { Answers } from '../../../src/domain/desk/form-schema.ts';
import {
  LOST_REMEDY,
  namesLost,
  placeRows,
  placeTaken,
  type LostRow,
} from '../../../src/domain/desk/row-places.ts';
import type { MistakeCode } from '../../../src/domain/mistake/codes.ts';
import { error, type Mistake } from '../../../src/domain/mistake/mistake.ts';
import type { DeskText } from '../../../src/domain/desk/selection.ts';
import { sectionsWith } from '../../../src/domain/evidence/find.ts';
import { hitPlaces, notLookedAt } from '../../../src/domain/desk/silence.ts';
import { pathOfPlace, placeNamed, type Place } from '../../../src/domain/desk/work-list.ts';
import type { Edit } from './edit-yaml.ts';
import {
  groupsOf,
  isAbsence,
  lookedAt,
  nameOfDraft,
  notSilent,
  rawAt,
  recordOf,
  termsIn,
  textOfList,
  type Desk,
  type Outcome,
} from './model.ts';
import { nextPlace } from './next.ts';
import type { Saving, Store } from './store.ts';

/** What is saved, in words: “Quorum, The Board”. */
function whatOf({ entries }: Store, { field, body, place }: Desk): string {
  switch (place.kind) {
    case 'statement':
      return `${field?.label ?? ''}, ${body?.name ?? 'the arrangements as a whole'}`;
    case 'body':
      return `body ${body?.name ?? place.body}`;
    case 'finding':
      return `finding on “${titleOf(entries, place.requirement)}”`;
    case 'record':
      return `what the ${place.of === 'source' ? 'document' : place.of} ${place.of === 'arrangements' ? 'are' : 'is'}`;
  }
}

/** The title of a requirement; its id where the catalogue has none. */
const titleOf = ({ requirements }: Store['entries'], wanted: string): string =>
  requirements.flatMap(({ data }) => data).find(({ id }) => id === wanted)?.title ?? wanted;

/** Why “not found” may not be saved yet; empty where it may, and where the record says something else. */
async function barred(store: Store, desk: Desk): Promise<string[]> {
  if (!isAbsence(desk.answers)) return [];
  const reason = notSilent(store, desk);
  if (reason !== undefined) return [reason];
  const terms = termsIn(desk.answers);
  const texts = await Promise.all(desk.sources.map((source) => store.deskText(source)));
  const open = texts.flatMap((text) =>
    text ? notLookedAt(hitPlaces(terms, text), lookedAt(desk.answers)) : [],
  );
  return open.length === 0
    ? []
    : [
        `A term that was searched stands at ${open.map(({ label }) => label).join(', ')}. Look at each of these places below, and say that it is not the answer.`,
      ];
}

/** What is half filled in when a draft is to be published: it would be left behind unseen. */
function leftBehind(store: Store, { partnership, id, place, answers, raw }: Desk): string[] {
  const isDraft = (raw as { draft?: boolean } | undefined)?.draft === true;
  if (place.kind !== 'record' || place.of !== 'arrangements' || !isDraft) return [];
  if (answers.draft === 'yes') return [];
  const prefix = `${partnership}.${id}.`;
  const open = [...store.journal.drafted()]
    .filter((name) => name.startsWith(prefix) && name !== nameOfDraft({ partnership, id, place }))
    .map((name) => name.slice(prefix.length));
  return open.length === 0
    ? []
    : [
        `Half filled in: ${open.join(', ')}. Save each, or forget it, before “Draft” is set to “no”: the list marks them.`,
      ];
}

/** The data of a record without what the reader fills in again. */
async function short(store: Store, desk: Desk, data: unknown): Promise<unknown> {
  const texts = await textsOf(store, desk);
  return withoutFilledIn(
    data,
    desk.sources.map(({ id }) => id),
    (source, quotation) => {
      const text = texts.get(source);
      if (!text) return [];
      const { inside } = sectionsWith(quotation, text.normalised, text.outline.sections);
      return inside.map(({ id }) => id);
    },
  );
}

/** The answers with where their words, and the rows of their lists, stand: nobody is asked what the text tells. */
async function placed(
  store: Store,
  desk: Desk,
): Promise<{ answers: Answers; lost: readonly LostRow[] }> {
  const texts = await textsOf(store, desk);
  const answers = placeTaken(desk.answers, (source) => texts.get(source || desk.source));
  const text = await textOfList(store, desk);
  return text ? placeRows(answers, text) : { answers, lost: [] };
}

/** The texts at hand of a record’s sources. */
const textsOf = async (
  store: Store,
  { sources }: Desk,
): Promise<Map<string, DeskText | undefined>> =>
  new Map(
    await Promise.all(sources.map(async (one) => [one.id, await store.deskText(one)] as const)),
  );

/** One mistake for all rows whose words stand nowhere: they have one cause. */
function lostMistake({ file, path }: Desk, lost: readonly LostRow[]): Mistake {
  const row = lost[0]?.path.split('.') ?? [];
  return error('quotation-not-found', {
    file,
    path: [...path, ...row.map((key) => (/^\d+$/u.test(key) ? Number(key) : key))],
    found: `${namesLost(lost)}, nowhere in the text as written`,
    allowed: 'for each row, words that stand in one section of the text',
    remedy: LOST_REMEDY,
  });
}

/** Kinds of mistake about where words stand: what mends them is the place beside the words. */
const OF_PLACE: ReadonlySet<MistakeCode> = new Set([
  'locator-left-out',
  'quotation-in-several-sections',
  'quotation-misplaced',
]);

/** A mistake with the box of the form in which it is mended. */
function atItsBox(mistake: Mistake): Mistake {
  const { code, path } = mistake;
  if (code === 'term-not-explained') return { ...mistake, path: [...path, 'explained'] };
  return OF_PLACE.has(code) ? { ...mistake, path: [...path.slice(0, -1), 'locator'] } : mistake;
}

/** Saves what is answered, where nothing is wrong with it. */
export async function save(
  store: Store,
  desk: Desk,
  sent: URLSearchParams,
  verb: string,
  over: string | undefined,
): Promise<Outcome> {
  const seen = over ?? desk.seen;
  if (seen !== desk.rawHash) return { place: desk.place, clash: true };
  const refused = [...(await barred(store, desk)), ...leftBehind(store, desk)];
  if (refused.length > 0) return { place: desk.place, refused };
  const { answers, lost } = await placed(store, desk);
  const record = recordOf({ ...desk, answers });
  if (record.mistakes.length > 0) {
    const mistakes = record.mistakes.map((one) => ({ ...one, path: [...desk.path, ...one.path] }));
    return { place: desk.place, mistakes };
  }
  if (lost.length > 0) return { place: desk.place, mistakes: [lostMistake(desk, lost)] };
  const data = desk.place.kind === 'record' ? record.data : await short(store, desk, record.data);
  const places = [desk.place, ...alsoFor(desk, sent)];
  const paths = places.map((place) => pathOfPlace(place, desk.entry.data));
  const edits: Edit[] =
    desk.place.kind === 'record'
      ? Object.keys(desk.schema.properties ?? {}).map((key) => ({
          path: [key],
          value: rawAt(record.data, [key]),
        }))
      : paths.map((path) => ({ path, value: data }));
  const held = desk.place.kind === 'record' ? edits.map(({ path }) => path) : paths;
  const saved = await store.save(savingOf(store, desk, edits, held));
  if (!saved.saved) return { place: desk.place, mistakes: saved.mistakes.map(atItsBox) };
  store.journal.dropDraft(nameOfDraft(desk), desk.window, desk.rawHash);
  const next = verb === 'save-next' ? nextPlace(store, desk, groupsOf(store, desk)) : undefined;
  const message = `Saved: ${whatOf(store, desk)}${places.length > 1 ? ` and ${places.length - 1} more` : ''}.`;
  return { place: placeNamed(next ?? '') ?? placeAfter(desk, record.data), messages: [message] };
}

/** The place of what was saved: a body goes by the id that it has now. */
const placeAfter = ({ place }: Desk, data: unknown): Place => {
  const id = rawAt(data, ['id']);
  return place.kind === 'body' && typeof id === 'string' ? { kind: 'body', body: id } : place;
};

const alsoFor = ({ place, entry }: Desk, sent: URLSearchParams): Place[] =>
  place.kind === 'statement'
    ? sent
        .getAll('also')
        .filter((id) => id !== place.body && entry.data.bodies.some((body) => body.id === id))
        .map((body) => ({ ...place, body }))
    : [];

function savingOf(
  store: Store,
  desk: Desk,
  edits: readonly Edit[],
  paths: Saving['held'][number]['path'][],
): Saving {
  const isFinding = desk.place.kind === 'finding';
  const fresh = `read_on: '${desk.entry.data.read_on}'\nassessments: {}\n`;
  return {
    what: whatOf(store, desk),
    files: [{ file: desk.file, edits, ...(isFinding && { fresh }) }],
    held: paths.map((path) => ({ file: desk.file, path })),
  };
}

/** Takes the record of a place away. */
export async function remove(store: Store, desk: Desk): Promise<Outcome> {
  if (desk.seen !== desk.rawHash) return { place: desk.place, clash: true };
  if (desk.raw === undefined) return { place: desk.place, messages: ['Nothing is recorded here.'] };
  const saved = await store.save({
    ...savingOf(store, desk, [{ path: desk.path, value: undefined }], []),
    what: `taken away: ${whatOf(store, desk)}`,
  });
  if (!saved.saved) return { place: desk.place, mistakes: saved.mistakes };
  store.journal.dropDraft(nameOfDraft(desk), desk.window, desk.rawHash);
  return { place: desk.place, messages: ['The record is taken away.'] };
}
