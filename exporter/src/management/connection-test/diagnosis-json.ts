import type { DeviceFacts } from './device-facts.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { DiagnosisStep } from './step.ts';

const snake = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const snakeKeys = (record: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [snake(name), value]));

/** A diagnosis as the API answers it. */
export function diagnosisJson({ ok, steps, address, device }: Diagnosis): Record<string, unknown> {
  return {
    ok,
    steps: steps.map(stepJson),
    ...(address === undefined ? {} : { address }),
    ...(device === undefined ? {} : { device: factsJson(device) }),
  };
}

/** What a device says of itself as the API answers it. */
export const factsJson = (facts: DeviceFacts): Record<string, unknown> => snakeKeys(facts);

function stepJson({ facts, ...step }: DiagnosisStep): Record<string, unknown> {
  return { ...snakeKeys(step), facts: snakeKeys(facts) };
}
