import type { Document } from '../document/document.ts';
import { preferred, type Concept } from '../lexicon/concept.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';

/** What a text on kidney cancer names: one of these, or a kind of one. */
const roots = ['kidney-cancer', 'renal-cell-carcinoma', 'nephrectomy', 'renal-mass'];

const topics = new WeakMap<Lexicon, ReadonlySet<Concept>>();

/** True when the document names kidney cancer, a kind of it, or its operation: then "T3a" is a renal tumor's. */
export function isAboutKidneyCancer(document: Document): boolean {
  const topic = topicOf(document.lexicon);
  for (const entry of document.named) if (topic.has(entry.concept)) return true;
  return false;
}

function topicOf(lexicon: Lexicon): ReadonlySet<Concept> {
  const known = topics.get(lexicon);
  if (known) return known;
  const topic = new Set([...lexicon.concepts.values()].filter((concept) => isTopic(concept, lexicon, 0)));
  topics.set(lexicon, topic);
  return topic;
}

const maxDepth = 20;

function isTopic(concept: Concept, lexicon: Lexicon, depth: number): boolean {
  if (roots.includes(concept.id) || namesRoot(concept, lexicon)) return true;
  return (
    depth < maxDepth &&
    (concept.relations.broader ?? []).some((id) => {
      const broader = lexicon.concepts.get(id);
      return broader !== undefined && isTopic(broader, lexicon, depth + 1);
    })
  );
}

/** "Person with kidney cancer" is no kind of kidney cancer, but a text that says so is about it. */
function namesRoot(concept: Concept, lexicon: Lexicon): boolean {
  const name = ` ${preferred(concept).text.toLowerCase()} `;
  return roots.some((id) => {
    const root = lexicon.concepts.get(id);
    return root !== undefined && name.includes(` ${preferred(root).text.toLowerCase()} `);
  });
}
