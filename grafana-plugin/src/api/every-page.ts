interface PageOfItems<Item> {
  readonly items: readonly Item[];
  readonly next_cursor?: string | null;
}

/** The largest page that the API gives. */
const pageSize = 500;

/** A list as a whole, for choices and trees, which cannot be shown in parts. */
export async function everyPage<Item>(
  read: (page: { readonly limit: number; readonly cursor?: string }) => Promise<PageOfItems<Item>>,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await read({ limit: pageSize, ...(cursor == null ? {} : { cursor }) });
    items.push(...page.items);
    cursor = page.next_cursor;
  } while (cursor != null && cursor !== '');
  return items;
}
