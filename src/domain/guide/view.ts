import type { Arrangements, Catalogue, Partnership } from '../catalogue/catalogue.ts';
import { wordDate, yearOf } from '../base/dates.ts';
import type { GuideEntry } from '../catalogue/entries.ts';
import { joinAnd } from '../base/words.ts';
import { citedBy } from './cited.ts';
import { contextOf, type GuideContext } from './context.ts';
import { citationKey, numberKeys } from './directives.ts';
import { headingId } from './headings.ts';
import { noteOf, type Note } from './note.ts';

/** A guide ready for its page, all but the prose itself. */
export interface GuideView extends GuideContext {
  partnership: Partnership;
  /** “document of about 2019”. */
  dated: string;
  /** “21 November 2026”, and when it was read against its source again, if it was. */
  writtenOn: string;
  readAgainOn: string | undefined;
  contents: readonly { id: string; label: string }[];
  notes: readonly Note[];
  /** What was read, and when: ““Constitution”, read on 21 November 2026”. */
  documents: string;
}

/** The guide to the arrangements of a partnership that are shown, or undefined where there is none. */
export const guideOf = (
  partnership: Partnership,
  { guides }: Pick<Catalogue, 'guides'>,
): GuideEntry | undefined =>
  guides.find(
    (guide) => guide.partnership === partnership.id && guide.id === partnership.current?.id,
  );

/** Every guide that has a page, in the order of the partnerships. */
export const guideViews = (catalogue: Catalogue): GuideView[] =>
  catalogue.partnerships.flatMap((partnership) => {
    const guide = guideOf(partnership, catalogue);
    const context = guide && contextOf(guide, catalogue);
    return context ? [viewOf(context, partnership)] : [];
  });

function viewOf(context: GuideContext, partnership: Partnership): GuideView {
  const { sections, written_on, read_again_on } = context.guide.data;
  const { sources, record } = context.arrangements;
  const titles = sources.map((source) => `“${source.record.title}”`);
  const notes = notesOf(context);
  return {
    ...context,
    partnership,
    dated: datedWords(record),
    writtenOn: wordDate(written_on),
    readAgainOn: read_again_on === undefined ? undefined : wordDate(read_again_on),
    contents: [
      ...sections.map(({ heading }) => ({ id: headingId(heading), label: heading })),
      ...(notes.length > 0 ? [{ id: 'notes', label: 'Notes' }] : []),
    ],
    notes,
    documents: `${joinAnd(titles)}, read on ${wordDate(record.read_on)}`,
  };
}

/** Of which year the document is: “document of about 2019”. */
const datedWords = ({ date }: Arrangements['record']): string =>
  `document of ${typeof date === 'string' ? '' : 'about '}${yearOf(date)}`;

/** What a guide cites, numbered as the marks in its text are: in the order of first mention. */
function notesOf(context: GuideContext): Note[] {
  const citations = context.guide.data.sections
    .flatMap(({ blocks }) => blocks.flatMap((block) => block.citations))
    .map(({ form, targets }) => ({ form, targets, key: citationKey(form, targets) }));
  const byKey = Map.groupBy(citations, ({ key }) => key);
  return [...numberKeys(byKey.keys())].flatMap(([key, number]) => {
    const things = (byKey.get(key)?.slice(0, 1) ?? []).flatMap(({ form, targets }) =>
      targets.flatMap((id) => citedBy(form, id, context) ?? []),
    );
    return things.length > 0 ? [noteOf(number, things)] : [];
  });
}
