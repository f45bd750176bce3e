import { language, wordsOf } from '../shell/language.js';
import { Notice } from '../ui/notice.js';
import type { Lack } from './members.js';
import { moment } from './moment.js';

/** Why there is nothing, or nothing by the machine, to look at. */
export function LackNotice({
  lack,
  erasedAt,
}: {
  readonly lack: Lack;
  readonly erasedAt: string | null;
}) {
  const { title, hint } = wordsOf(WORDS)[lack];
  const at = erasedAt ? ` (${moment(erasedAt, language.value)})` : '';
  return (
    <Notice tone={lack === 'erased' ? 'note' : 'undetermined'} title={`${title}${at}`}>
      <p>{hint}</p>
    </Notice>
  );
}

const WORDS = {
  id: {
    erased: {
      title: 'Isi laporan sudah dihapus menurut masa simpan',
      hint: 'Yang tersisa: nomor, waktu, kaidah, putusan, dan rantai kejadian.',
    },
    failed: {
      title: 'Mesin gagal memeriksa laporan ini',
      hint: 'Tidak ada hasil, dan itu bukan berarti tidak ada dugaan. Nilailah sendiri dari isinya.',
    },
    'link-only': {
      title: 'Laporan ini hanya berisi tautan',
      hint: 'Saring tidak membuka tautan. Bukalah sendiri bila perlu, lalu nilai isinya.',
    },
    nothing: {
      title: 'Laporan ini tidak memuat apa pun untuk diperiksa',
      hint: 'Tidak ada teks, gambar, atau tautan.',
    },
    'no-result': {
      title: 'Belum ada hasil pemeriksaan',
      hint: 'Itu bukan berarti tidak ada dugaan. Nilailah sendiri dari isinya.',
    },
  },
  en: {
    erased: {
      title: 'The content was erased at the end of retention',
      hint: 'What remains: ids, times, rules, the decision and the chain of events.',
    },
    failed: {
      title: 'The machine failed to check this report',
      hint: 'There is no result, which does not say that nothing is suspected. Judge it by its content.',
    },
    'link-only': {
      title: 'This report holds a link alone',
      hint: 'Saring opens no links. Open it yourself where needed, and judge what is there.',
    },
    nothing: {
      title: 'This report holds nothing to check',
      hint: 'No text, no image, no link.',
    },
    'no-result': {
      title: 'There is no result',
      hint: 'That does not say that nothing is suspected. Judge the report by its content.',
    },
  },
};
