/** Puts the answer of the area that the address names above all others; the address alone remembers it. */

const asked = new URLSearchParams(location.search).get('area');
const section = document.querySelector<HTMLElement>('[data-own]');
const list = section?.querySelector('ul');
const choices = [...document.querySelectorAll<HTMLAnchorElement>('[data-choice]')];
const choice = choices.find((link) => link.dataset.choice === asked);
const line = [...document.querySelectorAll<HTMLElement>('[data-area]')].find(
  ({ dataset }) => dataset.area === asked,
);

if (asked !== null && choice === undefined) {
  const told = document.querySelector<HTMLElement>('[data-unknown]');
  if (told) {
    told.textContent = `“${asked}” is not one of the areas we have read. Choose one of these.`;
    told.hidden = false;
  }
} else if (choice && line && section && list) {
  const name = choice.textContent.trim();
  const from = line.closest('ul');
  list.append(line);
  if (from?.children.length === 0) {
    from.previousElementSibling?.remove();
    from.remove();
  }
  const details = line.querySelector('details');
  if (details) details.open = true;
  choice.setAttribute('aria-current', 'true');
  section.hidden = false;
  document.title = `${name}: ${document.title}`;
  const others = document.querySelector<HTMLElement>('[data-others]');
  if (others) others.textContent = others.dataset.others ?? '';
  for (const link of document.querySelectorAll<HTMLAnchorElement>(
    '.asked a[href*="/questions/"]',
  )) {
    link.href = `${link.pathname}?area=${asked}#area.${asked}`;
  }
} else if (choice) {
  // The answer stands on another page of the list.
  location.replace(choice.href);
}
