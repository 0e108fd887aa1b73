import type { Catalogue } from '../catalogue/catalogue.ts';
import { AREA_STATES, areaPath, knownAreas, type AreaState, type KnownArea } from './directory.ts';

/** The shapes of marks: with a key in words, they tell areas apart without colour. */
export const MAP_MARKS = [
  'square',
  'ring',
  'cross',
  'triangle',
  'diamond',
  'bar',
  'box',
  'point',
] as const;
export type MapMark = (typeof MAP_MARKS)[number];

/** What the mark of an area says, and where it leads, below the base. */
export interface MapSays {
  mark: MapMark;
  label: string;
  path: string;
}

/** An area on the map, at its middle. */
export interface AreaDot extends MapSays {
  name: string;
  x: number;
  y: number;
}

export interface AreaMap {
  title: string;
  /** Each mark with what it stands for and how many areas have it, in the order of marks. */
  keys: readonly (Pick<MapSays, 'mark' | 'label'> & { count: number })[];
  width: number;
  height: number;
  /** How far a mark reaches from its middle. */
  radius: number;
  dots: readonly AreaDot[];
  /** The frame in which London is drawn larger, and where London is. */
  inset: { x: number; y: number; width: number; height: number };
  london: { x: number; y: number; width: number; height: number };
}

const WIDTH = 356;
const HEIGHT = 420;
const RADIUS = 4.5;
/** Units of the drawing to a degree of latitude; London is drawn so many times larger. */
const SCALE = 75;
const LARGER = 3.5;
/** A degree of longitude is so much shorter than one of latitude, in the middle of England. */
export const NARROWER = Math.cos((52.8 * Math.PI) / 180);
/** Over Wales and the Irish Sea, where no area is. */
const INSET = { x: 1, y: 156, width: 140, height: 108 };

interface Point {
  x: number;
  y: number;
}

const STATE_MARKS: Readonly<Record<AreaState, MapMark>> = {
  read: 'square',
  'not-read': 'ring',
  'nothing-known': 'cross',
};

/** The areas with what is known of each. */
export const areaMap = (catalogue: Catalogue): AreaMap =>
  drawAreas(catalogue, 'Map of the areas of England', ({ area, state }) => ({
    mark: STATE_MARKS[state],
    label: AREA_STATES[state],
    path: areaPath(area.id),
  }));

/** Every area at its place, moved apart where marks would lie on each other; London’s in a frame of their own. */
export function drawAreas(
  catalogue: Catalogue,
  title: string,
  say: (area: KnownArea) => MapSays,
): AreaMap {
  const all = knownAreas(catalogue);
  const [inLondon, elsewhere] = [all.filter(isLondon), all.filter((one) => !isLondon(one))];
  const place = ({ area: { point } }: KnownArea): Point => ({
    x: (point.long + 6.45) * NARROWER * SCALE + RADIUS,
    y: (55.4 - point.lat) * SCALE,
  });
  const frame = boundsOf(inLondon.map(place));
  const enlarge = (one: KnownArea): Point => {
    const { x, y } = place(one);
    return {
      x: INSET.x + INSET.width / 2 + (x - frame.x - frame.width / 2) * LARGER,
      y: INSET.y + INSET.height / 2 + 6 + (y - frame.y - frame.height / 2) * LARGER,
    };
  };
  const dots = [...placed(elsewhere, place), ...placed(inLondon, enlarge)].map(
    ({ known, x, y }): AreaDot => ({ name: known.area.name, x, y, ...say(known) }),
  );
  const keys = Map.groupBy(dots, ({ mark }) => mark);
  return {
    title,
    keys: MAP_MARKS.flatMap((mark) => {
      const own = keys.get(mark) ?? [];
      return own[0] ? [{ mark, label: own[0].label, count: own.length }] : [];
    }),
    width: WIDTH,
    height: HEIGHT,
    radius: RADIUS,
    dots,
    inset: INSET,
    london: frame,
  };
}

const isLondon = ({ area }: KnownArea): boolean => area.region === 'London';

const placed = (
  areas: readonly KnownArea[],
  place: (area: KnownArea) => Point,
): (Point & { known: KnownArea })[] => {
  const points = apart(areas.map(place), 2 * RADIUS + 1);
  return areas.map((known, index) => ({ known, ...rounded(points[index]) }));
};

const rounded = ({ x, y }: Point = { x: 0, y: 0 }): Point => ({
  x: Math.round(x * 10) / 10,
  y: Math.round(y * 10) / 10,
});

function boundsOf(points: readonly Point[]): AreaMap['london'] {
  if (points.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** More rounds move marks by less than can be seen. */
const ROUNDS = 200;

/** Points pushed apart, two by two, until each is so far from every other; two at one place part along the line. */
export function apart(points: readonly Point[], distance: number): Point[] {
  const moved = points.map((point) => ({ ...point }));
  for (let round = 0; round < ROUNDS; round++) {
    let still = true;
    for (const [index, a] of moved.entries()) {
      for (const b of moved.slice(index + 1)) {
        const [dx, dy] = [b.x - a.x || 0.01, b.y - a.y];
        const far = Math.hypot(dx, dy);
        if (far >= distance - 0.05) continue;
        const push = (distance - far) / 2 / far;
        a.x -= dx * push;
        a.y -= dy * push;
        b.x += dx * push;
        b.y += dy * push;
        still = false;
      }
    }
    if (still) break;
  }
  return moved;
}
