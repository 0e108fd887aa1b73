import { countName, type Answers } from './form-schema.ts';

const rows = (answers: Answers, list: string): number => Number(answers[countName(list)] ?? 0);

/** The answers below a name, by the rest of theirs: `evidence.0` → `quotation`, `locator`. */
const below = (answers: Answers, name: string): [string, string][] =>
  Object.entries(answers).flatMap(([key, answer]) =>
    key.startsWith(`${name}.`) ? [[key.slice(name.length + 1), answer] as [string, string]] : [],
  );

/** The answers of a value; none where its kind alone is settled, as it is before anybody answers. */
function valueBelow(answers: Answers, name: string): [string, string][] {
  const given = below(answers, name).filter(([, answer]) => answer !== '');
  return given.some(([key, answer]) => key !== 'kind' && !(key.endsWith('#') && answer === '0'))
    ? given
    : [];
}

const without = (answers: Answers, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(answers).filter(([key]) => !names.some((name) => key.startsWith(`${name}.`))),
  );

const put = (
  into: Record<string, string>,
  name: string,
  own: readonly [string, string][],
): void => {
  for (const [key, answer] of own) into[`${name}.${key}`] = answer;
};

/**
 * The answers in the state “unclear”, where words were taken or a value was given before it was chosen: these belong to
 * readings then. Each reading without words gets the next of them, and what is left makes a reading of its own; a value
 * goes to the first reading that has none. Other answers come back as they are.
 */
export function intoReadings(answers: Answers): Answers {
  const taken = rows(answers, 'evidence');
  const value = valueBelow(answers, 'value');
  if (answers.state !== 'unclear' || (taken === 0 && value.length === 0)) return answers;
  const made = without(answers, ['evidence', ...(value.length > 0 ? ['value'] : [])]);
  let count = rows(answers, 'readings');
  for (let row = 0; row < taken; row += 1) {
    const open = Array.from({ length: count }, (_, at) => at).find(
      (at) => rows(made, `readings.${at}.evidence`) === 0,
    );
    const at = open ?? count;
    count = Math.max(count, at + 1);
    made[countName(`readings.${at}.evidence`)] = '1';
    put(made, `readings.${at}.evidence.0`, below(answers, `evidence.${row}`));
  }
  if (value.length > 0) {
    const all = Array.from({ length: Math.max(count, 1) }, (_, at) => at);
    const at = all.find((one) => valueBelow(made, `readings.${one}.value`).length === 0) ?? count;
    count = Math.max(count, at + 1);
    put(made, `readings.${at}.value`, value);
  }
  return { ...made, [countName('readings')]: String(count), [countName('evidence')]: '0' };
}

/**
 * The answers in another state, where readings hold words that nobody has taken for it: a change of mind keeps them. The
 * value of the only reading that has one comes back too.
 */
export function outOfReadings(answers: Answers): Answers {
  const count = rows(answers, 'readings');
  const state = answers.state ?? '';
  if (count === 0 || (state !== 'stated' && state !== 'stated-elsewhere')) return answers;
  const made = without(answers, ['readings']);
  let taken = rows(answers, 'evidence');
  const values: [string, string][][] = [];
  for (let at = 0; at < count; at += 1) {
    const words = `readings.${at}.evidence`;
    for (let row = 0; row < rows(answers, words); row += 1) {
      put(made, `evidence.${taken}`, below(answers, `${words}.${row}`));
      taken += 1;
    }
    values.push(valueBelow(answers, `readings.${at}.value`));
  }
  const given = values.filter(({ length }) => length > 0);
  if (given.length === 1 && valueBelow(answers, 'value').length === 0)
    put(made, 'value', given[0] ?? []);
  return { ...made, [countName('evidence')]: String(taken) };
}
