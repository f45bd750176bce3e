/** The reviewers' queue. */
export function QueuePage() {
  return <h1>Antrean laporan</h1>;
}
