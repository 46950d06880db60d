import { whenAsked } from '../define/asked.ts';
import { defineCollector } from '../define/collector.ts';
import { flagOrFalse, type Row, text } from '../define/fields.ts';
import { gauge, info } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';

/** Before 7.18, the menu had commands only: `list-profiles` asked the chip, which no probe may do. */
const profiles = menu('/interface/lte/esim');

const labels = { interface: text('interface'), profile: text('name') };
/** Providers give several profiles one name; only the id of the card tells them apart. */
const namesakes = { label: 'profile', id: text('.id') };

/** 7.18 called the flag `enabled`. */
function* withActive(row: Row): Iterable<Row> {
  const active = row['active'] ?? row['enabled'];
  yield active === undefined ? row : { ...row, active };
}

export default defineCollector({
  name: 'lte-esim',
  title: 'Profiles on the eSIM of LTE and 5G modems, and which one is active',
  unseen: 'all of it',
  types: ['router', 'ap', 'cpe', 'lte'],
  isSlow: true,
  notes:
    'RouterOS 7.18 or later. One command, a row for each profile as last listed: it does not ask the chip. The id of the chip ' +
    '(EID) is never read, as RouterOS has it in a command of its own.',
  options: {
    identifiers: 'Add the id of each profile (ICCID). It identifies a person: mind who can read the metrics.',
  },
  tables: [
    {
      api: profiles,
      labels,
      namesakes,
      expand: {
        properties: ['active', 'enabled'],
        makes: { active: ['active', 'enabled'] },
        rows: withActive,
      },
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
  ],
});
