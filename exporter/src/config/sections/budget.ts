import type { Keys, SectionKey } from '../declaration.ts';
import type { SectionReader } from '../section-reader.ts';
import type { Budget, BudgetLimits } from '../settings.ts';

const mebibyte = 1024 * 1024;

/** The same limits for one probe and for all probes under way; docs/decisions/0023 explains the numbers. */
const keysWith = (
  of: string,
  defaults: { rows: number; items: number; series: number; memory_mib: number; text_mib: number },
) =>
  ({
    rows: {
      kind: 'integer',
      min: 1000,
      max: 100_000_000,
      default: defaults.rows,
      about: `Rows received ${of}.`,
    },
    items: {
      kind: 'integer',
      min: 10,
      max: 1_000_000,
      default: defaults.items,
      about: `Items asked one by one ${of}, such as the radios that are monitored.`,
    },
    series: {
      kind: 'integer',
      min: 1000,
      max: 100_000_000,
      default: defaults.series,
      about: `Series made ${of}.`,
    },
    memory_mib: {
      kind: 'integer',
      min: 1,
      max: 65_536,
      default: defaults.memory_mib,
      about: `Memory for what is kept of the rows ${of}, in MiB.`,
    },
    text_mib: {
      kind: 'integer',
      min: 1,
      // V8 limits one text to 512 MiB
      max: 400,
      default: defaults.text_mib,
      about: `Text of the answer ${of}, in MiB before compression.`,
    },
  }) as const satisfies Keys;

export const budget = {
  kind: 'section',
  about:
    'How much a device may cost. A table beyond it is cut: its collector reports `too-large`, everything else is answered. One table may use half of what the other tables leave, one probe half of what the other probes leave.',
  keys: {
    probe: {
      kind: 'section',
      about: 'Limits on one probe.',
      keys: keysWith('in one probe', {
        rows: 400_000,
        items: 2000,
        series: 500_000,
        memory_mib: 96,
        text_mib: 64,
      }),
    },
    process: {
      kind: 'section',
      about: 'Limits on all probes under way together; the defaults suit a heap of 512 MB.',
      keys: keysWith('in all probes under way', {
        rows: 2_000_000,
        items: 10_000,
        series: 1_500_000,
        memory_mib: 192,
        text_mib: 160,
      }),
    },
  },
} as const satisfies SectionKey;

type Limits = SectionReader<ReturnType<typeof keysWith>>;

const limitNames = ['rows', 'items', 'series', 'memory_mib', 'text_mib'] as const;

export function readBudget(reader: SectionReader<typeof budget.keys>): Budget {
  const probe = reader.get('probe');
  const all = reader.get('process');
  for (const name of limitNames) {
    if (all.get(name) >= probe.get(name)) continue;
    const [smaller, larger] = [`budget.process.${name}`, `budget.probe.${name}`];
    if (all.has(name)) all.map.invalidKey(name, `This is less than ${larger} (${probe.get(name)})`);
    else probe.map.invalidKey(name, `This is more than ${smaller} (${all.get(name)}); raise that as well`);
  }
  return { probe: limitsOf(probe), process: limitsOf(all) };
}

function limitsOf(reader: Limits): BudgetLimits {
  return {
    rows: reader.get('rows'),
    items: reader.get('items'),
    series: reader.get('series'),
    memory: reader.get('memory_mib') * mebibyte,
    text: reader.get('text_mib') * mebibyte,
  };
}
