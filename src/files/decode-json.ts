import { z } from 'zod';

/** A field's name may be a person's, or worse: only what looks like a field's is told. */
export const unknownField = {
  error: ({ code, keys }: { code?: string; keys?: readonly string[] }) =>
    code === 'unrecognized_keys'
      ? `bidang tidak dikenal (unknown field) ${keys?.filter((key) => /^[A-Za-z]{1,20}$/.test(key)).join(', ')}`
      : undefined,
};

/** Refuses the same id twice, at the later one. `list` is the field that holds those with ids. */
export function refuseSameIds(
  list: string,
  all: readonly { readonly id: string }[],
  context: z.core.$RefinementCtx,
): void {
  const seen = new Set<string>();
  all.forEach(({ id }, at) => {
    if (seen.has(id))
      context.addIssue({ code: 'custom', path: [list, at, 'id'], message: `ganda: ${id}` });
    seen.add(id);
  });
}

/** JSON to a value. Throws `SyntaxError`, or an error of one line a field: where it stands, and what is wrong. */
export function decodeJson<S extends z.ZodType>(schema: S, text: string): z.output<S> {
  const parsed = z.safeDecode(schema, JSON.parse(text));
  if (parsed.success) return parsed.data;
  throw new Error(
    parsed.error.issues.map(({ path, message }) => `${fieldOf(path)}: ${message}`).join('\n  '),
  );
}

/** `entries[0].vectors[1]` */
function fieldOf(path: readonly PropertyKey[]): string {
  const steps = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  return steps.join('').replace(/^\./, '') || 'isi berkas';
}
