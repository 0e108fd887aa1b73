import type { CountedTerm } from '../../../src/domain/desk/silence.ts';
import { countName, type Answers, type FormNode } from '../../../src/domain/desk/form.ts';
import type { Selection } from '../../../src/domain/desk/selection.ts';
import { STATE_ORDER, STATES } from '../../../src/domain/catalogue/states.ts';
import type { Mistake } from '../../../src/domain/mistake/mistake.ts';
import type { FieldGuide } from '../../../src/schemas/index.ts';
import { formHtml, type Choices } from './form-html.ts';
import { flag, html, type Html } from './html.ts';
import { hidden } from './text-pane.ts';

/** A passage that may answer the field. */
export interface Passage {
  readonly section: string;
  readonly place: string;
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** Whether the sentence can stand as a quotation as it is. */
  readonly canTake: boolean;
  readonly because: string;
}

/** What readers will see: the sentence, and the row of the comparison with this area in it. */
export interface Preview {
  readonly sentence: string;
  readonly parts: readonly string[];
  readonly row: readonly { area: string; body: string | undefined; answer: string; own: boolean }[];
}

/** What the pane of the field shows. */
export interface FieldPane {
  readonly kind: 'statement' | 'body' | 'finding' | 'record';
  readonly title: string;
  readonly about: string;
  readonly question: string;
  readonly guide: FieldGuide | undefined;
  readonly passages: readonly Passage[];
  readonly answers: Answers;
  readonly form: FormNode;
  readonly choices: Choices;
  /** How each of the words taken stands in the text, by row. */
  readonly checks: readonly Selection[];
  readonly terms: readonly CountedTerm[];
  /** Why the document may not be called silent yet; undefined where it may. */
  readonly notSilent: string | undefined;
  readonly valueKinds: readonly string[];
  /** Whether values of this kind are read from words. */
  readonly takesWords: boolean;
  readonly vocabulary: string | undefined;
  readonly others: readonly { id: string; name: string; state: string | undefined }[];
  /** Of a finding: the statements it bears on. */
  readonly bears: readonly { label: string; words: string; place: string }[];
  readonly preview: Preview | undefined;
  readonly incomplete: readonly Mistake[];
  readonly mistakes: readonly Mistake[];
  readonly messages: readonly string[];
  readonly clash: { ours: string; theirs: string; seen: string } | undefined;
  readonly isRecorded: boolean;
  readonly isDraft: boolean;
  readonly next: string | undefined;
  readonly at: string;
  readonly window: string;
  readonly seenHash: string;
  readonly sourceId: string;
}

/** One field: its question and rule, the words it rests on, its state and value, and what readers will see. */
export function fieldPane(pane: FieldPane): Html {
  return html`<h2 id="field-title" tabindex="-1">
      ${pane.title}<span class="about">${pane.about}</span>
    </h2>
    <p class="question">${pane.question}</p>
    ${pane.guide && guideHtml(pane.guide)} ${bearsHtml(pane)}
    <form method="post" data-field>
      ${hidden({ at: pane.at, window: pane.window, seenHash: pane.seenHash, source: undefined })}
      <input type="hidden" name="source" value="${pane.sourceId}" />
      <input type="hidden" name="pick.start" value="" /><input
        type="hidden"
        name="pick.end"
        value=""
      />
      <button class="first" name="do" value="show" tabindex="-1" aria-hidden="true">Show</button>
      <div aria-live="polite" id="said">
        ${pane.messages.map((message) => html`<p class="said">${message}</p>`)}
      </div>
      ${pane.clash && clashHtml(pane.clash)}
      ${pane.mistakes.length > 0 && mistakesHtml(pane.mistakes)}
      ${pane.kind === 'record' ? '' : wordsHtml(pane)}
      ${pane.kind === 'body' || pane.kind === 'record' ? bodyForm(pane) : statesHtml(pane)}
      ${sameFor(pane)} ${previewHtml(pane)}
      <div class="buttons">
        <button class="govuk-button" name="do" value="save">Save</button>
        ${pane.next !== undefined && html`<button class="govuk-button" name="do" value="save-next">Save and go on</button>`}
        ${pane.isDraft && html`<button class="link" name="do" value="discard">Forget what is not saved</button>`}
        ${pane.isRecorded && pane.kind !== 'record' && html`<button class="link" name="do" value="remove">Take the record away</button>`}
        ${pane.next !== undefined && html`<a href="?at=${pane.next}&amp;w=${pane.window}&amp;source=${pane.sourceId}">Go on without saving</a>`}
      </div>
    </form>`;
}

const guideHtml = ({ rule, cases, decided }: FieldGuide): Html =>
  html` <p class="rule"><b>The rule.</b> ${rule}</p>
    <details>
      <summary>${cases.length} worked ${cases.length === 1 ? 'case' : 'cases'}</summary>
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
    html`<details open>
      <summary>Statements it bears on</summary>
      <ul class="small">
        ${bears.map(({ label, words, place }) => html`<li><a href="?at=${place}&amp;w=${window}&amp;source=${sourceId}">${label}</a>: ${words}</li>`)}
      </ul>
    </details>`
  }`;

const mistakesHtml = (mistakes: readonly Mistake[]): Html =>
  html` <div class="govuk-error-summary" role="alert" tabindex="-1" data-focus>
    <h3>
      Not saved: ${mistakes.length === 1 ? 'one thing is' : `${mistakes.length} things are`} to mend
    </h3>
    <ul>
      ${mistakes.map(
        ({ path, found, allowed, remedy }) =>
          html`<li>
            <p><b>${path.slice(4).join(' › ') || 'This record'}.</b> Found: ${found}.</p>
            <p>Allowed: ${allowed}.</p>
            <p>${remedy}</p>
          </li>`,
      )}
    </ul>
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

function wordsHtml(pane: FieldPane): Html {
  const rows = Number(pane.answers[countName('evidence')] ?? 0);
  return html`<fieldset class="taken">
    <legend><h3>The document’s words</h3></legend>
    ${passagesHtml(pane)} ${Array.from({ length: rows }, (_, index) => takenHtml(pane, index))}
    <input type="hidden" name="${countName('evidence')}" value="${rows}" />
    <div class="ask">
      <label class="govuk-label" for="find-words">Words to take</label>
      <p class="hint" id="find-hint">
        Select them in the text, or type or paste them here. At most 25, the shortest run that
        carries the point.
      </p>
      <textarea
        class="govuk-textarea"
        id="find-words"
        name="find.words"
        rows="2"
        aria-describedby="find-hint picked"
        data-words
      ></textarea>
      <p id="picked" class="picked" aria-live="polite"></p>
      <button class="govuk-button govuk-button--secondary" name="do" value="take">
        Take these words
      </button>
    </div>
  </fieldset>`;
}

function passagesHtml({ passages }: FieldPane): Html {
  if (passages.length === 0) return html``;
  return html`<details class="passages" ${flag('open', true)}>
    <summary>Where it may stand: ${passages.length} passages</summary>
    <ol>
      ${passages.map(
        ({ place, section, words, start, end, canTake, because }) =>
          html`<li>
            <p><a href="#s-${section}" data-inside data-from="${start}">${place}</a>: ${words}</p>
            <p class="small quiet">${because}</p>
            ${canTake ? html`<button class="link" name="do" value="take:${start}:${end}">Take this sentence<span class="govuk-visually-hidden"> of ${place}</span></button>` : ''}
          </li>`,
      )}
    </ol>
    <p class="small quiet">That none of them answers does not make the document silent.</p>
  </details>`;
}

function takenHtml({ answers, checks, choices }: FieldPane, index: number): Html {
  const name = (key: string): string => `evidence.${index}.${key}`;
  const check = checks[index];
  const role = answers[name('role')] ?? '';
  return html`<div class="quote" id="taken-${index}">
    <input type="hidden" name="${name('source')}" value="${answers[name('source')] ?? ''}" />
    <label class="govuk-label" for="q-${index}">Words ${index + 1}</label>
    <textarea class="govuk-textarea" id="q-${index}" name="${name('quotation')}" rows="2">
${answers[name('quotation')] ?? ''}</textarea>
    <p class="small">
      ${check?.fault === undefined ? html`<b class="found">Found, word for word</b>` : html`<b class="fault">${check.fault}</b>`}
      · ${check?.words ?? 0} words
    </p>
    <div class="beside">
      <label
        >Place
        <select class="govuk-select" name="${name('locator')}">
          ${(choices.get('locator') ?? []).map(({ value, label }) => html`<option value="${value}" ${flag('selected', value === answers[name('locator')])}>${label}</option>`)}
        </select></label
      >
      <label
        >They
        <select class="govuk-select" name="${name('role')}">
          ${[
            ['', 'make the rule'],
            ['qualifies', 'qualify or repeat it'],
            ['contradicts', 'contradict it'],
          ].map(
            ([value, label]) =>
              html`<option
                value="${value}"
                ${flag('selected', role === value || (value === '' && role === 'states'))}
              >
                ${label}
              </option>`,
          )}
        </select></label
      >
      <button class="link" name="do" value="drop:evidence:${index}">
        Take away<span class="govuk-visually-hidden"> words ${index + 1}</span>
      </button>
    </div>
    ${forHtml(answers, name('for'))}
  </div>`;
}

/** Which terms of the value the words carry, where it has several. */
function forHtml(answers: Answers, name: string): Html {
  const terms = Object.entries(answers)
    .filter(([key]) => /^value\.items\.\d+\.term$/u.test(key))
    .map(([, term]) => term);
  const chosen = (answers[name] ?? '').split('\n');
  const all = [...new Set([...terms, ...chosen])].filter(Boolean);
  if (all.length === 0) return html``;
  const carried = chosen.filter(Boolean).map((term) => term.replaceAll('-', ' '));
  return html`<details class="carry">
    <summary>They carry: ${carried.join(', ') || 'no term yet'}</summary>
    <fieldset class="checks">
      <legend class="govuk-visually-hidden">Terms that these words carry</legend>
      <input type="hidden" name="${name}" value="" />
      ${all.map((term) => html`<label><input type="checkbox" name="${name}" value="${term}" ${flag('checked', chosen.includes(term))} /> ${term.replaceAll('-', ' ')}</label>`)}
    </fieldset>
  </details>`;
}

const bodyForm = ({ form, choices }: FieldPane): Html =>
  html`<fieldset>
    <legend><h3>What it is</h3></legend>
    ${form.children.filter(({ key }) => key !== 'evidence').map((node) => formHtml(node, choices))}
  </fieldset>`;

function statesHtml(pane: FieldPane): Html {
  const { form } = pane;
  const chooser = form.chooser ?? 'state';
  const rest = form.children.filter(({ key }) => !['evidence', 'value', 'search'].includes(key));
  const value = form.children.find(({ key }) => key === 'value');
  const search = form.children.find(({ key }) => key === 'search');
  const states =
    pane.kind === 'statement'
      ? STATE_ORDER.map((state) => ({
          value: state,
          label: STATES[state].label,
          meaning: STATES[state].meaning,
        }))
      : form.options.map((option) => ({ value: option.value, label: option.label, meaning: '' }));
  return html`<fieldset class="states">
      <legend><h3>${pane.kind === 'finding' ? 'Finding' : 'State'}</h3></legend>
      ${states.map(({ value: state, label, meaning }) => {
        const isBarred =
          (state === 'silent' || state === 'not-found' || state === 'to-check') &&
          pane.notSilent !== undefined;
        return html`<label class="choice${form.answer === state ? ' chosen' : ''}"
          ><input
            type="radio"
            name="${chooser}"
            value="${state}"
            ${flag('checked', form.answer === state)}${flag('disabled', isBarred && form.answer !== state)}
            data-show
          />
          <span class="state state-${state}">${label}</span>
          <span class="small quiet">${isBarred ? pane.notSilent : meaning}</span></label
        >`;
      })}
      <button class="link without-script" name="do" value="show">Show what this state asks</button>
    </fieldset>
    ${value && valueHtml(pane, value)} ${search && searchHtml(pane, search)}
    ${rest.length > 0 && html`<div class="rest">${rest.map((node) => formHtml(node, pane.choices))}</div>`}`;
}

function valueHtml(pane: FieldPane, value: FormNode): Html {
  const isMembers = pane.valueKinds.includes('members');
  return html`<fieldset class="value">
    <legend><h3>${isMembers ? 'The members' : 'What it says'}</h3></legend>
    ${
      isMembers
        ? html`<div class="ask">
            <label class="govuk-label" for="paste">Paste the list, one a line</label
            ><textarea
              class="govuk-textarea"
              id="paste"
              name="paste.members"
              rows="4"
              data-paste
            ></textarea
            ><button class="govuk-button govuk-button--secondary" name="do" value="members">
              Make rows of it
            </button>
          </div>`
        : pane.takesWords &&
          html`<div class="ask">
            <label class="govuk-label" for="in-words">Say it in words</label>
            <p class="hint" id="words-hint">
              Such as “quarterly” or “three members from two agencies, with the chair”.
            </p>
            <div class="beside">
              <input
                class="govuk-input"
                id="in-words"
                name="say.words"
                value="${pane.answers['say.words'] ?? ''}"
                aria-describedby="words-hint"
                data-enter="words"
              /><button class="govuk-button govuk-button--secondary" name="do" value="words">
                Read the words
              </button>
            </div>
          </div>`
    }
    ${formHtml({ ...value, label: '' }, pane.choices)}
    ${
      pane.vocabulary !== undefined &&
      html`<details class="more">
        <summary>Add a term that is not in the list</summary>
        <p class="hint">Its label says no more than the words quoted for it.</p>
        <div class="ask">
          <label class="govuk-label" for="term-label">Label, in plain English</label
          ><input class="govuk-input" id="term-label" name="term.label" />
        </div>
        <button class="govuk-button govuk-button--secondary" name="do" value="term">
          Add the term
        </button>
      </details>`
    }
  </fieldset>`;
}

const searchHtml = (pane: FieldPane, search: FormNode): Html =>
  html` <fieldset class="search">
    <legend><h3>What was searched</h3></legend>
    ${search.children.filter(({ key }) => key !== 'sources').map((node) => formHtml(node, pane.choices))}
    <p class="buttons">
      <button class="link" name="do" value="terms">
        Fill in the terms that other areas searched
      </button>
      <button class="link" name="do" value="show">Count again</button>
    </p>
    ${
      pane.terms.length > 0 &&
      html`<table class="small">
        <caption>
          How often each occurs in the text
        </caption>
        <thead>
          <tr>
            <th scope="col">Term</th>
            <th scope="col">Times</th>
            <th scope="col">Where</th>
          </tr>
        </thead>
        <tbody>
          ${pane.terms.map(
            ({ term, count, where }) =>
              html`<tr>
                <th scope="row">${term}</th>
                <td>${count}</td>
                <td>${where}</td>
              </tr>`,
          )}
        </tbody>
      </table>`
    }
  </fieldset>`;

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
        : html`<p class="quiet">Not complete yet${incomplete.length > 0 ? ':' : '.'}</p>
            <ul class="small quiet">
              ${incomplete.slice(0, 5).map(({ path, allowed }) => html`<li>${path.join(' › ') || 'state'}: ${allowed}</li>`)}
            </ul>`
    }
  </section>`;
}
