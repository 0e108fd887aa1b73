import { sentencesIn, stretchOf, type DeskText } from '../../../src/domain/desk/selection.ts';
import { normalise } from '../../../src/domain/evidence/normalise.ts';
import { quotationDigest } from '../../../src/domain/evidence/digest.ts';
import type { Citation } from '../../../src/domain/evidence/citations.ts';
import { segmentsOf, type Segment } from '../../../src/domain/source/text/segments.ts';
import type { Mark } from '../../../src/domain/source/text/stretches.ts';
import type { Entry } from '../../../src/domain/catalogue/entries.ts';
import type { Lock, SourceRecord } from '../../../src/schemas/index.ts';
import { flag, html, type Html } from './html.ts';

/** What the pane of the text shows. */
export interface TextPane {
  readonly sources: readonly Entry<SourceRecord>[];
  readonly source: Entry<SourceRecord> | undefined;
  /** Undefined where the text is not at hand. */
  readonly text: DeskText | undefined;
  /** What was taken from it, by all records of the arrangements. */
  readonly citations: readonly Citation[];
  /** Of those, what the field at hand took. */
  readonly own: readonly Citation[];
  readonly lock: Lock | undefined;
  readonly isSeen: boolean;
  readonly at: string;
  readonly window: string;
  readonly seenHash: string;
}

/** The text of a source by its outline, what was taken marked, what tells of persons tinted. */
export function textPane(pane: TextPane): Html {
  const { sources, source, text } = pane;
  if (!source) return html`<p>These arrangements name no source that is in the register.</p>`;
  return html`<h2 id="text-title">${source.data.title}</h2>
    ${
      sources.length > 1 &&
      html`<p class="small">
        Sources:
        ${sources.map(
          ({ id, data }) =>
            html`<a
              href="?at=${pane.at}&amp;w=${pane.window}&amp;source=${id}"
              ${id === source.id ? html` aria-current="true"` : ''}
              >${data.title}</a
            > `,
        )}
      </p>`
    }
    ${text ? textHtml(pane, source, text) : missing(source)}`;
}

const missing = ({ id }: Entry<SourceRecord>): Html =>
  html`<p class="govuk-inset-text">
    The text of this source is not at hand, or is not the one that was read. Put it into the folder
    of source texts as ${id}.txt, and load this page again.
  </p>`;

function textHtml(pane: TextPane, source: Entry<SourceRecord>, text: DeskText): Html {
  const { sections, unplaced } = text.outline;
  const marks = marksOf(text, pane.citations, source.id);
  const segments = cutText(text, marks);
  const owned = new Set(marksOf(text, pane.own, source.id).map(({ id }) => id));
  const [first] = sections;
  const head = first ? stretchOf(first, text).start : text.text.length;
  return html` <details class="outline">
      <summary>Outline: ${sections.length} sections</summary>
      <ol>
        ${sections.map(
          ({ id, label, trail }) =>
            html`<li class="depth-${Math.min(trail.length, 4)}">
              <a href="#s-${id}" data-inside>${label}</a>
            </li>`,
        )}
      </ol>
    </details>
    ${unplaced.length > 0 && html`<p class="fault">Not found in the text, after the section before: ${unplaced.map(({ label }) => label).join(', ')}.</p>`}
    <details class="hint keys">
      <summary>By keyboard</summary>
      <p id="keys">
        In the text, the down and up arrows go from sentence to sentence; right and left make the
        selection longer or shorter by a word, with Shift at its start. Enter takes it.
      </p>
    </details>
    <div
      class="text"
      id="words"
      tabindex="0"
      role="group"
      aria-labelledby="text-title"
      aria-describedby="keys"
      data-text
    >
      ${head > 0 && stretchHtml(text, { start: 0, end: head }, segments, owned)}
      ${sections.map((section) => {
        const stretch = stretchOf(section, text);
        return html`<section id="s-${section.id}" aria-label="${section.label}">
          <div class="place">
            <span>
              ${section.trail.length > 1 ? html`<span class="quiet">${section.trail.slice(0, -1).join(' › ')} ›</span> ` : ''}${section.label}</span
            >
            ${sectionForm(pane, section.id, section.label)}
          </div>
          ${stretchHtml(text, stretch, segments, owned)}
        </section>`;
      })}
    </div>
    <form method="post" class="end">
      ${hidden(pane)}
      <p>
        <b>The text ends here.</b>
        ${pane.isSeen ? 'You have seen it to its end.' : 'A document is called silent only once it was seen to its end.'}
      </p>
      ${!pane.isSeen && html`<button class="govuk-button govuk-button--secondary" name="do" value="seen">I have read the text to its end</button>`}
    </form>
    <details class="new-section" id="new-section">
      <summary>Make a section</summary>
      <form method="post">
        ${hidden(pane)}
        <p class="hint">
          It starts with these words, up to 12 of them, and runs to the next section.
        </p>
        <div class="ask">
          <label class="govuk-label" for="section-starts">The words it starts with</label>
          <textarea
            class="govuk-textarea"
            id="section-starts"
            name="section.starts"
            rows="2"
            data-selected
          ></textarea>
        </div>
        <div class="ask">
          <label class="govuk-label" for="section-label">What a reader would call it</label>
          <input
            class="govuk-input"
            id="section-label"
            name="section.label"
            placeholder="clause 7.1"
          />
        </div>
        <button class="govuk-button govuk-button--secondary" name="do" value="section:make">
          Make the section
        </button>
      </form>
    </details>`;
}

/** The hidden answers that every form of the page sends. */
export const hidden = ({
  at,
  window,
  seenHash,
  source,
}: Pick<TextPane, 'at' | 'window' | 'seenHash' | 'source'>): Html =>
  html`<input type="hidden" name="at" value="${at}" /><input
      type="hidden"
      name="w"
      value="${window}"
    /><input type="hidden" name="seen" value="${seenHash}" /><input
      type="hidden"
      name="source"
      value="${source?.id ?? ''}"
    />`;

const sectionForm = (pane: TextPane, id: string, label: string): Html =>
  html`<details class="section-form">
    <summary>Change<span class="govuk-visually-hidden"> ${label}</span></summary>
    <form method="post">
      ${hidden(pane)}<input type="hidden" name="section.id" value="${id}" />
      <div class="ask">
        <label class="govuk-label" for="label-${id}">What a reader would call it</label>
        <input class="govuk-input" id="label-${id}" name="section.label" value="${label}" />
      </div>
      <div class="ask">
        <label class="govuk-label" for="starts-${id}">Words it starts with, to move it</label>
        <input class="govuk-input" id="starts-${id}" name="section.starts" value="" />
      </div>
      <p class="buttons">
        <button class="link" name="do" value="section:change">Save</button>
        <button class="link" name="do" value="section:in">Move in</button>
        <button class="link" name="do" value="section:out">Move out</button>
        <button class="link" name="do" value="section:drop">Take away</button>
      </p>
    </form>
  </details>`;

/** Where quotations stand in a text, found again in it: those that the lock has not yet are marked too. */
function marksOf(text: DeskText, citations: readonly Citation[], source: string): Mark[] {
  const marks = new Map<string, Mark>();
  for (const { source: from, locator, quotation } of citations) {
    if (from !== source) continue;
    const id = quotationDigest(locator, quotation).slice(0, 12);
    if (marks.has(id)) continue;
    const wanted = normalise(quotation).text;
    const section = text.outline.sections.find((one) => one.id === locator);
    const index = text.normalised.text.indexOf(wanted, section?.start ?? 0);
    const start = text.normalised.offsets[index];
    const end = text.normalised.offsets[index + wanted.length - 1];
    if (index >= 0 && start !== undefined && end !== undefined) {
      marks.set(id, { id, start, end: end + 1 });
    }
  }
  return [...marks.values()].sort((a, b) => a.start - b.start);
}

/** The whole text, cut where a sentence, a quotation, a section or something personal starts or ends. */
interface Cut {
  segments: readonly Segment[];
  /** Where sentences start. */
  starts: ReadonlySet<number>;
}

function cutText(text: DeskText, marks: readonly Mark[]): Cut {
  const sections = text.outline.sections.map((section) => stretchOf(section, text));
  const head = { start: 0, end: sections[0]?.start ?? text.text.length };
  const sentences = [head, ...sections].flatMap((section) => sentencesIn(text.text, section));
  const cuts = [...sections, ...sentences, ...text.personal].flatMap(({ start, end }) => [
    start,
    end,
  ]);
  return {
    segments: segmentsOf(text.text, marks, [], cuts),
    starts: new Set(sentences.map(({ start }) => start)),
  };
}

/** A stretch of the text as it stands; the offsets of what is selected are told from `data-at`. */
function stretchHtml(
  { text, personal }: DeskText,
  { start, end }: { start: number; end: number },
  { segments, starts }: Cut,
  owned: ReadonlySet<string>,
): Html {
  const last = start + text.slice(start, end).trimEnd().length;
  const pieces = segments
    .filter((one) => one.start >= start && one.start < last)
    .map((segment) => {
      const isPersonal = personal.some(
        (one) => one.start <= segment.start && segment.end <= one.end,
      );
      const words = html`<span
        data-at="${segment.start}"
        ${flag('data-sentence', starts.has(segment.start))}
        ${flag('class="person" title="tells of a person"', isPersonal)}
        >${text.slice(segment.start, Math.min(segment.end, last))}</span
      >`;
      if (segment.marks.length === 0) return words;
      const isOwn = segment.marks.some((id) => owned.has(id));
      return html`<mark ${flag('class="own"', isOwn)}>${words}</mark>`;
    });
  return html`<p class="words">${pieces}</p>`;
}
