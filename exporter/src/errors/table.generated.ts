// Written by scripts/generate.ts from the files errors.ts of all folders.
export const table = {
  'request.missing-parameter': {
    status: 400,
    summary: 'A required query parameter is missing.',
    remedy: 'Add the parameter that the message names, for example /probe?target=tower1-ap1.',
  },
  'request.invalid-parameter': {
    status: 400,
    summary: 'A query parameter cannot be understood.',
    remedy: 'Correct the parameter that the message names; nothing was read from the device.',
  },
  'request.unknown-parameter': {
    status: 400,
    summary: 'A query parameter that this route does not have.',
    remedy: 'Remove it or correct its spelling; the message lists the parameters of the route.',
  },
  'request.not-found': {
    status: 404,
    summary: 'There is nothing at this path.',
    remedy: 'The landing page at / lists what this exporter serves.',
  },
  'request.method-not-allowed': {
    status: 405,
    summary: 'The path exists but not with this method.',
    remedy: 'Use the method that the message names.',
  },
  'request.too-large': {
    status: 413,
    summary: 'The request is larger than this route accepts.',
    remedy: 'Send a smaller request.',
  },
  'request.timed-out': {
    status: 503,
    summary: 'The request took longer than the exporter works on one.',
    remedy: 'Look whether it was carried out after all; then ask for less at once.',
  },
  'request.invalid-body': {
    status: 400,
    summary: 'The body of the request does not fit this route.',
    remedy: 'Correct the property that the message names; nothing was changed.',
  },
  'request.unsupported-media-type': {
    status: 415,
    summary: 'The route takes no body of this content type.',
    remedy: 'Send `Content-Type: application/json`, or what the OpenAPI document lists for the route.',
  },
  'request.precondition-required': {
    status: 428,
    summary: 'The request does not say which state of the record it is meant for.',
    remedy:
      'Send the ETag of the record as `If-Match`, so that nobody else is overwritten; or `If-Match: *` to do it in any case.',
  },
  'request.answer-not-kept': {
    status: 409,
    summary: 'The request was carried out before, and its answer was not kept because it held a secret.',
    remedy: 'Nothing was done again. If the answer never arrived, revoke what was made and create it anew.',
  },
  'request.rate-limited': {
    status: 429,
    summary: 'Too many requests from one caller, or for one device.',
    remedy:
      'Wait as long as the header Retry-After says; `limits` in the configuration file sets how many are allowed.',
  },
  'request.invalid-target': {
    status: 400,
    summary: 'The target is neither the name of a configured device nor an address with an optional port.',
    remedy: 'Use the name of a device, an IPv4 address, a bracketed IPv6 address, or address:port.',
  },
  'request.unknown-target': {
    status: 404,
    summary: 'No device with this name is configured.',
    remedy: 'Add it under `targets` in the configuration file, or correct the name.',
  },
  'request.target-not-allowed': {
    status: 403,
    summary: 'The address lies outside the networks in which unregistered addresses may be probed.',
    remedy: 'Add its network to `ad_hoc.allow`, or configure the device under `targets`.',
  },
  'request.auth-required': {
    status: 400,
    summary: 'An unregistered address was given without the name of the auth to use.',
    remedy: 'Add `auth=` with the name of an entry under `auths`.',
  },
  'request.unknown-auth': {
    status: 400,
    summary: 'No auth with this name is configured.',
    remedy: 'Use one of the names under `auths`; the message lists them.',
  },
  'request.unknown-module': {
    status: 400,
    summary: 'No module with this name exists.',
    remedy: 'Use one of the modules that the message lists, or add it under `modules`.',
  },
  'request.unknown-resource': {
    status: 404,
    summary: 'Nothing of this name can be read live.',
    remedy: 'Use one of the names that the message lists.',
  },
  'request.too-many-streams': {
    status: 429,
    summary: 'Too many streams of live values are open.',
    remedy: 'Close a page that shows the device, or read its values now and then instead of as a stream.',
  },
  'request.invalid-cursor': {
    status: 400,
    summary: 'The cursor of a list is none that the list gave for this order.',
    remedy: 'Take `nextCursor` of the page before, with the same `sort`; or begin again without a cursor.',
  },
  'request.idempotency-mismatch': {
    status: 422,
    summary: 'The idempotency key came with another request before.',
    remedy: 'Use a new key for every new request, and the same one only to repeat it.',
  },
  'request.idempotency-running': {
    status: 409,
    summary: 'The first request with this idempotency key is still under way.',
    remedy: 'Repeat the request in a moment; it will get the answer of the first.',
  },
  'command.malformed': {
    status: 400,
    summary: 'The command cannot be understood; nothing was sent to the device.',
    remedy:
      'Correct the field that the message names; a command is a path with slashes, named arguments and API queries.',
  },
  'command.unknown-menu': {
    status: 400,
    summary: 'The command is not in the table of RouterOS commands, so it is not sent.',
    remedy:
      'Write menu and verb in full with slashes, as in /ip/address/print; the message says which part is unknown.',
  },
  'command.forbidden': {
    status: 403,
    summary: 'The command is not available through this route, whatever the role.',
    remedy: 'Read the reason in the message; use the way it names, or a terminal of the device.',
  },
  'command.unbounded': {
    status: 400,
    summary: 'The command would go on for longer, or repeat more often, than this route allows.',
    remedy: 'Lower the argument that the message names, or leave it out and get the default.',
  },
  'command.role': {
    status: 403,
    summary: 'The role does not allow this command.',
    remedy: 'Use a token with the role that the message names.',
  },
  'command.unconfirmed': {
    status: 409,
    summary: 'The command can interrupt service or lock everybody out, and was not confirmed.',
    remedy: 'Read the reason in the message and repeat the request with `confirm: true`.',
  },
  'auth.missing-token': {
    status: 401,
    summary: 'The request has no token.',
    remedy: 'Send `Authorization: Bearer mkf_…`; `mikrofleet token create` makes one.',
  },
  'auth.bad-token': {
    status: 401,
    summary: 'The token is not known.',
    remedy: 'Check that the token was copied completely; `mikrofleet token create` makes a new one.',
  },
  'auth.password-missing': {
    status: 401,
    summary: 'The exporter asks for a user and a password.',
    remedy: 'Send basic authentication with a user of `basic_auth_users` in the web configuration file.',
  },
  'auth.password-wrong': {
    status: 401,
    summary: 'User or password is wrong.',
    remedy:
      'Correct `basic_auth` in Prometheus, or put a new hash (`mikrofleet hash-password`) into the web configuration file.',
  },
  'auth.expired-token': {
    status: 401,
    summary: 'The token has expired.',
    remedy: 'Create a new token and put it in the place of this one.',
  },
  'auth.revoked-token': {
    status: 401,
    summary: 'The token was revoked.',
    remedy: 'Ask whoever revoked it, or create a new token.',
  },
  'auth.tenant-suspended': {
    status: 403,
    summary: 'The tenant of the token is suspended.',
    remedy: 'Ask the operator of the platform.',
  },
  'auth.forbidden': {
    status: 403,
    summary: 'The role or the token does not allow this.',
    remedy: 'Use a token with the role and the scope that the message names.',
  },
  'auth.no-tenant': {
    status: 403,
    summary: 'A token of the platform was used for data of a tenant.',
    remedy:
      'Create a token of the tenant with `POST /tenants/ID/tokens` or `mikrofleet token create --tenant`.',
  },
  'auth.grafana-id': {
    status: 401,
    summary: 'The identity that Grafana sent does not prove who the person is.',
    remedy:
      'Check `grafana.url` against `root_url` of Grafana, the organisation of the tenant, and the clocks of both machines.',
  },
  'auth.grafana-id-missing': {
    status: 401,
    summary: 'A token for people in Grafana came without the identity of a person.',
    remedy:
      'Use it through Grafana only, signed in; for a program create a token with the scope `manage`, `scrape` or `discovery`.',
  },
  'auth.grafana-not-configured': {
    status: 401,
    summary: 'A token for people in Grafana came to an exporter that knows no Grafana.',
    remedy: 'Set `grafana.url` in the configuration file to `root_url` of Grafana and reload.',
  },
  'auth.grafana-keys': {
    status: 503,
    summary: 'The signing keys of Grafana cannot be read.',
    remedy:
      'Check that the exporter reaches `grafana.jwks_url` (default: /api/signing-keys/keys below `grafana.url`) and trusts its certificate.',
  },
  'registry.not-found': {
    status: 404,
    summary: 'Nothing has this id, as far as the token may see.',
    remedy: 'Correct the id; the list of the resource shows what there is.',
  },
  'registry.invalid-value': {
    status: 400,
    summary: 'A value cannot be stored.',
    remedy: 'Correct the property that the message names.',
  },
  'registry.duplicate': {
    status: 409,
    summary: 'Something with the same name, address or serial exists already.',
    remedy: 'Change the one whose id the message names, or choose another value.',
  },
  'registry.in-use': {
    status: 409,
    summary: 'What should be removed is used by something else.',
    remedy: 'Change or remove first what the message names.',
  },
  'registry.unknown-reference': {
    status: 400,
    summary: 'The record refers to something that does not exist.',
    remedy: 'Create it first, or correct the id or name.',
  },
  'registry.revision-mismatch': {
    status: 412,
    summary: 'Somebody changed the record meanwhile.',
    remedy: 'Read it again, look at what changed, and send the change with the new ETag.',
  },
  'registry.not-configured': {
    status: 503,
    summary: 'The exporter has no database, so nothing can be registered.',
    remedy: 'Set `storage.sqlite.path` or `storage.postgresql` in the configuration file and restart.',
  },
  'registry.not-quarantined': {
    status: 409,
    summary: 'Only a device in quarantine can be confirmed.',
    remedy: 'Nothing to do: the device is read as usual.',
  },
  'registry.import-rejected': {
    status: 422,
    summary: 'The inventory has faults; nothing of it was imported.',
    remedy: 'Correct what `errors` lists; `dry_run=true` shows what would change without changing it.',
  },
  'registry.provisioned': {
    status: 409,
    summary: 'The device stands in the configuration file, so the API cannot change it.',
    remedy: 'Change its entry under `targets` in the configuration file and reload the exporter.',
  },
  'registry.quarantined': {
    status: 409,
    summary:
      'Another serial answers at the address than the one registered, so the credentials are withheld.',
    remedy: 'Find out whether the hardware was swapped; then confirm the new serial or correct the address.',
  },
  'registry.credential-missing': {
    status: 409,
    summary: 'The device has no credential for the way it is read.',
    remedy: 'Give the device a credential for its transport, or change the transport.',
  },
  'registry.disabled': {
    status: 409,
    summary: 'The device is disabled.',
    remedy: 'Set its state to active first.',
  },
  'registration.failed': {
    status: 422,
    summary: 'The device could not be registered, because a step of the connection test failed.',
    remedy:
      'Follow the remedies in `diagnosis.steps`; or register with `contact: false` and let it be reached later.',
  },
  'contact.failed': {
    status: 502,
    summary: 'The device could not be asked.',
    remedy: 'Follow the remedy in `cause`, or run `POST /api/v1/test-connection` for the device.',
  },
  'storage.directory-missing': {
    status: 503,
    summary: 'The directory of the database does not exist.',
    remedy: 'Create it for the user of the exporter, or correct `storage.sqlite.path`.',
  },
  'storage.cannot-open': {
    status: 503,
    summary: 'The database cannot be opened.',
    remedy: 'Check the path or URL under `storage` and the permissions of the user of the exporter.',
  },
  'storage.locked': {
    status: 503,
    retryAfterSeconds: 2,
    summary: 'Another process holds the database for too long.',
    remedy: 'Try again; end other programs that have the database open.',
  },
  'storage.read-only': {
    status: 503,
    summary: 'The database cannot be written to.',
    remedy: 'Check permissions and mount options of the file; on PostgreSQL, that the server is no replica.',
  },
  'storage.full': {
    status: 503,
    summary: 'There is no space left for the database.',
    remedy: 'Free space on its disk. Nothing was half-written.',
  },
  'storage.corrupt': {
    status: 503,
    summary: 'The database is damaged, or the file is no database.',
    remedy: 'Restore a backup; the copy made before the last update lies beside the file.',
  },
  'storage.newer-version': {
    status: 503,
    summary: 'The database was written by a newer version of Mikrofleet.',
    remedy: 'Start that version, or restore the backup that it made before it changed the tables.',
  },
  'storage.migration-failed': {
    status: 503,
    summary: 'The tables could not be brought to this version; they are as they were.',
    remedy: 'Report it with the log; the earlier version works with the database as it is.',
  },
  'storage.unreachable': {
    status: 503,
    retryAfterSeconds: 5,
    summary: 'The PostgreSQL server does not answer.',
    remedy:
      'Check that it runs and the host and port in the URL; the exporter goes on by itself when it is back.',
  },
  'storage.login-rejected': {
    status: 503,
    summary: 'The PostgreSQL server rejects the login.',
    remedy: 'Check user and password in the URL, and pg_hba.conf of the server.',
  },
  'storage.not-permitted': {
    status: 503,
    summary: 'The login of the database lacks a right.',
    remedy: 'The login has to own the database, or `owner_url` has to name one that does.',
  },
  'storage.role-missing': {
    status: 503,
    summary: 'The role that separates tenants in PostgreSQL is missing or has too many rights.',
    remedy: 'Run the statement that the message holds as a superuser, or correct `storage.postgresql.role`.',
  },
  'storage.old-server': {
    status: 503,
    summary: 'The PostgreSQL server is older than 15.',
    remedy: 'Update the server.',
  },
  'storage.wrong-encoding': {
    status: 503,
    summary: 'The PostgreSQL database does not store text as UTF-8.',
    remedy: "Create it anew: create database mikrofleet encoding 'UTF8' template template0.",
  },
  'storage.failed': {
    status: 503,
    summary: 'The database failed in a way that has no code of its own.',
    remedy: 'Read the message; look at the log of the database and of its machine.',
  },
  'secret.key-missing': {
    status: 503,
    summary: 'There is no key for the secrets in the database.',
    remedy:
      'Put the key file back from its copy, or set MIKROFLEET_KEY. Without it stored credentials are lost.',
  },
  'secret.key-wrong': {
    status: 503,
    summary: 'The key is another than the one that the secrets were sealed with.',
    remedy:
      'Use the key file or MIKROFLEET_KEY that belongs to this database; after a rotation keep the old key until it is finished.',
  },
  'secret.key-invalid': {
    status: 503,
    summary: 'The key has the wrong form.',
    remedy: 'A key is 32 random bytes as base64 or hexadecimal digits: openssl rand -base64 32.',
  },
  'secret.key-exposed': {
    status: 503,
    summary: 'Other users of the machine can read the key file.',
    remedy: 'chmod 600 the file, and rotate the key if somebody may have read it.',
  },
  'secret.key-unreadable': {
    status: 503,
    summary: 'The key file cannot be read.',
    remedy: 'Check its path and permissions.',
  },
  'secret.key-unwritable': {
    status: 503,
    summary: 'The key file cannot be written.',
    remedy: 'Let the user of the exporter write to its directory, or give the key in MIKROFLEET_KEY.',
  },
  'secret.cannot-open': {
    status: 503,
    summary: 'A stored secret does not open: it was changed or moved, or belongs to another key.',
    remedy: 'Enter the secret again; find out who changed the database.',
  },
  'config.file-unreadable': {
    summary: 'The configuration file cannot be read.',
    remedy:
      'Check the path given by --config.file or --web.config.file and that the user of the exporter may read it.',
  },
  'config.invalid-yaml': {
    summary: 'The configuration file is not valid YAML.',
    remedy: 'Correct the line that the message names.',
  },
  'config.unknown-key': {
    summary: 'The configuration file has a key that the exporter does not know.',
    remedy:
      'Remove the key or correct its spelling; the message names the line and the keys that exist there.',
  },
  'config.invalid-value': {
    summary: 'A value in the configuration file cannot be used.',
    remedy: 'Correct the line that the message names.',
  },
  'config.missing-value': {
    summary: 'A required setting is missing from the configuration file.',
    remedy: 'Add the setting that the message names.',
  },
  'config.unknown-reference': {
    summary: 'The configuration file refers to an auth, module or collector that does not exist.',
    remedy: 'Define it or correct its spelling; the message lists what exists.',
  },
  'config.secret-unreadable': {
    summary: 'A file that should hold a secret cannot be read, or is empty.',
    remedy: 'Check the path and the permissions of the file that the message names.',
  },
  'config.environment-missing': {
    summary: 'An environment variable used in the configuration file is not set.',
    remedy: 'Set the variable that the message names, or remove the reference.',
  },
  'config.certificate-unreadable': {
    summary: 'A certificate authority file cannot be read or holds no certificate.',
    remedy: 'Give a file with one or more PEM certificates.',
  },
  'config.certificate-unusable': {
    summary: 'A certificate or key of the web server cannot be used.',
    remedy:
      'Give PEM files that the user of the exporter may read, with a key without passphrase that belongs to the certificate.',
  },
  'config.needs-restart': {
    summary: 'A setting was changed that only counts from the start of the exporter.',
    remedy: 'Restart the exporter, or put the setting back.',
  },
  'config.invalid-option': {
    summary: 'A command line option or its environment variable cannot be used.',
    remedy: 'Correct the option that the message names; --help lists all options.',
  },
  'config.listen-failed': {
    summary: 'The exporter cannot listen on the address.',
    remedy: 'Choose a free address with --web.listen-address, or stop the program that holds it.',
  },
  'device.name-not-found': {
    summary: 'The host name of the device does not resolve.',
    remedy: 'Correct the address of the device, or check the DNS of the machine that runs the exporter.',
  },
  'device.unreachable': {
    summary: 'There is no route to the device, or its network says it is not there.',
    remedy: 'Check power, cabling and routing between the exporter and the device.',
  },
  'device.refused': {
    summary: 'The device refuses the connection.',
    remedy:
      'Enable the service (/ip/service enable api or api-ssl; for SNMP /snmp set enabled=yes) and check its port and its `address` list.',
  },
  'device.timeout': {
    summary: 'The device did not answer before the deadline.',
    remedy:
      'Check that the device is up and not overloaded, that no firewall drops the packets, and raise scrape_timeout.',
  },
  'device.closed': {
    summary: 'The device closed the connection in the middle of the work.',
    remedy:
      'Usually a reboot, a full session table or the `address` list of /ip/service; look at the log of the device.',
  },
  'device.fatal': {
    summary: 'The device ended the session with !fatal.',
    remedy: 'Read the reason in the message; look at the log of the device.',
  },
  'device.protocol': {
    summary: 'What answers is not the RouterOS API, or it broke the protocol.',
    remedy: 'Check the port: 8728 is the API, 8729 is API-SSL, and `tls` has to match.',
  },
  'device.reply-too-large': {
    summary: 'The device sent more than the limits on word, sentence or reply size allow.',
    remedy: 'Leave the collector out for this device, or raise the limit if the table is really that large.',
  },
  'device.login-rejected': {
    summary: 'The device rejected user name or password.',
    remedy:
      'Check the auth of the device; the user needs the policies api and read, and its `address` must allow the exporter.',
  },
  'device.session-limit': {
    summary: 'The device has no free API session.',
    remedy:
      'Close other API clients or raise max-sessions of /ip/service (default 20, settable from RouterOS 7.16).',
  },
  'device.login-method': {
    summary: 'The device only offers the login method from before RouterOS 6.43.',
    remedy: 'Update RouterOS, or set `legacy_login: true` for this auth.',
  },
  'device.tls-untrusted': {
    summary: 'The certificate of the device is not signed by a trusted authority.',
    remedy: 'Set `ca_file`, or pin the certificate with `tls: pin` and `fingerprint`.',
  },
  'device.tls-expired': {
    summary: 'The certificate of the device has expired or is not valid yet.',
    remedy: 'Renew the certificate on the device and check the clocks of both sides.',
  },
  'device.tls-name-mismatch': {
    summary: 'The certificate of the device is for another name.',
    remedy: 'Issue it for the address used, set `server_name`, or set `verify_name: false` for this auth.',
  },
  'device.tls-pin-mismatch': {
    summary: 'The certificate of the device is not the pinned one.',
    remedy:
      'If the certificate was renewed on purpose, put its new SHA-256 fingerprint into the auth; else find out who answers.',
  },
  'device.tls-no-certificate': {
    summary: 'The api-ssl service of the device has no certificate.',
    remedy:
      'Set one (/ip/service set api-ssl certificate=...); `tls: anonymous` connects without any authentication of the device.',
  },
  'device.tls-failed': {
    summary: 'The TLS handshake with the device failed.',
    remedy:
      'Check that the port is api-ssl (8729) and that the device has a usable certificate and TLS version.',
  },
  'device.snmp-no-answer': {
    summary:
      'No SNMP answer: the device is down, SNMP is disabled, or the community is wrong (SNMP does not tell which).',
    remedy: 'Check /snmp set enabled=yes, the community and its `addresses`, and the firewall.',
  },
  'device.snmp-unknown-user': {
    summary: 'The device does not know the SNMPv3 user.',
    remedy: 'Check `username`: on RouterOS the SNMPv3 user is the name of the community entry.',
  },
  'device.snmp-wrong-credentials': {
    summary: 'The device rejected the SNMPv3 authentication.',
    remedy: 'Check `auth_protocol` and `auth_password`; RouterOS knows MD5 and SHA1 only.',
  },
  'device.snmp-security-level': {
    summary: 'The device does not accept this SNMPv3 security level.',
    remedy:
      'Set the `security` of the community on the device to match the auth (none, authorized, private).',
  },
  'device.snmp-failed': {
    summary: 'The SNMP exchange failed.',
    remedy: 'Read the message; check the version of SNMP and the auth.',
  },
  'device.not-mikrotik': {
    summary: 'The device answers but is not a MikroTik device.',
    remedy: 'Correct the address of the device.',
  },
  'device.backoff': {
    summary: 'The device did not answer before and is not asked again yet.',
    remedy: 'It is asked again when the pause that the message names is over; the pause grows and is capped.',
  },
  'device.busy': {
    summary: 'Too many connections are in use to open another one.',
    remedy: 'Raise `connections.max` in the configuration file, or scrape less often.',
  },
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
  'address.invalid': {
    status: 400,
    summary: 'What should be a host name, an address or a network is none.',
    remedy: 'Give a host name, an IPv4 or IPv6 address without port, or a network like 10.1.0.0/24.',
  },
  'address.not-allowed': {
    status: 403,
    summary: 'The address lies outside the networks in which devices may be.',
    remedy: 'Correct the address, or have the platform add its network with `PUT /tenants/ID/networks`.',
  },
  'address.special': {
    status: 403,
    summary:
      'The address is one of the exporter itself or a loopback, link-local, multicast, metadata or similar address, not a device of a network.',
    remedy:
      'Correct the address or what its name resolves to. If it is meant, the platform allows its network, such as 127.0.0.0/8, with `PUT /tenants/ID/networks` or `mikrofleet tenant create --networks`.',
  },
  'address.network-too-large': {
    status: 400,
    summary: 'The network has more addresses than one scan may try.',
    remedy: 'Scan smaller networks one after the other; a /22 is the largest.',
  },
  'diagnose.plain-text': {
    summary: 'The connection is not encrypted: the password can be read on the way.',
    remedy: 'Give the api-ssl service a certificate and use `tls: pin` or `tls: verify`.',
  },
  'diagnose.tls-anonymous': {
    summary:
      'The connection is encrypted, but the device is not authenticated: anybody on the way can take its place.',
    remedy:
      'Set a certificate (/ip/service set api-ssl certificate=...) and use `tls: pin` or `tls: verify`.',
  },
  'diagnose.certificate-expires': {
    summary: 'The certificate of the device has expired, is not valid yet, or expires within 30 days.',
    remedy: 'Renew the certificate on the device; with `tls: pin` put the new fingerprint into the auth.',
  },
  'diagnose.snmp-unprotected': {
    summary: 'SNMP is used in a way that does not encrypt, although the version could.',
    remedy:
      'Set the `security` of the community to private, with `auth_protocol` and `priv_protocol` in the auth.',
  },
  'diagnose.rights-missing': {
    summary: 'The account may not read all menus that the collectors need.',
    remedy: 'Give its group the policies api and read (/user/group set ... policy=api,read).',
  },
  'diagnose.rights-none': {
    summary: 'The account can log in but may read nothing.',
    remedy: 'Give its group the policy read (/user/group set ... policy=api,read).',
  },
  'diagnose.rights-excessive': {
    summary: 'The account may do more than monitoring needs.',
    remedy: 'Use a group of its own with policy=api,read and nothing else; the built-in groups allow more.',
  },
  'diagnose.clock-skew': {
    summary: 'The clock of the device is wrong: certificates, logs and schedules depend on it.',
    remedy: 'Set up /system/ntp/client on the device, and check the clock of the exporter.',
  },
  'diagnose.identity-missing': {
    summary: 'The device did not tell who it is.',
    remedy: 'Check the rights of the account; without serial number a swapped device is not noticed.',
  },
  'internal.bug': {
    status: 500,
    summary: 'The exporter failed in a way that nobody foresaw.',
    remedy: 'Report it with the log lines of the same moment.',
  },
} as const;
