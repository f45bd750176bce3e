/** One form of a post's address: what its path and query must look like, and the address it stands for. */
interface Platform {
  readonly host: RegExp;
  /** Null when the address names no single post. */
  readonly post: (url: URL) => string | null;
}

const PLATFORMS: readonly Platform[] = [
  { host: /^(?:(?:music\.)?youtube(?:-nocookie)?\.com|youtu\.be)$/, post: youtube },
  { host: /^(?:instagram\.com|instagr\.am)$/, post: instagram },
  { host: /^(?:(?:[a-z\d-]+\.)?facebook\.com|fb\.(?:com|watch|me))$/, post: facebook },
  { host: /^(?:(?:vx|fx|fixup)?twitter\.com|x\.com|fixupx\.com)$/, post: twitter },
  { host: /^(?:v[mt]\.)?tiktok\.com$/, post: tiktok },
  { host: /^threads\.(?:net|com)$/, post: threads },
  { host: /^(?:t|telegram)\.me$/, post: telegram },
];

/** Whether addresses of this host (small letters, without `www.`) name posts in a form that is known here. */
export function isPlatform(host: string): boolean {
  return PLATFORMS.some((platform) => platform.host.test(host));
}

/**
 * The one address of a post on a platform, from any of its forms; null for another page or host. A comment
 * that the address points at stays in it: it is another matter than the post.
 */
export function platformPost(url: URL): string | null {
  return PLATFORMS.find(({ host }) => host.test(url.hostname))?.post(url) ?? null;
}

/** What the path's pattern caught first, the second or third where the first caught nothing. */
function caught(url: URL, pattern: RegExp): string | null {
  const match = pattern.exec(url.pathname);
  return match?.slice(1).find((part) => part !== undefined) ?? null;
}

function youtube(url: URL): string | null {
  const id =
    url.hostname === 'youtu.be'
      ? caught(url, /^\/([\w-]{6,})/)
      : (caught(url, /^\/(?:shorts|live|embed|v|e)\/([\w-]{6,})/) ??
        (/^\/watch\/?$/.test(url.pathname) ? url.searchParams.get('v') : null));
  if (id) return `https://youtube.com/watch?v=${id}${parameter(url, 'lc')}`;
  const post = caught(url, /^\/post\/([\w-]{10,})/);
  return post && `https://youtube.com/post/${post}${parameter(url, 'lc', '?')}`;
}

function instagram(url: URL): string | null {
  const code = caught(url, /^\/(?:[\w.]+\/)?(?:p|reels?|tv)\/([\w-]{5,})/);
  const comment = caught(url, /\/c\/(\d+)/);
  if (code) return `https://instagram.com/p/${code}${comment ? `/c/${comment}` : ''}`;
  const story = /^\/stories\/([\w.]+)\/(\d+)/.exec(url.pathname);
  if (story) return `https://instagram.com/stories/${story[1]?.toLowerCase()}/${story[2]}`;
  const shared = caught(url, /^\/share\/((?:(?:p|reel)\/)?[\w-]{5,})/);
  return shared && `https://instagram.com/share/${shared}`;
}

/** Ids of posts, photos and videos are of one kind there, so that the id alone is an address. */
function facebook(url: URL): string | null {
  const { searchParams } = url;
  const short = /^fb\.(?:watch|me)$/.test(url.hostname) ? caught(url, /^\/([\w.-]{5,})/) : null;
  if (short) return `https://${url.hostname}/${short}`;
  const shared = caught(url, /^\/share\/((?:[pvr]\/)?[\w-]{5,})/);
  if (shared) return `https://facebook.com/share/${shared}`;
  const id =
    caught(url, /\/(?:posts|permalink|videos|reel)\/(?:[^/]+\/)?(\d{6,}|pfbid\w+)\/?$/) ??
    caught(url, /\/photos\/(?:[^/]+\/)?(\d{6,})/) ??
    queried(url, /^\/(?:permalink|story)\.php$/, 'story_fbid') ??
    queried(url, /^\/photo(?:\.php)?\/?$/, 'fbid') ??
    queried(url, /^\/(?:watch|video\.php)(?:\/live)?\/?$/, 'v') ??
    (searchParams.get('multi_permalinks') || null);
  return id && `https://facebook.com/${id}${parameter(url, 'comment_id', '?')}`;
}

function twitter(url: URL): string | null {
  const id = caught(url, /\/status(?:es)?\/(\d{5,})/);
  return id && `https://x.com/i/status/${id}`;
}

function tiktok(url: URL): string | null {
  const id = caught(url, /^\/(?:@[\w.]*\/(?:video|photo)|v|embed(?:\/v2)?)\/(\d{6,})/);
  if (id) return `https://tiktok.com/@/video/${id}`;
  const short = url.hostname === 'tiktok.com' ? /^\/t\/(\w{5,})/ : /^\/(\w{5,})/;
  const code = caught(url, short);
  return code && `https://tiktok.com/t/${code}`;
}

function threads(url: URL): string | null {
  const code = caught(url, /^\/@[\w.]+\/post\/([\w-]{5,})|^\/t\/([\w-]{5,})/);
  return code && `https://threads.com/post/${code}`;
}

function telegram(url: URL): string | null {
  const match = /^\/(?:s\/)?(c\/\d+|\w{4,})\/(\d+)/.exec(url.pathname);
  return (
    match && `https://t.me/${match[1]?.toLowerCase()}/${match[2]}${parameter(url, 'comment', '?')}`
  );
}

function queried(url: URL, path: RegExp, name: string): string | null {
  const value = path.test(url.pathname) ? url.searchParams.get(name) : null;
  return value && /^[\w-]{6,}$/.test(value) ? value : null;
}

function parameter({ searchParams }: URL, name: string, sign = '&'): string {
  const value = searchParams.get(name);
  return value ? `${sign}${name}=${encodeURIComponent(value)}` : '';
}
