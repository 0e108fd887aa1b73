/** How a test that tries many cases chooses them: from a seed, so many. Fast-check takes it as it is. */
export interface Campaign {
  readonly seed: number;
  readonly numRuns: number;
}

type Env = Readonly<Record<string, string | undefined>>;

/** How many times as many cases `npm run test:long` tries. */
const LONG = 100;

/**
 * The campaign of a test that tries `numRuns` cases in an ordinary run. `CAMPAIGN=short`, which is the default, tries
 * these, from the same seed each time; `CAMPAIGN=long` a hundred times as many, from the time of day or from
 * `CAMPAIGN_SEED`. Throws on another word, and on a seed that is not a whole number.
 */
export function campaign(numRuns = 100, env: Env = process.env, now = Date.now): Campaign {
  const { CAMPAIGN = 'short', CAMPAIGN_SEED = '' } = env;
  if (CAMPAIGN !== 'short' && CAMPAIGN !== 'long') {
    throw new Error(`CAMPAIGN is “${CAMPAIGN}”. It may be “short” or “long”, or be left out.`);
  }
  if (!/^\d{0,9}$/u.test(CAMPAIGN_SEED)) {
    throw new Error(
      `CAMPAIGN_SEED is “${CAMPAIGN_SEED}”. It must be a whole number of at most nine digits, or be left out.`,
    );
  }
  if (CAMPAIGN === 'short') return { seed: Number(CAMPAIGN_SEED || 1), numRuns };
  const seed = CAMPAIGN_SEED === '' ? now() % 1_000_000_000 : Number(CAMPAIGN_SEED);
  return { seed, numRuns: LONG * numRuns };
}
