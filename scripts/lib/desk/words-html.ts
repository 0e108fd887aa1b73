import { countName, type Answers } from '../../../src/domain/desk/form-schema.ts';
import { escapePattern } from '../../../src/domain/base/escape.ts';
import type { FieldPane, Passage, Proposed } from './field-pane-data.ts';
import { flag, html, type Html } from './html.ts';
import { said, saidId } from './said.ts';

/** The words that the field rests on: what is proposed, words taken, and a box to take others. */
export function wordsHtml(pane: FieldPane): Html {
  const rows = Number(pane.answers[countName('evidence')] ?? 0);
  return html`<fieldset class="taken">
    <legend><h3>The document’s words</h3></legend>
    ${pane.proposal && proposalHtml(pane.proposal)}
    ${Array.from({ length: rows }, (_, index) => takenHtml(pane, index))}
    <input type="hidden" name="${countName('evidence')}" value="${rows}" />
    ${said(pane, 'find')} ${rows === 0 ? passagesHtml(pane) : ''} ${othersHtml(pane, rows)}
  </fieldset>`;
}

/** The words of the best passage, and the answer they give: one press takes both, and saves nothing. */
const proposalHtml = ({
  section,
  place,
  quotation,
  sentence,
  start,
  end,
  reads,
  lines,
}: Proposed): Html =>
  html`<div class="quote proposal">
    <p>
      <a href="#s-${section}" data-inside data-from="${start}">${place}</a>:
      ${sentence === undefined ? `“${quotation}”` : marked(sentence, [quotation])}
    </p>
    ${reads !== undefined && html`<p class="sentence">${reads}</p>`}
    <button
      class="govuk-button govuk-button--secondary"
      name="do"
      value="propose:${start}:${end}"
      formaction="#${saidId('find')}"
    >
      Take these
      words${reads !== undefined && ' and this answer'}${lines !== undefined && ` and the ${lines} lines below as members`}
    </button>
  </div>`;

/** A box for other words; closed where words are taken or proposed. What is selected opens it. */
const othersHtml = (pane: FieldPane, rows: number): Html =>
  html`<details class="others" ${flag('open', (rows === 0 && !pane.proposal) || isAsked(pane))}>
    <summary>${rows === 0 ? 'Other words' : 'More words'}</summary>
    <div class="ask">
      <label class="govuk-label" for="find-words">Words to take</label>
      <p class="hint" id="find-hint">Select them in the text, or type them.</p>
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
    </div>
  </details>`;

/** True where something was said of the words that were to be taken, or they are to be mended. */
const isAsked = ({ beside, messages, mistakes }: FieldPane): boolean =>
  (beside === 'find' && messages.some((message) => !message.startsWith('Taken'))) ||
  mistakes.some(({ path }) => path.length === 1 && path[0] === 'evidence');

/** How many passages are shown at once, of those that are not proposed. */
const SHOWN = 2;

function passagesHtml({ passages, proposal }: FieldPane): Html {
  const others = passages.filter(({ section }) => section !== proposal?.section);
  if (others.length === 0) return html``;
  // Where words are proposed, other places matter only to somebody who sees that they are not the answer.
  const shown = proposal ? [] : others.slice(0, SHOWN);
  const rest = others.slice(shown.length);
  return html`<div class="passages">
    ${
      shown.length > 0 &&
      html`<ol>
        ${shown.map(passageHtml)}
      </ol>`
    }
    ${
      rest.length > 0 &&
      html`<details>
        <summary>${rest.length} more ${rest.length === 1 ? 'place' : 'places'}</summary>
        <ol>
          ${rest.map(passageHtml)}
        </ol>
        <p class="small quiet">That none of them answers does not make the document silent.</p>
      </details>`
    }
  </div>`;
}

/** The way to take a stretch of the text as words. */
const takeHtml = (start: number, end: number, label: Html): Html =>
  html`<button class="link" name="do" value="take:${start}:${end}" formaction="#${saidId('find')}">
    ${label}
  </button>`;

const passageHtml = ({
  place,
  section,
  words,
  from,
  start,
  end,
  fault,
  part,
  marks,
  because,
}: Passage): Html =>
  html`<li>
    <p title="${because}">
      <a href="#s-${section}" data-inside data-from="${from}">${place}</a>: ${marked(words, marks)}
    </p>
    ${
      fault === undefined
        ? takeHtml(
            start,
            end,
            html`Take it<span class="govuk-visually-hidden">: the sentence of ${place}</span>`,
          )
        : html`<p class="small">
              ${fault}${part === undefined && ' Select part of it in the text.'}
            </p>
            ${part && takeHtml(part.start, part.end, html`Take part of it: “${part.words}”`)}`
    }
  </li>`;

/** Words with the likely ones in bold. */
export function marked(words: string, marks: readonly string[]): Html[] {
  const likely = marks.map((mark) => mark.replaceAll(/\s+/gu, ' ').toLowerCase());
  const pattern = likely.map(escapePattern).join('|');
  if (pattern === '') return [html`${words}`];
  return words
    .split(new RegExp(`(${pattern})`, 'iu'))
    .map((part) => (likely.includes(part.toLowerCase()) ? html`<b>${part}</b>` : html`${part}`));
}

function takenHtml({ answers, checks, choices, mistakes }: FieldPane, index: number): Html {
  const name = (key: string): string => `evidence.${index}.${key}`;
  const check = checks[index];
  const role = answers[name('role')] ?? '';
  const isToMend = mistakes.some(({ path }) => path[0] === 'evidence' && path[1] === index);
  return html`<div class="quote" id="taken-${index}">
    <input type="hidden" name="${name('source')}" value="${answers[name('source')] ?? ''}" />
    <label class="govuk-label" for="q-${index}">Words ${index + 1}</label>
    <textarea class="govuk-textarea" id="q-${index}" name="${name('quotation')}" rows="2">
${answers[name('quotation')] ?? ''}</textarea>
    <p class="small">
      ${check?.fault === undefined ? html`<b class="found">Found, word for word</b> · ${check?.place}` : html`<b class="fault">${check.fault}</b>`}
      · ${check?.words ?? 0} words
    </p>
    <details
      class="change"
      ${flag('open', check?.fault !== undefined || isToMend || !['', 'states'].includes(role))}
    >
      <summary>Change<span class="govuk-visually-hidden"> words ${index + 1}</span></summary>
      <div class="beside">
        <label
          >Place
          <select class="govuk-select" id="place-${index}" name="${name('locator')}">
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
    </details>
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
