import type { Catalogue } from '../catalogue/catalogue.ts';
import { dataTable, type DataTable } from './table.ts';

/** `directory.csv`: the partnerships of England and where they publish, read from archived copies. */
export const directoryTable = ({ registers }: Catalogue): DataTable =>
  dataTable({
    name: 'directory',
    title: 'Partnerships of England',
    row: 'one partnership, as archived copies of its pages tell of it',
    columns: [
      { name: 'entry', means: 'Id of the entry.' },
      { name: 'name', means: 'Name of the partnership.' },
      { name: 'other_names', means: 'Other names and short forms, separated by semicolons.' },
      { name: 'name_confirmed', means: 'false where no page of its own was seen with the name.' },
      { name: 'areas', means: 'Ids of its areas (areas.csv), separated by semicolons.' },
      { name: 'partnership', means: 'Id of the partnership where we have read its documents.' },
      { name: 'combined_with', means: 'What else it is for, separated by semicolons.' },
      { name: 'began', means: 'When it began to work, as a page says.' },
      { name: 'website', means: 'Page seen of its website.' },
      { name: 'arrangements_kind', means: 'What was seen of its arrangements; empty if nothing.' },
      { name: 'arrangements_page', means: 'Its own page on them, where one was seen.' },
      { name: 'edition', means: 'Year of the edition seen, or the guidance that it cites.' },
      { name: 'published', means: 'Date of publication of that edition.' },
      { name: 'in_effect', means: 'Date from which that edition is in effect.' },
      { name: 'dated', means: 'Date it bears, where it is neither of these.' },
      { name: 'other_editions', means: 'Other editions known of, separated by semicolons.' },
      { name: 'read_on', means: 'When the archived copies were read; nothing was opened live.' },
    ],
    rows: registers.directory.data.map((entry) => ({
      entry: entry.id,
      name: entry.name,
      other_names: entry.other_names.join('; '),
      name_confirmed: entry.name_confirmed,
      areas: entry.areas.join('; '),
      partnership: entry.read,
      combined_with: entry.combined_with.join('; '),
      began: entry.began,
      website: entry.website?.address,
      arrangements_kind: entry.arrangements?.kind,
      arrangements_page:
        entry.arrangements && 'address' in entry.arrangements
          ? entry.arrangements.address
          : undefined,
      edition: entry.arrangements?.edition,
      published: entry.arrangements?.published,
      in_effect: entry.arrangements?.in_effect,
      dated: entry.arrangements?.dated,
      other_editions: entry.other_editions.map(({ edition }) => edition).join('; '),
      read_on: entry.read_on,
    })),
  });
