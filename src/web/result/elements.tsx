import type { Signal } from '@preact/signals';
import { ELEMENT_NAMES } from '../../domain/names.js';
import type { ElementResult } from '../api/types.js';
import { language, wordsOf } from '../shell/language.js';
import { Badge } from '../ui/badge.js';
import { type ElementGroups, groupElements } from './group-elements.js';
import { LegalBases } from './legal-basis.js';
import { lightProps, reveal } from './lighting.js';
import { elementRef, toneOfElement } from './marks.js';
import { partName, withoutFields } from './parts.js';
import { RevealedText } from './revealed-text.js';
import { percent } from './scores-in-words.js';
import './common.css';
import './elements.css';

export interface ElementsProps {
  readonly elements: readonly ElementResult[];
  readonly lit: Signal<string | null>;
}

/** What the images show, whether the regime allows it, and how surely it was seen. */
export function Elements({ elements, lit }: ElementsProps) {
  const parts = [...new Set(elements.map(({ part }) => part))];
  if (parts.length === 0) return <p>{wordsOf(WORDS).none}</p>;
  return (
    <>
      {parts.map((part) => (
        <section key={part}>
          {parts.length > 1 && <h4>{partName(part, language.value)}</h4>}
          <PartElements elements={elements} part={part} lit={lit} />
        </section>
      ))}
    </>
  );
}

function PartElements({ elements, part, lit }: ElementsProps & { readonly part: string }) {
  const words = wordsOf(WORDS);
  const { shown, untold, absent } = groupElements(elements, part);
  return (
    <>
      {shown.length > 0 && (
        <ul class="elements">
          {shown.map(({ element, index }) => (
            <Shown
              key={index}
              element={element}
              id={`element:${index}`}
              letter={elementRef(elements, index)}
              lit={lit}
            />
          ))}
        </ul>
      )}
      <AllUntold groups={untold} />
      {absent.length > 0 && (
        <p>
          {words.absent} {namesOf(absent)}.
        </p>
      )}
    </>
  );
}

interface ShownProps {
  readonly element: ElementResult;
  readonly id: string;
  readonly letter: string | null;
  readonly lit: Signal<string | null>;
}

function Shown({ element, id, letter, lit }: ShownProps) {
  const words = wordsOf(WORDS);
  const { status, value, confidence, reason, legal } = element;
  const name = ELEMENT_NAMES[element.element][language.value];
  return (
    <li class={`element lights ${toneOfElement(element)}`} {...lightProps(lit, id)}>
      <p>
        {letter && (
          <button
            type="button"
            class="place"
            aria-label={words.show(letter, name)}
            onClick={({ currentTarget }) => {
              lit.value = id;
              reveal(currentTarget, id, 'box');
            }}
          >
            {letter}
          </button>
        )}
        <strong>{name}</strong>
        {value !== null && (
          <span dir="auto">
            {status === 'unknown' && words.maybe} <RevealedText text={value} />
          </span>
        )}
        <Badge tone={toneOfElement(element)}>{words.standing[standingOf(element)]}</Badge>
        {confidence !== null && (
          <span class="soft">{words.confidence(percent(confidence, language.value))}</span>
        )}
      </p>
      {reason && <p class="soft">{withoutFields(reason[language.value])}</p>}
      {legal.length > 0 && <LegalBases legal={legal} />}
    </li>
  );
}

function standingOf({ status, allowed }: ElementResult) {
  if (status === 'unknown') return 'unsure';
  if (allowed === null) return 'silent';
  return allowed ? 'allowed' : 'banned';
}

/** An image that could not be read leaves a reason for each element: many are folded. */
const FEW = 2;

function AllUntold({ groups }: { readonly groups: ElementGroups['untold'] }) {
  const list = groups.map((group) => <Untold key={group.reason?.id} group={group} />);
  if (groups.length <= FEW) return <>{list}</>;
  return (
    <details class="fold">
      <summary>{wordsOf(WORDS).unsure(groups.flatMap(({ elements }) => elements).length)}</summary>
      {list}
    </details>
  );
}

function Untold({ group }: { readonly group: ElementGroups['untold'][number] }) {
  const words = wordsOf(WORDS);
  return (
    <p>
      {words.untold} {namesOf(group.elements)}.{' '}
      {group.reason && <span class="soft">{withoutFields(group.reason[language.value])}</span>}
    </p>
  );
}

function namesOf(elements: readonly ElementResult[]): string {
  const names = elements.map(({ element }) => ELEMENT_NAMES[element][language.value]);
  return [...new Set(names)].join(', ');
}

const WORDS = {
  id: {
    none: 'Tidak ada gambar, sehingga unsur gambar tidak diperiksa.',
    absent: 'Tidak terlihat:',
    untold: 'Tidak dapat dinilai:',
    unsure: (count: number) => `${count} unsur tidak dapat dinilai`,
    maybe: 'mungkin',
    show: (letter: string, name: string) => `Tunjukkan ${letter}, ${name}, pada gambar`,
    standing: {
      unsure: 'Belum pasti',
      silent: 'Tidak disebut aturan',
      allowed: 'Boleh dimuat',
      banned: 'Tidak boleh dimuat',
    },
    confidence: (figure: string) => `terlihat dengan keyakinan ${figure}`,
  },
  en: {
    none: 'There is no image, so elements of images were not checked.',
    absent: 'Not seen:',
    untold: 'Could not be told:',
    unsure: (count: number) => `Elements that could not be told: ${count}`,
    maybe: 'perhaps',
    show: (letter: string, name: string) => `Show ${letter}, ${name}, on the image`,
    standing: {
      unsure: 'Not sure',
      silent: 'Rules do not say',
      allowed: 'Allowed',
      banned: 'Not allowed',
    },
    confidence: (figure: string) => `seen with confidence ${figure}`,
  },
};
