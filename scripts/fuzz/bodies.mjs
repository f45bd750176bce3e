// Bodies of requests, as bytes: by the operation's schema, then spoiled.
import { mutatedJson, mutatedValue } from './mutate-json.mjs';
import { TEXTS, valueFor } from './values.mjs';

const JSON_SPOILT = 0.2;

/** `{ type, bytes }` for an operation that takes a body; null for others. `tools` are `{ random, known, png }`. */
export function bodyFor(operation, tools) {
  const { random } = tools;
  if (operation.bodies.length === 0) return null;
  const [type, { schema }] = random.pick(operation.bodies);
  if (type === 'multipart/form-data') return form(operation, schema, tools);
  if (type === 'application/x-ndjson') return { type, bytes: lines(operation, schema, tools) };
  return { type, bytes: Buffer.from(jsonText(operation, schema, tools)) };
}

function jsonText(operation, schema, { random, known, png }) {
  let value = withPictures(valueFor(schema, operation.document, random, known), random, png);
  if (operation.id === 'whatsApp') value = { ...value, ...delivery(random) };
  for (let left = random.pick([0, 0, 1, 2, 4]); left > 0; left--)
    value = mutatedValue(value, random);
  const text = JSON.stringify(value) ?? '';
  return random.chance(JSON_SPOILT) ? mutatedJson(text, random) : text;
}

/** Some of the images are images: what the schema calls base64 seldom is one. */
function withPictures(value, random, png) {
  const post = value?.post ?? value;
  for (const image of Array.isArray(post?.images) ? post.images : [])
    if (image?.data && random.chance(0.5)) image.data = png.toString('base64');
  return value;
}

function lines(operation, schema, tools) {
  const { random } = tools;
  const count = random.pick([0, 1, 2, 5]);
  const all = Array.from({ length: count }, () =>
    random.chance(0.15) ? random.pick(TEXTS) : jsonText(operation, schema, tools),
  );
  return Buffer.from(all.join(random.pick(['\n', '\r\n', '\n\n'])) + random.pick(['', '\n']));
}

function form(operation, schema, tools) {
  const { random, png } = tools;
  const boundary = random.pick(['batas', '----batas----', 'b'.repeat(70), "a'()+_,-./:=?"]);
  const [field, inner] = Object.entries(schema.properties)[0];
  const parts = [];
  if (random.chance(0.8)) parts.push([field, '', jsonText(operation, inner, tools)]);
  for (let left = random.pick([0, 0, 1, 2, 9]); left > 0; left--) {
    const content = random.chance(0.5) ? png : Buffer.from(random.pick(TEXTS));
    parts.push(['images', `; filename="${fileName(random)}"`, content]);
  }
  if (random.chance(0.1)) parts.push([random.pick(['extra', field, '__proto__']), '', '{}']);
  const bytes = Buffer.concat([
    ...parts.flatMap(([name, more, content]) => [
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`),
      Buffer.from(content),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
  return { type: `multipart/form-data; boundary="${boundary}"`, ...spoilt(bytes, random) };
}

const fileName = (random) =>
  random.pick([
    'a.png',
    '',
    '../../a.png',
    'a\u0000.png',
    'ï»¿.png',
    'x'.repeat(300),
    'a.svg',
    '%22.gif',
  ]);

/** At times cut, without its end, with lone line feeds, or under another boundary than it says. */
function spoilt(bytes, random) {
  if (random.chance(0.6)) return { bytes };
  return random.pick([
    () => ({ bytes: bytes.subarray(0, random.int(0, bytes.length)) }),
    () => ({ bytes: bytes.subarray(0, bytes.length - 8) }),
    () => ({ bytes: Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1') }),
    () => ({ bytes, type: 'multipart/form-data; boundary=lain' }),
    () => ({ bytes, type: 'multipart/form-data' }),
    () => ({ bytes: Buffer.concat([bytes, bytes]) }),
    () => ({
      bytes: Buffer.from(bytes.toString('latin1').replace('form-data', 'attachment'), 'latin1'),
    }),
    () => ({
      bytes: Buffer.concat([Buffer.from(`--batas\r\n${'X: y\r\n'.repeat(3_000)}\r\n`), bytes]),
    }),
  ])();
}

/** A delivery of WhatsApp's Cloud API; its schema in the document says no more than `object`. */
function delivery(random) {
  const message = {
    from: `62812000${random.int(10_000, 99_999)}`,
    id: `wamid.${random.int(1, 10 ** 9)}`,
    timestamp: '1731636000',
    type: random.pick(['text', 'image', 'sticker', 'reaction']),
    text: { body: random.pick(TEXTS) },
    image: { id: String(random.int(1, 99)), mime_type: 'image/jpeg', caption: random.pick(TEXTS) },
  };
  const value = {
    messaging_product: 'whatsapp',
    metadata: { phone_number_id: '1' },
    messages: [message],
  };
  return {
    object: 'whatsapp_business_account',
    entry: [{ id: '1', changes: [{ field: 'messages', value }] }],
  };
}
