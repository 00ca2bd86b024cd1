import { documentOf, lexiconFile, warmUpDocument } from '../fixtures.ts';
import { repeat, timed, type Sample } from '../sample.ts';
import { blocksOf } from './scan.ts';

const samples = 8;
const warmUps = 10;
const classes = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(unit)) ? 1 : 0,
);

/** The least any scan must do: read each character, look up its class, and hash each word. */
export function measure(): Sample[] {
  const file = lexiconFile();
  const warm = blocksOf(warmUpDocument(file));
  let sum = 0;
  for (let i = 0; i < warmUps; i++) sum ^= hashWords(warm);
  const blocks = blocksOf(documentOf(file, '1MB'));
  const measured = repeat(samples, () => ({
    metric: 'scan',
    role: 'floor',
    ...timed(() => {
      sum ^= hashWords(blocks);
    }),
  }));
  // The result is used, or the compiler might leave the loop out.
  if (Number.isNaN(sum)) throw new Error('The floor loop gave no number.');
  return measured;
}

function hashWords(blocks: readonly string[]): number {
  let sum = 0;
  for (const block of blocks) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < block.length; at++) {
      const unit = block.charCodeAt(at);
      if (classes[unit] === 1) hash = Math.imul(hash ^ unit, 0x01000193);
      else {
        sum ^= hash;
        hash = 0x811c9dc5;
      }
    }
    sum ^= hash;
  }
  return sum;
}
