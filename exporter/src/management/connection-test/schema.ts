import { Type } from '@sinclair/typebox';
import { choiceField } from '../fields.ts';
import { failedExample, passedExample, stepLinesExample } from './schema-examples.ts';

const text = (description: string) => Type.Optional(Type.String({ description }));

const notice = Type.Object(
  { code: Type.String(), summary: Type.String(), remedy: Type.String() },
  { title: 'DiagnosisNotice' },
);

const stepNames = ['name', 'tcp', 'tls', 'login', 'rights', 'identity', 'snmp'] as const;

const step = Type.Object(
  {
    step: choiceField(stepNames, 'Step of the test.'),
    outcome: choiceField(['ok', 'warning', 'failed', 'skipped'], 'Result of the step.'),
    summary: Type.String({ description: 'One sentence for people.' }),
    duration_ms: Type.Number({ description: 'Duration in milliseconds.' }),
    facts: Type.Object({}, { additionalProperties: true, description: 'Findings.' }),
    code: text('Code from the error table, for warnings and errors.'),
    remedy: text('What to do about it.'),
    also: Type.Optional(Type.Array(notice, { description: 'Further warnings.' })),
  },
  { title: 'DiagnosisStep' },
);

/** What a device reports about itself. */
export const factsSchema = Type.Object(
  {
    identity: text('Identity configured on the device.'),
    board: text('Board, such as `hAP ax^3`.'),
    model: text('Model, such as `C53UiG+5HPaxD2HPaxD`.'),
    serial: text('Serial number; a virtual router has none.'),
    software_id: text('Software id of the licence.'),
    version: text('Version of RouterOS.'),
    firmware: text('Version of the firmware.'),
    architecture: text('Architecture of the processor.'),
    uptime_seconds: Type.Optional(Type.Number({ description: 'Time since boot.' })),
    suggested_type: Type.String({ description: 'Suggested device type.' }),
    type_reason: Type.String({ description: 'Why.' }),
  },
  { title: 'DeviceFacts' },
);

export const diagnosisSchema = Type.Object(
  {
    ok: Type.Boolean({ description: 'No step failed.' }),
    steps: Type.Array(step),
    address: text('The contacted address.'),
    device: Type.Optional(factsSchema),
    registered: Type.Optional(
      Type.Object(
        {
          id: Type.String({ description: 'Id of the device.' }),
          name: Type.String({ description: 'Its name.' }),
          matched_by: choiceField(['serial', 'address'], 'What both have in common.'),
        },
        {
          title: 'ExistingDevice',
          description:
            'For an address: the device, registered or of the configuration file, that it is already; it keeps it from being registered.',
        },
      ),
    ),
  },
  {
    title: 'Diagnosis',
    description: 'Every step of a connection test.',
    examples: [passedExample, failedExample],
  },
);

/** The same as lines; their objects are described by the route. */
export const stepLinesSchema = Type.String({ examples: [stepLinesExample] });
