import { snakeKeys } from '../letter-case.ts';
import type { DeviceFacts } from './device-facts.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { DiagnosisStep } from './step.ts';

/** A diagnosis as the API answers it. */
export function diagnosisJson({ ok, steps, address, device }: Diagnosis) {
  return {
    ok,
    steps: steps.map(stepJson),
    ...(address === undefined ? {} : { address }),
    ...(device === undefined ? {} : { device: factsJson(device) }),
  };
}

/** What a device says of itself as the API answers it. */
export const factsJson = (facts: DeviceFacts) => snakeKeys(facts);

function stepJson({ facts, ...step }: DiagnosisStep) {
  return { ...snakeKeys(step), facts: snakeKeys(facts) };
}
