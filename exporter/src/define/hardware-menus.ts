/**
 * Menus missing from the trees of x86 and cloud routers for lack of the hardware or its packages, and RouterOS 6 menus
 * still in service. Same format as the generated tree.
 */
export const hardwareText = `
/interface/ethernet/poe disable enable get monitor power-cycle print set
/interface/ethernet/poe/settings get print set
/interface/ethernet/switch get print reset-counters set
/interface/ethernet/switch/host add disable enable get print remove set
/interface/ethernet/switch/l3hw-settings get monitor print set
/interface/ethernet/switch/l3hw-settings/advanced monitor print
/interface/ethernet/switch/port get print reset-counters set
/interface/ethernet/switch/port-isolation get print set
/interface/ethernet/switch/qos monitor
/interface/ethernet/switch/qos/port get print reset-counters set
/interface/ethernet/switch/rule add disable enable get move print remove set
/interface/ethernet/switch/vlan add disable enable get print remove set
/interface/lte info
/interface/w60g comment disable enable get monitor print set
/interface/w60g/station comment disable enable get print remove set
/iot/gpio/analog print
/iot/gpio/digital print
/ip/cloud/back-to-home-user print
/ip/cloud/back-to-home-users print
/ip/ipsec/remote-peers print
/ipv6/firewall/connection get print remove
/partitions get print
/routing/bfd/neighbor print
/routing/bgp/peer comment disable enable get print
/routing/ospf/neighbor get print
/routing/ospf-v3/instance print
/routing/ospf-v3/interface print
/routing/ospf-v3/lsa print
/routing/ospf-v3/neighbor print
/system/health get print
/system/health/settings get print set
/system/ptp get monitor print
/system/ptp/port get print
/system/ptp/status get print
/system/routerboard get print upgrade
/system/routerboard/settings get print set
/tool/user-manager/router print
/tool/user-manager/session print
/tool/user-manager/user print
/zerotier print
/zerotier/interface print
/zerotier/peer print
`;
