import { html, type SafeHtml } from '@remix-run/html-template';
import { ACTOR_NAMES, MATERIAL_NAMES } from '../../../domain/names.js';
import type { PostContext } from '../../../domain/post.js';
import type { CaseMember } from '../../../domain/report-view.js';
import type { Language } from '../../../domain/taxonomy.js';
import { momentInWords } from '../join-words.js';
import { revealed } from '../reveal.js';
import { asciiHost } from './ascii-host.js';
import { REGION } from './moments.js';

/** Where it was published, by which account and when: each place once, whoever reported it. */
export function placesSection(members: readonly CaseMember[], language: Language): SafeHtml {
  const words = WORDS[language];
  const places = placesOf(members);
  if (places.length === 0) return html`<p>${words.none}</p>`;
  return html`<table class="places"><caption>${words.caption}</caption>
<thead><tr>${words.columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${places.map((place, at) => row(place, at, language))}</tbody></table>`;
}

interface Place {
  readonly link: string | null;
  readonly context: PostContext;
}

function placesOf(members: readonly CaseMember[]): readonly Place[] {
  const places = new Map<string, Place>();
  for (const { link, context } of members) {
    const { account, publishedAt } = context ?? {};
    if (!link && !account && !publishedAt) continue;
    const key = JSON.stringify([link, account?.platform, account?.handle, publishedAt]);
    if (!places.has(key)) places.set(key, { link, context: context ?? {} });
  }
  return [...places.values()];
}

function row({ link, context }: Place, at: number, language: Language): SafeHtml {
  const words = WORDS[language];
  const { account, publishedAt, timeZone } = context;
  const cells = [
    account?.platform ? revealed(account.platform) : words.unknown,
    account?.handle ? revealed(account.handle) : words.unknown,
    link ? address(link, language) : words.unknown,
    publishedAt ? momentInWords(publishedAt, timeZone ?? REGION, language) : words.unknown,
    saidOf(context, language),
  ];
  return html`<tr><th scope="row">${at + 1}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>\n`;
}

/** As it was told, never as a link to follow; a name that only looks like another's shows in ASCII too. */
function address(link: string, language: Language): SafeHtml {
  const host = asciiHost(link);
  return html`<span class="address">${revealed(link)}</span>${
    host ? html` <small>(${WORDS[language].host}: ${host})</small>` : ''
  }`;
}

function saidOf({ actor, material, paid, account }: PostContext, language: Language): string {
  const words = WORDS[language];
  return [
    ...(actor && actor !== 'unknown' ? [ACTOR_NAMES[actor][language]] : []),
    ...(material ? [MATERIAL_NAMES[material][language]] : []),
    ...(paid === undefined ? [] : [paid ? words.paid : words.unpaid]),
    ...(account?.registered === undefined
      ? []
      : [account.registered ? words.registered : words.unregistered]),
  ].join('; ');
}

const WORDS = {
  id: {
    caption: 'Menurut keterangan pelapor',
    columns: ['No.', 'Platform', 'Akun (Terlapor)', 'Tautan', 'Diunggah', 'Keterangan'],
    none: 'Tautan, akun, dan waktu unggah tidak disebutkan pelapor.',
    unknown: 'tidak diketahui',
    host: 'alamat sebenarnya',
    paid: 'berbayar',
    unpaid: 'tidak berbayar',
    registered: 'akun terdaftar di KPU',
    unregistered: 'akun tidak terdaftar di KPU',
  },
  en: {
    caption: 'As told by those who reported it',
    columns: ['No.', 'Platform', 'Account', 'Link', 'Published', 'Remarks'],
    none: 'Nobody told a link, an account or when it was published.',
    unknown: 'unknown',
    host: 'the address is in fact',
    paid: 'paid',
    unpaid: 'not paid',
    registered: 'account registered with KPU',
    unregistered: 'account not registered with KPU',
  },
} as const;
