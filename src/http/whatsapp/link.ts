import { isWebAddress } from '../../domain/report-fields.js';

const ADDRESS = /https?:\/\/[^\s<>"']+/i;
/** What ends a sentence, not an address. */
const TRAILING = /[.,;:!?)\]}*_~]+$/;
/** Characters beside an address up to which the message is about that address. */
const HARDLY_MORE = 60;
/** Words that ask to look, and say nothing of what is looked at. */
const ASKING = new Set(
  (
    'tolong mohon minta bantu harap dicek cek diperiksa periksa dilihat lihat ditindak lanjuti tindak ' +
    'ditindaklanjuti min admin kak pak bu bapak ibu bawaslu ini itu link tautan postingan unggahan ya dong nih ' +
    'lapor laporan melaporkan saya mau ada apakah apa benar betul hoaks hoax asli info terima kasih makasih ' +
    'selamat pagi siang sore malam assalamualaikum halo hai please check this'
  ).split(' '),
);

/** A message taken apart: what it is about. */
export interface AboutLink {
  /** The first web address, when the message is hardly more than that. */
  readonly link: string | null;
  /** Whether what stands beside it only asks to look: there is no text to judge. */
  readonly isOnlyLink: boolean;
  /** What stands beside it. */
  readonly rest: string;
}

/** Tells a message that points to a post from one that is the post. */
export function aboutLink(text: string): AboutLink {
  const none = { link: null, isOnlyLink: false, rest: text.trim() };
  const address = ADDRESS.exec(text)?.[0].replace(TRAILING, '');
  if (!address || !isWebAddress(address)) return none;
  const rest = text.replace(address, ' ').replaceAll(/\s+/g, ' ').trim();
  if (rest.length > HARDLY_MORE) return none;
  const words = rest.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return { link: address, isOnlyLink: words.every((word) => ASKING.has(word)), rest };
}
