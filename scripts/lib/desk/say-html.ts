import { html, type Html } from './html.ts';
import { said, saidId, type Said } from './said.ts';

/** What a box for words needs of its pane. */
export interface SayPane extends Said {
  /** Words that are read for this field; empty where its values are not read from words. */
  readonly sayExamples: readonly string[];
}

/** A box to say a value in words: that of the field, or of one of its readings (`readings.0`). */
export function sayHtml(pane: SayPane, answer: string, reading = ''): Html {
  if (pane.sayExamples.length === 0) return html``;
  const act = reading === '' ? ('words' as const) : (`words:${reading}` as const);
  const id = act.replaceAll(/[^a-z0-9]+/gu, '-');
  const such = pane.sayExamples.map((example) => `“${example}”`).join(' or ');
  return html`<div class="ask">
    <label class="govuk-label" for="in-${id}">Say it in words</label>
    <p class="hint" id="${id}-hint">Such as ${such}.</p>
    <div class="beside">
      <input
        class="govuk-input"
        id="in-${id}"
        name="${reading === '' ? 'say.words' : `${reading}.say`}"
        value="${answer}"
        aria-describedby="${id}-hint ${saidId(act)}"
        data-enter="${act}"
      /><button
        class="govuk-button govuk-button--secondary"
        name="do"
        value="${act}"
        formaction="#${saidId(act)}"
      >
        Read it
      </button>
    </div>
    ${said(pane, act)}
  </div>`;
}
