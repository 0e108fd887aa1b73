/** Files beside the pages, by the ends of their addresses: what the bare site has nothing to set against. */
const APART = /\.(?:ods|xlsx|csv|json|xml|ics|txt)\/?$/u;

/** A line of Astro’s log: an address, and how long its file took. */
const MADE = /[├└]─ (\S+) \(\+([\d.]+)(ms|s)\)/gu;

/** Of a build, the seconds in which workbooks, feeds and data files were made, by Astro’s own log. */
export const secondsApart = (log: string): number =>
  [...log.matchAll(MADE)]
    .filter(([, address = '']) => APART.test(address))
    .reduce((sum, [, , time, unit]) => sum + Number(time) / (unit === 's' ? 1 : 1000), 0);
