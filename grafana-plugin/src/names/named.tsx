import { Tooltip } from '@grafana/ui';

/** A name; the id it stands for is beside the pointer and reached by keyboard, to be copied into a filter. */
export function Named({ words, id }: { readonly words: string; readonly id: string }) {
  // An actor has its kind before its id, which is in the words too.
  if (id === '' || words.endsWith(id.slice(id.indexOf(':') + 1))) return words;
  return (
    <Tooltip content={id} interactive>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the tooltip has to be reached by keyboard */}
      <span tabIndex={0}>{words}</span>
    </Tooltip>
  );
}
