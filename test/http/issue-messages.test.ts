import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DEFAULT_POST_LIMITS, postFields } from '../../src/domain/post.js';
import { describeIssue } from '../../src/http/issue-messages.js';

const posts = z.object(postFields(DEFAULT_POST_LIMITS));

describe('describeIssue', () => {
  it.each([
    [{ regime: 'toString' }, /nama peraturan.*pilkada-2024/, /name of a rulebook.*pilkada-2024/],
    [{ pair: { parties: ['Partai Uji'] } }, /id partai/, /party id/],
    [{ pair: { number: '123' } }, /satu atau dua angka/, /one or two digits/],
  ])('says what would be right in %j', (context, id, en) => {
    const [issue] = posts.safeParse({ text: 'a', context }).error?.issues ?? [];
    expect(issue && describeIssue(issue)).toEqual({
      id: expect.stringMatching(id),
      en: expect.stringMatching(en),
    });
  });
});
