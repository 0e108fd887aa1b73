import { parseReport, reportText } from '../domain/site/report.ts';

/** Fills in the text of a report from the address of the page. */
const text = document.querySelector<HTMLElement>('[data-report]');

if (text && location.search !== '') {
  text.textContent = reportText(parseReport(location.search, text.dataset.report ?? ''));
}
