import type { Entries } from '../../../src/domain/catalogue/entries.ts';
import { labelOf, statementsOn } from '../../../src/domain/catalogue/statements.ts';
import { cellOf } from '../../../src/domain/cell/cell.ts';
import { formOf } from '../../../src/domain/desk/form.ts';
import { findWords, type DeskText, type Selection } from '../../../src/domain/desk/selection.ts';
import { nearestTypes } from '../../../src/domain/desk/agency-types.ts';
import { countTerms, hitPlaces } from '../../../src/domain/desk/silence.ts';
import { nameOfPlace, type Place, type WorkGroup } from '../../../src/domain/desk/work-list.ts';
import { statementCitations, type Citation } from '../../../src/domain/evidence/citations.ts';
import type { RecordPath } from '../../../src/domain/mistake/mistake.ts';
import { WHOLE_KEY } from '../../../src/domain/catalogue/constants.ts';
import type { StatementRecord } from '../../../src/schemas/index.ts';
import { choicesOf, type Choices } from './form-html.ts';
import { isHeadlineDone, nextPlace } from './next.ts';
import type { FieldPane } from './field-pane-data.ts';
import type { ListPane } from './list-pane.ts';
import { mainAskedAt } from './main-meeting.ts';
import { passagesOf, proposalOf } from './passages.ts';
import { schemaOf } from './schemas.ts';
import type { Store } from './store.ts';
import type { TextPane } from './text-pane.ts';
import {
  citationsAt,
  contextOf,
  evidenceRows,
  examplesOf,
  isAbsence,
  lookedAt,
  notSilent,
  recordOf,
  termsIn,
  type Desk,
  type Told,
} from './model.ts';
import { findingsOf, nextFinding } from './findings.ts';
import { editionIn, sentenceOf, previewOf } from './preview.ts';

const isIn = (path: RecordPath, place: RecordPath): boolean =>
  place.length > 0 && place.every((key, index) => String(key) === String(path[index]));

/** A path from a place on; the whole of it where it leads elsewhere. */
const inside = (path: RecordPath, place: RecordPath): RecordPath =>
  isIn(path, place) ? path.slice(place.length) : path;

/** What was found, with each section by the name a reader knows: “9.2” is clause 9.2. */
const inWords = (found: string, text: DeskText | undefined): string =>
  (text?.outline.sections ?? []).reduce(
    (told, { id, label }) => told.replaceAll(`“${id}”`, label),
    found,
  );

/** The pane of the text. */
export function textPaneOf(store: Store, desk: Desk): TextPane {
  const citations = citationsAt(store, desk);
  const taken = draftCitations(desk);
  return {
    sources: desk.sources,
    source: desk.current,
    text: desk.text,
    citations: [...citations, ...taken],
    own: [...taken, ...citations.filter(({ path }) => isIn(path, desk.path))],
    lock: store.entries.lock?.data,
    isSeen: desk.current !== undefined && store.journal.seen().has(desk.current.data.sha256),
    at: nameOfPlace(desk.place),
    window: desk.window,
    seenHash: desk.seen,
  };
}

/** The quotations of what is half filled in. */
function draftCitations(desk: Desk): Citation[] {
  const { parsed } = recordOf(desk);
  if (desk.place.kind === 'statement' && parsed !== undefined)
    return statementCitations(parsed as StatementRecord, []).map((one) => ({
      ...one,
      source: one.source || desk.source,
    }));
  return evidenceRows(desk.answers).map(({ source, locator, quotation }) => ({
    source: source || desk.source,
    locator,
    quotation,
    path: [],
    written: { source: undefined, locator: undefined },
  }));
}

/** How each row of words stands in its text. */
async function checkRows(store: Store, desk: Desk): Promise<Selection[]> {
  return Promise.all(
    evidenceRows(desk.answers).map(async ({ source, locator, quotation }) => {
      const entry = desk.sources.find(({ id }) => id === source) ?? desk.current;
      const text = entry && (await store.deskText(entry));
      if (!text)
        return {
          quotation,
          locator,
          place: '',
          words: 0,
          at: undefined,
          fault: 'The text of the source is not at hand.',
        };
      const found = findWords(text, quotation, locator);
      const isElsewhere = found.fault === undefined && found.locator !== locator;
      return isElsewhere
        ? { ...found, fault: `They stand in ${found.place}, not here: choose that place.` }
        : found;
    }),
  );
}

/** The pane of the work list. */
export function listPaneOf(store: Store, desk: Desk, groups: readonly WorkGroup[]): ListPane {
  const prefix = `${desk.partnership}.${desk.id}.`;
  const drafted = [...store.journal.drafted()].filter((name) => name.startsWith(prefix));
  return {
    groups,
    bodies: desk.entry.data.bodies,
    findings: findingsOf(store, desk),
    mainAskedAt: mainAskedAt(desk.entry.data.bodies, groups),
    drafted: new Set(drafted.map((name) => name.slice(prefix.length))),
    undo: store.journal.list(),
    nextFinding: nextFinding(findingsOf(store, desk), nameOfPlace(desk.place)),
    at: nameOfPlace(desk.place),
    window: desk.window,
    source: desk.source,
  };
}

/** The pane of the field. */
export async function fieldPaneOf(
  store: Store,
  desk: Desk,
  groups: readonly WorkGroup[],
  { messages = [], beside, refused = [], mistakes = [], clash = false }: Told = {},
): Promise<FieldPane> {
  const { entries } = store;
  const { place, field, topic, text, answers } = desk;
  const { parsed, mistakes: incomplete } = recordOf(desk);
  const context = contextOf(store, desk);
  const at = nameOfPlace(place);
  const terms = isAbsence(answers) ? termsIn(answers) : [];
  const finding = place.kind === 'finding' ? requirementOf(entries, place.requirement) : undefined;
  const passages = passagesOf(store, desk);
  return {
    kind: place.kind,
    title: field?.label ?? finding?.title ?? titleOf(place),
    about: aboutOf(desk),
    question: finding?.statement ?? questionOf(desk),
    guide: entries.codebook.find(({ id }) => id === topic?.id)?.data[field?.id ?? ''],
    proposal: proposalOf(store, desk, passages),
    passages,
    answers,
    form: formOf(desk.schema, answers),
    choices: withNearest(
      nearestTypes(answers, context),
      choicesOf(
        context.names,
        entries.registers.roles.data,
        desk.entry.data.bodies,
        context.terms ?? [],
        text?.outline.sections ?? [],
        entries.registers.areas.data,
        entries.registers.regimes.data,
      ),
    ),
    checks: await checkRows(store, desk),
    terms: text ? countTerms(terms, text) : [],
    hits: text ? hitPlaces(terms, text) : [],
    looked: lookedAt(answers),
    notSilent: notSilent(store, desk),
    valueKinds: field?.kinds ?? [],
    sayExamples: examplesOf(desk, context),
    vocabulary: field?.vocabulary,
    others: othersOf(desk),
    bears: finding ? bornBy(store, desk, finding.bears_on) : [],
    preview: previewOf(store, desk, parsed),
    incomplete,
    mistakes: mistakes.map((one) => ({
      ...one,
      path: inside(one.path, desk.path),
      found: inWords(one.found, text),
    })),
    messages,
    beside,
    refused,
    clash: clash
      ? {
          ours: sentenceOf(store, desk, parsed),
          theirs: sentenceOf(store, desk, rawParsed(desk)),
          seen: desk.rawHash,
        }
      : undefined,
    bodies: desk.entry.data.bodies,
    mainAskedAt: mainAskedAt(desk.entry.data.bodies, groups),
    isRecorded: desk.raw !== undefined,
    isDraft: desk.isDraft,
    next: nextPlace(store, desk, groups),
    isHeadlineDone: isHeadlineDone(groups, at),
    openFindings: findingsOf(store, desk).filter((one) => one.finding === undefined).length,
    nextFinding: nextFinding(findingsOf(store, desk), at),
    at,
    window: desk.window,
    seenHash: desk.seen,
    sourceId: desk.source,
  };
}

/** The choices, with types of agency in the order of how near each is to the name beside it. */
function withNearest(nearest: ReadonlyMap<string, readonly string[]>, choices: Choices): Choices {
  const types = choices.get('agency_type') ?? [];
  return new Map([
    ...choices,
    ...[...nearest].map(([path, ids]) => {
      const near = ids.flatMap((id) => types.find(({ value }) => value === id) ?? []);
      return [path, [...near, ...types.filter((type) => !near.includes(type))]] as const;
    }),
  ]);
}

const titleOf = (place: Place): string => {
  if (place.kind !== 'record') return 'Body';
  return `The ${place.of === 'source' ? 'document' : place.of}`;
};

function aboutOf({ place, body, current, entry }: Desk): string {
  switch (place.kind) {
    case 'statement':
      return body?.name ?? 'The arrangements as a whole';
    case 'body':
      return body?.name ?? 'New';
    case 'finding':
      return 'Finding';
    case 'record':
      return (place.of === 'source' ? current?.data.title : undefined) ?? entry.data.title;
  }
}

/** What is asked; of a field that a body may answer too, with whose rule is meant. */
function questionOf({ place, field }: Desk): string {
  if (field) {
    const isOfAll = place.kind === 'statement' && place.body === WHOLE_KEY;
    return isOfAll && field.scope === 'either' ? `${field.prompt} ${WHOSE}` : field.prompt;
  }
  return place.kind === 'record'
    ? 'What is it, of when, and how much of it was read?'
    : 'What is it called, what kind of body is it, and which words set it up?';
}

const WHOSE =
  'Here: a rule for every body. A rule for one body is recorded at that body, under “All topics”.';

const rawParsed = ({ raw, place }: Desk): unknown => schemaOf(place).safeParse(raw).data;

const requirementOf = (entries: Entries, id: string) =>
  entries.requirements.flatMap(({ data }) => data).find((one) => one.id === id);

/** The statements on fields that a requirement bears on, in words. */
function bornBy(
  { catalogue }: Store,
  { entry }: Desk,
  fields: readonly string[],
): FieldPane['bears'] {
  const edition = editionIn(catalogue, entry);
  if (!edition) return [];
  return fields.flatMap((name) => {
    const [topic = '', field = ''] = name.split('.');
    return statementsOn(edition.arrangements, topic, field).map((statement) => ({
      label: labelOf(statement),
      words: cellOf(statement, edition.arrangements).answer.summary,
      place: nameOfPlace({
        kind: 'statement',
        topic,
        body: statement.body?.id ?? WHOLE_KEY,
        field,
      }),
    }));
  });
}

function othersOf({ place, field, entry }: Desk): FieldPane['others'] {
  if (place.kind !== 'statement' || field?.scope === 'whole') return [];
  return entry.data.bodies
    .filter(({ id }) => id !== place.body)
    .map(({ id, name }) => ({
      id,
      name,
      state: entry.data.statements[place.topic]?.[id]?.[place.field]?.state,
    }));
}
