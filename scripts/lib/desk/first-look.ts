import { placeNamed } from '../../../src/domain/desk/work-list.ts';
import { plainMistake } from '../../../src/domain/desk/plain-mistake.ts';
import { changed } from './changes.ts';
import type { Proposed } from './field-pane-data.ts';
import { html, type Html } from './html.ts';
import { deskAt, groupsOf, nameOfDraft, type Asked, type Desk, type Told } from './model.ts';
import { passagesOf, proposalOf } from './passages.ts';
import { said } from './said.ts';
import { save } from './save.ts';
import { marked } from './words-html.ts';
import { hashOf, type Store } from './store.ts';

/** How the address of a desk names the first look, in the place of a field. */
export const FIRST_LOOK = 'first';

/** A headline fact that nobody has recorded, with the likeliest words for it. */
interface Open {
  /** The name of its place. */
  readonly at: string;
  readonly label: string;
  /** Whose fact it is. */
  readonly about: string;
  readonly proposal: Proposed | undefined;
  readonly isDraft: boolean;
}

/** The first look: what the words of a document seem to say of the headline facts, to be seen together. */
export interface FirstLook extends Told {
  readonly open: readonly Open[];
  readonly window: string;
  readonly source: string;
}

/** What a tick sends: the place, where the sentence stands, and what was shown of it, so that nothing else is saved. */
const tickOf = (at: string, { start, end, quotation, reads = '' }: Proposed): string =>
  [at, start, end, hashOf(`${quotation}\n${reads}`)].join(':');

/** True where all of the words are read as an answer: only such a fact can be ticked. */
const isRead = ({ proposal }: Open): boolean => proposal?.reads !== undefined;

const proposed = (store: Store, desk: Desk): Proposed | undefined =>
  desk.isDraft ? undefined : proposalOf(store, desk, passagesOf(store, desk));

/** The headline facts that are not recorded, each with what is proposed for it where nothing is filled in. */
export async function firstLookOf(store: Store, desk: Desk, told: Told = {}): Promise<FirstLook> {
  const [headline] = groupsOf(store, desk);
  const cells = (headline?.rows ?? []).flatMap(({ label, cells: [cell] }) =>
    cell && cell.state === undefined ? [{ label, at: cell.place }] : [],
  );
  const open: Open[] = [];
  for (const { label, at } of cells) {
    const place = placeNamed(at);
    const one = place && (await deskAt(store, { ...desk, place }));
    if (!one) continue;
    const about = one.body?.name ?? 'the arrangements as a whole';
    open.push({ at, label, about, proposal: proposed(store, one), isDraft: one.isDraft });
  }
  return { ...told, open, window: desk.window, source: desk.source };
}

/**
 * Records each fact that was ticked as its own pane would: its words and the answer they are read as, held against every
 * rule. One that cannot be saved is kept half filled in, and told with its reason; the others are saved.
 */
export async function saveTicked(
  store: Store,
  asked: Asked,
  ticks: readonly string[],
): Promise<Told> {
  const saved: string[] = [];
  const refused: string[] = [];
  for (const tick of ticks) {
    const [at = ''] = tick.split(':');
    const place = placeNamed(at);
    const desk = place && (await deskAt(store, { ...asked, place }));
    if (!desk?.field) continue;
    const reason = await recordOne(store, desk, tick);
    if (reason === undefined) saved.push(desk.field.label);
    else refused.push(`${desk.field.label}: ${reason}`);
  }
  const messages =
    saved.length > 0
      ? [`Saved: ${saved.join(', ')}.`]
      : ticks.length === 0
        ? ['Nothing was ticked.']
        : [];
  return { messages, refused };
}

/** Records one fact. Resolves with the reason where it was not. */
async function recordOne(store: Store, desk: Desk, tick: string): Promise<string | undefined> {
  if (desk.raw !== undefined || desk.isDraft) return 'it is filled in already. Open it, and look.';
  const [at = '', ...sentence] = tick.split(':');
  const shown = proposed(store, desk);
  if (shown?.reads === undefined || tickOf(at, shown) !== tick)
    return 'its words are not read as that answer any more. Open it, and look.';
  const { answers } = await changed(store, desk, new URLSearchParams(), 'propose', sentence);
  const { mistakes = [], refused = [] } = await save(
    store,
    { ...desk, answers },
    new URLSearchParams(),
    'save',
    undefined,
  );
  if (mistakes.length + refused.length === 0) return undefined;
  store.journal.keepDraft(nameOfDraft(desk), desk.window, { answers, seen: desk.seen });
  return [...refused, ...mistakes.map((one) => plainMistake(one).remedy)].join(' ');
}

/** The pane of the first look. */
export function firstPane(look: FirstLook): Html {
  const read = look.open.filter(isRead);
  const worded = look.open.filter((one) => !isRead(one) && one.proposal !== undefined);
  const drafts = look.open.filter(({ isDraft }) => isDraft);
  const bare = look.open.filter(({ proposal, isDraft }) => proposal === undefined && !isDraft);
  return html`<h2 id="field-title" tabindex="-1">First look</h2>
    ${said({ messages: look.messages ?? [], beside: undefined }, undefined)}
    ${
      (look.refused?.length ?? 0) > 0 &&
      html`<div class="govuk-error-summary" role="alert" tabindex="-1" data-focus>
        <h3>Not saved</h3>
        ${look.refused?.map((reason) => html`<p>${reason}</p>`)}
      </div>`
    }
    ${read.length > 0 ? readHtml(look, read) : html`<p>No words are read as an answer here.</p>`}
    ${linksHtml(look, 'Half filled in', drafts)}
    ${linksHtml(look, 'Words found, no answer read from them yet', worded)}
    ${linksHtml(look, 'No words found yet: look yourself', bare)}`;
}

const readHtml = ({ window, source }: FirstLook, read: readonly Open[]): Html =>
  html`<p class="question">Does the document say that? Tick only what it does say.</p>
    <form method="post" action="#said" class="first-look">
      <input type="hidden" name="at" value="${FIRST_LOOK}" /><input
        type="hidden"
        name="w"
        value="${window}"
      /><input type="hidden" name="source" value="${source}" />
      <ul>
        ${read.map((one) => oneHtml(one))}
      </ul>
      <button class="govuk-button" name="do" value="first">Save what is ticked</button>
    </form>`;

function oneHtml(one: Open): Html {
  const { at, label, about, proposal } = one;
  return html`<li class="quote proposal">
    <label
      ><input
        type="checkbox"
        name="tick"
        value="${proposal && tickOf(at, proposal)}"
        aria-describedby="words-${at}"
      />
      <b>${label}</b> <span class="small quiet">${about}</span>
      <span class="sentence">${proposal?.reads}</span></label
    >
    <p class="small" id="words-${at}">
      ${proposal?.sentence === undefined ? html`“${proposal?.quotation}”` : marked(proposal.sentence, [proposal.quotation])}
      <a href="#s-${proposal?.section}" data-inside data-from="${proposal?.start}"
        >${proposal?.place}<span class="govuk-visually-hidden">, in the text</span></a
      >
    </p>
  </li>`;
}

const linksHtml = ({ window, source }: FirstLook, title: string, open: readonly Open[]): Html =>
  html`${
    open.length > 0 &&
    html`<h3>${title}</h3>
      <ul class="small">
        ${open.map(({ at, label, proposal }) => html`<li><a href="?at=${at}&amp;w=${window}&amp;source=${source}">${label}</a>${proposal?.lines !== undefined && `: a list of ${proposal.lines} lines`}</li>`)}
      </ul>`
  }`;
