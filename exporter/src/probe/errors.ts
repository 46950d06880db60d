import type { ErrorRows } from '../errors/error-rows.ts';

/** One collector: its `mikrotik_collector_success` is 0, everything else goes on. */
export default {
  'collector.trap': {
    summary: 'The device answered a command with an error.',
    remedy: 'Read the message of the device; look for the menu in its release notes.',
  },
  'collector.permission': {
    summary: 'The user of the auth may not read this menu.',
    remedy: 'Give its group the policy that the message names (usually read, test or sensitive).',
  },
  'collector.timeout': {
    summary: 'The deadline ended before the device had answered all commands of the collector.',
    remedy: 'Put the collector into a module of its own with a longer interval, or raise scrape_timeout.',
  },
  'collector.cancelled': {
    summary: 'The command was cancelled.',
    remedy: 'Nothing, if the caller went away; otherwise see the log.',
  },
  'collector.parse': {
    summary: 'The device sent a value of a form that is not known.',
    remedy: 'Report it with the RouterOS version, the board and the value.',
  },
  'collector.too-large': {
    summary: 'The reply is larger than the limit for one command.',
    remedy: 'Leave the collector out for this device, or raise the limit if the table is really that large.',
  },
  'collector.walk-not-advancing': {
    summary: 'The SNMP agent does not move forward in a table.',
    remedy: 'Update RouterOS; leave the collector out for this device until then.',
  },
  'collector.snmp-error': {
    summary: 'The SNMP agent answered with an error status.',
    remedy: 'Read the message; leave the collector out if the agent cannot serve it.',
  },
} satisfies ErrorRows;
