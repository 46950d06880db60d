import type { ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ExporterError, isInternal } from '../../errors/exporter-error.ts';
import { openTextStream } from '../text-stream.ts';
import type { Diagnosis, DiagnoseOptions } from './diagnosis.ts';
import { diagnosisJson, stepJson } from './diagnosis-json.ts';

const type = 'application/x-ndjson';

/** Whether a client wants to see each step as it happens. */
export const wantsStepLines = ({ headers: { accept = '' } }: FastifyRequest): boolean =>
  accept.toLowerCase().includes(type);

/** A connection test as lines of JSON, while it goes on. */
export class StepLines {
  readonly #reply: FastifyReply;
  #raw: ServerResponse | undefined;

  constructor(reply: FastifyReply) {
    this.#reply = reply;
  }

  /**
   * Runs a test. The answer begins with its first step, so that what is refused before has a status of its own; a later
   * error is a line.
   */
  async follow(test: (onStep: NonNullable<DiagnoseOptions['onStep']>) => Promise<Diagnosis>): Promise<void> {
    try {
      const diagnosis = await test((event) =>
        'begins' in event
          ? this.#write({ event: 'begin', step: event.begins })
          : this.#write({ event: 'step', ...stepJson(event.ended) }),
      );
      this.#write({ event: 'end', diagnosis: diagnosisJson(diagnosis) });
    } catch (error) {
      if (this.#raw === undefined) throw error;
      // The status has been sent. An error without one is a bug: an answer without its last line is incomplete.
      if (!(error instanceof ExporterError) || error.description.status === undefined) {
        this.#raw.destroy();
        throw error;
      }
      const { code, message, description } = error;
      const detail = isInternal(error) ? description.summary : message;
      this.#write({ event: 'failure', code, detail, remedy: description.remedy });
    }
    this.#raw?.end();
  }

  #write(line: Readonly<Record<string, unknown>>): void {
    this.#raw ??= openTextStream(this.#reply, type);
    this.#raw.write(`${JSON.stringify(line)}\n`);
  }
}
