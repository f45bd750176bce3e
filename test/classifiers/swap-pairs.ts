/** Texts with slots for names, parties, groups and numbers of one kind. */
export interface SwapCases {
  readonly slots: Readonly<Record<string, readonly string[]>>;
  readonly templates: readonly string[];
}

/** Every text with the first filling of its slots, beside the same with one slot filled otherwise. */
export function swapPairs({ slots, templates }: SwapCases): (readonly [string, string])[] {
  const base = Object.fromEntries(
    Object.entries(slots).map(([slot, [first]]) => [slot, first ?? '']),
  );
  return templates.flatMap((template) =>
    Object.entries(slots)
      .filter(([slot]) => template.includes(`{${slot}}`))
      .flatMap(([slot, values]) =>
        values
          .slice(1)
          .map(
            (value) => [fill(template, base), fill(template, { ...base, [slot]: value })] as const,
          ),
      ),
  );
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w)\}/g, (_, slot: string) => values[slot] ?? '');
}
