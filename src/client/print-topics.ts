/** Opens every topic for the paper, and closes again what was closed. */
const button = document.querySelector<HTMLButtonElement>('[data-print-full]');

if (button) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const closed = document.querySelectorAll<HTMLDetailsElement>('details.topic:not([open])');
    for (const topic of closed) topic.open = true;
    print();
    for (const topic of closed) topic.open = false;
  });
}
