/** Opens what holds the place that an address leads to, in browsers that do not open it themselves. */
function openTarget(): void {
  const target = targetOf(location.hash.slice(1));
  if (!target) return;
  for (
    let holder = target.closest('details');
    holder;
    holder = holder.parentElement?.closest('details') ?? null
  ) {
    holder.open = true;
  }
  target.scrollIntoView();
}

/** The element of an anchor; none where the anchor is no proper address. */
function targetOf(anchor: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(anchor));
  } catch {
    return null;
  }
}

addEventListener('hashchange', openTarget);
if (location.hash) openTarget();
