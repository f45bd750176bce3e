import { describe, expect, it } from 'vitest';
import { openPartyReferences } from '../../../src/vision/emblems/party-references.js';
import { base64, TINY_PARTIES, tinyEmblemStore, unit } from '../../support/tiny-emblems.js';

describe('openPartyReferences', () => {
  it('gives each party with its vectors', async () => {
    expect(await openPartyReferences(await tinyEmblemStore())).toEqual([
      { kind: 'logo', name: 'partai-merah', vectors: [unit(1, 0, 0)] },
      { kind: 'logo', name: 'partai-kuning', vectors: [unit(1, 1, 0)] },
    ]);
  });

  it.each([
    ['vectors of another length', { rusak: [base64(unit(1, 0))] }, /8 bytes/],
    ['vectors that are no unit vectors', { rusak: [base64(Float32Array.of(2, 0, 0))] }, /length 2/],
    ['NaN', { rusak: [base64(Float32Array.of(Number.NaN, 0, 0))] }, /length NaN/],
    ['names that are no party ids', { 'Partai Rusak': [base64(unit(1, 0, 0))] }, /Partai Rusak/],
    ['no vectors', { rusak: [] }, /rusak/],
  ])('refuses %s', async (_name, parties, message) => {
    const store = await tinyEmblemStore({ parties: { ...TINY_PARTIES, parties } });
    await expect(openPartyReferences(store)).rejects.toThrow(message);
  });

  it('refuses another format, and vectors that the embedder does not give', async () => {
    const next = await tinyEmblemStore({ parties: { ...TINY_PARTIES, format: 2 } });
    await expect(openPartyReferences(next)).rejects.toThrow(/format/);
    const other = await tinyEmblemStore({ parties: { format: 1, dimensions: 4, parties: {} } });
    await expect(openPartyReferences(other)).rejects.toThrow(/of 4 numbers, the embedder gives 3/);
  });

  it('rejects without the file, and when it was altered', async () => {
    await expect(openPartyReferences(await tinyEmblemStore({ parties: null }))).rejects.toThrow(
      /needs the files parties and config/,
    );
    const altered = await tinyEmblemStore({}, { parties: '0'.repeat(64) });
    await expect(openPartyReferences(altered)).rejects.toThrow(/sha256/);
  });
});
