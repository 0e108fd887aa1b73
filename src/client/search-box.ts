/** Search boxes lead to the search page where scripts run, and to the A to Z where they do not. */
for (const form of document.querySelectorAll<HTMLFormElement>('[data-search]')) {
  form.action = form.dataset.search ?? form.action;
}

/** A page that a result led to opens what was found; no other page loads what that takes. */
if (new URLSearchParams(location.search).has('q')) void import('./arrival.ts');
