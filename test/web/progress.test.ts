import { describe, expect, it } from 'vitest';
import { advanced, currentStep, type StepLine, stepsOf } from '../../src/web/check/progress.js';

function stepsAfter(images: number, ...lines: readonly StepLine[]): string {
  const steps = lines.reduce(advanced, stepsOf(images));
  return steps
    .map((step) => `${step.kind}${step.kind === 'read' ? step.image : ''}:${step.state}`)
    .join(' ');
}

describe('progress of a check', () => {
  it('begins with sending', () => {
    expect(stepsAfter(2)).toBe(
      'send:active wait:pending read0:pending read1:pending score:pending judge:pending',
    );
  });

  it('follows the service from step to step', () => {
    const lines: StepLine[] = [{ step: 'received' }];
    expect(stepsAfter(1, ...lines)).toBe(
      'send:done wait:active read0:pending score:pending judge:pending',
    );
    lines.push({ step: 'started' }, { step: 'reading', part: 'image:0' });
    expect(stepsAfter(1, ...lines)).toBe(
      'send:done wait:done read0:active score:pending judge:pending',
    );
    lines.push({ step: 'scored', part: 'text' }, { step: 'read', part: 'image:0' });
    expect(stepsAfter(1, ...lines)).toBe(
      'send:done wait:done read0:done score:active judge:pending',
    );
    lines.push({ step: 'judging' });
    expect(stepsAfter(1, ...lines)).toBe('send:done wait:done read0:done score:done judge:active');
  });

  it('never goes back, in whatever order lines come', () => {
    expect(
      stepsAfter(
        1,
        { step: 'judging' },
        { step: 'received' },
        { step: 'reading', part: 'image:0' },
      ),
    ).toBe('send:done wait:done read0:done score:done judge:active');
  });

  it('leaves a part that the form does not have', () => {
    expect(stepsAfter(1, { step: 'reading', part: 'image:7' })).toContain('read0:pending');
  });

  it('tells the last step that goes on', () => {
    const steps = [{ step: 'started' }, { step: 'reading', part: 'image:1' }] as StepLine[];
    expect(currentStep(steps.reduce(advanced, stepsOf(2)))).toMatchObject({
      kind: 'read',
      image: 1,
    });
  });
});
