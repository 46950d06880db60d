import { defineCollector } from '../define/collector.ts';
import { onRequest } from '../define/device-types.ts';
import { count, text } from '../define/fields.ts';
import { counter, gauge } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';

export default defineCollector({
  name: 'irq',
  title: 'Interrupts: how many, and on which core',
  types: onRequest,
  notes:
    'One command; 5 to 150 rows, by the board. For the search of an uneven load, see mikrotik_system_cpu_core_irq_ratio.',
  tables: [
    {
      api: menu('/system/resource/irq'),
      labels: { irq: text('irq'), users: text('users') },
      metrics: [
        counter('mikrotik_irq_interrupts_total', 'Interrupts.', count('count')),
        gauge('mikrotik_irq_active_core', 'Core that serves the interrupt.', count('active-cpu')),
      ],
    },
  ],
});
