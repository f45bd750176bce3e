import { describe, expect, it, vi } from 'vitest';
import { Component } from '../../src/pipeline/component.js';

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
});
