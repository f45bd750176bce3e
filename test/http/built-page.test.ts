import { describe, expect, it } from 'vitest';
import { assetsOf } from '../../src/http/built-page.js';

describe('assetsOf', () => {
  it('names the script, and the styles of all that it imports before its own', () => {
    const manifest = {
      'rules.tsx': {
        file: 'assets/rules-1.js',
        imports: ['_a', '_b'],
        css: ['assets/rules-2.css'],
      },
      _a: { file: 'assets/a-3.js', imports: ['_base'] },
      _b: { file: 'assets/b-4.js', imports: ['_base'], css: ['assets/b-5.css'] },
      _base: { file: 'assets/base-6.js', css: ['assets/base-7.css'] },
      'icon.svg': { file: 'assets/icon-8.svg' },
    };
    expect(assetsOf(manifest, 'rules.tsx')).toEqual({
      script: '/assets/rules-1.js',
      styles: ['/assets/base-7.css', '/assets/b-5.css', '/assets/rules-2.css'],
      icon: '/assets/icon-8.svg',
    });
  });

  it('names nothing where nothing was built', () => {
    expect(assetsOf({}, 'rules.tsx')).toEqual({ script: null, styles: [], icon: null });
  });
});
