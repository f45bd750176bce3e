// The least that a service of this kind can be, for the benchmark of the start.
import express from 'express';

express()
  .get('/readyz', (_request, response) => void response.json({ ready: true }))
  .listen(Number(process.env.PORT), '127.0.0.1');
