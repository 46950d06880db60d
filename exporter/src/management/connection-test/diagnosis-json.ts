import { snakeKeys } from '../letter-case.ts';
import type { DeviceFacts } from './device-facts.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { DiagnosisStep } from './step.ts';

/** A diagnosis in the form of the API. */
export function diagnosisJson({ ok, steps, address, device, registered }: Diagnosis) {
  return {
    ok,
    steps: steps.map(stepJson),
    ...(address === undefined ? {} : { address }),
    ...(device === undefined ? {} : { device: factsJson(device) }),
    ...(registered === undefined ? {} : { registered: snakeKeys(registered) }),
  };
}

/** The identity of a device in the form of the API. */
export const factsJson = (facts: DeviceFacts) => snakeKeys(facts);

export function stepJson({ facts, ...step }: DiagnosisStep) {
  return { ...snakeKeys(step), facts: snakeKeys(facts) };
}
