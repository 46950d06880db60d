import { defineCollector } from '../define/collector.ts';
import { bytes, count, decimal, flag, flagOrFalse, not, text, word } from '../define/fields.ts';
import { counter, gauge, info, rows, states } from '../define/metrics.ts';
import { counted, menu } from '../define/sources.ts';

export default defineCollector({
  name: 'iot',
  title: 'IoT: LoRa gateways, Bluetooth, GPIO pins and MQTT brokers',
  unseen: 'all of it',
  types: ['lte'],
  notes:
    'Package `iot` (KNOT, LtAP LR8, wAP LR8). Without the package a probe asks once per connection. Payloads and ' +
    'addresses of tags are not read; their number is a count. Rows: adapters, pins, gateways, brokers.',
  tables: [
    {
      api: menu('/iot/lora', { isConfigured: true }),
      labels: { gateway: text('name') },
      metrics: [
        info('mikrotik_iot_lora_info', 'Channel plan, band and firmware of the gateway.', {
          channel_plan: text('channel-plan'),
          band: text('band'),
          firmware: text('version'),
        }),
        states('mikrotik_iot_lora_status', 'State of the gateway.', {
          label: 'status',
          text: text('status'),
          states: [],
        }),
        gauge('mikrotik_iot_lora_enabled', 'Whether the gateway is enabled.', not(flagOrFalse('disabled'))),
        counter('mikrotik_iot_lora_receive_packets_total', 'Packets received.', count('rx-packets')),
        counter('mikrotik_iot_lora_transmit_packets_total', 'Packets sent.', count('tx-packets')),
      ],
    },
    {
      api: menu('/iot/bluetooth', { isConfigured: true }),
      labels: { adapter: text('name') },
      metrics: [
        gauge('mikrotik_iot_bluetooth_up', 'Whether the adapter works.', not(flagOrFalse('offline'))),
        counter('mikrotik_iot_bluetooth_receive_bytes_total', 'Bytes received.', bytes('rx-bytes')),
        counter('mikrotik_iot_bluetooth_transmit_bytes_total', 'Bytes sent.', bytes('tx-bytes')),
        counter('mikrotik_iot_bluetooth_receive_errors_total', 'Errors while receiving.', count('rx-errors')),
        counter('mikrotik_iot_bluetooth_transmit_errors_total', 'Errors while sending.', count('tx-errors')),
        counter(
          'mikrotik_iot_bluetooth_receive_events_total',
          'Events of the adapter, advertisements included.',
          count('rx-evt'),
        ),
      ],
    },
    {
      api: counted('/iot/bluetooth/peripheral-devices'),
      labels: {},
      metrics: [
        gauge('mikrotik_iot_bluetooth_peripheral_devices', 'Bluetooth tags in range.', count('count')),
      ],
    },
    {
      api: menu('/iot/gpio/analog'),
      labels: { pin: text('name') },
      // the manual states no unit: the boards measure millivolts or a raw count
      metrics: [
        gauge('mikrotik_iot_gpio_analog_value', 'Analog input, as RouterOS reports it.', decimal('value')),
      ],
    },
    {
      api: menu('/iot/gpio/digital'),
      labels: { pin: text('name') },
      metrics: [
        gauge('mikrotik_iot_gpio_digital_input', 'Level of the pin.', word({ 0: 0, 1: 1 }, 'input')),
        gauge('mikrotik_iot_gpio_digital_output', 'Level the pin is set to.', word({ 0: 0, 1: 1 }, 'output')),
      ],
    },
    {
      api: menu('/iot/mqtt/brokers', { isConfigured: true }),
      labels: { broker: text('name') },
      metrics: [
        gauge('mikrotik_iot_mqtt_connected', 'Whether the broker is connected.', flag('connected')),
        rows('mikrotik_iot_mqtt_brokers', 'Brokers configured.'),
      ],
    },
  ],
});
