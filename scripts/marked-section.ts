/** A page with what stands between its marks `<!-- NAME: generated -->` and `<!-- /NAME -->` written anew. */
export function withSection(page: string, name: string, content: string): string {
  const start = `<!-- ${name}: generated -->`;
  const from = page.indexOf(start);
  const to = page.indexOf(`<!-- /${name} -->`);
  if (from < 0 || to < from) throw new Error(`The page has no section ${name}.`);
  return `${page.slice(0, from + start.length)}\n\n${content}\n${page.slice(to)}`;
}
