import type { Problem } from '../api/types.js';
import type { Language, Message } from '../shell/language.js';
import { moment } from './moment.js';
import type { Move } from './requests.js';

/** Why a move came too late or is not this person's, and who was first. */
export interface ConflictWords {
  readonly title: Message;
  /** What to do now. */
  readonly hint: Message;
}

const CODES = [
  'already-decided',
  'case-claimed',
  'case-changed',
  'lease-expired',
  'case-not-decided',
  'second-reviewer-needed',
  'supervisor-needed',
] as const;
export type ConflictCode = (typeof CODES)[number];

/** The code of a refused move; null when the problem is of another kind. */
export function conflictCode({ code }: Pick<Problem, 'code'>): ConflictCode | null {
  return CODES.find((one) => one === code) ?? null;
}

/** Who asks, when (milliseconds since 1970), and for what. */
export interface Asked {
  readonly me: string;
  readonly now: number;
  readonly move: Move['kind'] | 'claim';
}

/** A refused move in words for who made it. */
export function conflictWords(
  code: ConflictCode,
  conflict: Problem['conflict'] | undefined,
  { me, now, move }: Asked,
): ConflictWords {
  if (move === 'undo') return TOO_LATE_TO_UNDO;
  if (!conflict) return UNNAMED[code];
  const { by } = conflict;
  const at = both((language) => moment(conflict.at, language));
  const isMine = by === me;
  const isAhead = Date.parse(conflict.at) > now;
  switch (code) {
    case 'already-decided':
      return isMine ? ownDecision(at) : othersDecision(by, at);
    case 'case-claimed':
      return heldBy(by, at);
    case 'lease-expired':
      return isMine ? ownLease(at, isAhead) : isAhead ? heldBy(by, at) : overLease(by, at);
    default:
      return { ...UNNAMED[code], title: lastDecision(UNNAMED[code].title, by, at) };
  }
}

function both(words: (language: Language) => string): Message {
  return { id: words('id'), en: words('en') };
}

function ownDecision(at: Message): ConflictWords {
  return {
    title: {
      id: `Anda sudah memutus kasus ini, ${at.id}`,
      en: `You have decided this case, ${at.en}`,
    },
    hint: {
      id: 'Putusan yang pertama tercatat dan tidak dicatat dua kali. Muat ulang untuk melihatnya.',
      en: 'The first one is recorded, and none is recorded twice. Reload to see it.',
    },
  };
}

function othersDecision(by: string, at: Message): ConflictWords {
  return {
    title: {
      id: `Sudah diputus oleh ${by}, ${at.id}`,
      en: `Decided by ${by}, ${at.en}`,
    },
    hint: {
      id: 'Muat ulang dan baca putusannya. Bila Anda keberatan, ajukan keberatan; alasan yang Anda ketik dapat dipakai.',
      en: 'Reload and read the decision. If you object, appeal it; the reason that you typed can be used.',
    },
  };
}

function heldBy(by: string, at: Message): ConflictWords {
  return {
    title: {
      id: `Sedang dipegang ${by} sampai ${at.id}`,
      en: `Held by ${by} until ${at.en}`,
    },
    hint: {
      id: 'Tunggu sampai dilepaskan, atau kerjakan kasus berikutnya.',
      en: 'Wait until it is given back, or take the next case.',
    },
  };
}

function ownLease(at: Message, isAhead: boolean): ConflictWords {
  if (!isAhead) {
    return {
      title: {
        id: `Waktu Anda memegang kasus ini habis ${at.id}`,
        en: `Your time with this case ended ${at.en}`,
      },
      hint: UNNAMED['lease-expired'].hint,
    };
  }
  return {
    title: {
      id: `Anda memegang kasus ini dari halaman lain, sampai ${at.id}`,
      en: `You hold this case from another page, until ${at.en}`,
    },
    hint: {
      id: 'Putuskan di halaman itu, atau tunggu sampai waktunya habis lalu ambil lagi.',
      en: 'Decide it there, or wait until that ends and claim it again.',
    },
  };
}

function overLease(by: string, at: Message): ConflictWords {
  return {
    title: {
      id: `Waktu Anda habis; terakhir dipegang ${by} sampai ${at.id}`,
      en: `Your time ended; last held by ${by} until ${at.en}`,
    },
    hint: UNNAMED['lease-expired'].hint,
  };
}

function lastDecision(title: Message, by: string, at: Message): Message {
  return {
    id: `${title.id} (putusan terakhir: ${by}, ${at.id})`,
    en: `${title.en} (last decision: ${by}, ${at.en})`,
  };
}

const TOO_LATE_TO_UNDO: ConflictWords = {
  title: {
    id: 'Putusan tidak dapat dibatalkan lagi',
    en: 'The decision cannot be taken back any more',
  },
  hint: {
    id: 'Waktunya habis, atau kasus ini sudah berubah. Muat ulang; bila keberatan, ajukan keberatan.',
    en: 'Time ran out, or the case has changed since. Reload; appeal it if you object.',
  },
};

const UNNAMED: Readonly<Record<ConflictCode, ConflictWords>> = {
  'already-decided': {
    title: { id: 'Kasus ini sudah diputus', en: 'This case was decided' },
    hint: { id: 'Muat ulang dan baca putusannya.', en: 'Reload and read the decision.' },
  },
  'case-claimed': {
    title: { id: 'Kasus ini sedang dipegang orang lain', en: 'Somebody holds this case' },
    hint: { id: 'Muat ulang untuk melihat oleh siapa.', en: 'Reload to see who.' },
  },
  'case-changed': {
    title: {
      id: 'Laporan yang lebih berat masuk sejak kasus ini Anda ambil',
      en: 'A graver report came since you claimed this case',
    },
    hint: {
      id: 'Putusan belum tercatat. Muat ulang, lihat yang baru, lalu putuskan.',
      en: 'Nothing is recorded yet. Reload, look at what is new, then decide.',
    },
  },
  'lease-expired': {
    title: { id: 'Waktu Anda memegang kasus ini habis', en: 'Your time with this case ended' },
    hint: {
      id: 'Putusan belum tercatat. Ambil kasus ini lagi, lalu putuskan.',
      en: 'Nothing is recorded. Claim the case again, then decide.',
    },
  },
  'case-not-decided': {
    title: { id: 'Tidak ada putusan yang berlaku', en: 'No decision is in force' },
    hint: {
      id: 'Muat ulang untuk melihat keadaan kasus ini sekarang.',
      en: 'Reload to see how the case stands now.',
    },
  },
  'second-reviewer-needed': {
    title: { id: 'Keberatan diputus peninjau lain', en: 'An appeal is decided by somebody else' },
    hint: {
      id: 'Anda sudah memutus kasus ini; kerjakan kasus lain.',
      en: 'You have decided this case already; take another.',
    },
  },
  'supervisor-needed': {
    title: { id: 'Langkah ini hanya untuk penyelia', en: 'Only a supervisor may do this' },
    hint: {
      id: 'Mintalah penyelia membuka kasus ini.',
      en: 'Ask a supervisor to open this case.',
    },
  },
};
