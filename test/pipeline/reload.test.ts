import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RulebookLibrary } from '../../src/pipeline/rulebook-library.js';
import { fakeClassifier, fakePipeline } from '../support/fakes.js';
import { BUILT_IN, bookText, folderOf } from '../support/rulebooks.js';

describe('Pipeline.reloadRulebooks', () => {
  it('lets what is being judged end under the rulebook that it began with', async () => {
    const operator = await folderOf({ 'a.yaml': bookText(90) });
    const library = await RulebookLibrary.open({ builtIn: BUILT_IN, operator }, 'pilkada-2024');
    let goOn: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const slow = {
      ...fakeClassifier,
      classify: async (text: string, signal: AbortSignal) => {
        if (text.startsWith('lama')) await gate;
        return fakeClassifier.classify(text, signal);
      },
    };
    const pipeline = fakePipeline({
      text: async () => slow,
      library,
      judging: { textPlaces: 1 },
    });
    const versionOf = async (text: string) =>
      (await pipeline.classify({ text, images: [] })).provenance.rulebook.version;
    // The first is in work, the second waits for its place; both came before the reload.
    const early = [versionOf('lama'), versionOf('menunggu')];
    await writeFile(join(operator, 'a.yaml'), bookText(91));
    await pipeline.reloadRulebooks();
    expect(pipeline.rulebooks.find(({ regime }) => regime === 'pilkada-2024')?.version).toBe(91);
    const late = versionOf('sesudah');
    goOn();
    expect(await Promise.all([...early, late])).toEqual([90, 90, 91]);
    await pipeline.close();
  });
});
