import { countName, type Answers } from '../../../src/domain/desk/form-schema.ts';
import type { FieldPane } from './field-pane-data.ts';
import { flag, html, type Html } from './html.ts';
import { said, saidId } from './said.ts';

/** The words that the field rests on: passages that may answer, words taken, and a box to take more. */
export function wordsHtml(pane: FieldPane): Html {
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
        aria-describedby="find-hint picked said-find"
        data-words
      ></textarea>
      <p id="picked" class="picked" aria-live="polite"></p>
      <button
        class="govuk-button govuk-button--secondary"
        name="do"
        value="take"
        formaction="#${saidId('find')}"
      >
        Take these words
      </button>
      ${said(pane, 'find')}
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
            ${canTake ? html`<button class="link" name="do" value="take:${start}:${end}" formaction="#${saidId('find')}">Take this sentence<span class="govuk-visually-hidden"> of ${place}</span></button>` : ''}
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
