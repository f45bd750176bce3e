// Requests as the document has them, and near it: `{ operation, method, path, headers, body, changes }`.
import { createHmac } from 'node:crypto';
import { bodyFor } from './bodies.mjs';
import { WHATSAPP_SECRET } from './environment.mjs';
import { TEXTS, valueFor } from './values.mjs';

/** Changes made to one request at most. */
const MOST_CHANGES = 3;

/**
 * One request, the same for the same chance. `operation` is null where the address is none of the document's.
 * `tools` are `{ random, known, png }`.
 */
export function requestFor(operations, tools) {
  const { random } = tools;
  const operation = random.pick(operations.flatMap((one) => Array(weightOf(one)).fill(one)));
  const body = bodyFor(operation, tools);
  const headers = { ...headersFor(operation, tools), ...(body && { 'Content-Type': body.type }) };
  if (operation.id === 'whatsApp' && random.chance(0.9))
    headers['X-Hub-Signature-256'] = signatureOf(body.bytes);
  const request = {
    operation,
    method: operation.method,
    path: pathFor(operation, tools) + queryFor(operation, tools),
    headers,
    body: body?.bytes ?? null,
    changes: [],
  };
  if (random.chance(0.5)) return request;
  for (let left = random.int(1, MOST_CHANGES); left > 0; left--) {
    const name = random.pick(Object.keys(CHANGES));
    CHANGES[name](request, tools);
    request.changes.push(name);
  }
  return request;
}

/** What takes a body has more to go wrong, and a whole post the most. */
const weightOf = ({ id, bodies }) =>
  ['classify', 'classifyBatch', 'submitReport', 'whatsApp'].includes(id)
    ? 6
    : bodies.length > 0
      ? 3
      : 1;

const signatureOf = (bytes) =>
  `sha256=${createHmac('sha256', WHATSAPP_SECRET).update(bytes).digest('hex')}`;

function pathFor({ path }, { random, known }) {
  return path.replaceAll(/\{(\w+)\}/g, (_, name) => {
    const real = {
      caseId: known.cases,
      reportId: known.reports,
      regime: ['pilkada-2024', 'pemilu-2024'],
      at: ['0', '1', '999'],
    }[name];
    if (real && random.chance(0.75)) return random.pick(real);
    return random.pick([...WRONG_SEGMENTS, `case_${'0'.repeat(32)}`, `rep_${'f'.repeat(32)}`]);
  });
}

/** One segment of a path, each: none may be a route of its own, and none may be empty. */
const WRONG_SEGMENTS = [
  'x',
  '%00',
  '%E0%A4%A',
  '%',
  '%2e%2e%2fetc%2fpasswd',
  '..%5c..',
  encodeURIComponent("'; DROP TABLE cases; --"),
  encodeURIComponent('👩‍👩‍👧‍👦'),
  'x'.repeat(3_000),
  '-1',
  '1e9',
  '__proto__',
  'constructor',
];

function queryFor(operation, { random, known }) {
  const all = new URLSearchParams();
  for (const { name, schema } of operation.parameters.filter((one) => one.in === 'query')) {
    if (random.chance(0.6)) continue;
    const value = random.chance(0.3)
      ? random.pick(TEXTS.filter((text) => text.length < 1_000))
      : valueFor(schema, operation.document, random, known);
    all.append(name, String(value));
    if (random.chance(0.05)) all.append(name, 'lagi');
  }
  const text = all.toString();
  return text === '' ? '' : `?${text}`;
}

function headersFor(operation, { random }) {
  const headers = { Accept: random.pick(['*/*', 'application/json', ...answerTypes(operation)]) };
  for (const { name } of operation.parameters.filter((one) => one.in === 'header'))
    if (random.chance(0.3)) headers[name] = random.pick(HEADER_VALUES);
  if (random.chance(0.3))
    headers['Accept-Language'] = random.pick(['en', 'id', 'zh;q=9', '*', ',;']);
  return headers;
}

const answerTypes = ({ responses }) =>
  Object.values(responses).flatMap(({ content = {} }) => Object.keys(content));

/** What Node's client is willing to send. */
const HEADER_VALUES = [
  'ani',
  'budi',
  "UTF-8''%E0%A4%A",
  "UTF-8''Ani%20Lestari",
  '',
  '0',
  '-1',
  '1e99',
  'x'.repeat(201),
  'x'.repeat(5_000),
  '\u00ff\u00fe',
  '__proto__',
  'kunci-1',
  'kunci-2',
];

const CHANGES = {
  method(request, { random }) {
    request.method = random.pick([
      'GET',
      'POST',
      'PUT',
      'PATCH',
      'DELETE',
      'HEAD',
      'OPTIONS',
      'TRACE',
      'PROPFIND',
    ]);
    if (request.method === 'GET' || request.method === 'HEAD') request.body = null;
  },
  path(request, { random }) {
    const [path, query = ''] = request.path.split('?');
    request.path = random.pick([
      () => `/${path}`,
      () => `${path}/tidak-ada`,
      () => path.toUpperCase(),
      () => `${path}/../livez`,
      () => `/tidak-ada${path}`,
      () => `${path}%2f`,
      () => `${path};v=1?${query}`,
      () => `${path}.json`,
    ])();
    request.operation = null;
  },
  query(request, { random }) {
    const more = random.pick([
      'a=%',
      '__proto__[x]=1',
      'limit=-1',
      'cursor=%00',
      'q=%ff',
      '&&&',
      `x=${'y'.repeat(8_000)}`,
    ]);
    request.path += (request.path.includes('?') ? '&' : '?') + more;
  },
  type(request, { random }) {
    request.headers['Content-Type'] = random.pick([
      'text/plain',
      'application/xml',
      'application/json; charset=utf-16',
      'application/json; charset=',
      'application/x-ndjson',
      'application/JSON',
      'multipart/form-data',
      ';',
      'x'.repeat(300),
    ]);
  },
  encoding(request, { random }) {
    request.headers['Content-Encoding'] = random.pick([
      'gzip',
      'br',
      'deflate',
      'zstd',
      'gzip, gzip',
      'identity',
      '',
    ]);
  },
  accept(request, { random }) {
    request.headers.Accept = random.pick([
      'text/html',
      'image/*',
      'application/x-ndjson',
      '',
      ';;q=',
      '*/*;q=0',
    ]);
  },
  credential(request, { random }) {
    const [name, value] = random.pick([
      ['Authorization', 'Bearer saring_x_y'],
      ['Authorization', 'Basic YTpi'],
      ['X-API-Key', '\u00ff'],
      ['Cookie', 'saring_key=x; __Host-saring_key=y; =; a=%'],
      ['Origin', 'https://lain.example'],
      ['Sec-Fetch-Site', 'cross-site'],
      ['Forwarded', 'for=192.0.2.1'],
      ['Host', 'lain.example'],
    ]);
    request.headers[name] = value;
  },
  headers(request, { random }) {
    for (let left = random.pick([1, 30, 90]); left > 0; left--)
      request.headers[`X-Uji-${left}`] = random.pick(HEADER_VALUES);
  },
  body(request, { random }) {
    const bytes = request.body ?? Buffer.from('{}');
    request.body = random.pick([
      () => Buffer.concat([bytes, Buffer.alloc(random.int(1, 100_000), 0x20)]),
      () => bytes.subarray(0, random.int(0, bytes.length)),
      () => Buffer.from(bytes).fill(random.int(0, 255), random.int(0, bytes.length)),
      () => null,
    ])();
    if (request.method === 'GET' || request.method === 'HEAD') request.body = null;
  },
};
