import { expect, it } from 'vitest';
import { PARTY_NAMES as RECOGNISED } from '../../src/elements/party-list.js';
import { PARTY_IDS } from '../../src/web/check/party-ids.js';

it('offers every party that is recognised, and no other', () => {
  expect([...PARTY_IDS].sort()).toEqual([...new Set(RECOGNISED.map(([id]) => id))].sort());
});
