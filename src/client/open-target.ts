/** Opens what holds the place that an address leads to, in browsers that do not open it themselves. */
function openTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
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

addEventListener('hashchange', openTarget);
if (location.hash) openTarget();
