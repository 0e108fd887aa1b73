import { error } from '../mistake/mistake.ts';
import { foldForm, formsOf } from '../glossary/forms.ts';
import type { Check } from './check.ts';

/** A written form leads to one term, or to terms that are told apart. */
export const glossaryForms: Check = {
  name: 'glossary-forms',
  holds:
    'No two glossary terms are written the same way, capitals aside, unless one names the other as distinct.',
  run: ({ registers: { glossary } }) => {
    const holders = new Map<string, typeof glossary.data>();
    return glossary.data.flatMap((term, index) =>
      formsOf(term).flatMap(({ form, path }) => {
        const others = holders.get(foldForm(form)) ?? [];
        holders.set(foldForm(form), [...others, term]);
        const clash = others.find(
          (other) =>
            !other.distinct_from.includes(term.id) && !term.distinct_from.includes(other.id),
        );
        if (!clash) return [];
        return [
          error('glossary-form-twice', {
            file: glossary.file,
            path: [index, ...path],
            found: `“${form}”, which “${clash.id}” above claims`,
            allowed: 'a written form of its own',
            remedy:
              clash.id === term.id
                ? 'Write it once.'
                : `Merge the two, or where they mean different things write distinct_from: [${clash.id}].`,
          }),
        ];
      }),
    );
  },
};
