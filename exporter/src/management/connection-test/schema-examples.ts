import { errorTable } from '../../errors/codes.ts';

const reached = [
  {
    step: 'name',
    outcome: 'ok',
    summary: 'The address 10.1.1.11 is allowed.',
    duration_ms: 0.3,
    facts: { address: '10.1.1.11', addresses: ['10.1.1.11'] },
  },
  {
    step: 'tcp',
    outcome: 'ok',
    summary: 'Port 8728 accepts connections.',
    duration_ms: 6.8,
    facts: { address: '10.1.1.11', port: 8728, rtt_ms: 6.8 },
  },
  {
    step: 'tls',
    outcome: 'warning',
    summary: 'The connection is not encrypted.',
    duration_ms: 0,
    code: 'diagnose.plain-text',
    remedy: errorTable['diagnose.plain-text'].remedy,
    facts: {},
  },
];

const device = {
  identity: 'tower1-ap1',
  board: 'NetMetal 5SHP',
  model: 'RB921UAGS-5SHPacT',
  serial: 'HC107ABCDEF',
  software_id: 'DEMO-0001',
  version: '7.16.2',
  firmware: '7.16.2',
  architecture: 'mipsbe',
  uptime_seconds: 1_691_537,
  suggested_type: 'ap',
  type_reason: 'A wireless interface is in mode ap-bridge.',
};

export const passedExample = {
  ok: true,
  steps: [
    ...reached,
    {
      step: 'login',
      outcome: 'ok',
      summary: 'Logged in.',
      duration_ms: 20.1,
      facts: { method: 'plain' },
    },
    {
      step: 'rights',
      outcome: 'ok',
      summary: 'The account may read 2 of 2 menus.',
      duration_ms: 7.4,
      facts: {
        readable: ['/interface', '/system/resource'],
        refused: [],
        absent: ['/interface/wifi'],
        unclear: [],
      },
    },
    {
      step: 'identity',
      outcome: 'ok',
      summary: 'tower1-ap1 is a NetMetal 5SHP with RouterOS 7.16.2.',
      duration_ms: 3.3,
      facts: { ...device, clock_skew_seconds: -1 },
    },
  ],
  address: '10.1.1.11',
  device,
};

const skipped = { outcome: 'skipped', summary: 'An earlier step failed.', duration_ms: 0, facts: {} };

export const failedExample = {
  ok: false,
  steps: [
    ...reached,
    {
      step: 'login',
      outcome: 'failed',
      summary: 'The device rejected the login of "monitor": "invalid user name or password (6)".',
      duration_ms: 12.5,
      code: 'device.login-rejected',
      remedy: errorTable['device.login-rejected'].remedy,
      facts: {},
    },
    { step: 'rights', ...skipped },
    { step: 'identity', ...skipped },
  ],
  address: '10.1.1.11',
};

/** A test as lines, while it goes on. */
export const stepLinesExample = [
  ...failedExample.steps.flatMap((step) =>
    step.outcome === 'skipped'
      ? [{ event: 'step', ...step }]
      : [
          { event: 'begin', step: step.step },
          { event: 'step', ...step },
        ],
  ),
  { event: 'end', diagnosis: failedExample },
]
  .map((line) => `${JSON.stringify(line)}\n`)
  .join('');
