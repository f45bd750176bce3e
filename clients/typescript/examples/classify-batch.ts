// Any number of posts through one connection: lines of a file or of standard input, a post each.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Post, SaringError } from '@saring/client';
import { saringHere } from './service.js';

async function* posts(): AsyncGenerator<Post> {
  const [path] = process.argv.slice(2);
  const input = path === undefined ? process.stdin : createReadStream(path);
  let at = 0;
  for await (const text of createInterface({ input }))
    if (text.trim() !== '') yield { clientRef: `baris-${++at}`, text };
}

const verdicts: Record<string, number> = {};
const refused: { post: Post; error: SaringError }[] = [];
for await (const item of saringHere().classifyBatch(posts())) {
  if ('error' in item) refused.push(item);
  else verdicts[item.result.verdict] = (verdicts[item.result.verdict] ?? 0) + 1;
}
console.log(verdicts);
for (const { post, error } of refused)
  console.log(`${post.clientRef}: ${error.code}: ${error.message}`);
