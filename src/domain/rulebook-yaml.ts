import { CORE_SCHEMA, load, type State, YAMLException } from 'js-yaml';

/** What one YAML document holds as plain values, or why it cannot be used, in one line. */
export type YamlContent = { readonly content: unknown } | { readonly problem: string };

/**
 * Reads one YAML document. Aliases are refused, and anchors, which are for nothing else: a few lines of them
 * stand for gigabytes, and a lawyer reads a rule without looking for what it points to.
 */
export function readYaml(yaml: string): YamlContent {
  let anchor: string | null = null;
  const refuseAnchors = (_event: string, state: State & { readonly anchor?: string | null }) => {
    anchor ??= state.anchor ?? null;
    if (anchor !== null) throw new YAMLException('anchor');
  };
  try {
    // Without dates: a day is text, and stays as it was written.
    return { content: load(yaml, { schema: CORE_SCHEMA, listener: refuseAnchors }) ?? null };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const alias = anchor ?? /^unidentified alias "(.*)"$/.exec(error.reason)?.[1];
    return { problem: alias === undefined ? placed(error) : refusal(alias) };
  }
}

function refusal(alias: string): string {
  return `aliases are not accepted; write out what "*${alias}" means`;
}

function placed({ reason, mark }: YAMLException): string {
  return mark ? `${reason} at line ${mark.line + 1}, column ${mark.column + 1}` : reason;
}
