// A mutated picture as a request, and what its answer must say.

const BOUNDARY = 'batas-gambar';

/** `POST /classify` with one picture, whatever it is by now. */
export function pictureRequest(operations, { kind, bytes, changes }) {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="images"; filename="gambar.${kind}"\r\n\r\n`;
  return {
    operation: operations.find(({ id }) => id === 'classify'),
    method: 'POST',
    path: '/classify',
    headers: {
      'Content-Type': `multipart/form-data; boundary=${BOUNDARY}`,
      Accept: 'application/json',
    },
    body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]),
    changes: [kind, ...changes],
  };
}

/** A broken picture is a gap, never an error, and what was not seen is never allowed. Counts gaps in `seen`. */
export function pictureFaults({ status, body }, seen) {
  if (status !== 200) return [`status ${status} for a picture`];
  const { status: whole, verdict, parts } = JSON.parse(body.toString());
  const gaps = parts.map(({ gap }) => gap?.code ?? 'read');
  for (const gap of gaps) seen[gap] = (seen[gap] ?? 0) + 1;
  const isSeen = gaps.length > 0 && gaps.every((gap) => gap === 'read');
  return [
    ...(gaps.length === 0 ? ['no part for the picture'] : []),
    ...(isSeen === (whole === 'complete') ? [] : [`status ${whole} with ${gaps.join(', ')}`]),
    ...(isSeen || verdict !== 'allowed' ? [] : ['allowed, though not all was seen']),
  ];
}
