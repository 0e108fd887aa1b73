/** The place of a page that its address leads to, and the way to it. */

/**
 * The element that the address names, undefined where it names none. Asked by its id: a browser sets
 * `:target` only once the styles are there, which may be after a script ran.
 */
export function placeOf(hash: string): HTMLElement | undefined {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1))) ?? undefined;
  } catch {
    // The anchor is no proper address.
    return undefined;
  }
}

/** Opens what stands around a place, and brings it into view. */
export function reveal(place: HTMLElement): void {
  for (let around = place.closest('details'); around;) {
    around.open = true;
    around = around.parentElement?.closest('details') ?? null;
  }
  place.scrollIntoView();
}
