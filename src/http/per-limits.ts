import type { PostLimits } from '../domain/post.js';

/** `make`, once for each object of limits: building a schema takes longer than checking a post by it. */
export function perLimits<T>(make: (limits: PostLimits) => T): (limits: PostLimits) => T {
  const made = new WeakMap<PostLimits, { readonly schema: T }>();
  return (limits) => {
    const known = made.get(limits);
    if (known) return known.schema;
    const schema = make(limits);
    made.set(limits, { schema });
    return schema;
  };
}
