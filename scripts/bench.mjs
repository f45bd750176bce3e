// `npm run bench`: every benchmark of the repository. `-- --quick` is CI's check that they run.
await import('./bench-http.mjs');
await import('./bench-ocr.mjs');
await import('./bench-text.mjs');
