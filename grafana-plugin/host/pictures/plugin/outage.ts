/** Takes the power of devices away and waits until Prometheus has an alert for it, so that the pages have something to show. */
export async function makeOutage(
  { fleet, prometheus }: { readonly fleet: string; readonly prometheus: string },
  devices: readonly string[],
): Promise<void> {
  for (const device of devices) {
    const answer = await fetch(`${fleet}/devices/${device}/fault`, {
      method: 'POST',
      body: JSON.stringify({ kind: 'unplugged' }),
    });
    if (!answer.ok) throw new Error(`The fleet does not unplug ${device}: ${await answer.text()}`);
  }
  const query = encodeURIComponent(`ALERTS{alertstate="firing",device=~"${devices.join('|')}"}`);
  for (let found = 0; found === 0; ) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const answer = await fetch(`${prometheus}/api/v1/query?query=${query}`);
    const { data } = (await answer.json()) as { data: { result: readonly object[] } };
    found = data.result.length;
  }
}
