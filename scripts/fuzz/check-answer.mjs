// Holds an answer against the document: its status, its media type, its body, and what no answer may say.
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const PROBLEM = 'application/problem+json';
/** Given by Node's parser before a request has a route: it has no `X-Request-Id`. */
const NO_HTTP = [400, 408, 413, 431];
/** Frames of a stack, paths of a machine, insides of the database. */
const LEAKS = [
  /\n\s+at .+:\d+:\d+/,
  /node_modules|node:internal|file:\/\//,
  /\/(home|root|tmp|app|work)\/\w/,
  /syntax error at or near|relation "\w+"/,
];

/** What checks answers of the service that gave this document: `(request, answer) => complaints`, none when all is well. */
export function answerCheck(document) {
  const ajv = new Ajv({
    strict: false,
    validateSchema: false,
    allErrors: false,
    formats: { 'part-id': true },
  });
  addFormats(ajv);
  ajv.addSchema(document, 'api');
  const compiled = new Map();
  const validate = (pointer) => {
    if (!compiled.has(pointer)) compiled.set(pointer, ajv.compile({ $ref: `api#${pointer}` }));
    return compiled.get(pointer);
  };
  const faultOf = (pointer, value) => {
    const check = validate(pointer);
    if (check(value)) return null;
    const [{ instancePath, message }] = check.errors;
    return `body does not match ${pointer}: ${instancePath} ${message}`;
  };

  return (request, answer) => {
    const { status, headers, body } = answer;
    const type = (headers['content-type'] ?? '').split(';')[0];
    const complaints = [];
    if (status >= 500) complaints.push(`status ${status}`);
    const isNoHttp = NO_HTTP.includes(status) && !headers['x-request-id'];
    if (!isNoHttp && !headers['x-request-id']) complaints.push('no X-Request-Id');
    if (!isNoHttp && headers['x-content-type-options'] !== 'nosniff') complaints.push('no nosniff');
    if ((status === 429 || status === 503) && !/^\d+$/.test(headers['retry-after'] ?? ''))
      complaints.push(`${status} without Retry-After`);
    const operation = isNoHttp ? null : answeredBy(request);
    const documented = operation?.responses[status];
    if (operation && !documented)
      complaints.push(`status ${status} is not documented for ${operation.id}`);
    if (request.method === 'HEAD') return complaints;
    const text = body.toString();
    const shown = withoutEcho(text, request);
    for (const leak of LEAKS)
      if (status >= 400 && leak.test(shown)) complaints.push(`leak: ${leak}`);
    if (status >= 400) return [...complaints, ...problemFaults(answer, type, text, faultOf)];
    if (Object.keys(documented?.content ?? {}).length === 0) return complaints;
    if (!fits(documented.content, type))
      return [...complaints, `media type ${type} is not documented`];
    const pointer = `/paths/${escaped(operation.path)}/${operation.method.toLowerCase()}/responses/${status}/content/${escaped(type)}/schema`;
    return [...complaints, ...bodyFaults(type, text, (value) => faultOf(pointer, value))];
  };
}

/** Whether no answer is one: a batch whose bytes cannot be unpacked is cut off without its last line, as documented. */
export const mayBreakOff = ({ operation, headers }) =>
  operation?.id === 'classifyBatch' && headers['Content-Encoding'] !== undefined;

/** The operation whose answer it must be: `HEAD` answers as `GET` does, another method by 405 as the path has it. */
function answeredBy({ operation, method }) {
  if (!operation) return null;
  return method === operation.method || (method === 'HEAD' && operation.method === 'GET')
    ? operation
    : null;
}

const escaped = (name) => encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));

const fits = (content, type) =>
  Object.keys(content).some(
    (one) => one === type || (one === 'image/*' && type.startsWith('image/')),
  );

/** A caller's own words may come back to them; they are no leak. */
const withoutEcho = (text, { path }) => text.replaceAll(decoded(path), '');

function decoded(path) {
  try {
    return decodeURIComponent(path.split('?')[0]);
  } catch {
    return path;
  }
}

function problemFaults({ status, headers }, type, text, faultOf) {
  // A browser that asks for what is not there gets a page.
  if (status === 404 && type === 'text/html') return [];
  // Not ready is told with the body of `Ready`.
  if (type !== PROBLEM) return [`${status} as ${type || 'nothing'}, not ${PROBLEM}`];
  const problem = parsed(text);
  const fault = faultOf('/components/schemas/Problem', problem);
  if (fault) return [fault];
  const id = headers['x-request-id'];
  return [
    ...(problem.status === status ? [] : [`problem says ${problem.status}, the answer ${status}`]),
    ...(id === undefined || problem.requestId === id ? [] : ['requestId is not X-Request-Id']),
  ];
}

function bodyFaults(type, text, faultOf) {
  if (type === 'application/json') return [faultOf(parsed(text))].filter(Boolean);
  if (type === 'application/x-ndjson')
    return text
      .split('\n')
      .filter(Boolean)
      .map(parsed)
      .filter(isNoEnd)
      .map(faultOf)
      .filter(Boolean);
  if (type === 'text/event-stream')
    return [...text.matchAll(/event: change\ndata: (.*)\n/g)]
      .map(([, data]) => faultOf(parsed(data)))
      .filter(Boolean);
  return [];
}

/** The last line of an export is told of in its summary, not in its schema. */
const isNoEnd = (line) => !(line?.end === true && 'cases' in line);

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
