import { texts } from './text.ts';

export const text = texts('settings', {
  intro:
    'Mikrofleet reads and manages devices with its exporter. Grafana passes requests on to it with the token of your tenant, and says who you are.',
  exporter: 'Exporter',
  url: 'Address of the exporter',
  urlHelp: 'As the server of Grafana reaches it, without a path. Example: http://mikrofleet:9436',
  urlMissing: 'Enter the address.',
  urlWrong: 'Enter an address that begins with http:// or https:// and has no path.',
  token: 'Token',
  tokenHelp:
    'Of your tenant, with the scope grafana. On the machine of the exporter: mikrofleet token create grafana --tenant NAME --role admin --scopes grafana',
  tokenMissing: 'Enter the token.',
  tokenWrong: 'A token of Mikrofleet begins with mkf_.',
  tokenSet: 'Set, and not shown again',
  source: 'Prometheus data source',
  sourceHelp:
    'Where graphs, states and wall panels get the metrics from. Without a choice, the default data source of the organisation.',
  sourceNone: 'This organisation has no Prometheus data source. Add one under Connections, then come back.',
  save: 'Save and test',
  test: 'Test again',
  saved: 'Saved.',
  saveFailed: 'The settings could not be saved',
  provisioned: 'A provisioning file sets this up',
  provisionedHint:
    'Grafana applies it again at each start: what is changed here is lost then. Change it in the file, and restart Grafana.',
  ifProvisioned:
    'If a provisioning file sets the plugin up, what is changed here is lost at the next start of Grafana: change it there.',
  onlyAdmin: 'Only administrators of the organisation change the set-up.',
  checks: 'Connection',
  checkSaved: 'Set up',
  checkSavedMissing: 'Enter address and token, then save.',
  checkExporter: 'Exporter answers',
  checkExporterOld:
    'It answers, but it is older than this plugin: it cannot say who the plugin is. Update the exporter, then test again.',
  checkExporterTls:
    'The address is https, so Grafana also has to trust the certificate: it is of the name in the address and has not expired, and the server of Grafana knows the CA that signed it. Add a CA of your own to those of that server, then restart Grafana.',
  checkExporterOk: 'Version {{version}}.',
  checkToken: 'Token is accepted',
  checkTokenOk: 'It belongs to the tenant {{tenant}}.',
  checkPlatform:
    'It is a platform token, which belongs to no tenant. Create one of your tenant with the scope grafana.',
  checkPerson: 'You are known',
  checkPersonOk: 'As {{name}}, with the role {{role}}.',
  checkPersonToken:
    'The exporter sees the token, but not who you are: every person of this organisation acts as {{name}}. Set grafana.url in the configuration of the exporter to the root URL of this Grafana, and use a token with the scope grafana.',
  checkOrganisation: 'Tenant belongs to this organisation',
  checkOrganisationOk: 'Organisation {{org}}.',
  checkOrganisationNone:
    'The tenant {{tenant}} is bound to no organisation. A platform administrator sets it: PATCH /api/v1/tenants/ID with grafana_org_id {{org}}.',
  checkOrganisationOther:
    'The tenant {{tenant}} is bound to organisation {{bound}}, and this is organisation {{org}}. Use the token of the right tenant.',
  checkAlertmanager: 'Alertmanager',
  checkAlertmanagerOk: 'Alerts and silences are there.',
  checkAlertmanagerNone:
    'Not configured: alerts and silences cannot be shown. Set alertmanagers in the configuration file of the exporter.',
  checkSource: 'Our series are in the data source',
  checkSourceNone: 'There is no Prometheus data source to look in.',
  checkSourceAmbiguous: 'There are several Prometheus data sources and none is the default: choose one.',
  checkSourceEmpty:
    'The data source has no series mikrotik_up. Check that Prometheus scrapes the exporter, and that this is its data source.',
  checkSourceOk: {
    one: '{{count}} device in the tenant {{tenants}}.',
    other: '{{count}} devices in the tenant {{tenants}}.',
  },
  checkOwn: 'Only your tenant is in it',
  checkOwnOk: 'It has no series of another tenant.',
  checkOwnOthers:
    'It also has the series of: {{tenants}}. Everybody in this organisation can read them in Explore. Give the organisation a data source that shows its tenant alone, as docs/deployment.md describes.',
  checkOwnMissing: 'It has no series of your tenant {{tenant}}, but of: {{tenants}}.',
  stepOk: 'OK',
  stepWarning: 'Warning',
  stepFailed: 'Failed',
  stepWaiting: 'Waiting',
  stepRunning: 'Checking …',
  rights: 'What you may do',
  rightsIntro: 'As {{role}} of this organisation.',
  may: 'Yes',
  mayNot: 'No, needs {{role}}',
  mayNotToken: 'No, the token has a lower role',
  mayNotExporter: 'No, the exporter is too old',
  right: 'Right',
  allowed: 'Allowed',
  done: 'Everything is set up.',
  openDevices: 'Open the devices',
});
