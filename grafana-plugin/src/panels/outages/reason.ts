/** MikrofleetSiteDown is “Site down”; a reason in words stays. */
export function reasonText(alert: string): string {
  if (/\s/u.test(alert)) return alert;
  const words = alert
    .replace(/^Mikrofleet(?=\p{Lu})/u, '')
    .replaceAll(/(?<before>[\p{Ll}\d])(?<next>\p{Lu})/gu, '$<before> $<next>')
    .replaceAll(/(?<before>\p{Lu})(?<next>\p{Lu}\p{Ll})/gu, '$<before> $<next>')
    .replaceAll(/[-_]/gu, ' ')
    .split(' ')
    // PPP and BGP keep their capitals.
    .map((word, index) => (index > 0 && !/^\p{Lu}{2}/u.test(word) ? word.toLowerCase() : word))
    .join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
