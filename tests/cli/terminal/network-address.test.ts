import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { networkAddress } from '../../../src/cli/terminal/network-address.ts';

const card = (address: string, more: object = {}): NetworkInterfaceInfo =>
  ({
    address,
    netmask: '255.255.255.0',
    family: 'IPv4',
    mac: '',
    internal: false,
    cidr: null,
    ...(more as object),
  }) as NetworkInterfaceInfo;

test.each<[string, Record<string, NetworkInterfaceInfo[]>, string | undefined]>([
  [
    'the network of the house',
    { lo: [card('127.0.0.1', { internal: true })], eth0: [card('192.168.1.7')] },
    'http://192.168.1.7:4321/',
  ],
  [
    'before that of a tunnel',
    { eth0: [card('10.8.0.2')], wlan0: [card('192.168.1.7')] },
    'http://192.168.1.7:4321/',
  ],
  ['never that of a container', { docker0: [card('172.17.0.1')] }, undefined],
  ['never one that was made up for want of a network', { eth0: [card('169.254.3.4')] }, undefined],
  ['none', {}, undefined],
])('%s', (_, cards, address) => {
  expect(networkAddress(4321, cards)).toBe(address);
});
