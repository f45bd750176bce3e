import { describe, expect, it } from 'vitest';
import type { Demand } from '../../../src/http/admission/demand.js';
import { WorkRoom } from '../../../src/http/admission/room.js';

const banner: Demand = { lane: 'images', cost: 500, bytes: 0 };
const text: Demand = { lane: 'texts', cost: 4, bytes: 0 };

function roomOf() {
  let time = 0;
  const room = new WorkRoom({
    lanes: {
      texts: { places: 8, servers: 1, mostWaitMs: 200 },
      images: { places: 4, servers: 2, mostWaitMs: 2_000 },
    },
    timeLimitMs: 10_000,
    now: () => time,
  });
  return {
    room,
    pass: (ms: number) => {
      time += ms;
    },
  };
}

/** Takes as many as there is room for. */
function fill(room: WorkRoom, demand: Demand): number {
  for (let taken = 0; ; taken++) {
    if (room.isFull(demand)) return taken;
    room.take(demand);
  }
}

describe('WorkRoom', () => {
  it('has room for as much work as is done in time: hundreds of characters or a few banners', () => {
    const { room } = roomOf();
    expect(fill(room, banner)).toBe(8);
    expect(fill(room, text)).toBe(50);
  });

  it('refuses no text because of banners, and no banner because of texts', () => {
    const { room } = roomOf();
    fill(room, banner);
    expect(room.isFull(text)).toBe(false);
    fill(room, text);
    expect(roomOf().room.isFull(banner)).toBe(false);
    expect(room.waitMs(text)).toBe(200);
    expect(room.waitMs(banner)).toBe(2_000);
  });

  it('counts those on their way in as taken', () => {
    const { room } = roomOf();
    expect([49, 50].map((approaching) => room.isFull(text, approaching))).toEqual([false, true]);
    room.take(text);
    expect([48, 49].map((approaching) => room.isFull(text, approaching))).toEqual([false, true]);
  });

  it('weighs eight banners as eight, and takes as many such posts as are in work at once', () => {
    const { room } = roomOf();
    const eight = { ...banner, cost: 8 * 500 };
    for (let n = 0; n < 2; n++) room.take(eight);
    expect(room.waitMs(banner)).toBe(4_000);
    expect(fill(room, eight)).toBe(2);
    expect(room.isFull(banner)).toBe(true);
  });

  it('has room again as the work is done', () => {
    const { room, pass } = roomOf();
    fill(room, banner);
    pass(100);
    expect(room.waitMs(banner)).toBe(1_900);
    expect(room.isFull(banner)).toBe(false);
  });

  it('takes whatever comes while it is idle', () => {
    const { room } = roomOf();
    expect(room.isFull({ ...banner, cost: 1e9 })).toBe(false);
  });

  it('refuses what would be cut short only because it waited', () => {
    const { room } = roomOf();
    room.take({ ...banner, cost: 2_000 });
    expect(room.isFull({ ...banner, cost: 17_000 })).toBe(false);
    expect(room.isFull({ ...banner, cost: 19_000 })).toBe(true);
    // It would be cut short alone, too.
    expect(room.isFull({ ...banner, cost: 21_000 })).toBe(false);
  });
});
