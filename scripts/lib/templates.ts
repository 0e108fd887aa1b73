import { HEADLINE_TOPICS } from '../../src/domain/catalogue/constants.ts';

/** Parts of an address that name a template of their own. */
const NAMED_PARTS = new Set(['differences', 'coverage', 'check', 'groups', 'guide', 'answers']);

/** The template that makes a page, worked out from its address below the base. */
export function templateOf(path: string): string {
  const [room = '', name = '', ...rest] = path
    .split('/')
    // A further page of a table of areas is of the template of the first.
    .filter((part) => part !== '' && !/^page-\d+$/u.test(part));
  if (name === '') return room;
  if (room === 'compare' && rest.length === 0) {
    return HEADLINE_TOPICS.has(name) || name === 'coverage' ? `compare/${name}` : 'compare/*';
  }
  return [room, '*', ...rest.map((part) => (NAMED_PARTS.has(part) ? part : '*'))].join('/');
}
