/** A few milliseconds: a suggestion among ten thousand devices must not hold up the scrapes. */
const maxSteps = 200_000;

/** The candidate that the user most likely meant, if one is close enough. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best = candidates.find((candidate) => word !== '' && candidate.startsWith(word.toLowerCase()));
  if (best !== undefined) return best;
  // Every word is close to a word of one or two letters.
  let bestDistance = word.length < 3 ? 0 : Math.floor(word.length / 3) + 1;
  const wanted = normalise(word);
  let steps = 0;
  for (const candidate of candidates) {
    const name = normalise(candidate);
    if (Math.abs(name.length - wanted.length) >= bestDistance) continue;
    steps += name.length * wanted.length;
    if (steps > maxSteps) break;
    const distance = editDistance(wanted, name);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** End of a message: `; did you mean "x"?`, or just the full stop. */
export function suggestion(word: string, candidates: readonly string[]): string {
  const found = nearest(word, candidates);
  return found === undefined ? '.' : `; did you mean "${found}"?`;
}

/** To a person, `caFile`, `ca-file` and `ca_file` are the same word. */
function normalise(word: string): string {
  return word.slice(0, 64).toLowerCase().replace(/[-_ ]/g, '');
}

function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const swap = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}

/** For the name of a collector where a module belongs; otherwise empty. */
export function collectorHint(name: string, collectors: readonly string[]): string {
  if (!collectors.includes(name)) return '';
  return ` ${name} is a collector: define a module that reads it, such as \`modules: { only-${name}: { collectors: [${name}] } }\`.`;
}

const maxListed = 20;

/** The names to choose from, as a sentence. */
export function listedNames(names: readonly string[]): string {
  if (names.length === 0) return 'None is defined.';
  const more = names.length > maxListed ? ` and ${names.length - maxListed} more` : '';
  return `Known: ${names.slice(0, maxListed).join(', ')}${more}.`;
}
