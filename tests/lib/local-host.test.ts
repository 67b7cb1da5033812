import { expect, test } from 'vitest';
import { nearHost } from '../../src/lib/local-host.ts';

test.each([
  ['localhost', 'machine'],
  ['localhost:4321', 'machine'],
  ['trang.localhost', 'machine'],
  ['127.0.0.1:8080', 'machine'],
  ['0.0.0.0', 'machine'],
  ['[::1]:4321', 'machine'],
  ['192.168.1.5', 'network'],
  ['10.0.0.2:4321', 'network'],
  ['172.16.0.1', 'network'],
  ['may-chu', 'network'],
  ['may-chu.local', 'network'],
  ['[fe80::1]', 'network'],
  ['172.32.0.1', 'number'],
  ['203.0.113.7', 'number'],
  ['vi-du.vn', undefined],
  ['localhost.vn', undefined],
  ['127.vi-du.vn', undefined],
] as const)('%s: %s', (host, near) => {
  expect(nearHost(host)).toBe(near);
});
