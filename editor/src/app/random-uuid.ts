type Source = Pick<Crypto, 'getRandomValues'> & { randomUUID?: Crypto['randomUUID'] };

/**
 * Browsers give `randomUUID` to pages of https and of this very machine. A shop's own server may be opened by its address,
 * and every write names itself by one.
 */
export function provideRandomUuid(source: Source): void {
  source.randomUUID ??= () => uuidOf(source.getRandomValues(new Uint8Array(16)));
}

/** Version 4 (RFC 9562): random but for six bits. */
function uuidOf(bytes: Uint8Array): ReturnType<Crypto['randomUUID']> {
  const marked = bytes.map((byte, at) => (at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte));
  const digits = Array.from(marked, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const part = (from: number, to: number): string => digits.slice(from, to);
  return `${part(0, 8)}-${part(8, 12)}-${part(12, 16)}-${part(16, 20)}-${part(20, 32)}`;
}
