/**
 * How rare each pair of letters is in words of Indonesia, told by 287,268 spellings in unlabelled posts, comments and
 * word lists (`../shared/data/text`: social, mixed, NusaX, root words; spellings seen thrice or more, each
 * counted by the square root of its count, so that slang, names and small languages weigh too).
 * Row: the first letter, a to z, then the word's beginning; column: the second, then its end. One digit in base 36:
 * half bits, as in -2 * log2(probability).
 */
const RARITY = [
  'cbebggc8bd8894ian888djdlcj5',
  '3djg4nec7ifaie8grbfg6pktgra',
  '4icj5lk86n9cgg6hobgb7ningoa',
  '4ihd6kga3gfffg8fvcfj7lhrfh8',
  'cadadgbbfe9875gbn589bgdhgk6',
  '5hgi79fg5kd9he6gu9e99njkfm6',
  '4imj7m8a7i8fgb9izcdf8qjojt4',
  '4ilh8ikb7kbeec8gpehe8phnfq3',
  '8bcadddade79a5cbl988ffgkeh5',
  '2inf6mfb6fegjh7hrghi5pgqmnd',
  '3gjh6mkd8kbdeb8gscbc7tdsfo5',
  '3hjf6hgf5lc9ed7foiee7jkqeo6',
  '47jh4kij7lfgcd97wgfj8nmpho7',
  '7kc99g4k9cehjacivhc9cknq7n4',
  'bbdaeebbde8885ban798cdbjek5',
  '4ije4lif7idaie8br8cd8mlsis7',
  '8cgeghii8ngcec9gbbcc3nanen4',
  '4bec7ice6dacca8dqdaa8hhqem6',
  '5ffg5kjc5jbddcacmga88mftdu5',
  '4hhi5kjc6kdggc8fq9fb7igtgn5',
  '8beaehdacd8895hap778emengj6',
  '5lih3sjj4ijekf7hogfgfhlmfn8',
  '2gih6jkd6m8eib7iihdfboeqln8',
  'aeaf9dje5ihchea7gfc8bfcbbj3',
  '1jjj7mfjbohghg7hqifg9nkodq7',
  '4eqi5qkb5qdfdf8hlhlg8kehe86',
  '87b7cdabbb7a78d7ka78cfclejz',
];

const EDGE = 26;
const indexOf = (letter: string) => letter.charCodeAt(0) - 97;

/** Mean bits a pair of letters over words of a to z, edges included: speech about 3 to 4.5, mashed keys 6 and more. */
export function pairRarity(words: readonly string[]): number {
  let halfBits = 0;
  let pairs = 0;
  for (const word of words) {
    const at = [EDGE, ...[...word].map(indexOf), EDGE];
    for (let i = 1; i < at.length; i++) {
      halfBits += Number.parseInt(RARITY[at[i - 1] as number]?.[at[i] as number] ?? '0', 36);
      pairs += 1;
    }
  }
  return pairs === 0 ? 0 : halfBits / 2 / pairs;
}
