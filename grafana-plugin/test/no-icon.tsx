/** In place of react-inlinesvg. */
export default function NoIcon({ title }: { readonly title?: string }) {
  return title === undefined ? <svg aria-hidden="true" /> : <svg role="img" aria-label={title} />;
}
