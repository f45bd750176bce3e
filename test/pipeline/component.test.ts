import { describe, expect, it, vi } from 'vitest';
import { Component, loadedBy } from '../../src/pipeline/component.js';

const part = { close: async () => undefined };

describe('Component', () => {
  it('loads once for many callers', async () => {
    const open = vi.fn(async () => part);
    const component = new Component('model', open, () => undefined);
    await Promise.all([component.get(), component.get()]);
    expect(open).toHaveBeenCalledTimes(1);
    expect(component.status).toBe('ready');
  });

  it('reports a failed load, waits, and then loads again', async () => {
    let now = 0;
    const open = vi.fn(async () => part).mockRejectedValueOnce(new Error('damaged file'));
    const failures: string[] = [];
    const component = new Component(
      'model',
      open,
      (name) => failures.push(name),
      () => now,
    );
    await expect(component.get()).rejects.toThrow('damaged file');
    await expect(component.get()).rejects.toThrow('damaged file');
    expect([component.status, open.mock.calls.length, failures]).toEqual(['failed', 1, ['model']]);
    now = 5_000;
    await expect(component.get()).resolves.toBe(part);
    expect(component.status).toBe('ready');
  });

  it('forgets a part that broke: closes it, and loads another after a while', async () => {
    let now = 0;
    const parts = [0, 1].map(() => ({ close: vi.fn(async () => undefined) }));
    const failures: unknown[] = [];
    let opened = 0;
    const component = new Component(
      'queue',
      async () => parts[opened++] as (typeof parts)[0],
      (_name, error) => failures.push(error),
      () => now,
    );
    expect(await component.get()).toBe(parts[0]);
    component.forget(new Error('died'));
    component.forget(new Error('died twice'));
    await expect(component.get()).rejects.toThrow('died');
    expect([component.status, component.loaded, failures.map(String)]).toEqual([
      'failed',
      null,
      ['Error: died'],
    ]);
    now = 5_000;
    expect(await component.get()).toBe(parts[1]);
    await component.close();
    expect(parts.map(({ close }) => close.mock.calls.length)).toEqual([1, 1]);
  });

  it('opens nothing any more once it was closed', async () => {
    const open = vi.fn(async () => part);
    const component = new Component('queue', open, () => undefined);
    await component.close();
    await expect(component.get()).rejects.toThrow('queue was closed');
    expect(open).not.toHaveBeenCalled();
  });

  it('closes what it loaded, and closes in peace when nothing was', async () => {
    const close = vi.fn(async () => undefined);
    const loaded = new Component(
      'model',
      async () => ({ close }),
      () => undefined,
    );
    await loaded.get();
    await loaded.close();
    expect(close).toHaveBeenCalledTimes(1);
    await new Component(
      'model',
      async () => part,
      () => undefined,
    ).close();
  });

  it('is not waited for longer than who asks may wait', async () => {
    const stuck = new Component(
      'model',
      () => new Promise<typeof part>(() => undefined),
      () => undefined,
    );
    expect(await loadedBy(stuck, AbortSignal.timeout(20))).toBeNull();
  });

  it('counts as failed while its part hangs, and is the same part when it goes on', async () => {
    let hangs = false;
    const open = vi.fn(async () => ({ ...part, isStalled: () => hangs }));
    const component = new Component('model', open, () => undefined);
    await component.get();
    hangs = true;
    expect(component.status).toBe('failed');
    await component.get();
    hangs = false;
    expect([component.status, open.mock.calls.length]).toEqual(['ready', 1]);
  });
});
