/**
 * Most pixels of the raster handed on, whatever its shape: bounds memory to 36 MB an image. A bound
 * on the sides would shrink the words of a long, narrow screenshot until nobody can read them.
 */
export const MAX_RASTER_PIXELS = 12_000_000;
export const MAX_RASTER_BYTES = MAX_RASTER_PIXELS * 3;

/** Frames read at most: each costs as much as an image. */
export const MOST_READ = 6;
