// One text, its verdict, and the words that it rests on.
import { saringHere } from './service.js';

const answer = await saringHere().classify({
  text: 'Warga Lembah Arum, Pak Darmo itu bajingan goblok, otak udang!',
  context: { regime: 'pilkada-2024', contest: 'bupati' },
});

console.log(answer.status, answer.verdict);
for (const { message, label, evidence } of answer.findings)
  console.log(
    `${label ?? '-'}: ${message.id} ${evidence.map(({ quote }) => `"${quote}"`).join(', ')}`,
  );
