import { whenAsked } from '../../define/asked.ts';
import type { Table } from '../../define/collector.ts';
import { flagOrFalse, type Row, text } from '../../define/fields.ts';
import { gauge, info } from '../../define/metrics.ts';
import { menu } from '../../define/sources.ts';

/** Before 7.18, the menu had commands only: `list-profiles` asked the chip, which no probe may do. */
const profiles = menu('/interface/lte/esim', { isConfigured: true });

const labels = { interface: text('interface'), profile: text('name') };
/** Operators give all profiles of a kind one name; only the id of the card tells them apart. */
const namesakes = { label: 'profile', id: text('.id') };

/** 7.18 called the flag `enabled`. */
function* withActive(row: Row): Iterable<Row> {
  const active = row['active'] ?? row['enabled'];
  yield active === undefined ? row : { ...row, active };
}

/** Profiles on the eSIM of a modem, as last listed: printing does not ask the chip. */
export const esimTables: readonly Table[] = [
  {
    api: profiles,
    labels,
    namesakes,
    expand: { properties: ['active', 'enabled'], makes: ['active'], rows: withActive },
    metrics: [
      info('mikrotik_lte_esim_profile_info', 'Provider and nickname of an eSIM profile.', {
        provider: text('spn'),
        nickname: text('nickname'),
      }),
      gauge(
        'mikrotik_lte_esim_profile_active',
        'Whether the modem uses the eSIM profile once its SIM slot is the eSIM.',
        flagOrFalse('active'),
      ),
    ],
  },
  whenAsked('identifiers', {
    api: profiles,
    labels,
    namesakes,
    metrics: [
      info('mikrotik_lte_esim_profile_identifier_info', 'ICCID of an eSIM profile.', {
        iccid: text('iccid'),
      }),
    ],
  }),
];
