import { TO_FILL } from './check.mjs';

/**
 * A rule on trial as YAML, in the shape that the checks ask for: every text that only a person can write says
 * TODO. Its condition and examples run as they stand. `label` null: a rule that no text label covers.
 */
export function scaffold(id, label) {
  const met = label ? `{ signal: ${label}, level: review, voice: own }` : '{ campaign: sure }';
  const found = label ? `signals: { ${label}: review }` : 'campaign: sure';
  const [ok, ng] = label
    ? [`signals: { ${label}: review }, voice: quoted`, 'context: { actor: candidate }']
    : ['campaign: possible', 'context: { material: ad }'];
  return `- id: ${id}
  # One of the eleven labels that a text may be suspected of, or null for images, schedule and accounts.
  label: ${label ?? 'null'}
  # On trial: reported under \`shadow\`, never in the verdict. Take the line out when it may count.
  mode: shadow
  # How sure the rule as a whole is: A official text seen, B two or more sources, C one source, D from memory. C and
  # D show as "perlu verifikasi". With \`legal\` filled, take the line out unless its row says less than they do.
  certainty: D
  # Gravest first; the first whose condition is met is the finding. outcome: note | review | violation;
  # severity: 0 to 4. A violation needs a legal basis of certainty A or B.
  grades:
    - when: ${met}
      outcome: review
      severity: 2
  # What is found, for everybody; begins with "Diduga" and "Possible", and says of nobody that he broke the law.
  message:
    id: Diduga ${TO_FILL}
    en: Possible ${TO_FILL}
  # What the author can do about it.
  advice:
    id: ${TO_FILL}
    en: ${TO_FILL}
  # Each: instrument, article, paragraph, letter, quote (word for word), certainty (A, B or C), sources. Empty only
  # while certainty is D.
  legal: []
  # Its tests. ok: nothing may be found; ng: must be found, with the outcome under \`gives\`. Two of each at least.
  # What is left out is clear, not there, or unknown to whoever sends the post.
  examples:
    ok:
      - { name: ${TO_FILL} an ordinary post }
      - { name: ${TO_FILL} close to it and lawful, ${ok} }
    ng:
      - { name: ${TO_FILL} the plain case, ${found}, gives: review }
      - { name: ${TO_FILL} another case, ${found}, ${ng}, gives: review }
`;
}
