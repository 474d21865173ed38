/**
 * An address as it can stand in a mail; null: it is none. One that begins with a value is known only when it is filled in.
 * @example readAddress('shop.example/cart', ['http:', 'https:']) // 'https://shop.example/cart'
 */
export function readAddress(typed: string, protocols: readonly string[]): string | null {
  const address = typed.trim();
  const plain = address.replaceAll(/\{\{[^{}]*\}\}|\{%[^{}]*%\}/g, 'x');
  if (address === '' || /\s|\{\{|\}\}|\{%|%\}|[<>"]/.test(plain)) return null;
  if (/^\{[{%]/.test(address)) return address;
  const protocol = /^[a-z][a-z\d+.-]*:/i.exec(plain)?.[0].toLowerCase();
  if (protocol !== undefined && protocols.includes(protocol))
    return /^https?:$/.test(protocol) && !/^https?:\/\/[^\s/?#]/i.test(plain) ? null : address;
  // As people say it.
  return /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?::\d+)?(?:[/?#]|$)/u.test(plain) ? `https://${address}` : null;
}
