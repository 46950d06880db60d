/** Text of the exporter, which puts names of settings and commands between backticks as its documentation does. */
export function MarkedText({ text }: { readonly text: string }) {
  return text.split(/`([^`]+)`/u).map((part, i) =>
    // Every second part was between backticks.
    // eslint-disable-next-line react/no-array-index-key -- parts have no other identity
    i % 2 === 0 ? part : <code key={i}>{part}</code>,
  );
}
