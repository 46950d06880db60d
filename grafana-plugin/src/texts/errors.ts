import { texts } from './text.ts';

export const text = texts('errors', {
  grafanaAway: 'Grafana cannot be reached.',
  grafanaAwayRemedy: 'Check the network. The page goes on by itself as soon as Grafana answers.',
  signedOut: 'You are no longer signed in.',
  signedOutRemedy: 'Sign in to Grafana again.',
  roleTooLow: 'Your role in this organisation may not do this.',
  roleTooLowRemedy: 'Ask an administrator of the organisation.',
  routeUnknown: 'The plugin does not know this part of the exporter.',
  routeUnknownRemedy: 'Update the plugin to the version of the exporter.',
  tooOld: 'The exporter is older than this plugin and does not know this yet.',
  tooOldRemedy: 'Update the exporter, then reload this page.',
  notEnabled: 'The plugin is not enabled in this organisation.',
  notEnabledRemedy: 'An administrator enables and sets it up on its configuration page.',
  notExporter: 'The address answers, but it is not the management API.',
  notExporterRemedy:
    'Check the address of the exporter in the set-up: without a path, such as http://exporter:9436.',
  exporterAway: 'The exporter does not answer.',
  exporterAwayRemedy:
    'Check that it runs and that Grafana can reach the address in the set-up. The page goes on by itself as soon as it answers.',
  noSuchName: 'There is nothing with the name {{value}}.',
  unknown: 'The request failed with status {{status}}.',
});
