import { describe, expect, test } from 'vitest';
import { compareAddresses } from '../../../../src/domain/site/addresses/standing.ts';

const kept = (address: string, to?: string) => ({
  address,
  successor: to === undefined ? undefined : { to, date: '2026-12-01', reason: 'Moved.' },
});
const site = (standing: readonly string[], further: readonly [string, string][] = []) => ({
  standing: new Set(standing),
  further: new Map(further),
});

describe('a register beside a built site', () => {
  test('holds where all stands, and names what is new', () => {
    expect(
      compareAddresses([kept('/a/'), kept('/a/#x')], site(['/a/', '/a/#x', '/a/#new'])),
    ).toEqual({ lost: [], moves: [], added: ['/a/#new'] });
  });

  test.each([
    ['a page', [kept('/a/')], ['/b/']],
    ['an anchor', [kept('/a/#x')], ['/a/']],
    ['a file', [kept('/data/a.csv')], ['/a/']],
    ['a page whose successor does not stand', [kept('/a/', '/b/')], ['/c/']],
    ['a page that leads to itself by way of another', [kept('/a/', '/b/'), kept('/b/', '/a/')], []],
    ['a file whose successor is a page', [kept('/data/a.csv', '/a/')], ['/a/']],
  ])('refuses %s that is gone', (_, register, standing) => {
    expect(compareAddresses(register, site(standing)).lost[0]?.address).toBe(register[0]?.address);
  });

  test('refuses an anchor that a page lost as it moved', () => {
    const register = [kept('/a/', '/b/'), kept('/a/#x'), kept('/a/#y')];
    const { lost, moves } = compareAddresses(register, site(['/b/', '/b/#y']));
    expect(lost).toEqual([{ address: '/a/#x', successor: '/b/#x' }]);
    expect(moves.map(({ from, to }) => [from, to])).toEqual([
      ['/a/', '/b/'],
      ['/a/#y', '/b/#y'],
    ]);
  });

  test('follows one successor after another', () => {
    const { lost, moves } = compareAddresses(
      [kept('/a/', '/b/'), kept('/a/#x'), kept('/b/', '/c/'), kept('/b/#x', '/c/#z')],
      site(['/c/', '/c/#z']),
    );
    expect(lost).toEqual([]);
    expect(moves.map(({ to }) => to)).toEqual(['/c/', '/c/#z', '/c/', '/c/#z']);
  });

  test('leaves a successor alone while the old address stands', () => {
    expect(compareAddresses([kept('/a/', '/b/')], site(['/a/'])).moves).toEqual([]);
  });

  test('leads on by itself where the collection has grown', () => {
    const { lost, moves } = compareAddresses(
      [kept('/questions/q/#area.z'), kept('/compare/a/b/'), kept('/compare/a/#group.lead')],
      site(
        ['/questions/q/', '/compare/', '/compare/a/', '/compare/a/#table'],
        [['/questions/q/#area.z', '/questions/q/page-2/#area.z']],
      ),
    );
    expect(lost).toEqual([]);
    expect(moves.map(({ to }) => to)).toEqual([
      '/questions/q/page-2/#area.z',
      '/compare/',
      '/compare/a/#table',
    ]);
  });
});
