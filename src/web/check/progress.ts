/** A step that the service tells of: `step` and `part` of a line of `POST /classify` as NDJSON. */
export interface StepLine {
  readonly step: 'received' | 'started' | 'reading' | 'read' | 'scored' | 'judging';
  readonly part?: string | undefined;
}

type StepState = 'pending' | 'active' | 'done';

/** One step as a person sees it; `image` counts from 0. */
export type Step =
  | { readonly kind: 'send' | 'wait' | 'score' | 'judge'; readonly state: StepState }
  | { readonly kind: 'read'; readonly image: number; readonly state: StepState };

/** The steps of a post before anything was sent. */
export function stepsOf(images: number): Step[] {
  const reading = Array.from(
    { length: images },
    (_, image): Step => ({
      kind: 'read',
      image,
      state: 'pending',
    }),
  );
  return [
    { kind: 'send', state: 'active' },
    { kind: 'wait', state: 'pending' },
    ...reading,
    { kind: 'score', state: 'pending' },
    { kind: 'judge', state: 'pending' },
  ];
}

/** The steps after a line of the service. A step never goes back, and what is unknown changes nothing. */
export function advanced(steps: readonly Step[], line: StepLine): Step[] {
  return steps.map((step) => {
    const state = stateAfter(step, line);
    return state && RANK[state] > RANK[step.state] ? { ...step, state } : step;
  });
}

/** The step that is told to somebody who cannot see the list: the last one that goes on. */
export function currentStep(steps: readonly Step[]): Step | undefined {
  return steps.findLast(({ state }) => state === 'active');
}

const RANK: Readonly<Record<StepState, number>> = { pending: 0, active: 1, done: 2 };

function stateAfter(step: Step, { step: told, part }: StepLine): StepState | null {
  switch (step.kind) {
    case 'send':
      return 'done';
    case 'wait':
      return told === 'received' ? 'active' : 'done';
    case 'read':
      return readingAfter(step.image, told, part);
    case 'score':
      if (told === 'judging') return 'done';
      return told === 'scored' ? 'active' : null;
    case 'judge':
      return told === 'judging' ? 'active' : null;
  }
}

function readingAfter(
  image: number,
  told: StepLine['step'],
  part: string | undefined,
): StepState | null {
  if (told === 'judging') return 'done';
  if (part !== `image:${image}`) return null;
  return told === 'reading' ? 'active' : 'done';
}
