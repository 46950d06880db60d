export interface paths {
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get this document. */
        get: operations["getOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get this document as an HTML page. */
        get: operations["getDocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List firing alerts.
         * @description Only alerts with the label `tenant` of the tenant.
         *
         *     Needs the permission `alert.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["listAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/silences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List silences.
         * @description Those that are active or start later, with the ones of maintenance windows.
         *
         *     Needs the permission `alert.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["listSilences"];
        put?: never;
        /**
         * Create a silence.
         * @description For planned work, make a maintenance window: it also keeps the time out of the availability, and makes its silence itself.
         *
         *     Needs the permission `silence.write`: role operator, token with scope manage or grafana.
         */
        post: operations["createSilence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/silences/{silence}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Expire a silence.
         * @description Needs the permission `silence.write`: role operator, token with scope manage or grafana.
         */
        delete: operations["expireSilence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the audit, newest first.
         * @description Needs the permission `audit.read`: role admin, token with scope manage or grafana.
         */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verify the audit chain.
         * @description Recomputes every hash, and compares the end with the head that the exporter keeps outside of the database and writes to its log.
         *
         *     Needs the permission `audit.read`: role admin, token with scope manage or grafana.
         */
        get: operations["verifyAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the audit, oldest first.
         * @description Needs the permission `audit.read`: role admin, token with scope manage or grafana.
         */
        get: operations["exportAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/execute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a RouterOS command.
         * @description Read commands require the role operator, changes the role admin; dangerous ones also require `confirm`. Every command is audited, and so are refused attempts.
         *
         *     Needs the permission `command.read`: role operator, token with scope manage or grafana.
         */
        post: operations["executeCommand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/explain-command": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read what a command would need.
         * @description Takes the body of `execute`, and does not contact the device. A wrong command is the same error as there; one that nobody may run has the class forbidden.
         *
         *     Needs the permission `command.read`: role operator, token with scope manage or grafana.
         */
        post: operations["explainCommand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/command-tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what is below a menu or command.
         * @description For completion while a command is typed. RouterOS 7 is asked itself, which is kept for ten minutes; for RouterOS 6, and for a device that does not answer, the table of all commands is used.
         *
         *     Needs the permission `command.read`: role operator, token with scope manage or grafana.
         */
        get: operations["getCommandTree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the commands that were run on a device, newest first.
         * @description From the audit, refused ones included.
         *
         *     Needs the permission `command.read`: role operator, token with scope manage or grafana.
         */
        get: operations["listDeviceCommands"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/test-connection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test the connection to a device or an address.
         * @description Tests name, TCP, TLS, login, rights and identity, or SNMP, and reports the finding and the remedy of each step. A failed test also gets status 200, with `ok: false`. The kind of credential selects the transport. An address requires the permission `device.probe-address`. A stored credential is only used where its `networks` allow it, and not at the address of a device in quarantine or a disabled one. A registered device that reports another serial is quarantined. For an address that is that of a device already, registered or of the configuration file, or whose serial is, `registered` names the device. With `Accept: application/x-ndjson`, one JSON object per line while the test goes on: `begin` and `step` for each step, and at last `end` with the whole diagnosis, or `failure` with a code. What is refused before the first step is refused as always. The test stops when the client disconnects.
         *
         *     Needs the permission `device.test`: role operator, token with scope manage or grafana.
         */
        post: operations["testConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List credentials.
         * @description Needs the permission `credential.read`: role admin, token with scope manage or grafana.
         */
        get: operations["listCredentials"];
        put?: never;
        /**
         * Create a credential.
         * @description Needs the permission `credential.write`: role admin, token with scope manage or grafana.
         */
        post: operations["createCredential"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credentials/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a credential.
         * @description Needs the permission `credential.read`: role admin, token with scope manage or grafana.
         */
        get: operations["getCredential"];
        put?: never;
        post?: never;
        /**
         * Remove a credential.
         * @description Needs the permission `credential.write`: role admin, token with scope manage or grafana.
         */
        delete: operations["deleteCredential"];
        options?: never;
        head?: never;
        /**
         * Change a credential.
         * @description A new profile replaces the old one but keeps its kind. Omitted secrets stay unchanged. Another user, port, TLS or SNMP version, and further networks, require all secrets in the same request.
         *
         *     Needs the permission `credential.write`: role admin, token with scope manage or grafana.
         */
        patch: operations["updateCredential"];
        trace?: never;
    };
    "/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List devices.
         * @description Registered devices, and those of the configuration file whose `tenant` is the name of your tenant, in one order. A device of the file has the properties given there, and what scrapes and live reads of this exporter have seen since its start. The times of contact are the freshest that this exporter knows; the order by them may be five minutes behind.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["listDevices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change many devices at once.
         * @description All are changed, or none. Repeating it changes nothing more. Each changed device has its own entry in its history and in the audit.
         *
         *     Needs the permission `device.write`: role admin, token with scope manage or grafana.
         */
        post: operations["changeDevices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a device.
         * @description Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDevice"];
        put?: never;
        post?: never;
        /**
         * Remove a device.
         * @description Its history is kept.
         *
         *     Needs the permission `device.write`: role admin, token with scope manage or grafana.
         */
        delete: operations["deleteDevice"];
        options?: never;
        head?: never;
        /**
         * Change a device.
         * @description Omitted properties stay unchanged, also inside `credentials`; `interfaces` replaces all plans. At another address, port or transport the device is pending until it reports the registered serial there.
         *
         *     Needs the permission `device.write`: role admin, token with scope manage or grafana.
         */
        patch: operations["updateDevice"];
        trace?: never;
    };
    "/devices/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the changes of a device.
         * @description Empty for a device of the configuration file, whose changes are not recorded.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/confirm-hardware": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a hardware swap.
         * @description Ends the quarantine: the serial reported now becomes that of the device.
         *
         *     Needs the permission `device.confirm`: role admin, token with scope manage or grafana.
         */
        post: operations["confirmHardware"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inventory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export sites and devices.
         * @description CSV contains devices only. References are names, so the file can be imported elsewhere.
         *
         *     Needs the permission `inventory.export`: role viewer, token with scope manage or grafana.
         */
        get: operations["exportInventory"];
        put?: never;
        /**
         * Import sites and devices.
         * @description Creates entries with new names and changes existing ones; everything else stays. All or nothing: the answer lists every mistake of every entry with its line, and in `summary` one sentence per kind. CSV is devices only, separated by commas, semicolons or tabs. References are names or ids. New devices are `pending` until they are reached.
         *
         *     Needs the permission `inventory.import`: role admin, token with scope manage or grafana.
         */
        post: operations["importInventory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inventory/import-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A CSV file to fill in.
         * @description All columns with two examples; replace them and send the file to `POST /inventory`.
         *
         *     Needs the permission `inventory.export`: role viewer, token with scope manage or grafana.
         */
        get: operations["inventoryTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/live-resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List which live resources a device has.
         * @description As scrapes and live reads have seen it; the device is asked for those of which it is not known whether they have rows.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["listLiveResources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/arp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * ARP, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceArp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/bgp-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * BGP sessions, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceBgpSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/bonding-members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Members of bonds, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceBondingMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/bridge-hosts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hosts of bridges, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceBridgeHosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/bridge-ports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ports of bridges, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceBridgePorts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/bridges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Bridges, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceBridges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/caps-man-access-points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Access points of the legacy CAPsMAN, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceCapsManAccessPoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Certificates, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceCertificates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/cloud": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cloud, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceCloud"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/containers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Containers, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceContainers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/dhcp-bindings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * DHCPv6 bindings, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceDhcpBindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/dhcp-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * DHCP clients, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceDhcpClients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/dhcp-leases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * DHCP leases, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceDhcpLeases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/disks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Disks, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceDisks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/hardware": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * PCI and USB devices, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceHardware"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Temperatures, voltages, fans, power supplies, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/hotspot-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hotspot sessions, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceHotspotSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/interfaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Interfaces, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceInterfaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/ip-addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * IPv4 addresses, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceIpAddresses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/ip-pools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * IP pools, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceIpPools"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/ipsec-peers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * IPsec peers, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceIpsecPeers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/kid-control-devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Devices of kid control, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceKidControlDevices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/lte-modems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * LTE and 5G modems, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceLteModems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/neighbors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Neighbours, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceNeighbors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/netwatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Netwatch, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceNetwatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/ntp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * NTP client, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceNtp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/ospf-neighbors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * OSPF neighbors, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceOspfNeighbors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Installed packages, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDevicePackages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/poe-ports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ports that supply power, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDevicePoePorts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/ppp-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * PPP clients, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDevicePppClients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/ppp-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * PPP sessions, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDevicePppSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Simple queues and queue tree, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceQueues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Resources, identity, board and versions, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceResources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/scheduler": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Scheduler, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceScheduler"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/tr069-client": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * TR-069 client, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceTr069Client"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * UPS, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceUps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/vrrp-interfaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * VRRP interfaces, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceVrrpInterfaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/wifi-access-points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Access points of CAPsMAN (wifi package), live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceWifiAccessPoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/wigig-radios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 60 GHz radios, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceWigigRadios"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/wigig-stations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stations of 60 GHz access points, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceWigigStations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/wireguard-peers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * WireGuard peers, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceWireguardPeers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/wireless-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Wireless clients of all stacks, live from the device.
         * @description Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getDeviceWirelessClients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stream live values as server-sent events.
         * @description Events: `start`, one per reading named after its resource, `failure` and `end`. Clients that watch the same data share one reader, which ends with the last client. Resources: arp, bgp-sessions, bonding-members, bridge-hosts, bridge-ports, bridges, caps-man-access-points, certificates, cloud, containers, dhcp-bindings, dhcp-clients, dhcp-leases, disks, hardware, health, hotspot-sessions, interfaces, ip-addresses, ip-pools, ipsec-peers, kid-control-devices, lte-modems, neighbors, netwatch, ntp, ospf-neighbors, packages, poe-ports, ppp-clients, ppp-sessions, queues, resources, scheduler, tr069-client, ups, vrrp-interfaces, wifi-access-points, wigig-radios, wigig-stations, wireguard-peers, wireless-clients.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["streamDevice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/maintenance-windows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List maintenance windows.
         * @description Needs the permission `maintenance.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["listMaintenanceWindows"];
        put?: never;
        /**
         * Create a maintenance window.
         * @description `mikrotik_maintenance` of the devices is 1 from the start to the end, whether there is an Alertmanager or not. The silence is made 10 minutes before the start, or as soon as Alertmanager answers.
         *
         *     Needs the permission `maintenance.write`: role operator, token with scope manage or grafana.
         */
        post: operations["createMaintenanceWindow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/maintenance-windows/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a maintenance window.
         * @description Needs the permission `maintenance.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getMaintenanceWindow"];
        put?: never;
        post?: never;
        /**
         * Remove a maintenance window.
         * @description An open one ends. Its silence is expired as soon as Alertmanager answers.
         *
         *     Needs the permission `maintenance.write`: role operator, token with scope manage or grafana.
         */
        delete: operations["deleteMaintenanceWindow"];
        options?: never;
        head?: never;
        /**
         * Change a maintenance window.
         * @description Omitted properties stay unchanged. The silence follows within seconds. `sites` and `devices` replace those of a window with the scope places.
         *
         *     Needs the permission `maintenance.write`: role operator, token with scope manage or grafana.
         */
        patch: operations["updateMaintenanceWindow"];
        trace?: never;
    };
    "/maintenance-windows/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End an open maintenance window.
         * @description At once, before its end: `mikrotik_maintenance` is 0 and the silence is expired. A repeated window comes again; remove it to end it for good.
         *
         *     Needs the permission `maintenance.write`: role operator, token with scope manage or grafana.
         */
        post: operations["endMaintenanceWindow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/neighbours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the neighbours of a device.
         * @description Needs the permission `device.probe-address`: role admin, token with scope manage or grafana.
         */
        get: operations["getDeviceNeighbours"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/register-device": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register a device over the RouterOS API.
         * @description Connects to the device, identifies it, and stores it with the new credential, if any: both or neither. If its name, serial or address is already that of a device, registered or of the configuration file, the request is refused with `existing_id`; if the connection test fails, with `diagnosis`: every step with its remedy.
         *
         *     Needs the permission `device.write`: role admin, token with scope manage or grafana.
         */
        post: operations["registerDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/register-snmp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register a device over SNMP.
         * @description Connects to the device, identifies it, and stores it with the new credential, if any: both or neither. If its name, serial or address is already that of a device, registered or of the configuration file, the request is refused with `existing_id`; if the connection test fails, with `diagnosis`: every step with its remedy.
         *
         *     Needs the permission `device.write`: role admin, token with scope manage or grafana.
         */
        post: operations["registerSnmpDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Availability of a month.
         * @description Availability of sites and devices without planned maintenance, time down, outages, and the availability weighted by subscribers. Minute by minute, in UTC. A site is down while no infrastructure device of it answers.
         *
         *     Needs the permission `report.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["availabilityReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/capacity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Busy hours of a month, and days until full.
         * @description How full links and sectors are in the busy hour, over the days of the month, and in how many days they are full if they grow as in the 30 days before the end of the month, or before now.
         *
         *     Needs the permission `report.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["capacityReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/routes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find routes of a device.
         * @description The device counts and filters; it sends routes only if at most `limit` match, so that a full BGP table is never transferred. Over SNMP there is no answer: its route table is too slow to read.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["listRoutes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/saved-searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List saved searches.
         * @description Needs the permission `search.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["listSavedSearches"];
        put?: never;
        /**
         * Save a search.
         * @description Needs the permission `search.write`: role operator, token with scope manage or grafana.
         */
        post: operations["createSavedSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/saved-searches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a saved search.
         * @description Needs the permission `search.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getSavedSearch"];
        put?: never;
        post?: never;
        /**
         * Remove a saved search.
         * @description Needs the permission `search.write`: role operator, token with scope manage or grafana.
         */
        delete: operations["deleteSavedSearch"];
        options?: never;
        head?: never;
        /**
         * Change a saved search.
         * @description Omitted properties stay unchanged. A new filter replaces the old one.
         *
         *     Needs the permission `search.write`: role operator, token with scope manage or grafana.
         */
        patch: operations["updateSavedSearch"];
        trace?: never;
    };
    "/scan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Scan a network for devices.
         * @description Streams one JSON object per line: `start`, `found` for each device with its details and whether it is registered, `progress`, `end`. No credential is sent to a device in quarantine or a disabled one; its `login_failure` says so. Stops when the client disconnects. At most two scans of a tenant run at once.
         *
         *     Needs the permission `device.probe-address`: role admin, token with scope manage or grafana.
         */
        post: operations["scanNetwork"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read who you are and what you may do.
         * @description Every token with the scope `manage` or `grafana` may read it, so it is the test of a connection: each thing that can be wrong with a token has its own `code`.
         *
         *     Needs the permission `session.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sites.
         * @description Registered sites, and those of the configuration file whose `tenant` is the name of your tenant, in one order. If both have a site of one name, both are listed: the one of the file counts for `/fleet` and maintenance, the registered one is where registered devices are.
         *
         *     Needs the permission `site.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["listSites"];
        put?: never;
        /**
         * Create a site.
         * @description Needs the permission `site.write`: role admin, token with scope manage or grafana.
         */
        post: operations["createSite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sites/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a site.
         * @description Needs the permission `site.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getSite"];
        put?: never;
        post?: never;
        /**
         * Remove a site.
         * @description Needs the permission `site.write`: role admin, token with scope manage or grafana.
         */
        delete: operations["deleteSite"];
        options?: never;
        head?: never;
        /**
         * Change a site.
         * @description Omitted properties stay unchanged.
         *
         *     Needs the permission `site.write`: role admin, token with scope manage or grafana.
         */
        patch: operations["updateSite"];
        trace?: never;
    };
    "/snmp-oids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all OIDs read over SNMP.
         * @description For an SNMP proxy, or the view of an agent that has views: nothing else is read, and nothing is written. With a device type, what the built-in modules of the type read.
         *
         *     Needs the permission `device.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getSnmpOids"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your own tenant.
         * @description Needs the permission `tenant.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getOwnTenant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tenants.
         * @description Needs the permission `platform.tenants`: role platform, token with scope manage or grafana.
         */
        get: operations["listTenants"];
        put?: never;
        /**
         * Create a tenant.
         * @description Needs the permission `platform.tenants`: role platform, token with scope manage or grafana.
         */
        post: operations["createTenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a tenant.
         * @description A tenant sees only itself, the platform sees all.
         *
         *     Needs the permission `tenant.read`: role viewer, token with scope manage or grafana.
         */
        get: operations["getTenant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a tenant.
         * @description Needs the permission `platform.tenants`: role platform, token with scope manage or grafana.
         */
        patch: operations["updateTenant"];
        trace?: never;
    };
    "/tenants/{id}/networks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the networks of a tenant.
         * @description Needs the permission `platform.tenants`: role platform, token with scope manage or grafana.
         */
        put: operations["setTenantNetworks"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a token of a tenant.
         * @description Creates the first token of a new tenant. Its text is only in this response.
         *
         *     Needs the permission `platform.tenants`: role platform, token with scope manage or grafana.
         */
        post: operations["createTenantToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tokens.
         * @description Needs the permission `token.read`: role admin, token with scope manage or grafana.
         */
        get: operations["listTokens"];
        put?: never;
        /**
         * Create a token.
         * @description The text of the token is only in this response.
         *
         *     Needs the permission `token.write`: role admin, token with scope manage or grafana.
         */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a token.
         * @description Needs the permission `token.read`: role admin, token with scope manage or grafana.
         */
        get: operations["getToken"];
        put?: never;
        post?: never;
        /**
         * Revoke a token.
         * @description Takes effect immediately. The token stays in the list.
         *
         *     Needs the permission `token.write`: role admin, token with scope manage or grafana.
         */
        delete: operations["revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokens/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew a token without a gap.
         * @description Creates a token with the same name, role and scopes. The old one still works for `grace_hours`, unless it expires before.
         *
         *     Needs the permission `token.write`: role admin, token with scope manage or grafana.
         */
        post: operations["rotateToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description Firing alerts, oldest first.
         * @example {
         *       "items": [
         *         {
         *           "fingerprint": "8f1b2a6c0d3e4f55",
         *           "state": "active",
         *           "labels": {
         *             "alertname": "MikrofleetSiteDown",
         *             "severity": "critical",
         *             "tenant": "acme",
         *             "site": "Tower 1"
         *           },
         *           "annotations": {
         *             "summary": "Site Tower 1 is unreachable"
         *           },
         *           "starts_at": "2026-01-05T08:00:00.000Z",
         *           "silenced_by": [],
         *           "inhibited_by": [],
         *           "receivers": [
         *             "acme/page"
         *           ]
         *         }
         *       ]
         *     }
         */
        AlertList: {
            items: {
                /** @description The same for the same labels. */
                fingerprint: string;
                /**
                 * @description suppressed: silenced, or inhibited by another alert.
                 * @enum {string}
                 */
                state: "active" | "suppressed" | "unprocessed";
                /** @description Labels, among them `alertname`, `severity`, `site` and `device`. */
                labels: {
                    [key: string]: string;
                };
                /** @description Annotations, among them `summary`, `runbook_url` and `dashboard_url`. */
                annotations: {
                    [key: string]: string;
                };
                /**
                 * Format: date-time
                 * @description Since when it fires.
                 */
                starts_at: string;
                /** @description Ids of the silences. */
                silenced_by: string[];
                /** @description Fingerprints of the alerts that explain it. */
                inhibited_by: string[];
                /** @description Names of the receivers. */
                receivers: string[];
            }[];
        };
        ApiProfile: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "api";
            username: string;
            /** @description An object, or the word of the configuration file with its other keys (`fingerprint`, `ca`, `verify_name`, `server_name`) beside it. */
            tls: components["schemas"]["Tls"] | ("off" | "verify" | "pin" | "anonymous");
            /** @description SHA-256 of the certificate: 64 hexadecimal digits, with or without colons. */
            fingerprint?: string;
            ca?: string;
            verify_name?: boolean;
            server_name?: string;
            port?: number;
            legacy_login?: boolean;
            /**
             * @description For old text.
             * @enum {string}
             */
            code_page?: "windows-1250" | "windows-1251" | "windows-1252" | "gbk";
        };
        /**
         * @example {
         *       "sequence": 1,
         *       "at": "2026-01-05T08:00:00.000Z",
         *       "actor": "token:tok_7h2kq9wzv4x8n3m5r6tb",
         *       "action": "site.create",
         *       "target_kind": "site",
         *       "target_id": "site_7h2kq9wzv4x8n3m5r6tb",
         *       "outcome": "done",
         *       "request_id": "0b7c7a55-6a5e-4a3c-9c2d-1f6f4f0e8a11",
         *       "source": "192.0.2.7",
         *       "details": {
         *         "name": "Tower 1"
         *       },
         *       "hash": "4d1f…"
         *     }
         */
        AuditRecord: {
            /** @description Counts from 1 without gaps. */
            sequence: number;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description Who. */
            actor: string;
            /** @description What was done. */
            action: string;
            target_kind: string;
            target_id: string;
            /**
             * @description Outcome. unknown: a change was sent to a device but no response came, so it may have been made.
             * @enum {string}
             */
            outcome: "done" | "refused" | "failed" | "unknown";
            request_id: string;
            /** @description Client address. */
            source: string;
            details: {
                [key: string]: unknown;
            };
            /** @description SHA-256 over the previous hash and this record. */
            hash: string;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "sequence": 1,
         *           "at": "2026-01-05T08:00:00.000Z",
         *           "actor": "token:tok_7h2kq9wzv4x8n3m5r6tb",
         *           "action": "site.create",
         *           "target_kind": "site",
         *           "target_id": "site_7h2kq9wzv4x8n3m5r6tb",
         *           "outcome": "done",
         *           "request_id": "0b7c7a55-6a5e-4a3c-9c2d-1f6f4f0e8a11",
         *           "source": "192.0.2.7",
         *           "details": {
         *             "name": "Tower 1"
         *           },
         *           "hash": "4d1f…"
         *         }
         *       ]
         *     }
         */
        AuditRecordPage: {
            items: components["schemas"]["AuditRecord"][];
            /** @description Absent on the last page. */
            next_cursor?: string;
        };
        /**
         * @example {
         *       "whole": true,
         *       "records": 120,
         *       "head": "4d1f…"
         *     }
         */
        AuditVerification: {
            whole: boolean;
            /** @description Number of verified records. */
            records: number;
            /** @description Hash of the last record. */
            head?: string;
            /** @description First record that breaks the chain. */
            broken_at?: number;
            /**
             * @description altered: a record was changed or removed. shortened: records at the end are missing. replaced: another record stands where one was recorded.
             * @enum {string}
             */
            reason?: "altered" | "shortened" | "replaced";
        };
        /**
         * @description Availability of sites and devices within a month.
         * @example {
         *       "tenant": "acme",
         *       "month": "2026-10",
         *       "from": "2026-10-01T00:00:00.000Z",
         *       "to": "2026-11-01T00:00:00.000Z",
         *       "weighted_availability": 0.999541,
         *       "subscriber_hours_lost": 200,
         *       "sites": [
         *         {
         *           "site": "Tower 1",
         *           "availability": 0.997308,
         *           "observed_minutes": 44640,
         *           "maintenance_minutes": 60,
         *           "unplanned_minutes": 120,
         *           "planned_minutes": 30,
         *           "subscribers": 100
         *         }
         *       ],
         *       "devices": [
         *         {
         *           "site": "Tower 1",
         *           "device": "tower1-ap1",
         *           "availability": 0.997308,
         *           "observed_minutes": 44640,
         *           "maintenance_minutes": 60,
         *           "unplanned_minutes": 120,
         *           "planned_minutes": 30
         *         }
         *       ],
         *       "outages": [
         *         {
         *           "site": "Tower 1",
         *           "device": null,
         *           "started_at": "2026-10-12T03:10:00.000Z",
         *           "ended_at": "2026-10-12T05:10:00.000Z",
         *           "minutes": 120,
         *           "unplanned_minutes": 120,
         *           "planned_minutes": 0
         *         }
         *       ]
         *     }
         */
        AvailabilityReport: {
            tenant: string;
            /** @description In UTC. */
            month: string;
            /**
             * Format: date-time
             * @description Start of the month.
             */
            from: string;
            /**
             * Format: date-time
             * @description End of the month, or now.
             */
            to: string;
            weighted_availability: number | null;
            /** @description Unplanned time down, times the subscribers. */
            subscriber_hours_lost: number;
            sites: {
                site: string;
                availability: number | null;
                /** @description Minutes of the month of which Prometheus has data. */
                observed_minutes: number;
                /** @description Of these, in planned maintenance. */
                maintenance_minutes: number;
                /** @description Minutes down outside of planned maintenance. */
                unplanned_minutes: number;
                /** @description Minutes down within planned maintenance. */
                planned_minutes: number;
                subscribers: number | null;
            }[];
            /** @description Without devices at customers. */
            devices: {
                site: string;
                device: string;
                availability: number | null;
                /** @description Minutes of the month of which Prometheus has data. */
                observed_minutes: number;
                /** @description Of these, in planned maintenance. */
                maintenance_minutes: number;
                /** @description Minutes down outside of planned maintenance. */
                unplanned_minutes: number;
                /** @description Minutes down within planned maintenance. */
                planned_minutes: number;
            }[];
            /** @description In order of their start. */
            outages: {
                site: string;
                device: string | null;
                /**
                 * Format: date-time
                 * @description Start, or the start of the month if it was down before.
                 */
                started_at: string;
                ended_at: string | null;
                /** @description How long, within the month. */
                minutes: number;
                /** @description Of these, outside of planned maintenance. */
                unplanned_minutes: number;
                /** @description Of these, in planned maintenance. */
                planned_minutes: number;
            }[];
        };
        /**
         * @example {
         *       "devices": [
         *         {
         *           "id": "dev_7h2kq9wzv4x8n3m5r6tb",
         *           "revision": 1
         *         }
         *       ],
         *       "change": {
         *         "role": "backhaul",
         *         "labels": {
         *           "rack": "8",
         *           "owner": null
         *         }
         *       }
         *     }
         */
        BulkChange: {
            devices: {
                /**
                 * @description Id of a device.
                 * @example dev_7h2kq9wzv4x8n3m5r6tb
                 */
                id: string;
                /** @description As seen by the caller: another one is an error. */
                revision?: number;
            }[];
            change: {
                site_id?: string | null;
                /** @description Purpose, such as core or customer; a label in Prometheus. */
                role?: string;
                /**
                 * @description Enables or disables the devices.
                 * @enum {string}
                 */
                state?: "active" | "disabled";
                /** @description Added to those of each device; null removes one. */
                labels?: {
                    [key: string]: string | null;
                };
            };
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "id": "dev_7h2kq9wzv4x8n3m5r6tb",
         *           "name": "tower1-ap1",
         *           "revision": 2,
         *           "changed": true
         *         }
         *       ]
         *     }
         */
        BulkResult: {
            /** @description In the order of the request. */
            items: {
                /**
                 * @description Id of a device.
                 * @example dev_7h2kq9wzv4x8n3m5r6tb
                 */
                id: string;
                name: string;
                /** @description The ETag. */
                revision: number;
                /** @description False: it was like this already. */
                changed: boolean;
            }[];
        };
        /**
         * @description Busy hours of links and sectors within a month, and when they are full.
         * @example {
         *       "tenant": "acme",
         *       "month": "2026-10",
         *       "from": "2026-10-01T00:00:00.000Z",
         *       "to": "2026-11-01T00:00:00.000Z",
         *       "links": [
         *         {
         *           "site": "Tower 1",
         *           "device": "tower1-r1",
         *           "interface": "sfp1",
         *           "interface_role": "backhaul",
         *           "peer_site": "Hub",
         *           "days_observed": 31,
         *           "capacity_bits_per_second": 1000000000,
         *           "busy_hour_median": 0.62,
         *           "busy_hour_p95": 0.71,
         *           "busy_hour_highest": 0.74,
         *           "days_until_full": 84
         *         }
         *       ],
         *       "sectors": [
         *         {
         *           "site": "Tower 1",
         *           "device": "tower1-ap1",
         *           "interface": "wlan1",
         *           "interface_role": "sector",
         *           "peer_site": null,
         *           "days_observed": 31,
         *           "capacity_bits_per_second": 150000000,
         *           "busy_hour_median": 0.62,
         *           "busy_hour_p95": 0.71,
         *           "busy_hour_highest": 0.74,
         *           "clients_median": 31,
         *           "clients_p95": 34,
         *           "clients_highest": 35,
         *           "clients_planned": 40,
         *           "days_until_traffic_full": 120,
         *           "days_until_clients_full": 42,
         *           "days_until_full": 42
         *         }
         *       ]
         *     }
         */
        CapacityReport: {
            tenant: string;
            /** @description In UTC. */
            month: string;
            /**
             * Format: date-time
             * @description Start of the month.
             */
            from: string;
            /**
             * Format: date-time
             * @description End of the month, or now. Forecasts begin here.
             */
            to: string;
            /** @description Interfaces with a role in the inventory, without sectors. */
            links: {
                site: string;
                device: string;
                interface: string;
                interface_role: string | null;
                peer_site: string | null;
                /** @description Days of the month of which there is a busy hour. */
                days_observed: number;
                capacity_bits_per_second: number | null;
                busy_hour_median: number | null;
                busy_hour_p95: number | null;
                busy_hour_highest: number | null;
                days_until_full: number | null;
            }[];
            /** @description Interfaces with the role sector, and radios of the network that have clients. */
            sectors: {
                site: string;
                device: string;
                interface: string;
                interface_role: string | null;
                peer_site: string | null;
                /** @description Days of the month of which there is a busy hour. */
                days_observed: number;
                capacity_bits_per_second: number | null;
                busy_hour_median: number | null;
                busy_hour_p95: number | null;
                busy_hour_highest: number | null;
                clients_median: number | null;
                clients_p95: number | null;
                clients_highest: number | null;
                clients_planned: number | null;
                days_until_traffic_full: number | null;
                days_until_clients_full: number | null;
                days_until_full: number | null;
            }[];
        };
        /**
         * @example {
         *       "path": "/interface/print",
         *       "queries": [
         *         "type=ether"
         *       ],
         *       "proplist": [
         *         "name",
         *         "running"
         *       ]
         *     }
         * @example {
         *       "words": [
         *         "/ping",
         *         "=address=10.1.1.1",
         *         "=count=3"
         *       ]
         *     }
         */
        Command: {
            /** @description With slashes: `/interface/print`. */
            path?: string;
            /** @description Arguments by name. */
            args?: {
                [key: string]: string;
            };
            /** @description Words such as `type=ether`. */
            queries?: string[];
            /** @description Properties to return. */
            proplist?: string[];
            /** @description Alternative form: API words, path first. */
            words?: string[];
            /**
             * @description Confirms a dangerous command.
             * @default false
             */
            confirm: boolean;
            /**
             * @description Row limit; the command is cancelled when it is reached.
             * @default 1000
             */
            max_rows: number;
            /**
             * @description Seconds to wait for the reply of the device.
             * @default 30
             */
            timeout_seconds: number;
        };
        /**
         * @example {
         *       "path": "/system/reboot",
         *       "class": "dangerous",
         *       "reason": "The device goes down.",
         *       "remedy": "It needs the role admin and `confirm: true`.",
         *       "permission": "command.write",
         *       "permitted": false,
         *       "must_confirm": true,
         *       "policy": "reboot"
         *     }
         */
        CommandExplanation: {
            /** @description The command. */
            path: string;
            /**
             * @description Class of the command.
             * @enum {string}
             */
            class: "read" | "write" | "dangerous" | "forbidden";
            /** @description Why it has this class, as a sentence. */
            reason: string;
            /** @description What it requires, or what to do instead. */
            remedy: string;
            permission: string | null;
            /** @description Whether the caller has this permission. */
            permitted: boolean;
            /** @description Whether it needs `confirm: true`. */
            must_confirm: boolean;
            /**
             * @description Policy that the account on the device needs besides read and write.
             * @enum {string}
             */
            policy?: "test" | "reboot";
        };
        /**
         * @example {
         *       "path": "/interface/print",
         *       "class": "read",
         *       "rows": [
         *         {
         *           "name": "ether1",
         *           "running": "true"
         *         }
         *       ],
         *       "row_count": 1,
         *       "truncated": false,
         *       "duration_ms": 4
         *     }
         */
        CommandResult: {
            /** @description The command that was run. */
            path: string;
            /**
             * @description Class of the command.
             * @enum {string}
             */
            class: "read" | "write" | "dangerous" | "forbidden";
            /** @description Rows, with secrets masked. */
            rows: {
                [key: string]: string;
            }[];
            /** @description Number of rows. */
            row_count: number;
            /** @description The device returned more than fits. */
            truncated: boolean;
            /** @description Duration in milliseconds. */
            duration_ms: number;
            /** @description A count, the id of the added item, or one property. */
            ret?: string;
            /** @description The device refused the command. */
            trap?: {
                kind: string;
                message: string;
                category?: number;
            };
        };
        /**
         * @example {
         *       "path": "/system",
         *       "source": "device",
         *       "error": null,
         *       "children": [
         *         {
         *           "name": "identity",
         *           "kind": "menu",
         *           "path": "/system/identity",
         *           "class": null,
         *           "permission": null,
         *           "permitted": true,
         *           "reason": null
         *         },
         *         {
         *           "name": "reboot",
         *           "kind": "command",
         *           "path": "/system/reboot",
         *           "class": "dangerous",
         *           "permission": "command.write",
         *           "permitted": false,
         *           "reason": "The device goes down."
         *         }
         *       ]
         *     }
         */
        CommandTree: {
            /** @description The menu or command. */
            path: string;
            /**
             * @description device: what this device has. table: what RouterOS has, of any version, and only the usual arguments.
             * @enum {string}
             */
            source: "device" | "table";
            error: {
                code: string;
                detail: string;
            } | null;
            /** @description Menus, commands and arguments directly below. */
            children: {
                name: string;
                /**
                 * @description Kind.
                 * @enum {string}
                 */
                kind: "menu" | "command" | "argument";
                /** @description Path of the menu or command; of an argument, that of its command. */
                path: string;
                class: ("read" | "write" | "dangerous" | "forbidden") | null;
                permission: string | null;
                /** @description Whether the caller may use it. */
                permitted: boolean;
                reason: string | null;
            }[];
        };
        /**
         * @example {
         *       "device": "tower1-ap1"
         *     }
         * @example {
         *       "address": "10.1.1.11",
         *       "credential": "monitor"
         *     }
         */
        ConnectionTest: {
            /**
             * @description Id or name of a known device, tested with its own credential.
             * @example Tower 1
             */
            device?: string;
            /** @description Any other address. */
            address?: string;
            port?: number;
            /** @description Id or name of a stored credential. */
            credential?: string;
            new_credential?: components["schemas"]["NewCredential"];
        };
        /**
         * @example {
         *       "id": "cred_7h2kq9wzv4x8n3m5r6tb",
         *       "name": "monitor",
         *       "profile": {
         *         "kind": "api",
         *         "username": "monitor",
         *         "tls": {
         *           "mode": "verify",
         *           "verify_name": true
         *         }
         *       },
         *       "networks": [
         *         "10.1.0.0/16"
         *       ],
         *       "secrets": [
         *         {
         *           "field": "password",
         *           "changed_at": "2026-01-05T08:00:00.000Z"
         *         }
         *       ],
         *       "created_at": "2026-01-05T08:00:00.000Z",
         *       "updated_at": "2026-01-05T08:00:00.000Z",
         *       "revision": 1
         *     }
         */
        Credential: {
            /**
             * @description Id of the credential.
             * @example cred_7h2kq9wzv4x8n3m5r6tb
             */
            id: string;
            name: string;
            /** @description The non-secret settings. */
            profile: {
                kind: string;
            } & {
                [key: string]: unknown;
            };
            /** @description Networks (10.1.0.0/16), host names (ap1.example, *.example) and single endpoints (10.1.1.11:8728, [2001:db8::1]:8728, ap1.example:8728) to which the secret may be sent. The first two cover all ports. An address outside is refused, unless TLS pins the certificate or verifies it with its own `ca`. Adding one requires the secrets in the same request. */
            networks: string[];
            /** @description Which secrets are set, never their values. */
            secrets: {
                field: string;
                /**
                 * Format: date-time
                 * @description When it was set.
                 */
                changed_at: string;
            }[];
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updated_at: string;
            /** @description Increases with every change; the ETag. */
            revision: number;
        };
        /**
         * @example {
         *       "secrets": {
         *         "password": "a new password"
         *       }
         *     }
         * @example {
         *       "networks": [
         *         "10.1.0.0/16",
         *         "10.2.0.0/16"
         *       ],
         *       "secrets": {
         *         "password": "the password"
         *       }
         *     }
         */
        CredentialChange: {
            /** @description Unique in the tenant, ignoring letter case. */
            name?: string;
            profile?: components["schemas"]["CredentialProfile"];
            /** @description Networks (10.1.0.0/16), host names (ap1.example, *.example) and single endpoints (10.1.1.11:8728, [2001:db8::1]:8728, ap1.example:8728) to which the secret may be sent. The first two cover all ports. An address outside is refused, unless TLS pins the certificate or verifies it with its own `ca`. Adding one requires the secrets in the same request. */
            networks?: string[];
            secrets?: components["schemas"]["CredentialSecretChanges"];
        };
        /**
         * @example {
         *       "name": "monitor",
         *       "profile": {
         *         "kind": "api",
         *         "username": "monitor",
         *         "tls": {
         *           "mode": "verify"
         *         }
         *       },
         *       "networks": [
         *         "10.1.0.0/16"
         *       ],
         *       "secrets": {
         *         "password": "the password"
         *       }
         *     }
         * @example {
         *       "name": "public",
         *       "profile": {
         *         "kind": "snmp",
         *         "version": "2c"
         *       },
         *       "networks": [
         *         "10.1.0.0/16"
         *       ],
         *       "secrets": {
         *         "community": "the community"
         *       }
         *     }
         */
        CredentialDraft: {
            /** @description Unique in the tenant, ignoring letter case. */
            name: string;
            profile: components["schemas"]["CredentialProfile"];
            /** @description Networks (10.1.0.0/16), host names (ap1.example, *.example) and single endpoints (10.1.1.11:8728, [2001:db8::1]:8728, ap1.example:8728) to which the secret may be sent. The first two cover all ports. An address outside is refused, unless TLS pins the certificate or verifies it with its own `ca`. Adding one requires the secrets in the same request. */
            networks?: string[];
            secrets: components["schemas"]["CredentialSecrets"];
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "id": "cred_7h2kq9wzv4x8n3m5r6tb",
         *           "name": "monitor",
         *           "profile": {
         *             "kind": "api",
         *             "username": "monitor",
         *             "tls": {
         *               "mode": "verify",
         *               "verify_name": true
         *             }
         *           },
         *           "networks": [
         *             "10.1.0.0/16"
         *           ],
         *           "secrets": [
         *             {
         *               "field": "password",
         *               "changed_at": "2026-01-05T08:00:00.000Z"
         *             }
         *           ],
         *           "created_at": "2026-01-05T08:00:00.000Z",
         *           "updated_at": "2026-01-05T08:00:00.000Z",
         *           "revision": 1
         *         }
         *       ]
         *     }
         */
        CredentialPage: {
            items: components["schemas"]["Credential"][];
            /** @description Absent on the last page. */
            next_cursor?: string;
        };
        CredentialProfile: components["schemas"]["ApiProfile"] | components["schemas"]["SnmpProfile"] | components["schemas"]["SshProfile"];
        /** @description An omitted secret stays; null removes it. */
        CredentialSecretChanges: {
            password?: string | null;
            community?: string | null;
            auth_password?: string | null;
            priv_password?: string | null;
            private_key?: string | null;
            passphrase?: string | null;
        };
        /** @description Write-only. */
        CredentialSecrets: {
            password?: string;
            community?: string;
            auth_password?: string;
            priv_password?: string;
            private_key?: string;
            passphrase?: string;
        };
        /**
         * @description A device.
         * @example {
         *       "id": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "source": "registry",
         *       "name": "tower1-ap1",
         *       "address": "10.1.1.11",
         *       "port": null,
         *       "type": "ap",
         *       "role": "sector",
         *       "transport": "api",
         *       "site_id": "site_7h2kq9wzv4x8n3m5r6tb",
         *       "parent_id": null,
         *       "credentials": {
         *         "api": "cred_7h2kq9wzv4x8n3m5r6tb",
         *         "snmp": null,
         *         "ssh": null
         *       },
         *       "modules": null,
         *       "labels": {
         *         "rack": "7"
         *       },
         *       "interfaces": {
         *         "sfp1": {
         *           "role": "backhaul",
         *           "peer_site_id": "site_7h2kq9wzv4x8n3m5r6tb",
         *           "capacity": 1000000000
         *         }
         *       },
         *       "notes": "",
         *       "serial": "HC107ABCDEF",
         *       "board": "NetMetal 5SHP",
         *       "version": "7.16.2",
         *       "identity": "tower1-ap1",
         *       "observed_serial": null,
         *       "state": "active",
         *       "last_contact_at": "2026-01-05T08:00:00.000Z",
         *       "last_asked_at": "2026-01-05T08:00:00.000Z",
         *       "last_error": null,
         *       "suggested_type": "ap",
         *       "created_at": "2026-01-05T08:00:00.000Z",
         *       "updated_at": "2026-01-05T08:00:00.000Z",
         *       "revision": 1
         *     }
         */
        Device: {
            /**
             * @description Starts with dev_, or with file_ for a device of the configuration file.
             * @example dev_7h2kq9wzv4x8n3m5r6tb
             */
            id: string;
            /**
             * @description file: the device is defined in the configuration file; the API can read and contact it but not change it.
             * @enum {string}
             */
            source: "registry" | "file";
            /** @description Unique in the tenant, ignoring letter case. */
            name: string;
            /** @description Host name or IP address, without port. */
            address: string;
            port: number | null;
            /**
             * @description Selects the default modules.
             * @enum {string}
             */
            type: "router" | "switch" | "ap" | "cpe" | "lte";
            /** @description Purpose, such as core or customer; a label in Prometheus. */
            role: string;
            /**
             * @description Transport for reading it.
             * @enum {string}
             */
            transport: "api" | "snmp";
            site_id: string | null;
            parent_id: string | null;
            /** @description Ids of the credentials by kind. */
            credentials: {
                api?: string | null;
                snmp?: string | null;
                ssh?: string | null;
            };
            modules: string[] | null;
            /** @description Labels for Prometheus. */
            labels: {
                [key: string]: string;
            };
            /** @description What only the operator knows of the interfaces, by their names. */
            interfaces: {
                [key: string]: {
                    /**
                     * @description What the interface is for.
                     * @enum {string}
                     */
                    role?: "uplink" | "backhaul" | "sector" | "customer" | "management";
                    /**
                     * @description The site at the other end of the link.
                     * @example site_7h2kq9wzv4x8n3m5r6tb
                     */
                    peer_site_id?: string;
                    /** @description With the source file: name of the site at the other end. */
                    peer_site?: string;
                    /** @description What the link can carry, in bits per second. */
                    capacity?: number;
                    /** @description Clients that the sector was planned for. */
                    planned_clients?: number;
                };
            };
            /** @description Free text. */
            notes: string;
            /** @description With the source file: name of its auth. */
            auth?: string;
            /** @description With the source file: name of its site; `site_id` is that of the registered site with this name, or else that of the file. */
            site?: string;
            serial: string | null;
            /** @description Model, as reported by the device. */
            board: string;
            /** @description Version of RouterOS. */
            version: string;
            /** @description Identity configured on the device. */
            identity: string;
            observed_serial: string | null;
            /**
             * @description pending: not reached yet. quarantined: reports another serial, credentials are withheld. disabled: not read.
             * @enum {string}
             */
            state: "active" | "pending" | "disabled" | "quarantined";
            last_contact_at: string | null;
            last_asked_at: string | null;
            last_error: {
                /** @description Code of the error, such as `device.login-rejected`. */
                code: string;
                /**
                 * Format: date-time
                 * @description When, to within about five minutes.
                 */
                at: string;
            } | null;
            suggested_type: ("router" | "switch" | "ap" | "cpe" | "lte") | null;
            created_at: string | null;
            updated_at: string | null;
            revision: number | null;
        };
        /**
         * @example {
         *       "role": "backhaul",
         *       "labels": {
         *         "rack": "8"
         *       }
         *     }
         */
        DeviceChange: {
            /** @description Unique in the tenant, ignoring letter case. */
            name?: string;
            /** @description Host name or IP address, without port. */
            address?: string;
            port?: number | null;
            /**
             * @description Selects the default modules.
             * @enum {string}
             */
            type?: "router" | "switch" | "ap" | "cpe" | "lte";
            /** @description Purpose, such as core or customer; a label in Prometheus. */
            role?: string;
            /**
             * @description Transport for reading it.
             * @enum {string}
             */
            transport?: "api" | "snmp";
            site_id?: string | null;
            parent_id?: string | null;
            /** @description Ids or names of the credentials by kind. */
            credentials?: {
                api?: string | null;
                snmp?: string | null;
                ssh?: string | null;
            };
            modules?: (string[] | string) | null;
            /** @description Labels for Prometheus. */
            labels?: {
                [key: string]: string;
            };
            /** @description What only the operator knows of the interfaces, by their names. Replaces all earlier plans. */
            interfaces?: {
                [key: string]: {
                    /**
                     * @description What the interface is for.
                     * @enum {string}
                     */
                    role?: "uplink" | "backhaul" | "sector" | "customer" | "management";
                    /** @description Clients that the sector was planned for. */
                    planned_clients?: number;
                    /** @description What the link can carry, in bits per second or as in 300Mbps. */
                    capacity?: number | string;
                    /**
                     * @description Id or name of the site at the other end.
                     * @example Tower 1
                     */
                    peer_site_id?: string;
                };
            };
            /** @description Free text. */
            notes?: string;
            /**
             * @description Enables or disables the device.
             * @enum {string}
             */
            state?: "active" | "disabled";
        };
        DeviceFacts: {
            /** @description Identity configured on the device. */
            identity?: string;
            /** @description Board, such as `hAP ax^3`. */
            board?: string;
            /** @description Model, such as `C53UiG+5HPaxD2HPaxD`. */
            model?: string;
            /** @description Serial number; a virtual router has none. */
            serial?: string;
            /** @description Software id of the licence. */
            software_id?: string;
            /** @description Version of RouterOS. */
            version?: string;
            /** @description Version of the firmware. */
            firmware?: string;
            /** @description Architecture of the processor. */
            architecture?: string;
            /** @description Time since boot. */
            uptime_seconds?: number;
            /** @description Suggested device type. */
            suggested_type: string;
            /** @description Why. */
            type_reason: string;
        };
        /**
         * @example {
         *       "id": "hist_7h2kq9wzv4x8n3m5r6tb",
         *       "device_id": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "at": "2026-01-05T08:00:00.000Z",
         *       "actor": "token:tok_7h2kq9wzv4x8n3m5r6tb",
         *       "action": "update",
         *       "changes": [
         *         {
         *           "property": "role",
         *           "before": "sector",
         *           "after": "backhaul"
         *         }
         *       ]
         *     }
         */
        DeviceHistoryEntry: {
            id: string;
            /**
             * @description Id of a device.
             * @example dev_7h2kq9wzv4x8n3m5r6tb
             */
            device_id: string;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description Who. */
            actor: string;
            /** @description What was done. */
            action: string;
            changes: {
                property: string;
                before: unknown;
                after: unknown;
            }[];
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "id": "hist_7h2kq9wzv4x8n3m5r6tb",
         *           "device_id": "dev_7h2kq9wzv4x8n3m5r6tb",
         *           "at": "2026-01-05T08:00:00.000Z",
         *           "actor": "token:tok_7h2kq9wzv4x8n3m5r6tb",
         *           "action": "update",
         *           "changes": [
         *             {
         *               "property": "role",
         *               "before": "sector",
         *               "after": "backhaul"
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        DeviceHistoryEntryPage: {
            items: components["schemas"]["DeviceHistoryEntry"][];
            /** @description Absent on the last page. */
            next_cursor?: string;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "id": "dev_7h2kq9wzv4x8n3m5r6tb",
         *           "source": "registry",
         *           "name": "tower1-ap1",
         *           "address": "10.1.1.11",
         *           "port": null,
         *           "type": "ap",
         *           "role": "sector",
         *           "transport": "api",
         *           "site_id": "site_7h2kq9wzv4x8n3m5r6tb",
         *           "parent_id": null,
         *           "credentials": {
         *             "api": "cred_7h2kq9wzv4x8n3m5r6tb",
         *             "snmp": null,
         *             "ssh": null
         *           },
         *           "modules": null,
         *           "labels": {
         *             "rack": "7"
         *           },
         *           "interfaces": {
         *             "sfp1": {
         *               "role": "backhaul",
         *               "peer_site_id": "site_7h2kq9wzv4x8n3m5r6tb",
         *               "capacity": 1000000000
         *             }
         *           },
         *           "notes": "",
         *           "serial": "HC107ABCDEF",
         *           "board": "NetMetal 5SHP",
         *           "version": "7.16.2",
         *           "identity": "tower1-ap1",
         *           "observed_serial": null,
         *           "state": "active",
         *           "last_contact_at": "2026-01-05T08:00:00.000Z",
         *           "last_asked_at": "2026-01-05T08:00:00.000Z",
         *           "last_error": null,
         *           "suggested_type": "ap",
         *           "created_at": "2026-01-05T08:00:00.000Z",
         *           "updated_at": "2026-01-05T08:00:00.000Z",
         *           "revision": 1
         *         }
         *       ],
         *       "total": 1
         *     }
         */
        DevicePage: {
            items: components["schemas"]["Device"][];
            /** @description Absent on the last page. */
            next_cursor?: string;
            /** @description Number of items on all pages. */
            total: number;
        };
        /**
         * @example {
         *       "address": "10.1.1.11",
         *       "new_credential": {
         *         "profile": {
         *           "kind": "api",
         *           "username": "monitor",
         *           "tls": {
         *             "mode": "verify"
         *           }
         *         },
         *         "secrets": {
         *           "password": "the password"
         *         }
         *       },
         *       "site": "Tower 1"
         *     }
         */
        DeviceRegistration: {
            /** @description Host name or IP address, without port. */
            address: string;
            /** @description Id or name of a stored credential. */
            credential?: string;
            new_credential?: components["schemas"]["NewCredential"];
            /** @description Overrides the default port. */
            port?: number;
            /** @description Default: the identity of the device. */
            name?: string;
            /**
             * @description Default: the suggested type.
             * @enum {string}
             */
            type?: "router" | "switch" | "ap" | "cpe" | "lte";
            /** @description Purpose, such as core or customer; a label in Prometheus. */
            role?: string;
            /** @description Labels for Prometheus. */
            labels?: {
                [key: string]: string;
            };
            /** @description What only the operator knows of the interfaces, by their names. Replaces all earlier plans. */
            interfaces?: {
                [key: string]: {
                    /**
                     * @description What the interface is for.
                     * @enum {string}
                     */
                    role?: "uplink" | "backhaul" | "sector" | "customer" | "management";
                    /** @description Clients that the sector was planned for. */
                    planned_clients?: number;
                    /** @description What the link can carry, in bits per second or as in 300Mbps. */
                    capacity?: number | string;
                    /**
                     * @description Id or name of the site at the other end.
                     * @example Tower 1
                     */
                    peer_site_id?: string;
                };
            };
            /** @description Free text. */
            notes?: string;
            /**
             * @description Id or name of the site.
             * @example Tower 1
             */
            site?: string;
            /**
             * @description Id or name of the device it is reached through.
             * @example Tower 1
             */
            parent?: string;
            /**
             * @description Overrides the modules of the type: a list of names, or names separated by commas.
             * @example [
             *       "router",
             *       "sessions"
             *     ]
             * @example router,sessions
             */
            modules?: string[] | string;
            /**
             * @description false: store the device without contact; it stays pending until it is reached.
             * @default true
             */
            contact: boolean;
        };
        /**
         * @description Every step of a connection test.
         * @example {
         *       "ok": true,
         *       "steps": [
         *         {
         *           "step": "name",
         *           "outcome": "ok",
         *           "summary": "The address 10.1.1.11 is allowed.",
         *           "duration_ms": 0.3,
         *           "facts": {
         *             "address": "10.1.1.11",
         *             "addresses": [
         *               "10.1.1.11"
         *             ]
         *           }
         *         },
         *         {
         *           "step": "tcp",
         *           "outcome": "ok",
         *           "summary": "Port 8728 accepts connections.",
         *           "duration_ms": 6.8,
         *           "facts": {
         *             "address": "10.1.1.11",
         *             "port": 8728,
         *             "rtt_ms": 6.8
         *           }
         *         },
         *         {
         *           "step": "tls",
         *           "outcome": "warning",
         *           "summary": "The connection is not encrypted.",
         *           "duration_ms": 0,
         *           "code": "diagnose.plain-text",
         *           "remedy": "Give the api-ssl service a certificate and set the encryption of the credential to one that checks it: pinned (`tls: pin`) or verified (`tls: verify`).",
         *           "facts": {}
         *         },
         *         {
         *           "step": "login",
         *           "outcome": "ok",
         *           "summary": "Logged in.",
         *           "duration_ms": 20.1,
         *           "facts": {
         *             "method": "plain"
         *           }
         *         },
         *         {
         *           "step": "rights",
         *           "outcome": "ok",
         *           "summary": "The account may read 2 of 2 menus.",
         *           "duration_ms": 7.4,
         *           "facts": {
         *             "readable": [
         *               "/interface",
         *               "/system/resource"
         *             ],
         *             "refused": [],
         *             "absent": [
         *               "/interface/wifi"
         *             ],
         *             "unclear": []
         *           }
         *         },
         *         {
         *           "step": "identity",
         *           "outcome": "ok",
         *           "summary": "tower1-ap1 is a NetMetal 5SHP with RouterOS 7.16.2.",
         *           "duration_ms": 3.3,
         *           "facts": {
         *             "identity": "tower1-ap1",
         *             "board": "NetMetal 5SHP",
         *             "model": "RB921UAGS-5SHPacT",
         *             "serial": "HC107ABCDEF",
         *             "software_id": "DEMO-0001",
         *             "version": "7.16.2",
         *             "firmware": "7.16.2",
         *             "architecture": "mipsbe",
         *             "uptime_seconds": 1691537,
         *             "suggested_type": "ap",
         *             "type_reason": "A wireless interface is in mode ap-bridge.",
         *             "clock_skew_seconds": -1
         *           }
         *         }
         *       ],
         *       "address": "10.1.1.11",
         *       "device": {
         *         "identity": "tower1-ap1",
         *         "board": "NetMetal 5SHP",
         *         "model": "RB921UAGS-5SHPacT",
         *         "serial": "HC107ABCDEF",
         *         "software_id": "DEMO-0001",
         *         "version": "7.16.2",
         *         "firmware": "7.16.2",
         *         "architecture": "mipsbe",
         *         "uptime_seconds": 1691537,
         *         "suggested_type": "ap",
         *         "type_reason": "A wireless interface is in mode ap-bridge."
         *       }
         *     }
         * @example {
         *       "ok": false,
         *       "steps": [
         *         {
         *           "step": "name",
         *           "outcome": "ok",
         *           "summary": "The address 10.1.1.11 is allowed.",
         *           "duration_ms": 0.3,
         *           "facts": {
         *             "address": "10.1.1.11",
         *             "addresses": [
         *               "10.1.1.11"
         *             ]
         *           }
         *         },
         *         {
         *           "step": "tcp",
         *           "outcome": "ok",
         *           "summary": "Port 8728 accepts connections.",
         *           "duration_ms": 6.8,
         *           "facts": {
         *             "address": "10.1.1.11",
         *             "port": 8728,
         *             "rtt_ms": 6.8
         *           }
         *         },
         *         {
         *           "step": "tls",
         *           "outcome": "warning",
         *           "summary": "The connection is not encrypted.",
         *           "duration_ms": 0,
         *           "code": "diagnose.plain-text",
         *           "remedy": "Give the api-ssl service a certificate and set the encryption of the credential to one that checks it: pinned (`tls: pin`) or verified (`tls: verify`).",
         *           "facts": {}
         *         },
         *         {
         *           "step": "login",
         *           "outcome": "failed",
         *           "summary": "The device rejected the login of \"monitor\": \"invalid user name or password (6)\".",
         *           "duration_ms": 12.5,
         *           "code": "device.login-rejected",
         *           "remedy": "Check the auth of the device; the user needs the policies api and read, and its `address` must allow the exporter.",
         *           "facts": {}
         *         },
         *         {
         *           "step": "rights",
         *           "outcome": "skipped",
         *           "summary": "An earlier step failed.",
         *           "duration_ms": 0,
         *           "facts": {}
         *         },
         *         {
         *           "step": "identity",
         *           "outcome": "skipped",
         *           "summary": "An earlier step failed.",
         *           "duration_ms": 0,
         *           "facts": {}
         *         }
         *       ],
         *       "address": "10.1.1.11"
         *     }
         */
        Diagnosis: {
            /** @description No step failed. */
            ok: boolean;
            steps: components["schemas"]["DiagnosisStep"][];
            /** @description The contacted address. */
            address?: string;
            device?: components["schemas"]["DeviceFacts"];
            registered?: components["schemas"]["ExistingDevice"];
        };
        DiagnosisNotice: {
            code: string;
            summary: string;
            remedy: string;
        };
        DiagnosisStep: {
            /**
             * @description Step of the test.
             * @enum {string}
             */
            step: "name" | "tcp" | "tls" | "login" | "rights" | "identity" | "snmp";
            /**
             * @description Result of the step.
             * @enum {string}
             */
            outcome: "ok" | "warning" | "failed" | "skipped";
            /** @description One sentence for people. */
            summary: string;
            /** @description Duration in milliseconds. */
            duration_ms: number;
            /** @description Findings. */
            facts: {
                [key: string]: unknown;
            };
            /** @description Code from the error table, for warnings and errors. */
            code?: string;
            /** @description What to do about it. */
            remedy?: string;
            /** @description Further warnings. */
            also?: components["schemas"]["DiagnosisNotice"][];
        };
        /** @description For an address: the device, registered or of the configuration file, that it is already; it keeps it from being registered. */
        ExistingDevice: {
            /** @description Id of the device. */
            id: string;
            /** @description Its name. */
            name: string;
            /**
             * @description What both have in common.
             * @enum {string}
             */
            matched_by: "serial" | "address";
        };
        /**
         * @example {
         *       "dry_run": true,
         *       "items": [
         *         {
         *           "kind": "device",
         *           "name": "tower1-ap1",
         *           "action": "create",
         *           "changed": []
         *         }
         *       ],
         *       "errors": [],
         *       "summary": []
         *     }
         */
        InventoryImport: {
            /** @description true: nothing was changed. */
            dry_run: boolean;
            items: components["schemas"]["InventoryItem"][];
            /** @description Every mistake that would make the import fail. */
            errors: {
                field: string;
                message: string;
                line?: number;
                name?: string;
                /** @description For an import: code from the error table. */
                code?: string;
                /** @description For an import: what to do about it. */
                remedy?: string;
            }[];
            /** @description The same in one sentence per kind of mistake, most frequent first. */
            summary: string[];
        };
        InventoryItem: {
            /**
             * @description Kind of entry.
             * @enum {string}
             */
            kind: "site" | "device";
            name: string;
            /**
             * @description What the import does with it.
             * @enum {string}
             */
            action: "create" | "change" | "none";
            /** @description Changed properties. */
            changed: string[];
        };
        /**
         * @description ARP
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "arp",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "address": "10.10.100.10",
         *           "interface": "vlan100-mgmt",
         *           "mac_address": "02:1C:7D:7A:88:95",
         *           "complete": true,
         *           "dynamic": true,
         *           "invalid": false
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveArp: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "arp";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveArpRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveArpRow: {
            /** @description Identifies the row: interface. */
            interface?: string;
            /** @description Identifies the row: address. */
            address?: string;
            /** @description MAC address and comment of the entry. */
            mac_address?: string;
            /** @description MAC address and comment of the entry. */
            comment?: string;
            /** @description Whether the MAC address of the host is known; missing where the device does not report it. */
            complete?: boolean;
            /** @description Whether the entry was learned. */
            dynamic?: boolean;
            /** @description Whether a DHCP server of the device added the entry. */
            dhcp?: boolean;
            /** @description Whether the device answers ARP requests for the address. */
            published?: boolean;
            /** @description Whether the entry is not in use, for example because its interface is a bridge port. */
            invalid?: boolean;
        };
        /**
         * @description BGP sessions
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "bgp-sessions",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "connection": "transit",
         *           "remote_address": "198.51.100.1",
         *           "remote_as": "64500",
         *           "local_as": "64510",
         *           "peering": "ebgp",
         *           "established": true,
         *           "prefixes": 812,
         *           "uptime_seconds": 184450,
         *           "hold_time_seconds": 180,
         *           "keepalive_seconds": 60,
         *           "receive_messages": 18233,
         *           "transmit_messages": 18120,
         *           "receive_bytes": 412233,
         *           "transmit_bytes": 344280
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveBgpSessions: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "bgp-sessions";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveBgpSessionsRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveBgpSessionsRow: {
            /** @description Identifies the row: connection. */
            connection?: string;
            /** @description Identifies the row: remote address. */
            remote_address?: string;
            /** @description Whether the session is established; 0 too for a connection that has no session. */
            established?: boolean;
            /** @description AS numbers, router ID and address families of the peer, instance, VRF and kind of the session (ebgp or ibgp). */
            remote_as?: string;
            /** @description AS numbers, router ID and address families of the peer, instance, VRF and kind of the session (ebgp or ibgp). */
            router_id?: string;
            /** @description AS numbers, router ID and address families of the peer, instance, VRF and kind of the session (ebgp or ibgp). */
            address_families?: string;
            /** @description AS numbers, router ID and address families of the peer, instance, VRF and kind of the session (ebgp or ibgp). */
            local_as?: string;
            /** @description AS numbers, router ID and address families of the peer, instance, VRF and kind of the session (ebgp or ibgp). */
            bgp_instance?: string;
            /** @description AS numbers, router ID and address families of the peer, instance, VRF and kind of the session (ebgp or ibgp). */
            vrf?: string;
            /** @description AS numbers, router ID and address families of the peer, instance, VRF and kind of the session (ebgp or ibgp). */
            peering?: string;
            /**
             * @description State of the session; RouterOS 6 only.
             * @example idle
             * @example connect
             * @example active
             * @example opensent
             * @example openconfirm
             * @example established
             */
            state?: string;
            /** @description Prefixes received from the peer. */
            prefixes?: number;
            /** @description Time since the session was established. */
            uptime_seconds?: number;
            /** @description Negotiated hold time; missing if the session never expires. */
            hold_time_seconds?: number;
            /** @description Negotiated interval of keepalive messages. */
            keepalive_seconds?: number;
            /** @description Messages received from the peer. A string of digits above 53 bits. */
            receive_messages?: number | string;
            /** @description Messages sent to the peer. A string of digits above 53 bits. */
            transmit_messages?: number | string;
            /** @description Bytes of messages received from the peer. A string of digits above 53 bits. */
            receive_bytes?: number | string;
            /** @description Bytes of messages sent to the peer. A string of digits above 53 bits. */
            transmit_bytes?: number | string;
            /** @description Updates received from the peer; RouterOS 6 only. A string of digits above 53 bits. */
            receive_updates?: number | string;
            /** @description Updates sent to the peer; RouterOS 6 only. A string of digits above 53 bits. */
            transmit_updates?: number | string;
            /** @description Withdrawals received from the peer; RouterOS 6 only. A string of digits above 53 bits. */
            receive_withdrawals?: number | string;
            /** @description Withdrawals sent to the peer; RouterOS 6 only. A string of digits above 53 bits. */
            transmit_withdrawals?: number | string;
            /** @description Whether the peer sent more routes than input.limit-process-routes allows. */
            limit_exceeded?: boolean;
            /** @description Most routes of the peer that are processed (input.limit-process-routes). */
            prefixes_limit?: number;
            /** @description Whether the session was stopped by command. */
            stopped?: boolean;
            /** @description Whether BFD watches the session. */
            bfd_enabled?: boolean;
            /** @description Error code of the last notification from the peer (RFC 4271): 2 open, 3 update, 4 hold timer, 6 cease. */
            receive_notification_code?: number;
            /** @description Error subcode of the last notification from the peer; of cease: 1 too many prefixes, 2 shutdown, 4 reset. */
            receive_notification_subcode?: number;
            /** @description Error code of the last notification sent to the peer. */
            transmit_notification_code?: number;
            /** @description Error subcode of the last notification sent to the peer. */
            transmit_notification_subcode?: number;
            /** @description When the session last started. */
            last_started_timestamp_seconds?: number;
            /** @description When the session last stopped. */
            last_stopped_timestamp_seconds?: number;
        };
        /**
         * @description Members of bonds
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "bonding-members",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "interface": "bond1",
         *           "member": "sfp-sfpplus1",
         *           "active": true,
         *           "in_sync": true,
         *           "distributing": true,
         *           "partner_system_id": "02:00:00:00:00:21"
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveBondingMembers: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "bonding-members";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveBondingMembersRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveBondingMembersRow: {
            /** @description Identifies the row: interface. */
            interface?: string;
            /** @description Identifies the row: member. */
            member?: string;
            /** @description Whether the member carries traffic. */
            active?: boolean;
            /** @description Key of the member, system and key of its other end. */
            key?: string;
            /** @description Key of the member, system and key of its other end. */
            partner_system_id?: string;
            /** @description Key of the member, system and key of its other end. */
            partner_key?: string;
            /** @description Whether this end has put the member into the bond. */
            in_sync?: boolean;
            /** @description Whether this end sends through the member. */
            distributing?: boolean;
            /** @description Whether this end has waited too long for the other. */
            expired?: boolean;
            /** @description Whether the other end has put the member into the bond. */
            partner_in_sync?: boolean;
            /** @description Whether the other end sends through the member. */
            partner_distributing?: boolean;
            /** @description Whether the other end has waited too long for this one. */
            partner_expired?: boolean;
        };
        /**
         * @description Hosts of bridges
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "bridge-hosts",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "mac_address": "02:00:00:00:00:31",
         *           "vlan": "100",
         *           "interface": "ether5",
         *           "bridge": "bridge"
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveBridgeHosts: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "bridge-hosts";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveBridgeHostsRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveBridgeHostsRow: {
            /** @description Identifies the row: mac address. */
            mac_address?: string;
            /** @description Identifies the row: vlan. */
            vlan?: string;
            /** @description Identifies the row: interface. */
            interface?: string;
            /** @description Bridge of the host. */
            bridge?: string;
        };
        /**
         * @description Ports of bridges
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "bridge-ports",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "interface": "ether2",
         *           "bridge": "bridge",
         *           "pvid": "1",
         *           "status": "in-bridge",
         *           "role": "designated-port",
         *           "learning": true,
         *           "forwarding": true,
         *           "hardware_offload": true,
         *           "edge": true,
         *           "path_cost": 20000,
         *           "topology_changes": 3
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveBridgePorts: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "bridge-ports";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveBridgePortsRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveBridgePortsRow: {
            /** @description Identifies the row: interface. */
            interface?: string;
            /** @description Bridge and VLAN of the port. */
            bridge?: string;
            /** @description Bridge and VLAN of the port. */
            pvid?: string;
            /**
             * @description Whether the port takes part in the bridge.
             * @example in-bridge
             * @example inactive
             */
            status?: string;
            /**
             * @description Role of the port in the spanning tree.
             * @example disabled-port
             * @example root-port
             * @example designated-port
             * @example alternate-port
             * @example backup-port
             */
            role?: string;
            /** @description Whether the port learns addresses. */
            learning?: boolean;
            /** @description Whether the port forwards frames. */
            forwarding?: boolean;
            /** @description Whether the switch chip forwards for the port, so that its frames do not pass the processor. */
            hardware_offload?: boolean;
            /** @description Whether the port is taken for one without further bridges. */
            edge?: boolean;
            /** @description Whether the port is taken for a link to a single bridge. */
            point_to_point?: boolean;
            /** @description Spanning tree priority of the port; the lower is preferred. */
            priority?: number;
            /** @description Spanning tree cost of the port. */
            path_cost?: number;
            /** @description Cost of the path to the root bridge through the port. */
            root_path_cost?: number;
            /** @description Cost of the path to the root bridge, as the designated bridge of the segment announces it. */
            designated_cost?: number;
            /** @description Root, designated bridge and its port, as the port has heard of them. */
            designated_designated_root?: string;
            /** @description Root, designated bridge and its port, as the port has heard of them. */
            designated_designated_bridge?: string;
            /** @description Root, designated bridge and its port, as the port has heard of them. */
            designated_designated_port?: string;
            /** @description BPDUs received. A string of digits above 53 bits. */
            receive_bpdus?: number | string;
            /** @description BPDUs sent. A string of digits above 53 bits. */
            transmit_bpdus?: number | string;
            /** @description BPDUs received that announce a change of the topology. A string of digits above 53 bits. */
            receive_topology_change_notices?: number | string;
            /** @description BPDUs sent that announce a change of the topology. A string of digits above 53 bits. */
            transmit_topology_change_notices?: number | string;
            /** @description Times that the port began to forward. A string of digits above 53 bits. */
            forward_transitions?: number | string;
            /** @description Times that the port stopped forwarding. A string of digits above 53 bits. */
            discard_transitions?: number | string;
            /** @description Changes of the topology that the port detected. A string of digits above 53 bits. */
            topology_changes?: number | string;
            /** @description Time since the last change of the topology. */
            last_topology_change_age_seconds?: number;
        };
        /**
         * @description Bridges
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "bridges",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "bridge": "bridge",
         *           "mac_address": "02:00:00:00:00:01",
         *           "protocol_mode": "rstp",
         *           "vlan_filtering": "true",
         *           "igmp_snooping": "false",
         *           "root": true,
         *           "ports": 8,
         *           "hosts": 57
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveBridges: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "bridges";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveBridgesRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveBridgesRow: {
            /** @description Identifies the row: bridge. */
            bridge?: string;
            /** @description Protocol and VLAN filtering of the bridge. */
            mac_address?: string;
            /** @description Protocol and VLAN filtering of the bridge. */
            protocol_mode?: string;
            /** @description Protocol and VLAN filtering of the bridge. */
            vlan_filtering?: string;
            /** @description Protocol and VLAN filtering of the bridge. */
            igmp_snooping?: string;
            /** @description Whether the bridge is the root of its spanning tree. */
            root?: boolean;
            /** @description Cost of the path to the root bridge. */
            root_path_cost?: number;
            /** @description Ports of the bridge. */
            ports?: number;
            /** @description Ports through which the bridge is the way to the root. */
            designated_ports?: number;
            /** @description Whether packets between the two ports of the bridge take the faster path. */
            fast_forward?: boolean;
            /** @description Whether the bridge has found a multicast router. */
            multicast_router?: boolean;
            /**
             * @description State of link aggregation across two switches.
             * @example connected
             * @example disconnected
             */
            mlag_state?: string;
            /**
             * @description Role of the switch in link aggregation across two.
             * @example primary
             * @example secondary
             */
            mlag_role?: string;
            /** @description Addresses in the host table of the bridge, its own included. */
            hosts?: number;
            /** @description Ids of the bridge and its root, and the port towards it. */
            topology_bridge_id?: string;
            /** @description Ids of the bridge and its root, and the port towards it. */
            topology_root_bridge_id?: string;
            /** @description Ids of the bridge and its root, and the port towards it. */
            topology_regional_root_bridge_id?: string;
            /** @description Ids of the bridge and its root, and the port towards it. */
            topology_root_port?: string;
        };
        /**
         * @description Access points of the legacy CAPsMAN
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "caps-man-access-points",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "cap": "CAP-D4CA6DBB0E52",
         *           "identity": "lobby",
         *           "base_mac": "02:CA:6D:BB:0E:52",
         *           "board": "RB951Ui-2HnD",
         *           "version": "7.16.2",
         *           "serial": "HB00A000001",
         *           "state": "Run",
         *           "radios": 1
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveCapsManAccessPoints: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "caps-man-access-points";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveCapsManAccessPointsRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveCapsManAccessPointsRow: {
            /** @description Identifies the row: cap. */
            cap?: string;
            /**
             * @description State of the access point as the manager reports it.
             * @example Run
             */
            state?: string;
            /** @description Radios of the access point. */
            radios?: number;
            /** @description Identity, board and RouterOS version of the access point. */
            identity?: string;
            /** @description Identity, board and RouterOS version of the access point. */
            base_mac?: string;
            /** @description Identity, board and RouterOS version of the access point. */
            board?: string;
            /** @description Identity, board and RouterOS version of the access point. */
            version?: string;
            /** @description Identity, board and RouterOS version of the access point. */
            serial?: string;
        };
        /**
         * @description Certificates
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "certificates",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "certificate": "api-2026",
         *           "common_name": "hub-core1.example.net",
         *           "issuer": "CN=Demo CA",
         *           "serial_number": "21B9F571B54195D3",
         *           "key_type": "rsa",
         *           "invalid_before_timestamp_seconds": 1740000000,
         *           "invalid_after_timestamp_seconds": 1803000000,
         *           "trusted": true,
         *           "expired": false,
         *           "revoked": false,
         *           "has_private_key": true
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveCertificates: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "certificates";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveCertificatesRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveCertificatesRow: {
            /** @description Identifies the row: certificate. */
            certificate?: string;
            /** @description Identifies the row: common name. */
            common_name?: string;
            /** @description Issuer, key and subject of the certificate. */
            issuer?: string;
            /** @description Issuer, key and subject of the certificate. */
            ca?: string;
            /** @description Issuer, key and subject of the certificate. */
            serial_number?: string;
            /** @description Issuer, key and subject of the certificate. */
            fingerprint?: string;
            /** @description Issuer, key and subject of the certificate. */
            akid?: string;
            /** @description Issuer, key and subject of the certificate. */
            skid?: string;
            /** @description Issuer, key and subject of the certificate. */
            key_type?: string;
            /** @description Issuer, key and subject of the certificate. */
            key_size?: string;
            /** @description Issuer, key and subject of the certificate. */
            key_usage?: string;
            /** @description Issuer, key and subject of the certificate. */
            days_valid?: string;
            /** @description Issuer, key and subject of the certificate. */
            digest_algorithm?: string;
            /** @description Issuer, key and subject of the certificate. */
            subject_alt_name?: string;
            /** @description Issuer, key and subject of the certificate. */
            country?: string;
            /** @description Issuer, key and subject of the certificate. */
            state?: string;
            /** @description Issuer, key and subject of the certificate. */
            locality?: string;
            /** @description Issuer, key and subject of the certificate. */
            organization?: string;
            /** @description Issuer, key and subject of the certificate. */
            unit?: string;
            /** @description End of the certificate. */
            invalid_after_timestamp_seconds?: number;
            /** @description Start of the certificate. */
            invalid_before_timestamp_seconds?: number;
            /** @description Whether the device trusts the certificate. */
            trusted?: boolean;
            /** @description Whether the certificate has ended, by the clock of the device. */
            expired?: boolean;
            /** @description Whether the certificate was revoked. */
            revoked?: boolean;
            /** @description Whether the certificate may sign others. */
            authority?: boolean;
            /** @description Whether the device has the private key. */
            has_private_key?: boolean;
            /** @description Status of the request over SCEP. */
            scep_status?: string;
            /** @description Status of the renewal over ACME. */
            acme_acme_status?: string;
        };
        /**
         * @description Cloud
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "cloud",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "dns_name": "0123456789ab.sn.mynetname.net",
         *           "public_address": "198.51.100.2",
         *           "public_address_ipv6": "2001:db8::2",
         *           "status": "updated",
         *           "warning": "Router is behind a NAT. Remote connection might not work."
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveCloud: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "cloud";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveCloudRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveCloudRow: {
            /** @description Identifies the row: dns name. */
            dns_name?: string;
            /** @description Public addresses, state and warning of the cloud service. */
            public_address?: string;
            /** @description Public addresses, state and warning of the cloud service. */
            public_address_ipv6?: string;
            /** @description Public addresses, state and warning of the cloud service. */
            status?: string;
            /** @description Public addresses, state and warning of the cloud service. */
            warning?: string;
        };
        /**
         * @description Containers
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "containers",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "container": "pihole",
         *           "image": "docker.io/pihole/pihole:latest",
         *           "os": "linux",
         *           "arch": "arm64",
         *           "interface": "veth1",
         *           "state": "running",
         *           "health": "healthy",
         *           "memory_bytes": 91226112,
         *           "cpu_usage_ratio": 0.02,
         *           "restarts": 1,
         *           "size_bytes": 93323264,
         *           "start_on_boot": true
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveContainers: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "containers";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveContainersRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveContainersRow: {
            /** @description Identifies the row: container. */
            container?: string;
            /** @description Image, platform and interface of the container. */
            image?: string;
            /** @description Image, platform and interface of the container. */
            os?: string;
            /** @description Image, platform and interface of the container. */
            arch?: string;
            /** @description Image, platform and interface of the container. */
            interface?: string;
            /**
             * @description State of the container as RouterOS reports it.
             * @example running
             * @example stopped
             * @example starting
             * @example stopping
             * @example error
             */
            state?: string;
            /**
             * @description Result of the health check; missing without one.
             * @example starting-with-healthcheck
             * @example healthy
             * @example unhealthy
             */
            health?: string;
            /** @description Memory in use. */
            memory_bytes?: number;
            /** @description Processor time in use. */
            cpu_usage_ratio?: number;
            /** @description Restarts by RouterOS. A string of digits above 53 bits. */
            restarts?: number | string;
            /** @description Disk space of the image. */
            size_bytes?: number;
            /** @description Disk space of what the container wrote. */
            data_size_bytes?: number;
            /** @description Whether it starts with the device. */
            start_on_boot?: boolean;
        };
        /**
         * @description DHCPv6 bindings
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "dhcp-bindings",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "binding": "*1A",
         *           "server": "customers6",
         *           "address": "2001:db8:0:100::/56",
         *           "duid": "0x00030001021c7d7a8895",
         *           "kind": "pd",
         *           "client_address": "fe80::1",
         *           "comment": "customer 12",
         *           "status": "bound",
         *           "dynamic": true,
         *           "expires_after_seconds": 201122,
         *           "last_seen_age_seconds": 58078
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveDhcpBindings: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "dhcp-bindings";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveDhcpBindingsRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveDhcpBindingsRow: {
            /** @description Identifies the row: binding. */
            binding?: string;
            /** @description Identifies the row: server. */
            server?: string;
            /** @description Identifies the row: address. */
            address?: string;
            /** @description Identifies the row: duid. */
            duid?: string;
            /** @description Kind, client address and comment of the binding. */
            kind?: string;
            /** @description Kind, client address and comment of the binding. */
            client_address?: string;
            /** @description Kind, client address and comment of the binding. */
            comment?: string;
            /**
             * @description State of the binding; waiting means not handed out.
             * @example waiting
             * @example offered
             * @example bound
             */
            status?: string;
            /** @description Whether the server created the binding dynamically. */
            dynamic?: boolean;
            /** @description Time until the binding expires unless renewed. */
            expires_after_seconds?: number;
            /** @description Time since the client was last seen; missing if it never was. */
            last_seen_age_seconds?: number;
        };
        /**
         * @description DHCP clients
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "dhcp-clients",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "interface": "ether1",
         *           "address": "198.51.100.17/24",
         *           "gateway": "198.51.100.1",
         *           "dhcp_server": "198.51.100.1",
         *           "primary_dns": "192.0.2.53",
         *           "secondary_dns": "192.0.2.54",
         *           "status": "bound",
         *           "expires_after_seconds": 3125
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveDhcpClients: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "dhcp-clients";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveDhcpClientsRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveDhcpClientsRow: {
            /** @description Identifies the row: interface. */
            interface?: string;
            /** @description What was leased, and by whom. */
            address?: string;
            /** @description What was leased, and by whom. */
            gateway?: string;
            /** @description What was leased, and by whom. */
            dhcp_server?: string;
            /** @description What was leased, and by whom. */
            primary_dns?: string;
            /** @description What was leased, and by whom. */
            secondary_dns?: string;
            /**
             * @description State of the client.
             * @example bound
             * @example searching...
             * @example requesting...
             * @example renewing...
             * @example rebinding...
             * @example stopped
             * @example error
             */
            status?: string;
            /** @description Time until the lease expires unless renewed. */
            expires_after_seconds?: number;
        };
        /**
         * @description DHCP leases
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "dhcp-leases",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "lease": "*1A",
         *           "server": "dhcp-customers",
         *           "address": "10.10.100.10",
         *           "mac_address": "02:1C:7D:7A:88:95",
         *           "host_name": "laptop-1",
         *           "active_address": "10.10.100.10",
         *           "active_mac_address": "02:1C:7D:7A:88:95",
         *           "active_server": "dhcp-customers",
         *           "status": "bound",
         *           "dynamic": true,
         *           "enabled": true,
         *           "blocked": false,
         *           "expires_after_seconds": 1188,
         *           "last_seen_age_seconds": 611
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveDhcpLeases: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "dhcp-leases";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveDhcpLeasesRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveDhcpLeasesRow: {
            /** @description Identifies the row: lease. */
            lease?: string;
            /** @description Identifies the row: server. */
            server?: string;
            /** @description Identifies the row: address. */
            address?: string;
            /** @description Identifies the row: mac address. */
            mac_address?: string;
            /** @description Client identifiers, active addresses and comment of the lease. */
            host_name?: string;
            /** @description Client identifiers, active addresses and comment of the lease. */
            client_id?: string;
            /** @description Client identifiers, active addresses and comment of the lease. */
            class_id?: string;
            /** @description Client identifiers, active addresses and comment of the lease. */
            agent_circuit_id?: string;
            /** @description Client identifiers, active addresses and comment of the lease. */
            agent_remote_id?: string;
            /** @description Client identifiers, active addresses and comment of the lease. */
            active_address?: string;
            /** @description Client identifiers, active addresses and comment of the lease. */
            active_mac_address?: string;
            /** @description Client identifiers, active addresses and comment of the lease. */
            active_server?: string;
            /** @description Client identifiers, active addresses and comment of the lease. */
            comment?: string;
            /**
             * @description State of the lease; waiting means not handed out.
             * @example waiting
             * @example testing
             * @example declined
             * @example offered
             * @example bound
             * @example authorizing
             * @example conflict
             * @example busy
             */
            status?: string;
            /** @description Whether the server created the lease dynamically. */
            dynamic?: boolean;
            /** @description Whether the lease is enabled. */
            enabled?: boolean;
            /** @description Whether the client is blocked from getting an address. */
            blocked?: boolean;
            /** @description Whether RADIUS decided on the lease. */
            radius?: boolean;
            /** @description Age of the lease; missing before RouterOS 7. */
            age_seconds?: number;
            /** @description Time until the lease expires unless renewed. */
            expires_after_seconds?: number;
            /** @description Time since the client was last seen; missing if it never was. */
            last_seen_age_seconds?: number;
        };
        /**
         * @description Disks
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "disks",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "disk": "nvme1",
         *           "disk_type": "hardware",
         *           "model": "DEMO NVMe 512GB",
         *           "serial": "DEMONVME0001",
         *           "fs": "ext4",
         *           "mounted": true,
         *           "size_bytes": 512110190592,
         *           "free_bytes": 401203200000,
         *           "temperature_celsius": 41,
         *           "wear_ratio": 0.03,
         *           "available_spare_ratio": 1
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveDisks: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "disks";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveDisksRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveDisksRow: {
            /** @description Identifies the row: disk. */
            disk?: string;
            /** @description Kind, model, serial number, file system and mount point of the disk. */
            disk_type?: string;
            /** @description Kind, model, serial number, file system and mount point of the disk. */
            model?: string;
            /** @description Kind, model, serial number, file system and mount point of the disk. */
            serial?: string;
            /** @description Kind, model, serial number, file system and mount point of the disk. */
            firmware?: string;
            /** @description Kind, model, serial number, file system and mount point of the disk. */
            bus?: string;
            /** @description Kind, model, serial number, file system and mount point of the disk. */
            parent?: string;
            /** @description Kind, model, serial number, file system and mount point of the disk. */
            fs?: string;
            /** @description Kind, model, serial number, file system and mount point of the disk. */
            fs_label?: string;
            /** @description Kind, model, serial number, file system and mount point of the disk. */
            fs_uuid?: string;
            /** @description Kind, model, serial number, file system and mount point of the disk. */
            mount_point?: string;
            /** @description Whether the disk is enabled. */
            enabled?: boolean;
            /** @description Whether the file system is mounted. */
            mounted?: boolean;
            /** @description Size of the disk. */
            size_bytes?: number;
            /** @description Free space on the disk. */
            free_bytes?: number;
            /** @description Files that fit on the disk. */
            inodes?: number;
            /** @description Files for which there is still space. */
            free_inodes?: number;
            /** @description State of the disk as RouterOS reports it, for RAID and network disks. */
            state?: string;
            /** @description Whether the array no longer uses this member. */
            raid_member_error?: boolean;
            /** @description Temperature of the disk. */
            temperature_celsius?: number;
            /** @description Used part of the life of the disk by its own estimate; can exceed 1. */
            wear_ratio?: number;
            /** @description Spare blocks left. */
            available_spare_ratio?: number;
            /** @description Spare blocks below which the disk warns. */
            available_spare_threshold_ratio?: number;
            /** @description Whether the disk warns of its end. */
            critical_warning?: boolean;
            /** @description Time the disk was on. A string of digits above 53 bits. */
            power_on_seconds?: number | string;
            /** @description Times the disk was switched on. A string of digits above 53 bits. */
            power_cycles?: number | string;
            /** @description Times the disk lost power while in use. A string of digits above 53 bits. */
            unsafe_shutdowns?: number | string;
            /** @description Errors in the data that the disk could not correct. A string of digits above 53 bits. */
            integrity_errors?: number | string;
            /** @description Bytes read over the life of the disk. A string of digits above 53 bits. */
            host_read_bytes?: number | string;
            /** @description Bytes written over the life of the disk. A string of digits above 53 bits. */
            host_written_bytes?: number | string;
        };
        LiveError: {
            /** @description Error code. */
            code: string;
            /** @description What happened. */
            message: string;
            /** @description What to do about it. */
            remedy: string;
        };
        /**
         * @description PCI and USB devices
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "hardware",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "location": "1-1",
         *           "bus": "usb",
         *           "description": "Quectel RG502Q-EA",
         *           "vendor_id": "0x2c7c",
         *           "device_id": "0x0800",
         *           "serial": "DEMO0001"
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveHardware: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "hardware";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveHardwareRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveHardwareRow: {
            /** @description Identifies the row: location. */
            location?: string;
            /** @description Bus, vendor, product and serial number of the part. */
            bus?: string;
            /** @description Bus, vendor, product and serial number of the part. */
            description?: string;
            /** @description Bus, vendor, product and serial number of the part. */
            category?: string;
            /** @description Bus, vendor, product and serial number of the part. */
            vendor_id?: string;
            /** @description Bus, vendor, product and serial number of the part. */
            device_id?: string;
            /** @description Bus, vendor, product and serial number of the part. */
            serial?: string;
        };
        /**
         * @description Temperatures, voltages, fans, power supplies
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "health",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "sensor": "cpu-temperature",
         *           "temperature_celsius": 52
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveHealth: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "health";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveHealthRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveHealthRow: {
            /** @description Identifies the row: sensor. */
            sensor?: string;
            /** @description Temperature reported by the sensor. */
            temperature_celsius?: number;
            /** @description Voltage reported by the sensor. */
            voltage_volts?: number;
            /** @description Current reported by the sensor. */
            current_amperes?: number;
            /** @description Power reported by the sensor. */
            power_watts?: number;
            /** @description Fan speed. */
            fan_speed_rpm?: number;
            /** @description Whether the fan or power supply reports ok. */
            ok?: boolean;
            /**
             * @description State of the fan or power supply as RouterOS reports it.
             * @example ok
             * @example fail
             */
            state?: string;
        };
        /**
         * @description Hotspot sessions
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "hotspot-sessions",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "user": "guest017",
         *           "mac_address": "02:1C:7D:7A:88:95",
         *           "server": "hotspot1",
         *           "address": "10.5.50.254",
         *           "login_by": "http-chap",
         *           "uptime_seconds": 5412,
         *           "idle_seconds": 12,
         *           "receive_bytes": 18331902,
         *           "transmit_bytes": 402118377,
         *           "receive_packets": 120411,
         *           "transmit_packets": 331020
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveHotspotSessions: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "hotspot-sessions";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveHotspotSessionsRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveHotspotSessionsRow: {
            /** @description Identifies the row: user. */
            user?: string;
            /** @description Identifies the row: mac address. */
            mac_address?: string;
            /** @description Server, address and login method of the session. */
            server?: string;
            /** @description Server, address and login method of the session. */
            address?: string;
            /** @description Server, address and login method of the session. */
            login_by?: string;
            /** @description Time since the login. */
            uptime_seconds?: number;
            /** @description Time since the last traffic of the user. */
            idle_seconds?: number;
            /** @description Time until the session ends by its limit; missing without one. */
            time_left_seconds?: number;
            /** @description Bytes that the user may send in the session; 0 or missing without a limit. */
            receive_limit_bytes?: number;
            /** @description Bytes that the user may receive in the session; 0 or missing without a limit. */
            transmit_limit_bytes?: number;
            /** @description Bytes that the user may send and receive in the session; missing without a limit. */
            limit_bytes?: number;
            /** @description Bytes received from the user (upload). A string of digits above 53 bits. */
            receive_bytes?: number | string;
            /** @description Bytes sent to the user (download). A string of digits above 53 bits. */
            transmit_bytes?: number | string;
            /** @description Packets received from the user (upload). A string of digits above 53 bits. */
            receive_packets?: number | string;
            /** @description Packets sent to the user (download). A string of digits above 53 bits. */
            transmit_packets?: number | string;
        };
        /**
         * @description Interfaces
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "interfaces",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "interface": "ether1",
         *           "interface_type": "ether",
         *           "comment": "uplink",
         *           "default_name": "ether1",
         *           "up": true,
         *           "enabled": true,
         *           "mtu_bytes": 1500,
         *           "receive_bytes": 153296598908,
         *           "transmit_bytes": 26348906359,
         *           "receive_packets": 156425100,
         *           "transmit_packets": 26886639,
         *           "transmit_queue_drops": 17,
         *           "link_downs": 2,
         *           "ethernet_receive_fcs_errors": 0,
         *           "rate_bytes_per_second": 125000000,
         *           "ethernet_full_duplex": true,
         *           "ethernet_auto_negotiation_done": true
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveInterfaces: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "interfaces";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveInterfacesRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveInterfacesRow: {
            /** @description Identifies the row: interface. */
            interface?: string;
            /** @description Type, comment and default name of the interface. */
            interface_type?: string;
            /** @description Type, comment and default name of the interface. */
            comment?: string;
            /** @description Type, comment and default name of the interface. */
            default_name?: string;
            /** @description MAC address of the interface. */
            mac_mac_address?: string;
            /** @description Whether the interface is up: its link or session is established. */
            up?: boolean;
            /** @description Whether the interface is administratively enabled. */
            enabled?: boolean;
            /** @description Whether the interface is a port of a bridge or bond. */
            slave?: boolean;
            /** @description Whether the interface does not run although it is enabled; missing if it does not say. */
            inactive?: boolean;
            /** @description VRF of the interface; missing in the main one. */
            vrf_vrf?: string;
            /** @description Whether the interface runs with less power than it asks for; missing if it does not say. */
            power_limited?: boolean;
            /** @description Actual MTU. */
            mtu_bytes?: number;
            /** @description Configured MTU; missing if automatic. */
            configured_mtu_bytes?: number;
            /** @description Largest frame without its Ethernet header. */
            l2_mtu_bytes?: number;
            /** @description Highest Layer 2 MTU that the hardware supports. */
            max_l2_mtu_bytes?: number;
            /** @description Bytes received. A string of digits above 53 bits. */
            receive_bytes?: number | string;
            /** @description Bytes sent. A string of digits above 53 bits. */
            transmit_bytes?: number | string;
            /** @description Packets received. A string of digits above 53 bits. */
            receive_packets?: number | string;
            /** @description Packets sent. A string of digits above 53 bits. */
            transmit_packets?: number | string;
            /** @description Packets received with errors. A string of digits above 53 bits. */
            receive_errors?: number | string;
            /** @description Packets not sent because of errors. A string of digits above 53 bits. */
            transmit_errors?: number | string;
            /** @description Received packets dropped. A string of digits above 53 bits. */
            receive_drops?: number | string;
            /** @description Packets dropped before transmission. A string of digits above 53 bits. */
            transmit_drops?: number | string;
            /** @description Packets dropped because the interface queue was full. A string of digits above 53 bits. */
            transmit_queue_drops?: number | string;
            /** @description Number of times the link went down. A string of digits above 53 bits. */
            link_downs?: number | string;
            /** @description When the link last came up. */
            last_link_up_timestamp_seconds?: number;
            /** @description When the link last went down; missing if not since the device started. */
            last_link_down_timestamp_seconds?: number;
            /** @description Uptime of the SNMP agent when the state of the interface last changed; 0 if not since it started. */
            last_change_uptime_seconds?: number;
            /** @description Multicast packets received. A string of digits above 53 bits. */
            receive_multicast_packets?: number | string;
            /** @description Multicast packets sent. A string of digits above 53 bits. */
            transmit_multicast_packets?: number | string;
            /** @description Broadcast packets received. A string of digits above 53 bits. */
            receive_broadcast_packets?: number | string;
            /** @description Broadcast packets sent. A string of digits above 53 bits. */
            transmit_broadcast_packets?: number | string;
            /** @description Bytes received through FastPath. A string of digits above 53 bits. */
            fastpath_receive_bytes?: number | string;
            /** @description Bytes sent through FastPath. A string of digits above 53 bits. */
            fastpath_transmit_bytes?: number | string;
            /** @description Packets received through FastPath. A string of digits above 53 bits. */
            fastpath_receive_packets?: number | string;
            /** @description Packets sent through FastPath. A string of digits above 53 bits. */
            fastpath_transmit_packets?: number | string;
            /** @description Packets dropped because the core that receive packet steering chose was too busy. A string of digits above 53 bits. */
            fastpath_receive_steering_drops?: number | string;
            /** @description Frames received with a bad frame check sequence. A string of digits above 53 bits. */
            ethernet_receive_fcs_errors?: number | string;
            /** @description Frames received with an alignment error. A string of digits above 53 bits. */
            ethernet_receive_align_errors?: number | string;
            /** @description Frames received with an invalid line code. A string of digits above 53 bits. */
            ethernet_receive_code_errors?: number | string;
            /** @description Frames received with a carrier error. A string of digits above 53 bits. */
            ethernet_receive_carrier_errors?: number | string;
            /** @description Frames received whose length differs from their length field. A string of digits above 53 bits. */
            ethernet_receive_length_errors?: number | string;
            /** @description Control frames received with an unknown operation code. A string of digits above 53 bits. */
            ethernet_receive_unknown_opcodes?: number | string;
            /** @description Fragments received. A string of digits above 53 bits. */
            ethernet_receive_fragments?: number | string;
            /** @description Frames received that were too long and damaged. A string of digits above 53 bits. */
            ethernet_receive_jabbers?: number | string;
            /** @description Frames lost to receive buffer overflow. A string of digits above 53 bits. */
            ethernet_receive_overflows?: number | string;
            /** @description Received frames dropped by the chip. A string of digits above 53 bits. */
            ethernet_receive_drops?: number | string;
            /** @description Frames received that were too long. A string of digits above 53 bits. */
            ethernet_receive_too_long?: number | string;
            /** @description Frames received that were too short. A string of digits above 53 bits. */
            ethernet_receive_too_short?: number | string;
            /** @description Packets received with a bad IP header checksum. A string of digits above 53 bits. */
            ethernet_receive_ip_header_checksum_errors?: number | string;
            /** @description Packets received with a bad TCP checksum. A string of digits above 53 bits. */
            ethernet_receive_tcp_checksum_errors?: number | string;
            /** @description Packets received with a bad UDP checksum. A string of digits above 53 bits. */
            ethernet_receive_udp_checksum_errors?: number | string;
            /** @description Errors of the receiver, as the chip counts them. A string of digits above 53 bits. */
            ethernet_receive_error_events?: number | string;
            /** @description Pause frames received. A string of digits above 53 bits. */
            ethernet_receive_pauses?: number | string;
            /** @description Pause frames sent. A string of digits above 53 bits. */
            ethernet_transmit_pauses?: number | string;
            /** @description Frames sent with a bad frame check sequence. A string of digits above 53 bits. */
            ethernet_transmit_fcs_errors?: number | string;
            /** @description Fragments sent. A string of digits above 53 bits. */
            ethernet_transmit_fragments?: number | string;
            /** @description Frames sent that were too long and damaged. A string of digits above 53 bits. */
            ethernet_transmit_jabbers?: number | string;
            /** @description Frames not sent because their data came too late. A string of digits above 53 bits. */
            ethernet_transmit_underruns?: number | string;
            /** @description Frames dropped by the chip before transmission. A string of digits above 53 bits. */
            ethernet_transmit_drops?: number | string;
            /** @description Frames not sent because they were too long. A string of digits above 53 bits. */
            ethernet_transmit_too_long?: number | string;
            /** @description Frames sent that were too short. A string of digits above 53 bits. */
            ethernet_transmit_too_short?: number | string;
            /** @description Frames not sent because the carrier was lost. A string of digits above 53 bits. */
            ethernet_transmit_carrier_sense_errors?: number | string;
            /** @description Frames that waited for a busy medium. A string of digits above 53 bits. */
            ethernet_transmit_deferred?: number | string;
            /** @description Frames given up because the medium stayed busy. A string of digits above 53 bits. */
            ethernet_transmit_excessive_deferred?: number | string;
            /** @description Collisions. A string of digits above 53 bits. */
            ethernet_transmit_collisions?: number | string;
            /** @description Collisions of all kinds, as the chip adds them up. A string of digits above 53 bits. */
            ethernet_transmit_total_collisions?: number | string;
            /** @description Frames sent after one collision. A string of digits above 53 bits. */
            ethernet_transmit_single_collisions?: number | string;
            /** @description Frames sent after several collisions. A string of digits above 53 bits. */
            ethernet_transmit_multiple_collisions?: number | string;
            /** @description Frames given up after too many collisions. A string of digits above 53 bits. */
            ethernet_transmit_excessive_collisions?: number | string;
            /** @description Late collisions; usually a duplex mismatch. A string of digits above 53 bits. */
            ethernet_transmit_late_collisions?: number | string;
            /** @description Whether loop protect has turned the port off because its own frames came back. */
            ethernet_loop_protect_blocked?: boolean;
            /**
             * @description State of the link as the port reports it.
             * @example link-ok
             * @example no-link
             */
            ethernet_link_state?: string;
            /** @description Link speed of an Ethernet port; missing without link. */
            rate_bytes_per_second?: number;
            /** @description Highest link speed that both ends advertise; a lower rate means a bad cable or connector. */
            best_rate_bytes_per_second?: number;
            /** @description Whether the link is full duplex. */
            ethernet_full_duplex?: boolean;
            /** @description Whether auto-negotiation completed. */
            ethernet_auto_negotiation_done?: boolean;
            /** @description Whether the port pauses when the other end asks. */
            ethernet_receive_flow_control?: boolean;
            /** @description Whether the port asks the other end to pause. */
            ethernet_transmit_flow_control?: boolean;
            /**
             * @description Forward error correction of the link.
             * @example off
             * @example fec74
             * @example fec91
             */
            ethernet_fec?: string;
            /**
             * @description Which of its two sockets a combo port uses.
             * @example copper
             * @example sfp
             */
            ethernet_combo_port?: string;
            /** @description Whether the SFP cage holds a module. */
            optical_module_present?: boolean;
            /** @description Vendor, part number, serial number, kind and connector of the SFP module. */
            optical_vendor?: string;
            /** @description Vendor, part number, serial number, kind and connector of the SFP module. */
            optical_part_number?: string;
            /** @description Vendor, part number, serial number, kind and connector of the SFP module. */
            optical_revision?: string;
            /** @description Vendor, part number, serial number, kind and connector of the SFP module. */
            optical_serial_number?: string;
            /** @description Vendor, part number, serial number, kind and connector of the SFP module. */
            optical_manufacturing_date?: string;
            /** @description Vendor, part number, serial number, kind and connector of the SFP module. */
            optical_module_type?: string;
            /** @description Vendor, part number, serial number, kind and connector of the SFP module. */
            optical_connector?: string;
            /** @description Vendor, part number, serial number, kind and connector of the SFP module. */
            optical_cmis_revision?: string;
            /**
             * @description State of a module with CMIS management (QSFP-DD, QSFP56).
             * @example low-power
             * @example power-up
             * @example ready
             * @example power-down
             * @example fault
             */
            optical_module_state?: string;
            /** @description Whether the checksum of the data that describes the module is right. */
            optical_eeprom_valid?: boolean;
            /** @description Power class of the module. */
            optical_power_class?: number;
            /** @description Highest power that the module may take. */
            optical_max_power_watts?: number;
            /** @description Whether the module receives no light on one of its lanes. */
            optical_receive_loss?: boolean;
            /** @description Whether the module reports a transmitter fault. */
            optical_transmit_fault?: boolean;
            /** @description Laser wavelength of the module. */
            optical_wavelength_meters?: number;
            /** @description Temperature of the module. */
            optical_temperature_celsius?: number;
            /** @description Supply voltage of the module. */
            optical_supply_voltage_volts?: number;
            /** @description Laser bias current; of several lanes, the highest. */
            optical_bias_current_amperes?: number;
            /** @description Transmitted optical power; of several lanes, the lowest. */
            optical_transmit_power_dbm?: number;
            /** @description Received optical power; of several lanes, the lowest. */
            optical_receive_power_dbm?: number;
            /** @description optical_lanes of the row. */
            optical_lanes?: {
                /** @description Identifies the row: interface. */
                interface?: string;
                /** @description Identifies the row: lane. */
                lane?: string;
                /** @description Laser bias current of one lane of a module with several. */
                bias_current_amperes?: number;
                /** @description Transmitted optical power of one lane of a module with several. */
                transmit_power_dbm?: number;
                /** @description Received optical power of one lane of a module with several. */
                receive_power_dbm?: number;
            }[];
            /** @description optical_reaches of the row. */
            optical_reaches?: {
                /** @description Identifies the row: interface. */
                interface?: string;
                /** @description Identifies the row: medium. */
                medium?: string;
                /** @description Distance that the module is made for, by kind of cable. */
                link_length_meters?: number;
            }[];
        };
        /**
         * @description IPv4 addresses
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "ip-addresses",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "address": "10.10.100.1/24",
         *           "interface": "vlan100-mgmt",
         *           "network": "10.10.100.0",
         *           "actual_interface": "vlan100-mgmt",
         *           "comment": "management",
         *           "dynamic": false,
         *           "enabled": true,
         *           "invalid": false
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveIpAddresses: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "ip-addresses";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveIpAddressesRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveIpAddressesRow: {
            /** @description Identifies the row: interface. */
            interface?: string;
            /** @description Identifies the row: address. */
            address?: string;
            /** @description Identifies the row: network. */
            network?: string;
            /** @description Comment of the IPv4 address. */
            actual_interface?: string;
            /** @description Comment of the IPv4 address. */
            comment?: string;
            /** @description Whether the address was added by itself. */
            dynamic?: boolean;
            /** @description Whether the address is enabled. */
            enabled?: boolean;
            /** @description Whether the address is not in use. */
            invalid?: boolean;
        };
        /**
         * @description IP pools
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "ip-pools",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "pool": "pool-mgmt",
         *           "ranges": "10.10.100.10-10.10.100.249",
         *           "next_pool": "none",
         *           "addresses": 240,
         *           "used_addresses": 14,
         *           "available_addresses": 226
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveIpPools: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "ip-pools";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveIpPoolsRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveIpPoolsRow: {
            /** @description Identifies the row: pool. */
            pool?: string;
            /** @description Addresses of the pool, over all its ranges. */
            addresses?: number;
            /** @description Addresses of the pool in use. */
            used_addresses?: number;
            /** @description Addresses of the pool not in use; reported by newer 7.x versions only. */
            available_addresses?: number;
            /** @description Ranges of the pool, and the pool that follows when it is full. */
            ranges?: string;
            /** @description Ranges of the pool, and the pool that follows when it is full. */
            next_pool?: string;
        };
        /**
         * @description IPsec peers
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "ipsec-peers",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "peer": "branch-7.example.net",
         *           "local_address": "198.51.100.2",
         *           "remote_address": "203.0.113.7",
         *           "state": "established",
         *           "responder": true,
         *           "nat_traversal": false,
         *           "uptime_seconds": 80762,
         *           "last_seen_age_seconds": 3,
         *           "security_associations": 2,
         *           "receive_bytes": 5732781470,
         *           "transmit_bytes": 45862251766,
         *           "receive_packets": 5120411,
         *           "transmit_packets": 33103220
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveIpsecPeers: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "ipsec-peers";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveIpsecPeersRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveIpsecPeersRow: {
            /** @description Identifies the row: peer. */
            peer?: string;
            /** @description Identifies the row: local address. */
            local_address?: string;
            /** @description Where the peer is now, and the address it was given. */
            remote_address?: string;
            /** @description Where the peer is now, and the address it was given. */
            dynamic_address?: string;
            /**
             * @description State of the IKE negotiation with the peer.
             * @example established
             * @example expired
             * @example no-phase1
             */
            state?: string;
            /** @description Whether the peer started the negotiation. */
            responder?: boolean;
            /** @description Whether there is NAT on the path to the peer. */
            nat_traversal?: boolean;
            /** @description Time since the peer is established. */
            uptime_seconds?: number;
            /** @description Time since the last valid packet of the peer. */
            last_seen_age_seconds?: number;
            /** @description Pairs of security associations with the peer (ph2-total). */
            security_associations?: number;
            /** @description Bytes received from the peer. A string of digits above 53 bits. */
            receive_bytes?: number | string;
            /** @description Bytes sent to the peer. A string of digits above 53 bits. */
            transmit_bytes?: number | string;
            /** @description Packets received from the peer. A string of digits above 53 bits. */
            receive_packets?: number | string;
            /** @description Packets sent to the peer. A string of digits above 53 bits. */
            transmit_packets?: number | string;
            /** @description Version of IKE spoken with the peer. */
            ike_version?: number;
        };
        /**
         * @description Devices of kid control
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "kid-control-devices",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "mac_address": "02:1C:7D:7A:88:95",
         *           "user": "anna",
         *           "device_name": "tablet",
         *           "dynamic": false,
         *           "blocked": false,
         *           "limited": true,
         *           "inactive": false,
         *           "idle_seconds": 12,
         *           "download_bytes": 402118377,
         *           "upload_bytes": 18331902,
         *           "download_rate_bytes_per_second": 125000,
         *           "upload_rate_bytes_per_second": 8000
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveKidControlDevices: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "kid-control-devices";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveKidControlDevicesRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveKidControlDevicesRow: {
            /** @description Identifies the row: mac address. */
            mac_address?: string;
            /** @description Identifies the row: user. */
            user?: string;
            /** @description Name of the device. */
            device_name?: string;
            /** @description Whether the router added the device by itself. */
            dynamic?: boolean;
            /** @description Whether the device is blocked. */
            blocked?: boolean;
            /** @description Whether the rate of the device is limited. */
            limited?: boolean;
            /** @description Whether the device was not seen for a while. */
            inactive?: boolean;
            /** @description Time since the last traffic of the device. */
            idle_seconds?: number;
            /** @description Bytes sent to the device. A string of digits above 53 bits. */
            download_bytes?: number | string;
            /** @description Bytes received from the device. A string of digits above 53 bits. */
            upload_bytes?: number | string;
            /** @description Rate to the device, as the router measures it. */
            download_rate_bytes_per_second?: number;
            /** @description Rate from the device, as the router measures it. */
            upload_rate_bytes_per_second?: number;
        };
        /**
         * @description LTE and 5G modems
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "lte-modems",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "interface": "lte1",
         *           "manufacturer": "Quectel",
         *           "model": "EG18-EA",
         *           "revision": "EG18EAPAR01A12M4G",
         *           "network_operator": "Demo Mobile",
         *           "status": "connected",
         *           "access_technology": "LTE",
         *           "session_uptime_seconds": 954,
         *           "rssi_dbm": -68,
         *           "rsrp_dbm": -97,
         *           "rsrq_db": -9,
         *           "sinr_db": 6,
         *           "cqi": 7,
         *           "rank": 2,
         *           "mcs": 1,
         *           "cell_id": 3103242,
         *           "enb_id": 12122,
         *           "sector_id": 10,
         *           "physical_cell_id": 480
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveLteModems: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "lte-modems";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveLteModemsRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveLteModemsRow: {
            /** @description Identifies the row: interface. */
            interface?: string;
            /** @description Manufacturer, model and firmware of the modem. */
            manufacturer?: string;
            /** @description Manufacturer, model and firmware of the modem. */
            model?: string;
            /** @description Manufacturer, model and firmware of the modem. */
            revision?: string;
            /** @description Operator the modem is registered with. */
            network_operator?: string;
            /** @description State of the data connection, in the words of the modem. */
            status?: string;
            /** @description Whether the SIM card is unlocked, in the words of the modem. */
            pin_status?: string;
            /**
             * @description Registration in the network.
             * @example registered
             */
            registration_status?: string;
            /**
             * @description Functionality the modem is set to.
             * @example full
             * @example minimum
             */
            functionality?: string;
            /** @description Access technology in use, in the words of the RouterOS version. */
            access_technology?: string;
            /** @description Whether the modem is in a foreign network. */
            roaming?: boolean;
            /** @description Time since the session was established. */
            session_uptime_seconds?: number;
            /** @description Received signal strength (RSSI). */
            rssi_dbm?: number;
            /** @description Reference signal received power (RSRP). */
            rsrp_dbm?: number;
            /** @description Reference signal received quality (RSRQ). */
            rsrq_db?: number;
            /** @description Signal to interference and noise ratio (SINR). */
            sinr_db?: number;
            /** @description Received signal code power in 3G (RSCP). */
            rscp_dbm?: number;
            /** @description Energy per chip to interference in 3G (Ec/Io). */
            ecio_db?: number;
            /** @description RSRP of the 5G carrier. */
            nr_rsrp_dbm?: number;
            /** @description RSRQ of the 5G carrier. */
            nr_rsrq_db?: number;
            /** @description SINR of the 5G carrier. */
            nr_sinr_db?: number;
            /** @description Channel quality indicator: 0 (out of range) to 15. */
            cqi?: number;
            /** @description Rank indicator: layers the channel can carry. */
            rank?: number;
            /** @description Modulation and coding scheme of the downlink. */
            mcs?: number;
            /** @description MIMO layers of the downlink. */
            downlink_mimo_layers?: number;
            /** @description Modulation of the downlink by its points: 4 is QPSK, 256 is 256QAM. */
            downlink_modulation_order?: number;
            /** @description Modulation of the 5G downlink by its points: 4 is QPSK, 256 is 256QAM. */
            nr_downlink_modulation_order?: number;
            /** @description Cell the modem is registered in. */
            cell_id?: number;
            /** @description Base station of the cell. */
            enb_id?: number;
            /** @description Sector of the cell. */
            sector_id?: number;
            /** @description Physical identity of the cell. */
            physical_cell_id?: number;
            /** @description Location or tracking area of the cell. */
            location_area_code?: number;
            /** @description Scrambling code of the 3G cell. */
            primary_scrambling_code?: number;
            /** @description carriers of the row. */
            carriers?: {
                /** @description Identifies the row: interface. */
                interface?: string;
                /** @description Identifies the row: carrier. */
                carrier?: string;
                /** @description Band of a carrier: the primary one, or one of aggregation. */
                band?: string;
                /** @description Bandwidth of the carrier. */
                bandwidth_hertz?: number;
                /** @description Channel number of the carrier. */
                earfcn?: number;
                /** @description Physical identity of the cell of the carrier. */
                physical_cell_id?: number;
                /** @description RSSI of the carrier. */
                rssi_dbm?: number;
                /** @description RSRP of the carrier. */
                rsrp_dbm?: number;
                /** @description RSRQ of the carrier. */
                rsrq_db?: number;
                /** @description SINR of the carrier. */
                sinr_db?: number;
                /** @description Signal to noise ratio of the carrier. */
                snr_db?: number;
                /** @description Whether the carrier is used for the uplink. */
                uplink?: boolean;
            }[];
        };
        /**
         * @description Neighbours
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "neighbors",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "interface": "ether1",
         *           "mac_address": "02:B1:5A:07:11:2C",
         *           "identity": "tower2-rtr1",
         *           "platform": "MikroTik",
         *           "board": "RB5009UG+S+IN",
         *           "version": "7.20.2 (stable)",
         *           "address": "10.0.1.2",
         *           "software_id": "ABCD-1234",
         *           "age_seconds": 12,
         *           "uptime_seconds": 188120
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveNeighbors: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "neighbors";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveNeighborsRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveNeighborsRow: {
            /** @description Identifies the row: interface. */
            interface?: string;
            /** @description Identifies the row: mac address. */
            mac_address?: string;
            /** @description What the neighbour says it is. */
            identity?: string;
            /** @description What the neighbour says it is. */
            platform?: string;
            /** @description What the neighbour says it is. */
            board?: string;
            /** @description What the neighbour says it is. */
            version?: string;
            /** @description What the neighbour says it is. */
            address?: string;
            /** @description What the neighbour says it is. */
            software_id?: string;
            /** @description Time since the last announcement of the neighbour. */
            age_seconds?: number;
            /** @description Time since the neighbour started, as it announces it (MNDP). */
            uptime_seconds?: number;
        };
        /**
         * @description Netwatch
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "netwatch",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "host": "198.51.100.1",
         *           "entry": "transit",
         *           "probe": "icmp",
         *           "comment": "first hop of the provider",
         *           "status": "up",
         *           "enabled": true,
         *           "since_timestamp_seconds": 1767323045,
         *           "interval_seconds": 10,
         *           "tests": 90210,
         *           "failed_tests": 12,
         *           "loss_ratio": 0,
         *           "round_trip_average_seconds": 0.00412
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveNetwatch: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "netwatch";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveNetwatchRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveNetwatchRow: {
            /** @description Identifies the row: host. */
            host?: string;
            /** @description Identifies the row: entry. */
            entry?: string;
            /** @description Identifies the row: probe. */
            probe?: string;
            /** @description Identifies the row: port. */
            port?: string;
            /** @description Comment of the entry. */
            comment?: string;
            /**
             * @description State of the watched host.
             * @example up
             * @example down
             * @example unknown
             */
            status?: string;
            /** @description Whether the entry is enabled. */
            enabled?: boolean;
            /** @description When the state changed last. */
            since_timestamp_seconds?: number;
            /** @description Time between two tests. */
            interval_seconds?: number;
            /** @description Tests done. A string of digits above 53 bits. */
            tests?: number | string;
            /** @description Tests that failed. A string of digits above 53 bits. */
            failed_tests?: number | string;
            /** @description Packets sent in the last test (icmp). */
            sent_packets?: number;
            /** @description Packets answered in the last test (icmp). */
            answered_packets?: number;
            /** @description Packets lost in the last test (icmp). */
            lost_packets?: number;
            /** @description Share of packets lost in the last test (icmp). */
            loss_ratio?: number;
            /** @description Mean round trip time of the last test (icmp). */
            round_trip_average_seconds?: number;
            /** @description Shortest round trip time of the last test (icmp). */
            round_trip_min_seconds?: number;
            /** @description Longest round trip time of the last test (icmp). */
            round_trip_max_seconds?: number;
            /** @description Longest less shortest round trip time of the last test (icmp). */
            round_trip_jitter_seconds?: number;
            /** @description Standard deviation of the round trip times of the last test (icmp). */
            round_trip_deviation_seconds?: number;
            /** @description Time that the TCP connection took (tcp-conn, http-get, https-get). */
            tcp_connect_seconds?: number;
            /** @description Time until the HTTP answer (http-get, https-get). */
            http_response_seconds?: number;
            /** @description Status code of the last HTTP answer (http-get, https-get). */
            http_status?: number;
        };
        /**
         * @description NTP client
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "ntp",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "mode": "unicast",
         *           "servers": "pool.ntp.org",
         *           "server_address": "198.51.100.123",
         *           "enabled": true,
         *           "synchronized": true,
         *           "status": "synchronized",
         *           "offset_seconds": 0.001703,
         *           "stratum": 2,
         *           "frequency_drift_ratio": -0.0000124
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveNtp: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "ntp";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveNtpRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveNtpRow: {
            /** @description Mode and configured servers of the client. */
            mode?: string;
            /** @description Mode and configured servers of the client. */
            servers?: string;
            /** @description Server that the clock follows; on RouterOS 6 the one last asked. */
            server_address?: string;
            /** @description Whether the client is enabled. */
            enabled?: boolean;
            /** @description Whether the clock follows a server. */
            synchronized?: boolean;
            /**
             * @description Status of the client as RouterOS reports it.
             * @example synchronized
             * @example waiting
             * @example stopped
             * @example using-local-clock
             */
            status?: string;
            /** @description Difference of the clock from the server. */
            offset_seconds?: number;
            /** @description Stratum of the server; 1 is attached to a clock. */
            stratum?: number;
            /** @description Drift of the clock of the device, which the client corrects. */
            frequency_drift_ratio?: number;
            /** @description Last correction of the clock; RouterOS 6. */
            last_adjustment_seconds?: number;
            /** @description Time since the clock was last set by a server; RouterOS 6. */
            last_update_age_seconds?: number;
        };
        /**
         * @description OSPF neighbors
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "ospf-neighbors",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "ospf_instance": "v2",
         *           "address": "10.0.1.2",
         *           "router_id": "10.0.0.2",
         *           "interface": "ether1",
         *           "area": "backbone",
         *           "state": "full",
         *           "full": true,
         *           "state_changes": 6,
         *           "adjacency_seconds": 273600
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveOspfNeighbors: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "ospf-neighbors";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveOspfNeighborsRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveOspfNeighborsRow: {
            /** @description Identifies the row: ospf instance. */
            ospf_instance?: string;
            /** @description Identifies the row: address. */
            address?: string;
            /** @description Whether the adjacency is complete. On a network with a designated router, others stay at 2-way. */
            full?: boolean;
            /**
             * @description State of the neighbor.
             * @example down
             * @example attempt
             * @example init
             * @example 2-way
             * @example exstart
             * @example exchange
             * @example loading
             * @example full
             */
            state?: string;
            /** @description Router ID, interface and area of the neighbor. */
            router_id?: string;
            /** @description Router ID, interface and area of the neighbor. */
            interface?: string;
            /** @description Router ID, interface and area of the neighbor. */
            area?: string;
            /** @description Changes of the state. A string of digits above 53 bits. */
            state_changes?: number | string;
            /** @description Time since the adjacency was established. */
            adjacency_seconds?: number;
            /** @description Priority of the neighbor in the election of the designated router. */
            priority?: number;
            /** @description Advertisements that wait for an acknowledgement of the neighbor. */
            ls_retransmits?: number;
            /** @description Advertisements requested from the neighbor and not received. */
            ls_requests?: number;
            /** @description Summaries that the neighbor has not received. */
            db_summaries?: number;
        };
        /**
         * @description Installed packages
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "packages",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "package": "routeros",
         *           "version": "7.20.2",
         *           "enabled": true,
         *           "scheduled": "none",
         *           "build_timestamp_seconds": 1761041341,
         *           "size_bytes": 12100625
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LivePackages: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "packages";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LivePackagesRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LivePackagesRow: {
            /** @description Identifies the row: package. */
            package?: string;
            /** @description Version of the package, and the bundle it belongs to. */
            version?: string;
            /** @description Version of the package, and the bundle it belongs to. */
            bundle?: string;
            /** @description Whether the package is enabled. */
            enabled?: boolean;
            /**
             * @description What happens to the package at the next reboot.
             * @example none
             * @example scheduled for enable
             * @example scheduled for disable
             * @example scheduled for uninstall
             */
            scheduled?: string;
            /** @description Build time of the package, in the time zone of the build machine. */
            build_timestamp_seconds?: number;
            /** @description Size of the package. */
            size_bytes?: number;
        };
        /**
         * @description Ports that supply power
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "poe-ports",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "interface": "ether5",
         *           "state": "powered-on",
         *           "voltage_volts": 53.4,
         *           "current_amperes": 0.104,
         *           "power_watts": 5.6,
         *           "mode": "auto-on",
         *           "priority": 10
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LivePoePorts: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "poe-ports";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LivePoePortsRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LivePoePortsRow: {
            /** @description Identifies the row: interface. */
            interface?: string;
            /**
             * @description State of the port, in the words of RouterOS 7 in every version.
             * @example powered-on
             * @example waiting-for-load
             * @example disabled
             * @example overload
             * @example short-circuit
             */
            state?: string;
            /** @description Voltage supplied. */
            voltage_volts?: number;
            /** @description Current supplied. */
            current_amperes?: number;
            /** @description Power supplied. */
            power_watts?: number;
            /**
             * @description Wire pairs that the port feeds; bt is all four.
             * @example a
             * @example b
             * @example bt
             */
            wire_pairs?: string;
            /** @description Whether the host that the port watches with pings answers. */
            host_alive?: boolean;
            /** @description Mode and voltage (auto, low, high) that the port is set to. */
            mode?: string;
            /** @description Mode and voltage (auto, low, high) that the port is set to. */
            voltage_mode?: string;
            /** @description Priority of the port: when power runs short, the highest number loses it first. */
            priority?: number;
        };
        /**
         * @description PPP clients
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "ppp-clients",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "interface": "pppoe-out1",
         *           "service": "pppoe",
         *           "server": "ether1",
         *           "user": "acme-hub",
         *           "up": true,
         *           "enabled": true,
         *           "state": "connected",
         *           "uptime_seconds": 80762,
         *           "ac_name": "bng-2",
         *           "service_name": "internet",
         *           "mtu_bytes": 1480,
         *           "local_address": "198.51.100.77",
         *           "remote_address": "198.51.100.1"
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LivePppClients: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "ppp-clients";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LivePppClientsRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LivePppClientsRow: {
            /** @description Identifies the row: interface. */
            interface?: string;
            /** @description Service, server (of PPPoE: interface), profile and comment of the client. */
            service?: string;
            /** @description Service, server (of PPPoE: interface), profile and comment of the client. */
            server?: string;
            /** @description Service, server (of PPPoE: interface), profile and comment of the client. */
            profile?: string;
            /** @description Service, server (of PPPoE: interface), profile and comment of the client. */
            comment?: string;
            /** @description Whether the client is connected. */
            up?: boolean;
            /** @description Whether the client is enabled. */
            enabled?: boolean;
            /** @description Whether the configuration of the client is invalid, for example because its interface is gone. */
            invalid?: boolean;
            /**
             * @description State of the client as the router reports it.
             * @example connected
             * @example connecting
             * @example initializing
             * @example authenticating
             * @example terminating
             * @example disconnected
             */
            state?: string;
            /** @description Access concentrator and its service (PPPoE), and encoding of the session. */
            ac_name?: string;
            /** @description Access concentrator and its service (PPPoE), and encoding of the session. */
            service_name?: string;
            /** @description Access concentrator and its service (PPPoE), and encoding of the session. */
            encoding?: string;
            /** @description Time since the session began; missing without a session. */
            uptime_seconds?: number;
            /** @description Links of the session; more than one with multilink. */
            active_links?: number;
            /** @description MTU of the session. */
            mtu_bytes?: number;
            /** @description Largest packet the client receives. */
            mru_bytes?: number;
            /** @description User name of the client. */
            user?: string;
            /** @description Addresses of the session. */
            local_address?: string;
            /** @description Addresses of the session. */
            remote_address?: string;
        };
        /**
         * @description PPP sessions
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "ppp-sessions",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "user": "customer001",
         *           "service": "pppoe",
         *           "interface": "<pppoe-customer001>",
         *           "session": "0x8192db33",
         *           "uptime_seconds": 80762,
         *           "address": "10.30.1.2",
         *           "caller_id": "02:7D:94:23:97:A9",
         *           "server": "internet",
         *           "radius": "true",
         *           "receive_bytes": 5732781470,
         *           "transmit_bytes": 45862251766
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LivePppSessions: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "ppp-sessions";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LivePppSessionsRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LivePppSessionsRow: {
            /** @description Identifies the row: user. */
            user?: string;
            /** @description Identifies the row: service. */
            service?: string;
            /** @description Identifies the row: interface. */
            interface?: string;
            /** @description Time since the session began. */
            uptime_seconds?: number;
            /** @description Address, caller ID, encoding and PPPoE server of the session, whether RADIUS authenticated the user, and its ID there. */
            address?: string;
            /** @description Address, caller ID, encoding and PPPoE server of the session, whether RADIUS authenticated the user, and its ID there. */
            caller_id?: string;
            /** @description Address, caller ID, encoding and PPPoE server of the session, whether RADIUS authenticated the user, and its ID there. */
            encoding?: string;
            /** @description Address, caller ID, encoding and PPPoE server of the session, whether RADIUS authenticated the user, and its ID there. */
            radius?: string;
            /** @description Address, caller ID, encoding and PPPoE server of the session, whether RADIUS authenticated the user, and its ID there. */
            server?: string;
            /** @description Address, caller ID, encoding and PPPoE server of the session, whether RADIUS authenticated the user, and its ID there. */
            session?: string;
            /** @description Bytes received from the subscriber (upload). A string of digits above 53 bits. */
            receive_bytes?: number | string;
            /** @description Bytes sent to the subscriber (download). A string of digits above 53 bits. */
            transmit_bytes?: number | string;
            /** @description Largest packet that is sent to the subscriber, as negotiated. */
            mtu_bytes?: number;
            /** @description Largest packet that the subscriber may send, as negotiated. */
            mru_bytes?: number;
            /** @description Bytes the subscriber may send in this session; missing without a limit. */
            receive_limit_bytes?: number;
            /** @description Bytes the subscriber may receive in this session; missing without a limit. */
            transmit_limit_bytes?: number;
        };
        /**
         * @description Simple queues and queue tree
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "queues",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "kind": "simple",
         *           "queue": "customer001",
         *           "queue_target": "10.30.1.2/32",
         *           "parent": "none",
         *           "enabled": true,
         *           "upload_bytes": 1916339046,
         *           "download_bytes": 7186271425,
         *           "upload_packets": 2254516,
         *           "download_packets": 8454436,
         *           "upload_dropped_packets": 0,
         *           "download_dropped_packets": 2113,
         *           "upload_queued_bytes": 0,
         *           "download_queued_bytes": 0,
         *           "upload_queued_packets": 0,
         *           "download_queued_packets": 0,
         *           "upload_rate_bytes_per_second": 41250,
         *           "download_rate_bytes_per_second": 1812500,
         *           "upload_limit_bytes_per_second": 6250000,
         *           "download_limit_bytes_per_second": null
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveQueues: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "queues";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveQueuesRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveQueuesRow: {
            /**
             * @description Source of the row.
             * @enum {string}
             */
            kind: "dynamic" | "simple" | "tree";
            /** @description Identifies the row: queue. */
            queue?: string;
            /** @description Target, parent and comment of the queue. */
            queue_target?: string;
            /** @description Target, parent and comment of the queue. */
            parent?: string;
            /** @description Target, parent and comment of the queue. */
            comment?: string;
            /** @description Whether the queue is enabled. */
            enabled?: boolean;
            /** @description Whether the queue is invalid and does nothing. */
            invalid?: boolean;
            /** @description Bytes sent by the target (upload). A string of digits above 53 bits. */
            upload_bytes?: number | string;
            /** @description Bytes sent to the target (download). A string of digits above 53 bits. */
            download_bytes?: number | string;
            /** @description Packets sent by the target (upload). A string of digits above 53 bits. */
            upload_packets?: number | string;
            /** @description Packets sent to the target (download). A string of digits above 53 bits. */
            download_packets?: number | string;
            /** @description Upload packets dropped by the queue. A string of digits above 53 bits. */
            upload_dropped_packets?: number | string;
            /** @description Download packets dropped by the queue. A string of digits above 53 bits. */
            download_dropped_packets?: number | string;
            /** @description Upload bytes queued. */
            upload_queued_bytes?: number;
            /** @description Download bytes queued. */
            download_queued_bytes?: number;
            /** @description Upload packets queued. */
            upload_queued_packets?: number;
            /** @description Download packets queued. */
            download_queued_packets?: number;
            /** @description Current upload rate, as the router measures it. */
            upload_rate_bytes_per_second?: number;
            /** @description Current download rate, as the router measures it. */
            download_rate_bytes_per_second?: number;
            /** @description Upload limit (max-limit). Null: no limit. */
            upload_limit_bytes_per_second?: number | null;
            /** @description Download limit (max-limit). Null: no limit. */
            download_limit_bytes_per_second?: number | null;
            /** @description Guaranteed upload rate (limit-at); 0 means no guarantee. */
            upload_limit_at_bytes_per_second?: number;
            /** @description Guaranteed download rate (limit-at); 0 means no guarantee. */
            download_limit_at_bytes_per_second?: number;
            /** @description Upload limit during a burst (burst-limit); 0 means no burst. */
            upload_burst_limit_bytes_per_second?: number;
            /** @description Download limit during a burst (burst-limit); 0 means no burst. */
            download_burst_limit_bytes_per_second?: number;
            /** @description Upload rate by its limit (max-limit); missing without one. Above 1 during a burst. */
            upload_utilization_ratio?: number;
            /** @description Download rate by its limit (max-limit); missing without one. Above 1 during a burst. */
            download_utilization_ratio?: number;
            /** @description Current upload packets per second, as the router measures them. */
            upload_packet_rate?: number;
            /** @description Current download packets per second, as the router measures them. */
            download_packet_rate?: number;
            /** @description Upload priority among the queues of one parent: 1 is served first, 8 last. */
            upload_priority?: number;
            /** @description Download priority among the queues of one parent: 1 is served first, 8 last. */
            download_priority?: number;
            /** @description Upload sub-queues that PCQ has open: one for each address or port it classifies by. */
            upload_pcq_queues?: number;
            /** @description Download sub-queues that PCQ has open: one for each address or port it classifies by. */
            download_pcq_queues?: number;
            /** @description Parent, packet mark and comment of the queue. */
            packet_mark?: string;
            /** @description Bytes passed by the queue. A string of digits above 53 bits. */
            bytes?: number | string;
            /** @description Packets passed by the queue. A string of digits above 53 bits. */
            packets?: number | string;
            /** @description Packets dropped by the queue. A string of digits above 53 bits. */
            dropped_packets?: number | string;
            /** @description Bytes queued. */
            queued_bytes?: number;
            /** @description Packets queued. */
            queued_packets?: number;
            /** @description Current rate, as the router measures it. */
            rate_bytes_per_second?: number;
            /** @description Rate limit (max-limit). Null: no limit. */
            limit_bytes_per_second?: number | null;
            /** @description Guaranteed rate (limit-at); 0 means no guarantee. */
            limit_at_bytes_per_second?: number;
            /** @description Rate limit during a burst (burst-limit); 0 means no burst. */
            burst_limit_bytes_per_second?: number;
            /** @description Rate by its limit (max-limit); missing without one. Above 1 during a burst. */
            utilization_ratio?: number;
            /** @description Current packets per second, as the router measures them. */
            packet_rate?: number;
            /** @description Priority among the queues of one parent: 1 is served first, 8 last. */
            priority?: number;
            /** @description Sub-queues that PCQ has open: one for each address or port it classifies by. */
            pcq_queues?: number;
        };
        /**
         * @example {
         *       "transport": "api",
         *       "error": null,
         *       "items": [
         *         {
         *           "name": "interfaces",
         *           "title": "Interfaces",
         *           "supported": true,
         *           "presence": "present",
         *           "rows": 12,
         *           "seen_at": "2026-01-05T08:00:00.000Z"
         *         }
         *       ]
         *     }
         */
        LiveResourceList: {
            /**
             * @description Transport for reading it.
             * @enum {string}
             */
            transport: "api" | "snmp";
            error: {
                code: string;
                detail: string;
            } | null;
            items: {
                /** @description Last part of its path. */
                name: string;
                title: string;
                /** @description Whether the transport can read it. */
                supported: boolean;
                /**
                 * @description absent: the device has no such menu, package or table.
                 * @enum {string}
                 */
                presence: "present" | "absent" | "unknown";
                rows: number | null;
                seen_at: string | null;
            }[];
        };
        /**
         * @description Resources, identity, board and versions
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "resources",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "identity": "hub-core1",
         *           "board": "CCR2004-16G-2S+",
         *           "model": "CCR2004-16G-2S+",
         *           "serial_number": "HC107ABCDEF",
         *           "version": "7.20.2",
         *           "architecture": "arm64",
         *           "firmware": "7.20.2",
         *           "firmware_upgrade": "7.20.2",
         *           "uptime_seconds": 1911435,
         *           "cpu_load_ratio": 0.33,
         *           "cpu_cores": 2,
         *           "cpu_frequency_hertz": 1700000000,
         *           "memory_size_bytes": 4294967296,
         *           "memory_free_bytes": 2189066240,
         *           "storage_size_bytes": 134217728,
         *           "storage_free_bytes": 77717504,
         *           "license_level": "6",
         *           "license_software_id": "DEMO-0001",
         *           "update_channel": "stable",
         *           "cores": [
         *             {
         *               "core": "0",
         *               "load_ratio": 0.32
         *             },
         *             {
         *               "core": "1",
         *               "load_ratio": 0.34
         *             }
         *           ]
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveResources: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "resources";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveResourcesRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveResourcesRow: {
            /** @description RouterOS license level and software ID. */
            license_level?: string;
            /** @description RouterOS license level and software ID. */
            license_chr_level?: string;
            /** @description RouterOS license level and software ID. */
            license_software_id?: string;
            /** @description Time until a trial license ends; missing if the license has no end. */
            license_expires_in_seconds?: number;
            /** @description When a CHR next renews its license; missing if it no longer tries. */
            license_next_renewal_timestamp_seconds?: number;
            /** @description Until when a CHR must have renewed its license. */
            license_deadline_timestamp_seconds?: number;
            /** @description Whether the license no longer allows an upgrade: its renewal was missed, or the trial is over. */
            license_limited_upgrades?: boolean;
            /** @description Date until which the key allows upgrades; missing without such a date. */
            license_upgradable_until_timestamp_seconds?: number;
            /** @description Highest major version that the key allows. */
            license_upgradable_to_version?: number;
            /** @description Whether the device found a newer version in its channel, as of its last check since boot. */
            update_available?: boolean;
            /** @description Whether the last check for a newer version failed; missing if there was none since boot. */
            update_check_failed?: boolean;
            /** @description Release channel, installed version and latest version as of the last check. */
            update_channel?: string;
            /** @description Release channel, installed version and latest version as of the last check. */
            update_installed_version?: string;
            /** @description Release channel, installed version and latest version as of the last check. */
            update_latest_version?: string;
            /** @description Identity, board, serial number, version and firmware of the device; software is SwOS for a switch that runs it. */
            identity?: string;
            /** @description Identity, board, serial number, version and firmware of the device; software is SwOS for a switch that runs it. */
            board?: string;
            /** @description Identity, board, serial number, version and firmware of the device; software is SwOS for a switch that runs it. */
            model?: string;
            /** @description Identity, board, serial number, version and firmware of the device; software is SwOS for a switch that runs it. */
            serial_number?: string;
            /** @description Identity, board, serial number, version and firmware of the device; software is SwOS for a switch that runs it. */
            version?: string;
            /** @description Identity, board, serial number, version and firmware of the device; software is SwOS for a switch that runs it. */
            architecture?: string;
            /** @description Identity, board, serial number, version and firmware of the device; software is SwOS for a switch that runs it. */
            firmware?: string;
            /** @description Identity, board, serial number, version and firmware of the device; software is SwOS for a switch that runs it. */
            firmware_upgrade?: string;
            /** @description Identity, board, serial number, version and firmware of the device; software is SwOS for a switch that runs it. */
            software?: string;
            /** @description Processor and revision of the board, and what it was made with. */
            board_cpu?: string;
            /** @description Processor and revision of the board, and what it was made with. */
            board_revision?: string;
            /** @description Processor and revision of the board, and what it was made with. */
            board_firmware_type?: string;
            /** @description Processor and revision of the board, and what it was made with. */
            board_factory_firmware?: string;
            /** @description Processor and revision of the board, and what it was made with. */
            board_minimum_firmware?: string;
            /** @description Processor and revision of the board, and what it was made with. */
            board_factory_software?: string;
            /** @description Whether RouterOS carries another firmware of the board than the one in use. */
            firmware_upgrade_available?: boolean;
            /** @description Time since the device booted. */
            uptime_seconds?: number;
            /** @description CPU load across all cores. */
            cpu_load_ratio?: number;
            /** @description Number of CPU cores. */
            cpu_cores?: number;
            /** @description Current CPU frequency. */
            cpu_frequency_hertz?: number;
            /** @description Total memory. */
            memory_size_bytes?: number;
            /** @description Free memory. */
            memory_free_bytes?: number;
            /** @description Size of the system disk. */
            storage_size_bytes?: number;
            /** @description Free space on the system disk. */
            storage_free_bytes?: number;
            /** @description Sectors written to flash over its lifetime. A string of digits above 53 bits. */
            storage_written_sectors?: number | string;
            /** @description Sectors written to flash since the device booted. A string of digits above 53 bits. */
            storage_written_sectors_since_boot?: number | string;
            /** @description Share of bad flash blocks. */
            storage_bad_blocks_ratio?: number;
            /** @description Build time of the running RouterOS, in the time zone of the build machine. */
            build_timestamp_seconds?: number;
            /** @description cores of the row. */
            cores?: {
                /** @description Identifies the row: core. */
                core?: string;
                /** @description CPU load of one core. */
                load_ratio?: number;
                /** @description Share of time that the core spent on interrupts. */
                irq_ratio?: number;
                /** @description Share of time that the core spent on the disk. */
                disk_ratio?: number;
            }[];
        };
        /**
         * @description Scheduler
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "scheduler",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "scheduler": "backup",
         *           "enabled": true,
         *           "runs": 412,
         *           "interval_seconds": 86400,
         *           "next_run_timestamp_seconds": 1764208800
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveScheduler: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "scheduler";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveSchedulerRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveSchedulerRow: {
            /** @description Identifies the row: scheduler. */
            scheduler?: string;
            /** @description Whether the entry is enabled. */
            enabled?: boolean;
            /** @description Runs since the device booted. A string of digits above 53 bits. */
            runs?: number | string;
            /** @description Time between two runs; 0 for an entry that runs once. */
            interval_seconds?: number;
            /** @description When the entry runs next; missing if it does not. */
            next_run_timestamp_seconds?: number;
        };
        /**
         * @description TR-069 client
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "tr069-client",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "acs": "https://acs.example.net:7547",
         *           "status": "running",
         *           "reason": "Connection refused",
         *           "failed_sessions": 3
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveTr069Client: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "tr069-client";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveTr069ClientRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveTr069ClientRow: {
            /** @description Identifies the row: acs. */
            acs?: string;
            /** @description State of the client, and why its last session failed. */
            status?: string;
            /** @description State of the client, and why its last session failed. */
            reason?: string;
            /** @description Sessions that failed one after the other. */
            failed_sessions?: number;
        };
        /**
         * @description UPS
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "ups",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "ups": "ups1",
         *           "model": "Smart-UPS 1500",
         *           "serial": "AS0000000000",
         *           "port": "usbhid1",
         *           "enabled": true,
         *           "invalid": false,
         *           "on_line": true,
         *           "on_battery": false,
         *           "runtime_left_seconds": 1940,
         *           "battery_charge_ratio": 1,
         *           "battery_voltage_volts": 27,
         *           "line_voltage_volts": 231,
         *           "output_voltage_volts": 231,
         *           "load_ratio": 0.38,
         *           "temperature_celsius": 29,
         *           "frequency_hertz": 50,
         *           "replace_battery": false,
         *           "low_battery": false,
         *           "overload": false
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveUps: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "ups";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveUpsRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveUpsRow: {
            /** @description Identifies the row: ups. */
            ups?: string;
            /** @description Whether the line supplies the load. */
            on_line?: boolean;
            /** @description Whether the battery supplies the load. */
            on_battery?: boolean;
            /** @description Time that the battery would last at the present load. */
            runtime_left_seconds?: number;
            /** @description Time until the device goes into hibernation; only on battery. */
            offline_after_seconds?: number;
            /** @description Charge of the battery. */
            battery_charge_ratio?: number;
            /** @description Voltage of the battery. */
            battery_voltage_volts?: number;
            /** @description Voltage of the line. */
            line_voltage_volts?: number;
            /** @description Voltage supplied to the load. */
            output_voltage_volts?: number;
            /** @description Load in relation to what the UPS can supply. */
            load_ratio?: number;
            /** @description Temperature inside the UPS. */
            temperature_celsius?: number;
            /** @description Frequency of the output. */
            frequency_hertz?: number;
            /** @description Whether the battery must be replaced. */
            replace_battery?: boolean;
            /** @description Whether the battery is nearly empty. */
            low_battery?: boolean;
            /** @description Whether the load is more than the UPS can supply. */
            overload?: boolean;
            /** @description Whether a low line voltage is raised. */
            smart_boost?: boolean;
            /** @description Whether a high line voltage is lowered. */
            smart_trim?: boolean;
            /** @description Whether the UPS measures how long its battery lasts, by emptying it. */
            runtime_calibration_running?: boolean;
            /** @description Why the load was last switched to the battery. */
            transfer_cause?: string;
            /**
             * @description Result of the last self-test.
             * @example done-and-passed
             * @example done-and-warning
             * @example done-and-error
             * @example aborted
             * @example in-progress
             * @example no-test-initiated
             */
            self_test?: string;
            /** @description Model, serial number, firmware and port of the UPS. */
            model?: string;
            /** @description Model, serial number, firmware and port of the UPS. */
            serial?: string;
            /** @description Model, serial number, firmware and port of the UPS. */
            firmware?: string;
            /** @description Model, serial number, firmware and port of the UPS. */
            manufacture_date?: string;
            /** @description Model, serial number, firmware and port of the UPS. */
            port?: string;
            /** @description Whether the UPS is enabled. */
            enabled?: boolean;
            /** @description Whether the UPS cannot be read, as when it is unplugged. */
            invalid?: boolean;
            /** @description Nominal voltage of the battery. */
            nominal_battery_voltage_volts?: number;
        };
        /**
         * @description VRRP interfaces
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "vrrp-interfaces",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "interface": "vrrp1",
         *           "on_interface": "vlan10",
         *           "vrid": "10",
         *           "vrrp_version": "3",
         *           "master": true,
         *           "backup": false,
         *           "enabled": true,
         *           "invalid": false,
         *           "priority": 200
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveVrrpInterfaces: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "vrrp-interfaces";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveVrrpInterfacesRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveVrrpInterfacesRow: {
            /** @description Identifies the row: interface. */
            interface?: string;
            /** @description Whether the router is the master. */
            master?: boolean;
            /** @description Whether the router is a backup. */
            backup?: boolean;
            /** @description Whether the interface is enabled. */
            enabled?: boolean;
            /** @description Whether the configuration is invalid, for example because the interface is gone. */
            invalid?: boolean;
            /** @description Priority in the election of the master. */
            priority?: number;
            /** @description Interface, virtual router ID and version of the protocol. */
            on_interface?: string;
            /** @description Interface, virtual router ID and version of the protocol. */
            vrid?: string;
            /** @description Interface, virtual router ID and version of the protocol. */
            vrrp_version?: string;
        };
        /**
         * @description Access points of CAPsMAN (wifi package)
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "wifi-access-points",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "cap": "lobby",
         *           "base_mac": "02:31:48:F6:C4:AF",
         *           "board": "cAPGi-5HaxD2HaxD",
         *           "version": "7.20.2",
         *           "serial": "HG00A000001",
         *           "state": "Ok",
         *           "connected_seconds": 290302,
         *           "uptime_seconds": 323275
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveWifiAccessPoints: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "wifi-access-points";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveWifiAccessPointsRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveWifiAccessPointsRow: {
            /** @description Identifies the row: cap. */
            cap?: string;
            /** @description Identifies the row: base mac. */
            base_mac?: string;
            /** @description Board and RouterOS version of the access point. */
            board?: string;
            /** @description Board and RouterOS version of the access point. */
            version?: string;
            /** @description Board and RouterOS version of the access point. */
            serial?: string;
            /** @description Board and RouterOS version of the access point. */
            common_name?: string;
            /**
             * @description State of the access point.
             * @example Ok
             */
            state?: string;
            /** @description Time since the access point connected to the manager. */
            connected_seconds?: number;
            /** @description Time since the access point started. */
            uptime_seconds?: number;
        };
        /**
         * @description 60 GHz radios
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "wigig-radios",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "interface": "wlan60-1",
         *           "connected": true,
         *           "frequency_hertz": 58320000000,
         *           "baseband_temperature_celsius": 61,
         *           "rf_temperature_celsius": 58,
         *           "transmit_packet_error_ratio": 0.01
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveWigigRadios: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "wigig-radios";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveWigigRadiosRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveWigigRadiosRow: {
            /** @description Identifies the row: interface. */
            interface?: string;
            /** @description Whether the radio has a link. */
            connected?: boolean;
            /** @description Frequency. */
            frequency_hertz?: number;
            /** @description Share of the packets sent that got lost. */
            transmit_packet_error_ratio?: number;
            /** @description Temperature of the baseband chip. */
            baseband_temperature_celsius?: number;
            /** @description Temperature of the antenna module; of several, the hottest. */
            rf_temperature_celsius?: number;
            /** @description links of the row. */
            links?: {
                /** @description Identifies the row: interface. */
                interface?: string;
                /** @description Identifies the row: mac address. */
                mac_address?: string;
                /** @description Signal of the other end as received here. */
                rssi_dbm?: number;
                /** @description Signal quality. */
                signal_quality_ratio?: number;
                /** @description Modulation and coding scheme used to send. */
                transmit_mcs?: number;
                /** @description Data rate to the other end. */
                transmit_rate_bytes_per_second?: number;
                /** @description Beam used to send. */
                transmit_sector?: number;
                /** @description Horizontal direction of the beam: right of the centre is positive. */
                transmit_azimuth_degrees?: number;
                /** @description Vertical direction of the beam: above the centre is positive. */
                transmit_elevation_degrees?: number;
                /** @description Distance to the other end. */
                distance_meters?: number;
            }[];
        };
        /**
         * @description Stations of 60 GHz access points
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "wigig-stations",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "interface": "wlan60-station-1",
         *           "mac_address": "02:4D:28:AA:0E:D3",
         *           "connected": true,
         *           "rssi_dbm": -55,
         *           "signal_quality_ratio": 0.8,
         *           "transmit_mcs": 8,
         *           "transmit_rate_bytes_per_second": 288750000,
         *           "transmit_sector": 34,
         *           "distance_meters": 185.45
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveWigigStations: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "wigig-stations";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveWigigStationsRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveWigigStationsRow: {
            /** @description Identifies the row: interface. */
            interface?: string;
            /** @description MAC address of the station. */
            mac_address?: string;
            /** @description Whether the station is connected. */
            connected?: boolean;
            /**
             * @description Kind of transmission to the station.
             * @example dmg
             */
            transmit_mode?: string;
            /** @description Signal of the station as received here. */
            rssi_dbm?: number;
            /** @description Signal quality of the station. */
            signal_quality_ratio?: number;
            /** @description Modulation and coding scheme used to send to the station. */
            transmit_mcs?: number;
            /** @description Data rate to the station. */
            transmit_rate_bytes_per_second?: number;
            /** @description Beam used to send to the station. */
            transmit_sector?: number;
            /** @description Horizontal direction of the beam to the station: right of the centre is positive. */
            transmit_azimuth_degrees?: number;
            /** @description Vertical direction of the beam to the station: above the centre is positive. */
            transmit_elevation_degrees?: number;
            /** @description Distance to the station. */
            distance_meters?: number;
        };
        /**
         * @description WireGuard peers
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "wireguard-peers",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "peer": "*1A",
         *           "interface": "wg-branches",
         *           "peer_name": "branch7",
         *           "public_key": "oVtE7MydYil3+NcSk2O1OZ7JQ6UnTltadnk+5c+uxko=",
         *           "current_address": "203.0.113.17",
         *           "current_port": "51820",
         *           "allowed_address": "10.50.7.0/24",
         *           "comment": "branch 7",
         *           "enabled": true,
         *           "dynamic": false,
         *           "receive_bytes": 8395000,
         *           "transmit_bytes": 58834536,
         *           "last_handshake_age_seconds": 14
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveWireguardPeers: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "wireguard-peers";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveWireguardPeersRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveWireguardPeersRow: {
            /** @description Identifies the row: peer. */
            peer?: string;
            /** @description Identifies the row: interface. */
            interface?: string;
            /** @description Key, addresses and comment of the peer. */
            peer_name?: string;
            /** @description Key, addresses and comment of the peer. */
            public_key?: string;
            /** @description Key, addresses and comment of the peer. */
            current_address?: string;
            /** @description Key, addresses and comment of the peer. */
            current_port?: string;
            /** @description Key, addresses and comment of the peer. */
            allowed_address?: string;
            /** @description Key, addresses and comment of the peer. */
            comment?: string;
            /** @description Whether the peer is enabled. */
            enabled?: boolean;
            /** @description Whether the router made the peer itself, as for Back to Home. */
            dynamic?: boolean;
            /** @description Bytes received. A string of digits above 53 bits. */
            receive_bytes?: number | string;
            /** @description Bytes sent. A string of digits above 53 bits. */
            transmit_bytes?: number | string;
            /** @description Time since the last handshake. */
            last_handshake_age_seconds?: number;
        };
        /**
         * @description Wireless clients of all stacks
         * @example {
         *       "device": "dev_7h2kq9wzv4x8n3m5r6tb",
         *       "resource": "wireless-clients",
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "duration_seconds": 0.042,
         *       "complete": true,
         *       "absent": false,
         *       "total": 1,
         *       "offset": 0,
         *       "limit": 1000,
         *       "rows": [
         *         {
         *           "stack": "wifi",
         *           "interface": "wifi1",
         *           "mac_address": "02:98:50:76:A5:A3",
         *           "ssid": "acme-office",
         *           "band": "5ghz-ax",
         *           "authentication": "wpa2-psk",
         *           "signal_dbm": -60,
         *           "transmit_rate_bytes_per_second": 58480000,
         *           "receive_rate_bytes_per_second": 46784000,
         *           "authorized": true,
         *           "uptime_seconds": 118022,
         *           "last_activity_age_seconds": 3.767,
         *           "transmit_bytes": 26770298564,
         *           "receive_bytes": 3824328366,
         *           "transmit_packets": 29744776,
         *           "receive_packets": 13658315
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        LiveWirelessClients: {
            /** @description ID or name of the device. */
            device: string;
            /** @constant */
            resource: "wireless-clients";
            /** @enum {string} */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Duration of the read. */
            duration_seconds: number;
            /** @description Whether everything the device has was read. */
            complete: boolean;
            /** @description Whether the device does not support the resource. */
            absent: boolean;
            /** @description Why there are no rows. */
            note?: string;
            /** @description Number of rows read from the device. */
            total: number;
            /** @description Number of them that `search` matches; absent without it. */
            matching?: number;
            /** @description Number of rows skipped. */
            offset: number;
            /** @description Maximum number of rows in this answer. */
            limit: number;
            rows: components["schemas"]["LiveWirelessClientsRow"][];
            /** @description What could not be read or parsed. */
            warnings: components["schemas"]["LiveError"][];
            /** @description Why the device as a whole could not be read. */
            error?: components["schemas"]["LiveError"];
        };
        LiveWirelessClientsRow: {
            /**
             * @description Source of the row.
             * @enum {string}
             */
            stack: "caps-man" | "wifi" | "wireless";
            /** @description Identifies the row: interface. */
            interface?: string;
            /** @description Identifies the row: mac address. */
            mac_address?: string;
            /** @description SSID and VLAN of the client. */
            ssid?: string;
            /** @description SSID and VLAN of the client. */
            vlan_id?: string;
            /** @description Client signal as received by the access point. */
            signal_dbm?: number;
            /** @description Signal of the access point as received by the client. */
            remote_signal_dbm?: number;
            /** @description Data rate to the client. */
            transmit_rate_bytes_per_second?: number;
            /** @description Data rate from the client. */
            receive_rate_bytes_per_second?: number;
            /** @description Time since the client registered. */
            uptime_seconds?: number;
            /** @description Bytes sent to the client. A string of digits above 53 bits. */
            transmit_bytes?: number | string;
            /** @description Bytes received from the client. A string of digits above 53 bits. */
            receive_bytes?: number | string;
            /** @description Packets sent to the client. A string of digits above 53 bits. */
            transmit_packets?: number | string;
            /** @description Packets received from the client. A string of digits above 53 bits. */
            receive_packets?: number | string;
            /** @description SSID, band and authentication of the client. */
            band?: string;
            /** @description SSID, band and authentication of the client. */
            authentication?: string;
            /** @description Current traffic to the client. */
            transmit_throughput_bytes_per_second?: number;
            /** @description Current traffic from the client. */
            receive_throughput_bytes_per_second?: number;
            /** @description Whether the client is allowed to pass data. */
            authorized?: boolean;
            /** @description Time since the last frame from the client. */
            last_activity_age_seconds?: number;
            /** @description Radio name, comment of the access list, RouterOS version, VLAN and authentication of the client. */
            comment?: string;
            /** @description Radio name, comment of the access list, RouterOS version, VLAN and authentication of the client. */
            radio_name?: string;
            /** @description Radio name, comment of the access list, RouterOS version, VLAN and authentication of the client. */
            routeros_version?: string;
            /** @description Whether the link is a WDS link. */
            wds?: boolean;
            /** @description Whether the client is in bridge mode: it bridges what is behind it without WDS. */
            bridge?: boolean;
            /** @description Signal-to-noise ratio. */
            signal_to_noise_db?: number;
            /** @description Most that is sent to the client, by the access list; infinite or missing without a limit. Null: no limit. */
            transmit_limit_bytes_per_second?: number | null;
            /** @description Most that the client sends, by the access list; RouterOS clients only, infinite or missing without a limit. Null: no limit. */
            receive_limit_bytes_per_second?: number | null;
            /** @description Transmit CCQ to the client. */
            transmit_ccq_ratio?: number;
            /** @description Receive CCQ from the client. */
            receive_ccq_ratio?: number;
            /** @description Distance estimated from the ACK timeout. */
            distance_meters?: number;
            /** @description ACK timeout used for the client. */
            ack_timeout_seconds?: number;
            /** @description Throughput to the client that RouterOS expects. */
            estimated_throughput_bytes_per_second?: number;
            /** @description Offset of the transmissions of the client: about twice the propagation delay. */
            tdma_timing_offset_seconds?: number;
            /** @description Size of the units sent in which loss is detected: larger is better. */
            tdma_transmit_unit_bytes?: number;
            /** @description Size of the units received in which loss is detected. */
            tdma_receive_unit_bytes?: number;
            /** @description Retransmissions in NV2, as RouterOS reports them; the manual does not state the unit. */
            tdma_retransmissions?: number;
            /** @description Full transmit windows in NV2, as RouterOS reports them; the manual does not state the unit. */
            tdma_window_full?: number;
            /** @description Frames queued for transmission. A string of digits above 53 bits. */
            transmit_frames?: number | string;
            /** @description Frames sent, including retransmissions. A string of digits above 53 bits. */
            transmit_hardware_frames?: number | string;
            /** @description Frames received. A string of digits above 53 bits. */
            receive_frames?: number | string;
            /** @description Frames received, including those sent again. A string of digits above 53 bits. */
            receive_hardware_frames?: number | string;
            /** @description Bytes of the frames queued for transmission. A string of digits above 53 bits. */
            transmit_frame_bytes?: number | string;
            /** @description Bytes of the frames received. A string of digits above 53 bits. */
            receive_frame_bytes?: number | string;
            /** @description Bytes of the frames sent, including retransmissions. A string of digits above 53 bits. */
            transmit_hardware_frame_bytes?: number | string;
            /** @description Bytes of the frames received, including those sent again. A string of digits above 53 bits. */
            receive_hardware_frame_bytes?: number | string;
            /** @description Frames that were never acknowledged. A string of digits above 53 bits. */
            transmit_timed_out_frames?: number | string;
            /** @description links of the row. */
            links?: {
                /**
                 * @description Source of the row.
                 * @enum {string}
                 */
                stack: "wifi";
                /** @description Identifies the row: interface. */
                interface?: string;
                /** @description Identifies the row: mac address. */
                mac_address?: string;
                /** @description Identifies the row: link. */
                link?: string;
                /** @description Client signal on one link of a multi-link client. */
                signal_dbm?: number;
                /** @description Data rate to the client on one link. */
                transmit_rate_bytes_per_second?: number;
                /** @description Data rate from the client on one link. */
                receive_rate_bytes_per_second?: number;
                /** @description Current traffic to the client on one link. */
                transmit_throughput_bytes_per_second?: number;
                /** @description Current traffic from the client on one link. */
                receive_throughput_bytes_per_second?: number;
                /** @description Packets sent to the client on one link. A string of digits above 53 bits. */
                transmit_packets?: number | string;
                /** @description Packets received from the client on one link. A string of digits above 53 bits. */
                receive_packets?: number | string;
                /** @description Bytes sent to the client on one link. A string of digits above 53 bits. */
                transmit_bytes?: number | string;
                /** @description Bytes received from the client on one link. A string of digits above 53 bits. */
                receive_bytes?: number | string;
            }[];
            /** @description chains of the row. */
            chains?: {
                /**
                 * @description Source of the row.
                 * @enum {string}
                 */
                stack: "wireless";
                /** @description Identifies the row: interface. */
                interface?: string;
                /** @description Identifies the row: mac address. */
                mac_address?: string;
                /** @description Identifies the row: chain. */
                chain?: string;
                /** @description Client signal as received by one antenna chain. */
                signal_dbm?: number;
                /** @description Error vector magnitude of the client as received by one antenna chain. */
                evm_db?: number;
                /** @description Error vector magnitude of the local signal as received by one antenna chain of the client. */
                remote_evm_db?: number;
                /** @description Local signal as received by one antenna chain of the client. */
                remote_signal_dbm?: number;
            }[];
        };
        /**
         * @description A maintenance window: sets `mikrotik_maintenance` and silences alerts.
         * @example {
         *       "id": "mw_7h2kq9wzv4x8n3m5r6tb",
         *       "scope": "site",
         *       "site": "site_7h2kq9wzv4x8n3m5r6tb",
         *       "device": null,
         *       "sites": [
         *         "site_7h2kq9wzv4x8n3m5r6tb"
         *       ],
         *       "devices": [],
         *       "starts_at": "2036-01-05T22:00:00.000Z",
         *       "ends_at": "2036-01-06T02:00:00.000Z",
         *       "repeat": "none",
         *       "time_zone": "UTC",
         *       "until": null,
         *       "reason": "New batteries",
         *       "ticket": "OPS-812",
         *       "state": "open",
         *       "next": {
         *         "starts_at": "2036-01-05T22:00:00.000Z",
         *         "ends_at": "2036-01-06T02:00:00.000Z"
         *       },
         *       "ended_at": null,
         *       "created_by": "alice",
         *       "silence_state": "made",
         *       "silence_ids": [
         *         "1f0c2c0e-5b1a-4f7e-9a34-0d8a3c5b7c11"
         *       ],
         *       "silence_error": null,
         *       "created_at": "2036-01-05T08:00:00.000Z",
         *       "updated_at": "2036-01-05T08:00:00.000Z",
         *       "revision": 1
         *     }
         */
        MaintenanceWindow: {
            /**
             * @description Id of the window.
             * @example mw_7h2kq9wzv4x8n3m5r6tb
             */
            id: string;
            /**
             * @description tenant: every device of the tenant. site: the site and all below it. device: one device. places: those of `sites`, with all below them, and of `devices`.
             * @enum {string}
             */
            scope: "tenant" | "site" | "device" | "places";
            /**
             * Format: date-time
             * @description Start of the first occurrence.
             */
            starts_at: string;
            /**
             * Format: date-time
             * @description Its end.
             */
            ends_at: string;
            /**
             * @description At the same time of the clock of `time_zone`; none: once.
             * @enum {string}
             */
            repeat: "none" | "daily" | "weekly" | "monthly";
            /**
             * @description Whose clock repeated windows follow, over summer time too.
             * @example Europe/Riga
             */
            time_zone: string;
            until: string | null;
            /** @description Why; shown in the silence. */
            reason: string;
            /** @description Number or address of a ticket. */
            ticket: string;
            site: string | null;
            device: string | null;
            /** @description What it is about, of every scope: ids of sites, names of those in the configuration file. */
            sites: string[];
            /** @description What it is about, of every scope: ids of devices. */
            devices: string[];
            /**
             * @description open: `mikrotik_maintenance` is 1. planned: an occurrence follows.
             * @enum {string}
             */
            state: "open" | "planned" | "over";
            next: {
                /**
                 * Format: date-time
                 * @description Start.
                 */
                starts_at: string;
                /**
                 * Format: date-time
                 * @description End.
                 */
                ends_at: string;
            } | null;
            ended_at: string | null;
            /** @description Who made it. */
            created_by: string;
            /**
             * @description none: not due yet (10 minutes before the start). pending: Alertmanager has not taken it yet. made: it is there. expired: somebody ended it there. refused: see `silence_error`. off: no Alertmanager is configured.
             * @enum {string}
             */
            silence_state: "off" | "none" | "pending" | "made" | "expired" | "refused";
            /** @description Ids of the silences in Alertmanager: one for the sites and one for the devices. */
            silence_ids: string[];
            silence_error: string | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updated_at: string;
            /** @description Increases with every change; the ETag. */
            revision: number;
        };
        /**
         * @example {
         *       "ends_at": "2036-01-06T04:00:00.000Z"
         *     }
         */
        MaintenanceWindowChange: {
            /**
             * Format: date-time
             * @description Start of the first occurrence.
             */
            starts_at?: string;
            /**
             * Format: date-time
             * @description Its end.
             */
            ends_at?: string;
            /**
             * @description At the same time of the clock of `time_zone`; none: once.
             * @enum {string}
             */
            repeat?: "none" | "daily" | "weekly" | "monthly";
            /**
             * @description Whose clock repeated windows follow, over summer time too.
             * @example Europe/Riga
             */
            time_zone?: string;
            until?: string | null;
            /** @description Why; shown in the silence. */
            reason?: string;
            /** @description Number or address of a ticket. */
            ticket?: string;
            /** @description With the scope places: the sites. */
            sites?: string[];
            /** @description With the scope places: the devices. */
            devices?: string[];
        };
        /**
         * @example {
         *       "scope": "site",
         *       "site": "Tower 1",
         *       "starts_at": "2036-01-05T22:00:00.000Z",
         *       "ends_at": "2036-01-06T02:00:00.000Z",
         *       "reason": "New batteries",
         *       "ticket": "OPS-812"
         *     }
         */
        MaintenanceWindowDraft: {
            /**
             * @description tenant: every device of the tenant. site: the site and all below it. device: one device. places: those of `sites`, with all below them, and of `devices`.
             * @enum {string}
             */
            scope: "tenant" | "site" | "device" | "places";
            /**
             * Format: date-time
             * @description Start of the first occurrence.
             */
            starts_at: string;
            /**
             * Format: date-time
             * @description Its end.
             */
            ends_at: string;
            /** @description Why; shown in the silence. */
            reason: string;
            /**
             * @description At the same time of the clock of `time_zone`; none: once.
             * @enum {string}
             */
            repeat?: "none" | "daily" | "weekly" | "monthly";
            /**
             * @description Whose clock repeated windows follow, over summer time too.
             * @example Europe/Riga
             */
            time_zone?: string;
            until?: string | null;
            /** @description Number or address of a ticket. */
            ticket?: string;
            site?: string | null;
            device?: string | null;
            /** @description With the scope places: the sites. */
            sites?: string[];
            /** @description With the scope places: the devices. */
            devices?: string[];
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "id": "mw_7h2kq9wzv4x8n3m5r6tb",
         *           "scope": "site",
         *           "site": "site_7h2kq9wzv4x8n3m5r6tb",
         *           "device": null,
         *           "sites": [
         *             "site_7h2kq9wzv4x8n3m5r6tb"
         *           ],
         *           "devices": [],
         *           "starts_at": "2036-01-05T22:00:00.000Z",
         *           "ends_at": "2036-01-06T02:00:00.000Z",
         *           "repeat": "none",
         *           "time_zone": "UTC",
         *           "until": null,
         *           "reason": "New batteries",
         *           "ticket": "OPS-812",
         *           "state": "open",
         *           "next": {
         *             "starts_at": "2036-01-05T22:00:00.000Z",
         *             "ends_at": "2036-01-06T02:00:00.000Z"
         *           },
         *           "ended_at": null,
         *           "created_by": "alice",
         *           "silence_state": "made",
         *           "silence_ids": [
         *             "1f0c2c0e-5b1a-4f7e-9a34-0d8a3c5b7c11"
         *           ],
         *           "silence_error": null,
         *           "created_at": "2036-01-05T08:00:00.000Z",
         *           "updated_at": "2036-01-05T08:00:00.000Z",
         *           "revision": 1
         *         }
         *       ]
         *     }
         */
        MaintenanceWindowPage: {
            items: components["schemas"]["MaintenanceWindow"][];
            /** @description Absent on the last page. */
            next_cursor?: string;
        };
        Neighbour: {
            /** @description The address to try first. */
            address?: string;
            /** @description All reported addresses. */
            addresses: string[];
            /** @description MAC address. */
            mac?: string;
            /** @description Identity of the neighbour. */
            identity?: string;
            /** @description Reported platform. */
            platform?: string;
            /** @description Software version. */
            version?: string;
            /** @description Model. */
            board?: string;
            /** @description Interfaces on which the neighbour is seen. */
            interfaces: string[];
            is_mikrotik: boolean;
            /** @description Suggested device type. */
            suggested_type?: string;
            /**
             * @description Id under which it is already known.
             * @example dev_7h2kq9wzv4x8n3m5r6tb
             */
            registered_id?: string;
            /**
             * @description How the match was found; two devices may have the same identity.
             * @enum {string}
             */
            matched_by?: "address" | "identity";
        };
        /**
         * @example {
         *       "neighbours": [
         *         {
         *           "address": "10.1.1.12",
         *           "addresses": [
         *             "10.1.1.12"
         *           ],
         *           "mac": "48:8F:5A:00:00:01",
         *           "identity": "tower1-ap2",
         *           "interfaces": [
         *             "ether2"
         *           ],
         *           "is_mikrotik": true,
         *           "suggested_type": "ap"
         *         }
         *       ],
         *       "truncated": false
         *     }
         */
        NeighbourList: {
            neighbours: components["schemas"]["Neighbour"][];
            /** @description More neighbours exist than are listed. */
            truncated: boolean;
        };
        /** @description A new credential, instead of `credential`. */
        NewCredential: {
            /** @description Default: derived from the device name. */
            name?: string;
            profile: components["schemas"]["CredentialProfile"];
            /** @description Networks (10.1.0.0/16), host names (ap1.example, *.example) and single endpoints (10.1.1.11:8728, [2001:db8::1]:8728, ap1.example:8728) to which the secret may be sent. The first two cover all ports. An address outside is refused, unless TLS pins the certificate or verifies it with its own `ca`. Adding one requires the secrets in the same request. */
            networks?: string[];
            secrets: components["schemas"]["CredentialSecrets"];
        };
        /**
         * @example {
         *       "id": "tok_7h2kq9wzv4x8n3m5r6tb",
         *       "name": "prometheus",
         *       "role": "viewer",
         *       "scopes": [
         *         "scrape"
         *       ],
         *       "created_at": "2026-01-05T08:00:00.000Z",
         *       "created_by": "token:tok_8h2kq9wzv4x8n3m5r6tb",
         *       "expires_at": "2026-04-05T08:00:00.000Z",
         *       "last_used_at": null,
         *       "revoked_at": null,
         *       "token": "mkf_…"
         *     }
         */
        NewToken: {
            /**
             * @description Id of the token.
             * @example tok_7h2kq9wzv4x8n3m5r6tb
             */
            id: string;
            /** @description Display name. */
            name: string;
            /**
             * @description Role of its owner.
             * @enum {string}
             */
            role: "viewer" | "operator" | "admin" | "platform";
            scopes: ("scrape" | "discovery" | "manage" | "grafana")[];
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /** @description Who created it. */
            created_by: string;
            expires_at: string | null;
            last_used_at: string | null;
            revoked_at: string | null;
            /** @description The token itself, shown only once. */
            token: string;
        };
        Oid: {
            /** @description Name in the MIB. */
            name: string;
            /** @description Scalars with the trailing .0. */
            oid: string;
            /** @description Collectors that read it; empty if it only identifies the device. */
            collectors: string[];
        };
        OidSet: {
            /** @description Name of the set; other for what collectors of the configuration file add. */
            name: string;
            scalars: components["schemas"]["Oid"][];
            tables: components["schemas"]["OidTable"][];
        };
        /**
         * @example {
         *       "sets": [
         *         {
         *           "name": "snmpv2-mib",
         *           "scalars": [
         *             {
         *               "name": "sysName",
         *               "oid": "1.3.6.1.2.1.1.5.0",
         *               "collectors": [
         *                 "system"
         *               ]
         *             }
         *           ],
         *           "tables": []
         *         }
         *       ]
         *     }
         */
        OidSetList: {
            sets: components["schemas"]["OidSet"][];
        };
        OidTable: {
            name: string;
            mib: string;
            /** @description OID of a row. */
            oid: string;
            columns: components["schemas"]["Oid"][];
        };
        /**
         * @example {
         *       "id": "ten_7h2kq9wzv4x8n3m5r6tb",
         *       "name": "acme",
         *       "grafana_org_id": 2,
         *       "state": "active",
         *       "created_at": "2026-01-05T08:00:00.000Z",
         *       "updated_at": "2026-01-05T08:00:00.000Z",
         *       "revision": 1,
         *       "networks": [
         *         "10.1.0.0/16"
         *       ]
         *     }
         */
        OwnTenant: {
            /**
             * @description Id of the tenant.
             * @example ten_7h2kq9wzv4x8n3m5r6tb
             */
            id: string;
            /** @description Unique, ignoring letter case. */
            name: string;
            grafana_org_id: number | null;
            /**
             * @description The tokens of a suspended tenant are refused, except for the list of devices that Prometheus reads.
             * @enum {string}
             */
            state: "active" | "suspended";
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updated_at: string;
            /** @description Increases with every change; the ETag. */
            revision: number;
            /** @description Networks in which its devices may be. Without any, the tenant may contact no device. */
            networks: string[];
        };
        /**
         * @example {
         *       "sequence": 41,
         *       "at": "2026-01-05T08:00:00.000Z",
         *       "actor": "grafana:alice@example.net",
         *       "path": "/interface/print",
         *       "args": {},
         *       "queried": [
         *         "type"
         *       ],
         *       "class": "read",
         *       "outcome": "done",
         *       "error": null,
         *       "rows": 2,
         *       "duration_ms": 14,
         *       "request_id": "0b7c7a55-6a5e-4a3c-9c2d-1f6f4f0e8a11"
         *     }
         */
        PastCommand: {
            /** @description Number of its record in the audit. */
            sequence: number;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description Who. */
            actor: string;
            path: string | null;
            /** @description With secrets masked, long ones cut. */
            args: {
                [key: string]: string;
            };
            /** @description Tested properties. */
            queried: string[];
            class: ("read" | "write" | "dangerous" | "forbidden") | null;
            /**
             * @description unknown: a change was sent, and no response came (yet), so it may have been made.
             * @enum {string}
             */
            outcome: "done" | "refused" | "failed" | "unknown";
            error: string | null;
            rows: number | null;
            duration_ms: number | null;
            request_id: string;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "sequence": 41,
         *           "at": "2026-01-05T08:00:00.000Z",
         *           "actor": "grafana:alice@example.net",
         *           "path": "/interface/print",
         *           "args": {},
         *           "queried": [
         *             "type"
         *           ],
         *           "class": "read",
         *           "outcome": "done",
         *           "error": null,
         *           "rows": 2,
         *           "duration_ms": 14,
         *           "request_id": "0b7c7a55-6a5e-4a3c-9c2d-1f6f4f0e8a11"
         *         }
         *       ]
         *     }
         */
        PastCommandPage: {
            items: components["schemas"]["PastCommand"][];
            /** @description Absent on the last page. */
            next_cursor?: string;
        };
        /**
         * @description A problem document (RFC 9457).
         * @example {
         *       "type": "urn:mikrofleet:error:registry.not-found",
         *       "title": "There is no record with this id, or the token may not see it.",
         *       "status": 404,
         *       "detail": "There is no device with this id.",
         *       "code": "registry.not-found",
         *       "remedy": "Correct the id or name; the list of these records shows the existing ones.",
         *       "instance": "urn:mikrofleet:request:0b7c7a55-6a5e-4a3c-9c2d-1f6f4f0e8a11"
         *     }
         */
        Problem: {
            /** @description The code as a URN. */
            type: string;
            /** @description Meaning of the code. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description What happened. */
            detail?: string;
            /** @description Code from the error table. */
            code: string;
            /** @description What to do about it. */
            remedy: string;
            /** @description Request id, as in log and audit. */
            instance?: string;
            /** @description The invalid properties of the request. */
            errors?: {
                field: string;
                message: string;
                line?: number;
                name?: string;
                /** @description For an import: code from the error table. */
                code?: string;
                /** @description For an import: what to do about it. */
                remedy?: string;
            }[];
            /** @description For an import: one sentence per kind of mistake. */
            summary?: string[];
            /** @description For a duplicate: id of the existing record. */
            existing_id?: string;
            /** @description For a duplicate: the property that both share. */
            conflict?: string;
            /** @description For a device that could not be contacted: the cause. */
            cause?: {
                code: string;
                message: string;
                remedy: string;
            };
            /**
             * @description For too many requests: which limit.
             * @enum {string}
             */
            limit?: "caller" | "device" | "exporter" | "password" | "password-check" | "scan";
            /** @description For a failed registration: every step, as in `test-connection`. */
            diagnosis?: unknown;
        };
        /**
         * @description The stored device and the result of the contact.
         * @example {
         *       "device": {
         *         "id": "dev_7h2kq9wzv4x8n3m5r6tb",
         *         "source": "registry",
         *         "name": "tower1-ap1",
         *         "address": "10.1.1.11",
         *         "port": null,
         *         "type": "ap",
         *         "role": "sector",
         *         "transport": "api",
         *         "site_id": "site_7h2kq9wzv4x8n3m5r6tb",
         *         "parent_id": null,
         *         "credentials": {
         *           "api": "cred_7h2kq9wzv4x8n3m5r6tb",
         *           "snmp": null,
         *           "ssh": null
         *         },
         *         "modules": null,
         *         "labels": {
         *           "rack": "7"
         *         },
         *         "interfaces": {
         *           "sfp1": {
         *             "role": "backhaul",
         *             "peer_site_id": "site_7h2kq9wzv4x8n3m5r6tb",
         *             "capacity": 1000000000
         *           }
         *         },
         *         "notes": "",
         *         "serial": "HC107ABCDEF",
         *         "board": "NetMetal 5SHP",
         *         "version": "7.16.2",
         *         "identity": "tower1-ap1",
         *         "observed_serial": null,
         *         "state": "active",
         *         "last_contact_at": "2026-01-05T08:00:00.000Z",
         *         "last_asked_at": "2026-01-05T08:00:00.000Z",
         *         "last_error": null,
         *         "suggested_type": "ap",
         *         "created_at": "2026-01-05T08:00:00.000Z",
         *         "updated_at": "2026-01-05T08:00:00.000Z",
         *         "revision": 1
         *       },
         *       "diagnosis": {
         *         "ok": true,
         *         "steps": [
         *           {
         *             "step": "name",
         *             "outcome": "ok",
         *             "summary": "The address 10.1.1.11 is allowed.",
         *             "duration_ms": 0.3,
         *             "facts": {
         *               "address": "10.1.1.11",
         *               "addresses": [
         *                 "10.1.1.11"
         *               ]
         *             }
         *           },
         *           {
         *             "step": "tcp",
         *             "outcome": "ok",
         *             "summary": "Port 8728 accepts connections.",
         *             "duration_ms": 6.8,
         *             "facts": {
         *               "address": "10.1.1.11",
         *               "port": 8728,
         *               "rtt_ms": 6.8
         *             }
         *           },
         *           {
         *             "step": "tls",
         *             "outcome": "warning",
         *             "summary": "The connection is not encrypted.",
         *             "duration_ms": 0,
         *             "code": "diagnose.plain-text",
         *             "remedy": "Give the api-ssl service a certificate and set the encryption of the credential to one that checks it: pinned (`tls: pin`) or verified (`tls: verify`).",
         *             "facts": {}
         *           },
         *           {
         *             "step": "login",
         *             "outcome": "ok",
         *             "summary": "Logged in.",
         *             "duration_ms": 20.1,
         *             "facts": {
         *               "method": "plain"
         *             }
         *           },
         *           {
         *             "step": "rights",
         *             "outcome": "ok",
         *             "summary": "The account may read 2 of 2 menus.",
         *             "duration_ms": 7.4,
         *             "facts": {
         *               "readable": [
         *                 "/interface",
         *                 "/system/resource"
         *               ],
         *               "refused": [],
         *               "absent": [
         *                 "/interface/wifi"
         *               ],
         *               "unclear": []
         *             }
         *           },
         *           {
         *             "step": "identity",
         *             "outcome": "ok",
         *             "summary": "tower1-ap1 is a NetMetal 5SHP with RouterOS 7.16.2.",
         *             "duration_ms": 3.3,
         *             "facts": {
         *               "identity": "tower1-ap1",
         *               "board": "NetMetal 5SHP",
         *               "model": "RB921UAGS-5SHPacT",
         *               "serial": "HC107ABCDEF",
         *               "software_id": "DEMO-0001",
         *               "version": "7.16.2",
         *               "firmware": "7.16.2",
         *               "architecture": "mipsbe",
         *               "uptime_seconds": 1691537,
         *               "suggested_type": "ap",
         *               "type_reason": "A wireless interface is in mode ap-bridge.",
         *               "clock_skew_seconds": -1
         *             }
         *           }
         *         ],
         *         "address": "10.1.1.11",
         *         "device": {
         *           "identity": "tower1-ap1",
         *           "board": "NetMetal 5SHP",
         *           "model": "RB921UAGS-5SHPacT",
         *           "serial": "HC107ABCDEF",
         *           "software_id": "DEMO-0001",
         *           "version": "7.16.2",
         *           "firmware": "7.16.2",
         *           "architecture": "mipsbe",
         *           "uptime_seconds": 1691537,
         *           "suggested_type": "ap",
         *           "type_reason": "A wireless interface is in mode ap-bridge."
         *         }
         *       }
         *     }
         */
        RegisteredDevice: {
            device: components["schemas"]["Device"];
            diagnosis?: components["schemas"]["Diagnosis"];
        };
        /**
         * @example {
         *       "id": "tok_7h2kq9wzv4x8n3m5r6tb",
         *       "name": "prometheus",
         *       "role": "viewer",
         *       "scopes": [
         *         "scrape"
         *       ],
         *       "created_at": "2026-01-05T08:00:00.000Z",
         *       "created_by": "token:tok_8h2kq9wzv4x8n3m5r6tb",
         *       "expires_at": "2026-04-05T08:00:00.000Z",
         *       "last_used_at": null,
         *       "revoked_at": null,
         *       "token": "mkf_…",
         *       "old_token_expires_at": "2026-01-07T08:00:00.000Z"
         *     }
         */
        RotatedToken: {
            /**
             * @description Id of the token.
             * @example tok_7h2kq9wzv4x8n3m5r6tb
             */
            id: string;
            /** @description Display name. */
            name: string;
            /**
             * @description Role of its owner.
             * @enum {string}
             */
            role: "viewer" | "operator" | "admin" | "platform";
            scopes: ("scrape" | "discovery" | "manage" | "grafana")[];
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /** @description Who created it. */
            created_by: string;
            expires_at: string | null;
            last_used_at: string | null;
            revoked_at: string | null;
            /** @description The new token itself, shown only once. */
            token: string;
            /**
             * Format: date-time
             * @description Until when the old token works.
             */
            old_token_expires_at: string;
        };
        /**
         * @example {
         *       "transport": "api",
         *       "read_at": "2026-01-05T08:00:00.000Z",
         *       "absent": false,
         *       "complete": true,
         *       "total": 22481,
         *       "selected": 1,
         *       "listed": true,
         *       "rows": [
         *         {
         *           "route": "*80000003",
         *           "family": "ipv4",
         *           "destination": "10.20.0.0/16",
         *           "gateway": "10.0.0.1",
         *           "immediate_gateway": "10.0.0.1%ether1",
         *           "routing_table": "main",
         *           "protocol": "ospf",
         *           "distance": 110,
         *           "active": true,
         *           "enabled": true,
         *           "dynamic": true,
         *           "blackhole": false,
         *           "ecmp": false
         *         }
         *       ],
         *       "warnings": []
         *     }
         */
        RouteList: {
            /**
             * @description Transport for reading it.
             * @enum {string}
             */
            transport: "api" | "snmp";
            /**
             * Format: date-time
             * @description When the device was read.
             */
            read_at: string;
            /** @description Whether the transport has no routes; `note` explains it. */
            absent: boolean;
            /** @description Why there are no routes. */
            note?: string;
            /** @description Whether everything that was asked for was read. */
            complete: boolean;
            total: number | null;
            selected: number | null;
            /** @description Whether `rows` has them: not if more than `limit` match. */
            listed: boolean;
            rows: components["schemas"]["RouteRow"][];
            warnings: components["schemas"]["LiveError"][];
            error?: components["schemas"]["LiveError"];
        };
        RouteRow: {
            /** @description Identifies the row: route. */
            route?: string;
            /** @description Identifies the row: family. */
            family?: string;
            /** @description Destination, gateway and table of the route. */
            destination?: string;
            /** @description Destination, gateway and table of the route. */
            gateway?: string;
            /** @description Destination, gateway and table of the route. */
            immediate_gateway?: string;
            /** @description Destination, gateway and table of the route. */
            gateway_status?: string;
            /** @description Destination, gateway and table of the route. */
            routing_table?: string;
            /** @description Destination, gateway and table of the route. */
            routing_mark?: string;
            /** @description Destination, gateway and table of the route. */
            protocol?: string;
            /** @description Destination, gateway and table of the route. */
            comment?: string;
            /** @description Distance; the lowest one wins. */
            distance?: number;
            /** @description Whether it is used for forwarding. */
            active?: boolean;
            /** @description Whether it is enabled. */
            enabled?: boolean;
            /** @description Whether nobody configured it by hand. */
            dynamic?: boolean;
            /** @description Whether its packets are discarded. */
            blackhole?: boolean;
            /** @description Whether it has several next hops of equal cost. */
            ecmp?: boolean;
        };
        /**
         * @description A saved search.
         * @example {
         *       "id": "srch_7h2kq9wzv4x8n3m5r6tb",
         *       "name": "Sectors on 7.12",
         *       "filter": {
         *         "type": "ap",
         *         "role": "sector",
         *         "version": "7.12.1"
         *       },
         *       "notes": "To be upgraded.",
         *       "created_at": "2026-01-05T08:00:00.000Z",
         *       "updated_at": "2026-01-05T08:00:00.000Z",
         *       "revision": 1
         *     }
         */
        SavedSearch: {
            /**
             * @description Id of the saved search.
             * @example srch_7h2kq9wzv4x8n3m5r6tb
             */
            id: string;
            /** @description Unique in the tenant, ignoring letter case. */
            name: string;
            /** @description Parameters of `GET /devices`. A site in it may have been removed since. */
            filter: {
                /**
                 * @description Only registered devices, or only those of the configuration file.
                 * @enum {string}
                 */
                source?: "registry" | "file";
                /**
                 * @description Only devices of this type.
                 * @enum {string}
                 */
                type?: "router" | "switch" | "ap" | "cpe" | "lte";
                /** @description Only devices with this role. */
                role?: string;
                /** @description The whole name, ignoring letter case: an exact look-up. */
                name?: string;
                /**
                 * @description Only devices at this site: its id or name.
                 * @example Tower 1
                 */
                site_id?: string;
                /**
                 * @description Only devices in this state.
                 * @enum {string}
                 */
                state?: "active" | "pending" | "disabled" | "quarantined";
                /**
                 * @description Only devices read over this transport.
                 * @enum {string}
                 */
                transport?: "api" | "snmp";
                /**
                 * @description Only devices behind this one: its id or name.
                 * @example Tower 1
                 */
                parent_id?: string;
                /** @description Only devices of this model. */
                board?: string;
                /** @description Only devices with this RouterOS version. */
                version?: string;
                /** @description Only devices that are quarantined or look like another type than theirs; false: only others. */
                needs_attention?: boolean;
                /** @description Substring of a text of the item, case-insensitive. */
                search?: string;
            };
            /** @description Free text. */
            notes: string;
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updated_at: string;
            /** @description Increases with every change; the ETag. */
            revision: number;
        };
        /**
         * @example {
         *       "name": "Sectors on 7.12",
         *       "filter": {
         *         "type": "ap",
         *         "role": "sector",
         *         "version": "7.12.1"
         *       },
         *       "notes": "To be upgraded."
         *     }
         */
        SavedSearchChange: {
            /** @description Unique in the tenant, ignoring letter case. */
            name?: string;
            /** @description Parameters of `GET /devices`. A site in it may have been removed since. */
            filter?: {
                /**
                 * @description Only registered devices, or only those of the configuration file.
                 * @enum {string}
                 */
                source?: "registry" | "file";
                /**
                 * @description Only devices of this type.
                 * @enum {string}
                 */
                type?: "router" | "switch" | "ap" | "cpe" | "lte";
                /** @description Only devices with this role. */
                role?: string;
                /** @description The whole name, ignoring letter case: an exact look-up. */
                name?: string;
                /**
                 * @description Only devices at this site: its id or name.
                 * @example Tower 1
                 */
                site_id?: string;
                /**
                 * @description Only devices in this state.
                 * @enum {string}
                 */
                state?: "active" | "pending" | "disabled" | "quarantined";
                /**
                 * @description Only devices read over this transport.
                 * @enum {string}
                 */
                transport?: "api" | "snmp";
                /**
                 * @description Only devices behind this one: its id or name.
                 * @example Tower 1
                 */
                parent_id?: string;
                /** @description Only devices of this model. */
                board?: string;
                /** @description Only devices with this RouterOS version. */
                version?: string;
                /** @description Only devices that are quarantined or look like another type than theirs; false: only others. */
                needs_attention?: boolean;
                /** @description Substring of a text of the item, case-insensitive. */
                search?: string;
            };
            /** @description Free text. */
            notes?: string;
        };
        /**
         * @example {
         *       "name": "Sectors on 7.12",
         *       "filter": {
         *         "type": "ap",
         *         "role": "sector",
         *         "version": "7.12.1"
         *       },
         *       "notes": "To be upgraded."
         *     }
         */
        SavedSearchDraft: {
            /** @description Unique in the tenant, ignoring letter case. */
            name: string;
            /** @description Parameters of `GET /devices`. A site in it may have been removed since. */
            filter: {
                /**
                 * @description Only registered devices, or only those of the configuration file.
                 * @enum {string}
                 */
                source?: "registry" | "file";
                /**
                 * @description Only devices of this type.
                 * @enum {string}
                 */
                type?: "router" | "switch" | "ap" | "cpe" | "lte";
                /** @description Only devices with this role. */
                role?: string;
                /** @description The whole name, ignoring letter case: an exact look-up. */
                name?: string;
                /**
                 * @description Only devices at this site: its id or name.
                 * @example Tower 1
                 */
                site_id?: string;
                /**
                 * @description Only devices in this state.
                 * @enum {string}
                 */
                state?: "active" | "pending" | "disabled" | "quarantined";
                /**
                 * @description Only devices read over this transport.
                 * @enum {string}
                 */
                transport?: "api" | "snmp";
                /**
                 * @description Only devices behind this one: its id or name.
                 * @example Tower 1
                 */
                parent_id?: string;
                /** @description Only devices of this model. */
                board?: string;
                /** @description Only devices with this RouterOS version. */
                version?: string;
                /** @description Only devices that are quarantined or look like another type than theirs; false: only others. */
                needs_attention?: boolean;
                /** @description Substring of a text of the item, case-insensitive. */
                search?: string;
            };
            /** @description Free text. */
            notes?: string;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "id": "srch_7h2kq9wzv4x8n3m5r6tb",
         *           "name": "Sectors on 7.12",
         *           "filter": {
         *             "type": "ap",
         *             "role": "sector",
         *             "version": "7.12.1"
         *           },
         *           "notes": "To be upgraded.",
         *           "created_at": "2026-01-05T08:00:00.000Z",
         *           "updated_at": "2026-01-05T08:00:00.000Z",
         *           "revision": 1
         *         }
         *       ]
         *     }
         */
        SavedSearchPage: {
            items: components["schemas"]["SavedSearch"][];
            /** @description Absent on the last page. */
            next_cursor?: string;
        };
        /**
         * @example {
         *       "network": "10.1.1.0/24",
         *       "credentials": [
         *         "public"
         *       ]
         *     }
         */
        Scan: {
            /** @description CIDR, at most a /22, inside the networks of the tenant. */
            network: string;
            /** @description Ids or names of credentials to try, in this order. SNMP credentials are tried on every address. */
            credentials?: string[];
            /**
             * @description Also log in with the API credentials, at most three per address, never over anonymous TLS.
             * @default false
             */
            log_in: boolean;
        };
        /**
         * @example {
         *       "principal": {
         *         "kind": "person",
         *         "name": "grafana:alice@example.net",
         *         "role": "operator"
         *       },
         *       "token": {
         *         "expires_at": "2027-01-05T08:00:00.000Z"
         *       },
         *       "permissions": [
         *         "alert.read",
         *         "silence.write",
         *         "command.read",
         *         "device.read"
         *       ],
         *       "tenant": {
         *         "id": "ten_7h2kq9wzv4x8n3m5r6tb",
         *         "name": "acme",
         *         "grafana_org_id": 2
         *       },
         *       "version": "1.0.0",
         *       "configured": {
         *         "alertmanager": true,
         *         "prometheus": true,
         *         "grafana": true
         *       }
         *     }
         */
        Session: {
            principal: {
                /**
                 * @description person: somebody whom Grafana identified.
                 * @enum {string}
                 */
                kind: "person" | "token";
                /** @description As the audit names it, such as `grafana:alice@example.net`. */
                name: string;
                /**
                 * @description Of a person and a token, the lower role.
                 * @enum {string}
                 */
                role: "viewer" | "operator" | "admin" | "platform";
            };
            token: {
                expires_at: string | null;
            };
            /** @description What the caller may do: a route can be called if its `x-permission` is among these. */
            permissions: string[];
            tenant: {
                /**
                 * @description Id of the tenant.
                 * @example ten_7h2kq9wzv4x8n3m5r6tb
                 */
                id: string;
                name: string;
                grafana_org_id: number | null;
            } | null;
            /** @description Version of the exporter. */
            version: string;
            /** @description What the configuration file of the exporter has. */
            configured: {
                /** @description Alerts and silences. */
                alertmanager: boolean;
                /** @description Reports. */
                prometheus: boolean;
                /** @description Identities of Grafana users. */
                grafana: boolean;
            };
        };
        /**
         * @description A silence of the tenant.
         * @example {
         *       "id": "1f0c2c0e-5b1a-4f7e-9a34-0d8a3c5b7c11",
         *       "state": "active",
         *       "matchers": [
         *         {
         *           "name": "tenant",
         *           "value": "acme",
         *           "is_regex": false,
         *           "is_equal": true
         *         },
         *         {
         *           "name": "site",
         *           "value": "Tower 1",
         *           "is_regex": false,
         *           "is_equal": true
         *         }
         *       ],
         *       "starts_at": "2026-01-05T08:00:00.000Z",
         *       "ends_at": "2026-01-05T12:00:00.000Z",
         *       "created_by": "alice",
         *       "comment": "Generator is being replaced, OPS-812"
         *     }
         */
        Silence: {
            /** @description Id in Alertmanager; a change makes another one. */
            id: string;
            /**
             * @description pending: it starts later.
             * @enum {string}
             */
            state: "active" | "pending" | "expired";
            matchers: {
                name: string;
                value: string;
                is_regex: boolean;
                is_equal: boolean;
            }[];
            /**
             * Format: date-time
             * @description Start.
             */
            starts_at: string;
            /**
             * Format: date-time
             * @description End.
             */
            ends_at: string;
            /** @description Who made it. */
            created_by: string;
            /** @description Why. */
            comment: string;
        };
        /**
         * @example {
         *       "matchers": [
         *         {
         *           "name": "site",
         *           "value": "Tower 1"
         *         }
         *       ],
         *       "duration_seconds": 14400,
         *       "comment": "Generator is being replaced, OPS-812"
         *     }
         */
        SilenceDraft: {
            /** @description What is silent: alerts that all of them match. That of the tenant is added. */
            matchers: {
                /** @description Label; not tenant. */
                name: string;
                /** @description Text, or regular expression (RE2, anchored). */
                value: string;
                /**
                 * @description The value is an expression.
                 * @default false
                 */
                is_regex: boolean;
                /**
                 * @description false: labels that do not match.
                 * @default true
                 */
                is_equal: boolean;
            }[];
            /**
             * Format: date-time
             * @description Default: now.
             */
            starts_at?: string;
            /**
             * Format: date-time
             * @description When it ends by itself; or duration_seconds.
             */
            ends_at?: string;
            /** @description How long it lasts, by the exporter's clock instead of the caller's. */
            duration_seconds?: number;
            /** @description Why; a ticket, for example. */
            comment: string;
        };
        /**
         * @description Silences that have not expired.
         * @example {
         *       "items": [
         *         {
         *           "id": "1f0c2c0e-5b1a-4f7e-9a34-0d8a3c5b7c11",
         *           "state": "active",
         *           "matchers": [
         *             {
         *               "name": "tenant",
         *               "value": "acme",
         *               "is_regex": false,
         *               "is_equal": true
         *             },
         *             {
         *               "name": "site",
         *               "value": "Tower 1",
         *               "is_regex": false,
         *               "is_equal": true
         *             }
         *           ],
         *           "starts_at": "2026-01-05T08:00:00.000Z",
         *           "ends_at": "2026-01-05T12:00:00.000Z",
         *           "created_by": "alice",
         *           "comment": "Generator is being replaced, OPS-812"
         *         }
         *       ]
         *     }
         */
        SilenceList: {
            items: {
                /** @description Id in Alertmanager; a change makes another one. */
                id: string;
                /**
                 * @description pending: it starts later.
                 * @enum {string}
                 */
                state: "active" | "pending" | "expired";
                matchers: {
                    name: string;
                    value: string;
                    is_regex: boolean;
                    is_equal: boolean;
                }[];
                /**
                 * Format: date-time
                 * @description Start.
                 */
                starts_at: string;
                /**
                 * Format: date-time
                 * @description End.
                 */
                ends_at: string;
                /** @description Who made it. */
                created_by: string;
                /** @description Why. */
                comment: string;
            }[];
        };
        /**
         * @description A site.
         * @example {
         *       "id": "site_7h2kq9wzv4x8n3m5r6tb",
         *       "source": "registry",
         *       "name": "Tower 1",
         *       "latitude": 48.21,
         *       "longitude": 16.37,
         *       "parent_id": null,
         *       "upstream_ids": [],
         *       "notes": "Key at the farm.",
         *       "voltage_min": 46,
         *       "voltage_cutoff": 43.2,
         *       "slo_objective": 0.999,
         *       "sold_bandwidth": 2500000000,
         *       "created_at": "2026-01-05T08:00:00.000Z",
         *       "updated_at": "2026-01-05T08:00:00.000Z",
         *       "revision": 1
         *     }
         */
        Site: {
            /**
             * @description Starts with site_, or with file_ for a site of the configuration file.
             * @example site_7h2kq9wzv4x8n3m5r6tb
             */
            id: string;
            /**
             * @description file: the site is defined in the configuration file, or devices there name it; the API cannot change it.
             * @enum {string}
             */
            source: "registry" | "file";
            /**
             * @description Unique in the tenant, ignoring letter case.
             * @example Tower 1
             */
            name: string;
            latitude: number | null;
            longitude: number | null;
            parent_id: string | null;
            /** @description Sites without which this one has no uplink: while any of them is down, alerts about this one are left out. */
            upstream_ids: string[];
            /** @description Free text. */
            notes: string;
            voltage_min: number | null;
            voltage_cutoff: number | null;
            slo_objective: number | null;
            sold_bandwidth: number | null;
            created_at: string | null;
            updated_at: string | null;
            revision: number | null;
        };
        /**
         * @example {
         *       "name": "Tower 1",
         *       "latitude": 48.21,
         *       "longitude": 16.37
         *     }
         */
        SiteChange: {
            /**
             * @description Unique in the tenant, ignoring letter case.
             * @example Tower 1
             */
            name?: string;
            latitude?: number | null;
            longitude?: number | null;
            parent_id?: string | null;
            /** @description Sites without which this one has no uplink: while any of them is down, alerts about this one are left out. */
            upstream_ids?: string[];
            /** @description Free text. */
            notes?: string;
            voltage_min?: number | null;
            voltage_cutoff?: number | null;
            slo_objective?: number | null;
            sold_bandwidth?: number | null;
        };
        /**
         * @example {
         *       "name": "Tower 1",
         *       "latitude": 48.21,
         *       "longitude": 16.37
         *     }
         */
        SiteDraft: {
            /**
             * @description Unique in the tenant, ignoring letter case.
             * @example Tower 1
             */
            name: string;
            latitude?: number | null;
            longitude?: number | null;
            parent_id?: string | null;
            /** @description Sites without which this one has no uplink: while any of them is down, alerts about this one are left out. */
            upstream_ids?: string[];
            /** @description Free text. */
            notes?: string;
            voltage_min?: number | null;
            voltage_cutoff?: number | null;
            slo_objective?: number | null;
            sold_bandwidth?: number | null;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "id": "site_7h2kq9wzv4x8n3m5r6tb",
         *           "source": "registry",
         *           "name": "Tower 1",
         *           "latitude": 48.21,
         *           "longitude": 16.37,
         *           "parent_id": null,
         *           "upstream_ids": [],
         *           "notes": "Key at the farm.",
         *           "voltage_min": 46,
         *           "voltage_cutoff": 43.2,
         *           "slo_objective": 0.999,
         *           "sold_bandwidth": 2500000000,
         *           "created_at": "2026-01-05T08:00:00.000Z",
         *           "updated_at": "2026-01-05T08:00:00.000Z",
         *           "revision": 1
         *         }
         *       ]
         *     }
         */
        SitePage: {
            items: components["schemas"]["Site"][];
            /** @description Absent on the last page. */
            next_cursor?: string;
        };
        /**
         * @example {
         *       "address": "10.1.1.12",
         *       "credential": "public",
         *       "role": "backhaul"
         *     }
         */
        SnmpDeviceRegistration: {
            /** @description Host name or IP address, without port. */
            address: string;
            /** @description Id or name of a stored credential. */
            credential?: string;
            new_credential?: components["schemas"]["NewCredential"];
            /** @description Overrides the default port. */
            port?: number;
            /** @description Default: the identity of the device. */
            name?: string;
            /**
             * @description Default: the suggested type.
             * @enum {string}
             */
            type?: "router" | "switch" | "ap" | "cpe" | "lte";
            /** @description Purpose, such as core or customer; a label in Prometheus. */
            role?: string;
            /** @description Labels for Prometheus. */
            labels?: {
                [key: string]: string;
            };
            /** @description What only the operator knows of the interfaces, by their names. Replaces all earlier plans. */
            interfaces?: {
                [key: string]: {
                    /**
                     * @description What the interface is for.
                     * @enum {string}
                     */
                    role?: "uplink" | "backhaul" | "sector" | "customer" | "management";
                    /** @description Clients that the sector was planned for. */
                    planned_clients?: number;
                    /** @description What the link can carry, in bits per second or as in 300Mbps. */
                    capacity?: number | string;
                    /**
                     * @description Id or name of the site at the other end.
                     * @example Tower 1
                     */
                    peer_site_id?: string;
                };
            };
            /** @description Free text. */
            notes?: string;
            /**
             * @description Id or name of the site.
             * @example Tower 1
             */
            site?: string;
            /**
             * @description Id or name of the device it is reached through.
             * @example Tower 1
             */
            parent?: string;
            /**
             * @description Overrides the modules of the type: a list of names, or names separated by commas.
             * @example [
             *       "router",
             *       "sessions"
             *     ]
             * @example router,sessions
             */
            modules?: string[] | string;
            /**
             * @description false: store the device without contact; it stays pending until it is reached.
             * @default true
             */
            contact: boolean;
        };
        SnmpProfile: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "snmp";
            /**
             * @description Version of SNMP.
             * @enum {string}
             */
            version: "1" | "2c" | "3";
            username?: string;
            /**
             * @description Version 3: authentication.
             * @enum {string}
             */
            auth_protocol?: "md5" | "sha1";
            /**
             * @description Version 3: encryption.
             * @enum {string}
             */
            priv_protocol?: "des" | "aes128";
            context_name?: string;
            port?: number;
            max_repetitions?: number;
            timeout_ms?: number;
            retries?: number;
            /**
             * @description For old text.
             * @enum {string}
             */
            code_page?: "windows-1250" | "windows-1251" | "windows-1252" | "gbk";
        };
        SshProfile: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "ssh";
            username: string;
            port?: number;
            host_key_fingerprint?: string;
        };
        /**
         * @example {
         *       "id": "ten_7h2kq9wzv4x8n3m5r6tb",
         *       "name": "acme",
         *       "grafana_org_id": 2,
         *       "state": "active",
         *       "created_at": "2026-01-05T08:00:00.000Z",
         *       "updated_at": "2026-01-05T08:00:00.000Z",
         *       "revision": 1
         *     }
         */
        Tenant: {
            /**
             * @description Id of the tenant.
             * @example ten_7h2kq9wzv4x8n3m5r6tb
             */
            id: string;
            /** @description Unique, ignoring letter case. */
            name: string;
            grafana_org_id: number | null;
            /**
             * @description The tokens of a suspended tenant are refused, except for the list of devices that Prometheus reads.
             * @enum {string}
             */
            state: "active" | "suspended";
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updated_at: string;
            /** @description Increases with every change; the ETag. */
            revision: number;
        };
        /**
         * @example {
         *       "state": "suspended"
         *     }
         */
        TenantChange: {
            /** @description Unique, ignoring letter case. */
            name?: string;
            grafana_org_id?: number | null;
            /**
             * @description The tokens of a suspended tenant are refused, except for the list of devices that Prometheus reads.
             * @enum {string}
             */
            state?: "active" | "suspended";
        };
        /**
         * @example {
         *       "name": "acme",
         *       "grafana_org_id": 2
         *     }
         */
        TenantDraft: {
            /** @description Unique, ignoring letter case. */
            name: string;
            grafana_org_id?: number | null;
        };
        /**
         * @example {
         *       "networks": [
         *         "10.1.0.0/16"
         *       ]
         *     }
         */
        TenantNetworks: {
            /** @description Networks in which its devices may be. Without any, the tenant may contact no device. */
            networks: string[];
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "id": "ten_7h2kq9wzv4x8n3m5r6tb",
         *           "name": "acme",
         *           "grafana_org_id": 2,
         *           "state": "active",
         *           "created_at": "2026-01-05T08:00:00.000Z",
         *           "updated_at": "2026-01-05T08:00:00.000Z",
         *           "revision": 1
         *         }
         *       ]
         *     }
         */
        TenantPage: {
            items: components["schemas"]["Tenant"][];
            /** @description Absent on the last page. */
            next_cursor?: string;
        };
        Tls: components["schemas"]["TlsOff"] | components["schemas"]["TlsAnonymous"] | components["schemas"]["TlsPin"] | components["schemas"]["TlsVerify"];
        TlsAnonymous: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            mode: "anonymous";
        };
        TlsOff: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            mode: "off";
        };
        TlsPin: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            mode: "pin";
            /** @description SHA-256 of the certificate: 64 hexadecimal digits, with or without colons. */
            fingerprint: string;
        };
        TlsVerify: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            mode: "verify";
            ca?: string;
            verify_name?: boolean;
            server_name?: string;
        };
        /**
         * @example {
         *       "id": "tok_7h2kq9wzv4x8n3m5r6tb",
         *       "name": "prometheus",
         *       "role": "viewer",
         *       "scopes": [
         *         "scrape"
         *       ],
         *       "created_at": "2026-01-05T08:00:00.000Z",
         *       "created_by": "token:tok_8h2kq9wzv4x8n3m5r6tb",
         *       "expires_at": "2026-04-05T08:00:00.000Z",
         *       "last_used_at": null,
         *       "revoked_at": null
         *     }
         */
        Token: {
            /**
             * @description Id of the token.
             * @example tok_7h2kq9wzv4x8n3m5r6tb
             */
            id: string;
            /** @description Display name. */
            name: string;
            /**
             * @description Role of its owner.
             * @enum {string}
             */
            role: "viewer" | "operator" | "admin" | "platform";
            scopes: ("scrape" | "discovery" | "manage" | "grafana")[];
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at: string;
            /** @description Who created it. */
            created_by: string;
            expires_at: string | null;
            last_used_at: string | null;
            revoked_at: string | null;
        };
        /**
         * @example {
         *       "name": "prometheus",
         *       "role": "viewer",
         *       "scopes": [
         *         "scrape"
         *       ],
         *       "days": 90
         *     }
         */
        TokenDraft: {
            /** @description Display name. */
            name: string;
            /**
             * @description Role of its owner.
             * @enum {string}
             */
            role: "viewer" | "operator" | "admin" | "platform";
            scopes: ("scrape" | "discovery" | "manage" | "grafana")[];
            days?: number | null;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "id": "tok_7h2kq9wzv4x8n3m5r6tb",
         *           "name": "prometheus",
         *           "role": "viewer",
         *           "scopes": [
         *             "scrape"
         *           ],
         *           "created_at": "2026-01-05T08:00:00.000Z",
         *           "created_by": "token:tok_8h2kq9wzv4x8n3m5r6tb",
         *           "expires_at": "2026-04-05T08:00:00.000Z",
         *           "last_used_at": null,
         *           "revoked_at": null
         *         }
         *       ]
         *     }
         */
        TokenPage: {
            items: components["schemas"]["Token"][];
            /** @description Absent on the last page. */
            next_cursor?: string;
        };
        /**
         * @example {
         *       "days": 90,
         *       "grace_hours": 48
         *     }
         */
        TokenRotation: {
            days?: number | null;
            /**
             * @description How long the old token still works.
             * @default 24
             */
            grace_hours: number;
        };
    };
    responses: {
        /**
         * @description `alertmanager.unreachable`: No Alertmanager answers.
         *
         *     `alertmanager.bad-answer`: The answer is not one of the Alertmanager API v2.
         */
        BadGateway: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `contact.failed`: The device could not be reached or queried. */
        BadGateway2: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `prometheus.unreachable`: Prometheus does not answer.
         *
         *     `prometheus.refused`: Prometheus refuses a query.
         *
         *     `prometheus.bad-answer`: The answer is not one of the Prometheus API v1.
         */
        BadGateway3: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `request.unknown-parameter`: The route has no such query parameter.
         *
         *     `request.invalid-parameter`: A query parameter is not valid.
         */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.unknown-parameter`: The route has no such query parameter. */
        BadRequest2: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `request.unknown-parameter`: The route has no such query parameter.
         *
         *     `request.invalid-parameter`: A query parameter is not valid.
         *
         *     `request.invalid-body`: The request body does not match the schema of this route.
         *
         *     `request.wrong-encoding`: The request body is not UTF-8.
         */
        BadRequest3: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `request.unknown-parameter`: The route has no such query parameter.
         *
         *     `request.invalid-parameter`: A query parameter is not valid.
         *
         *     `request.invalid-cursor`: The cursor does not belong to this list and sort order.
         */
        BadRequest4: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `request.unknown-parameter`: The route has no such query parameter.
         *
         *     `request.invalid-parameter`: A query parameter is not valid.
         *
         *     `request.invalid-body`: The request body does not match the schema of this route.
         *
         *     `request.wrong-encoding`: The request body is not UTF-8.
         *
         *     `command.malformed`: The command is malformed; nothing was sent to the device.
         *
         *     `command.unknown-menu`: The command is not in the RouterOS command table, so it was not sent.
         *
         *     `command.unbounded`: The command would run longer, or repeat more often, than this route allows.
         */
        BadRequest5: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `request.unknown-parameter`: The route has no such query parameter.
         *
         *     `request.invalid-parameter`: A query parameter is not valid.
         *
         *     `request.invalid-body`: The request body does not match the schema of this route.
         *
         *     `request.wrong-encoding`: The request body is not UTF-8.
         *
         *     `registry.invalid-value`: A value cannot be stored.
         */
        BadRequest6: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `request.unknown-parameter`: The route has no such query parameter.
         *
         *     `request.invalid-parameter`: A query parameter is not valid.
         *
         *     `request.invalid-body`: The request body does not match the schema of this route.
         *
         *     `request.wrong-encoding`: The request body is not UTF-8.
         *
         *     `registry.invalid-value`: A value cannot be stored.
         *
         *     `registry.unknown-reference`: The record refers to another record that does not exist.
         *
         *     `registry.ambiguous-reference`: The reference fits two records.
         */
        BadRequest7: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `request.unknown-parameter`: The route has no such query parameter.
         *
         *     `request.invalid-parameter`: A query parameter is not valid.
         *
         *     `request.invalid-body`: The request body does not match the schema of this route.
         *
         *     `request.wrong-encoding`: The request body is not UTF-8.
         *
         *     `registry.invalid-value`: A value cannot be stored.
         *
         *     `registry.unknown-reference`: The record refers to another record that does not exist.
         */
        BadRequest8: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `request.unknown-parameter`: The route has no such query parameter.
         *
         *     `request.invalid-parameter`: A query parameter is not valid.
         *
         *     `request.missing-parameter`: A required query parameter is missing.
         *
         *     `report.month-not-begun`: The month of the report has not begun.
         */
        BadRequest9: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.idempotency-running`: The first request with this idempotency key is still running. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `request.idempotency-running`: The first request with this idempotency key is still running.
         *
         *     `registry.duplicate`: A record with the same name, address or serial already exists.
         */
        Conflict2: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `registry.duplicate`: A record with the same name, address or serial already exists. */
        Conflict3: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `registry.provisioned`: The device or site is defined in the configuration file, so the API cannot change it.
         *
         *     `registry.in-use`: The record is in use and cannot be removed.
         */
        Conflict4: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `registry.quarantined`: The device at this address has a different serial number than the registered one, so its credentials are withheld.
         *
         *     `registry.serial-missing`: The device at this address reports no serial number, while one is registered, so it is not the same device.
         *
         *     `registry.disabled`: The device is disabled.
         *
         *     `registry.credential-missing`: The device has no credential for its transport.
         */
        Conflict5: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `request.idempotency-running`: The first request with this idempotency key is still running.
         *
         *     `registry.duplicate`: A record with the same name, address or serial already exists.
         *
         *     `registry.credential-missing`: The device has no credential for its transport.
         *
         *     `registry.quarantined`: The device at this address has a different serial number than the registered one, so its credentials are withheld.
         *
         *     `registry.disabled`: The device is disabled.
         */
        Conflict6: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `request.idempotency-running`: The first request with this idempotency key is still running.
         *
         *     `registry.duplicate`: A record with the same name, address or serial already exists.
         *
         *     `registry.spelled-otherwise`: The configuration file writes the name of this tenant or site otherwise.
         */
        Conflict7: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `request.idempotency-running`: The first request with this idempotency key is still running.
         *
         *     `request.answer-not-kept`: The request was completed before; its response was not kept because it contained a secret.
         */
        Conflict8: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `auth.grafana-role`: The Grafana user has no role in the organisation.
         *
         *     `auth.tenant-suspended`: The tenant of the token is suspended.
         *
         *     `auth.forbidden`: The role or the scopes of the token do not allow this.
         *
         *     `auth.no-tenant`: A platform token was used for data of a tenant.
         */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `auth.grafana-role`: The Grafana user has no role in the organisation.
         *
         *     `auth.tenant-suspended`: The tenant of the token is suspended.
         *
         *     `auth.forbidden`: The role or the scopes of the token do not allow this.
         */
        Forbidden2: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `auth.grafana-role`: The Grafana user has no role in the organisation.
         *
         *     `auth.tenant-suspended`: The tenant of the token is suspended.
         *
         *     `auth.forbidden`: The role or the scopes of the token do not allow this.
         *
         *     `auth.no-tenant`: A platform token was used for data of a tenant.
         *
         *     `registry.credential-elsewhere`: The stored credential may not be sent to this address.
         *
         *     `address.no-networks`: The tenant has no networks, so it may not contact any device.
         *
         *     `address.not-allowed`: The address is outside the networks in which devices are allowed.
         *
         *     `address.special`: The address belongs to the exporter itself or is a loopback, link-local, multicast, metadata or similar address.
         */
        Forbidden3: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `auth.grafana-role`: The Grafana user has no role in the organisation.
         *
         *     `auth.tenant-suspended`: The tenant of the token is suspended.
         *
         *     `auth.forbidden`: The role or the scopes of the token do not allow this.
         *
         *     `auth.no-tenant`: A platform token was used for data of a tenant.
         *
         *     `registry.credential-elsewhere`: The stored credential may not be sent to this address.
         */
        Forbidden4: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `internal.bug`: Unexpected error in the exporter: this is a bug.
         *
         *     `registry.record-damaged`: A record of the database is damaged; all others are in use.
         */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `registry.not-found`: There is no record with this id, or the token may not see it. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `report.no-data`: Prometheus has no data of the month. */
        NotFound2: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.too-large`: The request body is larger than this route accepts. */
        PayloadTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `registry.revision-mismatch`: The record has changed since it was read. */
        PreconditionFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.precondition-required`: The request needs an `If-Match` header. */
        PreconditionRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `auth.grafana-keys`: The signing keys of Grafana cannot be read.
         *
         *     `request.timed-out`: The request exceeded the time limit of the exporter.
         *
         *     `registry.not-configured`: The exporter has no database, so devices cannot be registered.
         *
         *     `storage.unreachable`: The PostgreSQL server does not answer.
         *
         *     `alertmanager.not-configured`: The exporter has no Alertmanager.
         */
        ServiceUnavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `auth.grafana-keys`: The signing keys of Grafana cannot be read.
         *
         *     `request.timed-out`: The request exceeded the time limit of the exporter.
         *
         *     `registry.not-configured`: The exporter has no database, so devices cannot be registered.
         *
         *     `storage.unreachable`: The PostgreSQL server does not answer.
         *
         *     `storage.full`: The disk of the database is full.
         *
         *     `storage.read-only`: The database is read-only.
         *
         *     `storage.locked`: Another process locked the database for too long.
         *
         *     `alertmanager.not-configured`: The exporter has no Alertmanager.
         */
        ServiceUnavailable2: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `auth.grafana-keys`: The signing keys of Grafana cannot be read.
         *
         *     `request.timed-out`: The request exceeded the time limit of the exporter.
         *
         *     `registry.not-configured`: The exporter has no database, so devices cannot be registered.
         *
         *     `storage.unreachable`: The PostgreSQL server does not answer.
         */
        ServiceUnavailable3: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `auth.grafana-keys`: The signing keys of Grafana cannot be read.
         *
         *     `request.timed-out`: The request exceeded the time limit of the exporter.
         *
         *     `registry.not-configured`: The exporter has no database, so devices cannot be registered.
         *
         *     `storage.unreachable`: The PostgreSQL server does not answer.
         *
         *     `storage.full`: The disk of the database is full.
         *
         *     `storage.read-only`: The database is read-only.
         *
         *     `storage.locked`: Another process locked the database for too long.
         */
        ServiceUnavailable4: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `auth.grafana-keys`: The signing keys of Grafana cannot be read.
         *
         *     `request.timed-out`: The request exceeded the time limit of the exporter.
         *
         *     `registry.not-configured`: The exporter has no database, so devices cannot be registered.
         *
         *     `storage.unreachable`: The PostgreSQL server does not answer.
         *
         *     `prometheus.not-configured`: The exporter has no Prometheus to ask.
         */
        ServiceUnavailable5: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.rate-limited`: Too many requests from one caller or for one device. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `auth.missing-token`: The request has no token.
         *
         *     `auth.bad-token`: The token is unknown.
         *
         *     `auth.expired-token`: The token has expired.
         *
         *     `auth.revoked-token`: The token was revoked.
         *
         *     `auth.grafana-id`: The identity that Grafana sent is not valid.
         *
         *     `auth.grafana-id-missing`: A Grafana token was sent without the identity of a user.
         *
         *     `auth.grafana-organisation`: The Grafana user is in another organisation than that of the tenant.
         *
         *     `auth.grafana-not-configured`: A Grafana token was sent, but Grafana is not configured.
         */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `alertmanager.refused`: Alertmanager refuses the request. */
        UnprocessableEntity: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.idempotency-mismatch`: The idempotency key was already used for a different request. */
        UnprocessableEntity2: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `request.idempotency-mismatch`: The idempotency key was already used for a different request.
         *
         *     `registration.failed`: The device was not registered because a step of the connection test failed.
         */
        UnprocessableEntity3: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.unsupported-media-type`: The route does not accept this content type. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description Only this action, such as `device.update`. */
        Action: string;
        /** @description Only actions of this actor. */
        Actor: string;
        /** @description Id of the credential. */
        CredentialId: string;
        /** @description `next_cursor` of the previous page, with the same `sort`. */
        Cursor: string;
        /** @description Id of the device. */
        DeviceId: string;
        /** @description Default: csv if `Accept` is text/csv, json otherwise. */
        Format: "json" | "csv";
        /** @description Start, inclusive. */
        From: string;
        /** @description Executes the request only once: a repeat with the same key and token within 24 hours gets the first response again, with the header `Idempotency-Replayed: true`. The same key with a different request is refused (422 `request.idempotency-mismatch`), as is a repeat while the first request is still running (409 `request.idempotency-running`); if the exporter was killed meanwhile, the key is free again after 15 seconds. A request that changed nothing releases its key. Secrets in the body are not compared. */
        IdempotencyKey: string;
        /** @description Executes the request only once: a repeat with the same key and token within 24 hours is refused (409 `request.answer-not-kept`), because the first response contained a secret. The same key with a different request is refused (422 `request.idempotency-mismatch`), as is a repeat while the first request is still running (409 `request.idempotency-running`); if the exporter was killed meanwhile, the key is free again after 15 seconds. A request that changed nothing releases its key. Secrets in the body are not compared. */
        IdempotencyKey2: string;
        /** @description ETag of the record as last read; `*` for any revision. */
        IfMatch: string;
        /** @description ETag of the known record; if it has not changed, the response is 304 without a body. */
        IfNoneMatch: string;
        /** @description Maximum number of items per page. */
        Limit: number;
        /** @description Maximum number of rows. */
        Limit2: number;
        /** @description Id of the maintenance window. */
        MaintenanceWindowId: string;
        /** @description Such as 2026-10. The current month is reported up to now. */
        Month: string;
        /** @description The whole name, ignoring letter case: an exact look-up. */
        Name: string;
        /** @description Number of rows to skip. */
        Offset: number;
        /** @description Only actions with this outcome. */
        Outcome: "done" | "refused" | "failed" | "unknown";
        /** @description Id of the saved search. */
        SavedSearcheId: string;
        /** @description Substring of a text of the item, case-insensitive. */
        Search: string;
        /** @description Words that a row must have in its texts, in any letter case. */
        Search2: string;
        /** @description For CSV: what your spreadsheet expects. Default comma. */
        Separator: "comma" | "semicolon" | "tab";
        /** @description Id of the site. */
        SiteId: string;
        /** @description Order of the list; - for descending. */
        Sort: "sequence" | "-sequence";
        /** @description Order of the list; - for descending. */
        Sort2: "name" | "-name" | "created" | "-created";
        /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
        Sort3: string;
        /** @description Only actions on this target. */
        TargetId: string;
        /** @description Id of the tenant. */
        TenantId: string;
        /** @description End, inclusive. */
        To: string;
        /** @description Id of the token. */
        TokenId: string;
    };
    requestBodies: never;
    headers: {
        /** @description Revision of the record, for `If-Match`. */
        ETag: string;
        /** @description Seconds until the next request is allowed. */
        RetryAfter: number;
    };
    pathItems: never;
}
export type AlertList = components['schemas']['AlertList'];
export type ApiProfile = components['schemas']['ApiProfile'];
export type AuditRecord = components['schemas']['AuditRecord'];
export type AuditRecordPage = components['schemas']['AuditRecordPage'];
export type AuditVerification = components['schemas']['AuditVerification'];
export type AvailabilityReport = components['schemas']['AvailabilityReport'];
export type BulkChange = components['schemas']['BulkChange'];
export type BulkResult = components['schemas']['BulkResult'];
export type CapacityReport = components['schemas']['CapacityReport'];
export type Command = components['schemas']['Command'];
export type CommandExplanation = components['schemas']['CommandExplanation'];
export type CommandResult = components['schemas']['CommandResult'];
export type CommandTree = components['schemas']['CommandTree'];
export type ConnectionTest = components['schemas']['ConnectionTest'];
export type Credential = components['schemas']['Credential'];
export type CredentialChange = components['schemas']['CredentialChange'];
export type CredentialDraft = components['schemas']['CredentialDraft'];
export type CredentialPage = components['schemas']['CredentialPage'];
export type CredentialProfile = components['schemas']['CredentialProfile'];
export type CredentialSecretChanges = components['schemas']['CredentialSecretChanges'];
export type CredentialSecrets = components['schemas']['CredentialSecrets'];
export type Device = components['schemas']['Device'];
export type DeviceChange = components['schemas']['DeviceChange'];
export type DeviceFacts = components['schemas']['DeviceFacts'];
export type DeviceHistoryEntry = components['schemas']['DeviceHistoryEntry'];
export type DeviceHistoryEntryPage = components['schemas']['DeviceHistoryEntryPage'];
export type DevicePage = components['schemas']['DevicePage'];
export type DeviceRegistration = components['schemas']['DeviceRegistration'];
export type Diagnosis = components['schemas']['Diagnosis'];
export type DiagnosisNotice = components['schemas']['DiagnosisNotice'];
export type DiagnosisStep = components['schemas']['DiagnosisStep'];
export type ExistingDevice = components['schemas']['ExistingDevice'];
export type InventoryImport = components['schemas']['InventoryImport'];
export type InventoryItem = components['schemas']['InventoryItem'];
export type LiveArp = components['schemas']['LiveArp'];
export type LiveArpRow = components['schemas']['LiveArpRow'];
export type LiveBgpSessions = components['schemas']['LiveBgpSessions'];
export type LiveBgpSessionsRow = components['schemas']['LiveBgpSessionsRow'];
export type LiveBondingMembers = components['schemas']['LiveBondingMembers'];
export type LiveBondingMembersRow = components['schemas']['LiveBondingMembersRow'];
export type LiveBridgeHosts = components['schemas']['LiveBridgeHosts'];
export type LiveBridgeHostsRow = components['schemas']['LiveBridgeHostsRow'];
export type LiveBridgePorts = components['schemas']['LiveBridgePorts'];
export type LiveBridgePortsRow = components['schemas']['LiveBridgePortsRow'];
export type LiveBridges = components['schemas']['LiveBridges'];
export type LiveBridgesRow = components['schemas']['LiveBridgesRow'];
export type LiveCapsManAccessPoints = components['schemas']['LiveCapsManAccessPoints'];
export type LiveCapsManAccessPointsRow = components['schemas']['LiveCapsManAccessPointsRow'];
export type LiveCertificates = components['schemas']['LiveCertificates'];
export type LiveCertificatesRow = components['schemas']['LiveCertificatesRow'];
export type LiveCloud = components['schemas']['LiveCloud'];
export type LiveCloudRow = components['schemas']['LiveCloudRow'];
export type LiveContainers = components['schemas']['LiveContainers'];
export type LiveContainersRow = components['schemas']['LiveContainersRow'];
export type LiveDhcpBindings = components['schemas']['LiveDhcpBindings'];
export type LiveDhcpBindingsRow = components['schemas']['LiveDhcpBindingsRow'];
export type LiveDhcpClients = components['schemas']['LiveDhcpClients'];
export type LiveDhcpClientsRow = components['schemas']['LiveDhcpClientsRow'];
export type LiveDhcpLeases = components['schemas']['LiveDhcpLeases'];
export type LiveDhcpLeasesRow = components['schemas']['LiveDhcpLeasesRow'];
export type LiveDisks = components['schemas']['LiveDisks'];
export type LiveDisksRow = components['schemas']['LiveDisksRow'];
export type LiveError = components['schemas']['LiveError'];
export type LiveHardware = components['schemas']['LiveHardware'];
export type LiveHardwareRow = components['schemas']['LiveHardwareRow'];
export type LiveHealth = components['schemas']['LiveHealth'];
export type LiveHealthRow = components['schemas']['LiveHealthRow'];
export type LiveHotspotSessions = components['schemas']['LiveHotspotSessions'];
export type LiveHotspotSessionsRow = components['schemas']['LiveHotspotSessionsRow'];
export type LiveInterfaces = components['schemas']['LiveInterfaces'];
export type LiveInterfacesRow = components['schemas']['LiveInterfacesRow'];
export type LiveIpAddresses = components['schemas']['LiveIpAddresses'];
export type LiveIpAddressesRow = components['schemas']['LiveIpAddressesRow'];
export type LiveIpPools = components['schemas']['LiveIpPools'];
export type LiveIpPoolsRow = components['schemas']['LiveIpPoolsRow'];
export type LiveIpsecPeers = components['schemas']['LiveIpsecPeers'];
export type LiveIpsecPeersRow = components['schemas']['LiveIpsecPeersRow'];
export type LiveKidControlDevices = components['schemas']['LiveKidControlDevices'];
export type LiveKidControlDevicesRow = components['schemas']['LiveKidControlDevicesRow'];
export type LiveLteModems = components['schemas']['LiveLteModems'];
export type LiveLteModemsRow = components['schemas']['LiveLteModemsRow'];
export type LiveNeighbors = components['schemas']['LiveNeighbors'];
export type LiveNeighborsRow = components['schemas']['LiveNeighborsRow'];
export type LiveNetwatch = components['schemas']['LiveNetwatch'];
export type LiveNetwatchRow = components['schemas']['LiveNetwatchRow'];
export type LiveNtp = components['schemas']['LiveNtp'];
export type LiveNtpRow = components['schemas']['LiveNtpRow'];
export type LiveOspfNeighbors = components['schemas']['LiveOspfNeighbors'];
export type LiveOspfNeighborsRow = components['schemas']['LiveOspfNeighborsRow'];
export type LivePackages = components['schemas']['LivePackages'];
export type LivePackagesRow = components['schemas']['LivePackagesRow'];
export type LivePoePorts = components['schemas']['LivePoePorts'];
export type LivePoePortsRow = components['schemas']['LivePoePortsRow'];
export type LivePppClients = components['schemas']['LivePppClients'];
export type LivePppClientsRow = components['schemas']['LivePppClientsRow'];
export type LivePppSessions = components['schemas']['LivePppSessions'];
export type LivePppSessionsRow = components['schemas']['LivePppSessionsRow'];
export type LiveQueues = components['schemas']['LiveQueues'];
export type LiveQueuesRow = components['schemas']['LiveQueuesRow'];
export type LiveResourceList = components['schemas']['LiveResourceList'];
export type LiveResources = components['schemas']['LiveResources'];
export type LiveResourcesRow = components['schemas']['LiveResourcesRow'];
export type LiveScheduler = components['schemas']['LiveScheduler'];
export type LiveSchedulerRow = components['schemas']['LiveSchedulerRow'];
export type LiveTr069Client = components['schemas']['LiveTr069Client'];
export type LiveTr069ClientRow = components['schemas']['LiveTr069ClientRow'];
export type LiveUps = components['schemas']['LiveUps'];
export type LiveUpsRow = components['schemas']['LiveUpsRow'];
export type LiveVrrpInterfaces = components['schemas']['LiveVrrpInterfaces'];
export type LiveVrrpInterfacesRow = components['schemas']['LiveVrrpInterfacesRow'];
export type LiveWifiAccessPoints = components['schemas']['LiveWifiAccessPoints'];
export type LiveWifiAccessPointsRow = components['schemas']['LiveWifiAccessPointsRow'];
export type LiveWigigRadios = components['schemas']['LiveWigigRadios'];
export type LiveWigigRadiosRow = components['schemas']['LiveWigigRadiosRow'];
export type LiveWigigStations = components['schemas']['LiveWigigStations'];
export type LiveWigigStationsRow = components['schemas']['LiveWigigStationsRow'];
export type LiveWireguardPeers = components['schemas']['LiveWireguardPeers'];
export type LiveWireguardPeersRow = components['schemas']['LiveWireguardPeersRow'];
export type LiveWirelessClients = components['schemas']['LiveWirelessClients'];
export type LiveWirelessClientsRow = components['schemas']['LiveWirelessClientsRow'];
export type MaintenanceWindow = components['schemas']['MaintenanceWindow'];
export type MaintenanceWindowChange = components['schemas']['MaintenanceWindowChange'];
export type MaintenanceWindowDraft = components['schemas']['MaintenanceWindowDraft'];
export type MaintenanceWindowPage = components['schemas']['MaintenanceWindowPage'];
export type Neighbour = components['schemas']['Neighbour'];
export type NeighbourList = components['schemas']['NeighbourList'];
export type NewCredential = components['schemas']['NewCredential'];
export type NewToken = components['schemas']['NewToken'];
export type Oid = components['schemas']['Oid'];
export type OidSet = components['schemas']['OidSet'];
export type OidSetList = components['schemas']['OidSetList'];
export type OidTable = components['schemas']['OidTable'];
export type OwnTenant = components['schemas']['OwnTenant'];
export type PastCommand = components['schemas']['PastCommand'];
export type PastCommandPage = components['schemas']['PastCommandPage'];
export type Problem = components['schemas']['Problem'];
export type RegisteredDevice = components['schemas']['RegisteredDevice'];
export type RotatedToken = components['schemas']['RotatedToken'];
export type RouteList = components['schemas']['RouteList'];
export type RouteRow = components['schemas']['RouteRow'];
export type SavedSearch = components['schemas']['SavedSearch'];
export type SavedSearchChange = components['schemas']['SavedSearchChange'];
export type SavedSearchDraft = components['schemas']['SavedSearchDraft'];
export type SavedSearchPage = components['schemas']['SavedSearchPage'];
export type Scan = components['schemas']['Scan'];
export type Session = components['schemas']['Session'];
export type Silence = components['schemas']['Silence'];
export type SilenceDraft = components['schemas']['SilenceDraft'];
export type SilenceList = components['schemas']['SilenceList'];
export type Site = components['schemas']['Site'];
export type SiteChange = components['schemas']['SiteChange'];
export type SiteDraft = components['schemas']['SiteDraft'];
export type SitePage = components['schemas']['SitePage'];
export type SnmpDeviceRegistration = components['schemas']['SnmpDeviceRegistration'];
export type SnmpProfile = components['schemas']['SnmpProfile'];
export type SshProfile = components['schemas']['SshProfile'];
export type Tenant = components['schemas']['Tenant'];
export type TenantChange = components['schemas']['TenantChange'];
export type TenantDraft = components['schemas']['TenantDraft'];
export type TenantNetworks = components['schemas']['TenantNetworks'];
export type TenantPage = components['schemas']['TenantPage'];
export type Tls = components['schemas']['Tls'];
export type TlsAnonymous = components['schemas']['TlsAnonymous'];
export type TlsOff = components['schemas']['TlsOff'];
export type TlsPin = components['schemas']['TlsPin'];
export type TlsVerify = components['schemas']['TlsVerify'];
export type Token = components['schemas']['Token'];
export type TokenDraft = components['schemas']['TokenDraft'];
export type TokenPage = components['schemas']['TokenPage'];
export type TokenRotation = components['schemas']['TokenRotation'];
export type ResponseBadGateway = components['responses']['BadGateway'];
export type ResponseBadGateway2 = components['responses']['BadGateway2'];
export type ResponseBadGateway3 = components['responses']['BadGateway3'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseBadRequest2 = components['responses']['BadRequest2'];
export type ResponseBadRequest3 = components['responses']['BadRequest3'];
export type ResponseBadRequest4 = components['responses']['BadRequest4'];
export type ResponseBadRequest5 = components['responses']['BadRequest5'];
export type ResponseBadRequest6 = components['responses']['BadRequest6'];
export type ResponseBadRequest7 = components['responses']['BadRequest7'];
export type ResponseBadRequest8 = components['responses']['BadRequest8'];
export type ResponseBadRequest9 = components['responses']['BadRequest9'];
export type ResponseConflict = components['responses']['Conflict'];
export type ResponseConflict2 = components['responses']['Conflict2'];
export type ResponseConflict3 = components['responses']['Conflict3'];
export type ResponseConflict4 = components['responses']['Conflict4'];
export type ResponseConflict5 = components['responses']['Conflict5'];
export type ResponseConflict6 = components['responses']['Conflict6'];
export type ResponseConflict7 = components['responses']['Conflict7'];
export type ResponseConflict8 = components['responses']['Conflict8'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseForbidden2 = components['responses']['Forbidden2'];
export type ResponseForbidden3 = components['responses']['Forbidden3'];
export type ResponseForbidden4 = components['responses']['Forbidden4'];
export type ResponseInternalServerError = components['responses']['InternalServerError'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseNotFound2 = components['responses']['NotFound2'];
export type ResponsePayloadTooLarge = components['responses']['PayloadTooLarge'];
export type ResponsePreconditionFailed = components['responses']['PreconditionFailed'];
export type ResponsePreconditionRequired = components['responses']['PreconditionRequired'];
export type ResponseServiceUnavailable = components['responses']['ServiceUnavailable'];
export type ResponseServiceUnavailable2 = components['responses']['ServiceUnavailable2'];
export type ResponseServiceUnavailable3 = components['responses']['ServiceUnavailable3'];
export type ResponseServiceUnavailable4 = components['responses']['ServiceUnavailable4'];
export type ResponseServiceUnavailable5 = components['responses']['ServiceUnavailable5'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type ResponseUnauthorized = components['responses']['Unauthorized'];
export type ResponseUnprocessableEntity = components['responses']['UnprocessableEntity'];
export type ResponseUnprocessableEntity2 = components['responses']['UnprocessableEntity2'];
export type ResponseUnprocessableEntity3 = components['responses']['UnprocessableEntity3'];
export type ResponseUnsupportedMediaType = components['responses']['UnsupportedMediaType'];
export type ParameterAction = components['parameters']['Action'];
export type ParameterActor = components['parameters']['Actor'];
export type ParameterCredentialId = components['parameters']['CredentialId'];
export type ParameterCursor = components['parameters']['Cursor'];
export type ParameterDeviceId = components['parameters']['DeviceId'];
export type ParameterFormat = components['parameters']['Format'];
export type ParameterFrom = components['parameters']['From'];
export type ParameterIdempotencyKey = components['parameters']['IdempotencyKey'];
export type ParameterIdempotencyKey2 = components['parameters']['IdempotencyKey2'];
export type ParameterIfMatch = components['parameters']['IfMatch'];
export type ParameterIfNoneMatch = components['parameters']['IfNoneMatch'];
export type ParameterLimit = components['parameters']['Limit'];
export type ParameterLimit2 = components['parameters']['Limit2'];
export type ParameterMaintenanceWindowId = components['parameters']['MaintenanceWindowId'];
export type ParameterMonth = components['parameters']['Month'];
export type ParameterName = components['parameters']['Name'];
export type ParameterOffset = components['parameters']['Offset'];
export type ParameterOutcome = components['parameters']['Outcome'];
export type ParameterSavedSearcheId = components['parameters']['SavedSearcheId'];
export type ParameterSearch = components['parameters']['Search'];
export type ParameterSearch2 = components['parameters']['Search2'];
export type ParameterSeparator = components['parameters']['Separator'];
export type ParameterSiteId = components['parameters']['SiteId'];
export type ParameterSort = components['parameters']['Sort'];
export type ParameterSort2 = components['parameters']['Sort2'];
export type ParameterSort3 = components['parameters']['Sort3'];
export type ParameterTargetId = components['parameters']['TargetId'];
export type ParameterTenantId = components['parameters']['TenantId'];
export type ParameterTo = components['parameters']['To'];
export type ParameterTokenId = components['parameters']['TokenId'];
export type HeaderETag = components['headers']['ETag'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type $defs = Record<string, never>;
export interface operations {
    getOpenApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The OpenAPI document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    getDocs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    listAlerts: {
        parameters: {
            query?: {
                /** @description Only those of this site: its name. */
                site?: string;
                /** @description Only those of this device: its name. */
                device?: string;
                /** @description Only those with this severity: critical, warning, info. */
                severity?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Firing alerts, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listSilences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Silences that have not expired. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SilenceList"];
                };
            };
            400: components["responses"]["BadRequest2"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createSilence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Executes the request only once: a repeat with the same key and token within 24 hours gets the first response again, with the header `Idempotency-Replayed: true`. The same key with a different request is refused (422 `request.idempotency-mismatch`), as is a repeat while the first request is still running (409 `request.idempotency-running`); if the exporter was killed meanwhile, the key is free again after 15 seconds. A request that changed nothing releases its key. Secrets in the body are not compared. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SilenceDraft"];
            };
        };
        responses: {
            /** @description A silence of the tenant. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Silence"];
                };
            };
            400: components["responses"]["BadRequest3"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `request.idempotency-mismatch`: The idempotency key was already used for a different request.
             *
             *     `alertmanager.refused`: Alertmanager refuses the request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable2"];
        };
    };
    expireSilence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the silence. */
                silence: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable2"];
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @description Only this action, such as `device.update`. */
                action?: components["parameters"]["Action"];
                /** @description Only actions of this actor. */
                actor?: components["parameters"]["Actor"];
                /** @description Only actions on this target. */
                target_id?: components["parameters"]["TargetId"];
                /** @description Only actions with this outcome. */
                outcome?: components["parameters"]["Outcome"];
                /** @description Start, inclusive. */
                from?: components["parameters"]["From"];
                /** @description End, inclusive. */
                to?: components["parameters"]["To"];
                /** @description true: without the entries from before something was sent to a device, of which there is one from after it. */
                ended?: boolean;
                /** @description Order of the list; - for descending. */
                sort?: components["parameters"]["Sort"];
                /** @description `next_cursor` of the previous page, with the same `sort`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Maximum number of items per page. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditRecordPage"];
                };
            };
            400: components["responses"]["BadRequest4"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    verifyAudit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerification"];
                };
            };
            400: components["responses"]["BadRequest2"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden2"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    exportAudit: {
        parameters: {
            query?: {
                /** @description Default ndjson. */
                format?: "csv" | "ndjson";
                /** @description Only this action, such as `device.update`. */
                action?: components["parameters"]["Action"];
                /** @description Only actions of this actor. */
                actor?: components["parameters"]["Actor"];
                /** @description Only actions on this target. */
                target_id?: components["parameters"]["TargetId"];
                /** @description Only actions with this outcome. */
                outcome?: components["parameters"]["Outcome"];
                /** @description Start, inclusive. */
                from?: components["parameters"]["From"];
                /** @description End, inclusive. */
                to?: components["parameters"]["To"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One record per line. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    executeCommand: {
        parameters: {
            query?: never;
            header?: {
                /** @description Executes the request only once: a repeat with the same key and token within 24 hours gets the first response again, with the header `Idempotency-Replayed: true`. The same key with a different request is refused (422 `request.idempotency-mismatch`), as is a repeat while the first request is still running (409 `request.idempotency-running`); if the exporter was killed meanwhile, the key is free again after 15 seconds. A request that changed nothing releases its key. Secrets in the body are not compared. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Command"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["BadRequest5"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description `auth.grafana-role`: The Grafana user has no role in the organisation.
             *
             *     `auth.tenant-suspended`: The tenant of the token is suspended.
             *
             *     `auth.forbidden`: The role or the scopes of the token do not allow this.
             *
             *     `auth.no-tenant`: A platform token was used for data of a tenant.
             *
             *     `command.forbidden`: The command is not available through this route for any role.
             *
             *     `command.role`: The role does not allow this command.
             *
             *     `registry.credential-elsewhere`: The stored credential may not be sent to this address.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["NotFound"];
            /**
             * @description `request.idempotency-running`: The first request with this idempotency key is still running.
             *
             *     `command.unconfirmed`: The command can interrupt service or lock out every user, and was not confirmed.
             *
             *     `registry.quarantined`: The device at this address has a different serial number than the registered one, so its credentials are withheld.
             *
             *     `registry.serial-missing`: The device at this address reports no serial number, while one is registered, so it is not the same device.
             *
             *     `registry.disabled`: The device is disabled.
             *
             *     `registry.credential-missing`: The device has no credential for its transport.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity2"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable4"];
        };
    };
    explainCommand: {
        parameters: {
            query?: never;
            header?: {
                /** @description Executes the request only once: a repeat with the same key and token within 24 hours gets the first response again, with the header `Idempotency-Replayed: true`. The same key with a different request is refused (422 `request.idempotency-mismatch`), as is a repeat while the first request is still running (409 `request.idempotency-running`); if the exporter was killed meanwhile, the key is free again after 15 seconds. A request that changed nothing releases its key. Secrets in the body are not compared. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Command"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandExplanation"];
                };
            };
            400: components["responses"]["BadRequest5"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity2"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable4"];
        };
    };
    getCommandTree: {
        parameters: {
            query?: {
                /** @description With slashes, such as `/ip/address`. */
                path?: string;
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandTree"];
                };
            };
            /**
             * @description `request.unknown-parameter`: The route has no such query parameter.
             *
             *     `request.invalid-parameter`: A query parameter is not valid.
             *
             *     `command.malformed`: The command is malformed; nothing was sent to the device.
             *
             *     `command.unknown-menu`: The command is not in the RouterOS command table, so it was not sent.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    listDeviceCommands: {
        parameters: {
            query?: {
                /** @description Start, inclusive. */
                from?: components["parameters"]["From"];
                /** @description End, inclusive. */
                to?: components["parameters"]["To"];
                /** @description Order of the list; - for descending. */
                sort?: components["parameters"]["Sort"];
                /** @description `next_cursor` of the previous page, with the same `sort`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Maximum number of items per page. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PastCommandPage"];
                };
            };
            400: components["responses"]["BadRequest4"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    testConnection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Executes the request only once: a repeat with the same key and token within 24 hours gets the first response again, with the header `Idempotency-Replayed: true`. The same key with a different request is refused (422 `request.idempotency-mismatch`), as is a repeat while the first request is still running (409 `request.idempotency-running`); if the exporter was killed meanwhile, the key is free again after 15 seconds. A request that changed nothing releases its key. Secrets in the body are not compared. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ConnectionTest"];
            };
        };
        responses: {
            /** @description Every step of a connection test. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Diagnosis"];
                    "application/x-ndjson": string;
                };
            };
            /**
             * @description `request.unknown-parameter`: The route has no such query parameter.
             *
             *     `request.invalid-parameter`: A query parameter is not valid.
             *
             *     `request.invalid-body`: The request body does not match the schema of this route.
             *
             *     `request.wrong-encoding`: The request body is not UTF-8.
             *
             *     `registry.unknown-reference`: The record refers to another record that does not exist.
             *
             *     `registry.ambiguous-reference`: The reference fits two records.
             *
             *     `registry.invalid-value`: A value cannot be stored.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /**
             * @description `auth.grafana-role`: The Grafana user has no role in the organisation.
             *
             *     `auth.tenant-suspended`: The tenant of the token is suspended.
             *
             *     `auth.forbidden`: The role or the scopes of the token do not allow this.
             *
             *     `auth.no-tenant`: A platform token was used for data of a tenant.
             *
             *     `registry.credential-elsewhere`: The stored credential may not be sent to this address.
             *
             *     `address.no-networks`: The tenant has no networks, so it may not contact any device.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["NotFound"];
            /**
             * @description `request.idempotency-running`: The first request with this idempotency key is still running.
             *
             *     `registry.quarantined`: The device at this address has a different serial number than the registered one, so its credentials are withheld.
             *
             *     `registry.disabled`: The device is disabled.
             *
             *     `registry.credential-missing`: The device has no credential for its transport.
             *
             *     `registry.serial-missing`: The device at this address reports no serial number, while one is registered, so it is not the same device.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity2"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable4"];
        };
    };
    listCredentials: {
        parameters: {
            query?: {
                /** @description Only this kind. */
                kind?: "api" | "snmp" | "ssh";
                /** @description The whole name, ignoring letter case: an exact look-up. */
                name?: components["parameters"]["Name"];
                /** @description Substring of a text of the item, case-insensitive. */
                search?: components["parameters"]["Search"];
                /** @description Order of the list; - for descending. */
                sort?: components["parameters"]["Sort2"];
                /** @description `next_cursor` of the previous page, with the same `sort`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Maximum number of items per page. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialPage"];
                };
            };
            400: components["responses"]["BadRequest4"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    createCredential: {
        parameters: {
            query?: never;
            header?: {
                /** @description Executes the request only once: a repeat with the same key and token within 24 hours gets the first response again, with the header `Idempotency-Replayed: true`. The same key with a different request is refused (422 `request.idempotency-mismatch`), as is a repeat while the first request is still running (409 `request.idempotency-running`); if the exporter was killed meanwhile, the key is free again after 15 seconds. A request that changed nothing releases its key. Secrets in the body are not compared. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CredentialDraft"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Credential"];
                };
            };
            400: components["responses"]["BadRequest6"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict2"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity2"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable4"];
        };
    };
    getCredential: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the known record; if it has not changed, the response is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Id of the credential. */
                id: components["parameters"]["CredentialId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Credential"];
                };
            };
            /** @description Not changed. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    deleteCredential: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as last read; `*` for any revision. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Id of the credential. */
                id: components["parameters"]["CredentialId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description `registry.in-use`: The record is in use and cannot be removed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable4"];
        };
    };
    updateCredential: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as last read; `*` for any revision. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Id of the credential. */
                id: components["parameters"]["CredentialId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CredentialChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Credential"];
                };
            };
            400: components["responses"]["BadRequest6"];
            401: components["responses"]["Unauthorized"];
            /**
             * @description `auth.grafana-role`: The Grafana user has no role in the organisation.
             *
             *     `auth.tenant-suspended`: The tenant of the token is suspended.
             *
             *     `auth.forbidden`: The role or the scopes of the token do not allow this.
             *
             *     `auth.no-tenant`: A platform token was used for data of a tenant.
             *
             *     `registry.secret-needed`: The change would send the stored secret elsewhere or less protected, so the secret is needed again.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict3"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable4"];
        };
    };
    listDevices: {
        parameters: {
            query?: {
                /** @description Only registered devices, or only those of the configuration file. */
                source?: "registry" | "file";
                /** @description Only devices of this type. */
                type?: "router" | "switch" | "ap" | "cpe" | "lte";
                /** @description Only devices with this role. */
                role?: string;
                /** @description The whole name, ignoring letter case: an exact look-up. */
                name?: components["parameters"]["Name"];
                /** @description Only devices at this site: its id or name. */
                site_id?: string;
                /** @description Only devices in this state. */
                state?: "active" | "pending" | "disabled" | "quarantined";
                /** @description Only devices read over this transport. */
                transport?: "api" | "snmp";
                /** @description Only devices behind this one: its id or name. */
                parent_id?: string;
                /** @description Only devices of this model. */
                board?: string;
                /** @description Only devices with this RouterOS version. */
                version?: string;
                /** @description Only devices that are quarantined or look like another type than theirs; false: only others. */
                needs_attention?: boolean;
                /** @description Substring of a text of the item, case-insensitive. */
                search?: components["parameters"]["Search"];
                /** @description Order of the list; - for descending. */
                sort?: "name" | "-name" | "address" | "-address" | "type" | "-type" | "state" | "-state" | "board" | "-board" | "version" | "-version" | "created" | "-created" | "updated" | "-updated" | "role" | "-role" | "transport" | "-transport" | "identity" | "-identity" | "site" | "-site" | "serial" | "-serial" | "last_contact" | "-last_contact" | "last_asked" | "-last_asked";
                /** @description `next_cursor` of the previous page, with the same `sort`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Maximum number of items per page. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DevicePage"];
                };
            };
            400: components["responses"]["BadRequest4"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    changeDevices: {
        parameters: {
            query?: never;
            header?: {
                /** @description Executes the request only once: a repeat with the same key and token within 24 hours gets the first response again, with the header `Idempotency-Replayed: true`. The same key with a different request is refused (422 `request.idempotency-mismatch`), as is a repeat while the first request is still running (409 `request.idempotency-running`); if the exporter was killed meanwhile, the key is free again after 15 seconds. A request that changed nothing releases its key. Secrets in the body are not compared. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResult"];
                };
            };
            400: components["responses"]["BadRequest3"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `request.idempotency-mismatch`: The idempotency key was already used for a different request.
             *
             *     `registry.bulk-rejected`: Some of the devices cannot be changed; nothing was changed.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable4"];
        };
    };
    getDevice: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the known record; if it has not changed, the response is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A device. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"];
                };
            };
            /** @description Not changed. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    deleteDevice: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as last read; `*` for any revision. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict4"];
            412: components["responses"]["PreconditionFailed"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable4"];
        };
    };
    updateDevice: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as last read; `*` for any revision. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DeviceChange"];
            };
        };
        responses: {
            /** @description A device. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"];
                };
            };
            400: components["responses"]["BadRequest7"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden3"];
            404: components["responses"]["NotFound"];
            /**
             * @description `registry.provisioned`: The device or site is defined in the configuration file, so the API cannot change it.
             *
             *     `registry.duplicate`: A record with the same name, address or serial already exists.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable4"];
        };
    };
    getDeviceHistory: {
        parameters: {
            query?: {
                /** @description Only this action. observe: what a scrape has learned. */
                action?: "create" | "update" | "remove" | "observe" | "quarantine" | "confirm";
                /** @description Start, inclusive. */
                from?: components["parameters"]["From"];
                /** @description End, inclusive. */
                to?: components["parameters"]["To"];
                /** @description Order of the list; - for descending. */
                sort?: "at" | "-at";
                /** @description `next_cursor` of the previous page, with the same `sort`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Maximum number of items per page. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceHistoryEntryPage"];
                };
            };
            400: components["responses"]["BadRequest4"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    confirmHardware: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as last read; `*` for any revision. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Executes the request only once: a repeat with the same key and token within 24 hours gets the first response again, with the header `Idempotency-Replayed: true`. The same key with a different request is refused (422 `request.idempotency-mismatch`), as is a repeat while the first request is still running (409 `request.idempotency-running`); if the exporter was killed meanwhile, the key is free again after 15 seconds. A request that changed nothing releases its key. Secrets in the body are not compared. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A device. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `request.idempotency-running`: The first request with this idempotency key is still running.
             *
             *     `registry.provisioned`: The device or site is defined in the configuration file, so the API cannot change it.
             *
             *     `registry.not-quarantined`: Only a device in quarantine can be confirmed.
             *
             *     `registry.duplicate`: A record with the same name, address or serial already exists.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["UnprocessableEntity2"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable4"];
        };
    };
    exportInventory: {
        parameters: {
            query?: {
                /** @description Default yaml. */
                format?: "csv" | "yaml";
                /** @description For CSV: what your spreadsheet expects. Default comma. */
                separator?: components["parameters"]["Separator"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The inventory. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    importInventory: {
        parameters: {
            query?: {
                /** @description true: only report what would change. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Executes the request only once: a repeat with the same key and token within 24 hours gets the first response again, with the header `Idempotency-Replayed: true`. The same key with a different request is refused (422 `request.idempotency-mismatch`), as is a repeat while the first request is still running (409 `request.idempotency-running`); if the exporter was killed meanwhile, the key is free again after 15 seconds. A request that changed nothing releases its key. Secrets in the body are not compared. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/yaml": string;
                "text/yaml": string;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryImport"];
                };
            };
            /**
             * @description `request.unknown-parameter`: The route has no such query parameter.
             *
             *     `request.invalid-parameter`: A query parameter is not valid.
             *
             *     `request.invalid-body`: The request body does not match the schema of this route.
             *
             *     `request.wrong-encoding`: The request body is not UTF-8.
             *
             *     `request.lost-line-ends`: The request body is one line, but the file needs several.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description `request.idempotency-mismatch`: The idempotency key was already used for a different request.
             *
             *     `registry.import-rejected`: The inventory has errors; nothing was imported.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable4"];
        };
    };
    inventoryTemplate: {
        parameters: {
            query?: {
                /** @description For CSV: what your spreadsheet expects. Default comma. */
                separator?: components["parameters"]["Separator"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    listLiveResources: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveResourceList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceArp: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ARP */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveArp"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceBgpSessions: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description BGP sessions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveBgpSessions"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceBondingMembers: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Members of bonds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveBondingMembers"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceBridgeHosts: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hosts of bridges */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveBridgeHosts"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceBridgePorts: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ports of bridges */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveBridgePorts"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceBridges: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Bridges */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveBridges"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceCapsManAccessPoints: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Access points of the legacy CAPsMAN */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveCapsManAccessPoints"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceCertificates: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Certificates */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveCertificates"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceCloud: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cloud */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveCloud"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceContainers: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Containers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveContainers"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceDhcpBindings: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description DHCPv6 bindings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveDhcpBindings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceDhcpClients: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description DHCP clients */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveDhcpClients"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceDhcpLeases: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description DHCP leases */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveDhcpLeases"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceDisks: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Disks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveDisks"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceHardware: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description PCI and USB devices */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveHardware"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceHealth: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Temperatures, voltages, fans, power supplies */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveHealth"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceHotspotSessions: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hotspot sessions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveHotspotSessions"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceInterfaces: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Interfaces */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveInterfaces"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceIpAddresses: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description IPv4 addresses */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveIpAddresses"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceIpPools: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description IP pools */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveIpPools"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceIpsecPeers: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description IPsec peers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveIpsecPeers"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceKidControlDevices: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Devices of kid control */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveKidControlDevices"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceLteModems: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description LTE and 5G modems */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveLteModems"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceNeighbors: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Neighbours */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveNeighbors"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceNetwatch: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Netwatch */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveNetwatch"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceNtp: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description NTP client */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveNtp"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceOspfNeighbors: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OSPF neighbors */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveOspfNeighbors"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDevicePackages: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Installed packages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LivePackages"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDevicePoePorts: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ports that supply power */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LivePoePorts"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDevicePppClients: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description PPP clients */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LivePppClients"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDevicePppSessions: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description PPP sessions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LivePppSessions"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceQueues: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Simple queues and queue tree */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveQueues"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceResources: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Resources, identity, board and versions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveResources"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceScheduler: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Scheduler */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveScheduler"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceTr069Client: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description TR-069 client */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveTr069Client"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceUps: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description UPS */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveUps"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceVrrpInterfaces: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description VRRP interfaces */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveVrrpInterfaces"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceWifiAccessPoints: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Access points of CAPsMAN (wifi package) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveWifiAccessPoints"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceWigigRadios: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 60 GHz radios */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveWigigRadios"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceWigigStations: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stations of 60 GHz access points */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveWigigStations"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceWireguardPeers: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description WireGuard peers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveWireguardPeers"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getDeviceWirelessClients: {
        parameters: {
            query?: {
                /** @description Words that a row must have in its texts, in any letter case. */
                search?: components["parameters"]["Search2"];
                /** @description Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it. */
                sort?: components["parameters"]["Sort3"];
                /** @description Maximum number of rows. */
                limit?: components["parameters"]["Limit2"];
                /** @description Number of rows to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Wireless clients of all stacks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveWirelessClients"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    streamDevice: {
        parameters: {
            query: {
                /** @description One or more resources, separated by commas. */
                resources: string;
                /** @description Time between readings. */
                interval_seconds?: number;
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /**
             * @description `request.unknown-parameter`: The route has no such query parameter.
             *
             *     `request.invalid-parameter`: A query parameter is not valid.
             *
             *     `request.missing-parameter`: A required query parameter is missing.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            /**
             * @description `registry.not-found`: There is no record with this id, or the token may not see it.
             *
             *     `request.unknown-resource`: There is no live resource with this name.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: components["responses"]["Conflict5"];
            /**
             * @description `request.rate-limited`: Too many requests from one caller or for one device.
             *
             *     `request.too-many-streams`: Too many live streams are open.
             */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    listMaintenanceWindows: {
        parameters: {
            query?: {
                /** @description Only windows of this scope. */
                scope?: "tenant" | "site" | "device" | "places";
                /** @description Order of the list; - for descending. */
                sort?: "starts" | "-starts" | "created" | "-created";
                /** @description `next_cursor` of the previous page, with the same `sort`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Maximum number of items per page. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaintenanceWindowPage"];
                };
            };
            400: components["responses"]["BadRequest4"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    createMaintenanceWindow: {
        parameters: {
            query?: never;
            header?: {
                /** @description Executes the request only once: a repeat with the same key and token within 24 hours gets the first response again, with the header `Idempotency-Replayed: true`. The same key with a different request is refused (422 `request.idempotency-mismatch`), as is a repeat while the first request is still running (409 `request.idempotency-running`); if the exporter was killed meanwhile, the key is free again after 15 seconds. A request that changed nothing releases its key. Secrets in the body are not compared. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MaintenanceWindowDraft"];
            };
        };
        responses: {
            /** @description A maintenance window: sets `mikrotik_maintenance` and silences alerts. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaintenanceWindow"];
                };
            };
            400: components["responses"]["BadRequest8"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity2"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable4"];
        };
    };
    getMaintenanceWindow: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the known record; if it has not changed, the response is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Id of the maintenance window. */
                id: components["parameters"]["MaintenanceWindowId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A maintenance window: sets `mikrotik_maintenance` and silences alerts. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaintenanceWindow"];
                };
            };
            /** @description Not changed. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    deleteMaintenanceWindow: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as last read; `*` for any revision. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Id of the maintenance window. */
                id: components["parameters"]["MaintenanceWindowId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable4"];
        };
    };
    updateMaintenanceWindow: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as last read; `*` for any revision. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Id of the maintenance window. */
                id: components["parameters"]["MaintenanceWindowId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["MaintenanceWindowChange"];
            };
        };
        responses: {
            /** @description A maintenance window: sets `mikrotik_maintenance` and silences alerts. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaintenanceWindow"];
                };
            };
            400: components["responses"]["BadRequest8"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable4"];
        };
    };
    endMaintenanceWindow: {
        parameters: {
            query?: never;
            header?: {
                /** @description Executes the request only once: a repeat with the same key and token within 24 hours gets the first response again, with the header `Idempotency-Replayed: true`. The same key with a different request is refused (422 `request.idempotency-mismatch`), as is a repeat while the first request is still running (409 `request.idempotency-running`); if the exporter was killed meanwhile, the key is free again after 15 seconds. A request that changed nothing releases its key. Secrets in the body are not compared. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the maintenance window. */
                id: components["parameters"]["MaintenanceWindowId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A maintenance window: sets `mikrotik_maintenance` and silences alerts. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaintenanceWindow"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `request.idempotency-running`: The first request with this idempotency key is still running.
             *
             *     `maintenance.not-open`: The maintenance window is not open.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UnprocessableEntity2"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable4"];
        };
    };
    getDeviceNeighbours: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeighbourList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    registerDevice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Executes the request only once: a repeat with the same key and token within 24 hours gets the first response again, with the header `Idempotency-Replayed: true`. The same key with a different request is refused (422 `request.idempotency-mismatch`), as is a repeat while the first request is still running (409 `request.idempotency-running`); if the exporter was killed meanwhile, the key is free again after 15 seconds. A request that changed nothing releases its key. Secrets in the body are not compared. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeviceRegistration"];
            };
        };
        responses: {
            /** @description The stored device and the result of the contact. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredDevice"];
                };
            };
            400: components["responses"]["BadRequest7"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden3"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict6"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity3"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable4"];
        };
    };
    registerSnmpDevice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Executes the request only once: a repeat with the same key and token within 24 hours gets the first response again, with the header `Idempotency-Replayed: true`. The same key with a different request is refused (422 `request.idempotency-mismatch`), as is a repeat while the first request is still running (409 `request.idempotency-running`); if the exporter was killed meanwhile, the key is free again after 15 seconds. A request that changed nothing releases its key. Secrets in the body are not compared. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SnmpDeviceRegistration"];
            };
        };
        responses: {
            /** @description The stored device and the result of the contact. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredDevice"];
                };
            };
            400: components["responses"]["BadRequest7"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden3"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict6"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity3"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable4"];
        };
    };
    availabilityReport: {
        parameters: {
            query: {
                /** @description Such as 2026-10. The current month is reported up to now. */
                month: components["parameters"]["Month"];
                /** @description Default: csv if `Accept` is text/csv, json otherwise. */
                format?: components["parameters"]["Format"];
                /** @description For CSV: what your spreadsheet expects. Default comma. */
                separator?: components["parameters"]["Separator"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Availability of sites and devices within a month. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AvailabilityReport"];
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest9"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound2"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway3"];
            503: components["responses"]["ServiceUnavailable5"];
        };
    };
    capacityReport: {
        parameters: {
            query: {
                /** @description Such as 2026-10. The current month is reported up to now. */
                month: components["parameters"]["Month"];
                /** @description Default: csv if `Accept` is text/csv, json otherwise. */
                format?: components["parameters"]["Format"];
                /** @description For CSV: what your spreadsheet expects. Default comma. */
                separator?: components["parameters"]["Separator"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Busy hours of links and sectors within a month, and when they are full. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CapacityReport"];
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest9"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound2"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway3"];
            503: components["responses"]["ServiceUnavailable5"];
        };
    };
    listRoutes: {
        parameters: {
            query?: {
                /** @description An address or a network: the routes that lead there, down to the default route. */
                covering?: string;
                /** @description Gateway as the device writes it: an address, or the name of an interface. */
                gateway?: string;
                /** @description Routing table, or routing mark of RouterOS 6. */
                table?: string;
                /** @description Where the route comes from. */
                protocol?: "connect" | "static" | "bgp" | "ospf" | "rip" | "is-is" | "dhcp" | "vpn" | "slaac" | "modem" | "bgp-mpls-vpn";
                /** @description Address family; default: both. */
                family?: "ipv4" | "ipv6";
                /** @description active: those used for forwarding. Default: all. */
                state?: "active" | "inactive";
                /** @description The routes are read only if at most this many match. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id of the device. */
                id: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RouteList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden4"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict5"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway2"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    listSavedSearches: {
        parameters: {
            query?: {
                /** @description The whole name, ignoring letter case: an exact look-up. */
                name?: components["parameters"]["Name"];
                /** @description Substring of a text of the item, case-insensitive. */
                search?: components["parameters"]["Search"];
                /** @description Order of the list; - for descending. */
                sort?: components["parameters"]["Sort2"];
                /** @description `next_cursor` of the previous page, with the same `sort`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Maximum number of items per page. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedSearchPage"];
                };
            };
            400: components["responses"]["BadRequest4"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    createSavedSearch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Executes the request only once: a repeat with the same key and token within 24 hours gets the first response again, with the header `Idempotency-Replayed: true`. The same key with a different request is refused (422 `request.idempotency-mismatch`), as is a repeat while the first request is still running (409 `request.idempotency-running`); if the exporter was killed meanwhile, the key is free again after 15 seconds. A request that changed nothing releases its key. Secrets in the body are not compared. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedSearchDraft"];
            };
        };
        responses: {
            /** @description A saved search. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedSearch"];
                };
            };
            400: components["responses"]["BadRequest6"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict2"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity2"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable4"];
        };
    };
    getSavedSearch: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the known record; if it has not changed, the response is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Id of the saved search. */
                id: components["parameters"]["SavedSearcheId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A saved search. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedSearch"];
                };
            };
            /** @description Not changed. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    deleteSavedSearch: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as last read; `*` for any revision. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Id of the saved search. */
                id: components["parameters"]["SavedSearcheId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable4"];
        };
    };
    updateSavedSearch: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as last read; `*` for any revision. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Id of the saved search. */
                id: components["parameters"]["SavedSearcheId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SavedSearchChange"];
            };
        };
        responses: {
            /** @description A saved search. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedSearch"];
                };
            };
            400: components["responses"]["BadRequest6"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict3"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable4"];
        };
    };
    scanNetwork: {
        parameters: {
            query?: never;
            header?: {
                /** @description Executes the request only once: a repeat with the same key and token within 24 hours gets the first response again, with the header `Idempotency-Replayed: true`. The same key with a different request is refused (422 `request.idempotency-mismatch`), as is a repeat while the first request is still running (409 `request.idempotency-running`); if the exporter was killed meanwhile, the key is free again after 15 seconds. A request that changed nothing releases its key. Secrets in the body are not compared. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Scan"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            /**
             * @description `request.unknown-parameter`: The route has no such query parameter.
             *
             *     `request.invalid-parameter`: A query parameter is not valid.
             *
             *     `request.invalid-body`: The request body does not match the schema of this route.
             *
             *     `request.wrong-encoding`: The request body is not UTF-8.
             *
             *     `address.invalid`: The value is not a valid host name, address or network.
             *
             *     `address.network-too-large`: The network has more addresses than one scan may cover.
             *
             *     `registry.unknown-reference`: The record refers to another record that does not exist.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /**
             * @description `auth.grafana-role`: The Grafana user has no role in the organisation.
             *
             *     `auth.tenant-suspended`: The tenant of the token is suspended.
             *
             *     `auth.forbidden`: The role or the scopes of the token do not allow this.
             *
             *     `auth.no-tenant`: A platform token was used for data of a tenant.
             *
             *     `address.not-allowed`: The address is outside the networks in which devices are allowed.
             *
             *     `address.special`: The address belongs to the exporter itself or is a loopback, link-local, multicast, metadata or similar address.
             *
             *     `address.no-networks`: The tenant has no networks, so it may not contact any device.
             *
             *     `registry.credential-elsewhere`: The stored credential may not be sent to this address.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity2"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable4"];
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest2"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden2"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    listSites: {
        parameters: {
            query?: {
                /** @description Only registered sites, or only those of the configuration file. */
                source?: "registry" | "file";
                /** @description The whole name, ignoring letter case: an exact look-up. */
                name?: components["parameters"]["Name"];
                /** @description Substring of a text of the item, case-insensitive. */
                search?: components["parameters"]["Search"];
                /** @description Order of the list; - for descending. */
                sort?: components["parameters"]["Sort2"];
                /** @description `next_cursor` of the previous page, with the same `sort`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Maximum number of items per page. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SitePage"];
                };
            };
            400: components["responses"]["BadRequest4"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    createSite: {
        parameters: {
            query?: never;
            header?: {
                /** @description Executes the request only once: a repeat with the same key and token within 24 hours gets the first response again, with the header `Idempotency-Replayed: true`. The same key with a different request is refused (422 `request.idempotency-mismatch`), as is a repeat while the first request is still running (409 `request.idempotency-running`); if the exporter was killed meanwhile, the key is free again after 15 seconds. A request that changed nothing releases its key. Secrets in the body are not compared. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SiteDraft"];
            };
        };
        responses: {
            /** @description A site. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Site"];
                };
            };
            400: components["responses"]["BadRequest7"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict7"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity2"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable4"];
        };
    };
    getSite: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the known record; if it has not changed, the response is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Id of the site. */
                id: components["parameters"]["SiteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A site. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Site"];
                };
            };
            /** @description Not changed. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    deleteSite: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as last read; `*` for any revision. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Id of the site. */
                id: components["parameters"]["SiteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict4"];
            412: components["responses"]["PreconditionFailed"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable4"];
        };
    };
    updateSite: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as last read; `*` for any revision. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Id of the site. */
                id: components["parameters"]["SiteId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SiteChange"];
            };
        };
        responses: {
            /** @description A site. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Site"];
                };
            };
            400: components["responses"]["BadRequest7"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description `registry.provisioned`: The device or site is defined in the configuration file, so the API cannot change it.
             *
             *     `registry.duplicate`: A record with the same name, address or serial already exists.
             *
             *     `registry.spelled-otherwise`: The configuration file writes the name of this tenant or site otherwise.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable4"];
        };
    };
    getSnmpOids: {
        parameters: {
            query?: {
                /** @description What devices of this type are asked for by default. */
                type?: "router" | "switch" | "ap" | "cpe" | "lte";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OidSetList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden2"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    getOwnTenant: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the known record; if it has not changed, the response is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnTenant"];
                };
            };
            /** @description Not changed. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest2"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    listTenants: {
        parameters: {
            query?: {
                /** @description The whole name, ignoring letter case: an exact look-up. */
                name?: components["parameters"]["Name"];
                /** @description Substring of a text of the item, case-insensitive. */
                search?: components["parameters"]["Search"];
                /** @description Order of the list; - for descending. */
                sort?: components["parameters"]["Sort2"];
                /** @description `next_cursor` of the previous page, with the same `sort`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Maximum number of items per page. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantPage"];
                };
            };
            400: components["responses"]["BadRequest4"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden2"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    createTenant: {
        parameters: {
            query?: never;
            header?: {
                /** @description Executes the request only once: a repeat with the same key and token within 24 hours gets the first response again, with the header `Idempotency-Replayed: true`. The same key with a different request is refused (422 `request.idempotency-mismatch`), as is a repeat while the first request is still running (409 `request.idempotency-running`); if the exporter was killed meanwhile, the key is free again after 15 seconds. A request that changed nothing releases its key. Secrets in the body are not compared. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TenantDraft"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            400: components["responses"]["BadRequest6"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden2"];
            409: components["responses"]["Conflict7"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity2"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable4"];
        };
    };
    getTenant: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the known record; if it has not changed, the response is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Id of the tenant. */
                id: components["parameters"]["TenantId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /** @description Not changed. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden2"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    updateTenant: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as last read; `*` for any revision. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Id of the tenant. */
                id: components["parameters"]["TenantId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TenantChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            400: components["responses"]["BadRequest6"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden2"];
            404: components["responses"]["NotFound"];
            /**
             * @description `registry.duplicate`: A record with the same name, address or serial already exists.
             *
             *     `registry.spelled-otherwise`: The configuration file writes the name of this tenant or site otherwise.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable4"];
        };
    };
    setTenantNetworks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the tenant. */
                id: components["parameters"]["TenantId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TenantNetworks"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantNetworks"];
                };
            };
            400: components["responses"]["BadRequest6"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden2"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable4"];
        };
    };
    createTenantToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description Executes the request only once: a repeat with the same key and token within 24 hours is refused (409 `request.answer-not-kept`), because the first response contained a secret. The same key with a different request is refused (422 `request.idempotency-mismatch`), as is a repeat while the first request is still running (409 `request.idempotency-running`); if the exporter was killed meanwhile, the key is free again after 15 seconds. A request that changed nothing releases its key. Secrets in the body are not compared. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey2"];
            };
            path: {
                /** @description Id of the tenant. */
                id: components["parameters"]["TenantId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenDraft"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewToken"];
                };
            };
            400: components["responses"]["BadRequest6"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden2"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict8"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity2"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable4"];
        };
    };
    listTokens: {
        parameters: {
            query?: {
                /** @description true: only valid tokens. */
                active?: boolean;
                /** @description Only tokens with this name. */
                name?: string;
                /** @description Order of the list; - for descending. */
                sort?: components["parameters"]["Sort2"];
                /** @description `next_cursor` of the previous page, with the same `sort`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Maximum number of items per page. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPage"];
                };
            };
            400: components["responses"]["BadRequest4"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden2"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description Executes the request only once: a repeat with the same key and token within 24 hours is refused (409 `request.answer-not-kept`), because the first response contained a secret. The same key with a different request is refused (422 `request.idempotency-mismatch`), as is a repeat while the first request is still running (409 `request.idempotency-running`); if the exporter was killed meanwhile, the key is free again after 15 seconds. A request that changed nothing releases its key. Secrets in the body are not compared. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey2"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenDraft"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewToken"];
                };
            };
            400: components["responses"]["BadRequest6"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden2"];
            409: components["responses"]["Conflict8"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity2"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable4"];
        };
    };
    getToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the token. */
                id: components["parameters"]["TokenId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden2"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable3"];
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the token. */
                id: components["parameters"]["TokenId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden2"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable4"];
        };
    };
    rotateToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description Executes the request only once: a repeat with the same key and token within 24 hours is refused (409 `request.answer-not-kept`), because the first response contained a secret. The same key with a different request is refused (422 `request.idempotency-mismatch`), as is a repeat while the first request is still running (409 `request.idempotency-running`); if the exporter was killed meanwhile, the key is free again after 15 seconds. A request that changed nothing releases its key. Secrets in the body are not compared. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey2"];
            };
            path: {
                /** @description Id of the token. */
                id: components["parameters"]["TokenId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TokenRotation"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotatedToken"];
                };
            };
            400: components["responses"]["BadRequest6"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden2"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict8"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity2"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable4"];
        };
    };
}
