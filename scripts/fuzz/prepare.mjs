// Reports and cases that requests can name.

const POSTS = [
  'Pak Darmo itu bajingan goblok, otak udang!',
  'Coblos nomor 2 dan terima beras 5 kg.',
  'Debat calon bupati malam ini pukul 19.00.',
];
const LEASE_SECONDS = 86_400;
const WAIT_MS = 240_000;

/** Hands in reports, waits for their cases and takes them: `{ reports, cases, leases }`, ids of each. */
export async function prepare(url) {
  const post = async (path, body) => {
    const init = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    };
    const until = Date.now() + WAIT_MS;
    let response = await fetch(url + path, init);
    // The first report makes the database, which may take longer than a request waits.
    while (response.status === 503 && Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      response = await fetch(url + path, init);
    }
    if (!response.ok)
      throw new Error(`${path} answers ${response.status}: ${await response.text()}`);
    return response.json();
  };
  const reports = [];
  for (const text of POSTS) {
    const { reportId } = await post('/reports', { post: { text }, channel: 'import' });
    reports.push(reportId);
  }
  const cases = [];
  for (const id of reports) cases.push(await caseOf(url, id));
  const leases = [];
  for (const caseId of new Set(cases)) {
    const claimed = await post('/cases/claim', { caseId, leaseSeconds: LEASE_SECONDS }).catch(
      () => ({ cases: [] }),
    );
    for (const { leaseToken } of claimed.cases) leases.push(leaseToken);
  }
  return { reports, cases, leases };
}

async function caseOf(url, reportId) {
  const until = Date.now() + WAIT_MS;
  while (Date.now() < until) {
    const { status, caseId } = await (await fetch(`${url}/reports/${reportId}`)).json();
    if (status !== 'queued' && caseId) return caseId;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${reportId} was not classified in ${WAIT_MS / 1000} s`);
}
