/** How a drawing is laid out: for a wide page or for a phone. */
export type DrawingLayout = 'wide' | 'narrow';

/** How wide a drawing of boxes or steps is in each layout, in the units of its view box: one is a pixel at full size. */
export const DRAWING_WIDTHS: Readonly<Record<DrawingLayout, number>> = { wide: 620, narrow: 288 };

/** The fewest values for which a drawing or a list of steps says more than a sentence. */
export const LEAST_DRAWN = 3;
