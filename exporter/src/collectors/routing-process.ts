import { defineCollector } from '../define/collector.ts';
import { bytes, count, duration, flagOrFalse, text } from '../define/fields.ts';
import { counter, gauge, info } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';

export default defineCollector({
  name: 'routing-process',
  title: 'Routing processes: memory and time',
  types: ['router'],
  isSlow: true,
  notes:
    'RouterOS 7 only: about a dozen rows, and one or two for each BGP peer. A process is identified by its id; the tasks it runs are in the info series.',
  tables: [
    {
      api: menu('/routing/stats/process'),
      labels: { process: text('id') },
      metrics: [
        info('mikrotik_routing_process_info', 'Tasks of the process.', { tasks: text('tasks') }),
        gauge(
          'mikrotik_routing_process_private_memory_bytes',
          'Memory blocks that the process has for itself.',
          bytes('private-mem-blocks'),
        ),
        gauge(
          'mikrotik_routing_process_shared_memory_bytes',
          'Memory blocks that the process shares with others.',
          bytes('shared-mem-blocks'),
        ),
        gauge('mikrotik_routing_process_resident_memory_bytes', 'Resident set size.', bytes('rss')),
        gauge(
          'mikrotik_routing_process_proportional_memory_bytes',
          'Resident set size, with shared memory divided among those that share it.',
          bytes('pss'),
        ),
        gauge('mikrotik_routing_process_virtual_memory_bytes', 'Virtual memory size.', bytes('vms')),
        counter(
          'mikrotik_routing_process_cpu_seconds_total',
          'Time that the process ran outside the kernel.',
          duration('process-time'),
        ),
        counter(
          'mikrotik_routing_process_kernel_seconds_total',
          'Time that the process ran in the kernel.',
          duration('kernel-time'),
        ),
        gauge(
          'mikrotik_routing_process_busy_seconds',
          'Duration of the latest burst of work.',
          duration('cur-busy'),
        ),
        gauge(
          'mikrotik_routing_process_longest_busy_seconds',
          'Longest burst of work since the process started.',
          duration('max-busy'),
        ),
        gauge(
          'mikrotik_routing_process_calculation_seconds',
          'Duration of the latest calculation.',
          duration('cur-calc'),
        ),
        gauge(
          'mikrotik_routing_process_longest_calculation_seconds',
          'Longest calculation since the process started.',
          duration('max-calc'),
        ),
        gauge('mikrotik_routing_process_tasks', 'Tasks of the process.', count('task-count')),
        gauge(
          'mikrotik_routing_process_receive_queue_messages',
          'Messages from other processes that wait.',
          count('in-rpc-queue'),
        ),
        gauge(
          'mikrotik_routing_process_transmit_queue_messages',
          'Messages to other processes that wait.',
          count('out-rpc-queue'),
        ),
        gauge(
          'mikrotik_routing_process_abandoned',
          'Whether the process was given up.',
          flagOrFalse('abandoned'),
        ),
      ],
    },
  ],
});
