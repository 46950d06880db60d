import type { Equipment } from '../model/equipment.ts';

export const coreEquipment: Equipment = {
  certificates: [
    {
      name: 'acme-ca',
      commonName: 'Acme CA',
      validFrom: -400,
      validTo: 3_250,
      authority: true,
      trusted: true,
    },
    {
      name: 'api-2026',
      commonName: 'hub-core1.acme.example',
      issuer: 'CN=Acme CA',
      validFrom: -30,
      validTo: 700,
      trusted: true,
    },
    {
      name: 'www',
      commonName: 'portal.acme.example',
      issuer: 'CN=R10',
      validFrom: -60,
      validTo: 30,
      acmeStatus: 'renewed',
    },
    {
      name: 'engineer-old',
      commonName: 'engineer-old',
      issuer: 'CN=Acme CA',
      validFrom: -900,
      validTo: 190,
      revoked: true,
    },
  ],
  containers: [
    {
      name: 'resolver',
      image: 'docker.io/demo/resolver:1.4',
      interface: 'veth-resolver',
      mebibytes: 96,
      state: 'running',
      unhealthyEverySeconds: 14_400,
    },
    {
      name: 'flow-collector',
      image: 'docker.io/demo/flows:2.0',
      interface: 'veth-flows',
      mebibytes: 210,
      state: 'running',
    },
    {
      name: 'speed-test',
      image: 'docker.io/demo/speed:0.9',
      interface: 'veth-speed',
      mebibytes: 40,
      state: 'stopped',
    },
  ],
  hardware: [
    {
      bus: 'pci',
      location: '00:01.0',
      vendor: 'Demo Semiconductor',
      name: 'Ethernet Controller (rev: 2)',
      vendorId: '0x1d6a',
      deviceId: '0x07b1',
    },
    {
      bus: 'usb',
      location: '1-0',
      vendor: 'Linux 5.6.3 xhci-hcd',
      name: 'xHCI Host Controller',
      vendorId: '0x1d6b',
      deviceId: '0x0002',
      serial: 'demo.xhci',
    },
  ],
  schedules: [
    { name: 'backup', everySeconds: 86_400 },
    { name: 'check-uplink', everySeconds: 300 },
    { name: 'old-report', everySeconds: 3_600, disabled: true },
  ],
  scripts: ['backup', 'check-uplink'],
};
