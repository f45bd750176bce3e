import type { RequestListener } from 'node:http';
import { type Classification, classificationSchema } from '../../src/domain/classification.js';
import { LABELS } from '../../src/domain/taxonomy.js';
import { bodyOf } from './stand-in.js';

type Finding = Classification['findings'][number];

/** An answer to one post with one text and one image; what it finds and did not see is told. */
export function answerWith(told: Partial<Classification> = {}): Classification {
  const sha256 = 'a'.repeat(64);
  const image = {
    name: 'spanduk.png',
    width: 400,
    height: 300,
    language: 'id',
    voice: 'own',
    political: true,
    reviewWorthy: 0.1,
  } as const;
  return classificationSchema.parse({
    id: `cls_${'0'.repeat(32)}`,
    clientRef: null,
    status: 'complete',
    verdict: 'allowed',
    severity: 0,
    labels: Object.fromEntries(LABELS.map((label) => [label, { score: 0.02, decision: 'clear' }])),
    findings: [],
    shadow: [],
    checklist: [],
    elements: [],
    parts: [
      { part: 'text', language: 'id', voice: 'own', political: true, reviewWorthy: 0.1, gap: null },
      { part: 'image:0', ...image, text: 'Lawan kami goblok', words: [], gap: null },
    ],
    factChecks: [],
    provenance: {
      service: '0.1.0',
      rulebook: { regime: 'pilkada-2024', version: 1, sha256 },
      models: [],
      gallery: null,
      factChecks: null,
      inputSha256: sha256,
    },
    timing: { totalMs: 9, queueMs: 0, decodeMs: 1, ocrMs: 5, visionMs: 1, textMs: 1 },
    ...told,
  });
}

/** Words on the image that may insult. */
export const INSULT: Finding = {
  rule: 'hina-seseorang',
  label: 'insult',
  outcome: 'violation',
  severity: 2,
  score: 0.95,
  message: { id: 'Diduga menghina', en: 'Possible insult' },
  certainty: null,
  caveats: [],
  advice: { id: 'Hapus kata itu.', en: 'Remove the word.' },
  legal: [
    { instrument: 'UU 1/2015', article: '69', letter: 'b', certainty: 'B', sources: ['UU 1/2015'] },
  ],
  evidence: [
    { part: 'image:0', span: { start: 11, end: 17 }, quote: 'goblok', box: [20, 200, 120, 40] },
  ],
};

/** A problem of the API, as it is sent. */
export function problem(
  status: number,
  code: string,
  title: string,
  more: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): RequestListener {
  return async (request, response) => {
    await bodyOf(request);
    response.writeHead(status, { 'Content-Type': 'application/problem+json', ...headers });
    const body = { type: 'about:blank', title, status, code, detail: `${title}.`, requestId: 'r1' };
    response.end(JSON.stringify({ ...body, ...more }));
  };
}

/** Answers at once with this, as a stream or, as older services do, whole. */
export function answering(
  result: Classification,
  { whole = false }: { readonly whole?: boolean } = {},
): RequestListener {
  return async (request, response) => {
    await bodyOf(request);
    response.setHeader('Content-Type', whole ? 'application/json' : 'application/x-ndjson');
    response.end(JSON.stringify(whole ? result : { result }));
  };
}
