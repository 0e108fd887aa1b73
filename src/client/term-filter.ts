/** Leaves the terms of the glossary that hold what is typed, in their name, their abbreviations or their meaning. */

const form = document.querySelector<HTMLElement>('[data-terms]');
const input = form?.querySelector('input');
const told = form?.querySelector('p');
const terms = [...document.querySelectorAll<HTMLElement>('.terms > div')];
const sections = [...document.querySelectorAll<HTMLElement>('main section')];

function filter(): void {
  const asked = (input?.value ?? '').trim().toLowerCase();
  for (const term of terms) {
    term.hidden = !term.textContent.toLowerCase().includes(asked);
  }
  for (const section of sections) {
    section.hidden = !section.querySelector('.terms > div:not([hidden])');
  }
  const left = terms.filter(({ hidden }) => !hidden).length;
  if (told) {
    told.textContent =
      asked === '' ? '' : `${left} ${left === 1 ? 'term has' : 'terms have'} this.`;
  }
}

if (form && input) {
  form.hidden = false;
  input.addEventListener('input', filter);
  filter();
}
