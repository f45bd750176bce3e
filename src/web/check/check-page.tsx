/** Checks a creative before it is shared. */
export function CheckPage() {
  return <h1>Periksa materi</h1>;
}
