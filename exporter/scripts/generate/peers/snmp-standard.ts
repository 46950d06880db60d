import type { ObjectPeer } from './peer.ts';

export default {
  name: 'snmp_exporter, modules if_mib, system and hrSystem',
  source: 'prometheus/snmp_exporter',
  revision: '1d54f35, 2026-07-20',
  prefix: '',
  about:
    'With hrStorage and hrDevice, as far as RouterOS answers them. Numbers of states: up is 1 and down is 2 there, 1 and 0 here.',
  labels: `
  ifName = interface
  ifDescr = interface
  ifAlias = comment ; of mikrotik_interface_info
  ifIndex = none ; a number that changes with the configuration; the name stays
  hrStorageDescr = disk
  hrDeviceIndex = core ; of processors
`,
  objects: `
  ifNumber ifIndex ifDescr ifType ifMtu ifSpeed ifPhysAddress ifAdminStatus ifOperStatus ifLastChange ifInOctets ifInUcastPkts
  ifInNUcastPkts ifInDiscards ifInErrors ifInUnknownProtos ifOutOctets ifOutUcastPkts ifOutNUcastPkts ifOutDiscards
  ifOutErrors ifOutQLen ifName ifInMulticastPkts ifInBroadcastPkts ifOutMulticastPkts ifOutBroadcastPkts ifHCInOctets
  ifHCInUcastPkts ifHCInMulticastPkts ifHCInBroadcastPkts ifHCOutOctets ifHCOutUcastPkts ifHCOutMulticastPkts
  ifHCOutBroadcastPkts ifHighSpeed ifPromiscuousMode ifConnectorPresent ifAlias ifCounterDiscontinuityTime sysDescr
  sysObjectID sysUpTime sysContact sysName sysLocation sysServices hrSystemUptime hrSystemDate hrSystemNumUsers
  hrSystemProcesses hrMemorySize hrProcessorLoad hrStorageDescr hrStorageType hrStorageAllocationUnits hrStorageSize
  hrStorageUsed
`,
  reasons: [
    [/^ifDescr$/, 'It is the label `interface`, read from ifName.'],
    [
      /^if(?:Number|Index)$/,
      'Count the series of `mikrotik_interface_up`; the number of an interface is no label.',
    ],
    [
      /^if(?:In|Out)(?:Octets|UcastPkts|MulticastPkts|BroadcastPkts)$/,
      'The counter of 64 bits (ifHC…) is read; this one only where SNMPv1 is set.',
    ],
    [/^if(?:In|Out)NUcastPkts$/, 'Deprecated: the sum of multicast and broadcast, which are read apart.'],
    [/^ifSpeed$/, 'Ends at 4.3 Gbit/s; ifHighSpeed is read.'],
    [
      /^if(?:InUnknownProtos|OutQLen|PromiscuousMode|ConnectorPresent|CounterDiscontinuityTime)$/,
      'RouterOS sends a constant, or leaves it out.',
    ],
    [/^sysServices$/, 'A constant.'],
    [/^hrSystem(?:NumUsers|Processes)$/, 'RouterOS leaves it out.'],
    [/^hrMemorySize$/, 'The same as hrStorageSize of the main memory, which is read.'],
    [/^hrStorage(?:Descr|Type)$/, 'It tells memory and disks apart, whose metrics have names of their own.'],
  ],
} satisfies ObjectPeer;
