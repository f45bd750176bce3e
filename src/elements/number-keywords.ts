/** A line that ends in a keyword whose number stands elsewhere: "NO URUT" above a disc. */
const OPEN_KEYWORD = /(?:n[o0]m[o0e]r|nmr|(?<![a-z])n[o0]\.?|urut|paslon|coblos|contreng)[\s:.-]*$/;
/** Where a ballot number was due, and may not have been read. */
const LOST_NUMBER = /(?<![a-z])(?:n[o0]m[o0e]r(?:\s*urut)?|n[o0]\.?\s*urut|paslon)[\s:.-]*$/;
/** A verb that urges may end a line before a name as well. */
const URGE = /(?<![a-z])(?:pilih|dukung|menangkan|bukan)[\s:]*$/;

/** Whether a folded line ends in a keyword of ballot numbers. */
export function endsInKeyword(line: string): boolean {
  return OPEN_KEYWORD.test(line);
}

/** Whether a folded line ends where a ballot number was due. */
export function lacksNumber(line: string): boolean {
  return LOST_NUMBER.test(line);
}

/** Whether a folded line ends where a ballot number may go on. */
export function mayGoOnWithNumber(line: string): boolean {
  return OPEN_KEYWORD.test(line) || URGE.test(line);
}

/** Whether a folded line ends in a noun of ballot numbers, not only in a verb: "NO URUT", not "coblos". */
export function endsInNoun(line: string): boolean {
  return OPEN_KEYWORD.test(line) && !/(?:coblos|contreng)[\s:.-]*$/.test(line);
}
