// Written by scripts/generate.ts from the files errors.ts of all folders.
export const table = {
  'request.missing-parameter': {
    status: 400,
    summary: 'A required query parameter is missing.',
    remedy: 'Add the parameter that the message names, for example /probe?target=tower1-ap1.',
  },
  'request.invalid-parameter': {
    status: 400,
    summary: 'A query parameter is not valid.',
    remedy: 'Correct the parameter that the message names; nothing was done.',
  },
  'request.unknown-parameter': {
    status: 400,
    summary: 'The route has no such query parameter.',
    remedy: 'Remove it or correct its spelling; the message lists the parameters of this route.',
  },
  'request.not-found': {
    status: 404,
    summary: 'This path does not exist.',
    remedy: 'The landing page at / lists what this exporter serves.',
  },
  'request.method-not-allowed': {
    status: 405,
    summary: 'The path does not support this method.',
    remedy: 'Use the method that the message names.',
  },
  'request.too-large': {
    status: 413,
    summary: 'The request body is larger than this route accepts.',
    remedy: 'Send a smaller body.',
  },
  'request.timed-out': {
    status: 503,
    summary: 'The request exceeded the time limit of the exporter.',
    remedy: 'Check whether it took effect; then request less at once.',
  },
  'request.too-many-connections': {
    status: 503,
    retryAfterSeconds: 5,
    summary: 'The exporter has as many open connections as it can keep.',
    remedy:
      'Close idle connections or reuse them. If there are that many clients, raise the limit of open files (`LimitNOFILE`, `ulimit -n`).',
  },
  'request.other-site': {
    status: 403,
    summary: 'A page of another site made a browser send this request.',
    remedy:
      'Nothing was done. Send it from a program, such as `curl -X POST http://localhost:9436/-/reload`.',
  },
  'request.host-not-allowed': {
    status: 403,
    summary: 'The request is for a host name that is not allowed.',
    remedy: 'Add the name to `--web.allowed-hosts`, or use the address of the exporter.',
  },
  'request.invalid-body': {
    status: 400,
    summary: 'The request body does not match the schema of this route.',
    remedy: 'Correct the property that the message names; nothing was changed.',
  },
  'request.wrong-encoding': {
    status: 400,
    summary: 'The request body is not UTF-8.',
    remedy:
      'Save the file as UTF-8 (in Excel: CSV UTF-8; other spreadsheets ask for the character set) and send it again; nothing was changed.',
  },
  'request.lost-line-ends': {
    status: 400,
    summary: 'The request body is one line, but the file needs several.',
    remedy:
      'Send the file with `curl --data-binary @FILE`: `-d @FILE` removes the line ends. Nothing was changed.',
  },
  'request.unsupported-media-type': {
    status: 415,
    summary: 'The route does not accept this content type.',
    remedy: 'Send one of the types in the message as `Content-Type`; nothing was changed.',
  },
  'request.precondition-required': {
    status: 428,
    summary: 'The request needs an `If-Match` header.',
    remedy:
      'Send the ETag of the record as `If-Match`, so that no concurrent change is overwritten; or `If-Match: *` to change it regardless.',
  },
  'request.answer-not-kept': {
    status: 409,
    summary: 'The request was completed before; its response was not kept because it contained a secret.',
    remedy:
      'Nothing was repeated. If the response never arrived, revoke what was created and create it again.',
  },
  'request.rate-limited': {
    status: 429,
    summary: 'Too many requests from one caller or for one device.',
    remedy:
      'Wait for the time in the Retry-After header; `limits` in the configuration file sets how many are allowed.',
  },
  'request.invalid-target': {
    status: 400,
    summary: 'The target is neither the name of a configured device nor an address with an optional port.',
    remedy: 'Use a device name, an IPv4 address, a bracketed IPv6 address, or address:port.',
  },
  'request.unknown-target': {
    status: 404,
    summary: 'No device with this name is configured.',
    remedy: 'Add it under `targets` in the configuration file, or correct the name.',
  },
  'request.target-not-allowed': {
    status: 403,
    summary: 'The address is outside the networks in which ad-hoc probes are allowed.',
    remedy: 'Add its network to `ad_hoc.allow`, or configure the device under `targets`.',
  },
  'request.auth-required': {
    status: 400,
    summary: 'An ad-hoc probe needs the name of the auth to use.',
    remedy: 'Add `auth=` with the name of an entry under `auths`.',
  },
  'request.unknown-auth': {
    status: 400,
    summary: 'No auth with this name is configured.',
    remedy: 'Use one of the names under `auths`; the message lists them.',
  },
  'request.unknown-module': {
    status: 400,
    summary: 'There is no module with this name.',
    remedy: 'Use one of the modules in the message, or define it under `modules`.',
  },
  'request.unknown-resource': {
    status: 404,
    summary: 'There is no live resource with this name.',
    remedy: 'Use one of the names in the message.',
  },
  'request.too-many-streams': {
    status: 429,
    summary: 'Too many live streams are open.',
    remedy: 'Close a page that shows the device, or poll its values instead of streaming them.',
  },
  'request.invalid-cursor': {
    status: 400,
    summary: 'The cursor does not belong to this list and sort order.',
    remedy: 'Use `nextCursor` of the previous page with the same `sort`, or start again without a cursor.',
  },
  'request.idempotency-mismatch': {
    status: 422,
    summary: 'The idempotency key was already used for a different request.',
    remedy: 'Use a new key for every new request, and reuse a key only to repeat the same request.',
  },
  'request.idempotency-running': {
    status: 409,
    retryAfterSeconds: 5,
    summary: 'The first request with this idempotency key is still running.',
    remedy:
      'Repeat the request in a moment; it gets the response of the first one. If the exporter was killed meanwhile, it is carried out again after 15 seconds.',
  },
  'command.malformed': {
    status: 400,
    summary: 'The command is malformed; nothing was sent to the device.',
    remedy:
      'Correct the field that the message names; a command consists of a path with slashes, named arguments and API queries.',
  },
  'command.unknown-menu': {
    status: 400,
    summary: 'The command is not in the RouterOS command table, so it was not sent.',
    remedy:
      'Write menu and verb in full with slashes, as in /ip/address/print; the message names the unknown part.',
  },
  'command.forbidden': {
    status: 403,
    summary: 'The command is not available through this route for any role.',
    remedy: 'Read the reason in the message; use the alternative it names, or a terminal on the device.',
  },
  'command.unbounded': {
    status: 400,
    summary: 'The command would run longer, or repeat more often, than this route allows.',
    remedy: 'Lower the argument that the message names, or omit it to use the default.',
  },
  'command.role': {
    status: 403,
    summary: 'The role does not allow this command.',
    remedy: 'Use a token with the role that the message names.',
  },
  'command.unconfirmed': {
    status: 409,
    summary: 'The command can interrupt service or lock out every user, and was not confirmed.',
    remedy: 'Read the reason in the message and repeat the request with `confirm: true`.',
  },
  'auth.missing-token': {
    status: 401,
    summary: 'The request has no token.',
    remedy: 'Send `Authorization: Bearer mkf_…`; `mikrofleet token create` makes one.',
  },
  'auth.bad-token': {
    status: 401,
    summary: 'The token is unknown.',
    remedy: 'Check that the whole token was copied; `mikrofleet token create` makes a new one.',
  },
  'auth.password-missing': {
    status: 401,
    summary: 'The exporter requires a user name and a password.',
    remedy: 'Send basic authentication with a user of `basic_auth_users` in the web configuration file.',
  },
  'auth.password-wrong': {
    status: 401,
    summary: 'The user name or password is wrong.',
    remedy:
      'Correct `basic_auth` in Prometheus, or put a new hash (`mikrofleet hash-password`) into the web configuration file.',
  },
  'auth.expired-token': {
    status: 401,
    summary: 'The token has expired.',
    remedy: 'Create a new token and replace this one.',
  },
  'auth.revoked-token': {
    status: 401,
    summary: 'The token was revoked.',
    remedy: 'Ask the administrator who revoked it, or create a new token.',
  },
  'auth.tenant-suspended': {
    status: 403,
    summary: 'The tenant of the token is suspended.',
    remedy: 'Contact the platform operator.',
  },
  'auth.forbidden': {
    status: 403,
    summary: 'The role or the scopes of the token do not allow this.',
    remedy: 'Use a token with the role and the scope that the message names.',
  },
  'auth.no-tenant': {
    status: 403,
    summary: 'A platform token was used for data of a tenant.',
    remedy: 'Create a tenant token with `POST /tenants/ID/tokens` or `mikrofleet token create --tenant`.',
  },
  'auth.grafana-id': {
    status: 401,
    summary: 'The identity that Grafana sent is not valid.',
    remedy: 'Check that `grafana.url` equals `root_url` in Grafana, and the clocks of both machines.',
  },
  'auth.grafana-organisation': {
    status: 401,
    summary: 'The Grafana user is in another organisation than that of the tenant.',
    remedy:
      'Use the token of the tenant to which the organisation belongs, or bind the organisation to this one with `grafana_org_id` (`PATCH /tenants/ID`, platform token).',
  },
  'auth.grafana-role': {
    status: 403,
    summary: 'The Grafana user has no role in the organisation.',
    remedy: 'Have an administrator of the organisation give the user the role Viewer, Editor or Admin.',
  },
  'auth.grafana-id-missing': {
    status: 401,
    summary: 'A Grafana token was sent without the identity of a user.',
    remedy:
      'Use it only through Grafana, signed in; for a program, create a token with the scope `manage`, `scrape` or `discovery`.',
  },
  'auth.grafana-not-configured': {
    status: 401,
    summary: 'A Grafana token was sent, but Grafana is not configured.',
    remedy: "Set `grafana.url` in the configuration file to Grafana's `root_url`, then reload.",
  },
  'auth.grafana-keys': {
    status: 503,
    summary: 'The signing keys of Grafana cannot be read.',
    remedy:
      'Check that the exporter can reach `grafana.jwks_url` (default: /api/signing-keys/keys below `grafana.url`) and trusts its certificate.',
  },
  'registry.not-found': {
    status: 404,
    summary: 'There is no record with this id, or the token may not see it.',
    remedy: 'Correct the id or name; the list of these records shows the existing ones.',
  },
  'registry.tenant-of-file': {
    status: 404,
    summary: 'The tenant is only in the configuration file, and what was asked for needs a registered one.',
    remedy:
      'Register it under the same name with the command in the message; its devices and sites may stay in the file.',
  },
  'registry.invalid-value': {
    status: 400,
    summary: 'A value cannot be stored.',
    remedy: 'Correct the property that the message names.',
  },
  'registry.duplicate': {
    status: 409,
    summary: 'A record with the same name, address or serial already exists.',
    remedy:
      'Change the record that the message names, or choose another value. A device of the configuration file is one device already: use it, or take it out of `targets` and reload before you register it.',
  },
  'registry.in-use': {
    status: 409,
    summary: 'The record is in use and cannot be removed.',
    remedy: 'First change or remove what the message names.',
  },
  'registry.unknown-reference': {
    status: 400,
    summary: 'The record refers to another record that does not exist.',
    remedy: 'Create it first, or correct the id or name.',
  },
  'registry.ambiguous-reference': {
    status: 400,
    summary: 'The reference fits two records.',
    remedy: 'Use the id of the record that is meant; the message names them.',
  },
  'registry.revision-mismatch': {
    status: 412,
    summary: 'The record has changed since it was read.',
    remedy: 'Read it again, check what changed, and repeat the request with the new ETag.',
  },
  'registry.record-damaged': {
    status: 500,
    summary: 'A record of the database is damaged; all others are in use.',
    remedy:
      'Write the value again, such as with `PATCH` of the record, or restore a backup; `mikrofleet audit verify` shows who changed what.',
  },
  'registry.not-configured': {
    status: 503,
    summary: 'The exporter has no database, so devices cannot be registered.',
    remedy: 'Set `storage.sqlite.path` or `storage.postgresql` in the configuration file and restart.',
  },
  'registry.not-quarantined': {
    status: 409,
    summary: 'Only a device in quarantine can be confirmed.',
    remedy: 'Nothing to do: the device is read as usual.',
  },
  'registry.bulk-rejected': {
    status: 422,
    summary: 'Some of the devices cannot be changed; nothing was changed.',
    remedy: 'Correct what `errors` lists, or leave those devices out, and repeat the request.',
  },
  'registry.import-rejected': {
    status: 422,
    summary: 'The inventory has errors; nothing was imported.',
    remedy: 'Correct what `errors` lists; `dry_run=true` shows the changes without making them.',
  },
  'registry.spelled-otherwise': {
    status: 409,
    summary: 'The configuration file writes the name of this tenant or site otherwise.',
    remedy:
      'Use the spelling that the message names, or change the file first. Labels are compared letter by letter, so two spellings are two sites.',
  },
  'registry.provisioned': {
    status: 409,
    summary: 'The device or site is defined in the configuration file, so the API cannot change it.',
    remedy: 'Change its entry under `targets` or `sites` in the configuration file and reload the exporter.',
  },
  'registry.quarantined': {
    status: 409,
    summary:
      'The device at this address has a different serial number than the registered one, so its credentials are withheld.',
    remedy: 'Check whether the hardware was swapped; then confirm the new serial or correct the address.',
  },
  'registry.credential-missing': {
    status: 409,
    summary: 'The device has no credential for its transport.',
    remedy: 'Assign a credential for this transport, or change the transport.',
  },
  'registry.credential-elsewhere': {
    status: 403,
    summary: 'The stored credential may not be sent to this address.',
    remedy:
      'Edit the credential and add `address:port`, or the network of the address, to where it may be sent (`networks`); that needs its secret again (`PATCH /credentials/ID`). Or enter the account with its secret for this device (`new_credential`).',
  },
  'registry.secret-needed': {
    status: 403,
    summary:
      'The change would send the stored secret elsewhere or less protected, so the secret is needed again.',
    remedy: 'Repeat the request with all secrets of the credential in `secrets`.',
  },
  'registry.serial-missing': {
    status: 409,
    summary:
      'The device at this address reports no serial number, while one is registered, so it is not the same device.',
    remedy:
      'Check what answers at this address. If the hardware was replaced by one without a serial number, remove the device and register it again.',
  },
  'registry.disabled': {
    status: 409,
    summary: 'The device is disabled.',
    remedy: 'Set its state to `active` first.',
  },
  'registration.failed': {
    status: 422,
    summary: 'The device was not registered because a step of the connection test failed.',
    remedy: 'Follow the remedies in `diagnosis.steps`, or register with `contact: false` to skip the test.',
  },
  'contact.failed': {
    status: 502,
    summary: 'The device could not be reached or queried.',
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
    summary: 'Another process locked the database for too long.',
    remedy: 'Try again; close other programs that have the database open.',
  },
  'storage.read-only': {
    status: 503,
    summary: 'The database is read-only.',
    remedy:
      'Check permissions and mount options of the file; on PostgreSQL, that the server is not a replica.',
  },
  'storage.no-file': {
    summary: 'The registry is on a server and not in a file.',
    remedy: 'Back it up with the tools of the server.',
  },
  'storage.wrong-owner': {
    status: 503,
    summary: 'The database or its directory belongs to another user.',
    remedy:
      'Run the command in the message, and then the commands of Mikrofleet as the same user or as root.',
  },
  'storage.replaced': {
    status: 503,
    summary: 'The file of the open database was removed or replaced.',
    remedy:
      'Restart the exporter with the right file; what it wrote since then is lost unless it was copied with `mikrofleet registry backup`.',
  },
  'storage.full': {
    status: 503,
    summary: 'The disk of the database is full.',
    remedy: 'Free space on the disk. No partial change was written.',
  },
  'storage.corrupt': {
    status: 503,
    summary: 'The file is damaged or is not a database.',
    remedy:
      'Restore a backup (see the guide to operation); the copy made before the last update is next to the file.',
  },
  'storage.newer-version': {
    status: 503,
    summary: 'The database was written by a newer version of Mikrofleet.',
    remedy: 'Run that version, or restore the backup it made before it changed the tables.',
  },
  'storage.migration-failed': {
    status: 503,
    summary: 'Migrating the tables to this version failed; they are unchanged.',
    remedy: 'Report it, with the log; the previous version still works with the database.',
  },
  'storage.unreachable': {
    status: 503,
    retryAfterSeconds: 5,
    summary: 'The PostgreSQL server does not answer.',
    remedy: 'Check that it is running, and the host and port in the URL; the exporter reconnects by itself.',
  },
  'storage.login-rejected': {
    status: 503,
    summary: 'The PostgreSQL server rejects the login.',
    remedy: 'Check the user and password in the URL, and pg_hba.conf on the server.',
  },
  'storage.not-permitted': {
    status: 503,
    summary: 'The database login lacks a privilege.',
    remedy: 'The login must own the database, or `owner_url` must name one that does.',
  },
  'storage.role-missing': {
    status: 503,
    summary: 'The PostgreSQL role that separates tenants is missing or has too many privileges.',
    remedy: 'Run the statement in the message as a superuser, or correct `storage.postgresql.role`.',
  },
  'storage.old-server': {
    status: 503,
    summary: 'The PostgreSQL server is older than 15.',
    remedy: 'Update the server.',
  },
  'storage.wrong-encoding': {
    status: 503,
    summary: 'The PostgreSQL database does not store text as UTF-8.',
    remedy: "Recreate it: create database mikrofleet encoding 'UTF8' template template0.",
  },
  'storage.failed': {
    status: 503,
    summary: 'The database returned an error that has no code of its own.',
    remedy: 'Read the message; check the logs of the database and its host.',
  },
  'audit.shortened': {
    status: 503,
    summary: 'The database lacks audit records that it has had: its log was lost, or it is an older copy.',
    remedy:
      'Put the right files back, `-wal` included. After restoring an older backup on purpose: `mikrofleet audit accept`.',
  },
  'audit.broken': {
    summary: 'An audit chain is not whole.',
    remedy:
      'Find out who changed the database: `altered` is a changed record, `shortened` and `replaced` an older or another database.',
  },
  'audit.heads-unreadable': {
    status: 503,
    summary: 'The file with the last audit records is damaged or cannot be read.',
    remedy:
      'Restore it from a backup, or check the audit by `mikrofleet audit verify` and write the file anew by `mikrofleet audit accept`.',
  },
  'secret.key-missing': {
    status: 503,
    summary: 'The key for the stored secrets is missing.',
    remedy:
      'Restore the key file from a backup, or set MIKROFLEET_KEY. Without it, stored credentials are lost.',
  },
  'secret.key-wrong': {
    status: 503,
    summary: 'The secrets were sealed with a different key.',
    remedy:
      'Use the key file or MIKROFLEET_KEY that belongs to this database; during a rotation, keep the old key until it has finished.',
  },
  'secret.key-invalid': {
    status: 503,
    summary: 'The key has the wrong format.',
    remedy: 'A key is 32 random bytes, written as base64 or hexadecimal: openssl rand -base64 32.',
  },
  'secret.key-exposed': {
    status: 503,
    summary: 'Other users of the machine can read the key file.',
    remedy: 'chmod 600 the file, and rotate the key if it may have been read.',
  },
  'secret.key-unreadable': {
    status: 503,
    summary: 'The key file cannot be read.',
    remedy: 'Check its path and permissions.',
  },
  'secret.key-unwritable': {
    status: 503,
    summary: 'The key file cannot be written.',
    remedy: 'Allow the user of the exporter to write to its directory, or set MIKROFLEET_KEY.',
  },
  'secret.cannot-open': {
    status: 503,
    summary: 'A stored secret cannot be decrypted: it was altered or moved, or sealed with another key.',
    remedy: 'Enter the secret again, and find out who changed the database.',
  },
  'config.file-unreadable': {
    summary: 'The configuration file cannot be read.',
    remedy:
      'Check the path that the message names, and that the user of the exporter or of the command may read it.',
  },
  'config.file-empty': {
    summary: 'The configuration file is empty, and the one in use is not.',
    remedy:
      'Restore the file: an interrupted copy or a full disk leaves an empty one. The old one stays in use.',
  },
  'config.targets-lost': {
    summary: 'Most of the targets in use are missing from the configuration file.',
    remedy: 'Check that it is the right file, and complete. The old one stays in use.',
  },
  'config.invalid-yaml': {
    summary: 'The configuration file is not valid YAML.',
    remedy: 'Correct the line that the message names.',
  },
  'config.unknown-key': {
    summary: 'The configuration file has an unknown key.',
    remedy: 'Remove the key or correct its spelling; the message names the line and the allowed keys.',
  },
  'config.invalid-value': {
    summary: 'A value in the configuration file is not valid.',
    remedy: 'Correct the line that the message names.',
  },
  'config.missing-value': {
    summary: 'A required setting is missing from the configuration file.',
    remedy: 'Add the setting that the message names.',
  },
  'config.unknown-reference': {
    summary: 'The configuration file refers to an auth, module or collector that does not exist.',
    remedy: 'Define it or correct its spelling; the message lists the known names.',
  },
  'config.secret-unreadable': {
    summary: 'A secret file cannot be read, or contains more or less than a secret.',
    remedy:
      'Check the path, the permissions and the content of the file that the message names: one line of UTF-8.',
  },
  'config.environment-missing': {
    summary: 'An environment variable used in the configuration file is not set.',
    remedy: 'Set the variable that the message names, or remove the reference.',
  },
  'config.certificate-unreadable': {
    summary: 'A certificate file cannot be read or contains no certificate.',
    remedy: 'Use a file with one or more PEM certificates.',
  },
  'config.certificate-unusable': {
    summary: 'A certificate or private key is not usable.',
    remedy:
      'Use PEM files that the user of the exporter may read, and a key without a passphrase that matches the certificate.',
  },
  'config.needs-restart': {
    summary: 'A changed setting takes effect only after a restart.',
    remedy: 'Restart the exporter, or undo the change.',
  },
  'config.invalid-option': {
    summary: 'A command line option or its environment variable is not valid.',
    remedy: 'Correct the option that the message names; --help lists all options.',
  },
  'config.listen-failed': {
    summary: 'The exporter cannot listen on the address.',
    remedy: 'Choose a free address with --web.listen-address, or stop the program that uses it.',
  },
  'config.output-unwritable': {
    summary: 'A file that a command should write cannot be written.',
    remedy: 'Choose a directory that exists and that you may write to; the file is replaced in one step.',
  },
  'config.too-few-files': {
    summary: 'The process may open too few files for its devices and clients.',
    remedy:
      'Raise the limit to the number in the message (`LimitNOFILE=` in a systemd unit, `ulimit -n`, `--ulimit nofile=` of Docker), or lower `connections.max`.',
  },
  'device.name-not-found': {
    summary: 'The host name of the device does not resolve.',
    remedy: 'Correct the address of the device, or check DNS on the machine that runs the exporter.',
  },
  'device.unreachable': {
    summary: 'There is no route to the device, or its network reports it as unreachable.',
    remedy: 'Check power, cabling and routing between the exporter and the device.',
  },
  'device.refused': {
    summary: 'The device refused the connection.',
    remedy:
      'Enable the service (/ip/service enable api or api-ssl; for SNMP /snmp set enabled=yes), and check its port and its `address` list.',
  },
  'device.timeout': {
    summary: 'The device did not answer before the deadline.',
    remedy:
      'Check that the device is up and not overloaded and that no firewall drops the packets, or raise scrape_timeout.',
  },
  'device.closed': {
    summary: 'The device closed the connection during the read.',
    remedy:
      'Usually caused by a reboot, a full session table or the `address` list of /ip/service; check the log of the device.',
  },
  'device.fatal': {
    summary: 'The device ended the session with !fatal.',
    remedy: 'Read the reason in the message; check the log of the device.',
  },
  'device.protocol': {
    summary: 'The peer is not a RouterOS API, or it violated the protocol.',
    remedy: 'Check the port: 8728 is the API, 8729 is API-SSL, and `tls` must match.',
  },
  'device.reply-too-large': {
    summary: 'The device exceeded the limit on word, sentence or reply size.',
    remedy: 'Exclude the collector for this device, or raise the limit if the table really is that large.',
  },
  'device.login-rejected': {
    summary: 'The device rejected the user name or password.',
    remedy:
      'Check the auth of the device; the user needs the policies api and read, and its `address` must allow the exporter.',
  },
  'device.session-limit': {
    summary: 'The device has no free API session.',
    remedy:
      'Close other API clients or raise max-sessions of /ip/service (default 20, settable from RouterOS 7.16).',
  },
  'device.login-method': {
    summary: 'The device only supports the login method of RouterOS before 6.43.',
    remedy: 'Update RouterOS, or set `legacy_login: true` for this auth.',
  },
  'device.tls-untrusted': {
    summary: 'The certificate of the device is not signed by a trusted authority.',
    remedy:
      'Give the certificate of its authority (`ca`, in the configuration file `ca_file`), or pin the certificate of the device by its fingerprint (`tls: pin`).',
  },
  'device.tls-expired': {
    summary: 'The certificate of the device has expired or is not valid yet.',
    remedy: 'Renew the certificate on the device, and check the clocks on both sides.',
  },
  'device.tls-name-mismatch': {
    summary: 'The certificate of the device is for a different name.',
    remedy: 'Issue it for the address in use, set `server_name`, or set `verify_name: false` for this auth.',
  },
  'device.tls-pin-mismatch': {
    summary: 'The certificate of the device is not the pinned one.',
    remedy:
      'If the certificate was renewed on purpose, put its new SHA-256 fingerprint into the auth; otherwise find out what answers at this address.',
  },
  'device.tls-no-certificate': {
    summary: 'The api-ssl service of the device has no certificate.',
    remedy:
      'Set one (/ip/service set api-ssl certificate=...); `tls: anonymous` connects without authenticating the device.',
  },
  'device.tls-not-spoken': {
    summary: 'The port of the device does not speak TLS.',
    remedy:
      'Use the port of api-ssl (8729, enabled by `/ip/service enable api-ssl`), or `tls: off` for the plain API (8728).',
  },
  'device.tls-not-answered': {
    summary: 'The device closed the connection or waited instead of answering the TLS handshake.',
    remedy:
      'If the port is the plain API (8728), it speaks no TLS: use that of api-ssl (8729), or `tls: off`. Otherwise check the certificate and the `address` list of api-ssl, and the log of the device.',
  },
  'device.tls-required': {
    summary: 'The port of the device speaks only TLS, but `tls` is off.',
    remedy:
      'Set `tls: verify` (or `pin`, or `anonymous` if api-ssl has no certificate), or use the port of the plain API (8728).',
  },
  'device.login-not-answered': {
    summary: 'The device closed the connection instead of answering the login.',
    remedy:
      'If the port is api-ssl (8729), it speaks only TLS: turn `tls` on, or use the plain port 8728. Otherwise check the `address` list of /ip/service, the number of sessions and the log of the device.',
  },
  'device.tls-version': {
    summary: 'The device offers only TLS 1.0 or 1.1, which are no longer safe.',
    remedy:
      'Upgrade RouterOS and set `/ip/service set api-ssl tls-version=only-1.2`, or read the device over SNMP.',
  },
  'device.tls-weak': {
    summary: 'The certificate or the key exchange of the device is too weak.',
    remedy: 'Issue a certificate with RSA of at least 2048 bits and SHA-256, and upgrade RouterOS.',
  },
  'device.tls-failed': {
    summary: 'The TLS handshake with the device failed.',
    remedy:
      'Check that the port is api-ssl (8729) and that the device has a usable certificate and TLS version.',
  },
  'device.snmp-no-answer': {
    summary:
      'No SNMP response: the device is down, SNMP is disabled, or the community is wrong (SNMP cannot distinguish these).',
    remedy:
      'Check that SNMP is enabled (/snmp set enabled=yes), the community and its `addresses`, and the firewall.',
  },
  'device.snmp-unknown-user': {
    summary: 'The device does not know the SNMPv3 user.',
    remedy: 'Check `username`: on RouterOS the SNMPv3 user is the name of the community entry.',
  },
  'device.snmp-wrong-credentials': {
    summary: 'The device rejected the SNMPv3 authentication.',
    remedy: 'Check `auth_protocol` and `auth_password`; RouterOS supports only MD5 and SHA1.',
  },
  'device.snmp-wrong-privacy': {
    summary: 'The device answers SNMPv3, but no request that is encrypted.',
    remedy:
      'Check `priv_protocol` and `priv_password`, and `encryption-protocol` and `encryption-password` of the community on the device: a device that cannot decrypt a request does not answer.',
  },
  'device.snmp-security-level': {
    summary: 'The device does not accept this SNMPv3 security level.',
    remedy: 'Set `security` of the community on the device (none, authorized, private) to match the auth.',
  },
  'device.snmp-failed': {
    summary: 'The SNMP exchange failed.',
    remedy: 'Read the message; check the SNMP version and the auth.',
  },
  'device.not-mikrotik': {
    summary: 'The device responds but is not a MikroTik device.',
    remedy: 'Correct the address of the device.',
  },
  'device.backoff': {
    summary: 'The device did not answer earlier and is in back-off.',
    remedy: 'The next attempt follows after the pause in the message; the pause grows up to a limit.',
  },
  'device.busy': {
    summary: 'The limit on open connections is reached.',
    remedy: 'Raise `connections.max` in the configuration file, or scrape less often.',
  },
  'device.quarantined': {
    summary:
      'Another serial answers than the registered one: nothing is sent to the device until somebody decides.',
    remedy:
      'Check whether the hardware was swapped; then `POST /devices/ID/confirm-hardware`, or correct the address.',
  },
  'device.serial-missing': {
    summary:
      'The device reports no serial number, and one is registered: what answers is not the registered device.',
    remedy:
      'Check what answers at the address, and that the account may read /system/routerboard; after a swap, register the new device.',
  },
  'device.suspended': {
    summary: 'The tenant of the device is suspended, so the device is not contacted.',
    remedy: 'A platform operator sets the state of the tenant to `active`.',
  },
  'device.unknown-module': {
    summary: 'The device is to be read with a module that the configuration file no longer defines.',
    remedy: 'Define the module under `modules` again, or change `modules` of the device.',
  },
  'device.credential-missing': {
    summary: 'The device has no credential for its transport.',
    remedy: 'Assign a credential for this transport, or change the transport.',
  },
  'device.credential-elsewhere': {
    summary:
      'A credential of the device may not be sent to its address and port, so the device is not contacted.',
    remedy:
      'Edit the credential and add `address:port`, or the network of the address, to where it may be sent (`networks`); that needs its secret again (`PATCH /credentials/ID`).',
  },
  'device.credential-unreadable': {
    summary: 'The stored credential of the device cannot be decrypted.',
    remedy:
      'Restore the key file or MIKROFLEET_KEY that belongs to this database; if the key is lost, enter the secret again.',
  },
  'device.record-damaged': {
    summary: 'The record of the device or of its credential in the database is damaged.',
    remedy: 'Write the value that the message names again, with `PATCH` of the record, or restore a backup.',
  },
  'device.address-not-allowed': {
    summary:
      'The address of the device, or what its name resolves to, is outside the networks of its tenant.',
    remedy:
      'Correct the address or the DNS record, or have a platform operator add the network to the networks of the tenant (`PUT /tenants/ID/networks`).',
  },
  'device.registry-unavailable': {
    summary: 'The database of the registered devices does not answer, so the device cannot be looked up.',
    remedy: 'Look at `/-/ready` and `mikrotik_exporter_registry_failures_total`; devices of the file go on.',
  },
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
  'address.invalid': {
    status: 400,
    summary: 'The value is not a valid host name, address or network.',
    remedy: 'Use a host name, an IPv4 or IPv6 address without a port, or a network such as 10.1.0.0/24.',
  },
  'address.not-allowed': {
    status: 403,
    summary: 'The address is outside the networks in which devices are allowed.',
    remedy:
      'Correct the address, or have a platform operator add its network to the networks of your tenant (`PUT /tenants/ID/networks`).',
  },
  'address.no-networks': {
    status: 403,
    summary: 'The tenant has no networks, so it may not contact any device.',
    remedy:
      'Have a platform operator set the networks of the tenant (`PUT /tenants/ID/networks`, or `mikrofleet tenant create --networks`).',
  },
  'address.special': {
    status: 403,
    summary:
      'The address belongs to the exporter itself or is a loopback, link-local, multicast, metadata or similar address.',
    remedy:
      'Correct the address or the DNS record of its name. If it is intended, a platform operator can allow its network, such as 127.0.0.0/8, in the networks of the tenant (`PUT /tenants/ID/networks`, or `mikrofleet tenant create --networks`).',
  },
  'address.network-too-large': {
    status: 400,
    summary: 'The network has more addresses than one scan may cover.',
    remedy: 'Scan smaller networks one after another; the largest is a /22.',
  },
  'maintenance.not-open': {
    status: 409,
    summary: 'The maintenance window is not open.',
    remedy: 'Only an open window can be ended early. To give up a later one, remove it.',
  },
  'alertmanager.not-configured': {
    status: 503,
    summary: 'The exporter has no Alertmanager.',
    remedy: 'Set `alertmanagers` in the configuration file and reload.',
  },
  'alertmanager.unreachable': {
    status: 502,
    summary: 'No Alertmanager answers.',
    remedy: 'Check the processes, the addresses, TLS and the account under `alertmanagers`.',
  },
  'alertmanager.tls-failed': {
    status: 502,
    summary: 'Alertmanager and the exporter do not agree on TLS.',
    remedy:
      'The message says which side refuses. `ca_file` must have the authority of its certificate, `cert_file` and `key_file` a certificate that it accepts. Renew what has expired; files are read again by themselves.',
  },
  'alertmanager.refused': {
    status: 422,
    summary: 'Alertmanager refuses the request.',
    remedy: 'Correct what the message of Alertmanager names, for example a regular expression.',
  },
  'alertmanager.bad-answer': {
    status: 502,
    summary: 'The answer is not one of the Alertmanager API v2.',
    remedy: 'Check that the address under `alertmanagers` is that of an Alertmanager, with its path prefix.',
  },
  'prometheus.not-configured': {
    status: 503,
    summary: 'The exporter has no Prometheus to ask.',
    remedy: 'Set `prometheus` in the configuration file and reload.',
  },
  'prometheus.unreachable': {
    status: 502,
    summary: 'Prometheus does not answer.',
    remedy: 'Check the process, the address, TLS, the account and the timeout under `prometheus`.',
  },
  'prometheus.tls-failed': {
    status: 502,
    summary: 'Prometheus and the exporter do not agree on TLS.',
    remedy:
      'The message says which side refuses. `ca_file` must have the authority of its certificate, `cert_file` and `key_file` a certificate that it accepts. Renew what has expired; files are read again by themselves.',
  },
  'prometheus.refused': {
    status: 502,
    summary: 'Prometheus refuses a query.',
    remedy:
      'Read its message: often a limit of samples or of time for one query, which has to be raised in Prometheus.',
  },
  'prometheus.bad-answer': {
    status: 502,
    summary: 'The answer is not one of the Prometheus API v1.',
    remedy: 'Check that the address under `prometheus` is that of a Prometheus, with its path prefix.',
  },
  'report.month-not-begun': {
    status: 400,
    summary: 'The month of the report has not begun.',
    remedy: 'Ask for the current month or an earlier one.',
  },
  'report.no-data': {
    status: 404,
    summary: 'Prometheus has no data of the month.',
    remedy:
      'Check that its retention reaches back so far, that it loads the recording rules of the project, and that devices have the label tenant.',
  },
  'diagnose.plain-text': {
    summary: 'The connection is not encrypted: the password can be read in transit.',
    remedy:
      'Give the api-ssl service a certificate and set the encryption of the credential to one that checks it: pinned (`tls: pin`) or verified (`tls: verify`).',
  },
  'diagnose.tls-anonymous': {
    summary:
      'The connection is encrypted, but the device is not authenticated: an attacker in between can impersonate it.',
    remedy:
      'Set a certificate (/ip/service set api-ssl certificate=...) and set the encryption of the credential to one that checks it: pinned (`tls: pin`) or verified (`tls: verify`).',
  },
  'diagnose.certificate-expires': {
    summary: 'The certificate of the device has expired, is not valid yet, or expires within 30 days.',
    remedy:
      'Renew the certificate on the device; if it is pinned (`tls: pin`), also update the fingerprint of the credential.',
  },
  'diagnose.snmp-unprotected': {
    summary: 'SNMPv3 is used without encryption.',
    remedy:
      'Set the `security` of the community to private, with `auth_protocol` and `priv_protocol` in the auth.',
  },
  'diagnose.rights-missing': {
    summary: 'The account may not read every menu that the collectors need.',
    remedy: 'Give its group the policies api and read (/user/group set ... policy=api,read).',
  },
  'diagnose.rights-none': {
    summary: 'The account can log in but may read nothing.',
    remedy: 'Give its group the policy read (/user/group set ... policy=api,read).',
  },
  'diagnose.rights-excessive': {
    summary: 'The account may do more than monitoring needs.',
    remedy: 'Use a dedicated group with policy=api,read and nothing else; the built-in groups allow more.',
  },
  'diagnose.clock-skew': {
    summary: 'The clock of the device is wrong: certificates, logs and schedules depend on it.',
    remedy: 'Set up /system/ntp/client on the device, and check the clock of the exporter.',
  },
  'diagnose.identity-missing': {
    summary: 'The device did not report its identity.',
    remedy: 'Check the rights of the account; without a serial number, swapped hardware goes unnoticed.',
  },
  'internal.bug': {
    status: 500,
    summary: 'Unexpected error in the exporter: this is a bug.',
    remedy: 'Report it, with the log lines from the same time.',
  },
} as const;
