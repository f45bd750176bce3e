// A banner from a file: the steps as they happen, then what was found and where.
import { fileURLToPath } from 'node:url';
import { saringHere } from './service.js';

const banner = fileURLToPath(import.meta.resolve('../../../../docs/samples/banner-hinaan.jpg'));
const path = process.argv[2] ?? banner;

for await (const line of saringHere({ timeoutMs: 60_000 }).classifySteps({ images: [path] })) {
  if ('step' in line) {
    console.log(line.step, line.part ?? '');
    continue;
  }
  const { verdict, parts, findings } = line.result;
  console.log('verdict', verdict);
  // What was not seen is no "nothing found".
  for (const { part, gap } of parts)
    if (gap) console.log(`${part} was not seen: ${gap.message.en}`);
  for (const { rule, evidence } of findings)
    for (const { quote, box } of evidence) console.log(rule, quote, box);
}
