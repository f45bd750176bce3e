import type { Command } from 'commander';
import type { Config } from '../config.js';
import type { AuditReport } from '../queue/audit-verify.js';
import { ExitCode, UsageError } from './exit-code.js';
import { oneLine, visibleJson } from './visible.js';

interface AuditOptions {
  readonly head?: string;
  readonly json?: true;
}

/** Adds `saring audit …`; the configuration is read only when one of its commands runs. */
export function addAuditCommands(program: Command, config: () => Config): void {
  program
    .command('audit')
    .description('Catatan kejadian laporan dan kasus, berantai hash.')
    .command('verify')
    .description(
      'Hitung ulang rantai dan cocokkan kasus, putusan, dan laporan dengannya. ' +
        'Kode keluar: 0 utuh, 1 rusak, 64 atau lebih: salah pakai atau gagal.',
    )
    .option('--head <hash>', 'hash yang dicatat dahulu: harus masih ada dalam rantai')
    .option('--json', 'cetak satu objek JSON')
    .action(async (options: AuditOptions) => {
      process.exitCode = await auditVerify(options, config());
    });
}

async function auditVerify({ head, json }: AuditOptions, config: Config): Promise<number> {
  if (head !== undefined && !/^[0-9a-f]{64}$/.test(head)) {
    throw new UsageError('--head: isi 64 digit heksadesimal (64 hexadecimal digits)');
  }
  const { verifyAudit } = await import('../queue/audit-verify.js');
  const { openDatabase } = await import('../queue/open-database.js');
  const database = await openDatabase({
    databaseUrl: config.DATABASE_URL,
    dataDirectory: config.DATA_DIR,
    onFailure: abandon,
  });
  try {
    const report = await verifyAudit(database, head);
    process.stdout.write(`${json ? visibleJson(report) : inWords(report)}\n`);
    return report.findings.length === 0 ? 0 : 1;
  } finally {
    await database.close();
  }
}

/** Whoever lost the database in the middle of a check has not found it intact. */
function abandon(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`saring: ${oneLine(reason)}\n`);
  process.exit(ExitCode.failure);
}

function inWords({ events, head, findings, rowsChecked }: AuditReport): string {
  const lines = findings.map(({ seq, message }) =>
    oneLine(seq === null ? message : `kejadian ${seq}: ${message}`),
  );
  if (!rowsChecked) {
    lines.push('Kasus, putusan, dan laporan tidak dicocokkan, karena rantainya sendiri rusak.');
  }
  lines.push(
    findings.length === 0
      ? `Utuh: ${events} kejadian.`
      : `RUSAK: ${findings.length} temuan dalam ${events} kejadian.`,
  );
  if (events > 0) lines.push(`Catat di tempat lain, untuk --head: ${head}`);
  return lines.join('\n');
}
