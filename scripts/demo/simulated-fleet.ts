/** A device as the control of the fleet describes it. */
export interface SimulatedDevice {
  readonly name: string;
  readonly tenant: string;
  readonly address: string;
  readonly apiPort: number;
  readonly snmpPort: number;
}

export async function readFleet(control: string, signal: AbortSignal): Promise<readonly SimulatedDevice[]> {
  const answer = await fetch(`${control}/devices`, { signal });
  return (await answer.json()) as readonly SimulatedDevice[];
}
