import { askedOn } from '../../src/domain/catalogue/asked.ts';
import type { ArrangementsEntry, Entries } from '../../src/domain/catalogue/entries.ts';
import { readExtentOf } from '../../src/domain/catalogue/walk.ts';
import { counted, joinAnd } from '../../src/domain/base/words.ts';

/**
 * The work list as text: by area and topic what is not read yet, as fields of bodies; then arrangements without
 * findings, and how many areas nothing was read of. What a copy lacks is listed too, with its reason.
 */
export function listTodo(entries: Entries): string {
  const open = entries.arrangements.flatMap((entry) => todoOf(entry, entries));
  const { areas } = entries.registers;
  const read = new Set(entries.partnerships.flatMap(({ data }) => data.areas));
  const unread = areas.data.filter(({ id }) => !read.has(id)).length;
  return [
    open.length === 0
      ? 'Nothing is left to read in the documents that are held.'
      : open.join('\n\n'),
    `${counted(unread, 'area')} of ${String(areas.data.length)} of which nothing was read.`,
  ].join('\n\n');
}

/** What is left of one set of arrangements; none where nothing is. */
function todoOf({ id, partnership, file, data }: ArrangementsEntry, entries: Entries): string[] {
  if (data.amends) return [];
  const topics = entries.registers.topics.data.flatMap((topic) => {
    const fields = topic.fields.flatMap((field) => {
      const asked = askedOn(topic.id, field, data);
      const left = asked.filter(
        ({ record }) => record === undefined || record.state === 'not-read',
      );
      if (left.length === 0) return [];
      const bodies = left.map(({ body }) => body);
      return [`${field.id}${asked.length > 1 ? ` (${joinAnd(bodies)})` : ''}`];
    });
    return fields.length === 0 ? [] : [`  ${topic.id}: ${fields.join(', ')}`];
  });
  const hasFindings = entries.assessments.some(
    (one) => one.id === id && one.partnership === partnership,
  );
  const lines = [...topics, ...(hasFindings ? [] : ['  findings: none are written'])];
  if (lines.length === 0) return [];
  const extent = readExtentOf(data);
  const how =
    extent === 'whole' ? '' : extent === 'headline' ? ', headline facts only' : ', in part';
  return [[`${file}${data.draft ? ', a draft' : ''}${how}`, ...lines].join('\n')];
}
