import { STATES } from '../../../src/domain/catalogue/states.ts';
import { plainMistake } from '../../../src/domain/desk/plain-mistake.ts';
import type { FormNode } from '../../../src/domain/desk/form.ts';
import type { FieldGuide } from '../../../src/schemas/index.ts';
import type { FieldPane } from './field-pane-data.ts';
import { boxFor, formHtml, isAnswered } from './form-html.ts';
import { flag, html, type Html } from './html.ts';
import { mainHtml, wordStandIn } from './main-meeting.ts';
import { said } from './said.ts';
import { statesHtml } from './state-html.ts';
import { hidden } from './text-pane.ts';
import { wordsHtml } from './words-html.ts';

/** One field: its question and rule, the words it rests on, its state and value, and what readers will see. */
export function fieldPane(pane: FieldPane): Html {
  return html`<h2 id="field-title" tabindex="-1">
      ${pane.title}<span class="about">${pane.about}</span>
    </h2>
    <p class="question">${pane.question}</p>
    ${pane.guide && guideHtml(pane.guide)} ${bearsHtml(pane)}
    <form method="post" action="#said" data-field>
      ${hidden({ at: pane.at, window: pane.window, seenHash: pane.seenHash, source: undefined })}
      <input type="hidden" name="source" value="${pane.sourceId}" />
      <input type="hidden" name="pick.start" value="" /><input
        type="hidden"
        name="pick.end"
        value=""
      />
      <button class="first" name="do" value="show" tabindex="-1" aria-hidden="true">Show</button>
      ${pane.at === pane.mainAskedAt && mainHtml(pane.bodies)} ${said(pane, undefined)}
      ${pane.isHeadlineDone && doneHtml(pane)}
      ${pane.refused.length > 0 && refusedHtml(pane.refused)} ${pane.clash && clashHtml(pane.clash)}
      ${pane.mistakes.length > 0 && mistakesHtml(pane)}
      ${pane.kind === 'record' ? '' : wordsHtml(pane)}
      ${pane.kind === 'body' || pane.kind === 'record' ? bodyForm(pane) : statesHtml(pane)}
      ${sameFor(pane)} ${previewHtml(pane)}
      <div class="buttons">
        <button class="govuk-button" name="do" value="save">Save</button>
        ${pane.next !== undefined && html`<button class="govuk-button" name="do" value="save-next">Save and next</button>`}
        ${pane.isDraft && html`<button class="link" name="do" value="discard">Forget what is not saved</button>`}
        ${pane.isRecorded && pane.kind !== 'record' && html`<button class="link" name="do" value="remove">Take the record away</button>`}
        ${pane.next !== undefined && html`<a href="?at=${pane.next}&amp;w=${pane.window}&amp;source=${pane.sourceId}">Next</a>`}
      </div>
    </form>`;
}

/** What comes after the headline facts of a partial area. */
const doneHtml = ({
  nextFinding,
  openFindings,
  bodies,
  mainAskedAt,
  window,
  sourceId,
}: FieldPane): Html =>
  html`<p class="govuk-inset-text headline-done">
    The headline facts are done. Next:
    ${
      nextFinding !== undefined &&
      html`<a href="?at=${nextFinding}&amp;w=${window}&amp;source=${sourceId}"
          >${openFindings === 1 ? 'the last finding' : 'two findings'}</a
        >, then `
    }<a href="?at=record.arrangements&amp;w=${window}&amp;source=${sourceId}">Publish</a>: set
    “Draft” to “no”.
    ${
      mainAskedAt !== undefined &&
      html`${wordStandIn(bodies)}
        <a href="?at=${mainAskedAt}&amp;w=${window}&amp;source=${sourceId}">Mark another</a>.`
    }
  </p>`;

const guideHtml = ({ rule, cases, decided }: FieldGuide): Html =>
  html`<details class="rule">
    <summary>The rule</summary>
    <p>${rule}</p>
    ${cases.map(
      ({ words, state, reads, because }) =>
        html`<div class="case">
          <p>${words}</p>
          <p><span class="state state-${state}">${STATES[state].label}</span> ${reads}</p>
          <p class="small quiet">${because}</p>
        </div>`,
    )}
    ${decided.map(({ what }) => html`<p class="small">${what}</p>`)}
  </details>`;

const bearsHtml = ({ bears, window, sourceId }: FieldPane): Html =>
  html`${
    bears.length > 0 &&
    html`<details class="bears">
      <summary>Statements it bears on: ${bears.length}</summary>
      <ul class="small">
        ${bears.map(({ label, words, place }) => html`<li><a href="?at=${place}&amp;w=${window}&amp;source=${sourceId}">${label}</a>: ${words}</li>`)}
      </ul>
    </details>`
  }`;

/** What there is to mend, each with the way to its box. The page opens here, with and without script. */
const mistakesHtml = ({ mistakes, form }: FieldPane): Html =>
  html` <div class="govuk-error-summary" role="alert" tabindex="-1" data-focus>
    <h3>
      Not saved: ${mistakes.length === 1 ? 'one thing is' : `${mistakes.length} things are`} to mend
    </h3>
    <ul>
      ${mistakes.map((mistake) => {
        const box = boxFor(form, mistake.path);
        const { place, found, remedy } = plainMistake(mistake);
        const name = place || 'This record';
        return html`<li>
          <p>
            <b>${box === undefined ? name : html`<a href="#${box}" data-box>${name}</a>`}.</b>
            Found: ${found}
          </p>
          <p>${remedy}</p>
        </li>`;
      })}
    </ul>
  </div>`;

const refusedHtml = (reasons: readonly string[]): Html =>
  html` <div class="govuk-error-summary" role="alert" tabindex="-1" data-focus>
    <h3>Not saved</h3>
    ${reasons.map((reason) => html`<p>${reason}</p>`)}
  </div>`;

const clashHtml = ({ ours, theirs, seen }: NonNullable<FieldPane['clash']>): Html =>
  html` <div class="govuk-error-summary" role="alert" tabindex="-1" data-focus>
    <h3>Not saved: another window changed this record</h3>
    <dl>
      <dt>In the file now</dt>
      <dd>${theirs}</dd>
      <dt>Here</dt>
      <dd>${ours}</dd>
    </dl>
    <button class="govuk-button" name="do" value="save-over:${seen}">Put mine in its place</button>
    <button class="govuk-button govuk-button--secondary" name="do" value="discard">
      Take what is in the file
    </button>
  </div>`;

function bodyForm(pane: FieldPane): Html {
  const nodes = pane.form.children.filter(({ key }) => key !== 'evidence');
  const shown = nodes.filter((node) => isShown(node, pane));
  const rest = nodes.filter((node) => !shown.includes(node));
  return html`<fieldset>
    <legend><h3>What it is</h3></legend>
    ${shown.map((node) => formHtml(node, pane))}
    ${
      rest.length > 0 &&
      html`<details class="more">
        <summary>More: ${rest.map(({ label }) => label).join(', ')}</summary>
        ${rest.map((node) => formHtml(node, pane))}
      </details>`
    }
  </fieldset>`;
}

/** What is looked at of the arrangements in every area; the rest is one step away. */
const OF_ARRANGEMENTS: ReadonlySet<string> = new Set([
  'regime',
  'date',
  'in_force',
  'read',
  'draft',
]);

/** True where a box of the form stands open: one that is looked at everywhere, must be filled in, or is to be mended. */
function isShown(node: FormNode, { at, mistakes }: FieldPane): boolean {
  if (at !== 'record.arrangements' || OF_ARRANGEMENTS.has(node.key)) return true;
  return (node.required && !isAnswered(node)) || mistakes.some(({ path }) => path[0] === node.key);
}

function sameFor({ others }: FieldPane): Html {
  if (others.length === 0) return html``;
  return html`<details class="same">
    <summary>The same for other bodies</summary>
    <fieldset class="checks">
      <legend class="govuk-visually-hidden">Save the same for</legend>
      ${others.map(({ id, name, state }) => html`<label><input type="checkbox" name="also" value="${id}" /> ${name} <span class="small quiet">${state ?? 'to do'}</span></label>`)}
    </fieldset>
    <p class="hint">Only where the words speak of that body too.</p>
  </details>`;
}

/** What is still to be filled in, by name. */
const missingIn = (incomplete: FieldPane['incomplete']): string =>
  [...new Set(incomplete.map((mistake) => plainMistake(mistake).place || 'state'))]
    .slice(0, 3)
    .join(', ');

function previewHtml({ preview, incomplete }: FieldPane): Html {
  return html`<section id="preview" aria-labelledby="preview-title">
    <h3 id="preview-title">What readers will see</h3>
    ${
      preview
        ? html`<p class="sentence">${preview.sentence}</p>
            ${
              preview.parts.length > 1 &&
              html`<ul>
                ${preview.parts.map((part) => html`<li>${part}</li>`)}
              </ul>`
            }
            ${
              preview.row.length > 0 &&
              html`<details>
                <summary>Beside other areas</summary>
                <table class="small">
                  <tbody>
                    ${preview.row.map(({ area, body, answer, own }) => html`<tr${flag('class="own"', own)}><th scope="row">${area}${body && html`<br /><span class="quiet">${body}</span>`}</th><td>${answer}</td></tr>`)}
                  </tbody>
                </table>
              </details>`
            }`
        : html`<p class="quiet">
            Not complete yet${incomplete.length > 0 && `: ${missingIn(incomplete)}`}.
          </p>`
    }
  </section>`;
}
