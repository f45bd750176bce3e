import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Takes files that are dropped anywhere on the page (else the browser would leave the page for the file) or
 * pasted. True while files are dragged over it.
 */
export function useDrop(take: (files: readonly File[]) => void): ReadonlySignal<boolean> {
  const isOver = useSignal(false);
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    document.addEventListener(
      'dragover',
      (event) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        isOver.value = true;
      },
      { signal },
    );
    document.addEventListener(
      'dragleave',
      // Towards another element of the page it is still over the page.
      (event) => {
        if (event.relatedTarget === null) isOver.value = false;
      },
      { signal },
    );
    document.addEventListener(
      'drop',
      (event) => {
        isOver.value = false;
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        latest.current([...event.dataTransfer.files]);
      },
      { signal },
    );
    document.addEventListener(
      'paste',
      (event) => {
        const files = [...(event.clipboardData?.files ?? [])];
        // Words copied from an office program bring a picture of themselves along.
        const wantsWords = isEditable(event.target) && hasWords(event.clipboardData);
        if (files.length === 0 || wantsWords) return;
        event.preventDefault();
        latest.current(files);
      },
      { signal },
    );
    return () => stop.abort();
  }, [isOver]);
  return isOver;
}

function isEditable(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}

function hasWords(data: DataTransfer | null): boolean {
  return data?.types.includes('text/plain') === true;
}
