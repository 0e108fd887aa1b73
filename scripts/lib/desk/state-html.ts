import type { FormNode } from '../../../src/domain/desk/form.ts';
import { STATE_ORDER, STATES } from '../../../src/domain/catalogue/states.ts';
import { FINDINGS, type FindingLook } from '../../../src/domain/coverage/findings.ts';
import type { Finding } from '../../../src/schemas/index.ts';
import { countName } from '../../../src/domain/desk/form-schema.ts';
import type { FieldPane } from './field-pane-data.ts';
import { formHtml, idOf, isAnswered } from './form-html.ts';
import { flag, html, type Html } from './html.ts';
import { said, saidId } from './said.ts';
import { sayHtml } from './say-html.ts';

/** The states as buttons, and what the chosen one asks. */
export function statesHtml(pane: FieldPane): Html {
  const { form } = pane;
  const chooser = form.chooser ?? 'state';
  const rest = form.children.filter(({ key }) => !['evidence', 'value', 'search'].includes(key));
  const asked = rest.filter((node) => node.required || isAnswered(node));
  const more = rest.filter((node) => !asked.includes(node));
  const value = form.children.find(({ key }) => key === 'value');
  const search = form.children.find(({ key }) => key === 'search');
  const states =
    pane.kind === 'statement'
      ? STATE_ORDER.map((state) => ({
          value: state,
          label: STATES[state].label,
          meaning: STATES[state].meaning,
        }))
      : form.options.map(({ value: finding, label }) => ({
          value: finding,
          ...((FINDINGS[finding as Finding] as FindingLook | undefined) ?? { label, meaning: '' }),
        }));
  const isBarred = (state: string): boolean =>
    ['silent', 'not-found', 'to-check'].includes(state) && pane.notSilent !== undefined;
  // What cannot be chosen is not offered: the explanations say why.
  const offered = states.filter(({ value: state }) => !isBarred(state) || form.answer === state);
  return html`<fieldset class="states">
      <legend><h3>${pane.kind === 'finding' ? 'Finding' : 'State'}</h3></legend>
      ${offered.map(
        ({ value: state, label }, index) =>
          html`<label class="choice${form.answer === state ? ' chosen' : ''}"
            ><input
              type="radio"
              ${flag(`id="${idOf(chooser)}"`, index === 0)}
              name="${chooser}"
              value="${state}"
              ${flag('checked', form.answer === state)}
              data-show
            />
            <span class="state state-${state}">${label}</span></label
          >`,
      )}
      ${meaningsHtml(pane, states, isBarred)}
      <button class="link without-script" name="do" value="show" formaction="#${idOf(chooser)}">
        Show what this state asks
      </button>
    </fieldset>
    ${value && valueHtml(pane, value)} ${search && searchHtml(pane, search)}
    ${asked.length > 0 && html`<div class="rest">${asked.map((node) => formHtml(node, pane))}</div>`}
    ${
      more.length > 0 &&
      html`<details class="more">
        <summary>Add: ${more.map(({ label }) => label).join(', ')}</summary>
        ${more.map((node) => formHtml(node, pane))}
      </details>`
    }`;
}

/** What each state means, and why one cannot be chosen yet: read once, and then in the way. */
const meaningsHtml = (
  { notSilent }: FieldPane,
  states: readonly { value: string; label: string; meaning: string }[],
  isBarred: (state: string) => boolean,
): Html =>
  html`<details class="meanings small">
    <summary>
      What these
      mean${states.some(({ value }) => isBarred(value)) && ', and why “not found” is not here yet'}
    </summary>
    <dl>
      ${states
        .filter(({ value, meaning }) => meaning !== '' || isBarred(value))
        .map(
          ({ value, label, meaning }) =>
            html`<dt>${label}</dt>
              <dd>${isBarred(value) ? notSilent : meaning}</dd>`,
        )}
    </dl>
  </details>`;

function valueHtml(pane: FieldPane, value: FormNode): Html {
  const isMembers = pane.valueKinds.includes('members');
  return html`<fieldset class="value">
    <legend><h3>${isMembers ? 'The members' : 'What it says'}</h3></legend>
    ${
      isMembers
        ? html`<div class="ask">
            <label class="govuk-label" for="paste">Paste the list or the table, one a line</label>
            <p class="hint" id="paste-hint">Names of persons are left out; posts stay.</p>
            <textarea
              class="govuk-textarea"
              id="paste"
              name="paste.members"
              rows="4"
              aria-describedby="paste-hint said-members"
              data-paste
            ></textarea
            >${pasteButtons(Number(pane.answers[countName('value.members')] ?? 0))}
            ${said(pane, 'members')}
          </div>`
        : sayHtml(pane, pane.answers['say.words'] ?? '')
    }
    ${isMembers || pane.sayExamples.length === 0 ? formHtml({ ...value, label: '' }, pane) : inFormHtml(pane, value)}
    ${
      pane.vocabulary !== undefined &&
      html`<details class="more">
        <summary>Add a term that is not in the list</summary>
        <p class="hint">Its label says no more than the words quoted for it.</p>
        <div class="ask">
          <label class="govuk-label" for="term-label">Label, in plain English</label
          ><input class="govuk-input" id="term-label" name="term.label" />
        </div>
        <button
          class="govuk-button govuk-button--secondary"
          name="do"
          value="term"
          formaction="#${saidId('term')}"
        >
          Add the term
        </button>
        ${said(pane, 'term')}
      </details>`
    }
  </fieldset>`;
}

/** What becomes of a pasted list: where there are rows, it takes their place or is added to them. */
const pasteButtons = (rows: number): Html[] =>
  (rows === 0
    ? [['members', 'Make rows of it']]
    : [
        ['members', `Replace the ${rows} rows`],
        ['members:add', `Add to the ${rows} rows`],
      ]
  ).map(
    ([verb, label]) =>
      html`<button
        class="govuk-button govuk-button--secondary"
        name="do"
        value="${verb}"
        formaction="#${saidId('members')}"
      >
        ${label}
      </button>`,
  );

/** The value as a form: closed where it can be said in words, until something in it is to be mended. */
const inFormHtml = (pane: FieldPane, value: FormNode): Html =>
  html`<details
    class="more"
    ${flag(
      'open',
      pane.mistakes.some(({ path }) => path[0] === 'value'),
    )}
  >
    <summary>As a form</summary>
    ${formHtml({ ...value, label: '' }, pane)}
  </details>`;

const searchHtml = (pane: FieldPane, search: FormNode): Html =>
  html` <fieldset class="search">
    <legend><h3>What was searched</h3></legend>
    ${search.children.filter(({ key }) => key !== 'sources').map((node) => formHtml(node, pane))}
    <p class="buttons">
      <button class="link" name="do" value="terms" formaction="#${saidId('terms')}">
        Fill in the terms that other areas searched
      </button>
      <button class="link" name="do" value="show">Count again</button>
    </p>
    ${said(pane, 'terms')}
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
          </tr>
        </thead>
        <tbody>
          ${pane.terms.map(
            ({ term, count }) =>
              html`<tr>
                <th scope="row">${term}</th>
                <td>${count}</td>
              </tr>`,
          )}
        </tbody>
      </table>`
    }
    ${pane.hits.length > 0 && hitsHtml(pane)}
  </fieldset>`;

/** Each place with a hit: what stands there, and a box to say that it was looked at. */
const hitsHtml = ({ hits, looked }: FieldPane): Html =>
  html`<fieldset class="hits">
    <legend>Where they occur</legend>
    <p class="hint">Tick each place once you have seen that it is not the answer.</p>
    <input type="hidden" name="looked" value="" />
    ${hits.map(
      ({ id, label, terms, passages }) =>
        html`<div class="hit">
          <p>
            ${id === 'head' ? label : html`<a href="#s-${id}" data-inside data-from="${passages[0]?.start ?? ''}">${label}</a>`}:
            ${terms}
          </p>
          <ul class="small">
            ${passages.map(({ words }) => html`<li>${words}</li>`)}
          </ul>
          <label
            ><input
              type="checkbox"
              name="looked"
              value="${id}"
              ${flag('checked', looked.includes(id))}
            />
            Not the answer<span class="govuk-visually-hidden">: ${label}</span></label
          >
        </div>`,
    )}
  </fieldset>`;
