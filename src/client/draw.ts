import { escapeHtml } from '../domain/base/escape.ts';
import { joinAnd } from '../domain/base/words.ts';
import { splitEntries } from '../domain/cell/merge-entries.ts';
import { shortCautions } from '../domain/comparison/cautions.ts';
import {
  hasAnswer,
  isDifference,
  relate,
  tellClosed,
  tellRows,
  type RowRelation,
} from '../domain/comparison/relation.ts';
import type { AnswerFile, AnswersFile, AreaFile, RowHead } from '../domain/glance/choice.ts';

/** Chosen areas as HTML, from their files: the same markup as the page of two areas. */

/** A piece of HTML that is made here. */
class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Piece = Markup | string | number | false | undefined | readonly Piece[];

const textOf = (piece: Piece): string => {
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === 'object') return piece.map(textOf).join('');
  return piece === false || piece === undefined ? '' : escapeHtml(String(piece));
};

/** HTML in which every value is text, unless it is HTML that was made so too. */
export const html = (parts: TemplateStringsArray, ...values: readonly Piece[]): Markup =>
  new Markup(parts.map((part, index) => part + textOf(values[index])).join(''));

export const link = (href: string | undefined, words: string): Piece =>
  href === undefined ? words : html`<a href="${href}">${words}</a>`;

/** What is closed under a line that names it. */
export const closedUnder = (label: string, inside: Piece): Piece =>
  html`<details class="govuk-details">
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">${label}</span>
    </summary>
    <div class="govuk-details__text">${inside}</div>
  </details>`;

/** A question that is shown, with how the areas stand to each other on it. */
export interface ShownRow extends RowHead {
  relation: RowRelation;
}

/** The questions of a topic that some of the areas are asked, in the order of the topic. */
export function rowsOf(
  areas: readonly AreaFile[],
  topic: string,
  differences: boolean,
): { open: ShownRow[]; closed: ShownRow[] } {
  const all = areas.map((area) => area.topics.find(({ id }) => id === topic)?.rows ?? []);
  const rows = (all[0] ?? [])
    .map((row, at) => ({
      ...row,
      relation: relate(
        areas.map(({ name }, index) => ({ name, key: all[index]?.[at]?.key ?? '/' })),
      ),
      isAsked: all.some((own) => own[at]?.key !== '/'),
    }))
    .filter(({ isAsked, relation }) => isAsked && (!differences || isDifference(relation.kind)));
  const isOpen = ({ isPrincipal, relation }: ShownRow): boolean =>
    isPrincipal && hasAnswer(relation.kind);
  return { open: rows.filter(isOpen), closed: rows.filter((row) => !isOpen(row)) };
}

/** The rows of “At a glance” that rest on the topics; all where none is given. */
export const glanceRows = ([first]: readonly AreaFile[], topics: readonly string[]) =>
  (first?.glance ?? [])
    .map(({ label, topics: own }, at) => ({ label, own, at }))
    .filter(({ own }) => topics.length === 0 || own.some((topic) => topics.includes(topic)));

/** What stands above the topics: what is missing, the table at a glance and the cautions. */
export const drawGlance = (areas: readonly AreaFile[], topics: readonly string[]): string => {
  const rows = glanceRows(areas, topics);
  const cautions = shortCautions(areas.map(({ likeness }) => likeness));
  return html`${areas.flatMap(({ missing }) => missing).map((words) => html`<p class="small muted">${words}</p>`)}
  ${
    rows.length > 0 &&
    html`<section class="scroll" tabindex="0" aria-labelledby="chosen">
      <table class="glance-pair columns-${areas.length}">
        <caption id="chosen" class="govuk-visually-hidden">
          At a glance
        </caption>
        <thead>
          <tr>
            <th scope="col">Question</th>
            ${areas.map(({ name, href, standing }) => html`<th scope="col">${link(href, name)} <span class="small muted">${standing}</span></th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ label, at }) =>
              html`<tr>
                <th scope="row">${label}</th>
                ${areas.map(({ id, name, glance }) => html`<td data-a="${name}">${glance[at]?.lines.map((line) => drawLine(id, line))}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </section>`
  }
  ${cautions.length > 0 && html`<p class="cautions panel"><b>Read with care:</b> ${joinAnd(cautions)}.</p>`}`
    .text;
};

type Line = AreaFile['glance'][number]['lines'][number];

/** A line that rests on a statement opens to its words, which are fetched then. */
const drawLine = (area: string, { words, quiet, href }: Line): Piece =>
  href?.includes('#')
    ? html`<details class="cell" data-words="${href}" data-area="${area}">
        <summary><span class="answer ${quiet && 'quiet'}">${words}</span></summary>
      </details>`
    : html`<p class="line ${quiet && 'quiet'}">${link(href, words)}</p>`;

/** A topic that is closed: which questions the areas differ on, by name. Its answers are put in when it opens. */
export const drawTopic = (
  areas: readonly AreaFile[],
  { id, label }: { id: string; label: string },
  differences: boolean,
): string => {
  const { open } = rowsOf(areas, id, differences);
  const told = tellRows(open.map(({ name, relation }) => ({ kind: relation.kind, name })));
  return html`<details class="topic" data-topic="${id}">
    <summary>
      <h2>${label}</h2>
      <span class="small muted">${told || 'No question of the main bodies is answered.'}</span>
    </summary>
    <div></div>
  </details>`.text;
};

/** The answers of a topic, side by side. */
export function drawAnswers(
  areas: readonly AreaFile[],
  files: readonly AnswersFile[],
  topic: string,
  differences: boolean,
): string {
  const { open, closed } = rowsOf(areas, topic, differences);
  const unanswered = closed.filter(({ relation }) => !hasAnswer(relation.kind)).length;
  const groups = (rows: readonly ShownRow[]): Piece =>
    [...Map.groupBy(rows, ({ group }) => group)].map(
      ([group, own], _, all) =>
        html`<section class="answers">
          ${all.length > 1 && html`<h3>${group}</h3>`}${own.map((row) => drawRow(row, areas, files))}
        </section>`,
    );
  return html`${groups(open)}${
    closed.length > 0 &&
    closedUnder(tellClosed(closed.length - unanswered, unanswered), groups(closed))
  }`.text;
}

const drawRow = (
  { id, question, relation }: ShownRow,
  areas: readonly AreaFile[],
  files: readonly AnswersFile[],
): Piece =>
  html`<p class="question"><b>${question}</b> <span class="tally">${relation.words}</span></p>
    <dl class="columns-${areas.length}">
      ${areas.map(({ name }, index) => {
        const { answers = [], remark } = files[index]?.[id] ?? {};
        const { open, closed, closedLabel } = splitEntries(answers);
        return html`<div>
          <dt>${name}</dt>
          <dd>
            ${open.map(drawAnswer)}${
              closed.length > 0 && closedUnder(closedLabel, closed.map(drawAnswer))
            }${remark !== undefined && html`<p class="none">${remark}</p>`}
          </dd>
        </div>`;
      })}
    </dl>`;

const drawAnswer = (answer: AnswerFile): Piece =>
  html`${answer.heading !== '' && html`<p class="heading">${answer.heading}</p>`}
    <details class="cell">
      <summary>
        <span class="state state-${answer.state}">${answer.label}</span
        >${answer.short !== '' && html`<span class="answer">${answer.short}</span>`}
      </summary>
      ${new Markup(drawWords(answer))}
    </details>`;

/** What opens below an answer: all that it says, the document’s own words and where they stand. */
export const drawWords = ({
  short,
  full,
  parts,
  notes,
  quotes,
  readOn,
  href,
}: AnswerFile): string =>
  html`<div class="inside">
    ${
      parts.length > 0
        ? html`<ul>
            ${parts.map((part) => html`<li>${part}</li>`)}
          </ul>`
        : full !== short && html`<p>${full}</p>`
    }
    ${notes.map((note) => html`<p>${note}</p>`)}
    ${quotes.map(
      ({ role, words, place, href }) =>
        html`<figure class="quote">
          <blockquote>${words}</blockquote>
          ${role}${link(href, place)}
        </figure>`,
    )}
    <p class="source">
      ${[...new Set(quotes.map(({ source }) => source))].map((source) => html`<cite>${source}</cite> `)}Document
      read ${readOn}. ${link(href, 'Link to this statement')}
    </p>
  </div>`.text;
