import { compareText } from '../../base/order.ts';
import type { KeptAddress, Successor } from './register.ts';
import { growsInto } from './rule.ts';

/** The addresses of a built site that are to be kept, and the anchors of further pages of its lists. */
export interface BuiltAddresses {
  /** Pages, files and anchors. */
  standing: ReadonlySet<string>;
  /** Where an anchor of the first page of a list stands now, if on a further one: `/a/#x` to `/a/page-2/#x`. */
  further: ReadonlyMap<string, string>;
}

/** An address that is gone and where it leads on. */
export interface Move {
  from: string;
  to: string;
  /** Why, as a person wrote it; undefined where the address went as the collection grew. */
  reason: string | undefined;
}

/** An address that is gone and leads nowhere. */
export interface LostAddress {
  address: string;
  /** The successor that does not stand either, if one is written. */
  successor: string | undefined;
}

export interface Standing {
  lost: LostAddress[];
  moves: Move[];
  /** Addresses of the site that the register does not hold yet, in order. */
  added: string[];
}

const pageOf = (address: string): string => address.split('#')[0] ?? '';
const isPage = (address: string): boolean => pageOf(address).endsWith('/');

/**
 * Lays a register beside a built site. An address that is gone follows its successor, and that one its
 * own, to one that stands; an anchor of a page that moved is looked for on the new page.
 */
export function compareAddresses(
  register: readonly KeptAddress[],
  { standing, further }: BuiltAddresses,
): Standing {
  const kept = new Map(register.map((one) => [one.address, one]));
  const nextOf = (address: string): (Pick<Successor, 'to'> & { reason?: string }) | undefined => {
    const written = kept.get(address)?.successor;
    if (written) return written;
    const grown = further.get(address) ?? growsInto(address);
    if (grown !== undefined) return { to: grown };
    const page = pageOf(address);
    const moved = page !== address && !standing.has(page) ? nextOf(page) : undefined;
    return moved && { ...moved, to: `${pageOf(moved.to)}${address.slice(page.length)}` };
  };
  const onFurther = new Set(further.values());
  const stands = (address: string): boolean => standing.has(address) || onFurther.has(address);
  const follow = (address: string, seen: ReadonlySet<string>): string | undefined => {
    if (stands(address)) return address;
    const next = nextOf(address)?.to;
    if (next === undefined || seen.has(next)) return undefined;
    return follow(next, new Set([...seen, next]));
  };
  const lost: LostAddress[] = [];
  const moves: Move[] = [];
  for (const { address } of register) {
    if (standing.has(address)) continue;
    const next = nextOf(address);
    const to = follow(address, new Set([address]));
    // A file is copied from its successor, so that one who reads it by program still gets a file.
    if (to === undefined || isPage(to) !== isPage(address)) {
      lost.push({ address, successor: next?.to });
    } else moves.push({ from: address, to, reason: next?.reason });
  }
  return {
    lost,
    moves,
    added: [...standing].filter((address) => !kept.has(address)).sort(compareText),
  };
}
