/** A value as a `jsonb` parameter. */
export function jsonb(value: unknown): string {
  return JSON.stringify(value, (_key, inner) =>
    typeof inner === 'string' ? storable(inner) : inner,
  );
}

/** Postgres stores neither NUL nor half a surrogate pair: U+FFFD takes their place, so that offsets stay. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}
