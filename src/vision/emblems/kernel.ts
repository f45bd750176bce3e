import type { Size } from './rect.js';

/**
 * sharp's kernel that comes nearest to how the training side resamples: area averaging when
 * shrinking (less than one level of 255 away on banners), bilinear when enlarging.
 */
export function kernelFor(from: Size, to: Size): 'cubic' | 'linear' {
  return from.width > to.width || from.height > to.height ? 'cubic' : 'linear';
}
