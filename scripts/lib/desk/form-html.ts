import { type FormNode, type Variant } from '../../../src/domain/desk/form.ts';
import { countName, type Answers } from '../../../src/domain/desk/form-schema.ts';
import type { Mistake, RecordPath } from '../../../src/domain/mistake/mistake.ts';
import type { Names } from '../../../src/domain/catalogue/names.ts';
import { flag, html, type Html, type Part } from './html.ts';
import { said, saidId } from './said.ts';
import { sayHtml, type SayPane } from './say-html.ts';

/** What ids may be chosen from, by the key that takes them: the registers, the bodies, the terms of the field. */
export type Choices = ReadonlyMap<string, readonly Pick<Variant, 'value' | 'label'>[]>;

/** The ids that a form may ask for, by key. */
export function choicesOf(
  names: Names,
  roles: readonly { id: string; label: string }[],
  bodies: readonly { id: string; name: string }[],
  terms: readonly { id: string; label: string }[],
  sections: readonly { id: string; label: string }[],
  areas: readonly { id: string; name: string }[],
  regimes: readonly { id: string; label: string }[],
): Choices {
  const listed = (all: readonly { id: string; label: string }[]) =>
    all.map(({ id, label }) => ({ value: id, label }));
  const named = (all: readonly { id: string; name: string }[]) =>
    all.map(({ id, name }) => ({ value: id, label: name }));
  const types = listed(names.agencyTypes);
  return new Map([
    ['agency_type', types],
    ['role', listed(roles)],
    ['body', named(bodies)],
    ['term', listed(terms)],
    ['locator', listed(sections)],
    ['areas', named(areas)],
    ['regime', [...listed(regimes), { value: 'not-known', label: 'not known' }]],
    ['bodies', named(bodies)],
  ]);
}

/** The id of the control for a place of the form. */
export const idOf = (path: string): string => `f-${path.replaceAll(/[^a-zA-Z0-9]+/gu, '-')}`;

/**
 * The id of the control that a place in the record is about, or of the nearest around it; undefined where the form has
 * none. The words of the record stand in boxes of their own, above the form.
 */
export function boxFor(form: FormNode, path: RecordPath): string | undefined {
  const [first, row] = path;
  if (first === 'evidence')
    return row === undefined ? 'find-words' : `${path[2] === 'locator' ? 'place' : 'q'}-${row}`;
  const place = `${path.join('.')}.`;
  const inside = form.children.find((child) => place.startsWith(`${child.path}.`));
  const box = inside && boxFor(inside, path);
  if (box !== undefined) return box;
  if (form.chooser !== undefined) return idOf(form.chooser);
  if (form.path === '' || form.control === 'none') return undefined;
  return /\.\d+$/u.test(form.path) ? `${idOf(form.path)}-row` : idOf(form.path);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What the desk is told of the reading itself: no document prints it. */
const OURS: ReadonlySet<string> = new Set([
  ...['draft', 'read', 'read_on', 'status', 'documents_not_read', 'regime_between'],
  ...['seen_in', 'drawn_from', 'shared_with', 'areas', 'faults', 'republish', 'address_note'],
]);

/** What is ours to say is optional; what the document says is left out where it is not printed. */
const remark = ({ key }: FormNode): string => {
  // A check asks for it, depending on where the terms occur.
  if (key === 'explained') return '(needed where one occurs near what other answers rest on)';
  if (OURS.has(key)) return '';
  return ['note', 'apart', 'also_printed', 'heading'].includes(key) ? '(optional)' : '(if printed)';
};

const remarkHtml = (node: FormNode): Html =>
  html`${remark(node) !== '' && html` <span class="quiet">${remark(node)}</span>`}`;

/** One control with its label. */
function labelled(node: FormNode, control: Part): Html {
  return html`<div class="ask">
    <label class="govuk-label" for="${idOf(node.path)}"
      >${capital(node.label)}${node.required ? '' : remarkHtml(node)}</label
    >
    ${hintOf(node) && html`<p class="hint" id="${idOf(node.path)}-hint">${node.hint}</p>`}
    ${control}
  </div>`;
}

const describedBy = (node: FormNode): Html =>
  hintOf(node) ? html` aria-describedby="${idOf(node.path)}-hint"` : html``;

/** True in a row after the first: what the first explains is not said again. */
const isLaterRow = ({ path }: FormNode): boolean => /\.[1-9]\d*(?:\.|$)/u.test(path);

const hintOf = (node: FormNode): string | undefined => (isLaterRow(node) ? undefined : node.hint);

/** Choices that name nothing answered are no longer in their register: they stay, as they stand. */
function optionsOf(
  answer: string,
  options: readonly Pick<Variant, 'value' | 'label'>[],
  unchosen = '',
): Html {
  const isKnown = answer === '' || options.some(({ value }) => value === answer);
  return html`<option value="">${unchosen}</option>
    ${!isKnown && html`<option value="${answer}" selected>${answer}</option>`}
    ${options.map(
      ({ value, label }) =>
        html`<option value="${value}" ${flag('selected', value === answer)}>${label}</option>`,
    )}`;
}

const selectOf = (
  node: FormNode,
  options: readonly Pick<Variant, 'value' | 'label'>[],
  name = node.path,
  shows = false,
): Html =>
  html`<select
    class="govuk-select"
    id="${idOf(node.path)}"
    name="${name}"
    ${flag('data-show', shows)}${describedBy(node)}
  >
    ${optionsOf(node.answer, options, node.key === 'agency_type' ? 'not sure' : '')}
  </select>`;

const isLong = new Set([
  'quotation',
  'reason',
  'note',
  'missing',
  'ground',
  'meaning',
  'there',
  'lacking',
  'explained',
  'doubt',
  'apart',
]);

/** The post of a member is as printed; elsewhere a role is of the register. */
const isPrinted = ({ path }: FormNode): boolean => /\.members\.\d+\.role$/u.test(path);

/** What a form needs beside itself: what ids may be chosen, and what was said beside which row. */
export interface FormPane extends SayPane {
  readonly choices: Choices;
  readonly answers: Answers;
  readonly mistakes: readonly Mistake[];
}

/** A form as HTML, with buttons that add and take away rows. */
export function formHtml(node: FormNode, pane: FormPane): Html {
  const { choices } = pane;
  const options = choices.get(node.path) ?? (isPrinted(node) ? [] : choices.get(node.key)) ?? [];
  switch (node.control) {
    case 'none':
      return html``;
    case 'choice':
    case 'flag':
      return labelled(node, selectOf(node, node.options));
    case 'number':
      return labelled(
        node,
        html`<input
          class="govuk-input short"
          id="${idOf(node.path)}"
          name="${node.path}"
          value="${node.answer}"
          inputmode="decimal"
          ${describedBy(node)}
        />`,
      );
    case 'lines':
    case 'checks':
      if (node.control === 'checks' || options.length > 0)
        return checksHtml(node, node.options.length > 0 ? node.options : options);
      return labelled({ ...node, label: `${node.label}, one a line` }, areaOf(node, 3));
    case 'text':
      if (options.length > 0) return labelled(node, selectOf(node, options));
      if (node.key === 'quotation') return quotedHtml(node, pane);
      return labelled(
        node,
        isLong.has(node.key)
          ? areaOf(node, 2)
          : html`<input
              class="govuk-input"
              id="${idOf(node.path)}"
              name="${node.path}"
              value="${node.answer}"
              ${describedBy(node)}
            />`,
      );
    case 'list':
      return listHtml(node, pane);
    case 'group':
      return groupHtml(node, pane);
  }
}

/** Words of a row: they are taken from the text, where they are selected. */
const quotedHtml = (node: FormNode, pane: FormPane): Html =>
  labelled(
    node,
    html`${areaOf(node, 2)}
      <button
        class="link"
        name="do"
        value="quote:${node.path}"
        formaction="#${saidId(`quote:${node.path}`)}"
      >
        Take what is selected in the text
      </button>
      ${said(pane, `quote:${node.path}`)}`,
  );

const areaOf = (node: FormNode, rows: number): Html =>
  html`<textarea
    class="govuk-textarea"
    id="${idOf(node.path)}"
    name="${node.path}"
    rows="${rows}"
    ${describedBy(node)}
  >
${node.answer}</textarea>`;

function checksHtml(node: FormNode, options: readonly Pick<Variant, 'value' | 'label'>[]): Html {
  const chosen = new Set(node.answer.split('\n'));
  return html`<fieldset class="checks">
    <legend>${capital(node.label)}</legend>
    ${node.hint && html`<p class="hint">${node.hint}</p>`}
    <input type="hidden" name="${node.path}" value="" />
    ${options.map(
      ({ value, label }) =>
        html`<label
          ><input
            type="checkbox"
            name="${node.path}"
            value="${value}"
            ${flag('checked', chosen.has(value))}
          />
          ${label}</label
        >`,
    )}
  </fieldset>`;
}

/** Labels that are no plural to make one of. */
const ONES: Readonly<Record<string, string>> = {
  'words it rests on': 'quotation',
  'events beside the meetings': 'event',
};

const singular = (label: string): string =>
  ONES[label] ??
  (label.endsWith('ies')
    ? `${label.slice(0, -3)}y`
    : label.endsWith('s')
      ? label.slice(0, -1)
      : label);

function listHtml(node: FormNode, pane: FormPane): Html {
  const one = singular(node.label) || 'row';
  return html`<fieldset class="rows">
    <legend>${capital(node.label)}${node.required ? '' : remarkHtml(node)}</legend>
    ${node.hint && html`<p class="hint">${node.hint}</p>`}
    <input type="hidden" name="${countName(node.path)}" value="${node.children.length}" />
    ${node.children.map(
      (row, index) =>
        html`<div class="row" id="${idOf(row.path)}-row">
          <div class="row-head">
            <b>${capital(one)} ${index + 1}</b>
            <button class="link" name="do" value="drop:${node.path}:${index}">
              Take away<span class="govuk-visually-hidden"> ${one} ${index + 1}</span>
            </button>
          </div>
          ${node.path === 'readings' && sayHtml(pane, pane.answers[`${row.path}.say`] ?? '', row.path)}
          ${formHtml(row, pane)}
        </div>`,
    )}
    <button
      class="link"
      name="do"
      value="add:${node.path}"
      formaction="#${idOf(`${node.path}.${node.children.length}`)}-row"
    >
      Add ${/^[aeiou]/u.test(one) ? 'an' : 'a'} ${one}
    </button>
  </fieldset>`;
}

/** True where anything inside was answered. */
export const isAnswered = (node: FormNode): boolean =>
  node.answer !== '' || node.children.some(isAnswered);

/** What a document often prints, though not every one does: asked at once. */
const ASKED: ReadonlySet<string> = new Set(['totals', 'agency_type', 'capacity']);

const isAsked = ({ key, path }: FormNode): boolean =>
  ASKED.has(key) || /^readings\.\d+\.value$/u.test(path);

/** True where something inside is to be mended: its box is shown at once. */
const isToMend = ({ path }: FormNode, { mistakes }: FormPane): boolean =>
  mistakes.some((mistake) => `${mistake.path.join('.')}.`.startsWith(`${path}.`));

/** A group: what must be answered stands open, the rest is one step away. */
function groupHtml(node: FormNode, pane: FormPane): Html {
  const chooser =
    node.chooser !== undefined &&
    labelled(
      {
        ...node,
        path: node.chooser,
        label: node.path === '' || node.label === '' ? 'kind' : 'how it is given',
        hint: undefined,
      },
      selectOf({ ...node, path: node.chooser, hint: undefined }, node.options, node.chooser, true),
    );
  const asked = node.children.filter(
    (child) => child.required || isAnswered(child) || isAsked(child) || isToMend(child, pane),
  );
  // A group of which nothing must be answered is one step away itself: what is in it stands open.
  const first = asked.length === 0 ? node.children : asked;
  const rest = node.children.filter((child) => !first.includes(child));
  const chosen = node.options.find(({ value }) => value === node.answer);
  const parts = html`${chooser} ${chosen?.hint && html`<p class="hint">${chosen.hint}</p>`}
  ${first.map((child) => formHtml(child, pane))}
  ${
    rest.length > 0 &&
    html`<details class="more">
      <summary>
        ${isLaterRow(node) ? 'More' : 'More that may be printed'}<span
          class="${isLaterRow(node) ? 'govuk-visually-hidden' : ''}"
          >: ${rest.map(({ label }) => label).join(', ')}</span
        >
      </summary>
      ${rest.map((child) => formHtml(child, pane))}
    </details>`
  }`;
  if (node.path === '' || /\.\d+$/u.test(node.path) || node.key === 'value') return parts;
  return html`<fieldset class="part">
    <legend>${capital(node.label)}</legend>
    ${node.hint && node.chooser === undefined && html`<p class="hint">${node.hint}</p>`}${parts}
  </fieldset>`;
}
