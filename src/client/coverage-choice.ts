/** What a filter offers: its name in the address, and its values with their labels. */
export interface FilterOptions {
  name: string;
  label: string;
  values: readonly { id: string; label: string }[];
}

/** Values that can be followed, by name, and a sentence for each that cannot. */
export interface FilterChoice {
  values: Readonly<Record<string, string>>;
  sentences: readonly string[];
}

/** Reads the query of an address. */
export function readFilter(query: string, filters: readonly FilterOptions[]): FilterChoice {
  const params = new URLSearchParams(query);
  const values: Record<string, string> = {};
  const sentences: string[] = [];
  for (const { name, label, values: known } of filters) {
    const value = params.get(name)?.trim().toLowerCase() ?? '';
    if (value === '') continue;
    if (known.some(({ id }) => id === value)) values[name] = value;
    else {
      const all = known.map((one) => one.label).join('; ');
      sentences.push(
        `“${value}” is not known under “${label}”, so it is left out. There are: ${all}.`,
      );
    }
  }
  return { values, sentences };
}

/** The query of a choice, in the order of its names; empty where everything is shown. */
export function writeFilter(values: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''));
  return query.size === 0 ? '' : `?${query}`;
}
