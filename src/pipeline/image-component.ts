import type { Rest } from '../inference/resting-pool.js';
import { type Closable, Component } from './component.js';

/** Makes the component of a detector of images. */
type ImageComponent = <T extends Closable>(
  name: string,
  open: (rest: Rest) => Promise<T>,
) => Component<T>;

/**
 * Makes components that are ready when their files are verified, and whose threads begin with an image
 * and end `idleMs` after the last. One whose threads did not run is `failed` until a later opening has
 * shown that they do.
 */
export function imageComponents(
  idleMs: number,
  onFailure: (name: string, error: unknown) => void,
): ImageComponent {
  return (name, open) => {
    let prove = idleMs === Number.POSITIVE_INFINITY;
    const onBroken = (error: unknown) => {
      prove = true;
      component.forget(error);
    };
    const component = new Component(name, () => open({ idleMs, prove, onBroken }), onFailure);
    return component;
  };
}
