/**
 * What a network operator or planner may want to watch, by menu, collected from the manual of RouterOS 6 and 7 and from
 * what other exporters read. Each property is read by a metric, or listed with its reason among what is not exported. An
 * empty list means the menu as a whole: the number of its rows, or what an enumeration of its hardware names.
 */
export const watched: Readonly<Record<string, string>> = {
  '/system/resource':
    'uptime version build-time factory-software free-memory total-memory cpu cpu-count cpu-frequency cpu-load free-hdd-space total-hdd-space write-sect-since-reboot write-sect-total bad-blocks architecture-name board-name platform',
  '/system/resource/cpu': 'cpu load irq disk',
  '/system/resource/irq': 'irq cpu count',
  '/system/health': 'name value type',
  '/system/identity': 'name',
  '/system/routerboard':
    'routerboard board-name model revision serial-number firmware-type factory-firmware current-firmware upgrade-firmware',
  '/system/license':
    'software-id nlevel level features expires-in next-renewal-at deadline-at limited-upgrades',
  '/system/package': 'name version build-time disabled scheduled bundle size available',
  '/system/package/update': 'channel installed-version latest-version status',
  '/system/device-mode': 'mode flagged',
  '/partitions': 'name version size active running',
  '/interface':
    'name type default-name comment disabled running slave inactive power-limited mtu actual-mtu l2mtu max-l2mtu mac-address last-link-down-time last-link-up-time link-downs rx-byte tx-byte rx-packet tx-packet rx-drop tx-drop rx-error tx-error tx-queue-drop fp-rx-byte fp-tx-byte fp-rx-packet fp-tx-packet vrf',
  '/interface/ethernet': 'name rx-fcs-error rx-broadcast rx-multicast rx-too-short rx-too-long',
  '/interface/ethernet/monitor':
    'name status auto-negotiation rate full-duplex tx-flow-control rx-flow-control fec combo-state supported advertising link-partner-advertising sfp-module-present sfp-rx-loss sfp-tx-fault sfp-type sfp-connector-type sfp-link-length-sm sfp-link-length-om1 sfp-link-length-om2 sfp-link-length-om3 sfp-link-length-om4 sfp-link-length-om5 sfp-vendor-name sfp-vendor-part-number sfp-vendor-revision sfp-vendor-serial sfp-manufacturing-date sfp-wavelength sfp-temperature sfp-supply-voltage sfp-tx-bias-current sfp-tx-power sfp-rx-power sfp-power-class sfp-cmis-module-state',
  '/interface/ethernet/poe': 'name poe-out poe-priority poe-voltage power-cycle-after',
  '/interface/ethernet/poe/monitor':
    'name poe-out poe-voltage poe-out-status poe-out-voltage poe-out-current poe-out-power power-cycle-host-alive power-cycle-after',
  '/interface/ethernet/poe/settings': 'poe-out-limit-power psu-poe-out-max-power',
  '/interface/bonding/monitor': 'mode active-ports inactive-ports lacp-system-id lacp-partner-system-id',
  '/interface/bonding/monitor-slaves': '',
  '/interface/bridge/monitor':
    'state root-bridge root-bridge-id root-path-cost root-port port-count designated-port-count mlag-state',
  '/interface/bridge/port':
    'status role learning forwarding tx-bpdu rx-bpdu topology-changes last-topology-change hw-offload',
  '/interface/bridge/vlan': 'bridge vlan-ids current-tagged current-untagged',
  '/interface/bridge/host': 'mac-address vid on-interface local external',
  '/interface/bridge/settings': 'bridge-fast-path-packets bridge-fast-path-bytes bridge-fast-path-active',
  '/interface/vlan': 'name vlan-id interface',
  '/interface/vrrp': 'name master backup',
  '/interface/wireless': 'name mode ssid band frequency channel-width disabled running',
  '/interface/wireless/monitor':
    'status channel wireless-protocol noise-floor overall-tx-ccq registered-clients authenticated-clients current-ack-timeout current-distance tx-rate rx-rate signal-strength tx-signal-strength signal-to-noise tx-ccq rx-ccq p-throughput ssid bssid radio-name nv2-sync-state',
  '/interface/wireless/registration-table':
    'interface radio-name mac-address ap wds bridge rx-rate tx-rate packets bytes frames frame-bytes hw-frames hw-frame-bytes tx-frames-timed-out uptime last-activity signal-strength signal-to-noise signal-strength-ch0 signal-strength-ch1 signal-strength-ch2 signal-strength-ch3 tx-signal-strength tx-signal-strength-ch0 tx-signal-strength-ch1 tx-signal-strength-ch2 tx-signal-strength-ch3 evm-ch0 evm-ch1 evm-ch2 evm-ch3 strength-at-rates tx-ccq rx-ccq p-throughput ack-timeout distance nstreme framing-mode routeros-version last-ip ap-tx-limit client-tx-limit tdma-timing-offset tdma-tx-size tdma-rx-size tdma-retx vlan-id eap-identity',
  '/interface/wifi': 'name configuration.ssid master disabled running inactive',
  '/interface/wifi/monitor':
    'state channel registered-peers authorized-peers tx-power available-channels afc-status',
  '/interface/wifi/registration-table':
    'interface ssid mac-address uptime last-activity signal auth-type band tx-rate rx-rate packets bytes tx-bits-per-second rx-bits-per-second vlan-id authorized signal-per-link tx-rate-per-link rx-rate-per-link eap-identity',
  '/interface/wifi/radio': 'cap radio-mac bands current-channels current-country interface',
  '/interface/wifi/scan': '',
  '/interface/wifi/frequency-scan': '',
  '/caps-man/interface':
    'name mac-address configuration master-interface current-state current-channel current-registered-clients current-authorized-clients running master inactive',
  '/caps-man/registration-table':
    'interface ssid mac-address tx-rate rx-rate tx-signal rx-signal uptime packets bytes eap-identity vlan-id',
  '/caps-man/remote-cap': 'state name radios address board serial base-mac version identity',
  '/caps-man/radio': 'radio-mac remote-cap-name remote-cap-identity interface provisioned',
  '/interface/wifi/capsman/remote-cap':
    'address identity board-name serial version base-mac common-name state connected-time uptime',
  '/interface/w60g':
    'beamforming-event tx-mpdu-new tx-mpdu-total tx-mpdu-retry tx-ppdu rx-mpdu-crc-err rx-mpdu-crc-ok',
  '/interface/w60g/monitor':
    'connected frequency remote-address tx-mcs tx-phy-rate signal rssi tx-sector tx-sector-info distance baseband-temperature rf-temperature tx-packet-error-rate',
  '/interface/w60g/station/monitor':
    'connected remote tx-mode tx-mcs tx-phy-rate signal rssi tx-sector tx-sector-info distance',
  '/interface/lte/monitor':
    'status pin-status registration-status functionality manufacturer model revision current-operator roaming lac current-cellid enb-id sector-id phy-cellid access-technology data-class session-uptime imei imsi iccid subscriber-number primary-band ca-band ul-ca-band dl-modulation cqi ri mcs rscp rssi rsrp rsrq sinr nr-rsrp nr-rsrq nr-sinr nr-dl-modulation',
  '/interface/lte/cell-monitor': '',
  '/interface/lte/esim': 'enabled',
  '/system/gps/monitor':
    'valid latitude longitude altitude speed satellites fix-quality horizontal-dilution data-age',
  '/system/ups/monitor':
    'on-line on-battery runtime-left battery-charge battery-voltage line-voltage load temperature low-battery overload replace-battery',
  '/system/ptp/monitor': '',
  '/disk':
    'slot type size free mounted mount-point fs model serial temperature percentage-used available-spare power-on-time io-errors',
  '/ppp/active':
    'name service caller-id address uptime encoding session-id limit-bytes-in limit-bytes-out radius',
  '/interface/pppoe-server': 'name user service remote-address uptime mtu mru encoding',
  '/interface/pppoe-server/server': 'service-name interface max-mtu disabled',
  '/ppp/secret': 'name profile service last-logged-out last-caller-id last-disconnect-reason disabled',
  '/interface/pppoe-client/monitor':
    'status uptime active-links ac-name service-name local-address remote-address',
  '/interface/l2tp-client/monitor': 'status uptime',
  '/interface/sstp-client/monitor': 'status uptime',
  '/interface/ovpn-client/monitor': 'status uptime',
  '/interface/pptp-client/monitor': 'status uptime',
  '/ip/dhcp-server': 'name interface address-pool disabled invalid lease-time',
  '/ip/dhcp-server/lease':
    'address mac-address client-id server status expires-after last-seen age active-address active-mac-address active-server host-name class-id agent-circuit-id agent-remote-id dynamic blocked radius disabled comment',
  '/ip/dhcp-server/alert': '',
  '/ip/dhcp-relay/monitor': 'requests responses',
  '/ip/dhcp-client': 'interface status address gateway expires-after',
  '/ipv6/dhcp-server/binding': 'duid client-address server status expires-after',
  '/ipv6/dhcp-client': 'status',
  '/ip/pool': 'name ranges next-pool total used available',
  '/ip/pool/used': 'pool',
  '/ipv6/pool': 'prefix prefix-length actual-prefix valid-lifetime',
  '/ipv6/pool/used': 'pool prefix owner info',
  '/queue/simple':
    'name target parent queue limit-at max-limit burst-limit priority bytes packets dropped rate packet-rate queued-bytes queued-packets pcq-queues total-bytes total-packets total-dropped total-rate total-packet-rate total-queued-bytes total-queued-packets total-pcq-queues total-max-limit total-limit-at disabled invalid dynamic comment',
  '/queue/tree':
    'name parent packet-mark limit-at max-limit priority bytes packets dropped rate packet-rate queued-bytes queued-packets pcq-queues',
  '/queue/monitor': 'queued-packets queued-bytes',
  '/ip/firewall/filter': 'chain action comment bytes packets disabled invalid dynamic log',
  '/ip/firewall/nat': 'chain action comment bytes packets disabled invalid dynamic log',
  '/ip/firewall/mangle': 'chain action comment bytes packets disabled invalid dynamic log',
  '/ip/firewall/raw': 'chain action comment bytes packets disabled invalid dynamic log',
  '/ipv6/firewall/filter': 'chain action comment bytes packets disabled invalid dynamic log',
  '/ipv6/firewall/nat': 'chain action comment bytes packets disabled invalid dynamic log',
  '/ipv6/firewall/mangle': 'chain action comment bytes packets disabled invalid dynamic log',
  '/ipv6/firewall/raw': 'chain action comment bytes packets disabled invalid dynamic log',
  '/ip/firewall/address-list': 'list address timeout dynamic creation-time disabled',
  '/ip/firewall/connection/tracking': 'enabled total-entries max-entries total-ip4-entries total-ip6-entries',
  '/ip/firewall/connection': '',
  '/ip/settings':
    'ipv4-fasttrack-active ipv4-fasttrack-packets ipv4-fasttrack-bytes ipv4-fast-path-active ipv4-fast-path-packets ipv4-fast-path-bytes',
  '/ip/route': '',
  '/routing/route': '',
  '/routing/bgp/peer':
    'name remote-address remote-as state established uptime prefix-count updates-sent updates-received withdrawn-sent withdrawn-received disabled',
  '/routing/bgp/session':
    'name remote.address remote.as remote.id remote.afi remote.messages remote.bytes remote.eor local.address local.as local.messages local.bytes established uptime prefix-count hold-time last-started last-stopped input.last-notification output.last-notification limit-exceeded stopped',
  '/routing/bgp/connection': 'disabled inactive',
  '/routing/bgp/instance': '',
  '/routing/ospf/neighbor':
    'instance area interface router-id address state state-changes adjacency timeout ls-retransmits ls-requests db-summaries',
  '/routing/ospf/interface': 'interface state neighbors adjacent-neighbors cost dr bdr passive',
  '/routing/ospf/lsa': '',
  '/routing/bfd/neighbor': 'address interface state',
  '/routing/bfd/session':
    'remote-address local-address state up uptime state-changes actual-tx-interval desired-tx-interval hold-time multiplier packets-rx packets-tx',
  '/routing/stats/process':
    'tasks id pid rss vms pss private-mem-blocks shared-mem-blocks kernel-time process-time cur-busy max-busy cur-calc max-calc',
  '/mpls/ldp/neighbor': 'operational',
  '/routing/isis/neighbor': '',
  '/routing/rpki': '',
  '/ip/ipsec/active-peers':
    'id local-address remote-address port state side responder natt-peer uptime last-seen ph2-total rx-bytes tx-bytes rx-packets tx-packets',
  '/ip/ipsec/policy': 'src-address dst-address ph2-count ph2-state active invalid disabled dynamic comment',
  '/ip/ipsec/statistics': 'in-errors in-no-states in-state-expired out-errors',
  '/ip/ipsec/installed-sa': '',
  '/interface/wireguard': 'name public-key running listen-port',
  '/interface/wireguard/peers':
    'name interface public-key comment disabled allowed-address current-endpoint-address current-endpoint-port rx tx last-handshake',
  '/interface/eoip': 'name local-address remote-address tunnel-id mtu actual-mtu running',
  '/interface/gre': 'name local-address remote-address mtu actual-mtu running current-remote-address',
  '/interface/ipip': 'name local-address remote-address mtu actual-mtu running current-remote-address',
  '/interface/vxlan': 'name',
  '/zerotier/interface': '',
  '/ip/neighbor':
    'interface address address4 address6 mac-address identity platform version board software-id uptime age interface-name system-description system-caps discovered-by',
  '/ip/arp': 'address mac-address interface dynamic dhcp complete invalid published status comment',
  '/ipv6/neighbor': 'address interface mac-address status router',
  '/tool/netwatch':
    'name host type interval status since done-tests failed-tests sent-count response-count loss-count loss-percent rtt-avg rtt-min rtt-max rtt-jitter rtt-stdev tcp-connect-time http-status-code http-resp-time comment disabled',
  '/ip/dns': 'cache-size cache-used servers dynamic-servers',
  '/ip/dns/adlist': 'url match-count name-count',
  '/system/ntp/client':
    'enabled status synced-server synced-stratum system-offset freq-drift active-server last-adjustment',
  '/ip/cloud':
    'status public-address public-address-ipv6 dns-name back-to-home-vpn vpn-status vpn-relay-ipv4-status',
  '/certificate':
    'name common-name issuer serial-number fingerprint invalid-before invalid-after expires-after trusted revoked expired acme-status',
  '/container': 'name repo os arch status running healthy unhealthy memory-current cpu-usage restart-count',
  '/ip/kid-control/device':
    'name user mac-address ip-address bytes-down bytes-up rate-down rate-up idle-time blocked limited inactive',
  '/ip/hotspot/active':
    'server user address mac-address uptime idle-time session-time-left bytes-in bytes-out packets-in packets-out',
  '/ip/hotspot/host': '',
  '/ip/hotspot/user': '',
  '/radius': 'address service',
  '/radius/monitor': 'pending requests accepts rejects resends timeouts bad-replies last-request-rtt',
  '/radius/incoming/monitor': 'requests bad-requests acks naks',
  '/user-manager/router/monitor': '',
  '/user-manager/session': '',
  '/user-manager/monitor': 'active-sessions',
  '/user/active': 'name address via when group',
  '/ip/service': '',
  '/system/scheduler': 'name run-count next-run disabled',
  '/system/script': 'name run-count last-started invalid',
  '/system/script/job': '',
  '/interface/ethernet/switch/port': '',
  '/interface/ethernet/switch': 'driver-rx-byte driver-rx-packet driver-tx-byte driver-tx-packet',
  '/interface/ethernet/switch/l3hw-settings/monitor':
    'ipv4-routes-hw ipv4-routes-total nexthop-usage fasttrack-ipv4-conns',
  '/interface/ethernet/switch/qos/monitor': '',
  '/log': 'time topics message',
  '/dude': 'enabled status',
  '/tr069-client': '',
};
