/** Whether a click is no second one of a double click; a key's click counts none. */
export function isFirstClick({ detail }: Pick<MouseEvent, 'detail'>): boolean {
  return detail <= 1;
}
