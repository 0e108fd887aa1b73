import './cite-statement.ts';
import { placeOf, reveal } from './place.ts';

/** Opens what holds the place that an address leads to, in browsers that do not open it themselves. */
function openTarget(): void {
  const place = placeOf(location.hash);
  if (place) reveal(place);
}

addEventListener('hashchange', openTarget);
openTarget();
