// Written by scripts/generate/command-tree.ts from the /console/inspect trees that tikoci/restraml publishes for
// x86 and cloud routers. Their licence is the Unlicense: they are in the public domain.

/** The versions that were read, oldest first. */
export const treeVersions: readonly string[] = ['7.10.2', '7.20.8', '7.24'];

/**
 * One menu in each line, then its commands. `>=` names the oldest version read that has a command, `<=` the newest;
 * without them all have it.
 */
export const treeText = `
/ beep break>=7.24 continue>=7.24 convert>=7.20.8 delay deserialize>=7.20.8 do error execute exit>=7.24 export find for foreach global grep>=7.20.8 if import jobname>=7.20.8 len local lock>=7.20.8 nothing onerror>=7.20.8 parse password pick ping<=7.20.8 put quit range>=7.20.8 recursive-print>=7.20.8 redo resolve retry return rndnum rndstr serialize>=7.20.8 set time timestamp toarray tobool tocrlf>=7.20.8 toid toip toip6 tolf>=7.20.8 tonsec>=7.20.8 tonum tostr totime typeof undo while
/app add>=7.24 cleanup>=7.24 disable>=7.24 edit>=7.24 enable>=7.24 export>=7.24 find>=7.24 get>=7.24 print>=7.24 remove>=7.24 reset>=7.24 restart>=7.24 set>=7.24 setup>=7.24 unset>=7.24 update>=7.24
/app/network find>=7.24 get>=7.24 print>=7.24 reset>=7.24
/app/settings edit>=7.24 export>=7.24 get>=7.24 print>=7.24 reset>=7.24 set>=7.24
/caps-man export>=7.20.8
/caps-man/aaa edit>=7.20.8 export>=7.20.8 get>=7.20.8 print>=7.20.8 reset>=7.24 set>=7.20.8
/caps-man/access-list add>=7.20.8 comment>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 move>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8 unset>=7.20.8
/caps-man/actual-interface-configuration comment>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 reset>=7.20.8 set>=7.20.8 unset>=7.20.8
/caps-man/channel add>=7.20.8 comment>=7.20.8 edit>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8 unset>=7.20.8
/caps-man/configuration add>=7.20.8 comment>=7.20.8 edit>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8 unset>=7.20.8
/caps-man/datapath add>=7.20.8 comment>=7.20.8 edit>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8 unset>=7.20.8
/caps-man/interface add>=7.20.8 comment>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 hw-info>=7.20.8 possible-channels>=7.20.8 print>=7.20.8 remove>=7.20.8 reselect-channel>=7.20.8 reset>=7.20.8 scan>=7.20.8 set>=7.20.8 unset>=7.20.8
/caps-man/manager edit>=7.20.8 export>=7.20.8 get>=7.20.8 print>=7.20.8 reset>=7.24 set>=7.20.8
/caps-man/manager/interface add>=7.20.8 comment>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8
/caps-man/provisioning add>=7.20.8 comment>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 move>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8
/caps-man/radio find>=7.20.8 get>=7.20.8 hw-info>=7.20.8 print>=7.20.8 provision>=7.20.8
/caps-man/rates add>=7.20.8 comment>=7.20.8 edit>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8 unset>=7.20.8
/caps-man/registration-table edit>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8
/caps-man/remote-cap find>=7.20.8 get>=7.20.8 print>=7.20.8 provision>=7.20.8 remove>=7.20.8 set-identity>=7.20.8 upgrade>=7.20.8
/caps-man/security add>=7.20.8 comment>=7.20.8 edit>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8 unset>=7.20.8
/certificate acme-renew>=7.24 add add-acme>=7.24 add-scep card-reinstall card-verify create-certificate-request edit enable-ssl-certificate export export-certificate find get import issued-revoke print remove reset scep-renew set sign sign-certificate-request unset
/certificate/builtin find>=7.20.8 get>=7.20.8 print>=7.20.8
/certificate/crl add download export find flush get print remove reset set
/certificate/scep-server add disable edit enable export find get print remove reset set
/certificate/scep-server/otp find generate get print remove
/certificate/scep-server/ra add disable edit enable export find get print remove renew reset set
/certificate/scep-server/requests find get grant print remove
/certificate/settings edit export get print reset>=7.24 set
/console clear-history export>=7.20.8 inspect
/console/settings edit>=7.20.8 export>=7.20.8 get>=7.20.8 print>=7.20.8 reset>=7.24 set>=7.20.8
/container add comment edit export find get kill>=7.24 print remove repull>=7.20.8 reset restart>=7.24 run>=7.24 save>=7.24 set shell start stop unset>=7.24 update>=7.24
/container/config edit export get print reset>=7.24 set
/container/envs add comment disable>=7.24 edit enable>=7.24 export find get print remove reset set
/container/layers find>=7.24 get>=7.24 print>=7.24
/container/log find>=7.20.8 get>=7.20.8 print>=7.20.8
/container/mounts add comment disable>=7.24 edit enable>=7.24 export find get print remove reset set
/disk add blink>=7.20.8 check>=7.24 comment copy disable edit eject>=7.20.8 eject-drive<=7.10.2 enable export find format>=7.20.8 format-drive<=7.10.2 get monitor-traffic nvme-discover print raid-scrub raid-scrub-cancel>=7.24 remove repair>=7.24 reset reset-counters scan>=7.20.8 set smart-info>=7.24 test>=7.20.8 trim>=7.24 unset
/disk/btrfs/filesystem add-device>=7.20.8 balance-cancel>=7.20.8 balance-start>=7.20.8 edit>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove-device>=7.20.8 replace-cancel>=7.20.8 replace-device>=7.20.8 reset>=7.20.8 reset-counters>=7.20.8 scrub-cancel>=7.20.8 scrub-start>=7.20.8 set>=7.20.8
/disk/btrfs/subvolume add>=7.20.8 edit>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8
/disk/btrfs/transfer add>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8
/disk/settings edit>=7.20.8 export>=7.20.8 get>=7.20.8 print>=7.20.8 reset>=7.24 set>=7.20.8
/disk/smb-share add<=7.10.2 comment<=7.10.2 disable<=7.10.2 edit<=7.10.2 enable<=7.10.2 export<=7.10.2 find<=7.10.2 get<=7.10.2 print<=7.10.2 remove<=7.10.2 reset<=7.10.2 set<=7.10.2
/disk/smb-user add<=7.10.2 comment<=7.10.2 disable<=7.10.2 edit<=7.10.2 enable<=7.10.2 export<=7.10.2 find<=7.10.2 get<=7.10.2 print<=7.10.2 remove<=7.10.2 reset<=7.10.2 set<=7.10.2
/dude edit export export-db get import-db print reset>=7.24 set vacuum-db
/dude/agent add comment edit find get print remove reset set
/dude/device add comment edit find get print remove reset set
/dude/device-type add comment edit find get print remove reset set
/dude/notification add comment edit find get print remove reset set
/dude/probe add comment edit find get print remove reset set
/dude/ros/address add comment disable edit enable find get print remove reset set
/dude/ros/arp add comment disable edit enable find get print remove reset set
/dude/ros/health edit find get print reset set
/dude/ros/interface comment disable edit enable find get print reset set
/dude/ros/lease add comment disable edit enable find get print remove reset set unset
/dude/ros/neighbor edit find get print reset set
/dude/ros/queue add comment disable edit enable find get print remove reset set unset
/dude/ros/registration-table edit find get print remove reset
/dude/ros/resource edit find get print reset set
/dude/ros/route add comment disable edit enable find get print remove reset set unset
/dude/ros/routerboard edit find get print reset set
/dude/service add comment edit find get print remove reset set
/dude/settings export>=7.24 get print
/environment print
/file add copy>=7.24 edit export find get head>=7.24 print read>=7.20.8 recursive-print>=7.20.8 remove reset set tail>=7.24
/file/rsync-daemon edit>=7.20.8 export>=7.20.8 get>=7.20.8 print>=7.20.8 reset>=7.24 set>=7.20.8
/file/sync add comment disable edit enable export find get monitor print remove reset set
/interface blink comment disable edit enable export find get monitor-traffic print recursive-print>=7.20.8 reset reset-counters set
/interface/6to4 add comment disable edit enable export find get print remove reset set unset
/interface/bonding add comment disable edit enable export find get monitor monitor-slaves print remove reset set unset
/interface/bridge add comment disable edit enable export find get monitor print remove reset set unset>=7.24
/interface/bridge/calea add comment disable edit enable export find get move print remove reset reset-counters reset-counters-all set unset
/interface/bridge/filter add comment disable edit enable export find get move print remove reset reset-counters reset-counters-all set unset
/interface/bridge/host add comment disable edit enable export find get print remove reset set unset
/interface/bridge/mdb add comment disable edit enable export find get print remove reset set unset
/interface/bridge/msti add comment disable edit enable export find get monitor print remove reset set
/interface/bridge/nat add comment disable edit enable export find get move print remove reset reset-counters reset-counters-all set unset
/interface/bridge/port add comment disable edit enable export find get monitor move print remove reset set unset>=7.20.8
/interface/bridge/port-controller edit<=7.10.2 export<=7.10.2 get<=7.10.2 print<=7.10.2 set<=7.10.2
/interface/bridge/port-controller/device add<=7.10.2 edit<=7.10.2 find<=7.10.2 get<=7.10.2 monitor<=7.10.2 print<=7.10.2 remove<=7.10.2 reset<=7.10.2 set<=7.10.2
/interface/bridge/port-controller/port edit<=7.10.2 enable<=7.10.2 find<=7.10.2 get<=7.10.2 monitor<=7.10.2 print<=7.10.2 remove<=7.10.2 reset<=7.10.2 set<=7.10.2
/interface/bridge/port-controller/port/poe find<=7.10.2 get<=7.10.2 monitor<=7.10.2 print<=7.10.2
/interface/bridge/port-extender edit<=7.10.2 export<=7.10.2 get<=7.10.2 print<=7.10.2 set<=7.10.2
/interface/bridge/port/mst-override add comment disable edit enable export find get monitor print remove reset set unset>=7.20.8
/interface/bridge/settings edit export get print set
/interface/bridge/vlan add comment disable edit enable export find get print remove reset set
/interface/bridge/vlan/mvrp find>=7.20.8 get>=7.20.8 print>=7.20.8
/interface/detect-internet edit export get print reset>=7.24 set
/interface/detect-internet/state find get print
/interface/dot1x export
/interface/dot1x/client add comment disable edit enable export find get print remove reset set
/interface/dot1x/server add comment disable edit enable export find get print remove reset set unset
/interface/dot1x/server/active add find get print remove
/interface/dot1x/server/state find get print
/interface/eoip add comment disable edit enable export find get print remove reset set unset
/interface/eoipv6 add comment disable edit enable export find get print remove reset set unset
/interface/ethernet blink cable-test comment disable edit enable export find get monitor print reset reset-counters reset-mac-address set unset
/interface/gre add comment disable edit enable export find get print remove reset set unset
/interface/gre6 add comment disable edit enable export find get print remove reset set unset
/interface/ipip add comment disable edit enable export find get print remove reset set unset
/interface/ipipv6 add comment disable edit enable export find get print remove reset set unset
/interface/l2tp-client add comment disable edit enable export find get monitor print remove reset set
/interface/l2tp-ether add comment disable edit enable export find get monitor print remove reset set unset
/interface/l2tp-server add comment disable edit enable export find get monitor print remove reset set
/interface/l2tp-server/server edit export get print reset>=7.24 set
/interface/list add comment edit export find get print remove reset set
/interface/list/member add comment disable edit enable export find get print remove reset set
/interface/lte at-chat cell-monitor comment disable edit enable export find firmware-upgrade get monitor print remove>=7.20.8 reset scan set show-capabilities>=7.20.8 unset
/interface/lte/apn add comment edit export find get print remove reset set
/interface/lte/esim activate>=7.20.8 activate-profile<=7.10.2 deactivate>=7.20.8 delete>=7.20.8 delete-profle<=7.10.2 enable-profle<=7.10.2 esim-id find>=7.20.8 get>=7.20.8 list-profiles<=7.10.2 print>=7.20.8 provision>=7.20.8 refresh-profile-list>=7.20.8 rename-profle<=7.10.2 send-notifications>=7.24 set-nickname>=7.20.8
/interface/lte/settings edit export get print reset>=7.24 set
/interface/macsec add comment disable edit enable export find get monitor>=7.24 print remove reset set
/interface/macsec/profile add edit export find get print remove reset set
/interface/macvlan add>=7.20.8 comment>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8
/interface/mesh add comment disable edit enable export find get print remove reset set traceroute
/interface/mesh/fdb find get print
/interface/mesh/port add comment disable edit enable export find get print remove reset set
/interface/ovpn-client add comment disable edit enable export find get import-ovpn-configuration monitor print remove reset set
/interface/ovpn-server add comment disable edit enable export find get monitor print remove reset set
/interface/ovpn-server/server add>=7.20.8 comment>=7.20.8 disable>=7.20.8 edit enable>=7.20.8 export export-client-configuration find>=7.20.8 get print remove>=7.20.8 reset>=7.20.8 set
/interface/ppp-client add at-chat comment disable edit enable export find firmware-upgrade>=7.20.8 get info monitor print remove reset scan set unset>=7.20.8
/interface/ppp-server add comment disable edit enable export find get monitor print remove reset set
/interface/pppoe-client add comment disable edit enable export find get monitor print remove reset scan set unset
/interface/pppoe-server add comment disable edit enable export find get monitor print remove reset set
/interface/pppoe-server/server add comment disable edit enable export find get print remove reset set
/interface/pptp-client add comment disable edit enable export find get monitor print remove reset set
/interface/pptp-server add comment disable edit enable export find get monitor print remove reset set
/interface/pptp-server/server edit export get print reset>=7.24 set
/interface/sstp-client add comment disable edit enable export find get monitor print remove reset set
/interface/sstp-server add comment disable edit enable export find get monitor print remove reset set
/interface/sstp-server/server edit export get print reset>=7.24 set
/interface/veth add comment disable edit enable export find get print remove reset set
/interface/vlan add comment disable edit enable export find get print remove reset set
/interface/vpls add comment disable edit enable export find get monitor print remove reset set unset
/interface/vrrp add comment disable edit enable export find get print remove reset set
/interface/vxlan add comment disable edit enable export find get print remove reset set unset
/interface/vxlan/fdb find get print
/interface/vxlan/vteps add comment>=7.20.8 disable>=7.20.8 edit enable>=7.20.8 export find get print remove reset set
/interface/wifi add>=7.20.8 comment>=7.20.8 devel>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 flat-snoop>=7.20.8 frequency-scan>=7.20.8 get>=7.20.8 liberate>=7.24 monitor>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 reset-mac-address>=7.20.8 roam>=7.20.8 scan>=7.20.8 set>=7.20.8 sniffer>=7.20.8 spectral-history>=7.20.8 spectral-scan>=7.20.8 unset>=7.20.8 wps-client>=7.20.8 wps-push-button>=7.20.8
/interface/wifi/aaa add>=7.20.8 comment>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8 unset>=7.20.8
/interface/wifi/access-list add>=7.20.8 comment>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 move>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8 unset>=7.20.8
/interface/wifi/cap edit>=7.20.8 export>=7.20.8 get>=7.20.8 print>=7.20.8 reset>=7.24 set>=7.20.8
/interface/wifi/capsman edit>=7.20.8 export>=7.20.8 get>=7.20.8 print>=7.20.8 reset>=7.24 set>=7.20.8
/interface/wifi/capsman/remote-cap find>=7.20.8 get>=7.20.8 print>=7.20.8 provision>=7.20.8 remove>=7.20.8 set-identity>=7.20.8 upgrade>=7.20.8
/interface/wifi/channel add>=7.20.8 comment>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8 unset>=7.20.8
/interface/wifi/configuration add>=7.20.8 comment>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8 unset>=7.20.8
/interface/wifi/datapath add>=7.20.8 comment>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8 unset>=7.20.8
/interface/wifi/interworking add>=7.20.8 comment>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8 unset>=7.20.8
/interface/wifi/network add>=7.24 comment>=7.24 disable>=7.24 edit>=7.24 enable>=7.24 export>=7.24 find>=7.24 get>=7.24 print>=7.24 remove>=7.24 reset>=7.24 set>=7.24 unset>=7.24
/interface/wifi/network/radio add>=7.24 comment>=7.24 disable>=7.24 edit>=7.24 enable>=7.24 export>=7.24 find>=7.24 get>=7.24 print>=7.24 remove>=7.24 reset>=7.24 set>=7.24 unset>=7.24
/interface/wifi/provisioning add>=7.20.8 comment>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 move>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8 unset>=7.20.8
/interface/wifi/radio export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 provision>=7.20.8 reg-info>=7.20.8 unset>=7.20.8
/interface/wifi/radio/settings edit>=7.20.8 export>=7.20.8 get>=7.20.8 print>=7.20.8 reset>=7.24 set>=7.20.8
/interface/wifi/registration-table edit>=7.20.8<=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8<=7.20.8
/interface/wifi/security add>=7.20.8 comment>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8 unset>=7.20.8
/interface/wifi/security/multi-passphrase add>=7.20.8 comment>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8 unset>=7.20.8
/interface/wifi/steering add>=7.20.8 comment>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8 unset>=7.20.8
/interface/wifi/steering/neighbor-group comment>=7.20.8 edit>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 reset>=7.20.8 set>=7.20.8
/interface/wifiwave2 add<=7.10.2 comment<=7.10.2 devel<=7.10.2 disable<=7.10.2 edit<=7.10.2 enable<=7.10.2 export<=7.10.2 find<=7.10.2 frequency-scan<=7.10.2 get<=7.10.2 monitor<=7.10.2 print<=7.10.2 remove<=7.10.2 reset<=7.10.2 scan<=7.10.2 set<=7.10.2 sniffer<=7.10.2 unset<=7.10.2 wps-client<=7.10.2 wps-push-button<=7.10.2
/interface/wifiwave2/aaa add<=7.10.2 comment<=7.10.2 disable<=7.10.2 edit<=7.10.2 enable<=7.10.2 export<=7.10.2 find<=7.10.2 get<=7.10.2 print<=7.10.2 remove<=7.10.2 reset<=7.10.2 set<=7.10.2 unset<=7.10.2
/interface/wifiwave2/access-list add<=7.10.2 comment<=7.10.2 disable<=7.10.2 edit<=7.10.2 enable<=7.10.2 export<=7.10.2 find<=7.10.2 get<=7.10.2 move<=7.10.2 print<=7.10.2 remove<=7.10.2 reset<=7.10.2 set<=7.10.2 unset<=7.10.2
/interface/wifiwave2/actual-configuration comment<=7.10.2 edit<=7.10.2 find<=7.10.2 get<=7.10.2 print<=7.10.2 reset<=7.10.2 set<=7.10.2 unset<=7.10.2
/interface/wifiwave2/cap edit<=7.10.2 export<=7.10.2 get<=7.10.2 print<=7.10.2 set<=7.10.2
/interface/wifiwave2/capsman edit<=7.10.2 export<=7.10.2 get<=7.10.2 print<=7.10.2 set<=7.10.2
/interface/wifiwave2/capsman/remote-cap find<=7.10.2 get<=7.10.2 print<=7.10.2 provision<=7.10.2 set-identity<=7.10.2 upgrade<=7.10.2
/interface/wifiwave2/channel add<=7.10.2 comment<=7.10.2 disable<=7.10.2 edit<=7.10.2 enable<=7.10.2 export<=7.10.2 find<=7.10.2 get<=7.10.2 print<=7.10.2 remove<=7.10.2 reset<=7.10.2 set<=7.10.2 unset<=7.10.2
/interface/wifiwave2/configuration add<=7.10.2 comment<=7.10.2 disable<=7.10.2 edit<=7.10.2 enable<=7.10.2 export<=7.10.2 find<=7.10.2 get<=7.10.2 print<=7.10.2 remove<=7.10.2 reset<=7.10.2 set<=7.10.2 unset<=7.10.2
/interface/wifiwave2/datapath add<=7.10.2 comment<=7.10.2 disable<=7.10.2 edit<=7.10.2 enable<=7.10.2 export<=7.10.2 find<=7.10.2 get<=7.10.2 print<=7.10.2 remove<=7.10.2 reset<=7.10.2 set<=7.10.2 unset<=7.10.2
/interface/wifiwave2/interworking add<=7.10.2 comment<=7.10.2 disable<=7.10.2 edit<=7.10.2 enable<=7.10.2 export<=7.10.2 find<=7.10.2 get<=7.10.2 print<=7.10.2 remove<=7.10.2 reset<=7.10.2 set<=7.10.2 unset<=7.10.2
/interface/wifiwave2/provisioning add<=7.10.2 comment<=7.10.2 disable<=7.10.2 edit<=7.10.2 enable<=7.10.2 export<=7.10.2 find<=7.10.2 get<=7.10.2 move<=7.10.2 print<=7.10.2 remove<=7.10.2 reset<=7.10.2 set<=7.10.2 unset<=7.10.2
/interface/wifiwave2/radio find<=7.10.2 get<=7.10.2 print<=7.10.2 provision<=7.10.2 reg-info<=7.10.2 unset<=7.10.2
/interface/wifiwave2/registration-table find<=7.10.2 get<=7.10.2 print<=7.10.2 remove<=7.10.2
/interface/wifiwave2/security add<=7.10.2 comment<=7.10.2 disable<=7.10.2 edit<=7.10.2 enable<=7.10.2 export<=7.10.2 find<=7.10.2 get<=7.10.2 print<=7.10.2 remove<=7.10.2 reset<=7.10.2 set<=7.10.2 unset<=7.10.2
/interface/wireguard add comment disable edit enable export find get print remove reset set wg-export>=7.20.8 wg-import>=7.20.8
/interface/wireguard/peers add comment disable edit enable export find get move print remove reset set show-client-config>=7.20.8
/interface/wireless add>=7.20.8 comment>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 frequency-monitor>=7.20.8 get>=7.20.8 monitor>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 reset-configuration>=7.20.8 reset-mac-address>=7.20.8 scan>=7.20.8 set>=7.20.8 setup-repeater>=7.20.8 spectral-history>=7.20.8 spectral-scan>=7.20.8 wps-client>=7.20.8 wps-push-button>=7.20.8
/interface/wireless/access-list add>=7.20.8 comment>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 move>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8 unset>=7.20.8
/interface/wireless/align edit>=7.20.8 export>=7.20.8 get>=7.20.8 monitor>=7.20.8 print>=7.20.8 reset>=7.24 set>=7.20.8 test-audio>=7.20.8
/interface/wireless/cap edit>=7.20.8 export>=7.20.8 get>=7.20.8 print>=7.20.8 reset>=7.24 set>=7.20.8
/interface/wireless/channels add>=7.20.8 comment>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 move>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8
/interface/wireless/connect-list add>=7.20.8 comment>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 move>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8
/interface/wireless/info allowed-channels>=7.20.8 country-info>=7.20.8 country-list>=7.20.8 default-scan-list>=7.20.8 hw-info>=7.20.8 scan-list>=7.20.8
/interface/wireless/interworking-profiles add>=7.20.8 comment>=7.20.8 edit>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8
/interface/wireless/manual-tx-power-table comment>=7.20.8 edit>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 reset>=7.20.8 set>=7.20.8
/interface/wireless/nstreme comment>=7.20.8 edit>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 reset>=7.20.8 set>=7.20.8
/interface/wireless/nstreme-dual add>=7.20.8 comment>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 monitor>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 reset-counters>=7.20.8 set>=7.20.8
/interface/wireless/registration-table edit>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 reset-counters>=7.20.8
/interface/wireless/security-profiles add>=7.20.8 comment>=7.20.8 edit>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8
/interface/wireless/sniffer edit>=7.20.8 export>=7.20.8 get>=7.20.8 print>=7.20.8 reset>=7.24 save>=7.20.8 set>=7.20.8 sniff>=7.20.8
/interface/wireless/sniffer/packet find>=7.20.8 get>=7.20.8 print>=7.20.8
/interface/wireless/snooper edit>=7.20.8 export>=7.20.8 flat-snoop>=7.20.8 get>=7.20.8 print>=7.20.8 reset>=7.24 set>=7.20.8 snoop>=7.20.8
/interface/wireless/wds add>=7.20.8 comment>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 monitor>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8
/iot export
/iot/bluetooth decode-ad>=7.20.8 edit export find get print reset reset-counters set
/iot/bluetooth/advertisers disable edit enable export find get print reset set
/iot/bluetooth/advertisers/ad-structures add edit export find get print remove reset set
/iot/bluetooth/connections connect>=7.20.8 disconnect>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 read>=7.20.8 subscribe>=7.20.8 unsubscribe>=7.20.8 write>=7.20.8 write-no-resp>=7.20.8
/iot/bluetooth/connections/async-data clear>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8
/iot/bluetooth/connections/characteristics find>=7.20.8 get>=7.20.8 print>=7.20.8
/iot/bluetooth/peripheral-devices edit>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 reset>=7.20.8 set>=7.20.8
/iot/bluetooth/scanners disable edit enable export find get print reset set
/iot/bluetooth/scanners/advertisements clear find get print
/iot/bluetooth/whitelist add comment disable edit enable export find get print remove reset set
/iot/lora disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 reset>=7.20.8 reset-devices>=7.20.8 send>=7.20.8 set>=7.20.8
/iot/lora/channels disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 reset>=7.20.8 set>=7.20.8
/iot/lora/joineui add>=7.20.8 edit>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8
/iot/lora/netid add>=7.20.8 edit>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8
/iot/lora/radios disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 reset>=7.20.8 set>=7.20.8
/iot/lora/servers add>=7.20.8 edit>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 reset-servers>=7.20.8 set>=7.20.8
/iot/lora/traffic clear>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8
/iot/lora/traffic/options edit>=7.20.8 export>=7.20.8 get>=7.20.8 print>=7.20.8 reset>=7.24 set>=7.20.8
/iot/modbus edit export get print read-holding-registers reset>=7.24 set transceive
/iot/modbus/security-rules add>=7.20.8 comment>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8
/iot/mqtt connect>=7.20.8 disconnect>=7.20.8 export get print publish subscribe>=7.20.8 unsubscribe>=7.20.8
/iot/mqtt/brokers add edit export find get print remove reset set
/iot/mqtt/subscriptions add>=7.20.8 edit>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 monitor-data>=7.24 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8
/iot/mqtt/subscriptions/recv clear>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8
/iot/wiliot clear>=7.24 disable>=7.24 edit>=7.24 enable>=7.24 export>=7.24 get>=7.24 print>=7.24 reset>=7.24 set>=7.24
/iot/wiliot/bluetooth-traffic clear>=7.24 find>=7.24 get>=7.24 print>=7.24
/iot/wiliot/mqtt-traffic clear>=7.24 find>=7.24 get>=7.24 print>=7.24
/iot/wiliot/options edit>=7.24 export>=7.24 get>=7.24 print>=7.24 reset>=7.24 set>=7.24
/iot/wiliot/servers defaults>=7.24 edit>=7.24 export>=7.24 find>=7.24 get>=7.24 print>=7.24 reset>=7.24 set>=7.24
/ip export recursive-print>=7.20.8
/ip/address add comment disable edit enable export find get print remove reset set
/ip/arp add comment disable edit enable export find get print remove reset set
/ip/cloud edit export force-update get print reset>=7.24 set
/ip/cloud/advanced edit export get print reset>=7.24 set
/ip/dhcp-client add comment disable edit enable export find get print release remove renew reset set unset
/ip/dhcp-client/option add comment>=7.20.8 edit export find get print remove reset set
/ip/dhcp-relay add disable edit enable export find get monitor print remove reset reset-counters set unset
/ip/dhcp-server add comment disable edit enable export find get print remove reset set setup
/ip/dhcp-server/alert add comment disable edit enable export find get print remove reset reset-alert set
/ip/dhcp-server/config edit export get print reset>=7.24 set
/ip/dhcp-server/lease add check-status comment disable edit enable export find get make-static print remove reset send-reconfigure>=7.20.8 set unset
/ip/dhcp-server/matcher add comment>=7.20.8 disable edit enable export find get print remove reset set
/ip/dhcp-server/network add comment edit export find get print remove reset set unset
/ip/dhcp-server/option add comment>=7.20.8 edit export find get print remove reset set
/ip/dhcp-server/option/sets add comment>=7.24 edit export find get print remove reset set
/ip/dns edit export get print reset>=7.24 set
/ip/dns/adlist add>=7.20.8 comment>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 pause>=7.20.8 print>=7.20.8 reload>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8
/ip/dns/cache find flush get print
/ip/dns/cache/all find get print
/ip/dns/forwarders add>=7.20.8 comment>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8
/ip/dns/static add comment disable edit enable export find get move print remove reset set
/ip/firewall export
/ip/firewall/address-list add comment disable edit enable export find get print remove reset set
/ip/firewall/calea add comment disable edit enable export find get move print remove reset reset-counters reset-counters-all set unset
/ip/firewall/connection export find get print remove
/ip/firewall/connection/tracking edit export get print set
/ip/firewall/filter add comment disable edit enable export find get move print remove reset reset-counters reset-counters-all set unset
/ip/firewall/layer7-protocol add comment edit export find get print remove reset set
/ip/firewall/mangle add comment disable edit enable export find get move print remove reset reset-counters reset-counters-all set unset
/ip/firewall/nat add comment disable edit enable export find get move print remove reset reset-counters reset-counters-all set unset
/ip/firewall/raw add comment disable edit enable export find get move print remove reset reset-counters reset-counters-all set unset
/ip/firewall/service-port disable edit enable export find get print reset set
/ip/hotspot add disable edit enable export find get print remove reset reset-html set setup
/ip/hotspot/active add<=7.20.8 comment<=7.20.8 edit<=7.20.8 find get login print remove reset<=7.20.8 set<=7.20.8
/ip/hotspot/cookie find get print remove
/ip/hotspot/host find get make-binding print remove reset
/ip/hotspot/ip-binding add comment disable edit enable export find get move print remove reset set
/ip/hotspot/profile add edit export find get print remove reset set
/ip/hotspot/service-port disable edit enable export find get print reset set
/ip/hotspot/user add comment disable edit enable export find get print remove reset reset-counters set
/ip/hotspot/user/profile add edit export find get print remove reset set unset
/ip/hotspot/walled-garden add comment disable edit enable export find get move print remove reset reset-counters reset-counters-all set unset
/ip/hotspot/walled-garden/ip add comment disable edit enable export find get move print remove reset set unset
/ip/ipsec export
/ip/ipsec/active-peers add comment edit find get kill-connections print remove reset set
/ip/ipsec/identity add comment disable edit enable export find get print remove reset set
/ip/ipsec/installed-sa edit find flush get print reset
/ip/ipsec/key edit<=7.10.2 export>=7.20.8 export-pub-key<=7.10.2 find<=7.10.2 generate-key<=7.10.2 get<=7.10.2 import<=7.10.2 print<=7.10.2 remove<=7.10.2 reset<=7.10.2 set<=7.10.2
/ip/ipsec/key/psk add>=7.24 edit>=7.24 export>=7.24 find>=7.24 generate>=7.24 get>=7.24 print>=7.24 remove>=7.24
/ip/ipsec/key/rsa edit>=7.20.8 export-pub-key>=7.20.8 find>=7.20.8 generate-key>=7.20.8 get>=7.20.8 import>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8
/ip/ipsec/mode-config add disable edit enable export find get print remove reset set
/ip/ipsec/peer add comment disable edit enable export find get print remove reset set
/ip/ipsec/policy add comment disable edit enable export find get move print remove reset set
/ip/ipsec/policy/group add comment edit export find get print remove reset set
/ip/ipsec/profile add edit export find get print remove reset set
/ip/ipsec/proposal add comment disable edit enable export find get print remove reset set
/ip/ipsec/settings edit export get print reset>=7.24 set
/ip/ipsec/statistics export>=7.24 get print
/ip/kid-control add disable edit enable export find get pause print remove reset resume set
/ip/kid-control/device add disable edit enable export find get print remove reset reset-counters set unset
/ip/media add>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8
/ip/media/settings edit>=7.20.8 export>=7.20.8 get>=7.20.8 print>=7.20.8 reset>=7.24 set>=7.20.8
/ip/nat-pmp edit>=7.20.8 export>=7.20.8 get>=7.20.8 print>=7.20.8 reset>=7.24 set>=7.20.8
/ip/nat-pmp/interfaces add>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8 unset>=7.20.8
/ip/neighbor export find get print unset>=7.20.8
/ip/neighbor/discovery-settings edit export get print set
/ip/neighbor/lldp find>=7.24 get>=7.24 print>=7.24
/ip/packing add disable edit enable export find get print remove reset set
/ip/pool add comment edit export find get print remove reset set
/ip/pool/used edit find get print reset set
/ip/proxy clear-cache edit export get monitor print reset>=7.24 reset-html set
/ip/proxy/access add comment disable edit enable export find get move print remove reset reset-counters reset-counters-all set unset
/ip/proxy/cache add comment disable edit enable export find get move print remove reset reset-counters reset-counters-all set unset
/ip/proxy/cache-contents add find get print remove
/ip/proxy/connections comment edit find get print remove reset set
/ip/proxy/direct add comment disable edit enable export find get move print remove reset reset-counters reset-counters-all set unset
/ip/proxy/inserts export>=7.24 get print
/ip/proxy/lookups export>=7.24 get print
/ip/proxy/refreshes export>=7.24 get print
/ip/reverse-proxy add>=7.24 comment>=7.24 disable>=7.24 edit>=7.24 enable>=7.24 export>=7.24 find>=7.24 get>=7.24 print>=7.24 remove>=7.24 reset>=7.24 set>=7.24
/ip/route add check>=7.20.8 comment disable edit enable export find get print remove reset set unset
/ip/service disable edit enable export find get print reset set unset<=7.10.2
/ip/service/webserver edit>=7.24 export>=7.24 get>=7.24 print>=7.24 reset>=7.24 set>=7.24
/ip/settings edit export get print set
/ip/smb edit export get print reset>=7.24 set
/ip/smb/shares add comment disable edit enable export find get print remove reset set
/ip/smb/users add comment disable edit enable export find get print remove reset set
/ip/socks edit export get print reset>=7.24 set
/ip/socks/access add comment disable edit enable export find get move print remove reset set unset
/ip/socks/connections edit find get print remove reset set
/ip/socks/users add disable edit enable export find get print remove reset set
/ip/socksify add>=7.20.8 comment>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8
/ip/ssh edit export export-host-key get import-host-key print regenerate-host-key reset>=7.24 set
/ip/tftp add comment disable edit enable export find get move print remove reset set
/ip/tftp/settings edit export get print reset>=7.24 set
/ip/traffic-flow edit export get monitor print reset>=7.24 set
/ip/traffic-flow/ipfix edit export get print reset>=7.24 set
/ip/traffic-flow/target add disable edit enable export find get print remove reset set
/ip/upnp edit export get print reset>=7.24 set
/ip/upnp/interfaces add disable edit enable export find get print remove reset set unset
/ip/vrf add comment disable edit enable export find get move print remove reset set
/ipv6 export recursive-print>=7.20.8
/ipv6/address add comment disable edit enable export find get print remove reset set
/ipv6/dhcp-client add comment disable edit enable export find get print release remove renew reset set unset>=7.20.8
/ipv6/dhcp-client/option add comment>=7.20.8 edit export find get print remove reset set
/ipv6/dhcp-relay add comment disable edit enable export find get monitor print remove reset reset-counters set
/ipv6/dhcp-relay/option add>=7.24 comment>=7.24 edit>=7.24 export>=7.24 find>=7.24 get>=7.24 print>=7.24 remove>=7.24 reset>=7.24 set>=7.24
/ipv6/dhcp-relay/routes find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8
/ipv6/dhcp-server add comment disable edit enable export find get print remove reset set
/ipv6/dhcp-server/binding add comment disable edit enable export find get make-static print remove reset send-reconfigure>=7.20.8 set unset
/ipv6/dhcp-server/option add comment>=7.20.8 edit export find get print remove reset set
/ipv6/dhcp-server/option/sets add comment>=7.24 edit export find get print remove reset set
/ipv6/firewall export
/ipv6/firewall/address-list add comment disable edit enable export find get print remove reset set
/ipv6/firewall/connection find get print remove
/ipv6/firewall/filter add comment disable edit enable export find get move print remove reset reset-counters reset-counters-all set unset
/ipv6/firewall/mangle add comment disable edit enable export find get move print remove reset reset-counters reset-counters-all set unset
/ipv6/firewall/nat add comment disable edit enable export find get move print remove reset reset-counters reset-counters-all set unset
/ipv6/firewall/raw add comment disable edit enable export find get move print remove reset reset-counters reset-counters-all set unset
/ipv6/nd add comment disable edit enable export find get print remove reset set unset>=7.24
/ipv6/nd/prefix add comment disable edit enable export find get print remove reset set
/ipv6/nd/prefix/default edit export get print reset>=7.24 set
/ipv6/nd/proxy add>=7.20.8 comment>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8
/ipv6/nd/settings edit>=7.24 export>=7.24 get>=7.24 print>=7.24 reset>=7.24 set>=7.24
/ipv6/neighbor add>=7.20.8 comment>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find get print remove>=7.20.8 reset>=7.20.8 set>=7.20.8
/ipv6/pool add comment edit export find get print remove reset set
/ipv6/pool/used find get print
/ipv6/route add comment disable edit enable export find get print remove reset set unset
/ipv6/settings edit export get print set
/log debug error find get info print warning
/lora disable<=7.20.8 edit<=7.20.8 enable<=7.20.8 export<=7.20.8 find<=7.20.8 get<=7.20.8 print<=7.20.8 reset<=7.20.8 reset-devices<=7.20.8 send>=7.20.8<=7.20.8 set<=7.20.8 unset<=7.10.2
/lora/channels disable<=7.20.8 edit<=7.20.8 enable<=7.20.8 export<=7.20.8 find<=7.20.8 get<=7.20.8 print<=7.20.8 reset<=7.20.8 set<=7.20.8
/lora/joineui add>=7.20.8<=7.20.8 edit>=7.20.8<=7.20.8 export>=7.20.8<=7.20.8 find>=7.20.8<=7.20.8 get>=7.20.8<=7.20.8 print>=7.20.8<=7.20.8 remove>=7.20.8<=7.20.8 reset>=7.20.8<=7.20.8 set>=7.20.8<=7.20.8
/lora/netid add>=7.20.8<=7.20.8 edit>=7.20.8<=7.20.8 export>=7.20.8<=7.20.8 find>=7.20.8<=7.20.8 get>=7.20.8<=7.20.8 print>=7.20.8<=7.20.8 remove>=7.20.8<=7.20.8 reset>=7.20.8<=7.20.8 set>=7.20.8<=7.20.8
/lora/radios disable<=7.20.8 edit<=7.20.8 enable<=7.20.8 export<=7.20.8 find<=7.20.8 get<=7.20.8 print<=7.20.8 reset<=7.20.8 set<=7.20.8
/lora/servers add<=7.20.8 edit<=7.20.8 export<=7.20.8 find<=7.20.8 get<=7.20.8 print<=7.20.8 remove<=7.20.8 reset<=7.20.8 reset-servers>=7.20.8<=7.20.8 set<=7.20.8
/lora/traffic clear>=7.20.8<=7.20.8 export>=7.20.8<=7.20.8 find>=7.20.8<=7.20.8 get>=7.20.8<=7.20.8 print>=7.20.8<=7.20.8
/lora/traffic/options edit>=7.20.8<=7.20.8 export>=7.20.8<=7.20.8 get>=7.20.8<=7.20.8 print>=7.20.8<=7.20.8 set>=7.20.8<=7.20.8
/mpls export
/mpls/forwarding-table find get print
/mpls/interface add comment disable edit enable export find get move print remove reset set unset
/mpls/ldp add comment disable edit enable export find get print remove reset set unset
/mpls/ldp/accept-filter add comment disable edit enable export find get move print remove reset set unset
/mpls/ldp/advertise-filter add comment disable edit enable export find get move print remove reset set unset
/mpls/ldp/interface add comment disable edit enable export find get print remove reset set unset
/mpls/ldp/local-mapping add comment disable edit enable export find get print remove reset set unset
/mpls/ldp/neighbor add comment disable edit enable export find get print remove reset set unset
/mpls/ldp/remote-mapping add comment disable edit enable export find get print remove reset set unset
/mpls/mangle add>=7.20.8 comment>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 reset-counters>=7.20.8 reset-counters-all>=7.20.8 set>=7.20.8 unset>=7.20.8
/mpls/settings edit export get print reset>=7.24 set
/mpls/traffic-eng export
/mpls/traffic-eng/flow find get print
/mpls/traffic-eng/interface add comment disable edit enable export find get print remove reset set unset
/mpls/traffic-eng/path add comment disable edit enable export find get print remove reset set unset
/mpls/traffic-eng/tunnel add comment disable edit enable export find get print remove reoptimize reset set unset
/openflow add>=7.20.8 comment>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8 unset>=7.20.8
/openflow/flow find>=7.20.8 get>=7.20.8 print>=7.20.8
/openflow/group find>=7.20.8 get>=7.20.8 print>=7.20.8
/openflow/meter find>=7.20.8 get>=7.20.8 print>=7.20.8
/openflow/port add>=7.20.8 comment>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8
/port edit export find get print remove reset set
/port/remote-access add comment>=7.24 disable edit enable export find get print remove reset set unset>=7.20.8
/ppp export
/ppp/aaa edit export get print reset>=7.24 set
/ppp/active find get print remove reset
/ppp/l2tp-secret add comment edit export find get print remove reset set
/ppp/profile add comment edit export find get print remove reset set unset
/ppp/secret add comment disable edit enable export find get print remove reset set unset
/queue export monitor
/queue/interface edit export find get print reset set
/queue/simple add comment disable edit enable export find get move print remove reset reset-counters reset-counters-all set unset
/queue/tree add comment disable edit enable export find get print remove reset reset-counters reset-counters-all set
/queue/type add edit export find get print remove reset set
/radius add comment disable edit enable export find get monitor move print remove reset reset-counters set
/radius/incoming edit export get monitor print reset>=7.24 reset-counters set
/routing discourse export reinstall-fib<=7.10.2
/routing/bfd export
/routing/bfd/configuration add comment>=7.20.8 disable edit enable export find get move print remove reset set unset
/routing/bfd/session find get print
/routing/bgp export
/routing/bgp/advertisements find get print
/routing/bgp/connection add comment disable edit enable export find get print remove reset set unset
/routing/bgp/evpn add>=7.20.8 comment>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 move>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8 unset>=7.20.8
/routing/bgp/instance add>=7.20.8 comment>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8 unset>=7.20.8
/routing/bgp/session clear dump-saved-advertisements find get print refresh resend stop unset
/routing/bgp/template add comment disable edit enable export find get print remove reset set unset
/routing/bgp/vpls add comment disable edit enable export find get print remove reset set unset
/routing/bgp/vpn add comment disable edit enable export find get print remove reset set unset
/routing/fantasy add comment disable edit enable export find get print remove reset set
/routing/filter export filter-wizard>=7.20.8 sync>=7.20.8 test-as-path-regexp
/routing/filter/chain find get print
/routing/filter/community-ext-list add comment disable edit enable export find get move print remove reset set unset
/routing/filter/community-large-list add comment disable edit enable export find get move print remove reset set unset
/routing/filter/community-list add comment disable edit enable export find get move print remove reset set unset
/routing/filter/num-list add comment disable edit enable export find get move print remove reset set
/routing/filter/rule add comment disable edit enable export find get move print remove reset set
/routing/filter/select-rule add comment disable edit enable export find get move print remove reset set unset
/routing/gmp add comment>=7.24 disable edit enable export find get print remove reset set unset
/routing/id add comment disable edit enable export find get print remove reset set unset
/routing/igmp-proxy edit export get print reset>=7.24 set
/routing/igmp-proxy/interface add comment disable edit enable export find get print remove reset set
/routing/igmp-proxy/mfc add disable edit enable export find get print remove reset set
/routing/isis export>=7.20.8
/routing/isis/instance add>=7.20.8 comment>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8 unset>=7.20.8
/routing/isis/interface edit>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 reset>=7.20.8 set>=7.20.8 unset>=7.20.8
/routing/isis/interface-template add>=7.20.8 comment>=7.20.8 disable>=7.20.8 edit>=7.20.8 enable>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 move>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8 unset>=7.20.8
/routing/isis/lsp edit>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 reset>=7.20.8 set>=7.20.8 unset>=7.20.8
/routing/isis/neighbor edit>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 reset>=7.20.8 set>=7.20.8 unset>=7.20.8
/routing/nexthop dump-dot find get print unset
/routing/ospf export
/routing/ospf/area add comment disable edit enable export find get print remove reset set unset
/routing/ospf/area/range add comment disable edit enable export find get print remove reset set unset
/routing/ospf/instance add comment disable edit enable export find get print remove reset set unset
/routing/ospf/interface add>=7.24 comment>=7.24 disable>=7.24 edit>=7.24 enable>=7.24 export>=7.24 find get print remove>=7.24 reset>=7.24 set>=7.24 unset>=7.24
/routing/ospf/interface-template add comment disable edit enable export find get move print remove reset set unset
/routing/ospf/lsa find get print
/routing/ospf/neighbor comment edit find get print reset set
/routing/ospf/static-neighbor add comment disable edit enable export find get print remove reset set
/routing/pimsm export
/routing/pimsm/bsr find get print unset
/routing/pimsm/bsr/candidate add disable edit enable export find get print remove reset set unset
/routing/pimsm/bsr/rp-candidate add disable edit enable export find get print remove reset set
/routing/pimsm/bsr/rp-set find get print
/routing/pimsm/igmp-interface-template edit find get print reset set unset
/routing/pimsm/instance add disable edit enable export find get print remove reset set
/routing/pimsm/interface find get print unset>=7.20.8
/routing/pimsm/interface-template add disable edit enable export find get move print remove reset set unset
/routing/pimsm/neighbor find get print
/routing/pimsm/static-rp add comment>=7.20.8 disable edit enable export find get print remove reset set
/routing/pimsm/uib-g find get print
/routing/pimsm/uib-sg find get print
/routing/rip export
/routing/rip/instance add disable edit enable export find get print remove reset set unset
/routing/rip/interface find get print
/routing/rip/interface-template add disable edit enable export find get print remove reset set unset
/routing/rip/keys add disable edit enable export find get print remove reset set
/routing/rip/neighbor find get print
/routing/rip/static-neighbor add disable edit enable export find get print remove reset set
/routing/route comment disable edit enable find get print reset set unset
/routing/route/rule comment<=7.20.8 disable<=7.20.8 edit<=7.20.8 enable<=7.20.8 find<=7.20.8 get<=7.20.8 move<=7.20.8 print<=7.20.8 reset<=7.20.8 set<=7.20.8 unset<=7.20.8
/routing/rpki add comment disable edit enable export find get print remove reset rpki-check rpki-query set unset
/routing/rpki/session find get print
/routing/rule add comment disable edit enable export find get move print remove reset set unset
/routing/settings edit>=7.20.8 export>=7.20.8 get>=7.20.8 print>=7.20.8 reset>=7.24 set>=7.20.8
/routing/stats info<=7.20.8
/routing/stats/memory find get print
/routing/stats/origin find get print
/routing/stats/pcap find get print
/routing/stats/process find get kill print
/routing/stats/step find get print
/routing/table add comment disable edit enable export find get print remove reset set unset
/rsync-daemon edit<=7.10.2 export<=7.10.2 get<=7.10.2 print<=7.10.2 set<=7.10.2
/safe-mode export>=7.24 get>=7.20.8 print>=7.20.8 release>=7.20.8 take>=7.20.8 toggle>=7.20.8 unroll>=7.20.8
/snmp edit export get print reset>=7.24 send-trap set
/snmp/community add comment disable edit enable export find get print remove reset set
/special-login add disable edit enable export find get print remove reset set
/system check-disk check-installation export reboot recursive-print>=7.20.8 reset-configuration serial-terminal shell>=7.20.8 shutdown ssh ssh-exec sup-output telnet
/system/backup load save
/system/backup/cloud download-file find get print remove-file upload-file
/system/clock edit export get print reset>=7.24 set
/system/clock/manual edit export get print reset>=7.24 set
/system/console add disable edit enable export find get print remove reset set
/system/console/screen edit export get print reset>=7.24 set
/system/default-configuration export>=7.24 get print
/system/default-configuration/caps-mode-script export>=7.24 get print
/system/default-configuration/custom-script export>=7.24 get print
/system/default-configuration/script export>=7.24 get print
/system/device-mode export>=7.24 get print update
/system/gps edit export get monitor print reset>=7.24 set
/system/hardware edit<=7.10.2 export<=7.10.2 get<=7.10.2 print<=7.10.2 set<=7.10.2
/system/health edit export get print reset>=7.24 set
/system/history find get print
/system/identity edit export get print reset>=7.24 set
/system/keymat-provider add>=7.24 disable>=7.24 edit>=7.24 enable>=7.24 export>=7.24 find>=7.24 get>=7.24 print>=7.24 qkd-get-key>=7.24 qkd-get-key-with-ids>=7.24 qkd-get-status>=7.24 remove>=7.24 reset>=7.24 set>=7.24
/system/leds add disable edit enable export find get print remove reset set
/system/leds/settings edit export get print reset>=7.24 set
/system/license export>=7.24 generate-new-id get print renew
/system/logging add comment>=7.24 disable edit enable export find get print remove reset set
/system/logging/action add clear>=7.20.8 comment edit export find get print remove reset set
/system/note edit export get print reset>=7.24 set
/system/ntp export monitor-peers
/system/ntp/client edit export get print reset>=7.24 reset-freq-drift set
/system/ntp/client/servers add comment disable edit enable export find get print remove reset set
/system/ntp/key add comment edit export find get print remove reset set
/system/ntp/server edit export get print reset>=7.24 set
/system/package apply-changes>=7.20.8 disable downgrade enable export find get print uninstall unschedule
/system/package/local-update download>=7.20.8 download-all>=7.20.8 edit>=7.20.8<=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 refresh>=7.20.8 reset>=7.20.8<=7.20.8 set>=7.20.8<=7.20.8
/system/package/local-update/mirror edit>=7.20.8 export>=7.20.8 force-check>=7.20.8 get>=7.20.8 print>=7.20.8 reset>=7.24 set>=7.20.8
/system/package/local-update/update-package-source add>=7.20.8 edit>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 remove>=7.20.8 reset>=7.20.8 set>=7.20.8
/system/package/update cancel check-for-updates download edit export get install print reset>=7.24 set
/system/regulatory export>=7.24 get>=7.24 print>=7.24
/system/resource export get monitor print
/system/resource/cpu find get print
/system/resource/hardware authorize>=7.20.8 export>=7.20.8 find>=7.20.8 get>=7.20.8 print>=7.20.8 usb-power-reset>=7.20.8
/system/resource/hardware/usb-settings edit>=7.20.8 export>=7.20.8 get>=7.20.8 print>=7.20.8 reset>=7.24 set>=7.20.8
/system/resource/irq edit export find get print reset set
/system/resource/irq/rps disable<=7.10.2 edit<=7.10.2 enable<=7.10.2 export<=7.10.2 find<=7.10.2 get<=7.10.2 print<=7.10.2 reset<=7.10.2 set<=7.10.2
/system/resource/pci find<=7.10.2 get<=7.10.2 print<=7.10.2 usb-power-reset<=7.10.2
/system/resource/usb authorize<=7.10.2 edit<=7.10.2 export<=7.10.2 find<=7.10.2 get<=7.10.2 print<=7.10.2 set<=7.10.2
/system/resource/usb/settings edit<=7.10.2 export<=7.10.2 get<=7.10.2 print<=7.10.2 set<=7.10.2
/system/rtrace export>=7.24 get>=7.20.8 print>=7.20.8 start>=7.20.8 stop>=7.20.8
/system/scheduler add comment disable edit enable export find get print remove reset set unset>=7.24
/system/script add comment edit export find get print remove reset run set unset>=7.24
/system/script/environment comment edit find get print remove reset set
/system/script/job comment edit find get print remove reset set
/system/upgrade download<=7.10.2 download-all<=7.10.2 edit<=7.10.2 export<=7.10.2 find<=7.10.2 get<=7.10.2 print<=7.10.2 refresh<=7.10.2 reset<=7.10.2 set<=7.10.2
/system/upgrade/mirror edit<=7.10.2 export<=7.10.2 force-check<=7.10.2 get<=7.10.2 print<=7.10.2 set<=7.10.2
/system/upgrade/upgrade-package-source add<=7.10.2 edit<=7.10.2 export<=7.10.2 find<=7.10.2 get<=7.10.2 print<=7.10.2 remove<=7.10.2 reset<=7.10.2 set<=7.10.2
/system/ups add beep comment disable edit enable export find get monitor print remove reset rtc self-test set
/system/watchdog edit export get print reset>=7.24 set
/task add find get next print remove terminate unset
/terminal ask>=7.20.8 cuu el inkey style
/tool bandwidth-test dns-update export fetch flood-ping ip-scan mac-scan mac-telnet ping ping-speed profile recursive-print>=7.20.8 snmp-get snmp-walk speed-test torch traceroute wol
/tool/bandwidth-server edit export get print reset>=7.24 set
/tool/bandwidth-server/session find get print remove
/tool/calea add comment disable edit enable find get print remove reset set
/tool/e-mail edit export get print reset>=7.24 send set
/tool/graphing edit export get print reset>=7.24 set
/tool/graphing/interface add comment disable edit enable export find get print remove reset set
/tool/graphing/queue add comment disable edit enable export find get print remove reset set
/tool/graphing/resource add comment disable edit enable export find get print remove reset set
/tool/mac-server edit export get print reset>=7.24 set
/tool/mac-server/mac-winbox edit export get print reset>=7.24 set
/tool/mac-server/ping edit export get print reset>=7.24 set
/tool/mac-server/sessions edit find get print reset set
/tool/netinstall add>=7.24 comment>=7.24 disable>=7.24 edit>=7.24 enable>=7.24 export>=7.24 find>=7.24 get>=7.24 move>=7.24 print>=7.24 remove>=7.24 reset>=7.24 set>=7.24 unset>=7.24
/tool/netinstall/cache add>=7.24 find>=7.24 get>=7.24 print>=7.24 remove>=7.24
/tool/netinstall/devices clear>=7.24 find>=7.24 get>=7.24 install>=7.24 print>=7.24
/tool/netinstall/settings edit>=7.24 export>=7.24 get>=7.24 print>=7.24 reset>=7.24 set>=7.24
/tool/netwatch add comment disable edit enable export find get print remove reset set unset
/tool/romon discover edit export get ping print reset>=7.24 set ssh
/tool/romon/port add comment disable edit enable export find get print remove reset set
/tool/sms edit export get print reset>=7.24 send set
/tool/sms/inbox find get print remove
/tool/sniffer edit export get print quick reset>=7.24 save set start stop
/tool/sniffer/connection find get print
/tool/sniffer/host find get print
/tool/sniffer/packet find get print
/tool/sniffer/protocol find get print
/tool/traffic-generator edit export get inject inject-pcap print quick reset>=7.24 set start stop
/tool/traffic-generator/packet-template add comment edit export find get print remove reset set unset
/tool/traffic-generator/port add disable edit enable export find get print remove reset set
/tool/traffic-generator/raw-packet-template add comment edit export find get print remove reset set unset
/tool/traffic-generator/stats/latency-distribution find get print
/tool/traffic-generator/stats/port find get print
/tool/traffic-generator/stats/raw find get print
/tool/traffic-generator/stats/stream find get print
/tool/traffic-generator/stream add disable edit enable export find get print remove reset set unset
/tool/traffic-monitor add comment disable edit enable export find get print remove reset set
/tr069-client edit export get print reset>=7.24 reset-tr069-config set
/user add comment disable edit enable expire-password export find get print recursive-print>=7.20.8 remove reset set
/user-manager edit export generate-report get monitor print reset>=7.24 set
/user-manager/advanced edit export get print reset>=7.24 set
/user-manager/attribute add edit export find get print remove reset set
/user-manager/database edit export get load migrate-legacy-db optimize-db print reset>=7.24 save set
/user-manager/limitation add comment edit export find get print remove reset set
/user-manager/payment add edit find get print remove reset set
/user-manager/profile add comment edit export find get print remove reset set
/user-manager/profile-limitation add comment edit export find get print remove reset set
/user-manager/router add comment disable edit enable export find get monitor print remove reset reset-counters set
/user-manager/session add close-session find get print remove
/user-manager/user add add-batch-users comment disable edit enable export find generate-voucher get monitor print remove reset set
/user-manager/user-profile activate-user-profile add edit export find get print remove reset
/user-manager/user/group add comment edit export find get print remove reset set
/user/aaa edit export get print reset>=7.24 set
/user/active add>=7.20.8 find get print remove>=7.20.8 request-logout<=7.10.2
/user/group add comment edit export find get print remove reset set
/user/settings edit export get print reset>=7.24 set
/user/ssh-keys add find get import print remove reset<=7.10.2
/user/ssh-keys/private find get import print remove reset
`;
