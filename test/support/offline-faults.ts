/** Controls that browsers work by themselves: boxes to tick, choices that styles follow, and what opens in place. */
const WORKING = '.checklist, .filter, [popovertarget]';

/** What would not work in a page that is opened from disk, each with what it is: a form, a control, a script, another site. */
const FAULTS: readonly (readonly [what: string, selector: string])[] = [
  ['a form', 'form'],
  ['a control', 'button, select, input, textarea'],
  ['a part that a script would show', '[hidden]'],
  ['a script', 'script, noscript, [onclick], [onsubmit], [href^="javascript:"]'],
  [
    'something of another site',
    ['img', 'link', 'source', 'iframe', 'use', 'image']
      .flatMap((name) => ['src', 'href', 'srcset'].map((from) => `${name}[${from}*="//"]`))
      .join(),
  ],
];

/** The faults of a page that is to be opened from disk, as “a form: <form …>”. What leads to another site without loading it is none. */
export const offlineFaults = (document: Document): string[] =>
  FAULTS.flatMap(([what, selector]) =>
    [...document.querySelectorAll(selector)]
      .filter((element) => element.closest(WORKING) === null)
      .filter(
        (element) =>
          !/^(?:canonical|alternate|license|author)$/u.test(element.getAttribute('rel') ?? ''),
      )
      .map((element) => `${what}: ${element.outerHTML.slice(0, 80)}`),
  );
