import { Type } from '@sinclair/typebox';
import { choiceField } from '../fields.ts';
import { failedExample, passedExample } from './schema-examples.ts';

const text = (description: string) => Type.Optional(Type.String({ description }));

const notice = Type.Object(
  { code: Type.String(), summary: Type.String(), remedy: Type.String() },
  { title: 'DiagnosisNotice' },
);

const step = Type.Object(
  {
    step: choiceField(['name', 'tcp', 'tls', 'login', 'rights', 'identity', 'snmp'], 'What was tried.'),
    outcome: choiceField(['ok', 'warning', 'failed', 'skipped'], 'What came of it.'),
    summary: Type.String({ description: 'One sentence for people.' }),
    duration_ms: Type.Number({ description: 'Milliseconds it took.' }),
    facts: Type.Object({}, { additionalProperties: true, description: 'What was found out.' }),
    code: text('A code of the error table, for a warning or a failure.'),
    remedy: text('What to do about it.'),
    also: Type.Optional(Type.Array(notice, { description: 'Further remarks.' })),
  },
  { title: 'DiagnosisStep' },
);

/** What a device says it is. */
export const factsSchema = Type.Object(
  {
    identity: text('Name that the device gives itself.'),
    board: text('Board, such as `hAP ax^3`.'),
    model: text('Model, such as `C53UiG+5HPaxD2HPaxD`.'),
    serial: text('Serial number; a virtual router has none.'),
    software_id: text('Of the licence.'),
    version: text('Version of RouterOS.'),
    firmware: text('Version of the firmware.'),
    architecture: text('Architecture of the processor.'),
    uptime_seconds: Type.Optional(Type.Number({ description: 'Time since it started.' })),
    suggested_type: Type.String({ description: 'What it seems to be.' }),
    type_reason: Type.String({ description: 'Why.' }),
  },
  { title: 'DeviceFacts' },
);

export const diagnosisSchema = Type.Object(
  {
    ok: Type.Boolean({ description: 'No step failed.' }),
    steps: Type.Array(step),
    address: text('The address that was contacted.'),
    device: Type.Optional(factsSchema),
  },
  {
    title: 'Diagnosis',
    description: 'Every step of a connection test.',
    examples: [passedExample, failedExample],
  },
);
