import { expect, test } from 'vitest';
import { changed, fromSaved, readView, toQuery, withFilter, writeView } from './list-view.ts';

const read = (query: string) => readView(new URLSearchParams(query));

test('an address without anything is the whole list by name', () => {
  expect(read('')).toEqual({ filter: {}, sort: 'name', view: 'table', page: 1, cursor: undefined });
  expect(writeView(read('')).toString()).toBe('');
});

test('an address and what it says are the same both ways', () => {
  const query =
    'search=tower&site=Tower+1&type=ap&state=quarantined&sort=-last_contact&view=tree&page=3&cursor=abc';
  expect(read(query)).toEqual({
    filter: { search: 'tower', site: 'Tower 1', type: 'ap', state: 'quarantined' },
    sort: '-last_contact',
    view: 'tree',
    page: 3,
    cursor: 'abc',
  });
  expect(writeView(read(query)).toString()).toBe(query);
});

test('what is mistyped in order, view and page is as usual', () => {
  expect(read('sort=colour&view=globe&page=-2')).toMatchObject({ sort: 'name', view: 'table', page: 1 });
});

test('another filter or order begins at the first page', () => {
  const third = read('type=ap&page=3&cursor=abc');
  expect(writeView(withFilter(third, 'role', 'core')).toString()).toBe('type=ap&role=core');
  expect(writeView(withFilter(third, 'type', undefined)).toString()).toBe('');
  expect(writeView(changed(third, { sort: '-version' })).toString()).toBe('type=ap&sort=-version');
});

test('asks the API with its own words', () => {
  expect(toQuery(read('site=Tower+1&parent=core1&state=pending&attention=true&type=ap').filter)).toEqual({
    site_id: 'Tower 1',
    parent_id: 'core1',
    state: 'pending',
    needs_attention: true,
    type: 'ap',
  });
});

test('up and down are not asked of the registry', () => {
  expect(toQuery({ state: 'down', type: 'ap' })).toEqual({ type: 'ap' });
});

test('a saved search keeps what has no field of its own', () => {
  expect(fromSaved({ site_id: 'site_1', parent_id: 'dev_1', board: 'hAP lite', type: 'cpe' })).toEqual({
    site: 'site_1',
    parent: 'dev_1',
    board: 'hAP lite',
    type: 'cpe',
  });
});
