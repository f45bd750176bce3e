// A report into the queue, what became of it, and the case that a reviewer finds there.
import { saringHere } from './service.js';

// The first report of a service makes its database: give it time.
const saring = saringHere({ reviewer: 'Ani', timeoutMs: 60_000 });
const report = {
  post: { text: 'Siapa memilih Pak Darmo diberi beras 5 kg dan uang Rp100.000.' },
  link: 'https://contoh.example/unggahan/7',
  channel: 'web' as const,
  reporter: 'warga-07',
};
const idempotencyKey = crypto.randomUUID();
const { reportId } = await saring.submitReport(report, { idempotencyKey });
// A phone that lost its connection sends it again: it is the same report.
const again = await saring.submitReport(report, { idempotencyKey });
console.log(reportId === again.reportId ? 'one report' : 'two reports');

const { status, caseId, result } = await saring.settledReport(reportId, {
  signal: AbortSignal.timeout(60_000),
});
console.log(status, result?.verdict);
if (caseId !== null) {
  const found = await saring.cases.get(caseId);
  console.log(found.caseId === caseId ? 'in the queue' : 'lost', found.state);
}
