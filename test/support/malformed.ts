/** Requests that are wrong in one way each, with the status and pointer that they must get. */
export interface MalformedCase {
  readonly name: string;
  readonly status: number;
  readonly pointer?: string;
  readonly init: RequestInit;
}

const json = (body: string, type = 'application/json'): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': type },
  body,
});
const post = (value: unknown): RequestInit => json(JSON.stringify(value));

function form(entries: readonly (readonly [string, string | Blob, string?])[]): RequestInit {
  const body = new FormData();
  for (const [name, value, filename] of entries) {
    if (typeof value === 'string') body.append(name, value);
    else body.append(name, value, filename);
  }
  return { method: 'POST', body };
}

const rawForm = (body: string): RequestInit => json(body, 'multipart/form-data; boundary=x');
const file = (bytes: number) => new Blob([new Uint8Array(bytes)]);

/** `limits` are those of the service under test. */
export function malformedCases(limits: {
  textLength: number;
  images: number;
  imageBytes: number;
  bodyBytes: number;
}): MalformedCase[] {
  const context = (value: unknown) => post({ text: 'halo', context: value });
  return [
    { name: 'broken JSON', status: 400, pointer: '', init: json('{"text": "a"') },
    { name: 'no JSON at all', status: 400, pointer: '', init: json('halo dunia') },
    { name: 'trailing comma', status: 400, pointer: '', init: json('{"text":"a",}') },
    { name: 'empty JSON body', status: 422, init: json('') },
    { name: 'null', status: 422, init: post(null) },
    { name: 'array', status: 422, init: post([{ text: 'a' }]) },
    { name: 'number', status: 422, init: post(7) },
    { name: 'empty post', status: 422, pointer: '', init: post({}) },
    { name: 'blank text', status: 422, pointer: '', init: post({ text: ' \n\t ' }) },
    { name: 'no images', status: 422, pointer: '', init: post({ images: [] }) },
    { name: 'text of a wrong type', status: 422, pointer: '/text', init: post({ text: 5 }) },
    {
      name: 'text too long',
      status: 422,
      pointer: '/text',
      init: post({ text: 'a'.repeat(limits.textLength + 1) }),
    },
    { name: 'unknown field', status: 422, pointer: '/teks', init: post({ text: 'a', teks: 'b' }) },
    {
      name: 'unknown field with a slash',
      status: 422,
      pointer: '/a~1b',
      init: post({ text: 'a', 'a/b': 1 }),
    },
    {
      name: '__proto__',
      status: 422,
      pointer: '/__proto__',
      init: json('{"text":"a","__proto__":{"admin":true}}'),
    },
    {
      name: 'unknown field in context',
      status: 422,
      pointer: '/context/rezim',
      init: context({ rezim: 'x' }),
    },
    {
      name: 'unknown regime',
      status: 422,
      pointer: '/context/regime',
      init: context({ regime: 'pilkada-1999' }),
    },
    {
      name: 'date without offset',
      status: 422,
      pointer: '/context/publishedAt',
      init: context({ publishedAt: '2024-11-15T09:00:00' }),
    },
    {
      name: 'impossible date',
      status: 422,
      pointer: '/context/publishedAt',
      init: context({ publishedAt: '2024-13-45T09:00:00Z' }),
    },
    {
      name: 'paid as a word',
      status: 422,
      pointer: '/context/paid',
      init: context({ paid: 'yes' }),
    },
    {
      name: 'negative count',
      status: 422,
      pointer: '/context/account/itemsToday',
      init: context({ account: { itemsToday: -1 } }),
    },
    {
      name: 'fraction',
      status: 422,
      pointer: '/context/account/accountsInCampaign',
      init: context({ account: { accountsInCampaign: 1.5 } }),
    },
    {
      name: 'pair number as a number',
      status: 422,
      pointer: '/context/pair/number',
      init: context({ pair: { number: 2 } }),
    },
    {
      name: 'pair names as a string',
      status: 422,
      pointer: '/context/pair/names',
      init: context({ pair: { names: 'A & B' } }),
    },
    {
      name: 'wrong time zone',
      status: 422,
      pointer: '/context/timeZone',
      init: context({ timeZone: 'Europe/Rome' }),
    },
    {
      name: 'image as a URL',
      status: 422,
      pointer: '/images/0/data',
      init: post({ images: [{ data: 'https://contoh.example/a.jpg' }] }),
    },
    {
      name: 'image as a data URL',
      status: 422,
      pointer: '/images/0/data',
      init: post({ images: [{ data: 'data:image/png;base64,AAAA' }] }),
    },
    {
      name: 'bad base64',
      status: 422,
      pointer: '/images/0/data',
      init: post({ images: [{ data: 'b@d!' }] }),
    },
    {
      name: 'empty image',
      status: 422,
      pointer: '/images/0/data',
      init: post({ images: [{ data: '' }] }),
    },
    {
      name: 'image without data',
      status: 422,
      pointer: '/images/0/data',
      init: post({ images: [{ name: 'a.jpg' }] }),
    },
    {
      name: 'image as a string',
      status: 422,
      pointer: '/images/0',
      init: post({ images: ['AAAA'] }),
    },
    {
      name: 'too many images',
      status: 422,
      pointer: '/images',
      init: post({ images: Array.from({ length: limits.images + 1 }, () => ({ data: 'AAAA' })) }),
    },
    {
      name: 'image too large',
      status: 413,
      pointer: '/images/0',
      init: post({ images: [{ data: Buffer.alloc(limits.imageBytes + 1).toString('base64') }] }),
    },
    {
      name: 'body too large',
      status: 413,
      init: json(`{"text":"${'a'.repeat(limits.bodyBytes)}"}`),
    },
    {
      name: 'no content type',
      status: 415,
      init: { method: 'POST', body: new Blob(['{"text":"a"}']) },
    },
    { name: 'XML', status: 415, init: json('<post/>', 'application/xml') },
    {
      name: 'URL-encoded form',
      status: 415,
      init: json('text=a', 'application/x-www-form-urlencoded'),
    },
    {
      name: 'unknown charset',
      status: 415,
      init: json('{"text":"a"}', 'application/json; charset=klingon'),
    },
    {
      name: 'unknown content encoding',
      status: 415,
      init: {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-encoding': 'zstd7' },
        body: '{}',
      },
    },
    {
      name: 'false gzip',
      status: 400,
      init: {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
        body: 'not gzip',
      },
    },
    {
      name: 'form without boundary',
      status: 400,
      pointer: '',
      init: json('x', 'multipart/form-data'),
    },
    {
      name: 'form cut short',
      status: 400,
      pointer: '',
      init: rawForm('--x\r\nContent-Disposition: form-data; name="post"\r\n\r\n{"te'),
    },
    { name: 'empty form', status: 422, pointer: '', init: form([['post', '{}']]) },
    { name: 'form with broken JSON', status: 400, pointer: '', init: form([['post', '{"text"']]) },
    {
      name: 'form with an unknown field',
      status: 422,
      pointer: '/teks',
      init: form([['teks', 'halo']]),
    },
    {
      name: 'form with two posts',
      status: 422,
      pointer: '/post',
      init: form([
        ['post', '{"text":"a"}'],
        ['post', '{"text":"b"}'],
      ]),
    },
    {
      name: 'form with image data in post',
      status: 422,
      pointer: '/images/0/data',
      init: form([['post', '{"images":[{"data":"AAAA"}]}']]),
    },
    {
      name: 'form with more names than files',
      status: 422,
      pointer: '/images',
      init: form([
        ['post', '{"text":"a","images":[{"name":"a"},{"name":"b"}]}'],
        ['images', file(9), 'a'],
      ]),
    },
    {
      name: 'form with a file in an unknown field',
      status: 422,
      pointer: '/photo',
      init: form([['photo', file(9), 'a.png']]),
    },
    {
      name: 'form with a file too large',
      status: 413,
      pointer: '/images/0',
      init: form([['images', file(limits.imageBytes + 1), 'a.png']]),
    },
    {
      name: 'form with too many files',
      status: 422,
      pointer: '/images',
      init: form(
        Array.from({ length: limits.images + 1 }, () => ['images', file(9), 'a.png'] as const),
      ),
    },
    {
      name: 'form too large in all',
      status: 413,
      init: form(
        Array.from(
          { length: 4 },
          () =>
            [
              'images',
              file(Math.min(limits.imageBytes, Math.ceil(limits.bodyBytes / 3))),
              'a.png',
            ] as const,
        ),
      ),
    },
  ];
}
