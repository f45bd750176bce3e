// The least that a route for JSON can be: it parses the body and answers the length of the text.
import express from 'express';

const app = express().use(express.json());
app.post('/classify', (request, response) => response.json({ length: request.body.text.length }));
const server = app.listen(0, '127.0.0.1', () =>
  console.log(`Saring siap di http://127.0.0.1:${server.address().port}`),
);
