import type { Message } from '../domain/taxonomy.js';

/** Why a sighting of a face is as it is, for people. */

export const FACES_FAILED: Message = {
  id: 'Wajah tidak dapat dicari pada gambar ini.',
  en: 'This image could not be searched for faces.',
};
export const TOO_MANY_FACES: Message = {
  id: 'Wajah pada gambar terlalu banyak untuk diperiksa semuanya.',
  en: 'There are more faces on the image than are looked at.',
};
export const MATCHING_OFF: Message = {
  id: 'Ada wajah, tetapi pencocokan wajah dimatikan (FACE_MATCHING=off).',
  en: 'There are faces, but face matching is turned off (FACE_MATCHING=off).',
};
export const DOUBTFUL: Message = {
  id: 'Mirip orang ini, tetapi belum pasti; perlu diperiksa orang.',
  en: 'Like this person, but not for sure; a person should check.',
};
export const INCUMBENT: Message = {
  id: 'Orang ini juga pejabat petahana; di sini ia pasangan calon, jadi ini citra dirinya sendiri.',
  en: "This person also holds office; here they are the candidate, so it is the pair's own photo.",
};
export const AS_OFFICER: Message = {
  id: 'Presiden atau Wakil Presiden ditampilkan sebagai pengurus partai politik.',
  en: 'The President or Vice-President is shown as an officer of a political party.',
};
export const FORMER: Message = {
  id: 'Bukan Presiden atau Wakil Presiden pada tanggal unggahan ini.',
  en: "Not President or Vice-President on this post's date.",
};
export const NAMESAKE: Message = {
  id: 'Namanya mirip nama pasangan calon, tetapi tidak sama; perlu diperiksa orang.',
  en: "The name is like one of the pair's, but not the same; a person should check.",
};
export const BY_CAPTION: Message = {
  id: 'Menurut tulisan di dekatnya pengurus partai politik; wajahnya tidak dikenali sebagai pengurus.',
  en: 'An officer of a political party by the words beside; the face is not known as one.',
};
export const MAY_BE_KNOWN: Message = {
  id: 'Ada wajah yang belum pasti milik siapa; mungkin wajah orang lain.',
  en: "Whose face this is, is not sure for every face; one may be someone else's.",
};
export const NO_OFFICIAL: Message = {
  id: 'Belum ada foto rujukan pengurus partai di galeri; tambahkan dengan `saring gallery add face`.',
  en: "The gallery has no reference photo of a party's officers; add one with `saring gallery add face`.",
};
export const NO_PRESIDENT: Message = {
  id: 'Galeri tidak memuat Presiden atau Wakil Presiden pada tanggal ini.',
  en: 'The gallery knows no President or Vice-President of this date.',
};

/** No reference photo of the pair, or of these of its names. */
export function noPairReference(names: readonly string[]): Message {
  const whom = names.length === 0 ? '' : ` (${names.join(', ')})`;
  return {
    id: `Belum ada foto rujukan pasangan calon${whom} di galeri; tambahkan dengan \`saring gallery add face\`.`,
    en: `The gallery has no reference photo of the pair${whom}; add one with \`saring gallery add face\`.`,
  };
}

/** These hold office, and there is no reference photo to know them by. */
export function noReferenceOf(names: readonly string[]): Message {
  const list = names.join(', ');
  return {
    id: `Belum ada foto rujukan ${list}, jadi ketiadaan fotonya tidak dapat dipastikan.`,
    en: `There is no reference photo of ${list}, so it cannot be told that their photo is absent.`,
  };
}
