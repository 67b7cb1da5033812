/**
 * An address or a part of one without its percent signs: `/h%E1%BB%8Dp/` → `/họp/`; as it is
 * where they mean nothing.
 */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
