import { DECISION_NAMES, LINK_NAMES, VERDICT_NAMES } from '../../domain/names.js';
import type { CaseEvent } from '../api/types.js';
import type { Message } from '../shell/language.js';
import { moment } from './moment.js';

/** The machine, as the audit chain names it. */
const MACHINE = 'system';

/** Who did it. */
export function actorWords({ actor }: Pick<CaseEvent, 'actor'>): Message {
  return actor === MACHINE ? { id: 'Mesin', en: 'The machine' } : { id: actor, en: actor };
}

/** What happened, as follows its actor: "mengambil kasus ini". A kind that is not known here is named as it is. */
export function eventWords({ kind, data }: Pick<CaseEvent, 'kind' | 'data'>): Message {
  return WORDS[kind]?.(fieldsOf(data)) ?? { id: `mencatat ${kind}`, en: `recorded ${kind}` };
}

type Fields = Readonly<Record<string, unknown>>;

/** Never throws: an event that cannot be read is still told by its kind. */
function fieldsOf(data: string): Fields {
  try {
    const fields: unknown = JSON.parse(data);
    return typeof fields === 'object' && fields !== null ? (fields as Fields) : {};
  } catch {
    return {};
  }
}

const WORDS: Readonly<Record<string, (fields: Fields) => Message>> = {
  'case-opened': ({ verdict }) => ({
    id: `membuka kasus ini dari laporan pertama${named(VERDICT_NAMES, verdict, 'id', '; hasil pemeriksaan: ')}`,
    en: `opened this case with its first report${named(VERDICT_NAMES, verdict, 'en', '; result: ')}`,
  }),
  'report-linked': ({ linkedBy, verdict }) => ({
    id: `menggabungkan satu laporan${named(LINK_NAMES, linkedBy, 'id', ', karena ')}${named(VERDICT_NAMES, verdict, 'id', '; hasil pemeriksaan: ')}`,
    en: `added a report${named(LINK_NAMES, linkedBy, 'en', ', by ')}${named(VERDICT_NAMES, verdict, 'en', '; result: ')}`,
  }),
  'report-reclassified': ({ verdict }) => ({
    id: `memeriksa ulang satu laporan yang sebelumnya tidak terlihat seluruhnya${named(VERDICT_NAMES, verdict, 'id', '; hasil pemeriksaan: ')}`,
    en: `checked a report again of which not all had been seen${named(VERDICT_NAMES, verdict, 'en', '; result: ')}`,
  }),
  'report-failed': () => ({
    id: 'gagal memeriksa satu laporan; orang perlu melihatnya',
    en: 'failed to check a report; a person must look at it',
  }),
  'case-claimed': ({ expiresAt }) => ({
    id: `mengambil kasus ini${until(expiresAt, 'id')}`,
    en: `claimed this case${until(expiresAt, 'en')}`,
  }),
  'case-released': () => ({
    id: 'mengembalikan kasus ini ke antrean',
    en: 'gave this case back to the queue',
  }),
  'case-escalated': () => ({
    id: 'menaikkan kasus ini ke penyelia',
    en: 'escalated this case to a supervisor',
  }),
  'case-decided': ({ decision, confirmed, rejected }) => ({
    id: `memutus${named(DECISION_NAMES, decision, 'id', ': ')}${rules(confirmed, '; dibenarkan: ')}${rules(rejected, '; ditolak: ')}`,
    en: `decided${named(DECISION_NAMES, decision, 'en', ': ')}${rules(confirmed, '; confirmed: ')}${rules(rejected, '; rejected: ')}`,
  }),
  'decision-undone': () => ({
    id: 'membatalkan putusannya dan melanjutkan peninjauan',
    en: 'took the decision back and went on reviewing',
  }),
  'case-appealed': () => ({
    id: 'mengajukan keberatan atas putusan',
    en: 'appealed the decision',
  }),
  'case-reopened': ({ because }) => {
    const reason = typeof because === 'string' ? REOPENED[because] : undefined;
    return {
      id: `membuka kembali kasus ini${reason ? `, karena ${reason.id}` : ''}`,
      en: `reopened this case${reason ? `: ${reason.en}` : ''}`,
    };
  },
  'case-split': ({ into, from, reports }) => {
    const count = Array.isArray(reports) ? reports.length : 0;
    return typeof into === 'string'
      ? {
          id: `memisahkan ${count} laporan menjadi kasus ${into}`,
          en: `split ${count} report(s) off into ${into}`,
        }
      : {
          id: `memisahkan ${count} laporan menjadi kasus ini dari ${String(from)}`,
          en: `split ${count} report(s) off from ${String(from)} into this case`,
        };
  },
  'content-erased': ({ retentionDays }) => ({
    id: `menghapus isi kasus ini menurut masa simpan (${String(retentionDays)} hari)`,
    en: `erased the content of this case by retention (${String(retentionDays)} days)`,
  }),
};

const REOPENED: Readonly<Record<string, Message>> = {
  'new-report': { id: 'laporan baru masuk', en: 'a new report came' },
  'graver-report': { id: 'laporan yang lebih berat masuk', en: 'a graver report came' },
};

function named(
  names: Readonly<Record<string, Message>>,
  value: unknown,
  language: keyof Message,
  before: string,
): string {
  const name = typeof value === 'string' ? names[value] : undefined;
  return name ? `${before}${name[language]}` : '';
}

function rules(value: unknown, before: string): string {
  return Array.isArray(value) && value.length > 0 ? `${before}${value.join(', ')}` : '';
}

function until(value: unknown, language: keyof Message): string {
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) return '';
  return `${language === 'id' ? ', sampai ' : ', until '}${moment(value, language)}`;
}
