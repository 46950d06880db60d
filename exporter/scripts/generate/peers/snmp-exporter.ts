import type { ObjectPeer } from './peer.ts';

export default {
  name: 'snmp_exporter, module mikrotik',
  source: 'prometheus/snmp_exporter',
  revision: '1d54f35, 2026-07-20',
  prefix: '',
  about:
    'Values there are raw: tenths, thousandths, numbers of states. The factor turns them into ours. Client counts and CCQ are typed as counters there.',
  labels: `
  ifName = interface
  ifDescr = interface
  ifAlias = comment ; of mikrotik_interface_info, join on interface
  ifIndex = none ; a number that changes with the configuration; the name stays
  mtxrOpticalName, mtxrPOEName = interface
  mtxrGaugeName = sensor
  mtxrNeighborMacAddress = mac_address
  mtxrPartitionName = partition
  hrStorageDescr = disk
  mtxrWlRtabAddr, mtxrWlCMRtabAddr = mac_address
`,
  objects: `
  mtxrWlStatIndex mtxrWlStatTxRate mtxrWlStatRxRate mtxrWlStatStrength mtxrWlStatSsid mtxrWlStatBssid mtxrWlStatFreq
  mtxrWlStatBand mtxrWlStatTxCCQ mtxrWlStatRxCCQ mtxrWlRtabAddr mtxrWlRtabIface mtxrWlRtabStrength mtxrWlRtabTxBytes
  mtxrWlRtabRxBytes mtxrWlRtabTxPackets mtxrWlRtabRxPackets mtxrWlRtabTxRate mtxrWlRtabRxRate
  mtxrWlRtabRouterOSVersion mtxrWlRtabUptime mtxrWlRtabSignalToNoise mtxrWlRtabTxStrengthCh0 mtxrWlRtabRxStrengthCh0
  mtxrWlRtabTxStrengthCh1 mtxrWlRtabRxStrengthCh1 mtxrWlRtabTxStrengthCh2 mtxrWlRtabRxStrengthCh2 mtxrWlRtabTxStrength
  mtxrWlRtabRadioName mtxrWlApIndex mtxrWlApTxRate mtxrWlApRxRate mtxrWlApSsid mtxrWlApBssid mtxrWlApClientCount
  mtxrWlApFreq mtxrWlApBand mtxrWlApNoiseFloor mtxrWlApOverallTxCCQ mtxrWlApAuthClientCount mtxrWlRtabEntryCount
  mtxrWlCMRtabAddr mtxrWlCMRtabIface mtxrWlCMRtabUptime mtxrWlCMRtabTxBytes mtxrWlCMRtabRxBytes mtxrWlCMRtabTxPackets
  mtxrWlCMRtabRxPackets mtxrWlCMRtabTxRate mtxrWlCMRtabRxRate mtxrWlCMRtabTxStrength mtxrWlCMRtabRxStrength
  mtxrWlCMRtabSsid mtxrWlCMRtabEapIdent mtxrWlCMRtabEntryCount mtxrWlCMIndex mtxrWlCMRegClientCount
  mtxrWlCMAuthClientCount mtxrWlCMState mtxrWlCMChannel mtxrWl60GIndex mtxrWl60GMode mtxrWl60GSsid mtxrWl60GConnected
  mtxrWl60GRemote mtxrWl60GFreq mtxrWl60GMcs mtxrWl60GSignal mtxrWl60GTxSector mtxrWl60GTxSectorInfo mtxrWl60GRssi
  mtxrWl60GPhyRate mtxrWl60GStaIndex mtxrWl60GStaConnected mtxrWl60GStaRemote mtxrWl60GStaMcs mtxrWl60GStaSignal
  mtxrWl60GStaTxSector mtxrWl60GStaPhyRate mtxrWl60GStaRssi mtxrWl60GStaDistance mtxrWlCMREntryCount
  mtxrWlCMRemoteIndex mtxrWlCMRemoteName mtxrWlCMRemoteState mtxrWlCMRemoteAddress mtxrWlCMRemoteRadios
  mtxrQueueSimpleIndex mtxrQueueSimpleName mtxrQueueSimpleSrcAddr mtxrQueueSimpleSrcMask mtxrQueueSimpleDstAddr
  mtxrQueueSimpleDstMask mtxrQueueSimpleIface mtxrQueueSimpleBytesIn mtxrQueueSimpleBytesOut mtxrQueueSimplePacketsIn
  mtxrQueueSimplePacketsOut mtxrQueueSimplePCQQueuesIn mtxrQueueSimplePCQQueuesOut mtxrQueueSimpleDroppedIn
  mtxrQueueSimpleDroppedOut mtxrQueueTreeIndex mtxrQueueTreeName mtxrQueueTreeFlow mtxrQueueTreeParentIndex
  mtxrQueueTreeBytes mtxrQueueTreePackets mtxrQueueTreeHCBytes mtxrQueueTreePCQQueues mtxrQueueTreeDropped
  mtxrHlCoreVoltage mtxrHlThreeDotThreeVoltage mtxrHlFiveVoltage mtxrHlTwelveVoltage mtxrHlSensorTemperature
  mtxrHlCpuTemperature mtxrHlBoardTemperature mtxrHlVoltage mtxrHlActiveFan mtxrHlTemperature
  mtxrHlProcessorTemperature mtxrHlPower mtxrHlCurrent mtxrHlProcessorFrequency mtxrHlPowerSupplyState
  mtxrHlBackupPowerSupplyState mtxrHlFanSpeed1 mtxrHlFanSpeed2 mtxrAlarmSocketStatus mtxrGaugeIndex mtxrGaugeName
  mtxrGaugeValue mtxrGaugeUnit mtxrLicSoftwareId mtxrLicUpgrUntil mtxrLicLevel mtxrLicVersion mtxrLicUpgradableTo
  mtxrHotspotActiveUserIndex mtxrHotspotActiveUserServerID mtxrHotspotActiveUserName mtxrHotspotActiveUserDomain
  mtxrHotspotActiveUserIP mtxrHotspotActiveUserMAC mtxrHotspotActiveUserConnectTime mtxrHotspotActiveUserValidTillTime
  mtxrHotspotActiveUserIdleStartTime mtxrHotspotActiveUserIdleTimeout mtxrHotspotActiveUserPingTimeout
  mtxrHotspotActiveUserBytesIn mtxrHotspotActiveUserBytesOut mtxrHotspotActiveUserPacketsIn
  mtxrHotspotActiveUserPacketsOut mtxrHotspotActiveUserLimitBytesIn mtxrHotspotActiveUserLimitBytesOut
  mtxrHotspotActiveUserAdvertStatus mtxrHotspotActiveUserRadius mtxrHotspotActiveUserBlockedByAdvert
  mtxrDHCPLeaseCount mtxrSystemReboot mtxrUSBPowerReset mtxrSerialNumber mtxrFirmwareVersion mtxrNote mtxrBuildTime
  mtxrFirmwareUpgradeVersion mtxrDisplayName mtxrBoardName mtxrScriptIndex mtxrScriptName mtxrScriptRunCmd
  mtxrDnStatIndex mtxrDnStatTxRate mtxrDnStatRxRate mtxrDnStatTxStrength mtxrDnStatRxStrength mtxrDnConnected
  mtxrNeighborIndex mtxrNeighborIpAddress mtxrNeighborMacAddress mtxrNeighborVersion mtxrNeighborPlatform
  mtxrNeighborIdentity mtxrNeighborSoftwareID mtxrNeighborInterfaceID mtxrDate mtxrLongtitude mtxrLatitude
  mtxrAltitude mtxrSpeed mtxrSattelites mtxrValid mtxrWirelessModemSignalStrength mtxrWirelessModemSignalECIO
  mtxrWirelessModemManufacturer mtxrWirelessModemModel mtxrWirelessModemRevision mtxrWirelessModemIMEI
  mtxrWirelessModemIMSI mtxrWirelessModemAccessTechnology mtxrWirelessModemFrameErrorRate mtxrWirelessModemRSRP
  mtxrWirelessModemRSRQ mtxrWirelessModemSINR mtxrWirelessModemPinStatus mtxrInterfaceStatsIndex
  mtxrInterfaceStatsName mtxrInterfaceStatsDriverRxBytes mtxrInterfaceStatsDriverRxPackets
  mtxrInterfaceStatsDriverTxBytes mtxrInterfaceStatsDriverTxPackets mtxrInterfaceStatsTxRx64
  mtxrInterfaceStatsTxRx65To127 mtxrInterfaceStatsTxRx128To255 mtxrInterfaceStatsTxRx256To511
  mtxrInterfaceStatsTxRx512To1023 mtxrInterfaceStatsTxRx1024To1518 mtxrInterfaceStatsTxRx1519ToMax
  mtxrInterfaceStatsRxBytes mtxrInterfaceStatsRxPackets mtxrInterfaceStatsRxTooShort mtxrInterfaceStatsRx64
  mtxrInterfaceStatsRx65To127 mtxrInterfaceStatsRx128To255 mtxrInterfaceStatsRx256To511 mtxrInterfaceStatsRx512To1023
  mtxrInterfaceStatsRx1024To1518 mtxrInterfaceStatsRx1519ToMax mtxrInterfaceStatsRxTooLong
  mtxrInterfaceStatsRxBroadcast mtxrInterfaceStatsRxPause mtxrInterfaceStatsRxMulticast mtxrInterfaceStatsRxFCSError
  mtxrInterfaceStatsRxAlignError mtxrInterfaceStatsRxFragment mtxrInterfaceStatsRxOverflow mtxrInterfaceStatsRxControl
  mtxrInterfaceStatsRxUnknownOp mtxrInterfaceStatsRxLengthError mtxrInterfaceStatsRxCodeError
  mtxrInterfaceStatsRxCarrierError mtxrInterfaceStatsRxJabber mtxrInterfaceStatsRxDrop mtxrInterfaceStatsTxBytes
  mtxrInterfaceStatsTxPackets mtxrInterfaceStatsTxTooShort mtxrInterfaceStatsTx64 mtxrInterfaceStatsTx65To127
  mtxrInterfaceStatsTx128To255 mtxrInterfaceStatsTx256To511 mtxrInterfaceStatsTx512To1023
  mtxrInterfaceStatsTx1024To1518 mtxrInterfaceStatsTx1519ToMax mtxrInterfaceStatsTxTooLong
  mtxrInterfaceStatsTxBroadcast mtxrInterfaceStatsTxPause mtxrInterfaceStatsTxMulticast mtxrInterfaceStatsTxUnderrun
  mtxrInterfaceStatsTxCollision mtxrInterfaceStatsTxExcessiveCollision mtxrInterfaceStatsTxMultipleCollision
  mtxrInterfaceStatsTxSingleCollision mtxrInterfaceStatsTxExcessiveDeferred mtxrInterfaceStatsTxDeferred
  mtxrInterfaceStatsTxLateCollision mtxrInterfaceStatsTxTotalCollision mtxrInterfaceStatsTxPauseHonored
  mtxrInterfaceStatsTxDrop mtxrInterfaceStatsTxJabber mtxrInterfaceStatsTxFCSError mtxrInterfaceStatsTxControl
  mtxrInterfaceStatsTxFragment mtxrInterfaceStatsLinkDowns mtxrInterfaceStatsTxRx1024ToMax mtxrPOEInterfaceIndex
  mtxrPOEName mtxrPOEStatus mtxrPOEVoltage mtxrPOECurrent mtxrPOEPower mtxrLTEModemInterfaceIndex
  mtxrLTEModemSignalRSSI mtxrLTEModemSignalRSRQ mtxrLTEModemSignalRSRP mtxrLTEModemCellId mtxrLTEModemAccessTechnology
  mtxrLTEModemSignalSINR mtxrLTEModemEnbId mtxrLTEModemSectorId mtxrLTEModemLac mtxrLTEModemIMEI mtxrLTEModemIMSI
  mtxrLTEModemUICC mtxrLTEModemRAT mtxrLTEModemPrimaryBand mtxrLTEModemSessionUptime mtxrLTEModemRegStatus
  mtxrLTEModemPinStatus mtxrLTEModemModel mtxrLTEModemFirmware mtxrLTEModemCQI mtxrLTEModemNrRSRP mtxrLTEModemNrRSRQ
  mtxrLTEModemNrSINR mtxrLTEModemSignalRSRQD10 mtxrLTECarrierAggInterfaceIndex mtxrLTECarrierAggIndex
  mtxrLTECarrierAggBand mtxrLTECarrierAggEARFCN mtxrLTECarrierAggBandwidth mtxrLTECarrierAggPhyCellId
  mtxrLTECarrierAggRSSI mtxrLTECarrierAggRSRP mtxrLTECarrierAggRSRQ mtxrLTECarrierAggSINR mtxrLTECarrierAggSNR
  mtxrLTECarrierAggNR mtxrLTECarrierAggUplink mtxrPartitionIndex mtxrPartitionName mtxrPartitionSize
  mtxrPartitionVersion mtxrPartitionActive mtxrPartitionRunning mtxrScriptRunIndex mtxrScriptRunOutput
  mtxrOpticalIndex mtxrOpticalName mtxrOpticalRxLoss mtxrOpticalTxFault mtxrOpticalWavelength mtxrOpticalTemperature
  mtxrOpticalSupplyVoltage mtxrOpticalTxBiasCurrent mtxrOpticalTxPower mtxrOpticalRxPower mtxrOpticalVendorName
  mtxrOpticalVendorSerial mtxrIkeSACount mtxrIkeSAIndex mtxrIkeSAInitiatorCookie mtxrIkeSAResponderCookie
  mtxrIkeSAResponder mtxrIkeSANatt mtxrIkeSAVersion mtxrIkeSAState mtxrIkeSAUptime mtxrIkeSASeen mtxrIkeSAIdentity
  mtxrIkeSAPh2Count mtxrIkeSALocalAddressType mtxrIkeSALocalAddress mtxrIkeSALocalPort mtxrIkeSAPeerAddressType
  mtxrIkeSAPeerAddress mtxrIkeSAPeerPort mtxrIkeSADynamicAddressType mtxrIkeSADynamicAddress mtxrIkeSATxBytes
  mtxrIkeSARxBytes mtxrIkeSATxPackets mtxrIkeSARxPackets mtxrWifiCapsmanEnabled mtxrWifiCapsmanInterfaces
  mtxrWifiCapsmanCACertificate mtxrWifiCapsmanCertificate mtxrWifiCapsmanRequirePeerCertificate
  mtxrWifiCapsmanPackagePath mtxrWifiCapsmanUpgradePolicy mtxrWifiCapsmanGeneratedCaCertificate
  mtxrWifiCapsmanGeneratedCertificate mtxrCapEnabled mtxrCapInterfaces mtxrCapCertificate mtxrCapCapsManAddresses
  mtxrCapCapsManNames mtxrCapCapsManCertificateCommonNames mtxrCapLockToCapsMan mtxrCapSlavesStatic
  mtxrCapSlavesDatapath mtxrCapRequestedCertificate mtxrCapLockedCapsManCommonName mtxrCapCurrentCapsManAddress
  mtxrCapCurrentCapsManIdentity mtxrRemoteCapId mtxrRemoteCapAddress mtxrRemoteCapBoardName mtxrRemoteCapSerial
  mtxrRemoteCapVersion mtxrRemoteCapBaseMac mtxrRemoteCapCommonName mtxrRemoteCapState mtxrWifiRegistrationInterface
  mtxrWifiRegistrationSsid mtxrWifiRegistrationUptime mtxrWifiRegistrationLastActivity mtxrWifiRegistrationSignal
  mtxrWifiRegistrationAuthType mtxrWifiRegistrationBand mtxrWifiRegistrationTxRate mtxrWifiRegistrationRxRate
  mtxrWifiRegistrationTxPackets mtxrWifiRegistrationRxPackets mtxrWifiRegistrationTxBytes mtxrWifiRegistrationRxBytes
  mtxrWifiRegistrationTxBitsPerSecond mtxrWifiRegistrationRxBitsPerSecond mtxrWifiRegistrationVlanId
  mtxrWifiRegistrationAuthorized mtxrWifiInterfacesId mtxrWifiInterfacesSsid mtxrWifiInterfacesFreq mtxrCtTotalEntries
  mtxrCtIP4Entries mtxrCtIP6Entries
`,
  reasons: [
    [
      /(?:Index|Iface|InterfaceID|ServerID|AddressType|CapId|InterfacesId|RegistrationInterface)$/,
      'A number of the table; here it is the name of the interface, queue or user.',
    ],
    [
      /^mtxr(?:SystemReboot|USBPowerReset|ScriptRunCmd|ScriptRunOutput)$/,
      'Writing or reading it acts on the device.',
    ],
    [/^mtxrScriptName$/, 'Scripts are read over the API, with their runs.'],
    [/IMEI$|IMSI$|UICC$/, 'Personal data.'],
    [/Cookie$/, 'It changes with every session, so each would be a new series.'],
    [/^mtxr(?:Cap|WifiCapsman)\w+$/, 'Configuration, which the backup has.'],
    [/^mtxrQueueSimple(?:Src|Dst)(?:Addr|Mask)$/, 'The API has the target of the queue as a text.'],
    [/^mtxrQueueSimplePackets(?:In|Out)$|^mtxrQueueTreePackets$/, 'The object stays 0 while the bytes grow.'],
    [/^mtxrNote$/, 'A text for people at the console.'],
    [
      /^mtxrHotspotActiveUser(?:Domain|Radius|AdvertStatus|BlockedByAdvert)$/,
      'No recording has a row that shows what its numbers mean; who came by RADIUS is counted over the API.',
    ],
    [
      /^mtxrHotspotActiveUser\w+Time(?:out)?$/,
      'Whole numbers without a unit or a point in time to count from, and no recording has a row; the API has the times.',
    ],
    [/^mtxrWlCMRtabEapIdent$/, 'The identity of a person.'],
    [/^mtxrWifiRegistrationLastActivity$/, 'The MIB does not state the unit, and no recording shows it.'],
    [/^mtxrWlAp(?:Tx|Rx)Rate$/, 'Of the last frame to or from any client; each client has its own rates.'],
    [/^mtxrWlApBssid$/, 'It is the MAC address of the interface: `mikrotik_interface_mac_info`.'],
    [
      /^mtxr(?:WlCMRemote|RemoteCap)Address$/,
      'It roams; the access point has its identity and MAC address as labels.',
    ],
    [/^mtxrIkeSA(?:Local|Peer)Port$/, '500, or 4500 where `mikrotik_ipsec_peer_nat_traversal` is 1.'],
    [
      /^mtxrWirelessModemFrameErrorRate$/,
      'A text whose unit the MIB does not state, and no recording shows it.',
    ],
    [
      /^mtxr(?:WlRtab|WlCMRtab|WifiRegistration)Addr$/,
      'It is the label `mac_address`, read from the index of the row.',
    ],
    [/^mtxrQueueTreeBytes$/, 'The counter of 64 bits beside it is read.'],
    [
      /^mtxrLTEModemSessionUptime$/,
      'The MIB does not state the unit, and no recording shows it; the API has it.',
    ],
    [/^mtxrLTEModemSignalRSRQD10$/, 'Tenths of what another object has.'],
    [/^mtxrIkeSA(?:DynamicAddress|Identity)$/, 'It roams, or names a person.'],
    [/^mtxrWl(?:CMRtab|Rtab|CMR)EntryCount$/, 'The rows are counted.'],
  ],
} satisfies ObjectPeer;
