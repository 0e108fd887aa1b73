import type { Cell, WorkGroup } from '../../../src/domain/desk/work-list.ts';
import { wordFinding, type AskedFinding } from './findings.ts';
import { FIRST_LOOK } from './first-look.ts';
import { flag, html, type Html } from './html.ts';

/** What the pane of the work list shows. */
export interface ListPane {
  readonly groups: readonly WorkGroup[];
  readonly bodies: readonly { id: string; name: string }[];
  readonly findings: readonly AskedFinding[];
  /** The place of the next finding to make; undefined where all are made. */
  readonly nextFinding: string | undefined;
  /** Where no body is marked as the main meeting: the place at which that is asked. */
  readonly mainAskedAt: string | undefined;
  readonly drafted: ReadonlySet<string>;
  readonly undo: readonly string[];
  readonly at: string;
  readonly window: string;
  readonly source: string;
}

/** What is to be read, the headline first: each field of each body, with the word and shape of its state. */
export function listPane(pane: ListPane): Html {
  const [first, ...topics] = pane.groups;
  return html`<h2 class="govuk-visually-hidden">Work list</h2>
    <ul class="heads">
      <li>${link(pane, FIRST_LOOK, 'First look')}</li>
      <li>${link(pane, 'record.source', 'The document')}</li>
      <li>${link(pane, 'record.arrangements', 'The arrangements')}</li>
      <li>${link(pane, 'record.partnership', 'The partnership')}</li>
    </ul>
    ${first && headline(pane, first)} ${topicsHtml(pane, topics)}
    <details class="topic" ${flag('open', pane.at.startsWith('body.'))}>
      <summary>Bodies <span class="quiet">${pane.bodies.length}</span></summary>
      <ul>
        ${pane.bodies.map(({ id, name }) => html`<li>${link(pane, `body.${id}`, name)}</li>`)}
      </ul>
      <form class="add-body" method="get">
        <input type="hidden" name="w" value="${pane.window}" /><input
          type="hidden"
          name="source"
          value="${pane.source}"
        />
        <label class="govuk-label" for="new-body">Add a body: its name as printed</label>
        <input class="govuk-input" id="new-body" name="body" /><button
          class="govuk-button govuk-button--secondary"
        >
          Add
        </button>
      </form>
    </details>
    ${
      pane.findings.length > 0 &&
      html`${nextHtml(pane)}
        <details class="topic" ${flag('open', pane.at.startsWith('finding.'))}>
          <summary>
            Findings
            <span class="quiet"
              >${pane.findings.filter(({ finding }) => finding !== undefined).length} of
              ${pane.findings.length}</span
            >
          </summary>
          <ol>
            ${pane.findings.map(
              ({ id, label, finding }) =>
                html`<li>
                  ${link(pane, `finding.${id}`, label)}
                  <span class="state state-${finding ?? 'todo'}"
                    >${finding === undefined ? 'To do' : wordFinding(finding)}</span
                  >
                </li>`,
            )}
          </ol>
        </details>`
    }
    <section class="undo">
      <h3>Saved here</h3>
      ${
        pane.undo.length === 0
          ? html`<p class="quiet">Nothing yet.</p>`
          : html`<form method="post">
                <input type="hidden" name="at" value="${pane.at}" /><input
                  type="hidden"
                  name="w"
                  value="${pane.window}"
                /><input type="hidden" name="source" value="${pane.source}" />
                <button class="govuk-button govuk-button--secondary" name="do" value="undo">
                  Undo: ${pane.undo[0]}
                </button>
              </form>
              <ol class="small">
                ${pane.undo.slice(1).map((what) => html`<li>${what}</li>`)}
              </ol>`
      }
    </section>`;
}

/** The next finding to make, one by one. */
function nextHtml(pane: ListPane): Html {
  const next = pane.findings.find(({ id }) => `finding.${id}` === pane.nextFinding);
  return html`${next && html`<p class="next-finding">Next finding: ${link(pane, `finding.${next.id}`, next.label)}</p>`}`;
}

const href = ({ window, source }: ListPane, place: string): string =>
  `?at=${place}&w=${window}&source=${source}`;

const link = (pane: ListPane, place: string, label: string): Html =>
  html`<a href="${href(pane, place)}" ${place === pane.at ? html` aria-current="true"` : ''}
      >${label}</a
    >${pane.drafted.has(place) && html` <span class="draft">half filled in</span>`}`;

const stateOf = ({ state, label }: Pick<Cell, 'state' | 'label'>): Html =>
  html`<span class="state state-${state ?? 'todo'}">${label}</span>`;

const headline = (pane: ListPane, group: WorkGroup): Html =>
  html` <section class="headline">
    <h3>${group.label}</h3>
    <p class="small quiet">${group.done} of ${group.all} recorded</p>
    ${pane.mainAskedAt !== undefined && html`<p class="small">${link(pane, pane.mainAskedAt, 'Which body is the main meeting?')}</p>`}
    <ol>
      ${group.rows.map(({ label, cells: [cell] }) => cell && html`<li>${link(pane, cell.place, label)} ${stateOf(cell)}</li>`)}
    </ol>
  </section>`;

/** All topics, closed while a headline fact is read: a partial area needs none of them. */
function topicsHtml(pane: ListPane, topics: readonly WorkGroup[]): Html {
  const sum = (of: 'done' | 'all'): number => topics.reduce((all, group) => all + group[of], 0);
  const isHeadline = pane.groups[0]?.rows.some(({ cells }) =>
    cells.some((cell) => cell?.place === pane.at),
  );
  const isHere = topics.some(({ rows }) =>
    rows.some(({ cells }) => cells.some((cell) => cell?.place === pane.at)),
  );
  return html`<details class="topic" ${flag('open', isHere && isHeadline !== true)}>
    <summary>All topics <span class="quiet">${sum('done')} of ${sum('all')}</span></summary>
    ${topics.map((group) => topic(pane, group))}
  </details>`;
}

function topic(pane: ListPane, group: WorkGroup): Html {
  const isHere = group.rows.some(({ cells }) => cells.some((cell) => cell?.place === pane.at));
  return html`<details class="topic" ${flag('open', isHere)}>
    <summary>${group.label} <span class="quiet">${group.done} of ${group.all}</span></summary>
    <div class="grid" role="region" aria-label="${group.label}" tabindex="0">
      <table>
        <thead>
          <tr>
            <td></td>
            ${group.columns.map(({ label }) => html`<th scope="col"><span>${label}</span></th>`)}
          </tr>
        </thead>
        <tbody>
          ${group.rows.map(
            ({ label, cells }) =>
              html`<tr>
                <th scope="row">${label}</th>
                ${cells.map((cell, index) =>
                  cell
                    ? html`<td>
                        <a
                          class="square"
                          href="${href(pane, cell.place)}"
                          ${cell.place === pane.at ? html` aria-current="true"` : ''}
                          title="${label}, ${group.columns[index]?.label}: ${cell.label}"
                          ><span class="state state-${cell.state ?? 'todo'}"
                            ><span class="govuk-visually-hidden"
                              >${label}, ${group.columns[index]?.label}: ${cell.label}</span
                            ></span
                          >${pane.drafted.has(cell.place) && html`<span class="draft" aria-label="half filled in">…</span>`}</a
                        >
                      </td>`
                    : html`<td class="none"></td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
