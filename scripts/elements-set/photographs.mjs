// The photographs of ../shared/data/images/faces, which never enter the repository: where the faces are on
// them, measured by eye, and whose they are.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Office-holders whom the built-in gallery knows, with a day on which each held office. */
export const OFFICE_DAYS = {
  'Joko Widodo': '2020-11-10T09:00:00+07:00',
  'Prabowo Subianto': '2024-11-12T09:00:00+07:00',
  'Gibran Rakabuming Raka': '2024-11-12T09:00:00+07:00',
};
const [JOKOWI, PRABOWO, GIBRAN] = Object.keys(OFFICE_DAYS);

/**
 * File to its faces: `[x, y, width, height]` from hairline or hat to chin as parts of the picture's width
 * and height, with the office-holder's name or null. Pictures with further faces in the
 * background, painted ones too, are left out.
 */
const FACES = {
  'foto-kandidat__agus_harimurti_yudhoyono.jpg': [[0.35, 0.16, 0.37, 0.45]],
  'foto-kandidat__airlangga_hartarto.jpg': [[0.24, 0.25, 0.44, 0.32]],
  'foto-kandidat__anies_baswedan.jpg': [[0.33, 0.25, 0.34, 0.29]],
  'foto-kandidat__erick_thohir.jpg': [[0.27, 0.25, 0.42, 0.39]],
  'foto-kandidat__ganjar_pranowo.jpg': [[0.35, 0.23, 0.34, 0.28]],
  'foto-kandidat__gibran_rakabuming_raka.jpg': [[0.39, 0.22, 0.3, 0.22, GIBRAN]],
  'foto-kandidat__joko_widodo.jpg': [[0.37, 0.22, 0.32, 0.26, JOKOWI]],
  'foto-kandidat__kaesang_pangarep.jpg': [[0.39, 0.17, 0.24, 0.23]],
  'foto-kandidat__khofifah_indar_parawansa.jpg': [[0.37, 0.26, 0.3, 0.23]],
  'foto-kandidat__muhaimin_iskandar.jpg': [[0.34, 0.23, 0.32, 0.29]],
  'foto-kandidat__prabowo_subianto.jpg': [[0.37, 0.21, 0.34, 0.27, PRABOWO]],
  'foto-kandidat__puan_maharani.jpg': [[0.38, 0.19, 0.3, 0.31]],
  'foto-kandidat__ridwan_kamil.jpg': [[0.35, 0.22, 0.32, 0.27]],
  'foto-kandidat__sandiaga_uno.jpg': [[0.26, 0.17, 0.35, 0.26]],
  'foto-kandidat__susi_pudjiastuti.jpg': [[0.39, 0.18, 0.34, 0.33]],
  'foto-kandidat__yusril_ihza_mahendra.jpg': [[0.25, 0.15, 0.39, 0.33]],
  'foto-kandidat__zulkifli_hasan.jpg': [[0.32, 0.21, 0.38, 0.31]],
  'foto-paslon__amin.jpg': [
    [0.31, 0.32, 0.15, 0.21],
    [0.61, 0.43, 0.15, 0.19],
  ],
  'foto-paslon__gama.jpg': [
    [0.22, 0.24, 0.27, 0.4],
    [0.6, 0.27, 0.24, 0.31],
  ],
  'foto-paslon__praban.jpg': [
    [0.22, 0.28, 0.21, 0.26, PRABOWO],
    [0.67, 0.26, 0.18, 0.27, GIBRAN],
  ],
  'jehian_jokowi.jpg': [
    [0.26, 0.05, 0.13, 0.19],
    [0.53, 0.13, 0.14, 0.19, JOKOWI],
  ],
  'jokowi.jpg': [[0.38, 0.28, 0.18, 0.29, JOKOWI]],
  'jokowi1.jpg': [[0.67, 0.16, 0.14, 0.24, JOKOWI]],
  'jokowi2.jpg': [[0.41, 0.12, 0.19, 0.27, JOKOWI]],
  'jokowi3.jpg': [[0.49, 0.12, 0.18, 0.28, JOKOWI]],
  'raff_jokowi.jpg': [[0.64, 0.4, 0.2, 0.28, JOKOWI]],
  'raff_prabowo.jpg': [[0.38, 0.21, 0.38, 0.32, PRABOWO]],
};

/**
 * Each photographed face: `{ path, file, face: [x, y, width, height], beside, holder }`, `beside` the other
 * faces of the picture; none without the folder.
 */
export function photographedFaces(shared) {
  const folder = join(shared, 'data', 'images', 'faces');
  return Object.entries(FACES).flatMap(([file, faces]) => {
    const path = join(folder, file);
    if (!existsSync(path)) return [];
    return faces.map((face) => ({
      path,
      file,
      face: face.slice(0, 4),
      beside: faces.filter((other) => other !== face).map((other) => other.slice(0, 4)),
      holder: face[4] ?? null,
    }));
  });
}
