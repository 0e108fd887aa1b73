import { html, type Html } from './html.ts';
import type { Box } from './model.ts';

/** What there is to say, and beside which box; undefined stands for the head of the pane. */
export interface Said {
  readonly messages: readonly string[];
  readonly beside: Box | undefined;
}

/** The id of what is said of a box: without script, a page opens there once the box was asked something. */
export const saidId = (box: Box | undefined): string =>
  box === undefined ? 'said' : `said-${box.replaceAll(/[^a-z0-9]+/giu, '-')}`;

/** The messages that are about a box, to stand below it; the script of the page has them read out. */
export function said({ messages, beside }: Said, box: Box | undefined): Html {
  return html`<div id="${saidId(box)}" class="said-here" data-said>
    ${beside === box && messages.map((message) => html`<p class="said">${message}</p>`)}
  </div>`;
}
