import { counted } from '../domain/base/words.ts';
import { differencesOf, type AreaClauses, type Difference } from '../domain/glance/differences.ts';
import { closedUnder, html, link, type Piece } from './draw.ts';

/** What sets two areas apart, in sentences: what is said of each leads to its statement. The page of two has it too. */
export function drawDifferences(
  areas: readonly [AreaClauses & { href: string }, AreaClauses & { href: string }],
): string {
  const { open, more, shared } = differencesOf(areas);
  const list = (sentences: readonly Difference[]): Piece =>
    html`<ul>
      ${sentences.map(
        ({ parts }) =>
          html`<li>
            ${parts.map(({ text, of, anchor }) => (of === undefined ? text : link(`${areas[of].href}${anchor ? `#${anchor}` : ''}`, text)))}
          </li>`,
      )}
    </ul>`;
  return html`<section class="differences">
    <h2 id="differences">Main differences</h2>
    ${open.length === 0 && html`<p>Nothing that both documents say sets them apart.</p>`}
    ${shared !== undefined && html`<p>${shared}</p>`} ${open.length > 0 && list(open)}
    ${more.length > 0 && closedUnder(counted(more.length, 'more difference'), list(more))}
  </section>`.text;
}
