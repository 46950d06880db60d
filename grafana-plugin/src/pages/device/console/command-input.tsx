import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Input, Text, useStyles2 } from '@grafana/ui';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useId, useState } from 'react';
import { api } from '../../../api/client.ts';
import { text } from '../../../texts/console.ts';
import { ClassBadge } from './class-badge.tsx';
import { completed, completing, type Entry, matches } from './completion.ts';

interface CommandInputProps {
  readonly deviceId: string;
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onRun: () => void;
}

const shownEntries = 12;

/** The line, with completion from the command tree of the device: a combobox as ARIA describes it. */
export function CommandInput({ deviceId, id, value, onChange, onRun }: CommandInputProps) {
  const styles = useStyles2(getStyles);
  const listId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const at = completing(value);
  const { data: tree } = useQuery({
    queryKey: ['command-tree', deviceId, at?.path],
    queryFn: ({ signal }) =>
      api.get('/devices/{id}/command-tree', { path: { id: deviceId }, query: { path: at!.path }, signal }),
    enabled: isOpen && at !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const entries =
    isOpen && at !== undefined ? matches(tree?.children ?? [], at.begun).slice(0, shownEntries) : [];
  const take = (entry: Entry): void => {
    onChange(completed(at!, entry));
    setChosen(-1);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const entry = entries[chosen];
    if (event.key === 'ArrowDown' && entries.length > 0) setChosen((chosen + 1) % entries.length);
    else if (event.key === 'ArrowUp' && entries.length > 0)
      setChosen(chosen <= 0 ? entries.length - 1 : chosen - 1);
    else if (event.key === 'Escape') setIsOpen(false);
    else if (event.key === 'Enter' && entry === undefined) {
      // A key that is held would run the command again and again.
      if (!event.repeat) onRun();
    } else if (event.key === 'Enter' && entry !== undefined) take(entry);
    else if (event.key === 'Tab' && !event.shiftKey && isOpen && entries.length > 0 && at?.begun !== '')
      take(entry ?? entries[0]!);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.box}>
      <Input
        id={id}
        className={styles.input}
        value={value}
        placeholder={text('placeholder')}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={entries.length > 0}
        aria-controls={listId}
        aria-activedescendant={chosen >= 0 && chosen < entries.length ? `${listId}-${chosen}` : undefined}
        onFocus={() => setIsOpen(true)}
        onBlur={() => setIsOpen(false)}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          onChange(event.currentTarget.value);
          setIsOpen(true);
          setChosen(-1);
        }}
      />
      <ul
        id={listId}
        role="listbox"
        aria-label={text('suggestions')}
        className={styles.list}
        hidden={entries.length === 0}
      >
        {entries.map((entry, index) => (
          <li
            key={`${entry.kind} ${entry.name}`}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === chosen}
            className={index === chosen ? styles.chosen : styles.entry}
            // Before the input loses its focus.
            onMouseDown={(event) => {
              event.preventDefault();
              take(entry);
            }}
          >
            <code>{entry.name}</code>
            {entry.class === null ? (
              <Text color="secondary">{entry.kind === 'command' ? '' : text(entry.kind)}</Text>
            ) : (
              <ClassBadge of={entry.class} />
            )}
          </li>
        ))}
      </ul>
      {isOpen && tree?.error != null && <Text color="secondary">{text('offline')}</Text>}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => {
  const entry = {
    display: 'flex',
    justifyContent: 'space-between',
    gap: theme.spacing(2),
    padding: theme.spacing(0.5, 1),
    cursor: 'pointer',
  };
  return {
    box: css({ position: 'relative', flex: '1 1 260px', minWidth: 0 }),
    input: css({ input: { fontFamily: theme.typography.fontFamilyMonospace } }),
    list: css({
      position: 'absolute',
      zIndex: theme.zIndex.dropdown,
      left: 0,
      right: 0,
      margin: 0,
      maxHeight: 320,
      overflowY: 'auto',
      listStyle: 'none',
      background: theme.colors.background.elevated,
      border: `1px solid ${theme.colors.border.medium}`,
      boxShadow: theme.shadows.z3,
    }),
    entry: css(entry),
    chosen: css({ ...entry, background: theme.colors.action.selected }),
  };
};
