import { revealed } from './revealed.js';

/** A stranger's words: what would not be drawn, or would turn the reading direction, stands as its code point. */
export function RevealedText({ text }: { readonly text: string }) {
  return (
    <>
      {revealed(text).map((piece, at) =>
        piece.unseen ? (
          <span key={at} class="unseen">
            {piece.text}
          </span>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}
