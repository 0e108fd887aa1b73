import { join } from 'node:path';
import { formatMistakes } from '../../../src/reading/report.ts';
import { html, type Html, type Part } from './html.ts';
import type { FieldPane } from './field-pane-data.ts';
import { fieldPane } from './field-pane.ts';
import { FIRST_LOOK, firstPane, type FirstLook } from './first-look.ts';
import { listPane } from './list-pane.ts';
import { groupsOf, type Desk, type Told } from './model.ts';
import { fieldPaneOf, listPaneOf, textPaneOf } from './panes.ts';
import type { Store } from './store.ts';
import { textPane } from './text-pane.ts';

/** The frame of every page of the desk. `base` is the path with the token, where a link may hold it. */
function frame(title: string, main: Html, base: string | undefined, crumb?: Part): string {
  return html`<!doctype html>
    <html lang="en-GB" class="desk">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} – The desk</title>
        ${
          base !== undefined &&
          html`<link rel="stylesheet" href="${base}style.css" /><link
              rel="icon"
              href="${base}favicon.svg"
              type="image/svg+xml"
            />
            <script src="${base}browser.js" type="module"></script>`
        }
      </head>
      <body class="wide">
        <a class="govuk-skip-link" href="#field">Skip to the field</a>
        <header class="desk-header">
          <a href="${base ?? ''}">The desk</a> ${crumb}
          <span class="quiet">on this computer only</span>
        </header>
        ${main}
      </body>
    </html>`.text;
}

/** A page with a sentence. */
export const plainPage = (title: string, sentence: string, base?: string): string =>
  frame(
    title,
    html`<main class="plain">
      <h1>${title}</h1>
      <p>${sentence}</p>
      ${base !== undefined && html`<p><a href="${base}">All records</a></p>`}
    </main>`,
    base,
  );

/** Every record that can be worked on, with what cannot be read yet. */
export function listPage(store: Store, base: string, wanted?: string): string {
  const { arrangements, partnerships, unread } = store.entries;
  const rows = arrangements.map((entry) => {
    const partnership = partnerships.find(({ id }) => id === entry.partnership);
    const groups = groupsOf(store, { entry });
    const topics = groups.slice(1);
    const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);
    return {
      entry,
      name: partnership?.data.name ?? entry.partnership,
      first: groups[0],
      done: sum(topics.map(({ done }) => done)),
      all: sum(topics.map(({ all }) => all)),
    };
  });
  const broken = unread.filter(({ kind }) => kind === 'arrangements');
  return frame(
    'Records',
    html`<main class="plain" id="field">
      <h1>Which record?</h1>
      ${wanted !== undefined && html`<p class="govuk-inset-text">${wanted} is not there, or cannot be read as a record yet.</p>`}
      <table class="records">
        <thead>
          <tr>
            <th scope="col">Arrangements</th>
            <th scope="col">Headline facts</th>
            <th scope="col">All fields</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ entry, name, first, done, all }) =>
              html`<tr>
                <th scope="row">
                  <a href="${base}edit/${entry.partnership}/${entry.id}/"
                    >${name}: ${entry.data.title}</a
                  >
                </th>
                <td>${first?.done ?? 0} of ${first?.all ?? 0}</td>
                <td>${done} of ${all}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      ${broken.map(
        ({ file }) =>
          html`<section>
            <h2>${file} cannot be read yet</h2>
            <pre>${formatMistakes(store.mistakesIn(file), () => ({ line: 1, column: 1 }), '')}</pre>
          </section>`,
      )}
      <p>
        A document that is not in the list is added with <code>npm run add</code>. Records stand in
        <code>${join(store.folders.content, 'partnerships')}</code>.
      </p>
    </main>`,
    base,
  );
}

/** The three panes for one place of a record; in the place of its field, the first look where that is asked. */
export async function deskPage(
  store: Store,
  desk: Desk,
  base: string,
  told: Told = {},
  look?: FirstLook,
): Promise<string> {
  const groups = groupsOf(store, desk);
  const list = listPaneOf(store, desk, groups);
  const text = textPaneOf(store, desk);
  const { title, pane } = look
    ? { title: 'First look', pane: firstPane(look) }
    : shownField(await fieldPaneOf(store, desk, groups, told));
  const at = look ? { at: FIRST_LOOK } : {};
  const { entry } = desk;
  const partnership = store.entries.partnerships.find(({ id }) => id === desk.partnership);
  const main = html`<main
      class="panes"
      data-base="${base}"
      data-record="${desk.partnership}/${desk.id}"
    >
      <h1 class="govuk-visually-hidden">
        ${partnership?.data.name ?? desk.partnership}: ${entry.data.title}
      </h1>
      <nav id="list" class="pane" aria-label="Work list" tabindex="0">
        ${listPane({ ...list, ...at })}
      </nav>
      <section id="text" class="pane" aria-label="The text">
        ${textPane({ ...text, ...at })}
      </section>
      <section id="field" class="pane" aria-label="The field" tabindex="-1">${pane}</section>
    </main>
    <p id="told" class="govuk-visually-hidden" role="status"></p>`;
  return frame(
    title,
    main,
    base,
    html`<b>${partnership?.data.short_name ?? desk.partnership}</b>
      <span>${entry.data.title}</span>`,
  );
}

const shownField = (field: FieldPane): { title: string; pane: Html } => ({
  title: `${field.title}, ${field.about}`,
  pane: fieldPane(field),
});
