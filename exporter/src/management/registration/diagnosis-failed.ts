import type { Diagnosis } from '../connection-test/diagnosis.ts';
import { DetailedError } from '../../errors/detailed-error.ts';
import { diagnosisJson } from '../connection-test/diagnosis-json.ts';

/** The device could not be registered; the answer tells every step with its remedy. */
export class DiagnosisFailed extends DetailedError {
  constructor(diagnosis: Diagnosis) {
    const failed = diagnosis.steps.find(({ outcome }) => outcome === 'failed');
    const why = failed === undefined ? 'The device does not say what it is.' : failed.summary;
    super('registration.failed', why, { diagnosis: diagnosisJson(diagnosis) });
  }
}
