import { parseDocument, visit, type YAMLParseError } from 'yaml';

/** What one YAML document holds as plain values, or why it cannot be used, in one line. */
export type YamlContent = { readonly content: unknown } | { readonly problem: string };

/**
 * Reads one YAML document. Aliases are refused: a few lines of them stand for gigabytes, and a lawyer reads
 * a rule without looking for what it points to.
 */
export function readYaml(yaml: string): YamlContent {
  const document = parseDocument(yaml);
  const [error] = document.errors;
  if (error) return { problem: firstLineOf(error) };
  let alias: string | null = null;
  visit(document, {
    Alias: (_key, { source }) => {
      alias = source;
      return visit.BREAK;
    },
  });
  if (alias !== null)
    return { problem: `aliases are not accepted; write out what "*${alias}" means` };
  return { content: document.toJS() };
}

/** What follows the first line is a drawing of the place. */
function firstLineOf({ message, code }: YAMLParseError): string {
  const [first = code] = message.split('\n', 1);
  return first.replace(/:$/, '');
}
