import normalizeUrl from 'normalize-url';
import { isPlatform, platformPost } from './platform-posts.js';
import { unwrapped } from './wrapped-url.js';

/** Longer "links" are no links that somebody copied from an address bar. */
const LONGEST = 4_000;

/** Parameters that say who shared a link and where; none of them chooses what is shown. */
const TRACKING: readonly RegExp[] = [
  /^(utm|itm|hsa|mtm|pk|vero|oly)_/i,
  /^_(ga|gl|hs.*|ke|openstat)$/i,
  /^(?:fbc|gc|dc|msc|yc|ttc|twc|sc)l(?:id|kid)$/i,
  /^igsh(?:id)?$/i,
  /^(gbraid|wbraid|gad_source|mc_[ce]id|mibextid|mkt_tok|sfnsn|rdid|rdc|rdr|share_url|extid)$/i,
  /^__(tn|cft|xts|eep)__/,
  /^_(rdr|rdc|branch_match_id)$/,
  /^ref_(src|url)$/i,
  /^ig_(rid|mid)$/i,
];
/** Tracking on some hosts, and elsewhere perhaps the name of a page. */
const TRACKING_AT: readonly (readonly [RegExp, RegExp])[] = [
  [/(^|\.)(youtube|spotify)\.com$/, /^(si|feature|pp|ab_channel|context)$/],
  [/(^|\.)(instagram|threads)\.(com|net)$/, /^(hl|img_index|xmt|slof)$/],
  [/(^|\.)tiktok\.com$/, /^(_[rdt]|is_.*|sender_.*|share_.*|lang|q|t|u_code|preview_pb|tt_from)$/],
  [/(^|\.)facebook\.com$/, /^(ref|refid|refsrc|notif_.*|paipv|eav|wtsid|locale|_ft_|app|source)$/],
];
/** Copies of a site for small screens, by the first label of their host. */
const SMALL_SCREEN = /^(?:m|mobile|amp|touch)\.(?=[^.]+\.)(?!(?:ac|co|desa|go|my|or|sch|web)\.id$)/;

/**
 * A web address as it stands for one page, however it was copied: https, without `www.` or `m.`, tracking,
 * fragment and trailing slash, parameters sorted; a post on a platform by its own id. Null for what is no
 * web address. Nothing is fetched: a shortened address stays as it is.
 */
export function canonicalUrl(link: string): string | null {
  const tidy = normalised(link);
  if (!tidy) return null;
  return platformPost(tidy) ?? ended(tidy.href);
}

/**
 * The canonical address where it names one post or page; null where it names none or many: a site's front
 * page, an account's profile, a platform's search.
 */
export function postUrl(link: string): string | null {
  const tidy = normalised(link);
  if (!tidy) return null;
  const post = platformPost(tidy);
  if (post || isPlatform(tidy.hostname)) return post;
  const front = tidy.pathname === '/' && tidy.search === '';
  return front ? null : ended(tidy.href);
}

/** Without what a sentence puts behind an address; a bracket that was opened in it is its own. */
function ended(address: string): string {
  return address.replace(address.includes('(') ? /[.,;!?&>"'/]+$/ : /[.,;!?&)\]>"'/]+$/, '');
}

function normalised(link: string): URL | null {
  const bare = ended(link.trim());
  if (bare.length > LONGEST || /\s/.test(bare) || /^[a-z][a-z\d+.-]*:(?!\/\/|\d)/i.test(bare)) {
    return null;
  }
  try {
    const url = unwrapped(new URL(/^[a-z][a-z\d+.-]*:\/\//i.test(bare) ? bare : `https://${bare}`));
    // A host without a dot is a machine of somebody's own network, or a word.
    if (!/^https?:$/.test(url.protocol) || !/\.[a-z\d-]{2,}$/i.test(url.hostname)) return null;
    return tidied(url);
  } catch {
    return null;
  }
}

function tidied(url: URL): URL {
  url.hostname = url.hostname
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(SMALL_SCREEN, '');
  const here = TRACKING_AT.filter(([host]) => host.test(url.hostname)).map(([, names]) => names);
  return new URL(
    normalizeUrl(url.href, {
      forceHttps: true,
      stripHash: true,
      removeQueryParameters: [...TRACKING, ...here],
      removeDirectoryIndex: [/^index\.(html?|php)$/],
    }),
  );
}
