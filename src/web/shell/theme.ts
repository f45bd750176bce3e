import { effect, signal } from '@preact/signals';
import { remembered } from './remembered.js';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** `auto` follows the device. */
export const theme = signal<Theme>(remembered('theme', THEMES, 'auto'));

effect(() => {
  document.documentElement.dataset.theme = theme.value;
});
