import { defineCollector } from '../define/collector.ts';
import { count, flag, percent, type Row, size, text } from '../define/fields.ts';
import { counter, gauge, info, states } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';
import { firstGiven, isSet } from '../define/values.ts';

/** Flags of the present state; before them there was a property `status` (7.4 to 7.1x). */
const stateFlags = ['stopped', 'starting', 'running', 'stopping', 'downloading/extracting', 'deleting'];
const healthFlags = ['starting-with-healthcheck', 'healthy', 'unhealthy'];

function* withStates(row: Row): Iterable<Row> {
  const health = healthFlags.find((name) => isSet(row[name]));
  const status = firstGiven(row['status']) ?? stateFlags.find((name) => isSet(row[name]));
  const image = firstGiven(row['tag'], row['repo'], row['remote-image']);
  yield {
    ...row,
    // a container with a health check has no flag of its own for running
    ...(status === undefined && health === undefined ? {} : { state: status ?? 'running' }),
    ...(health === undefined ? {} : { health }),
    ...(image === undefined ? {} : { image }),
  };
}

export default defineCollector({
  name: 'container',
  title: 'Containers: state, health, memory, processor, restarts',
  unseen: 'memory, processor and sizes',
  types: ['router'],
  notes:
    'RouterOS 7.4 and later with the package container; one command, one row for each container. Up to 7.19 RouterOS reports ' +
    'the state only.',
  tables: [
    {
      api: menu('/container', { isConfigured: true }),
      resource: {
        name: 'containers',
        title: 'Containers',
        prefix: 'container',
        example: {
          container: 'pihole',
          image: 'docker.io/pihole/pihole:latest',
          os: 'linux',
          arch: 'arm64',
          interface: 'veth1',
          state: 'running',
          health: 'healthy',
          memory_bytes: 91_226_112,
          cpu_usage_ratio: 0.02,
          restarts: 1,
          size_bytes: 93_323_264,
          start_on_boot: true,
        },
      },
      labels: { container: text('name') },
      expand: {
        properties: ['status', 'tag', 'repo', 'remote-image', ...stateFlags, ...healthFlags],
        makes: {
          state: ['status', ...stateFlags],
          health: healthFlags,
          image: ['tag', 'repo', 'remote-image'],
        },
        rows: withStates,
      },
      metrics: [
        info('mikrotik_container_info', 'Image, platform and interface of the container.', {
          image: text('image'),
          os: text('os'),
          arch: text('arch'),
          interface: text('interface'),
        }),
        states('mikrotik_container_state', 'State of the container as RouterOS reports it.', {
          label: 'state',
          text: text('state'),
          states: ['running', 'stopped', 'starting', 'stopping', 'error'],
        }),
        states('mikrotik_container_health', 'Result of the health check; missing without one.', {
          label: 'health',
          text: text('health'),
          states: healthFlags,
        }),
        gauge('mikrotik_container_memory_bytes', 'Memory in use.', size('memory-current')),
        gauge('mikrotik_container_cpu_usage_ratio', 'Processor time in use.', percent('cpu-usage')),
        counter('mikrotik_container_restarts_total', 'Restarts by RouterOS.', count('restart-count')),
        gauge('mikrotik_container_size_bytes', 'Disk space of the image.', size('container-size')),
        gauge(
          'mikrotik_container_data_size_bytes',
          'Disk space of what the container wrote.',
          size('data-size'),
        ),
        gauge(
          'mikrotik_container_start_on_boot',
          'Whether it starts with the device.',
          flag('start-on-boot'),
        ),
      ],
    },
  ],
});
