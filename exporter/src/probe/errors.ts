import type { ErrorRows } from '../errors/error-rows.ts';

/** One collector: its `mikrotik_collector_success` is 0; the others are not affected. */
export default {
  'collector.trap': {
    summary: 'The device answered a command with an error.',
    remedy: 'Read the error text of the device; look for the menu in the RouterOS release notes.',
  },
  'collector.permission': {
    summary: 'The user of the auth may not read this menu.',
    remedy: 'Add the policy that the message names to its group (usually read, test or sensitive).',
  },
  'collector.timeout': {
    summary: 'The deadline passed before the device answered all commands of the collector.',
    remedy: 'Move the collector to its own module with a longer interval, or raise scrape_timeout.',
  },
  'collector.cancelled': {
    summary: 'The command was cancelled.',
    remedy: 'None needed if the caller disconnected; otherwise see the log.',
  },
  'collector.parse': {
    summary: 'The device sent a value in an unknown format.',
    remedy: 'Report it, with the RouterOS version, the board and the value.',
  },
  'collector.misfit': {
    summary: 'A collector of the configuration file does not fit what the device sends.',
    remedy: 'Correct kind, property, oid or labels where the configuration file defines the metric.',
  },
  'collector.rows-unused': {
    summary: 'The device sent rows to a table of the collector, and none of them could be used.',
    remedy:
      'Look at the column "lost" of debug=true. Report it, with the RouterOS version, the board and the rows.',
  },
  'collector.rows-lost': {
    summary: 'Some rows that the device sent could not be used.',
    remedy:
      'Look at the column "lost" of debug=true: rows of one name, without a name, or of a type not known.',
  },
  'collector.too-large': {
    summary: 'The device sends more than a probe may cost; the rest of the table is missing.',
    remedy:
      'If the table really is that large, raise the budget that the message names, or exclude the collector.',
  },
  'collector.walk-not-advancing': {
    summary: 'The SNMP agent does not advance through a table.',
    remedy: 'Update RouterOS; exclude the collector for this device until then.',
  },
  'collector.snmp-v1-counters': {
    summary: 'SNMPv1 carries no 64-bit counters, and the agent has no 32-bit ones for these values.',
    remedy: 'Set version 2c or 3 for the auth; everything else of the collector was read.',
  },
  'collector.snmp-error': {
    summary: 'The SNMP agent answered with an error status.',
    remedy: 'Read the message; exclude the collector if the agent does not support it.',
  },
} satisfies ErrorRows;
