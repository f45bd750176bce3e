import type { Move, Refusal } from '../domain/case-moves.js';
import { AppError, type Conflict, type FieldError } from '../domain/errors.js';
import type { Message } from '../domain/taxonomy.js';

/** A refused move as its caller sees it: who was first, and when. */
export function refused({ code, conflict }: Refusal, kind: Move['kind']): AppError {
  const isLate = kind === 'undo' && code === 'lease-expired';
  const words = isLate ? TOO_LATE_TO_UNDO : MESSAGES[code];
  return new AppError(code, words(conflict), [], conflict ? { conflict } : {});
}

type Words = (conflict: Conflict | null) => Message;

const TOO_LATE_TO_UNDO: Words = (conflict) => ({
  id: `Putusan ini tidak dapat ditarik: hanya oleh pemutusnya, dengan token dan selama masa pegang kasusnya${told(conflict, ' (%by, sampai %at)')}. Bila keberatan, ajukan keberatan.`,
  en: `This decision cannot be taken back: only by who made it, with the token and within the time of their lease${told(conflict, ' (%by, until %at)')}. Appeal it if you object.`,
});

const MESSAGES: Readonly<Record<Refusal['code'], Words>> = {
  'lease-expired': (conflict) => ({
    id: `Anda tidak (lagi) memegang kasus ini${told(conflict, ' (pemegang: %by, sampai %at)')}. Ambil dahulu, lalu ulangi.`,
    en: `You do not hold this case (any more)${told(conflict, ' (holder: %by, until %at)')}. Claim it first, then try again.`,
  }),
  'already-decided': (conflict) => ({
    id: `Kasus ini sudah diputus${told(conflict, ' oleh %by pada %at')}. Bacalah putusannya; bila keberatan, ajukan keberatan.`,
    en: `This case was decided${told(conflict, ' by %by at %at')}. Read the decision; appeal it if you object.`,
  }),
  'case-claimed': (conflict) => ({
    id: `Kasus ini sedang dipegang${told(conflict, ' %by sampai %at')}.`,
    en: `This case is held${told(conflict, ' by %by until %at')}.`,
  }),
  'case-not-decided': (conflict) => ({
    id: `Kasus ini tidak mempunyai putusan yang berlaku${told(conflict, ' (putusan terakhir: %by, %at)')}.`,
    en: `No decision on this case is in force${told(conflict, ' (last decision: %by, %at)')}.`,
  }),
  'second-reviewer-needed': (conflict) => ({
    id: `Keberatan diputus peninjau lain, bukan yang sudah memutus${told(conflict, ' (putusan terakhir: %by, %at)')}.`,
    en: `An appeal is decided by somebody who has not decided the case${told(conflict, ' (last decision: %by, %at)')}.`,
  }),
  'supervisor-needed': (conflict) => ({
    id: `Langkah ini hanya untuk penyelia (supervisor)${told(conflict, '; putusan terakhir: %by, %at')}.`,
    en: `Only a supervisor may do this${told(conflict, '; last decision: %by, %at')}.`,
  }),
};

function told(conflict: Conflict | null, words: string): string {
  return conflict ? words.replace('%by', () => conflict.by).replace('%at', conflict.at) : '';
}

/** The holder was shown something less grave than what the case comes to now. */
export function caseChanged(): AppError {
  return new AppError('case-changed', {
    id: 'Kasus ini mendapat laporan yang lebih berat sejak Anda mengambilnya. Lihat lagi (GET /cases/{id}), lalu kirim putusan Anda.',
    en: 'The case has got a graver report since you claimed it. Look again (GET /cases/{id}), then send your decision.',
  });
}

/** Nothing of this kind is there. */
export function notFound(kind: 'report' | 'case' | 'image'): AppError {
  return new AppError('not-found', NOT_FOUND[kind]);
}

const NOT_FOUND: Readonly<Record<'report' | 'case' | 'image', Message>> = {
  report: {
    id: 'Laporan ini tidak ada. ID laporan: "rep_" dan 32 digit heksadesimal.',
    en: 'There is no such report. A report id is "rep_" and 32 hexadecimal digits.',
  },
  case: {
    id: 'Kasus ini tidak ada. ID kasus: "case_" dan 32 digit heksadesimal.',
    en: 'There is no such case. A case id is "case_" and 32 hexadecimal digits.',
  },
  image: {
    id: 'Gambar ini tidak ada, atau sudah dihapus menurut masa simpan.',
    en: 'There is no such image, or it was erased at the end of retention.',
  },
};

/** Bad fields that only the database can tell. */
export function badFields(fields: readonly FieldError[]): AppError {
  const message = {
    id: `${fields.length} isian perlu diperbaiki; lihat "errors".`,
    en: `${fields.length} field(s) to correct; see "errors".`,
  };
  return new AppError('invalid-request', message, fields);
}
