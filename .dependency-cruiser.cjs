/** Imports go down only, and siblings never meet. See docs/architecture.md. */
const rooms = ['classifiers', 'vision', 'ocr', 'elements'];

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-is-pure',
      comment: 'The domain knows no other room, no disk, no environment, no logger.',
      severity: 'error',
      from: { path: '^src/domain' },
      to: { path: '^(src/(?!domain)|fs|node:fs|pino|node_modules/(express|sharp|pino|piscina))' },
    },
    {
      name: 'inference-sees-numbers-only',
      severity: 'error',
      from: { path: '^src/inference' },
      to: { path: '^src/(?!inference|domain|files)' },
    },
    ...rooms.map((room) => ({
      name: `${room}-looks-down-only`,
      severity: 'error',
      from: { path: `^src/${room}` },
      to: { path: `^src/(?!${room}|inference|domain)` },
    })),
    {
      name: 'queue-sees-the-domain-only',
      comment: 'What classifies, fetches and cuts images is handed to it: see server.ts.',
      severity: 'error',
      from: { path: '^src/queue' },
      to: { path: '^src/(?!queue|domain|files|tracing|egress)' },
    },
    {
      name: 'gallery-sees-domain-and-files-only',
      comment: 'What an operator added is data to the detectors: they take a Gallery, not a file.',
      severity: 'error',
      from: { path: '^src/gallery' },
      to: { path: '^src/(?!gallery|domain|files)' },
    },
    {
      name: 'files-see-the-domain-only',
      comment: 'How what operators add is kept, whatever it is.',
      severity: 'error',
      from: { path: '^src/files' },
      to: { path: '^src/(?!files|domain)' },
    },
    {
      name: 'egress-sees-nothing',
      comment: "The one door to other machines, but for the database and an operator's own model.",
      severity: 'error',
      from: { path: '^src/egress' },
      to: { path: '^src/(?!egress)' },
    },
    {
      name: 'metrics-see-the-domain-only',
      comment: 'They are told; they ask nobody.',
      severity: 'error',
      from: { path: '^src/metrics' },
      to: { path: '^src/(?!metrics|domain)' },
    },
    {
      name: 'tracing-sees-nobody',
      comment: 'Whoever works may tell of it; what is told holds no content.',
      severity: 'error',
      from: { path: '^src/tracing' },
      to: { path: '^src/(?!tracing)' },
    },
    {
      name: 'logging-sees-nobody',
      severity: 'error',
      from: { path: '^src/logging' },
      to: { path: '^src/(?!logging)' },
    },
    {
      name: 'opentelemetry-is-loaded-when-asked-for',
      comment:
        'Its SDK takes memory and time to start; only open-tracing, which the roots import when it is set, has it.',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/tracing/(open-tracing|sampler|told-exporter)' },
      to: { path: 'node_modules/@opentelemetry' },
    },
    {
      name: 'open-tracing-is-imported-lazily',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/tracing' },
      to: {
        path: '^src/tracing/(open-tracing|sampler|told-exporter)',
        dependencyTypesNot: ['dynamic-import', 'type-only'],
      },
    },
    {
      name: 'keys-see-domain-and-files-only',
      severity: 'error',
      from: { path: '^src/keys' },
      to: { path: '^src/(?!keys|domain|files)' },
    },
    {
      name: 'claims-sees-the-domain-only',
      comment: 'An index of fact-checks is words and lists; it works without any model.',
      severity: 'error',
      from: { path: '^src/claims' },
      to: { path: '^src/(?!claims|domain|files|inference)' },
    },
    {
      name: 'pipeline-looks-down-only',
      severity: 'error',
      from: { path: '^src/pipeline' },
      to: { path: '^src/(http|keys|cli|config|compose|server)' },
    },
    {
      name: 'http-knows-no-detector',
      severity: 'error',
      from: { path: '^src/http' },
      to: { path: '^src/(classifiers|vision|ocr|gallery|claims|files|cli|config|compose|server)' },
    },
    {
      name: 'web-calls-the-public-api-only',
      comment:
        'It is another program, in the browser; names of labels and how a law is cited are what both say.',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^src/(?!web/|domain/(names|citation)\\.ts)' },
    },
    {
      name: 'nobody-imports-the-page',
      severity: 'error',
      from: { path: '^src/(?!web/)' },
      to: { path: '^src/web/' },
    },
    {
      name: 'one-door-to-the-runtime',
      comment: 'onnxruntime computes on the calling thread; inference/ keeps it in worker threads.',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/inference' },
      to: { path: 'node_modules/(onnxruntime-node|@huggingface/transformers)' },
    },
    {
      name: 'only-the-roots-read-the-configuration',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/(cli|server|compose)' },
      to: { path: '^src/config' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src', pathNot: '\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'no-dev-dependency-at-run-time',
      severity: 'error',
      // Vite bundles what the page uses.
      from: { path: '^src', pathNot: '^src/web/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types'],
    },
  },
};
