import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { DEFAULT_POST_LIMITS } from '../../src/domain/post.js';
import { parseLifting } from '../../src/http/lift-files.js';
import { parseJson } from '../../src/http/parse-json.js';
import { postFromJson } from '../../src/http/parse-post.js';

const parse = (json: string) => parseLifting(Buffer.from(json));
const read = async (json: string) => {
  const { value, files } = await parse(json);
  return postFromJson(value, DEFAULT_POST_LIMITS, files);
};
const long = (bytes: number) => randomBytes(bytes).toString('base64');
const withImage = (data: string) => JSON.stringify({ text: 'a', images: [{ name: 'x', data }] });

describe('parseLifting', () => {
  it.each([600_000, 600_001, 600_002])('gives the bytes of a file of %i bytes', async (size) => {
    const file = randomBytes(size);
    const post = await read(withImage(file.toString('base64')));
    expect(file.equals(post.images[0]?.bytes ?? Buffer.of())).toBe(true);
    expect(post).toMatchObject({ text: 'a', images: [{ name: 'x' }] });
  });

  it('keeps a long file out of the value, and a short one in it', async () => {
    const images = [{ data: long(400_000) }, { data: 'AAAA' }, { data: long(300_000) }];
    const { value, files } = await parse(JSON.stringify({ images }, null, 2));
    expect(JSON.stringify(value).length).toBeLessThan(300);
    expect([...files.values()].map(({ length }) => length)).toEqual([400_000, 300_000]);
    const post = postFromJson(value, DEFAULT_POST_LIMITS, files);
    expect(post.images.map(({ bytes }) => bytes.length)).toEqual([400_000, 3, 300_000]);
  });

  it('lifts nothing that stands elsewhere: a long text is still too long', async () => {
    const { value, files } = await parse(JSON.stringify({ text: long(300_000), data: 'x' }));
    expect(files.size).toBe(0);
    expect(() => postFromJson(value, DEFAULT_POST_LIMITS)).toThrow();
  });

  it.each([
    ['a prefix', (data: string) => `data:image/png;base64,${data}`],
    ['a space', (data: string) => `${data.slice(0, 300_000)} ${data.slice(300_000)}`],
    ['base64url', (data: string) => `${data.slice(0, 300_000)}-_-_${data.slice(300_000)}`],
    ['a lone character', (data: string) => `${data}A`],
    ['padding inside', (data: string) => `AA==${data}`],
    ['too much padding', (data: string) => `${data}===`],
  ])('refuses what base64 with %s was refused for', async (_, spoil) => {
    const json = withImage(spoil(long(300_000)));
    const refused = expect(() => postFromJson(parseJson(Buffer.from(json)), DEFAULT_POST_LIMITS));
    refused.toThrow();
    await expect(read(json)).rejects.toThrow();
  });

  it('tells the place of an error in what was sent', async () => {
    const json = `{"images":[{"data":"${long(300_000)}"}],}`;
    const message = new RegExp(`karakter ke-${json.length - 1}`);
    await expect(parse(json)).rejects.toMatchObject({
      detail: { id: expect.stringMatching(message) },
    });
  });
});
